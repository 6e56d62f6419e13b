# 回訪的節奏：節奏設定、自訂的回訪，以及行事曆。

kind-own = 自訂的回訪

calendar-name = 回訪
calendar-name-of = 回訪（{ $shop }）
calendar-day = { $n } 個回訪
calendar-line = { $kind }：{ $n }
calendar-follow-up = { $kind }：{ $name }
calendar-off = 已無回訪
