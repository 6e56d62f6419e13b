# 回訪計畫：設定、自訂的回訪，以及行事曆。

kind-own = 自訂的回訪

calendar-name = 回訪
calendar-name-of = 回訪（{ $shop }）
calendar-day = { $n } 個回訪
calendar-line = { $kind }：{ $n }
calendar-follow-up = { $kind }：{ $name }
calendar-off = 已無回訪

calendar-title = 行事曆
calendar-words = 把未來 90 天的回訪存成行事曆檔案。可以隨時重新匯入：有變動的會更新，不再需要的會取消。
calendar-per = 內容
calendar-per-day = 每天一則
calendar-per-follow_up = 每個回訪一則
calendar-hint-day = 只寫各類回訪的數量，不含姓名。
calendar-hint-follow_up = 包含客戶姓名，請留意誰看得到您的行事曆。
calendar-as = 形式
calendar-as-event = 全天行程
calendar-as-todo = 待辦事項
calendar-hint-event = 所有行事曆軟體都支援全天行程，也不會占用時間。
calendar-hint-todo = 待辦事項會保留到最後的適當日期。Outlook 等軟體無法從檔案匯入待辦事項。
calendar-save = 儲存為行事曆檔案
calendar-file = 回訪.ics
calendar-saved = 已將 { $entries } 則儲存為 { $path }{ $off ->
    [0] 。
   *[other] ，另有 { $off } 則已取消。
}

title-cadence = 回訪計畫
settings-rules-words = 何時聯絡、最多多久一次、哪些日子不打擾，各渠道允許什麼，以及您怎麼說。

cadence-kinds = 回訪種類
cadence-kinds-words = 每種一句話，打開即可修改。
cadence-own = 自訂的回訪
cadence-own-words = 與其他回訪一樣，遵守間隔、休息日和許可。
cadence-often = 頻率與方式
cadence-days = 休息日與安靜時段
cadence-transit = 在途時間
cadence-transit-words = 檔案沒有寫明送達日期時，按包裹在路上多少天計算。適用於從送達算起的回訪。
transit-none = 匯入第一份檔案後，這裡會列出各渠道。
cadence-versions = 以前的計畫
cadence-versions-words = 每次更改都連同日期保留。在以前的計畫下準時的回訪，不會因更改而逾期。
cadence-versions-none = 還沒有更改過。
cadence-open = 修改
cadence-close = 收起
cadence-open-kind = 修改「{ $name }」
cadence-close-kind = 收起「{ $name }」
cadence-is-off = 已關閉，不再安排。

length-days = { $days } 天
length-months = { $months } 個月
length-both = { $months } 個月零 { $days } 天
cadence-says-step = { $anchor ->
    [delivered] 送達
   *[other] 下單
} { $from }後開始，{ $until }內算準時，之後 { $grace }內仍可補做。
cadence-says-churn = 沉默超過通常間隔的 { $factor } 倍、且至少 { $min } 天後開始；訂單不足三筆時為 { $fallback } 天。{ $window }內算準時，之後 { $grace }內仍可補做。
by-phone = 電話
by-email = 電子郵件
by-message = 訊息
by-post = 信件
cadence-by = 先用{ $first }，否則用{ $rest }。
cadence-by-one = 只用{ $medium }。
cadence-after-any = 任何商品
mine-says-refill = { $after }，{ $anchor ->
    [delivered] 送達
   *[other] 下單
} { $length }後用完。
mine-says-warranty = { $after }的保固在{ $anchor ->
    [delivered] 送達
   *[other] 下單
} { $length }後到期。
mine-says-season = 每年 { $day }，聯絡往年在這前後買過的客戶。
mine-says-birthday = 客戶生日，已知生日者。
mine-says-anniversary = 每年首次下單的日子。
mine-says-window = { $lead ->
    [0] 當天開始
   *[other] 提前 { $lead } 天開始
}，{ $late ->
    [0] 當天為止算準時
   *[other] 之後 { $late } 天內算準時
}{ $grace ->
    [0] 。
   *[other] ，再過 { $grace } 天內仍可補做。
}

cadence-anchor = 從何時算起
anchor-ordered = 下單
anchor-delivered = 送達
cadence-window = 準時期限
cadence-media = 聯絡方式
cadence-media-shop = 與全店相同
cadence-media-end = 不再嘗試
cadence-media-nth = { $n ->
    [1] 第一種方式
    [2] 第二種方式
    [3] 第三種方式
   *[other] 最後一種方式
}
cadence-join = 多少天內的訂單合為一次
cadence-min-gap = 每隔多少天最多一次
cadence-message-done = 留言等同於已通話

