# The merchant's own reading of a file: what each column means.

mapping-title = This file is new to Regulars
mapping-title-edit = What the columns mean
mapping-lead = { $file }, { $n } columns, the text is { $encoding }. Say once what each column means; next time it is known by itself.
mapping-lead-edit = The format “{ $title }”. Files that come in from now on are read this way.
mapping-nothing = This file or format is not there any more.
mapping-aside = What the file says, and what holds for all of it
mapping-columns = What the columns mean
mapping-columns-note = { $n } of { $all } are read
column-first-values = First values
column-means = Means
column-how-sure = How sure
column-without-name = (without a name)
meaning-of = Meaning of { $column }
means-nothing = Leave out
means-group-order = Order
means-group-buyer = Buyer
means-group-address = Address
means-group-line = Line of the order
means-group-money = Money
means-order-number = Order number
means-ordered = Day of the order
means-status = State of the order
means-paid = Paid on
means-shipped = Shipped on
means-delivered = Delivered on
means-cancelled = Cancelled on
means-note = Remark of the customer
means-summary = All goods in one text
means-n-units = Number of pieces
means-buyer-name = Name
means-buyer-first = First name
means-buyer-last = Last name
means-buyer-handle = Name on the marketplace
means-email = E-mail address
means-phone = Telephone
means-customer-since = Customer since
means-customer-note = Note on the customer
means-address-recipient = Recipient
means-address-line-1 = Street and number
means-address-line-2 = Address, second line
means-address-city = Town
means-address-region = Region
means-address-postcode = Postcode
means-address-country = Country
means-address-whole = Whole address in one cell
means-title = Product
means-variation = Variation
means-sku = Article number (SKU)
means-quantity = Pieces
means-unit-price = Price of one piece
means-line-total = Price of the line
means-line-key = Number of the line
means-total = Total of the order
means-currency = Currency
means-items = Goods without shipping
means-shipping = Shipping
means-tax = Tax
means-discount = Discount
means-refunded = Refunded
means-total-after-refund = Total after the refund
mapping-guessed = guessed
mapping-chosen = chosen
mapping-left-out = left out
mapping-twice = twice
mapping-lacks = Still needed: { $fields }. Choose the column that holds it.
mapping-doubled = Chosen twice: { $fields }. One column is enough.
mapping-whole = Everything that is needed is there. Please look whether the sentences are true.
mapping-status = Words for the state of an order
mapping-status-note = what each of them means
choose-meaning = Choose a meaning
status-says-nothing = says nothing
mapping-rules = What holds for the whole file
mapping-rows = One row is
rows-one-per-order = one order
rows-one-per-line = one product of an order
rows-order-on-first-row = one product; only the first names the order
rows-one-per-customer = one customer, no orders
date-order-year-first = Year first (2026-12-31)
mapping-decimal = Amounts in the file
decimal-point = Point before the cents (1,234.50)
decimal-comma = Comma before the cents (1.234,50)
mapping-currency = Currency
currency-of-shop = that of the shop
mapping-name = Remember as
mapping-name-hint = Such as “Market stall”.
mapping-needs-name = Give the format a name.
mapping-channel = Channel
mapping-channel-hint = Where these orders come from.
mapping-needs-channel = Say where these orders come from.
mapping-preview = So the rows read
mapping-preview-none = The sentences appear once an order number and a day are chosen.
mapping-hearing = Reading …
mapping-decide-below = Say it below.
mapping-counts = { $orders ->
    [one] 1 order
   *[other] { $orders } orders
} of { $customers ->
    [one] 1 customer.
   *[other] { $customers } customers.
}
mapping-problems = { $n ->
    [one] 1 value cannot be read.
   *[other] { $n } values cannot be read.
}
near-title = Is it one of these after all?
near-columns = { $n } of its { $known } columns are there
near-read = Read it as this
mapping-save = Save and see what would change
mapping-saved = “{ $title }” is known by itself from now on.
mapping-promise = Nothing comes in yet.
