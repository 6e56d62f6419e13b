# Today, the pad for outcomes, and what was done.

today-lead = { $n ->
    [0] Nobody is waiting to hear from you.
    [one] One person to get in touch with.
   *[other] { $n } people to get in touch with.
}{ $first ->
    [0] {""}
    [one] {" "}One comes before anything else.
   *[other] {" "}{ $first } come before anything else.
}{ $late ->
    [0] {""}
    [one] {" "}One of them is late.
   *[other] {" "}{ $late } of them are late.
}
today-target = A day's work is { $n }{ $done ->
    [0] .
   *[other] ; { $done } done.
}
today-waiting = { $n ->
    [one] One more could be done today.
   *[other] { $n } more could be done today.
}
today-all = Show the rest of today
today-fewer = Only a day's work
today-target-done = That is a day's work.
show-only = Show only
everything = Everything
show-everything = Show everything
also-today = Also today
still-to-come = Still to come
to-come-nothing = Nothing this week so far.
to-come-tomorrow = tomorrow
to-come-this-week = later this week
section-reminders = Reminders
reminder-lead = You asked to be reminded. A reminder stays until it is done or put off.
section-first = Before anything else
section-overdue = Overdue
section-today = Today
section-tomorrow = Tomorrow
section-this_week = Later this week
section-first-few = the first { $shown } of them
days-left = { $days ->
    [0] ends today
    [one] 1 day left
   *[other] { $days } days left
}
day-of-window = day { $days } of { $from }–{ $until }
promise = Promise
promise-line = You promised: { $text }
number-ends = Number ends
ends-instead = From { $on } on this number or address leads nowhere. Then it would be: { $instead }.
ends-ask = From { $on } on this number or address leads nowhere. Ask for a lasting one.
ends-lost = From { $on } on this number leads nowhere, and with it goes { $what }. Ask for { $instead ->
    [email] an e-mail address.
    [post] a postal address.
    [message] another way to write to them.
   *[other] a lasting number.
}
ends-lost-one = “{ $kind }” on { $on }
medium-may = { $medium }: yes.
medium-until = { $medium }: until { $on }.
medium-not = { $medium }: no.
medium-not-because = { $medium }: { $because }.
leaves-kept = Leaves the list when the promise is kept or dropped.
leaves-settled = Leaves the list when the complaint is settled.
leaves-talk = Leaves the list with a talk.
leaves-talk-on = Leaves the list with a talk, or by itself after { $on }.
leaves-order = Leaves the list with an order or a talk.
leaves-order-on = Leaves the list with an order, a talk, or by itself after { $on }.
parcels-title = Parcels for returning customers
parcels-more = and { $n } more
parcel-words = order number { $nth }, of { $on }
occasions-title = Occasions this week
occasions-more = and { $n } more
anniversary-on = { $years ->
    [one] One year a customer on { $on }
   *[other] { $years } years a customer on { $on }
}
birthday-on = Birthday on { $on }
birthday-years = Turns { $years } on { $on }
lapsed-week = { $n ->
    [one] One lapsed in the last seven days.
   *[other] { $n } lapsed in the last seven days.
}
do-promise = Keep it
days-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
day-of = day { $days }
due-today = due today
complaint = Complaint
n-orders = { $n ->
    [one] 1 order
   *[other] { $n } orders
}
tried = { $n ->
    [one] tried once
    [2] tried twice
   *[other] tried { $n } times
}
never-talked = never
last-talk = { $on }, { $how }
talk-reached = spoke
talk-sent = wrote
talk-left_message = message left
talk-no_answer = no answer
talk-busy = busy
talk-callback = call back
talk-wrong_number = wrong number
talk-bounced = came back
talk-do_not_call = asked to stop
talk-complaint = complaint
talk-covered = in touch anyway

do-ending = Call
do-thank_you = Thank
do-satisfaction = Ask
do-cross_sell = Suggest
do-churn = Say hello
do-own = Get in touch
do-ticket = Settle

pad-title = How did it go?
pad-reached = Spoke
pad-no_answer = No answer
pad-left_message = Left a message
pad-callback = Call back on …
pad-busy = Line busy
pad-wrong_number = Wrong number
pad-do_not_call = Wants no calls
pad-complaint = Has a complaint
pad-covered = In touch anyway
pad-written-sent = Sent
pad-written-reached = They answered
pad-written-callback = Again on …
pad-written-bounced = Came back, wrong address
pad-written-do_not_call = Wants to be left alone
pad-written-complaint = Has a complaint
pad-written-covered = In touch anyway
pad-note = Note, if there is one
pad-later-title = When instead?
pad-callback-title = When shall it be?
later-1 = Tomorrow
later-2 = In three days
later-3 = In a week
another-day = Another day
on-this-day = On this day
not-now = Not now

key-next = Next row
key-previous = Previous row
key-press = How did it go?
key-open-customer = Open the customer
key-done = Done
key-later = Later
key-skip = Skip

done-reached = { $name }: spoken to.
done-sent = { $name }: written to.
done-left_message = { $name }: message left.
done-no_answer = { $name } did not answer. It comes up again by itself.
done-busy = The line of { $name } was busy. It comes up again by itself.
done-callback = { $name } comes up again on { $on }.
done-wrong_number = The number of { $name } is not used any more.
done-bounced = The address of { $name } is not used any more.
done-wrong_number-point = { $name }: { $point } is not used any more.
done-bounced-point = { $name }: { $point } came back and is not used any more.
called-back-at = They asked to be called { $on } at { $time }.
done-do_not_call = { $name } is left in peace from now on.
done-complaint = The complaint of { $name } is noted; nothing else is asked of them until it is settled.
done-covered = { $name }: in touch anyway.
done-snooze = { $name } comes up again on { $on }.
done-skip = { $name } is skipped this time.
undone = Taken back.
undone-refusal-kept = Taken back. The wish to be left in peace stays; it is never undone by itself.

did-reached = spoken to
did-sent = written to
did-left_message = message left
did-no_answer = did not answer
did-busy = line busy
did-callback = to be called back
did-wrong_number = wrong number
did-bounced = came back
did-do_not_call = asked to be left in peace
did-complaint = had a complaint
did-covered = in touch anyway
did-snooze = put off
did-skip = skipped

done-today-title = Done today
done-today = { $n ->
    [one] 1 done today
   *[other] { $n } done today
}
done-all = All { $n }
done-fewer = Fewer
minutes-left = { $n ->
    [one] 1 min left
   *[other] { $n } min left
}
seconds-left = { $n ->
    [one] 1 s left
   *[other] { $n } s left
}

today-all-done = That is all for today.
today-tomorrow = { $tomorrow ->
    [0] Nobody waits for tomorrow
    [one] One person waits for tomorrow
   *[other] { $tomorrow } people wait for tomorrow
}{ $week ->
    [0] .
    [one] , one later this week.
   *[other] , { $week } later this week.
}
today-none-of-these = Nobody of this kind today.
today-no-orders = Nothing to do yet: orders make the work appear.
see-customers = See the customers
left-out-title = Left out
