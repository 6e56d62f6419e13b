# 復原匯入：哪些會消失，哪些保留，哪些無法復原。

undo-title = 要復原這次匯入嗎？
undone-title = 這次匯入已復原
undo-nothing = 沒有這次匯入。
undo-reversed = 會復原的內容
undone-reversed = 已復原的內容
undo-thank-yous = 位在本週等候
fact-contact-points = 聯絡方式
undo-told-elsewhere = 另有檔案記載的 { $n } 筆訂單保持不變。
undo-given-back = 會恢復的舊值
column-comes-back = 恢復為
undo-kept = 保留：您後來有過記錄
undone-kept = 已保留：您有過記錄
undo-kept-none = 沒有。您之後沒有改動過。
undo-could-not = 無法復原
undo-could-not-none = 沒有。全部都可以復原。
kept-order = 訂單
kept-customer = 客戶
kept-consent = 聯絡許可
kept-because-acts_since = 有通話、備註或投訴記錄
kept-because-typed_since = 您手動填寫過
kept-because-refusal_stays = 拒絕不會因復原而失效
kept-because-bounce_stays = 退回的地址保持標記
undo-now = 現在復原
undoing = 正在復原……
undo-keep = 保留這次匯入
undo-promise = 您隨時可以再次匯入這個檔案。
undone-at = 已於 { $at } 復原。
undone-words = 除列出的保留內容外，店鋪就像從未匯入過這個檔案。
undo-redo = 再次匯入這個檔案
undo-redo-choose = 重新選擇檔案
back-to-import = 返回匯入

undo-go = 將會消失
undone-go = 已消失
undo-as-before = 將恢復原樣
undone-as-before = 已恢復原樣

undo-nothing-to-reverse = 沒有會消失的內容。
