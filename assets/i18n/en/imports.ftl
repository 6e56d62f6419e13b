# Import: the file, what it says, what it changes.

import-lead = Nothing is written until you say so.
choose-other-files = Choose another file
drop-here = Drop an order file anywhere in this window
drop-here-words = CSV or text as the marketplace gives it. It is read here and goes nowhere else.
where-files-hide = Where the file hides
where-etsy = Shop Manager, Settings, Options, Download Data, Orders. Sold Orders and Sold Order Items together tell most.
where-shopify = Orders, Export, All orders, Plain CSV file
where-taobao = 千牛, Sold items (已卖出的宝贝), Export orders in bulk (批量导出)
earlier-imports = Earlier imports
no-imports-yet = Nothing has come in yet.
batch-brought = { $orders ->
    [one] 1 new order
   *[other] { $orders } new orders
}, { $customers ->
    [one] 1 new customer
   *[other] { $customers } new customers
}{ $problems ->
    [0] {""}
    [one] , 1 problem
   *[other] , { $problems } problems
}
reach-of-channels = How far each channel reaches
reaches-until = until { $on }

reading-file = Reading the file
importing-file = Bringing the orders in
progress = Progress
stage-reading = Reading
stage-indexing = Making it findable
stage-planning = Planning the follow-ups
stage-finishing = Nearly done
progress-of = { $stage }: { $done } of { $total }
stop = Stop

looks-like = This looks like { $format }
sentence-gap = {" "}
why-rows-and-days = { $file }, { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}, { $first } to { $last }.
why-rows = { $file }, { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}.
why-all-columns = All { $n } columns it should have are there.
why-some-columns = { $n } of the { $known } columns it may have are there.
why-text = The text is { $encoding }, { $delimiter } between the values.
why-dates-day-first = Days come before months.
why-dates-month-first = Months come before days.
why-dates-year-first = Dates begin with the year.
delimiter-comma = a comma
delimiter-semicolon = a semicolon
delimiter-tab = a tab
delimiter-other = “{ $delimiter }”
change = Change
read-as = Read the file as
read-as-recognised = what it looks like
date-order = Dates in the file
date-order-from-file = as the file shows
date-order-day-first = Day first (31/12/2026)
date-order-month-first = Month first (12/31/2026)
known-formats = Regulars can read these exports so far:

what-rows-say = What the rows say
some-of = { $n } of { $all }
row-number = Row { $n }
somebody = Somebody
bought = { $buyer } bought { $title }{ $quantity ->
    [1] {""}
    [2] , twice
   *[other] , { $quantity } times
}{ $n_more ->
    [0] {""}
   *[other] {" "}and { $n_more } more
}
ordered-something = { $buyer } placed an order

totals-tried = What would change
totals-done = What changed
fact-customers = Customers
fact-orders = Orders
fact-lines = Order lines
fact-thank-yous = Thank-yous
fact-problems = Left aside
new-and-known = new, { $known } known
new-changed-same = { $changed ->
    [0] new, { $same } known
   *[other] new, { $changed } changed, { $same } as before
}
due-this-week = due this week
orders-left-aside = { $n ->
    [one] order with a problem
   *[other] orders with a problem
}

changes-title = What the newer export changes
column-order = Order
column-field = What
column-before = Before
column-now = Now
field-status = Status
field-shipped_on = Shipped
field-delivered_on = Delivered
field-total = Total
field-refunded = Refunded

problems-left-aside = Orders left aside
problems-left-aside-note = mend them in the file and bring it in again
problems-within = Values not understood
problems-within-note = these orders come in without them
problems-more = { $n ->
    [one] and 1 more
   *[other] and { $n } more
}
column-row = Row
column-file = File
column-column = Column
column-says = Says
column-why = Why not
says-nothing = empty

key-import = Import
import-now = { $n ->
    [0] Update { $changed } orders
    [one] Import 1 order
   *[other] Import { $n } orders
}
nothing-new = Everything in this file is known already.
import-promise = All of it comes in, or nothing.
imported = { $orders ->
    [0] { $changed ->
        [one] 1 order is up to date.
       *[other] { $changed } orders are up to date.
    }
    [one] 1 order is in.
   *[other] { $orders } orders are in.
}{ $customers ->
    [0] {""}
    [one] {" "}1 customer is new.
   *[other] {" "}{ $customers } customers are new.
}
waiting-this-week = Waiting for you this week:
waiting-nothing = Nothing waits for you this week because of it.
waiting-thank_you = { $n ->
    [one] 1 thank-you
   *[other] { $n } thank-yous
}
waiting-satisfaction = { $n ->
    [one] 1 “How is it?”
   *[other] { $n } × “How is it?”
}
waiting-cross_sell = { $n ->
    [one] 1 suggestion
   *[other] { $n } suggestions
}
waiting-churn = { $n ->
    [one] 1 customer gone quiet
   *[other] { $n } customers gone quiet
}
waiting-ticket = { $n ->
    [one] 1 complaint
   *[other] { $n } complaints
}
to-today = Go to Today
