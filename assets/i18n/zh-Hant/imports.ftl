# 匯入：檔案、內容與變化。

choose-other-files = 選擇其他檔案
drop-here = 把訂單檔案拖到視窗裡的任何地方
where-files-hide = 檔案在哪裡匯出
where-etsy = Shop Manager → Settings → Options → Download Data → Orders。Sold Orders 和 Sold Order Items 一起匯入資訊最全。
where-shopify = 訂單 → 匯出 → 全部訂單 → 一般 CSV 檔案
where-taobao = 千牛 → 已賣出的寶貝（已卖出的宝贝）→ 批次匯出（批量导出）
earlier-imports = 以前的匯入
no-imports-yet = 還沒有匯入過檔案。
batch-brought = { $orders } 筆新訂單，{ $customers } 位新客戶{ $problems ->
    [0] {""}
   *[other] ，{ $problems } 個問題
}

reading-file = 正在讀取檔案
importing-file = 正在匯入訂單
progress = 進度
stage-reading = 讀取
stage-indexing = 建立索引
stage-planning = 安排回訪
stage-finishing = 即將完成
progress-of = { $stage }：{ $done } / { $total }
stop = 停止

looks-like = 這看起來是 { $format }
sentence-gap = {""}
why-rows-and-days = { $file }，共 { $rows } 列，{ $first } 至 { $last }。
why-rows = { $file }，共 { $rows } 列。
why-all-columns = 應有的 { $n } 欄全部都在。
why-some-columns = 可能有的 { $known } 欄中有 { $n } 欄。
why-text = 文字編碼為 { $encoding }，以{ $delimiter }分隔。
why-dates-day-first = 日期中日在前、月在後。
why-dates-month-first = 日期中月在前、日在後。
why-dates-year-first = 日期以年份開頭。
delimiter-comma = 逗號
delimiter-semicolon = 分號
delimiter-tab = 定位字元
delimiter-other = 「{ $delimiter }」
change = 變更
read-as = 檔案類型
read-as-recognised = 自動識別
date-order = 檔案中的日期
date-order-from-file = 以檔案為準
date-order-day-first = 日在前（31/12/2026）
date-order-month-first = 月在前（12/31/2026）

what-rows-say = 檔案裡說了什麼
some-of = { $all } 筆中的 { $n } 筆
row-number = 第 { $n } 列
somebody = 有人
bought = { $buyer } 買了 { $title }{ $quantity ->
    [1] {""}
   *[other] ，{ $quantity } 件
}{ $n_more ->
    [0] {""}
   *[other] ，另有 { $n_more } 種商品
}
ordered-something = { $buyer } 下了一筆訂單

totals-tried = 將會發生的變化
totals-done = 已發生的變化
fact-customers = 客戶
fact-orders = 訂單
fact-lines = 訂單明細
fact-thank-yous = 待致謝
fact-problems = 擱置
new-and-known = 位新客戶，{ $known } 位已有
new-changed-same = { $changed ->
    [0] 新增，{ $same } 已有
   *[other] 新增，{ $changed } 有更新，{ $same } 不變
}
due-this-week = 位在本週
orders-left-aside = 筆訂單有問題

changes-title = 新檔案更新的內容
column-order = 訂單
column-field = 項目
column-before = 原來
column-now = 現在
field-status = 狀態
field-shipped_on = 出貨
field-delivered_on = 簽收
field-total = 總額
field-refunded = 退款

problems-left-aside = 擱置的訂單
problems-left-aside-note = 在檔案裡改好後再次匯入即可
problems-within = 無法識別的內容
problems-within-note = 這些訂單照常匯入，只是缺這一項
problems-more = 還有 { $n } 項
column-row = 列
column-file = 檔案
column-column = 欄
column-says = 內容
column-why = 原因
says-nothing = 空白

key-import = 匯入
import-now = { $n ->
    [0] 更新 { $changed } 筆訂單
   *[other] 匯入 { $n } 筆訂單
}
nothing-new = 這個檔案裡的內容都已經有了。
import-promise = 要麼全部匯入，要麼一筆也不寫入。
imported = { $orders ->
    [0] { $changed } 筆訂單已更新。
   *[other] 已匯入 { $orders } 筆訂單。
}{ $customers ->
    [0] {""}
   *[other] 新增 { $customers } 位客戶。
}
waiting-this-week = 本週等您聯繫的有：
waiting-nothing = 這次匯入沒有帶來本週要做的事。
waiting-thank_you = { $n } 位待致謝
waiting-satisfaction = { $n } 位待詢問滿意度
waiting-cross_sell = { $n } 位可推薦商品
waiting-churn = { $n } 位許久未來
waiting-ticket = { $n } 件投訴
to-today = 前往「今天」

import-lead = 在您確認之前不會寫入任何內容，每次匯入都可以復原。
drop-here-words = 平台匯出的 CSV、Excel 或 ZIP 均可。檔案只在這台電腦上讀取，不會傳送到別處。
where-ebay = Seller Hub → Orders → Download report
where-amazon = Seller Central → 訂單 → 訂單報告
known-exports = 憑欄名即可辨識 { $channels } 個渠道的 { $n } 種匯出檔案
known-exports-note = 其他表格也可以：只需說明一次各欄的含義。
map-it-myself = 自己說明各欄的含義

