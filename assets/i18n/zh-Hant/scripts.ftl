# 回訪時說什麼：話術、推薦、商品。

suggestion-followed = { $of } 人中 { $n } 人，{ $days ->
    [0] 當天
   *[other] { $days } 天後
}
suggestion-best_seller = 熱銷，{ $n } 人買過
script-suggestion-followed = 不少買過{ $after }的客人後來都選了它
script-suggestion-best_seller = 店裡最受歡迎的一款
script-unsubscribe = 如不想再收到訊息，請回覆「取消」，我們不會再打擾您。
