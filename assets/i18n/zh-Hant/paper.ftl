# 紙上的回訪清單。字母 S N M B W R 在各種語言中相同，便於輸入。

paper-number = 清單 { $number }
paper-page = 第 { $page } 頁，共 { $pages } 頁
paper-printed = { $day } { $time } 列印
paper-count = 共 { $n } 位
paper-who-calls = 聯絡人
paper-comma = {"，"}
paper-letter-s = 已通話或已發送
paper-letter-n = 無人接聽
paper-letter-m = 已留言
paper-letter-b = 再回電
paper-letter-w = 號碼或地址有誤
paper-letter-r = 不要再聯絡
paper-circle = 1 到 5：圈出滿意程度。可寫信：e 郵件，p 信件，c 訊息。帶圈的 X：有客訴；P：有承諾。
paper-quiet-hours = 依對方當地時間，{ $until } 前、{ $from } 後和{ $days }不聯絡。
paper-script = { $kind }：
paper-greeting = 開場：
paper-said = 「{ $words }」
paper-why-thank_you = { $has_title ->
    [0] { $nth_order ->
        [1] 第一單
       *[other] 第 { $nth_order } 單
    }
   *[other] { $nth_order ->
        [0] { $title }
        [1] { $title }，第一單
       *[other] { $title }，第 { $nth_order } 單
    }
}
paper-why-satisfaction = { $title }，第 { $days } 天
paper-why-cross_sell = { $title }，第 { $days } 天
paper-why-churn = { $days } 天沒來，上次是 { $title }
paper-why-ticket = { $title }：解決了嗎？
paper-why-own = { $has_order ->
    [0] 每年的這一天
   *[other] { $title }，第 { $days } 天
}
paper-why-habit = { $unit ->
    [days] 每 { $usual } 天一次，已隔 { $now } 天
    [weeks] 每 { $usual } 週一次，已隔 { $now } 週
   *[months] 每 { $usual } 個月一次，已隔 { $now } 個月
}
paper-why-answers = { $tried } 次電話接了 { $reached } 次
paper-why-habit-and-answers = { $unit ->
    [days] 每 { $usual } 天一次，已隔 { $now } 天；{ $tried } 次電話接了 { $reached } 次
    [weeks] 每 { $usual } 週一次，已隔 { $now } 週；{ $tried } 次電話接了 { $reached } 次
   *[months] 每 { $usual } 個月一次，已隔 { $now } 個月；{ $tried } 次電話接了 { $reached } 次
}
paper-initials = 同意記錄人
paper-left-out-of-source_policy = { $channel } { $n } 位（平台不允許）
paper-left-out-of-no_consent = { $channel } { $n } 位（沒有同意）
paper-left-out-of-consent_expired = { $channel } { $n } 位（同意已到期）
paper-nobody = 今天沒有需要聯絡的人。
paper-orders-since = { $year } 年以來 { $n } 筆訂單
paper-orders = { $n } 筆訂單
paper-overdue = 已過期
paper-forwarding = { $medium }（平台轉接）
paper-until = 有效到 { $day }
paper-else = 或 { $other }
paper-bought = 購買
paper-and-more = { $titles } 及另外 { $n } 件
paper-delivered = { $day } 送達
paper-know = 了解
paper-attempts = 已試 { $n } 次
paper-never-talked = 還沒有聯絡過
paper-back = 回電
paper-at = 時間
paper-next = 下次
paper-write = 寫信
paper-write-no = 否
paper-promise = 承諾
paper-by = 至
paper-left-out = 未列入本清單：{ $reasons }。
paper-left-out-nobody = 沒有人被漏列。
paper-left-out-no_channel = { $n } 位沒有號碼或地址
paper-left-out-no_consent = { $n } 位沒有同意
paper-left-out-consent_expired = { $n } 位的同意已到期
paper-left-out-source_policy = { $n } 位所在的平台不允許
paper-left-out-other = { $n } 位因其他原因
paper-total-calls = 聯絡
paper-total-spoke = 通話
paper-total-may-write = 可寫信
paper-keep = 保留
paper-shred = 或輸入後銷毀
paper-quiet-daily = 依對方當地時間，{ $until } 前、{ $from } 後不聯絡。
paper-day-month = 日期依「日 / 月」填寫。
paper-month-day = 日期依「月 / 日」填寫。
paper-semicolon = {"；"}
paper-wording = 可以寫信嗎？措辭 { $version }：
paper-title-full = 回訪，{ $day }
paper-title-dense = 電話名單，{ $day }
paper-title-helper = 幫手用表，{ $day }
paper-title-messages = 訊息，{ $day }
paper-title-post = 信件，{ $day }
paper-title-cards = 手寫卡片，{ $day }
paper-about-full = 今天該聯絡的每一位。
paper-about-dense = 可以打電話的顧客，每位一行。
paper-about-helper = 只有稱呼和號碼末四碼。完整號碼在最後一頁，依編號對照撥打。
paper-about-messages = 複製到平台傳送。送出後勾 S。
paper-about-post = 要寫的信。寄出後勾 S，地址有誤勾 W。
paper-about-cards = 要手寫的卡片：稱呼、事由，以及兩行草稿。
paper-group-morning = 上午
paper-group-midday = 中午
paper-group-afternoon = 下午
paper-group-evening = 晚上
paper-group-any = 時間不限
paper-group-message = 傳訊息
paper-group-email = 寄電子郵件
paper-group-post = 寄信
paper-say-as = 讀作「{ $say_as }」
paper-best = 宜 { $from }–{ $until }
paper-best-said = 宜 { $said }
paper-agreed = 約在 { $time }
paper-same-time = 無時差
paper-ahead = 早 { $hours } 小時
paper-behind = 晚 { $hours } 小時
paper-about-time = 約{ $time }
paper-short = { $kinds } · { $title }
paper-promised = 承諾
paper-promised-by = { $text }，{ $day }前
paper-complaint = 客訴
paper-content = 滿意
paper-not-content = 不滿意
paper-score = { $score } 分（滿分 5）
paper-suggest = 推薦
paper-suggestion = { $title }（{ $basis }）
paper-same-again = 再來一份：{ $what }
paper-ask = 問
paper-ask-permission = 是否可以寫信
paper-ask-hours = 什麼時間方便接電話
paper-ask-birthday = 生日（幾月幾日）
paper-ask-interests = 喜歡什麼
paper-recommend = 推薦意願
paper-last-digits = … { $digits }
paper-dial-title = 撥號用號碼。
paper-dial-about = 依編號對照。此頁請分開保管，打完電話後銷毀。
paper-message-gap = 文中缺少資訊，請勿照原樣傳送。
paper-message-language = 沒有對方語言的文字。
paper-type-back = 在「回訪」的「登錄清單」中登錄：
paper-left-out-do_not_contact = { $n } 位要求不再聯絡
paper-left-out-complaint = { $n } 位有未解決的客訴
paper-left-out-by_phone = { $n } 位應打電話
paper-left-out-by_message = { $n } 位在平台內傳訊息
paper-left-out-by_email = { $n } 位用電子郵件
paper-left-out-by_post = { $n } 位用信件
paper-left-out-waiting = { $n } 位留待下一張
title-slips = 包裹附條
slips-nobody = 沒有待寄給老顧客的包裹。
slips-about = 第 { $n } 筆訂單，{ $year } 年以來的顧客。
slips-last = 上次
slips-gift = 附贈