terms = { $channel } 的規定：{ $service ->
    [allowed] 可以就訂單聯絡買家
    [inside_platform] 只能在 { $channel } 內就訂單聯絡買家
    [opt_in] 只能聯絡同意過的買家
   *[never] 不得聯絡買家
}；{ $marketing ->
    [allowed] 可以傳送推廣。
    [inside_platform] 推廣只能在 { $channel } 內進行。
    [opt_in] 推廣只能傳給同意過的人。
   *[never] 不得推廣。
}
terms-retention = 聯絡方式最多保留 { $n } 天。

asks-inferred = Regulars 只從說明文件中了解這些欄，還沒有見過真正的檔案。請看看下面的句子是否正確。
asks-may_double = 支付服務裡的訂單可能與店鋪匯出的訂單相同，會被重複計算。
asks-yes = 是的，我看過了，可以匯入
key-yes = 對需要確認的檔案說「是」
import-asks = 有檔案需要您先確認。

question-date-order = 指的是哪一天？
question-decimal = 指的是多少錢？
question-words = 檔案有兩種讀法，沒有哪一列能確定。請選擇正確的一邊。
question-day-first = 日在前
question-month-first = 月在前
question-point = 小數點是「.」
question-comma = 小數點是「,」
question-column = 「{ $column }」欄
reads-day = { $text } 是 { $on }，{ $buyer } 下單。
reads-amount = { $text } 是 { $amount }，{ $buyer } 付款。

fact-alike = 可能是同一人
alike-note = 對，稍後再看
alike-title = 可能是同一個人
alike-title-note = 在您合併之前會一直分開
and-other = {" 與 "}
becomes = 變為
also-title = 檔案裡還有
skipped = { $n } 列不是銷售，已略過：
skip-footer = { $n } 列頁尾
skip-description = { $n } 列欄位說明
skip-not_a_sale = { $n } 列其他帳目
skip-totals = { $n } 列合計
skip-replacement = { $n } 列補寄
skip-test = { $n } 列測試訂單
skip-cancelled_item = { $n } 列已取消的商品
consents = 檔案中關於聯絡許可：
consent-granted = { $n } 人同意
consent-refused = { $n } 人拒絕
consent-bounced = { $n } 個地址被退回
consents-note = 拒絕總是優先於以前的同意。

field-ordered_on = 下單
field-ordered_at = 下單時間
field-paid_on = 付款
field-cancelled_on = 取消
field-currency = 幣別
field-items = 商品金額
field-shipping = 運費
field-tax = 稅
field-discount = 優惠
field-summary = 商品摘要
field-n_units = 件數
field-note = 備註

problems-way-on = 在檔案裡改好這些列後再次匯入：已匯入的內容不會變，也不會重複。
problems-save = 另存為 CSV
problems-as-csv = 問題清單（CSV）
problems-saved = 問題清單已儲存到 { $path }

undo-import = 復原這次匯入
batch-undone = 已於 { $at } 復原
and-more-files = 等 { $n } 個其他檔案
first-look = 初看您的店鋪
look-bought_again = { $of_n } 位客戶中有 { $n } 位再次購買。
look-quiet_regulars = 有 { $n } 位常客已有 { $days } 天以上沒有購買。
look-most_bought = 最常被購買的是 { $name }，出現在 { $n } 筆訂單中。
look-busiest_month = 訂單最多的月份是 { $month }，共 { $n } 筆。
look-reachable = { $of_n } 位客戶中有 { $n } 位可以聯絡到。

watched-folder = 關注的資料夾
watch-none = 選擇存放下載檔案的資料夾。新的匯出檔案會列在這裡，未經您同意不會匯入。
watch-choose = 選擇資料夾
watch-other = 換一個資料夾
watch-end = 不再關注
watched-words = 新的匯出檔案會列出，未經同意不會匯入。
watched-lost = 資料夾已無法開啟，請重新選擇。
offered-title = 關注的資料夾裡有 { $n } 個新檔案
offered-unknown = 尚不認識的欄
look-at-it = 看一看
not-this-one = 不要這個
size-kb = { $n } kB
size-mb = { $n } MB

own-formats = 您自己的格式
own-formats-none = 還沒有。把 Regulars 不認識的檔案拖進來，說明各欄的含義即可。
edit-format = 變更
give-format = 匯出
remove-format = 刪除
bring-format = 匯入格式檔案
format-brought = 今後會認識「{ $title }」。
format-given = 格式已儲存到 { $path }
format-removed = 「{ $title }」已刪除，已匯入的訂單不受影響。

terms-title = { $channel } 的規定
terms-source = { $on } 查閱：{ $source }
first-day-title = 第一天
first-day-due = { $n ->
    [0] 今天沒有到期的回訪。
   *[other] 今天有 { $n } 位客戶到了回訪時間。
}{ $late ->
    [0] 沒有任何一項逾期。
   *[other] { $late } 項已逾期。
}
first-day-kind = { $kind } { $n } 項
first-day-kinds = { $kinds }。
first-day-later = { $n ->
    [0] 以後的回訪還沒有安排。
   *[other] 另有 { $n } 項回訪安排在以後。
}
first-day-target = 「今天」頁先顯示最緊急的 { $n } 位，其餘的等著；沒來得及聯繫的，過了時間會自動取消。
first-day-only-service = 先只做感謝和滿意度回訪
first-day-all = 全部都做
first-day-service-only = 推薦和久未下單的回訪暫時不做。可以在設定裡打開，打開後不會有人因此逾期。