mine-none = 還沒有。可以從下面選一種開始。
mine-add = 新增自訂的回訪
mine-root-refill = 補貨提醒
mine-root-season = 季節
mine-root-birthday = 生日
mine-root-anniversary = 首單週年
mine-root-warranty = 保固到期
mine-name = 名稱
mine-products = 針對哪些商品
mine-products-hint = 填寫商品標題中的詞，用逗號分隔；不填則針對所有商品。
mine-after-refill = 多久用完
mine-after-warranty = 保固期
mine-day = 每年的日子
mine-month = 月
mine-day-of-month = 日
mine-lead = 提前多少天開始
mine-late = 之後多少天內算準時
mine-purpose = 目的
mine-purpose-service = 服務，不推銷
mine-purpose-marketing = 推銷，需客戶同意
mine-stays = 以往的紀錄用著這個名稱，所以會保留在這裡；不需要時請關閉。
mine-remove = 取消新增

setting-daily-target = 一天的工作量
unit-people = 位客戶
unit-follow-ups = 次
setting-budget = 限制每位客戶收到聯絡的次數
setting-budget-most = 總共最多
setting-budget-selling = 其中推銷最多
setting-budget-within = 在多少天內
setting-asks-recommend = 另外詢問「您願意推薦我們嗎？」（0 到 10 分）
setting-media = 聯絡方式
setting-own = 自訂的回訪
setting-transit = 在途時間
setting-holidays = 節假日
setting-quiet = 不打電話的時段
quiet-from = 安靜時段開始
quiet-until = 至
quiet-to = 安靜時段結束
setting-quiet-weekdays = 不打電話的日子
holiday-add = 新增日期
holidays-from-file = 從行事曆檔案讀取
holiday-from = 第一天
holiday-to = 最後一天
holiday-name = 名稱
holiday-remove = 刪除 { $name }
holiday-nameless = 沒有名稱的項目
holidays-read = { $n ->
    [0] 檔案裡沒有尚未到來的日子。
   *[other] 已讀取 { $n } 個節假日，儲存後生效。
}{ $over ->
    [0] {""}
   *[other] 另有 { $over } 個已過。
}
holiday-no-calendar = 這不是行事曆檔案。
holiday-no-whole-day = 「{ $name }」只占幾個小時，不是全天。
holiday-no-day = 「{ $name }」的日期無法讀取。
holiday-too-long = 「{ $name }」超過一年。
holiday-too-many = 日子太多，只讀取了前一千個。

preview-title = 更改的影響
preview-nothing = 還沒有更改。一旦更改，儲存之前就會在這裡用您自己的客戶顯示結果。
preview-looking = 正在查看您的客戶……
preview-wrong = 有的內容還無法使用。
preview-says = { $moved ->
    [0] 沒有回訪改期
   *[other] { $moved } 個回訪改期
}，{ $fresh ->
    [0] 沒有新增
   *[other] 新增 { $fresh } 個
}，{ $gone ->
    [0] 沒有取消。
   *[other] 取消 { $gone } 個。
}
preview-other-way = 另有 { $n } 個日期不變，改用其他聯絡途徑。
preview-never-late = 不會讓任何人變成逾期。
preview-late = 會有 { $n } 個立即逾期。
preview-all = 已查看全部 { $n } 位客戶。
preview-so-far = 已查看 { $n } 位客戶……
preview-weeks = 每週開始的回訪
preview-week = 從這天起的一週
preview-before = 現在
preview-after = 更改後
preview-examples = 例如
preview-moves = { $before } → { $after }
preview-comes = 新增於 { $after }
preview-goes = 原定 { $before }，不再安排

wrong-own = 已儲存的種類會保留，請改為關閉。
wrong-own_name = 請填寫名稱，最多 60 個字。
wrong-day = 一年裡沒有這一天。
wrong-media = 每種方式最多選一次，至少選一種。
wrong-holidays = 每個節假日都要有第一天，最後一天不能早於第一天。
wrong-quiet = 請按 20:00、09:00 的格式填寫。
wrong-budget = 每一項至少為一。
wrong-transit = 請填 0 到 120 天。
