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
