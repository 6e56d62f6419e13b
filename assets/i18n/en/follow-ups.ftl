# Follow-ups, on the screen and on paper: their kinds, reasons and states. The end of a key is the name the core uses.

kind-promise = Promise
kind-thank_you = Thank-you
kind-satisfaction = How is it?
kind-cross_sell = Suggestion
kind-churn = Gone quiet
kind-ticket = Complaint

reason-without-title = something from you
reason-thank_you = { $nth_order ->
    [0] Bought { $title } on { $ordered_on }.
    [1] Bought { $title } on { $ordered_on }, the first order.
   *[other] Bought { $title } on { $ordered_on }, order number { $nth_order }.
}
reason-satisfaction = Has had { $title } for { $days } days. Is it what they hoped for?
reason-cross_sell = It is { $days } days since { $title } came. Is it time for more, or for something that goes well with it?
reason-churn = Has been quiet for { $days } days. The last order was { $title }.
reason-habit = { $unit ->
    [days] Bought { $n_orders } times, usually every { $usual ->
        [one] day
       *[other] { $usual } days
    }, now { $now }.
    [weeks] Bought { $n_orders } times, usually every { $usual } weeks, now { $now }.
   *[months] Bought { $n_orders } times, usually every { $usual } months, now { $now }.
}
reason-answers = Answered { $reached } of { $tried } calls.
reason-habit-and-answers = { $unit ->
    [days] Bought { $n_orders } times, usually every { $usual ->
        [one] day
       *[other] { $usual } days
    }, now { $now }; answered { $reached } of { $tried } calls.
    [weeks] Bought { $n_orders } times, usually every { $usual } weeks, now { $now }; answered { $reached } of { $tried } calls.
   *[months] Bought { $n_orders } times, usually every { $usual } months, now { $now }; answered { $reached } of { $tried } calls.
}
reason-own = { $has_order ->
    [0] The day comes every year.
   *[other] Bought { $title } on { $ordered_on }, { $days } days ago.
}
reason-ticket = { $told ->
    [nothing] Complained on { $complained_on }. Is it settled?
    [words] Complained on { $complained_on }: “{ $said }”. Is it settled?
    [both] Complained about { $title }: “{ $said }”. Is it settled?
   *[title] Complained about { $title }. Is it settled?
}
reason-ticket-settled = { $told ->
    [nothing] Complained on { $complained_on }. You wrote: “{ $solution }”. Is it good so?
    [words] Complained on { $complained_on }: “{ $said }”. You wrote: “{ $solution }”. Is it good so?
    [both] Complained about { $title }: “{ $said }”. You wrote: “{ $solution }”. Is it good so?
   *[title] Complained about { $title }. You wrote: “{ $solution }”. Is it good so?
}

state-planned = planned
state-snoozed = put off
state-due = due
state-overdue = overdue
state-done = done
state-cancelled = cancelled
state-skipped = skipped
state-gave_up = given up
state-suppressed = left out
state-paused = paused
state-expired = lapsed
state-blocked = not possible

state-reason-no_channel = no number or address to use
state-reason-no_consent = has not agreed to hear from you
state-reason-consent_expired = the consent has ended
state-reason-source_policy = the marketplace does not allow it
state-reason-do_not_contact = asked to be left in peace
state-reason-too_soon = heard from you only just now
state-reason-after_complaint = quiet after a complaint
state-reason-budget = they have heard from you often enough for now
state-reason-joined = said together with something else
state-reason-complaint = waits until the complaint is settled
state-reason-reached = has been spoken to
state-reason-sent = has been written to
state-reason-left_message = a message was left
state-reason-covered = in touch anyway
state-reason-by_hand = skipped by you
state-reason-closed = every day for it is a closed day
state-reason-cancelled = the order was cancelled
state-reason-refunded = the order was refunded
state-reason-attempts = tried often enough
state-reason-no_time = no time left for another try
state-reason-retry = to be tried again
state-reason-callback = to be called back
state-reason-snooze = put off by you

left-out-no_channel = { $n ->
    [one] has no number or address to use
   *[other] have no number or address to use
}
left-out-no_consent = { $n ->
    [one] has not agreed to hear from you
   *[other] have not agreed to hear from you
}
left-out-consent_expired = { $n ->
    [one] had agreed, but the time is over
   *[other] had agreed, but the time is over
}
left-out-source_policy = { $n ->
    [one] bought where the marketplace does not allow it
   *[other] bought where the marketplace does not allow it
}
