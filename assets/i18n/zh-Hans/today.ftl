# “今天”页、结果面板，以及已完成的事项。

today-lead = { $n ->
    [0] 现在没有人在等您联系。
   *[other] 有 { $n } 位客户需要联系。
}{ $first ->
    [0] {""}
   *[other] 其中 { $first } 位要最先处理。
}{ $late ->
    [0] {""}
   *[other] 有 { $late } 位已过期。
}
today-target = 每天目标 { $n } 位，今天已完成 { $done } 位。
today-waiting = 今天还可以联系 { $n } 位。
today-all = 显示今天的其余客户
today-fewer = 只显示每天的目标
today-target-done = 今天的目标已完成。
show-only = 只显示
everything = 全部
show-everything = 显示全部
also-today = 今天的其他情况
still-to-come = 接下来
to-come-nothing = 本周暂时没有安排。
to-come-tomorrow = 位在明天
to-come-this-week = 位在本周稍后
section-reminders = 提醒
reminder-lead = 您设置的提醒，完成或推迟之前一直在这里。
section-first = 最先处理
section-overdue = 已过期
section-today = 今天
section-tomorrow = 明天
section-this_week = 本周稍后
section-first-few = 显示前 { $shown } 位
days-left = { $days ->
    [0] 今天失效
   *[other] 还剩 { $days } 天
}
day-of-window = 第 { $days } 天（{ $from }–{ $until }）
promise = 承诺
promise-line = 您答应过：{ $text }
number-ends = 号码将失效
ends-instead = 从 { $on } 起，这个号码或地址就联系不上了，之后可改用{ $instead }。
ends-ask = 从 { $on } 起，这个号码或地址就联系不上了，请向客户要一个长期有效的。
ends-lost = 从 { $on } 起这个号码就打不通了，{ $what }也就无法进行。请向客户要{ $instead ->
    [email] 一个电子邮箱。
    [post] 一个通信地址。
    [message] 别的留言方式。
   *[other] 一个长期有效的号码。
}
ends-lost-one = { $on } 的“{ $kind }”
medium-may = { $medium }：可以。
medium-until = { $medium }：可以，到 { $on } 为止。
medium-not = { $medium }：不可以。
medium-not-because = { $medium }：{ $because }。
leaves-kept = 承诺兑现或取消后移出名单。
leaves-settled = 投诉处理好后移出名单。
leaves-talk = 联系之后移出名单。
leaves-talk-on = 联系之后移出名单，{ $on } 之后自动移出。
leaves-order = 再次下单或联系之后移出名单。
leaves-order-on = 再次下单或联系之后移出名单，{ $on } 之后自动移出。
parcels-title = 老客户的包裹
parcels-more = 还有 { $n } 个
parcel-words = 第 { $nth } 笔订单，{ $on } 下单
occasions-title = 本周的日子
occasions-more = 还有 { $n } 位
anniversary-on = { $on } 成为客户满 { $years } 年
birthday-on = { $on } 生日
birthday-years = { $on } 满 { $years } 岁
lapsed-week = 最近七天有 { $n } 次回访没有做就过了时间。
do-promise = 已兑现
days-late = 过期 { $days } 天
day-of = 第 { $days } 天
due-today = 今天到期
complaint = 投诉
n-orders = { $n } 笔订单
tried = 已试 { $n } 次
never-talked = 从未联系
last-talk = { $on }，{ $how }
talk-reached = 已通话
talk-sent = 已发送
talk-left_message = 已留言
talk-no_answer = 无人接听
talk-busy = 占线
talk-callback = 约定回电
talk-wrong_number = 号码有误
talk-bounced = 被退回
talk-do_not_call = 请勿再联系
talk-complaint = 有投诉
talk-covered = 已另行联系

do-ending = 致电
do-thank_you = 致谢
do-satisfaction = 询问
do-cross_sell = 推荐
do-churn = 问候
do-own = 联系
do-ticket = 处理

pad-title = 结果如何？
pad-reached = 已通话
pad-no_answer = 无人接听
pad-left_message = 已留言
pad-callback = 改天回电……
pad-busy = 占线
pad-wrong_number = 号码有误
pad-do_not_call = 请勿再打电话
pad-complaint = 有投诉
pad-covered = 已另行联系
pad-written-sent = 已发送
pad-written-reached = 对方已回复
pad-written-callback = 改天再发……
pad-written-bounced = 被退回，地址有误
pad-written-do_not_call = 请勿再打扰
pad-written-complaint = 有投诉
pad-written-covered = 已另行联系
pad-note = 备注（可不填）
pad-later-title = 改到什么时候？
pad-callback-title = 约在什么时候？
later-1 = 明天
later-2 = 三天后
later-3 = 一周后
another-day = 其他日期
on-this-day = 就这一天
not-now = 暂时不要

key-next = 下一行
key-previous = 上一行
key-press = 登记结果
key-open-customer = 打开客户资料
key-done = 完成
key-later = 推迟
key-skip = 跳过

done-reached = 已与{ $name }通话。
done-sent = 已发消息给{ $name }。
done-left_message = 已给{ $name }留言。
done-no_answer = { $name }没有接听，之后会自动再次提醒。
done-busy = { $name }的电话占线，之后会自动再次提醒。
done-callback = { $name }将在 { $on } 再次出现。
done-wrong_number = 今后不再使用{ $name }的这个号码。
done-bounced = 今后不再使用{ $name }的这个地址。
done-wrong_number-point = { $name }：不再使用 { $point }。
done-bounced-point = { $name }：{ $point } 被退回，不再使用。
called-back-at = 对方约在 { $on } { $time } 回电。
done-do_not_call = 今后不再打扰{ $name }。
done-complaint = 已记下{ $name }的投诉；处理完之前不会安排其他联系。
done-covered = 已另行联系{ $name }。
done-snooze = { $name }将在 { $on } 再次出现。
done-skip = 这次跳过{ $name }。
undone = 已撤销。
undone-refusal-kept = 已撤销。客户不愿被打扰的意愿仍然保留，不会随之撤销。

did-reached = 已通话
did-sent = 已发送
did-left_message = 已留言
did-no_answer = 无人接听
did-busy = 占线
did-callback = 约定回电
did-wrong_number = 号码有误
did-bounced = 被退回
did-do_not_call = 请勿再打扰
did-complaint = 有投诉
did-covered = 已另行联系
did-snooze = 已推迟
did-skip = 已跳过

done-today-title = 今天已完成
done-today = 今天已完成 { $n } 项
done-all = 全部 { $n } 项
done-fewer = 收起
minutes-left = 还剩 { $n } 分钟
seconds-left = 还剩 { $n } 秒

today-all-done = 今天的事都做完了。
today-tomorrow = 明天有 { $tomorrow } 位，本周稍后有 { $week } 位。
today-none-of-these = 今天没有这一类的客户。
today-no-orders = 还没有要做的事：有了订单，这里就会出现。
see-customers = 查看客户
left-out-title = 未列入
