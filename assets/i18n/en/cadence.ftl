# The follow-up plan: its editor, kinds of the merchant's own, and calendars.

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

title-cadence = Follow-up plan
settings-rules-words = When to get in touch, how often at most and on which days; what each channel allows; and what you say.

cadence-kinds = Kinds of follow-ups
cadence-kinds-words = Each as a sentence. Open one to change it.
cadence-own = Kinds of your own
cadence-own-words = They keep the same quiet, the same days and the same permissions as all others.
cadence-often = How often, and by which way
cadence-days = Closed days and quiet hours
cadence-transit = On the way
cadence-transit-words = How long a parcel is assumed to travel where a file does not say when it arrived. It counts for kinds that begin at the delivery.
transit-none = Channels stand here once their first file has come in.
cadence-versions = Earlier plans
cadence-versions-words = Every change is kept with its day. What was planned and in time under an earlier plan stays so.
cadence-versions-none = Nothing was changed yet.
cadence-open = Change
cadence-close = Close
cadence-open-kind = Change { $name }
cadence-close-kind = Close { $name }
cadence-is-off = Switched off. Nothing of it is planned.

length-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
length-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
length-both = { $months ->
    [one] { $months } month
   *[other] { $months } months
} and { $days ->
    [one] { $days } day
   *[other] { $days } days
}
cadence-says-step = From { $from } after { $anchor ->
    [delivered] the delivery
   *[other] the order
}, on time until { $until }, still worth it for another { $grace }.
cadence-says-churn = After { $factor ->
    [one] the usual gap
   *[other] { $factor } usual gaps
} of silence, not before { $min ->
    [one] { $min } day
   *[other] { $min } days
}; with fewer than three orders after { $fallback ->
    [one] { $fallback } day
   *[other] { $fallback } days
}. On time for { $window }, still worth it for another { $grace }.
by-phone = telephone
by-email = e-mail
by-message = message
by-post = post
cadence-by = By { $first } first, else by { $rest }.
cadence-by-one = Only by { $medium }.
cadence-after-any = any product
mine-says-refill = Used up { $length } after the { $anchor ->
    [delivered] delivery
   *[other] order
} of { $after }.
mine-says-warranty = The warranty of { $after } ends { $length } after the { $anchor ->
    [delivered] delivery
   *[other] order
}.
mine-says-season = Every year for { $day }, for whoever bought around that day in an earlier year.
mine-says-birthday = For the birthday, where it is known.
mine-says-anniversary = Every year on the day of the first order.
mine-says-window = Begins { $lead ->
    [0] on the day
    [one] { $lead } day before
   *[other] { $lead } days before
}, on time until { $late ->
    [0] the day itself
    [one] the day after
   *[other] { $late } days after
}{ $grace ->
    [0] .
    [one] , still worth it for another day.
   *[other] , still worth it for another { $grace } days.
}

cadence-anchor = Counted from
anchor-ordered = the order
anchor-delivered = the delivery
cadence-window = On time for
cadence-media = By which way
cadence-media-shop = As the whole shop
cadence-media-end = and no more
cadence-media-nth = { $n ->
    [1] First way
    [2] Second way
    [3] Third way
   *[other] Last way
}
cadence-join = Orders share one within
cadence-min-gap = At most one in
cadence-message-done = A message left is as good as a talk

mine-none = None yet. Begin with one of these.
mine-add = Add a kind of your own
mine-root-refill = Refill
mine-root-season = Season
mine-root-birthday = Birthday
mine-root-anniversary = Anniversary
mine-root-warranty = Warranty ends
mine-name = Name
mine-products = After which products
mine-products-hint = Words of their titles with a comma between them; nothing is every product.
mine-after-refill = Used up after
mine-after-warranty = The warranty lasts
mine-day = Day of the year
mine-month = Month
mine-day-of-month = Day of the month
mine-lead = Begins so many days before
mine-late = On time so many days after
mine-purpose = What it is for
mine-purpose-service = A service, nothing is sold
mine-purpose-marketing = To sell something; needs their yes
mine-stays = Its past talks carry this name, so it stays here; switch it off when you do not need it.
mine-remove = Take it away again

setting-daily-target = A day’s work
unit-people = { $n ->
    [one] person
   *[other] people
}
unit-follow-ups = { $n ->
    [one] follow-up
   *[other] follow-ups
}
setting-budget = Nobody hears from the shop more often than
setting-budget-most = All together
setting-budget-selling = Of these, to sell something
setting-budget-within = Within
setting-asks-recommend = Also ask “Would you recommend us?”, 0 to 10
setting-media = By which way
setting-own = Kinds of your own
setting-transit = On the way
setting-holidays = Holidays
setting-quiet = Nobody is rung up from
quiet-from = Quiet from
quiet-until = until
quiet-to = Quiet until
setting-quiet-weekdays = Nor on
holiday-add = Add days
holidays-from-file = From a calendar file
holiday-from = First day
holiday-to = Last day
holiday-name = Name
holiday-remove = Take away { $name }
holiday-nameless = An entry without a name
holidays-read = { $n ->
    [0] The file holds no days that are still to come.
    [one] One holiday was read. Save to keep it.
   *[other] { $n } holidays were read. Save to keep them.
}{ $over ->
    [0] {""}
    [one] {" "}One is over.
   *[other] {" "}{ $over } are over.
}
holiday-no-calendar = This is no calendar file.
holiday-no-whole-day = { $name } lasts from one hour to another, not a whole day.
holiday-no-day = { $name } has no day that can be read.
holiday-too-long = { $name } lasts longer than a year.
holiday-too-many = These are more days than a shop closes; the first thousand were read.

preview-title = What this moves
preview-nothing = Nothing yet. Change something, and it is shown here on your own customers before you save it.
preview-looking = Looking at your customers …
preview-wrong = Something in the fields cannot be worked with yet.
preview-says = { $moved ->
    [0] No follow-up moves
    [one] One follow-up moves
   *[other] { $moved } follow-ups move
}, { $fresh ->
    [0] none comes new
    [one] one comes new
   *[other] { $fresh } come new
}, { $gone ->
    [0] none goes.
    [one] one goes.
   *[other] { $gone } go.
}
preview-other-way = { $n ->
    [one] One stays on its day and goes another way.
   *[other] { $n } stay on their day and go another way.
}
preview-never-late = Nobody becomes late by it.
preview-late = { $n ->
    [one] One would be late at once.
   *[other] { $n } would be late at once.
}
preview-all = { $n ->
    [one] Looked at your one customer.
   *[other] Looked at all { $n } customers.
}
preview-so-far = { $n } customers looked at so far …
preview-weeks = Follow-ups that begin
preview-week = Week from
preview-before = Now
preview-after = Then
preview-examples = For example
preview-moves = { $before } → { $after }
preview-comes = new on { $after }
preview-goes = no longer on { $before }

wrong-own = A kind that was saved stays; switch it off instead.
wrong-own_name = Give it a name of at most 60 letters.
wrong-day = There is no such day in a year.
wrong-media = Name each way at most once, and at least one.
wrong-holidays = Every holiday needs a first day, and a last day that does not come before it.
wrong-quiet = Write the hours as 20:00 and 09:00.
wrong-budget = Each of these is at least one.
wrong-transit = Between 0 and 120 days.
