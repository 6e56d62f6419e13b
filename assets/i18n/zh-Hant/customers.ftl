# 客戶清單與客戶資料。

find-placeholder = 姓名、城市、電子郵件、電話或訂單編號
found = { $n ->
    [0] 沒有找到
   *[other] { $n } 位客戶
}
all-customers = { $n } 位客戶
nobody-matches = 沒有與「{ $query }」相符的客戶。
no-customers-yet = 還沒有客戶：匯入第一個訂單檔案後就會出現。
column-name = 姓名
column-town = 城市
column-orders = 訂單
column-spent = 消費
column-reach = 聯繫
no-reach = 暫無
key-page-down = 向下翻
key-page-up = 向上翻
key-first = 第一位客戶
key-last = 最後一位客戶
key-open = 開啟
key-everybody = 顯示所有客戶
preview = 預覽
and-more = 及另外 { $n } 件

within-list = 在清單中
place-in-list = { $at } / { $total }
previous-customer = 上一位客戶
next-customer = 下一位客戶
back-to-list = 返回
reach-and-next = 聯繫方式與下一步
portrait-no-order = 還沒有下過單。
portrait-once = { $days ->
    [0] 今天買過一次。
    [1] 昨天買過一次。
   *[other] { $days } 天前買過一次。
}
portrait-rhythm = 大約每 { $gap } 天回來一次，自{ $since }以來共 { $n } 筆訂單。
portrait-several = 自{ $since }以來共 { $n } 筆訂單。
portrait-quiet = 已有 { $days } 天沒有下單，對這位客戶來說有點久。
portrait-last = { $days ->
    [0] 最近一筆訂單是今天。
    [1] 最近一筆訂單是昨天。
   *[other] 最近一筆訂單是 { $days } 天前。
}
since = 自{ $on }起
fact-spent = 消費
fact-rhythm = 節奏
fact-last-order = 最近下單
from-orders = 來自 { $n } 筆訂單
days = { $n } 天
days-ago = { $n ->
    [0] 今天
    [1] 昨天
   *[other] { $n } 天前
}
rhythm-usual = 通常的下單間隔
rhythm-one-order = 目前只有一筆訂單
rhythm-too-few = 訂單太少，還看不出來

what-happened = 往來紀錄
timeline-show = 時間軸顯示
timeline-all = 全部
timeline-orders = 訂單
timeline-talks = 聯繫
timeline-empty = 目前還沒有這類紀錄。
order-without-title = 沒有商品名稱的訂單
order-on = { $channel } { $number }
planned = 已安排
put-off-until = 延後到 { $on }
again-on = 約在 { $on }
refused = 請勿再打擾
talk = 聯繫
status-placed = 未付款
status-paid = 已付款
status-partly_shipped = 部分出貨
status-shipped = 已出貨
status-delivered = 已簽收
status-completed = 已完成
status-partly_refunded = 部分退款
status-refunded = 已退款
status-cancelled = 已取消

orders-title = 訂單
no-day = 日期不詳
from-file-row = 來自 { $file } 第 { $row } 列。
times = { $n } ×

next = 下一步
nothing-planned = 沒有安排
until = { $on } 之前
from-until = { $from } 至 { $until }
plan-title = 其他安排
contact-points = 聯繫方式
no-contact-points = 沒有電話、電子郵件或地址。
nature-own = 來自 { $channel }
nature-relay = 由 { $channel } 轉接
nature-masked = 被 { $channel } 隱藏
valid-until = 至 { $on }
not-lasting = 臨時
ended = 已失效
not-usable = 無法使用
stopped-refused = 已拒絕
stopped-wrong = 有誤
stopped-bounced = 被退回
known-as = 渠道身分

only-bought_again = 再次購買的客戶
only-quiet_regulars = 久未購買的常客
only-most_bought = 買過 { $name }
only-busiest_month = { $month } 下單
only-reachable = 可以聯絡到
timeline-notes = 備註
