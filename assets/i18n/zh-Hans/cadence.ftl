# 回访的节奏：节奏设置、自定义的回访，以及日历。

kind-own = 自定义的回访

calendar-name = 回访
calendar-name-of = 回访（{ $shop }）
calendar-day = { $n } 个回访
calendar-line = { $kind }：{ $n }
calendar-follow-up = { $kind }：{ $name }
calendar-off = 已无回访
