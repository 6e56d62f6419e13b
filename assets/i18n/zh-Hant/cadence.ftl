# 回訪的節奏：節奏設定、自訂的回訪，以及行事曆。

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
