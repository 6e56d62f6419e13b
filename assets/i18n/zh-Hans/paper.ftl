# 纸上的回访清单。字母 S N M B W R 在各种语言中相同，便于录入。

paper-number = 清单 { $number }
paper-page = 第 { $page } 页，共 { $pages } 页
paper-printed = { $day } { $time } 打印
paper-count = 共 { $n } 位
paper-who-calls = 联系人
paper-comma = {"，"}
paper-letter-s = 已通话或已发送
paper-letter-n = 无人接听
paper-letter-m = 已留言
paper-letter-b = 再回电
paper-letter-w = 号码或地址有误
paper-letter-r = 不要再联系
paper-circle = 1 到 5：圈出满意程度。可写信：e 邮件，p 信件，c 消息。带圈的 X：有投诉；P：有承诺。
paper-quiet-hours = 按对方当地时间，{ $until } 前、{ $from } 后和{ $days }不联系。
paper-script = { $kind }：
paper-greeting = 开场：
paper-said = “{ $words }”
paper-why-thank_you = { $has_title ->
    [0] { $nth_order ->
        [1] 第一单
       *[other] 第 { $nth_order } 单
    }
   *[other] { $nth_order ->
        [0] { $title }
        [1] { $title }，第一单
       *[other] { $title }，第 { $nth_order } 单
    }
}
paper-why-satisfaction = { $title }，第 { $days } 天
paper-why-cross_sell = { $title }，第 { $days } 天
paper-why-churn = { $days } 天没来，上次是 { $title }
paper-why-ticket = { $title }：解决了吗？
paper-why-own = { $has_order ->
    [0] 每年的这一天
   *[other] { $title }，第 { $days } 天
}
paper-why-habit = { $unit ->
    [days] 每 { $usual } 天一次，已隔 { $now } 天
    [weeks] 每 { $usual } 周一次，已隔 { $now } 周
   *[months] 每 { $usual } 个月一次，已隔 { $now } 个月
}
paper-why-answers = { $tried } 次电话接了 { $reached } 次
paper-why-habit-and-answers = { $unit ->
    [days] 每 { $usual } 天一次，已隔 { $now } 天；{ $tried } 次电话接了 { $reached } 次
    [weeks] 每 { $usual } 周一次，已隔 { $now } 周；{ $tried } 次电话接了 { $reached } 次
   *[months] 每 { $usual } 个月一次，已隔 { $now } 个月；{ $tried } 次电话接了 { $reached } 次
}
paper-initials = 同意记录人
paper-left-out-of-source_policy = { $channel } { $n } 位（平台不允许）
paper-left-out-of-no_consent = { $channel } { $n } 位（没有同意）
paper-left-out-of-consent_expired = { $channel } { $n } 位（同意已到期）
paper-nobody = 今天没有需要联系的人。
paper-orders-since = { $year } 年以来 { $n } 笔订单
paper-orders = { $n } 笔订单
paper-overdue = 已过期
paper-forwarding = { $medium }（平台转接）
paper-until = 有效到 { $day }
paper-else = 或 { $other }
paper-bought = 购买
paper-and-more = { $titles } 及另外 { $n } 件
paper-delivered = { $day } 送达
paper-know = 了解
paper-attempts = 已试 { $n } 次
paper-never-talked = 还没有联系过
paper-back = 回电
paper-at = 时间
paper-next = 下次
paper-write = 写信
paper-write-no = 否
paper-promise = 承诺
paper-by = 至
paper-left-out = 未列入本清单：{ $reasons }。
paper-left-out-nobody = 没有人被漏列。
paper-left-out-no_channel = { $n } 位没有号码或地址
paper-left-out-no_consent = { $n } 位没有同意
paper-left-out-consent_expired = { $n } 位的同意已到期
paper-left-out-source_policy = { $n } 位所在的平台不允许
paper-left-out-other = { $n } 位因其他原因
paper-total-calls = 联系
paper-total-spoke = 通话
paper-total-may-write = 可写信
paper-keep = 保留
paper-shred = 或录入后销毁
paper-quiet-daily = 按对方当地时间，{ $until } 前、{ $from } 后不联系。
paper-day-month = 日期按“日 / 月”填写。
paper-month-day = 日期按“月 / 日”填写。
paper-semicolon = {"；"}
paper-wording = 可以写信吗？措辞 { $version }：
paper-title-full = 回访，{ $day }
paper-title-dense = 电话名单，{ $day }
paper-title-helper = 帮手用表，{ $day }
paper-title-messages = 消息，{ $day }
paper-title-post = 信件，{ $day }
paper-title-cards = 手写卡片，{ $day }
paper-about-full = 今天该联系的每一位。
paper-about-dense = 可以打电话的顾客，每位一行。
paper-about-helper = 只有称呼和号码末四位。完整号码在最后一页，按编号对照拨打。
paper-about-messages = 复制到平台发送。发出后勾 S。
paper-about-post = 要写的信。寄出后勾 S，地址有误勾 W。
paper-about-cards = 要手写的卡片：称呼、事由，以及两行草稿。
paper-group-morning = 上午
paper-group-midday = 中午
paper-group-afternoon = 下午
paper-group-evening = 晚上
paper-group-any = 时间不限
paper-group-message = 发消息
paper-group-email = 发邮件
paper-group-post = 寄信
paper-say-as = 读作“{ $say_as }”
paper-best = 宜 { $from }–{ $until }
paper-best-said = 宜 { $said }
paper-agreed = 约在 { $time }
paper-same-time = 无时差
paper-ahead = 早 { $hours } 小时
paper-behind = 晚 { $hours } 小时
paper-about-time = 约{ $time }
paper-short = { $kinds } · { $title }
paper-promised = 承诺
paper-promised-by = { $text }，{ $day }前
paper-complaint = 投诉
paper-content = 满意
paper-not-content = 不满意
paper-score = { $score } 分（满分 5）
paper-suggest = 推荐
paper-suggestion = { $title }（{ $basis }）
paper-same-again = 再来一份：{ $what }
paper-ask = 问
paper-ask-permission = 是否可以写信
paper-ask-hours = 什么时间方便接电话
paper-ask-birthday = 生日（几月几日）
paper-ask-interests = 喜欢什么
paper-recommend = 推荐意愿
paper-last-digits = … { $digits }
paper-dial-title = 拨号用号码。
paper-dial-about = 按编号对照。此页请分开保管，打完电话后销毁。
paper-message-gap = 文中缺少信息，请勿照原样发送。
paper-message-language = 没有对方语言的文本。
paper-type-back = 在“回访”的“录入清单”中录入：
paper-left-out-do_not_contact = { $n } 位要求不再联系
paper-left-out-complaint = { $n } 位有未解决的投诉
paper-left-out-by_phone = { $n } 位应打电话
paper-left-out-by_message = { $n } 位在平台内发消息
paper-left-out-by_email = { $n } 位用邮件
paper-left-out-by_post = { $n } 位用信件
paper-left-out-waiting = { $n } 位留待下一张
title-slips = 包裹附条
slips-nobody = 没有待寄给老顾客的包裹。
slips-about = 第 { $n } 单，{ $year } 年以来的顾客。
slips-last = 上次
slips-gift = 附赠

