# 回访的节奏：节奏设置、自定义的回访，以及日历。

kind-own = 自定义的回访

calendar-name = 回访
calendar-name-of = 回访（{ $shop }）
calendar-day = { $n } 个回访
calendar-line = { $kind }：{ $n }
calendar-follow-up = { $kind }：{ $name }
calendar-off = 已无回访

calendar-title = 日历
calendar-words = 把未来 90 天的回访存成日历文件。可以随时重新导入：有变化的会更新，不再需要的会取消。
calendar-per = 内容
calendar-per-day = 每天一条
calendar-per-follow_up = 每个回访一条
calendar-hint-day = 只写各类回访的数量，不含姓名。
calendar-hint-follow_up = 包含客户姓名，请留意谁能看到您的日历。
calendar-as = 形式
calendar-as-event = 全天日程
calendar-as-todo = 待办事项
calendar-hint-event = 所有日历软件都支持全天日程，也不会占用时间。
calendar-hint-todo = 待办事项一直保留到最后的适当日期。Outlook 等软件不能从文件导入待办事项。
calendar-save = 保存为日历文件
calendar-file = 回访.ics
calendar-saved = 已将 { $entries } 条保存为 { $path }{ $off ->
    [0] 。
   *[other] ，另有 { $off } 条已取消。
}
