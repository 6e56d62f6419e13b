# 回访计划：设置、自定义的回访，以及日历。

kind-own = 自定义的回访

calendar-name = 回访
calendar-name-of = 回访（{ $shop }）
calendar-day = { $n } 个回访
calendar-line = { $kind }：{ $n }
calendar-follow-up = { $kind }：{ $name }
calendar-off = 已无回访

calendar-title = 日历
calendar-words = 把未来 90 天的回访存成日历文件。可以随时重新导入：有变化的会更新，不再需要的会取消。
calendar-per = 内容
calendar-per-day = 每天一条
calendar-per-follow_up = 每个回访一条
calendar-hint-day = 只写各类回访的数量，不含姓名。
calendar-hint-follow_up = 包含客户姓名，请留意谁能看到您的日历。
calendar-as = 形式
calendar-as-event = 全天日程
calendar-as-todo = 待办事项
calendar-hint-event = 所有日历软件都支持全天日程，也不会占用时间。
calendar-hint-todo = 待办事项一直保留到最后的适当日期。Outlook 等软件不能从文件导入待办事项。
calendar-save = 保存为日历文件
calendar-file = 回访.ics
calendar-saved = 已将 { $entries } 条保存为 { $path }{ $off ->
    [0] 。
   *[other] ，另有 { $off } 条已取消。
}

title-cadence = 回访计划
settings-rules-words = 何时联系、最多多久一次、哪些日子不打扰，各渠道允许什么，以及您怎么说。

cadence-kinds = 回访种类
cadence-kinds-words = 每种一句话，打开即可修改。
cadence-own = 自定义的回访
cadence-own-words = 与其他回访一样，遵守间隔、休息日和许可。
cadence-often = 频率与方式
cadence-days = 休息日与安静时段
cadence-transit = 在途时间
cadence-transit-words = 文件没有写明送达日期时，按包裹在路上多少天计算。适用于从送达算起的回访。
transit-none = 导入第一份文件后，这里会列出各渠道。
cadence-versions = 以前的计划
cadence-versions-words = 每次更改都连同日期保留。在以前的计划下按时的回访，不会因更改而过期。
cadence-versions-none = 还没有更改过。
cadence-open = 修改
cadence-close = 收起
cadence-open-kind = 修改“{ $name }”
cadence-close-kind = 收起“{ $name }”
cadence-is-off = 已关闭，不再安排。

length-days = { $days } 天
length-months = { $months } 个月
length-both = { $months } 个月零 { $days } 天
cadence-says-step = { $anchor ->
    [delivered] 送达
   *[other] 下单
} { $from }后开始，{ $until }内算按时，之后 { $grace }内仍可补做。
cadence-says-churn = 沉默超过通常间隔的 { $factor } 倍、且至少 { $min } 天后开始；订单不足三笔时为 { $fallback } 天。{ $window }内算按时，之后 { $grace }内仍可补做。
by-phone = 电话
by-email = 邮件
by-message = 消息
by-post = 信件
cadence-by = 先用{ $first }，否则用{ $rest }。
cadence-by-one = 只用{ $medium }。
cadence-after-any = 任何商品
mine-says-refill = { $after }，{ $anchor ->
    [delivered] 送达
   *[other] 下单
} { $length }后用完。
mine-says-warranty = { $after }的保修在{ $anchor ->
    [delivered] 送达
   *[other] 下单
} { $length }后到期。
mine-says-season = 每年 { $day }，联系往年在这前后买过的客户。
mine-says-birthday = 客户生日，已知生日者。
mine-says-anniversary = 每年首次下单的日子。
mine-says-window = { $lead ->
    [0] 当天开始
   *[other] 提前 { $lead } 天开始
}，{ $late ->
    [0] 当天为止算按时
   *[other] 之后 { $late } 天内算按时
}{ $grace ->
    [0] 。
   *[other] ，再过 { $grace } 天内仍可补做。
}

cadence-anchor = 从何时算起
anchor-ordered = 下单
anchor-delivered = 送达
cadence-window = 按时期限
cadence-media = 联系方式
cadence-media-shop = 与全店相同
cadence-media-end = 不再尝试
cadence-media-nth = { $n ->
    [1] 第一种方式
    [2] 第二种方式
    [3] 第三种方式
   *[other] 最后一种方式
}
cadence-join = 多少天内的订单合为一次
cadence-min-gap = 每隔多少天最多一次
cadence-message-done = 留言等同于已通话

