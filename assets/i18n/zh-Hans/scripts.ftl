# 回访时说什么：话术、推荐、商品。

suggestion-followed = { $of } 人中 { $n } 人，{ $days ->
    [0] 当天
   *[other] { $days } 天后
}
suggestion-best_seller = 热销，{ $n } 人买过
script-suggestion-followed = 不少买过{ $after }的客人后来都选了它
script-suggestion-best_seller = 店里最受欢迎的一款
script-unsubscribe = 如不想再收到消息，请回复“退订”，我们不会再打扰您。

title-scripts = 回访话术
script-lead = 每种回访说什么。花括号里的内容会按每位客户自动填好。
script-kinds = 回访类型
script-languages = 语言
script-language-other = 其他语言
script-language-add = 添加
script-language-wrong = “{ $text }”不是一种语言。请写名称或代码，如“德语”或 de。
script-section-open = 开场
script-section-content = 客户满意时
script-section-not = 客户不满意时
script-section-close = 结束语
script-section-message = 改用文字发送
script-section-message-hint = 用于邮件、消息和信件。内容有缺失时不会发出。
script-fields = 插入
script-fields-words = 客户的已知信息。竖线后面写没有这项信息时怎么说：{ $example }
script-fields-all = 全部字段
script-fallback = 否则……
script-field-greeting = 称呼语
script-field-name = 称呼
script-field-first_name = 名
script-field-family_name = 姓
script-field-title = 称谓
script-field-last_order-first_item = 买了什么
script-field-last_order-items = 买的全部商品
script-field-last_order-date = 下单日期
script-field-last_order-number = 订单号
script-field-last_order-total = 订单金额
script-field-orders_count = 订单数
script-field-since = 首次购买日期
script-field-days_since = 距上次购买天数
script-field-suggestion = 推荐商品
script-field-suggestion_reason = 推荐理由
script-field-ticket-number = 投诉编号
script-field-shop_name = 店名
script-field-owner_name = 来电人
script-field-unsubscribe_line = 退订说明
script-field-today = 今天
script-hears = 客户听到的内容
script-pick-newest = 最新客户
script-pick-emptiest = 信息最少
script-pick-random = 换一位
script-no-preview = 还没有客户可以试听。导入订单后，这里会显示三位客户。
script-not-before-right = 文字改正后就能预览。
script-gap = 缺少：{ $field }
script-other-language = 使用{ $language }
script-lack-all = 没有人会听到空缺，已检查 { $n } 位客户。
script-lack = { $of } 位中有 { $n } 位没有“{ $field }”
script-lack-words = 请在字段后面写上替代的说法：{ $example }
script-lack-line = 第 { $line } 行
script-flaw-unknown_field = 第 { $line } 行：没有叫“{ $word }”的字段。
script-flaw-unclosed = 第 { $line } 行：花括号没有合上。
script-flaw-unknown_section = 第 { $line } 行：行首不能用“#”。
script-flaw-section_twice = 第 { $line } 行：行首不能用“#”。
script-flaw-too_long = 文字太长了。
script-flaw-empty = 还没有写任何内容。
script-original = 恢复原文
script-is-original = 这是原文。
script-versions = 以前的版本
script-version-original = 原文
script-version-take = 用这一版
script-next-pick = 换一位客户预览
script-next-kind = 下一种回访
script-save = 保存话术
script-back = 恢复到修改前
script-write = 开始写
script-to-call = 回到通话
title-products = 商品
products-lead = 您对商品的了解、客户常问的问题，以及大家接着买什么。
products-find = 查找商品
products-none = 没有商品含有这些字。
products-empty = 有了订单，商品就会出现在这里。
products-every = 所有商品
products-every-note = 不管买了什么
products-every-words = 不管买了什么，客户都可能会问的问题。
product-buyers = { $n ->
    [0] 还没人买
   *[other] { $n } 人买过
}
product-answers = { $n } 个问题
product-noted = 有资料
product-shown = 显示 { $shown } / { $n }
product-bought = { $n ->
    [0] 还没有人买下并留用。
   *[other] { $n } 人买过。
}
product-again = { $n ->
    [0] 目前没有人再买。
   *[other] 再次购买 { $n } 次，一般相隔 { $days } 天。
}
product-about = 值得知道的
product-about-hint = 用什么做的、有什么特别、和什么搭配。
product-care = 怎么保养
product-care-hint = 就像告诉一位也有它的朋友那样。
product-lasts = 用完需要
product-lasts-hint = 之后可以再次推荐。
product-lasts-reckoned = 留空则按店里的回购间隔，{ $days } 天。
product-lasts-never = 留空表示不会用完。
product-warranty = 保修
product-days = 天
product-months = 个月
product-questions = 客户常问
product-questions-words = 和买过它的客户通话时，这些会显示在一旁。
product-question = 问题
product-answer = 回答
product-add-question = 添加问题
product-remove-question = 删除这个问题
product-after = 大家接着买了什么
product-after-title = 商品
product-after-how = 之后
product-after-together = 同一订单
product-after-few = 不足五例：只计数，不推荐。
product-after-none = 还没有。
product-after-is = { $of } 人中 { $n } 人，{ $days ->
    [0] 当天
   *[other] { $days } 天后
}
product-after-count = { $of } 人中 { $n } 人
product-write = 写商品资料
product-save = 保存
wrong-lasts_days = 请填 1 到 36,500 之间的整数天数。
wrong-warranty_months = 请填 1 到 1,200 之间的整数月数。
wrong-question = 这里缺少问题。
wrong-answer = 这里缺少回答。
product-paper = 打印商品卡
title-product-paper = 商品卡
product-paper-lead = 您对它的了解、顾客常问的问题、大家接着买什么，以及留白书写处。
back-to-product = 返回商品
