# The call sheet on paper. The letters S N M B W R are the same in every language, so that they can be typed back.

paper-number = Sheet { $number }
paper-page = page { $page } of { $pages }
paper-printed = printed { $day } { $time }
paper-count = { $n ->
    [one] 1 to get in touch with
   *[other] { $n } to get in touch with
}
paper-who-calls = Who calls
paper-comma = {", "}
paper-letter-s = spoke or sent
paper-letter-n = no answer
paper-letter-m = message left
paper-letter-b = call back
paper-letter-w = wrong number or address
paper-letter-r = stop
paper-circle = Circle 1 to 5: how content. Write by e-mail (e), post (p), chat (c). Ringed X: a complaint; P: a promise.
paper-quiet-hours = Not before { $until } nor after { $from }, their time; never on { $days }.
paper-script = { $kind } ·
paper-greeting = Greeting:
paper-said = “{ $words }”
paper-why-thank_you = { $has_title ->
    [0] { $nth_order ->
        [1] the first order
       *[other] order { $nth_order }
    }
   *[other] { $nth_order ->
        [0] for { $title }
        [1] for { $title }, the first order
       *[other] for { $title }, order { $nth_order }
    }
}
paper-why-satisfaction = { $title }, day { $days }
paper-why-cross_sell = { $title }, day { $days }
paper-why-churn = { $days } days, last { $title }
paper-why-ticket = { $title }: is it settled?
paper-why-own = { $has_order ->
    [0] the day comes every year
   *[other] { $title }, day { $days }
}
paper-why-habit = { $unit ->
    [days] every { $usual ->
        [one] day
       *[other] { $usual } days
    }, now { $now }
    [weeks] every { $usual } weeks, now { $now }
   *[months] every { $usual } months, now { $now }
}
paper-why-answers = answered { $reached } of { $tried } calls
paper-why-habit-and-answers = { $unit ->
    [days] every { $usual ->
        [one] day
       *[other] { $usual } days
    }, now { $now }; answered { $reached } of { $tried } calls
    [weeks] every { $usual } weeks, now { $now }; answered { $reached } of { $tried } calls
   *[months] every { $usual } months, now { $now }; answered { $reached } of { $tried } calls
}
paper-initials = yes heard by
paper-left-out-of-source_policy = { $n } { $channel } (not allowed there)
paper-left-out-of-no_consent = { $n } { $channel } (have not agreed)
paper-left-out-of-consent_expired = { $n } { $channel } (consent has ended)
paper-nobody = Nobody is to be contacted today.
paper-orders-since = { $n ->
    [one] 1 order, { $year }
   *[other] { $n } orders since { $year }
}
paper-orders = { $n ->
    [0] no order yet
    [one] 1 order
   *[other] { $n } orders
}
paper-overdue = overdue
paper-forwarding = { $medium }, forwarded
paper-until = until { $day }
paper-else = else { $other }
paper-bought = Bought
paper-and-more = { $titles } and { $n } more
paper-delivered = there { $day }
paper-know = Know
paper-attempts = { $n ->
    [one] tried once
   *[other] tried { $n } times
}
paper-never-talked = never talked with yet
paper-back = back
paper-at = at
paper-next = next
paper-write = write
paper-write-no = no
paper-promise = promise
paper-by = by
paper-left-out = Left out of this sheet: { $reasons }.
paper-left-out-nobody = Nobody was left out of this sheet.
paper-left-out-no_channel = { $n } without number or address
paper-left-out-no_consent = { $n } without consent
paper-left-out-consent_expired = { $n } whose consent has ended
paper-left-out-source_policy = { $n } whose marketplace does not allow it
paper-left-out-other = { $n } for other reasons
paper-total-calls = Calls
paper-total-spoke = spoke
paper-total-may-write = may write
paper-keep = Keep
paper-shred = or shred when it is typed back
paper-quiet-daily = Not before { $until } nor after { $from }, their time.
paper-day-month = Days as day / month.
paper-month-day = Days as month / day.
paper-semicolon = {"; "}
paper-wording = May we write? Wording { $version }:
paper-title-full = Calls, { $day }
paper-title-dense = Call list, { $day }
paper-title-helper = Helper’s sheet, { $day }
paper-title-messages = Messages, { $day }
paper-title-post = Post, { $day }
paper-title-cards = Cards, { $day }
paper-about-full = Everybody whose day it is.
paper-about-dense = Who can be rung up, a line for each.
paper-about-helper = First names and the end of each number. The whole numbers stand on the last page: dial from there, by the code.
paper-about-messages = To be copied into the platform. Tick S when it is sent.
paper-about-post = Letters to write. Tick S when it is posted, W when the address is wrong.
paper-about-cards = Cards to write by hand: the greeting, what it is about, two lines to try the words on.
paper-group-morning = In the morning
paper-group-midday = At midday
paper-group-afternoon = In the afternoon
paper-group-evening = In the evening
paper-group-any = At any hour that suits
paper-group-message = To be written to
paper-group-email = By e-mail
paper-group-post = By post
paper-say-as = “{ $say_as }”
paper-best = best { $from } to { $until }
paper-best-said = best { $said }
paper-agreed = asked for { $time }
paper-same-time = same time
paper-ahead = { $hours } h ahead
paper-behind = { $hours } h behind
paper-about-time = about { $time }
paper-short = { $kinds } · { $title }
paper-promised = Promised
paper-promised-by = { $text }, by { $day }
paper-complaint = Complaint
paper-content = content
paper-not-content = not content
paper-score = { $score } of 5
paper-suggest = Suggest
paper-suggestion = { $title } ({ $basis })
paper-same-again = same again: { $what }
paper-ask = Ask
paper-ask-permission = whether we may write
paper-ask-hours = at what time a call is welcome
paper-ask-birthday = birthday, day and month
paper-ask-interests = what they are interested in
paper-recommend = recommend
paper-last-digits = … { $digits }
paper-dial-title = Numbers to dial.
paper-dial-about = Find the row by its code; keep this page apart and shred it when the calls are done.
paper-message-gap = A fact is missing in this text: do not send it as it is.
paper-message-language = There is no text in their language.
paper-type-back = Type it back under Calls, Enter a sheet:
paper-left-out-do_not_contact = { $n } who asked not to be contacted
paper-left-out-complaint = { $n } with an open complaint
paper-left-out-by_phone = { $n } to be rung up
paper-left-out-by_message = { $n } to be written to inside a platform
paper-left-out-by_email = { $n } by e-mail
paper-left-out-by_post = { $n } by post
paper-left-out-waiting = { $n } who wait for another sheet
title-slips = Parcel slips
slips-nobody = No parcel of somebody who comes back waits to be sent.
slips-about = Order { $n }, a customer since { $year }.
slips-last = Last
slips-gift = Add

