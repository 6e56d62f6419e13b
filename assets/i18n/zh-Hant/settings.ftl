# 設定，以及回訪清單頁面。

settings-lead = 儲存在這台電腦上您的店鋪裡。
settings-shop = 店鋪
settings-shop-words = 印在回訪清單上的內容，以及如何讀取日期、金額和電話號碼。
settings-look = 外觀
settings-look-words = 變更後立即生效。
settings-cadence = 回訪
settings-cadence-words = 下單多久之後提醒您聯繫客戶。變更只影響尚未到來的回訪，不會讓任何人變成逾期。
settings-rhythm-words = 避免過於頻繁地打擾客戶，公休日也不安排回訪。

setting-shop-name = 店鋪名稱
hint-shop-name = 印在回訪清單的最上方。
setting-caller-name = 誰打電話
hint-caller-name = 例如「我是……的小梅」。可以不填。
setting-country = 國家或地區
hint-country = 沒有國碼的電話號碼按此國家或地區讀取。
setting-email = 店鋪電子信箱
hint-shop-email = 訂單裡若寫的是這個信箱，不會據此認定是誰。可以不填。
setting-phone = 店鋪電話
hint-shop-phone = 訂單裡若寫的是這個電話，不會據此認定是誰。可以不填。
no-country = 未填寫
setting-currency = 貨幣
hint-currency = 僅在檔案沒有寫明貨幣時使用。
setting-time-zone = 時區
hint-time-zone = 決定一天從何時開始，例如 Asia/Taipei。
setting-paper = 紙張
hint-paper = 用於列印回訪清單。
paper = 紙張
paper-a4 = A4
paper-letter = Letter
paper-a4-long = A4（210 × 297 公釐）
paper-letter-long = US Letter（8.5 × 11 英吋）
theme = 明暗
theme-system = 跟隨系統
theme-light = 淺色
theme-dark = 深色
text-size = 文字大小
text-size-normal = 標準
text-size-large = 大
text-size-larger = 更大
text-size-double = 雙倍

cadence-words-thank_you = 包裹應已送達時，道一聲謝。
cadence-words-satisfaction = 用過一段時間後，問問是否滿意。
cadence-words-cross_sell = 快用完了，或有合適的搭配時。
cadence-words-churn = 以前常來、最近卻沒有消息的客戶。
cadence-from = 多久後開始
cadence-until = 多久內算準時
cadence-grace = 之後仍可補做
cadence-factor = 超過通常間隔的
cadence-min-days = 但不早於
cadence-fallback-days = 訂單不足三筆時
label-months = { $what }：月
label-days = { $what }：天
unit-months = 個月
unit-days = 天
unit-times = 倍
unit-attempts = 次
unit-hour = 點
setting-gap-days = 兩次聯繫的間隔
setting-retry-days = 多久後再試
setting-max-attempts = 最多嘗試
setting-day-starts-at = 一天從幾點開始
setting-closed-weekdays = 公休日
hint-closed-weekdays = 公休日不安排回訪，順延到下一個營業日。
weekday-0 = 週一
weekday-1 = 週二
weekday-2 = 週三
weekday-3 = 週四
weekday-4 = 週五
weekday-5 = 週六
weekday-6 = 週日

wrong-time_zone = 沒有這個時區。請輸入城市名，從清單中選擇。
wrong-number = 這個數字太小或太大。
wrong-closed_weekdays = 至少要有一天營業。
wrong-thank_you = 結束不能早於開始。
wrong-satisfaction = 結束不能早於開始。
wrong-cross_sell = 結束不能早於開始。
save = 儲存
saving = 正在儲存……
saved = 已儲存。
as-it-was = 恢復原樣

sheet-lead = { $calls ->
    [0] 今天清單上沒有人。
   *[other] { $calls } 位客戶，共 { $pages } 頁。
}
sheet-empty = 今天沒有人在等您聯繫。
sheet-how-title = 在紙上
sheet-how = 勾選每次聯繫的結果：S 已通話或已傳送，N 無人接聽，M 已留言，B 回電，W 號碼有誤，R 請勿再打。列印或儲存時清單會得到編號。
back-to-today = 返回「今天」
print = 列印
save-pdf = 儲存為 PDF
writing = 正在寫入……
pdf-saved = 已儲存為 { $path }
