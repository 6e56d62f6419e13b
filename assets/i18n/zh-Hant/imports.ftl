# 匯入：檔案、內容與變化。

import-lead = 在您確認之前，不會寫入任何內容。
choose-other-files = 選擇其他檔案
drop-here = 把訂單檔案拖到視窗裡的任何地方
drop-here-words = 平台匯出的 CSV 或文字檔即可。檔案只在這台電腦上讀取，不會傳送到別處。
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
reach-of-channels = 各渠道的資料截至
reaches-until = 至 { $on }

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
known-formats = Regulars 目前能讀取以下匯出檔案：

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