# 一位顧客的紙面：通話前的準備頁，以及全部訂單的對帳單。
prep-about = 通話前須知，{ $day }
prep-who = 顧客是誰
prep-also-called = 另寫作
prep-say-as = 讀作
prep-occupation = 職業
prep-interests = 興趣
prep-birthday = 生日
prep-birthday-in = { $days ->
    [0] { $day }，今天
    [1] { $day }，明天
   *[other] { $day }，還有 { $days } 天
}
prep-spent = 消費
prep-basket = 通常一單
prep-likes = 常買
prep-where-is-it = 到哪了
prep-tracking = { $carrier } { $number }
prep-reach = 聯絡方式
prep-write = 結果
statement-column-day = 日期
statement-column-number = 訂單編號
statement-column-what = 內容
statement-column-state = 狀態
statement-column-total = 金額
prep-open = 尚未解決
prep-ask = 這次要問
prep-bought = 買過什麼
prep-talks = 最近的聯絡
prep-notes = 備註
prep-household = 同住
prep-late = 訂單 { $number } 已晚 { $days } 天：答應 { $promised } 送到。
prep-unpaid = { $day } 的訂單 { $number }，{ $total }，尚未付款。
prep-refunded = 已退 { $amount }
prep-more = 另有 { $n } 則在顧客卡上。
prep-file = 通話準備 { $name } { $day }
statement-about = 截至 { $until } 您的訂單
statement-about-since = { $since } 至 { $until } 您的訂單
statement-orders = 訂單
statement-paid-on = { $day } 付款
statement-given-back = 退款
statement-bracketed = （{ $amount }）
statement-brackets = 括號內的訂單已取消或已全額退款，不計入合計。
statement-sum = 合計（各幣別分開）
statement-sum-currency = 幣別
statement-sum-ordered = 訂單金額
statement-sum-paid = 已付
statement-sum-open = 未付
statement-sum-refunded = 已退
statement-sum-stays = 淨額
statement-unsaid = 有 { $n } 筆訂單不知是否已付，未計入「已付」和「未付」。
statement-nothing = 這段時間沒有訂單。
statement-file = 對帳單 { $name } { $day }

# 一位顧客的紙面，在螢幕上。
key-prep = 通話準備
key-statement = 對帳單
prep-lead = 打電話時拿在手裡的一頁。上面有您的備註：請收好或銷毀。
back-to-card = 回到顧客卡
statement-time = 哪些訂單
statement-time-all = 全部
statement-time-this_year = 今年
statement-time-last_year = 去年
statement-time-twelve_months = 最近十二個月
statement-since = 從
statement-until = 到
statement-turned-round = 結束日期早於開始日期。

# 電話名單。
list-paper-about = { $n } 位可以致電的客戶。S 已通話，N 無人接聽，M 已留言。
list-paper-last = 最近下單
list-paper-phone = 電話
list-paper-who = 客戶
list-paper-orders = 訂單
list-paper-went = 結果
list-paper-boxes = ☐S ☐N ☐M

# 當天的紙面，在螢幕上。
paper-form = 哪種紙面
paper-form-full = 回訪清單
paper-form-dense = 電話名單
paper-form-helper = 幫手用表
paper-form-messages = 訊息
paper-form-post = 信件
paper-form-cards = 手寫卡片
paper-form-slips = 包裹附條
paper-form-nobody = 今天這種紙面上沒有人。可以看看其他紙面。
slips-lead = 老顧客的包裹附條 { $slips } 張，共 { $pages } 頁。
slips-prices = 附上價格
