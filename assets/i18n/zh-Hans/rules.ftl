# 各渠道允许的做法、因此未列入的人，以及如何征求许可。

title-rulebook = 渠道规则
title-left-out = 未列入

rulebook-lead = 不会违反这些规则去打电话或发消息。默认规则从严，注明日期和出处，不是法律意见。您可以另作决定。
rulebook-of-shop = 您的渠道
rulebook-others = 其他渠道
rulebook-asking = 征求许可
rulebook-asking-item = 征求许可的说法
rulebook-edited = 您于 { $on } 更改
rulebook-read = { $on } 查阅
rulebook-own-shop = 自己的店
rulebook-n-left-out = 今天有 { $n } 位未列入
rulebook-source = { $on } 查阅：{ $source }
rulebook-own-words = 您和这些客户之间没有平台，依客户所在地的法律办理：多数地方允许因一次购买而单独写信给这位客户，但不允许为推销打电话。
rulebook-table = { $channel }允许的做法，按事项和联系途径
rulebook-kind = 事项
rulebook-own = 您自定的事项
rulebook-until = 下单后期限
rulebook-until-of = { $kind }：下单后多少天以内
rulebook-days = 天
rulebook-no-end = 不限
leave-yes = 可以
leave-opt_in = 须同意
leave-no = 不可
leave-cell = { $kind }，{ $medium }：{ $leave }
leave-cell-yours = { $kind }，{ $medium }：{ $leave }，您于 { $on } 决定；渠道规则为{ $default }
rulebook-legend = 点一格即可更改，也可按键：{ $may } 可以，{ $agreed } 须同意，{ $no } 不可。
rulebook-dot = 圆点表示由您决定
rulebook-basis = 客户没有表态时
rulebook-basis-purchase = 购买即视为许可
rulebook-basis-consent = 只有明确同意才算
rulebook-keep = 买家资料可保存
rulebook-keep-until = 天（自最近一次下单起）
rulebook-kept = { $n ->
    [0] 没有人的资料超过期限。
   *[other] 有 { $n } 位客户的资料超过期限。
}
rulebook-kept-see = 看看是谁
rulebook-kept-hide = 收起
rulebook-kept-words = 不会自动删除任何资料。在其他渠道的购买不计在内。
rulebook-kept-row = 最近下单 { $on }，{ $until } 起超过期限
rulebook-kept-more = 还有 { $n } 位。
rulebook-phone-days = { $channel }的虚拟号码按送达后 { $n } 天内可接通计算。
rulebook-back = 恢复渠道规则
rulebook-saved = 已保存，并按{ $channel }的规则重新安排了回访。
rulebook-moves-nothing = 不影响任何回访。
rulebook-moves = { $fresh ->
    [0] 没有新增可做的回访
   *[other] 新增 { $fresh } 个可做的回访
}，{ $gone ->
    [0] 没有取消
   *[other] 取消 { $gone } 个
}，{ $other ->
    [0] 其余不变。
   *[other] { $other } 个改期或改用其他途径。
}
rulebook-key-next = 下一个渠道
rulebook-key-previous = 上一个渠道
rulebook-see-left-out = 今天未列入的人
wrong-days = 天数须为 1 到 3,650 的整数，或留空。
wrong-keep_days = 天数须为 1 到 36,500 的整数，或留空。
change-rulebook_saved = 更改了{ $channel }的规则

wording-lead = 聊得愉快时，在最后问一句。同意的人会连同日期和当时听到的原话一起记下；修改会成为新版本，过去的同意仍对应旧的说法。
wording-version = 第 { $version } 版，自 { $on } 起
wording-none = Regulars 自带的说法；第一次征求许可时记为第 1 版。
wording-answers = { $n ->
    [0] 还没有问过
   *[other] { $n } 次回答
}
wording-keep = 存为新版本
wording-kept = 已存为新版本。
wording-permission = 以后有适合搭配您所买物品的东西时，我可以偶尔联系您吗？您随时可以让我停下来。
wrong-text = 内容须为 1 到 600 个字。

left-out-lead = { $n ->
    [0] 今天没有人未列入。
   *[other] 有 { $n } 次到期的回访无法进行。
}
left-out-lead-on = { $n ->
    [0] { $on } 没有人未列入。
   *[other] { $on } 有 { $n } 次回访无法进行。
}
left-out-show = 按原因查看
left-out-all = 全部
left-out-short-no_channel = 没有号码或地址
left-out-short-no_consent = 尚未同意
left-out-short-consent_expired = 许可已到期
left-out-short-source_policy = 渠道不允许
left-out-short-do_not_contact = 要求不再打扰
left-out-short-too_soon = 刚刚联系过
left-out-short-after_complaint = 投诉后暂缓
left-out-short-complaint = 投诉未处理完
left-out-short-budget = 近期联系已够多
left-out-short-other = 其他原因
left-out-do_not_contact = 位要求不再打扰
left-out-complaint = 位的投诉尚未处理完
left-out-budget = 位近期已联系得够多
left-out-customer = 客户
left-out-what = 事项
left-out-why = 原因
left-out-bought-at = { $kind }，购于{ $channel }
left-out-none-of-these = 没有人因此未列入。
left-out-more = 另有 { $n } 位因此未列入。
why-none = { $medium }：没有
why-ended = { $medium }：已失效
why-stopped = { $medium }：已停用
why-refused = { $medium }：客户要求不用
why-rule = { $medium }：{ $channel }不允许
why-rule-yours = { $medium }：您于 { $on } 对{ $channel }作此决定
why-too_late = { $medium }：超过{ $channel }规定的下单后期限
why-no_consent = { $medium }：客户尚未同意
why-free = { $medium }：可以
left-out-instead-phone = 若有长期有效的号码，或对方同意来电，就可以联系。
left-out-instead-email = 若有对方自己的邮箱，或对方同意收邮件，就可以联系。
left-out-instead-post = 若有地址，或对方同意收信，就可以联系。
left-out-instead-message = 若有对方在平台上的名称，或对方同意，就可以发消息。
left-out-rules-of = { $channel }的规则

overrule = 这次例外
overrule-title = 您仍然联系，并在此记下结果。
overrule-words = 会记入历史。客户自己拒绝的，以及缺少同意的，不能例外。
overrule-how = 用什么途径
overrule-came = 结果如何
overrule-note = 这次为什么例外
overrule-save = 记下来
overrule-note-missing = 请写明这次例外的原因。
overruled = 已记下。规则对其他人仍然有效。
