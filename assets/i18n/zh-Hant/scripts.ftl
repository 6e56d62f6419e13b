# 回訪時說什麼：話術、推薦、商品。

suggestion-followed = { $of } 人中 { $n } 人，{ $days ->
    [0] 當天
   *[other] { $days } 天後
}
suggestion-best_seller = 熱銷，{ $n } 人買過
script-suggestion-followed = 不少買過{ $after }的客人後來都選了它
script-suggestion-best_seller = 店裡最受歡迎的一款
script-unsubscribe = 如不想再收到訊息，請回覆「取消」，我們不會再打擾您。

title-scripts = 回訪話術
script-lead = 每種回訪說什麼。花括號裡的內容會按每位客戶自動填好。
script-kinds = 回訪類型
script-languages = 語言
script-language-other = 其他語言
script-language-add = 新增
script-language-wrong = 「{ $text }」不是一種語言。請寫名稱或代碼，如「德語」或 de。
script-section-open = 開場
script-section-content = 客戶滿意時
script-section-not = 客戶不滿意時
script-section-close = 結束語
script-section-message = 改用文字傳送
script-section-message-hint = 用於電子郵件、訊息和信件。內容有缺失時不會發出。
script-fields = 插入
script-fields-words = 客戶的已知資訊。豎線後面寫沒有這項資訊時怎麼說：{ $example }
script-fields-all = 全部欄位
script-fallback = 否則……
script-field-greeting = 稱呼語
script-field-name = 稱呼
script-field-first_name = 名
script-field-family_name = 姓
script-field-title = 稱謂
script-field-last_order-first_item = 買了什麼
script-field-last_order-items = 買的全部商品
script-field-last_order-date = 下單日期
script-field-last_order-number = 訂單編號
script-field-last_order-total = 訂單金額
script-field-orders_count = 訂單數
script-field-since = 首次購買日期
script-field-days_since = 距上次購買天數
script-field-suggestion = 推薦商品
script-field-suggestion_reason = 推薦理由
script-field-ticket-number = 投訴編號
script-field-shop_name = 店名
script-field-owner_name = 來電人
script-field-unsubscribe_line = 退訂說明
script-field-today = 今天
script-hears = 客戶聽到的內容
script-pick-newest = 最新客戶
script-pick-emptiest = 資訊最少
script-pick-random = 換一位
script-no-preview = 還沒有客戶可以試聽。匯入訂單後，這裡會顯示三位客戶。
script-not-before-right = 文字改正後就能預覽。
script-gap = 缺少：{ $field }
script-other-language = 使用{ $language }
script-lack-all = 沒有人會聽到空缺，已檢查 { $n } 位客戶。
script-lack = { $of } 位中有 { $n } 位沒有「{ $field }」
script-lack-words = 請在欄位後面寫上替代的說法：{ $example }
script-lack-line = 第 { $line } 行
script-flaw-unknown_field = 第 { $line } 行：沒有叫「{ $word }」的欄位。
script-flaw-unclosed = 第 { $line } 行：花括號沒有合上。
script-flaw-unknown_section = 第 { $line } 行：行首不能用「#」。
script-flaw-section_twice = 第 { $line } 行：行首不能用「#」。
script-flaw-too_long = 文字太長了。
script-flaw-empty = 還沒有寫任何內容。
script-original = 恢復原文
script-is-original = 這是原文。
script-versions = 以前的版本
script-version-original = 原文
script-version-take = 用這一版
script-next-pick = 換一位客戶預覽
script-next-kind = 下一種回訪
script-save = 儲存話術
script-back = 恢復到修改前
script-write = 開始寫
script-to-call = 回到通話
title-products = 商品
products-lead = 您對商品的了解、客戶常問的問題，以及大家接著買什麼。
products-find = 搜尋商品
products-none = 沒有商品含有這些字。
products-empty = 有了訂單，商品就會出現在這裡。
products-every = 所有商品
products-every-note = 不管買了什麼
products-every-words = 不管買了什麼，客戶都可能會問的問題。
product-buyers = { $n ->
    [0] 還沒人買
   *[other] { $n } 人買過
}
product-answers = { $n } 個問題
product-noted = 有資料
product-shown = 顯示 { $shown } / { $n }
product-bought = { $n ->
    [0] 還沒有人買下並留用。
   *[other] { $n } 人買過。
}
product-again = { $n ->
    [0] 目前沒有人再買。
   *[other] 再次購買 { $n } 次，通常相隔 { $days } 天。
}
product-about = 值得知道的
product-about-hint = 用什麼做的、有什麼特別、和什麼搭配。
product-care = 怎麼保養
product-care-hint = 就像告訴一位也有它的朋友那樣。
product-lasts = 用完需要
product-lasts-hint = 之後可以再次推薦。
product-lasts-reckoned = 留空則按店裡的回購間隔，{ $days } 天。
product-lasts-never = 留空表示不會用完。
product-warranty = 保固
product-days = 天
product-months = 個月
product-questions = 客戶常問
product-questions-words = 和買過它的客戶通話時，這些會顯示在一旁。
product-question = 問題
product-answer = 回答
product-add-question = 新增問題
product-remove-question = 刪除這個問題
product-after = 大家接著買了什麼
product-after-title = 商品
product-after-how = 之後
product-after-together = 同一訂單
product-after-few = 不足五例：只計數，不推薦。
product-after-none = 還沒有。
product-after-is = { $of } 人中 { $n } 人，{ $days ->
    [0] 當天
   *[other] { $days } 天後
}
product-after-count = { $of } 人中 { $n } 人
product-write = 寫商品資料
product-save = 儲存
wrong-lasts_days = 請填 1 到 36,500 之間的整數天數。
wrong-warranty_months = 請填 1 到 1,200 之間的整數月數。
wrong-question = 這裡缺少問題。
wrong-answer = 這裡缺少回答。
product-paper = 列印商品卡
title-product-paper = 商品卡
product-paper-lead = 您對它的了解、顧客常問的問題、大家接著買什麼，以及留白書寫處。
back-to-product = 返回商品
