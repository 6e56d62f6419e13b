# 屏幕和纸面上的回访：类别、理由与状态。键的末尾是核心使用的名称。

kind-promise = 承诺
kind-thank_you = 致谢
kind-satisfaction = 满意度
kind-cross_sell = 推荐
kind-churn = 许久未来
kind-ticket = 投诉

reason-without-title = 一些商品
reason-thank_you = { $nth_order ->
    [0] { $ordered_on } 买了 { $title }。
    [1] { $ordered_on } 买了 { $title }，这是第一笔订单。
   *[other] { $ordered_on } 买了 { $title }，这是第 { $nth_order } 笔订单。
}
reason-satisfaction = { $title } 已经用了 { $days } 天，是否满意？
reason-cross_sell = { $days } 天前买了 { $title }，要不要再来一些，或配一件合适的？
reason-churn = 已有 { $days } 天没有下单，上一次买的是 { $title }。
reason-habit = { $unit ->
    [days] 买过 { $n_orders } 次，通常每 { $usual } 天一次，这次已隔 { $now } 天。
    [weeks] 买过 { $n_orders } 次，通常每 { $usual } 周一次，这次已隔 { $now } 周。
   *[months] 买过 { $n_orders } 次，通常每 { $usual } 个月一次，这次已隔 { $now } 个月。
}
reason-answers = 打过 { $tried } 次电话，接了 { $reached } 次。
reason-habit-and-answers = { $unit ->
    [days] 买过 { $n_orders } 次，通常每 { $usual } 天一次，这次已隔 { $now } 天；打过 { $tried } 次电话，接了 { $reached } 次。
    [weeks] 买过 { $n_orders } 次，通常每 { $usual } 周一次，这次已隔 { $now } 周；打过 { $tried } 次电话，接了 { $reached } 次。
   *[months] 买过 { $n_orders } 次，通常每 { $usual } 个月一次，这次已隔 { $now } 个月；打过 { $tried } 次电话，接了 { $reached } 次。
}
reason-own = { $has_order ->
    [0] 这个日子每年都有。
   *[other] { $ordered_on } 买了 { $title }，已经 { $days } 天。
}
reason-ticket = { $told ->
    [nothing] { $complained_on } 有投诉，是否已经处理好？
    [words] { $complained_on } 投诉：“{ $said }”，是否已经处理好？
    [both] 对 { $title } 有投诉：“{ $said }”，是否已经处理好？
   *[title] 对 { $title } 有投诉，是否已经处理好？
}
reason-ticket-settled = { $told ->
    [nothing] { $complained_on } 有投诉，处理记录：“{ $solution }”。客户是否满意？
    [words] { $complained_on } 投诉：“{ $said }”，处理记录：“{ $solution }”。客户是否满意？
    [both] 对 { $title } 有投诉：“{ $said }”，处理记录：“{ $solution }”。客户是否满意？
   *[title] 对 { $title } 有投诉，处理记录：“{ $solution }”。客户是否满意？
}

state-planned = 已安排
state-snoozed = 已推迟
state-due = 到期
state-overdue = 已过期
state-done = 已完成
state-cancelled = 已取消
state-skipped = 已跳过
state-gave_up = 已放弃
state-suppressed = 未列入
state-paused = 暂停
state-expired = 已失效
state-blocked = 无法进行

state-reason-no_channel = 没有可用的号码或地址
state-reason-no_consent = 尚未同意接收联系
state-reason-consent_expired = 许可已到期
state-reason-source_policy = 平台不允许
state-reason-do_not_contact = 请勿再打扰
state-reason-too_soon = 刚刚联系过
state-reason-after_complaint = 投诉后暂不打扰
state-reason-budget = 近期联系已够多，先不打扰
state-reason-joined = 与另一项一并联系
state-reason-complaint = 等投诉处理完
state-reason-reached = 已通话
state-reason-sent = 已发送
state-reason-left_message = 已留言
state-reason-covered = 已另行联系
state-reason-by_hand = 由您跳过
state-reason-closed = 可联系的日子都是休息日
state-reason-cancelled = 订单已取消
state-reason-refunded = 订单已退款
state-reason-attempts = 已试过足够多次
state-reason-no_time = 来不及再试一次
state-reason-retry = 稍后再试
state-reason-callback = 约定回电
state-reason-snooze = 由您推迟

left-out-no_channel = 位没有可用的号码或地址
left-out-no_consent = 位尚未同意接收联系
left-out-consent_expired = 位的许可已经到期
left-out-source_policy = 位所在的平台不允许联系