# 一位顾客的纸面：通话前的准备页，以及全部订单的对账单。
prep-about = 通话前须知，{ $day }
prep-who = 顾客是谁
prep-also-called = 另写作
prep-say-as = 读作
prep-occupation = 职业
prep-interests = 兴趣
prep-birthday = 生日
prep-birthday-in = { $days ->
    [0] { $day }，今天
    [1] { $day }，明天
   *[other] { $day }，还有 { $days } 天
}
prep-spent = 消费
prep-basket = 通常一单
prep-likes = 常买
prep-where-is-it = 到哪了
prep-tracking = { $carrier } { $number }
prep-reach = 联系方式
prep-write = 结果
statement-column-day = 日期
statement-column-number = 订单号
statement-column-what = 内容
statement-column-state = 状态
statement-column-total = 金额
prep-open = 尚未解决
prep-ask = 这次要问
prep-bought = 买过什么
prep-talks = 最近的联系
prep-notes = 备注
prep-household = 同住
prep-late = 订单 { $number } 已晚 { $days } 天：答应 { $promised } 送到。
prep-unpaid = { $day } 的订单 { $number }，{ $total }，尚未付款。
prep-refunded = 已退 { $amount }
prep-more = 另有 { $n } 条在顾客卡上。
prep-file = 通话准备 { $name } { $day }
statement-about = 截至 { $until } 您的订单
statement-about-since = { $since } 至 { $until } 您的订单
statement-orders = 订单
statement-paid-on = { $day } 付款
statement-given-back = 退款
statement-bracketed = （{ $amount }）
statement-brackets = 括号内的订单已取消或已全额退款，不计入合计。
statement-sum = 合计（各币种分开）
statement-sum-currency = 币种
statement-sum-ordered = 订单金额
statement-sum-paid = 已付
statement-sum-open = 未付
statement-sum-refunded = 已退
statement-sum-stays = 净额
statement-unsaid = 有 { $n } 笔订单不知是否已付，未计入“已付”和“未付”。
statement-nothing = 这段时间没有订单。
statement-file = 对账单 { $name } { $day }

# 一位顾客的纸面，在屏幕上。
key-prep = 通话准备
key-statement = 对账单
prep-lead = 打电话时拿在手里的一页。上面有您的备注：请收好或销毁。
back-to-card = 回到顾客卡
statement-time = 哪些订单
statement-time-all = 全部
statement-time-this_year = 今年
statement-time-last_year = 去年
statement-time-twelve_months = 最近十二个月
statement-since = 从
statement-until = 到
statement-turned-round = 结束日期早于开始日期。

# 电话名单。
list-paper-about = { $n } 位可以致电的客户。S 已通话，N 无人接听，M 已留言。
list-paper-last = 最近下单
list-paper-phone = 电话
list-paper-who = 客户
list-paper-orders = 订单
list-paper-went = 结果
list-paper-boxes = ☐S ☐N ☐M

# 当天的纸面，在屏幕上。
paper-form = 哪种纸面
paper-form-full = 回访清单
paper-form-dense = 电话名单
paper-form-helper = 帮手用表
paper-form-messages = 消息
paper-form-post = 信件
paper-form-cards = 手写卡片
paper-form-slips = 包裹附条
paper-form-nobody = 今天这种纸面上没有人。可以看看其他纸面。
slips-lead = 老顾客的包裹附条 { $slips } 张，共 { $pages } 页。
slips-prices = 附上价格
