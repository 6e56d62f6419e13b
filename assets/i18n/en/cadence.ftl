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