mine-none = 还没有。可以从下面选一种开始。
mine-add = 添加自定义的回访
mine-root-refill = 补货提醒
mine-root-season = 季节
mine-root-birthday = 生日
mine-root-anniversary = 首单周年
mine-root-warranty = 保修到期
mine-name = 名称
mine-products = 针对哪些商品
mine-products-hint = 填写商品标题中的词，用逗号分隔；不填则针对所有商品。
mine-after-refill = 多久用完
mine-after-warranty = 保修期
mine-day = 每年的日子
mine-month = 月
mine-day-of-month = 日
mine-lead = 提前多少天开始
mine-late = 之后多少天内算按时
mine-purpose = 目的
mine-purpose-service = 服务，不推销
mine-purpose-marketing = 推销，需客户同意
mine-stays = 以往的记录用着这个名称，所以会保留在这里；不需要时请关闭。
mine-remove = 取消添加

setting-daily-target = 一天的工作量
unit-people = 位客户
unit-follow-ups = 次
setting-budget = 限制每位客户收到联系的次数
setting-budget-most = 总共最多
setting-budget-selling = 其中推销最多
setting-budget-within = 在多少天内
setting-asks-recommend = 另外询问“您愿意推荐我们吗？”（0 到 10 分）
setting-media = 联系方式
setting-own = 自定义的回访
setting-transit = 在途时间
setting-holidays = 节假日
setting-quiet = 不打电话的时段
quiet-from = 安静时段开始
quiet-until = 至
quiet-to = 安静时段结束
setting-quiet-weekdays = 不打电话的日子
holiday-add = 添加日期
holidays-from-file = 从日历文件读取
holiday-from = 第一天
holiday-to = 最后一天
holiday-name = 名称
holiday-remove = 删除 { $name }
holiday-nameless = 没有名称的条目
holidays-read = { $n ->
    [0] 文件里没有尚未到来的日子。
   *[other] 已读取 { $n } 个节假日，保存后生效。
}{ $over ->
    [0] {""}
   *[other] 另有 { $over } 个已过。
}
holiday-no-calendar = 这不是日历文件。
holiday-no-whole-day = “{ $name }”只占几个小时，不是全天。
holiday-no-day = “{ $name }”的日期无法读取。
holiday-too-long = “{ $name }”超过一年。
holiday-too-many = 日子太多，只读取了前一千个。

preview-title = 更改的影响
preview-nothing = 还没有更改。一旦更改，保存之前就会在这里用您自己的客户显示结果。
preview-looking = 正在查看您的客户……
preview-wrong = 有的内容还无法使用。
preview-says = { $moved ->
    [0] 没有回访改期
   *[other] { $moved } 个回访改期
}，{ $fresh ->
    [0] 没有新增
   *[other] 新增 { $fresh } 个
}，{ $gone ->
    [0] 没有取消。
   *[other] 取消 { $gone } 个。
}
preview-other-way = 另有 { $n } 个日期不变，改用其他联系途径。
preview-never-late = 不会让任何人变成过期。
preview-late = 会有 { $n } 个立即过期。
preview-all = 已查看全部 { $n } 位客户。
preview-so-far = 已查看 { $n } 位客户……
preview-weeks = 每周开始的回访
preview-week = 从这天起的一周
preview-before = 现在
preview-after = 更改后
preview-examples = 例如
preview-moves = { $before } → { $after }
preview-comes = 新增于 { $after }
preview-goes = 原定 { $before }，不再安排

wrong-own = 已保存的种类会保留，请改为关闭。
wrong-own_name = 请填写名称，最多 60 个字。
wrong-day = 一年里没有这一天。
wrong-media = 每种方式最多选一次，至少选一种。
wrong-holidays = 每个节假日都要有第一天，最后一天不能早于第一天。
wrong-quiet = 请按 20:00、09:00 的格式填写。
wrong-budget = 每一项至少为一。
wrong-transit = 请填 0 到 120 天。
