# 导入：文件、内容与变化。

import-lead = 在您确认之前，不会写入任何内容。
choose-other-files = 选择其他文件
drop-here = 把订单文件拖到窗口里的任何地方
drop-here-words = 平台导出的 CSV 或文本文件即可。文件只在这台电脑上读取，不会发送到别处。
where-files-hide = 文件在哪里导出
where-etsy = Shop Manager → Settings → Options → Download Data → Orders。Sold Orders 和 Sold Order Items 一起导入信息最全。
where-shopify = 订单 → 导出 → 全部订单 → 普通 CSV 文件
where-taobao = 千牛 → 已卖出的宝贝 → 批量导出
earlier-imports = 以前的导入
no-imports-yet = 还没有导入过文件。
batch-brought = { $orders } 笔新订单，{ $customers } 位新客户{ $problems ->
    [0] {""}
   *[other] ，{ $problems } 个问题
}
reach-of-channels = 各渠道的数据截至
reaches-until = 至 { $on }

reading-file = 正在读取文件
importing-file = 正在导入订单
progress = 进度
stage-reading = 读取
stage-indexing = 建立索引
stage-planning = 安排回访
stage-finishing = 即将完成
progress-of = { $stage }：{ $done } / { $total }
stop = 停止

looks-like = 这看起来是 { $format }
sentence-gap = {""}
why-rows-and-days = { $file }，共 { $rows } 行，{ $first } 至 { $last }。
why-rows = { $file }，共 { $rows } 行。
why-all-columns = 应有的 { $n } 列全部都在。
why-some-columns = 可能有的 { $known } 列中有 { $n } 列。
why-text = 文字编码为 { $encoding }，以{ $delimiter }分隔。
why-dates-day-first = 日期中日在前、月在后。
why-dates-month-first = 日期中月在前、日在后。
why-dates-year-first = 日期以年份开头。
delimiter-comma = 逗号
delimiter-semicolon = 分号
delimiter-tab = 制表符
delimiter-other = “{ $delimiter }”
change = 更改
read-as = 文件类型
read-as-recognised = 自动识别
date-order = 文件中的日期
date-order-from-file = 以文件为准
date-order-day-first = 日在前（31/12/2026）
date-order-month-first = 月在前（12/31/2026）
known-formats = Regulars 目前能读取以下导出文件：

what-rows-say = 文件里说了什么
some-of = { $all } 笔中的 { $n } 笔
row-number = 第 { $n } 行
somebody = 有人
bought = { $buyer } 买了 { $title }{ $quantity ->
    [1] {""}
   *[other] ，{ $quantity } 件
}{ $n_more ->
    [0] {""}
   *[other] ，另有 { $n_more } 种商品
}
ordered-something = { $buyer } 下了一笔订单

totals-tried = 将会发生的变化
totals-done = 已发生的变化
fact-customers = 客户
fact-orders = 订单
fact-lines = 订单明细
fact-thank-yous = 待致谢
fact-problems = 搁置
new-and-known = 位新客户，{ $known } 位已有
new-changed-same = { $changed ->
    [0] 新增，{ $same } 已有
   *[other] 新增，{ $changed } 有更新，{ $same } 不变
}
due-this-week = 位在本周
orders-left-aside = 笔订单有问题

changes-title = 新文件更新的内容
column-order = 订单
column-field = 项目
column-before = 原来
column-now = 现在
field-status = 状态
field-shipped_on = 发货
field-delivered_on = 签收
field-total = 总额
field-refunded = 退款

problems-left-aside = 搁置的订单
problems-left-aside-note = 在文件里改好后再次导入即可
problems-within = 无法识别的内容
problems-within-note = 这些订单照常导入，只是缺这一项
problems-more = 还有 { $n } 项
column-row = 行
column-file = 文件
column-column = 列
column-says = 内容
column-why = 原因
says-nothing = 空白

key-import = 导入
import-now = { $n ->
    [0] 更新 { $changed } 笔订单
   *[other] 导入 { $n } 笔订单
}
nothing-new = 这个文件里的内容都已经有了。
import-promise = 要么全部导入，要么一笔也不写入。
imported = { $orders ->
    [0] { $changed } 笔订单已更新。
   *[other] 已导入 { $orders } 笔订单。
}{ $customers ->
    [0] {""}
   *[other] 新增 { $customers } 位客户。
}
waiting-this-week = 本周等您联系的有：
waiting-nothing = 这次导入没有带来本周要做的事。
waiting-thank_you = { $n } 位待致谢
waiting-satisfaction = { $n } 位待询问满意度
waiting-cross_sell = { $n } 位可推荐商品
waiting-churn = { $n } 位许久未来
waiting-ticket = { $n } 件投诉
to-today = 前往“今天”
