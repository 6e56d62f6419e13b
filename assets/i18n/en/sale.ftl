# Sales by hand, and what happened to an order.

order-steps = What happened to it
order-by-hand = Written down by you.
said-by-you = by you
promised-on = promised for { $on }
promise-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
step-ordered = ordered
step-paid = paid
step-shipped = shipped
step-delivered = delivered
step-cancelled = cancelled
step-refund = { $amount } given back
step-promised = promised for { $on }
step-tracking = sent with { $tracking }
key-sale = Sale
sale-lead = To somebody you know, or to nobody in particular.
sale-who = To whom?
sale-who-hint = A name, number or e-mail; leave it empty for nobody in particular.
sale-what = What?
sale-quantity = How many
sale-title = Product
sale-price = Price each
sale-another = Another product
sale-needs-line = Each line needs a product.
sale-paid = Paid
sale-note = Note on the sale
sale-save = Keep the sale
sale-new-customer = A new customer
order-pad = Set the state
order-refund = Give money back
refund-amount = All of it, or this much
refund-now = Give back
sale-who-open = Choose somebody from the list, write down a new customer, or leave this empty.
sale-handed-over = Handed over
order-next = Another order
refund-left = At most { $left }
refund-line = { $title }, { $amount }
refund-nothing = Nothing was paid that has not been given back.
refund-needs-amount = Write an amount up to { $left }.
