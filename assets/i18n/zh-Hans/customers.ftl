# 客户列表与客户资料。

find-placeholder = 姓名、城市、邮箱、电话或订单号
found = { $n ->
    [0] 没有找到
   *[other] { $n } 位客户
}
all-customers = { $n } 位客户
nobody-matches = 没有与“{ $query }”相符的客户。
no-customers-yet = 还没有客户：导入第一个订单文件后就会出现。
column-name = 姓名
column-town = 城市
column-orders = 订单
column-spent = 消费
column-reach = 联系
no-reach = 暂无
key-page-down = 向下翻
key-page-up = 向上翻
key-first = 第一位客户
key-last = 最后一位客户
key-open = 打开
key-everybody = 显示所有客户
preview = 预览
and-more = 及另外 { $n } 件

within-list = 在列表中
place-in-list = { $at } / { $total }
previous-customer = 上一位客户
next-customer = 下一位客户
back-to-list = 返回
reach-and-next = 联系方式与下一步
portrait-no-order = 还没有下过单。
portrait-once = { $days ->
    [0] 今天买过一次。
    [1] 昨天买过一次。
   *[other] { $days } 天前买过一次。
}
portrait-rhythm = 大约每 { $gap } 天回来一次，自{ $since }以来共 { $n } 笔订单。
portrait-several = 自{ $since }以来共 { $n } 笔订单。
portrait-quiet = 已有 { $days } 天没有下单，对这位客户来说有点久。
portrait-last = { $days ->
    [0] 最近一笔订单是今天。
    [1] 最近一笔订单是昨天。
   *[other] 最近一笔订单是 { $days } 天前。
}
since = 自{ $on }起
fact-spent = 消费
fact-rhythm = 节奏
fact-last-order = 最近下单
from-orders = 来自 { $n } 笔订单
days = { $n } 天
days-ago = { $n ->
    [0] 今天
    [1] 昨天
   *[other] { $n } 天前
}
rhythm-usual = 通常的下单间隔
rhythm-one-order = 目前只有一笔订单
rhythm-too-few = 订单太少，还看不出来

what-happened = 往来记录
timeline-show = 时间线显示
timeline-all = 全部
timeline-orders = 订单
timeline-talks = 联系
timeline-empty = 目前还没有这类记录。
order-without-title = 没有商品名称的订单
order-on = { $channel } { $number }
planned = 已安排
put-off-until = 推迟到 { $on }
again-on = 约在 { $on }
refused = 请勿再打扰
talk = 联系
status-placed = 未付款
status-paid = 已付款
status-partly_shipped = 部分发货
status-shipped = 已发货
status-delivered = 已签收
status-completed = 已完成
status-partly_refunded = 部分退款
status-refunded = 已退款
status-cancelled = 已取消

orders-title = 订单
no-day = 日期不详
from-file-row = 来自 { $file } 第 { $row } 行。
times = { $n } ×

next = 下一步
nothing-planned = 没有安排
until = { $on } 之前
from-until = { $from } 至 { $until }
plan-title = 其他安排
contact-points = 联系方式
no-contact-points = 没有电话、邮箱或地址。
nature-own = 来自 { $channel }
nature-relay = 由 { $channel } 转接
nature-masked = 被 { $channel } 隐藏
valid-until = 至 { $on }
not-lasting = 临时
ended = 已失效
not-usable = 无法使用
stopped-refused = 已拒绝
stopped-wrong = 有误
stopped-bounced = 被退回
known-as = 渠道身份

only-bought_again = 再次购买的客户
only-quiet_regulars = 久未购买的常客
only-most_bought = 买过 { $name }
only-busiest_month = { $month } 下单
only-reachable = 可以联系到
timeline-notes = 备注
