# Import: the file, what it says, what it changes.

choose-other-files = Choose another file
drop-here = Drop an order file anywhere in this window
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
    [0] { $changed ->
        [one] Update 1 order
       *[other] Update { $changed } orders
    }
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

import-lead = Nothing is written until you say so, and every import can be undone.
drop-here-words = CSV, Excel or ZIP as the marketplace gives it. It is read here and goes nowhere else.
where-ebay = Seller Hub, Orders, Download report
where-amazon = Seller Central, Orders, Order Reports
known-exports = { $n ->
    [one] 1 export is known by its columns
   *[other] { $n } exports of { $channels } channels are known by their columns
}
known-exports-note = Any other table works too: you say once what its columns mean.
map-it-myself = Say myself what the columns mean

terms = What { $channel } allows: { $service ->
    [allowed] you may write to buyers about their orders
    [inside_platform] write about an order inside { $channel } only
    [opt_in] write about an order only to those who agreed
   *[never] do not write to buyers
}; { $marketing ->
    [allowed] advertising is allowed.
    [inside_platform] advertise inside { $channel } only.
    [opt_in] advertise only to those who agreed.
   *[never] no advertising.
}
terms-retention = { $n ->
    [one] Addresses may be kept for 1 day.
   *[other] Addresses may be kept for { $n } days.
}

asks-inferred = Regulars knows these columns from descriptions only and has never met such a file. Please look whether the sentences below are right.
asks-may_double = A payment service may tell of orders that the export of your shop tells too; they would count twice.
asks-yes = Yes, I have looked, bring it in
key-yes = Say yes to a file that asks
import-asks = A file asks for your yes first.

question-date-order = Which day is meant?
question-decimal = Which amount is meant?
question-words = The file can be read in two ways, and no row decides. Choose the side that is true.
question-day-first = Day first
question-month-first = Month first
question-point = Point before the cents
question-comma = Comma before the cents
question-column = Column “{ $column }”
reads-day = { $text } is { $on }, when { $buyer } ordered.
reads-amount = { $text } is { $amount }, paid by { $buyer }.

fact-alike = Perhaps one person
alike-note = pairs, for later
alike-title = May be one person
alike-title-note = they stay apart until you join them
and-other = {" and "}
becomes = becomes
also-title = Also in the files
skipped = { $n ->
    [one] 1 row is no sale and was passed over:
   *[other] { $n } rows are no sale and were passed over:
}
skip-footer = { $n ->
    [one] 1 closing row
   *[other] { $n } closing rows
}
skip-description = { $n ->
    [one] 1 row that explains the columns
   *[other] { $n } rows that explain the columns
}
skip-not_a_sale = { $n ->
    [one] 1 other booking
   *[other] { $n } other bookings
}
skip-totals = { $n ->
    [one] 1 row of totals
   *[other] { $n } rows of totals
}
skip-replacement = { $n ->
    [one] 1 replacement
   *[other] { $n } replacements
}
skip-test = { $n ->
    [one] 1 test order
   *[other] { $n } test orders
}
skip-cancelled_item = { $n ->
    [one] 1 cancelled item
   *[other] { $n } cancelled items
}
consents = The files say of permissions:
consent-granted = { $n ->
    [one] 1 person agreed
   *[other] { $n } people agreed
}
consent-refused = { $n ->
    [one] 1 said no
   *[other] { $n } said no
}
consent-bounced = { $n ->
    [one] 1 address came back
   *[other] { $n } addresses came back
}
consents-note = A no always wins over an older yes.

field-ordered_on = Ordered
field-ordered_at = Ordered, time
field-paid_on = Paid
field-cancelled_on = Cancelled
field-currency = Currency
field-items = Goods
field-shipping = Shipping
field-tax = Tax
field-discount = Discount
field-summary = Goods in words
field-n_units = Pieces
field-note = Note

problems-way-on = Mend these rows in the file and bring it in again: what is in already stays as it is, and nothing comes in twice.
problems-save = Save as CSV
problems-as-csv = Problems as CSV
problems-saved = The rows with their reasons are in { $path }

undo-import = Undo this import
batch-undone = undone on { $at }
and-more-files = { $n ->
    [one] and 1 more file
   *[other] and { $n } more files
}
first-look = A first look at your shop
look-bought_again = { $n } of your { $of_n } customers came back and bought again.
look-quiet_regulars = { $n ->
    [one] 1 regular has not bought for { $days } days or longer.
   *[other] { $n } regulars have not bought for { $days } days or longer.
}
look-most_bought = Bought most often: { $name }, in { $n } orders.
look-busiest_month = Your busiest month was { $month }, with { $n } orders.
look-reachable = { $n } of your { $of_n } customers can be reached.

watched-folder = Watched folder
watch-none = Choose the folder in which your downloads arrive. New exports are offered here; none comes in unasked.
watch-choose = Choose a folder
watch-other = Another folder
watch-end = Watch no longer
watched-words = New exports are offered; none comes in unasked.
watched-lost = The folder cannot be opened any more. Choose it again.
offered-title = { $n ->
    [one] 1 new file in the watched folder
   *[other] { $n } new files in the watched folder
}
offered-unknown = columns not known yet
look-at-it = Look at it
not-this-one = Not this one
size-kb = { $n } kB
size-mb = { $n } MB

own-formats = Your own formats
own-formats-none = None yet. Drop a file that Regulars does not know, and say what its columns mean.
edit-format = Change
give-format = Export
remove-format = Remove
bring-format = Bring in a format file
format-brought = “{ $title }” is known from now on.
format-given = The format is in { $path }
format-removed = “{ $title }” is not known any more. Orders that came in by it stay.

terms-title = What { $channel } allows
terms-source = Read on { $on }: { $source }
first-day-title = The first day
first-day-due = { $n ->
    [0] Nobody is due today.
    [one] With one person something is due today.
   *[other] With { $n } people something is due today.
}{ $late ->
    [0] {" "}Nothing is late.
    [one] {" "}One follow-up is late.
   *[other] {" "}{ $late } follow-ups are late.
}
first-day-kind = { $kind }: { $n }
first-day-kinds = { $kinds }.
first-day-later = { $n ->
    [0] Nothing is planned for later yet.
    [one] One follow-up comes later.
   *[other] { $n } follow-ups come later.
}
first-day-target = Today shows { $n } of them, the most urgent first; the rest waits, and what nobody gets to lapses by itself.
first-day-only-service = Only thank-yous and “How is it?” at first
first-day-all = All of it
first-day-service-only = Suggestions, and those who have gone quiet, are left alone for now. They are switched on in the settings; nobody becomes late by that.
