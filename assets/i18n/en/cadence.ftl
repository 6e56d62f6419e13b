# The rhythm of follow-ups: the editor of the cadence, kinds of the merchant's own, and calendars.

kind-own = A kind of your own

calendar-name = Follow-ups
calendar-name-of = Follow-ups, { $shop }
calendar-day = { $n ->
    [one] { $n } follow-up
   *[other] { $n } follow-ups
}
calendar-line = { $kind }: { $n }
calendar-follow-up = { $kind }: { $name }
calendar-off = No follow-ups any more

calendar-title = Calendar
calendar-words = The follow-ups of the next 90 days as a file for your calendar program. Take it in again whenever you like: what changed is changed, and what is off is called off.
calendar-per = What stands in it
calendar-per-day = One entry a day
calendar-per-follow_up = Each follow-up
calendar-hint-day = Only how many of which kind; no names.
calendar-hint-follow_up = With the names of your customers. Think of who sees your calendar.
calendar-as = Written as
calendar-as-event = Whole days
calendar-as-todo = To-dos
calendar-hint-event = Every calendar program takes whole days; they block no time.
calendar-hint-todo = To-dos last until their last day on time. Outlook and some others do not take them from a file.
calendar-save = Save as calendar file
calendar-file = follow-ups.ics
calendar-saved = { $entries ->
    [one] One entry saved as { $path }
   *[other] { $entries } entries saved as { $path }
}{ $off ->
    [0] .
   *[other] , { $off } called off.
}
