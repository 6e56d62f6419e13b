# 导入：文件、内容与变化。

choose-other-files = 选择其他文件
drop-here = 把订单文件拖到窗口里的任何地方
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

import-lead = 在您确认之前不会写入任何内容，每次导入都可以撤销。
drop-here-words = 平台导出的 CSV、Excel 或 ZIP 均可。文件只在这台电脑上读取，不会发送到别处。
where-ebay = Seller Hub → Orders → Download report
where-amazon = Seller Central → 订单 → 订单报告
known-exports = 凭列名即可识别 { $channels } 个渠道的 { $n } 种导出文件
known-exports-note = 其他表格也可以：只需说明一次各列的含义。
map-it-myself = 自己说明各列的含义

terms = { $channel } 的规定：{ $service ->
    [allowed] 可以就订单联系买家
    [inside_platform] 只能在 { $channel } 内就订单联系买家
    [opt_in] 只能联系同意过的买家
   *[never] 不得联系买家
}；{ $marketing ->
    [allowed] 可以发送推广。
    [inside_platform] 推广只能在 { $channel } 内进行。
    [opt_in] 推广只能发给同意过的人。
   *[never] 不得推广。
}
terms-retention = 联系方式最多保留 { $n } 天。

asks-inferred = Regulars 只从说明文档中了解这些列，还没有见过真正的文件。请看看下面的句子是否正确。
asks-may_double = 支付服务里的订单可能与店铺导出的订单相同，会被重复计算。
asks-yes = 是的，我看过了，可以导入
key-yes = 对需要确认的文件说“是”
import-asks = 有文件需要您先确认。

question-date-order = 指的是哪一天？
question-decimal = 指的是多少钱？
question-words = 文件有两种读法，没有哪一行能确定。请选择正确的一边。
question-day-first = 日在前
question-month-first = 月在前
question-point = 小数点是“.”
question-comma = 小数点是“,”
question-column = “{ $column }”列
reads-day = { $text } 是 { $on }，{ $buyer } 下单。
reads-amount = { $text } 是 { $amount }，{ $buyer } 付款。

fact-alike = 可能是同一人
alike-note = 对，稍后再看
alike-title = 可能是同一个人
alike-title-note = 在您合并之前会一直分开
and-other = {" 与 "}
becomes = 变为
also-title = 文件里还有
skipped = { $n } 行不是销售，已略过：
skip-footer = { $n } 行页脚
skip-description = { $n } 行列说明
skip-not_a_sale = { $n } 行其他账目
skip-totals = { $n } 行合计
skip-replacement = { $n } 行补发
skip-test = { $n } 行测试订单
skip-cancelled_item = { $n } 行已取消的商品
consents = 文件中关于联系许可：
consent-granted = { $n } 人同意
consent-refused = { $n } 人拒绝
consent-bounced = { $n } 个地址被退回
consents-note = 拒绝总是优先于以前的同意。

field-ordered_on = 下单
field-ordered_at = 下单时间
field-paid_on = 付款
field-cancelled_on = 取消
field-currency = 货币
field-items = 商品金额
field-shipping = 运费
field-tax = 税
field-discount = 优惠
field-summary = 商品摘要
field-n_units = 件数
field-note = 备注

problems-way-on = 在文件里改好这些行后再次导入：已导入的内容不会变，也不会重复。
problems-save = 另存为 CSV
problems-as-csv = 问题清单（CSV）
problems-saved = 问题清单已保存到 { $path }

undo-import = 撤销这次导入
batch-undone = 已于 { $at } 撤销
and-more-files = 等 { $n } 个其他文件
first-look = 初看您的店铺
look-bought_again = { $of_n } 位客户中有 { $n } 位再次购买。
look-quiet_regulars = 有 { $n } 位常客已有 { $days } 天以上没有购买。
look-most_bought = 最常被购买的是 { $name }，出现在 { $n } 笔订单中。
look-busiest_month = 订单最多的月份是 { $month }，共 { $n } 笔。
look-reachable = { $of_n } 位客户中有 { $n } 位可以联系到。

watched-folder = 关注的文件夹
watch-none = 选择存放下载文件的文件夹。新的导出文件会列在这里，未经您同意不会导入。
watch-choose = 选择文件夹
watch-other = 换一个文件夹
watch-end = 不再关注
watched-words = 新的导出文件会列出，未经同意不会导入。
watched-lost = 文件夹已无法打开，请重新选择。
offered-title = 关注的文件夹里有 { $n } 个新文件
offered-unknown = 尚不认识的列
look-at-it = 看一看
not-this-one = 不要这个
size-kb = { $n } kB
size-mb = { $n } MB

own-formats = 您自己的格式
own-formats-none = 还没有。把 Regulars 不认识的文件拖进来，说明各列的含义即可。
edit-format = 更改
give-format = 导出
remove-format = 删除
bring-format = 导入格式文件
format-brought = 今后会认识“{ $title }”。
format-given = 格式已保存到 { $path }
format-removed = “{ $title }”已删除，已导入的订单不受影响。

terms-title = { $channel } 的规定
terms-source = { $on } 查阅：{ $source }
first-day-title = 第一天
first-day-due = { $n ->
    [0] 今天没有到期的回访。
   *[other] 今天有 { $n } 位客户到了回访时间。
}{ $late ->
    [0] 没有任何一项过期。
   *[other] { $late } 项已过期。
}
first-day-kind = { $kind } { $n } 项
first-day-kinds = { $kinds }。
first-day-later = { $n ->
    [0] 以后的回访还没有安排。
   *[other] 另有 { $n } 项回访安排在以后。
}
first-day-target = “今天”页先显示最紧急的 { $n } 位，其余的等着；没来得及联系的，过了时间会自动取消。
first-day-only-service = 先只做感谢和满意度回访
first-day-all = 全部都做
first-day-service-only = 推荐和久未下单的回访暂时不做。可以在设置里打开，打开后不会有人因此过期。