# One customer on paper: the page to prepare a talk, and the statement of all orders.
prep-about = To know before you talk, { $day }
prep-who = Who it is
prep-also-called = Also written
prep-say-as = Say it
prep-occupation = Occupation
prep-interests = Interests
prep-birthday = Birthday
prep-birthday-in = { $days ->
    [0] { $day }, today
    [1] { $day }, tomorrow
   *[other] { $day }, in { $days } days
}
prep-spent = Spent
prep-basket = Usual basket
prep-likes = Buys again and again
prep-where-is-it = Where is it
prep-tracking = { $carrier } { $number }
prep-reach = How to reach them
prep-write = What came of it
statement-column-day = Day
statement-column-number = Order
statement-column-what = What
statement-column-state = State
statement-column-total = Total
prep-open = Still open
prep-ask = To ask
prep-bought = What they bought
prep-talks = Latest talks
prep-notes = Notes
prep-household = At home with
prep-late = Order { $number } is { $days ->
    [one] 1 day
   *[other] { $days } days
} late: it was promised for { $promised }.
prep-unpaid = Order { $number } of { $day }, { $total }, is not paid yet.
prep-refunded = { $amount } given back
prep-more = { $n ->
    [one] One more stands
   *[other] { $n } more stand
} on the card.
prep-file = Prep page { $name } { $day }
statement-about = Your orders until { $until }
statement-about-since = Your orders from { $since } to { $until }
statement-orders = Orders
statement-paid-on = paid { $day }
statement-given-back = given back
statement-bracketed = ({ $amount })
statement-brackets = What stands in brackets was cancelled or given back whole; it is in no sum.
statement-sum = Sums, each currency for itself
statement-sum-currency = Currency
statement-sum-ordered = Ordered
statement-sum-paid = Paid
statement-sum-open = Not paid yet
statement-sum-refunded = Given back
statement-sum-stays = In all
statement-unsaid = { $n ->
    [one] Of one order it is not known whether it is paid; it stands
   *[other] Of { $n } orders it is not known whether they are paid; they stand
} neither under Paid nor under Not paid yet.
statement-nothing = There is no order in this time.
statement-file = Statement { $name } { $day }

# One customer on paper, on the screen.
key-prep = Prep page
key-statement = Statement
prep-lead = One page to hold while you call. Your notes stand on it: keep it or shred it.
back-to-card = Back to the card
statement-time = Which orders
statement-time-all = Everything
statement-time-this_year = This year
statement-time-last_year = Last year
statement-time-twelve_months = The last twelve months
statement-since = from
statement-until = to
statement-turned-round = It ends before it begins.

# A list of customers to be rung.
list-paper-about = { $n ->
    [one] 1 customer who may be rung. S spoke, N no answer, M left a message.
   *[other] { $n } customers who may be rung. S spoke, N no answer, M left a message.
}
list-paper-last = Last order
list-paper-phone = Telephone
list-paper-who = Who
list-paper-orders = Orders
list-paper-went = How it went
list-paper-boxes = ☐S ☐N ☐M

# The papers of the day, on the screen.
paper-form = Which paper
paper-form-full = Call sheet
paper-form-dense = Call list
paper-form-helper = Helper’s sheet
paper-form-messages = Messages
paper-form-post = Post
paper-form-cards = Cards
paper-form-slips = Parcel slips
paper-form-nobody = Nobody is on this paper today. Another paper may have them.
slips-lead = { $slips ->
    [one] 1 slip
   *[other] { $slips } slips
} for parcels of customers who come back, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}.
slips-prices = With prices
