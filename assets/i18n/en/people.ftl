# Finding people: the one field over every page.

find-anything = Name, telephone, order number, product or note
find-found = Found
find-hint = Four digits of a ringing number show who it is.
find-nothing = Nothing matches “{ $query }”.
find-all = Show all { $n } in the list
find-buyers = who bought it
found-callers = Ringing
found-customers = Customers
found-orders = Orders
found-products = Products
found-notes = Notes
found-identities = Known as
order-delivered = delivered on { $on }
order-shipped = shipped on { $on }
order-ordered = ordered on { $on }
