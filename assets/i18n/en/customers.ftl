# The list of customers and the card of one.

find-placeholder = Name, town, e-mail, telephone or order number
found = { $n ->
    [0] nobody
    [one] 1 customer
   *[other] { $n } customers
}
all-customers = { $n ->
    [one] 1 customer
   *[other] { $n } customers
}
nobody-matches = Nobody matches “{ $query }”.
no-customers-yet = No customers yet: they come with the first order file.
column-name = Name
column-town = Town
column-orders = Orders
column-spent = Spent
column-reach = Reach
no-reach = no way yet
key-page-down = Further down
key-page-up = Further up
key-first = First customer
key-last = Last customer
key-open = Open
key-everybody = Show everybody
preview = Preview
and-more = { $n ->
    [one] and 1 more
   *[other] and { $n } more
}

within-list = Within the list
place-in-list = { $at } of { $total }
previous-customer = Previous customer
next-customer = Next customer
back-to-list = Back
reach-and-next = How to reach them and what comes next
portrait-no-order = Has not ordered yet.
portrait-once = { $days ->
    [0] Bought once, today.
    [1] Bought once, yesterday.
   *[other] Bought once, { $days } days ago.
}
portrait-rhythm = Comes back every { $gap } days or so: { $n } orders since { $since }.
portrait-several = { $n } orders since { $since }.
portrait-quiet = Has been quiet for { $days } days, which is long for this customer.
portrait-last = { $days ->
    [0] The last order came today.
    [1] The last order came yesterday.
   *[other] The last order came { $days } days ago.
}
since = since { $on }
fact-spent = Spent
fact-rhythm = Rhythm
fact-last-order = Last order
from-orders = { $n ->
    [one] from 1 order
   *[other] from { $n } orders
}
days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
days-ago = { $n ->
    [0] Today
    [1] Yesterday
   *[other] { $n } days ago
}
rhythm-usual = usually between two orders
rhythm-one-order = one order so far
rhythm-too-few = too few orders to tell

what-happened = What happened
timeline-show = Show in the timeline
timeline-all = All
timeline-orders = Orders
timeline-talks = Talks
timeline-empty = Nothing of this kind so far.
order-without-title = Order without product names
order-on = { $channel } { $number }
planned = Planned
put-off-until = put off until { $on }
again-on = again on { $on }
refused = Asked to be left in peace
talk = Talk
status-placed = not paid yet
status-paid = paid
status-partly_shipped = partly shipped
status-shipped = shipped
status-delivered = delivered
status-completed = completed
status-partly_refunded = partly refunded
status-refunded = refunded
status-cancelled = cancelled

orders-title = Orders
no-day = day not known
from-file-row = From { $file }, row { $row }.
times = { $n } ×

next = Next
nothing-planned = Nothing planned
until = Until { $on }
from-until = From { $from } until { $until }
plan-title = Also planned
contact-points = Contact points
no-contact-points = No telephone number, e-mail or address is known.
nature-own = from { $channel }
nature-relay = forwarded by { $channel }
nature-masked = hidden by { $channel }
valid-until = until { $on }
not-lasting = not lasting
ended = ended
not-usable = not usable
stopped-refused = refused
stopped-wrong = wrong
stopped-bounced = came back
known-as = Known as

only-bought_again = Bought again
only-quiet_regulars = Regulars gone quiet
only-most_bought = Bought { $name }
only-busiest_month = Ordered in { $month }
only-reachable = Can be reached
timeline-notes = Notes
