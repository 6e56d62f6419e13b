# 回访时说什么：话术、推荐、商品。

suggestion-followed = { $of } 人中 { $n } 人，{ $days ->
    [0] 当天
   *[other] { $days } 天后
}
suggestion-best_seller = 热销，{ $n } 人买过
script-suggestion-followed = 不少买过{ $after }的客人后来都选了它
script-suggestion-best_seller = 店里最受欢迎的一款
script-unsubscribe = 如不想再收到消息，请回复“退订”，我们不会再打扰您。
