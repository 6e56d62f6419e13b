# The list of customers: its filter as a sentence, views, columns, many at once, and the trash.

filter-everybody = All customers.
filter-all = Customers who { $conditions }.
filter-and = { " " }and{ " " }
filter-or = { " " }or{ " " }
filter-turn = Change to “{ $word }”
filter-add = Add a condition
filter-which = Which condition?
filter-done = Done
filter-remove = Remove this condition
filter-nobody = Nobody is in this list.
filter-without = Without this condition: { $n }
filter-or-unknown = { $condition }, or nothing is known of it
filter-with-unknown = Also those of whom nothing is known
filter-quoted = “{ $text }”
filter-nested = meet a condition that was written elsewhere
filter-how = How
filter-value = Value
filter-nothing-there = There is nothing to choose from yet.
filter-more = One more, then Enter
filter-day = Day
filter-number = Number
filter-amount = Amount
filter-currency = Currency
field-of-orders = Number of orders
field-of-spent = Spent
field-of-last_ordered = Last order
field-of-first_ordered = First order
field-of-stage = Stage
field-of-rhythm = Rhythm
field-of-standing = Standing
field-of-channel = Bought at
field-of-bought = Bought what
field-of-city = Town
field-of-country = Country
field-of-tag = Tag
field-of-list = List
field-of-has = How they can be reached
field-of-note = Notes
field-of-permission = What they allow
field-of-refusal = Refusal
field-of-next = Next follow-up
field-of-birthday = Birthday
op-at_least = at least
op-at_most = at most
op-days_at_most = within the last days
op-days_at_least = not within the last days
op-since = since a day
op-before = before a day
op-is = is one of
op-is_not = is none of
op-yes = yes
op-no = no
if-orders-at_least = { $n ->
    [one] have ordered
   *[other] have ordered at least { $n } times
}
if-orders-at_most = { $n ->
    [0] have never ordered
    [one] have ordered once at most
   *[other] have ordered at most { $n } times
}
if-spent-at_least = have spent at least { $what }
if-spent-at_most = have spent at most { $what }
if-last_ordered-days_at_most = { $n ->
    [one] have ordered since yesterday
   *[other] have ordered within { $n } days
}
if-last_ordered-days_at_least = { $n ->
    [one] have not ordered today
   *[other] have not ordered for { $n } days
}
if-last_ordered-since = have ordered since { $what }
if-last_ordered-before = have not ordered since { $what }
if-first_ordered-days_at_most = { $n ->
    [one] ordered first since yesterday
   *[other] ordered first within { $n } days
}
if-first_ordered-days_at_least = { $n ->
    [one] ordered first before today
   *[other] ordered first { $n } days ago or earlier
}
if-first_ordered-since = ordered first on { $what } or later
if-first_ordered-before = ordered first before { $what }
if-city-is = live in { $what }
if-city-is_not = do not live in { $what }
if-country-is = live in { $what }
if-country-is_not = do not live in { $what }
if-channel-is = bought at { $what }
if-channel-is_not = never bought at { $what }
if-bought-is = bought { $what }
if-bought-is_not = never bought { $what }
if-tag-is = are tagged { $what }
if-tag-is_not = are not tagged { $what }
if-list-is = are on the list { $what }
if-list-is_not = are not on the list { $what }
if-stage-is = are { $what }
if-stage-is_not = are not { $what }
if-rhythm-is = are slipping away
if-rhythm-is_not = are not slipping away
if-standing-is = are of { $what } standing
if-standing-is_not = are not of { $what } standing
if-has-is = have { $what }
if-has-is_not = lack { $what }
if-note-is = have a note
if-note-is_not = have no note
if-permission-is = may be reached by { $what }
if-permission-is_not = may not be reached by { $what }
if-refusal-is = have refused to be reached
if-refusal-is_not = have not refused
if-next-is = have { $what } as the next follow-up
if-next-is_not = do not have { $what } as the next follow-up
if-birthday-is = have their birthday in { $what }
if-birthday-is_not = do not have their birthday in { $what }
who-stage-enquiry = interested without an order
who-stage-first_order = at their first order
who-stage-second_order = at their second order
who-stage-regular = regulars
who-stage-quiet = quiet
who-stage-back_again = back again
who-standing-very_good = very good
who-standing-good = good
who-standing-fair = fair
who-standing-poor = poor
who-standing-new = unknown
who-has-phone = a telephone number
who-has-email = an e-mail address
who-has-post = a postal address
who-has-message = a name for messages
who-permission-phone = telephone
who-permission-email = e-mail
who-permission-post = post
who-permission-message = message

views-title = Saved views
view-everybody = Everyone
view-keep = Keep this view
view-keep-changes = Keep the changes
view-name = Name of the view
view-open = Views
view-rename = Rename { $name }
view-remove = Remove { $name }
view-earlier = Move { $name } forward
view-later = Move { $name } back
view-none = No view is kept yet: set a condition, then keep it under a name.
view-name-taken = Another view has this name.

columns-open = Columns
columns-title = Columns of the list
column-standing = Standing
column-first_ordered = First order
column-last_ordered = Last order
column-channels = Bought at
column-next = Next
column-phone = Telephone
column-email = E-mail
sort-by = Sort by { $column }
choose-row = Choose { $name }
choose-all = Choose all { $n }
choose-nobody = Choose nobody

key-choose-row = Choose
key-choose-to-here = Choose to here
key-choose-page = Choose what is in view, then all
key-filter = Change the filter
key-views = Views
key-postpone = Postpone
key-trash = To the trash
key-print-list = Print a list
key-export = Export

many = With the chosen customers
many-chosen = { $n ->
    [one] 1 chosen
   *[other] { $n } chosen
}
many-act-tag = Tag
many-act-list = List
many-act-postpone = Postpone
many-act-export = Export
many-act-print = Print
many-act-trash = Trash
many-title-tag = Tag
many-title-untag = Take off a tag
many-title-list = Put on a list
many-title-postpone = Postpone
many-title-export = Export
many-title-print = Print a call list
many-title-trash = To the trash
many-tag-off = Take it off instead
many-which-tag = Which tag?
many-counting = Counting …
many-nobody = It would change nothing.
many-will-tag = { $n ->
    [one] 1 customer gets the tag.
   *[other] { $n } customers get the tag.
}
many-will-untag = { $n ->
    [one] 1 customer loses the tag.
   *[other] { $n } customers lose the tag.
}
many-will-list = { $n ->
    [one] 1 customer is put on the list.
   *[other] { $n } customers are put on the list.
}
many-will-postpone = { $n ->
    [one] What is open with 1 customer waits until that day.
   *[other] What is open with { $n } customers waits until that day.
}
many-will-export = { $n ->
    [one] The table has 1 row.
   *[other] The table has { $n } rows.
}
many-will-print = { $n ->
    [one] 1 customer stands on the list.
   *[other] { $n } customers stand on the list.
}
many-will-trash = { $n ->
    [one] 1 customer goes to the trash, and can be brought back for 30 days.
   *[other] { $n } customers go to the trash, and can be brought back for 30 days.
}
many-reach = With { $phone } telephone numbers, { $email } e-mail addresses and { $post } postal addresses that may be used.
many-out-already = Nothing changes for { $n }.
many-out-not_there = { $n } do not have it.
many-out-nothing_open = With { $n } nothing is open.
many-out-restricted = { $n } asked not to be reached and are left out.
many-out-no_number = { $n } have no number that may be rung and are left out.
many-out-beyond_paper = { $n } are beyond what fits a list on paper.
many-out-trashed = { $n } lie in the trash.
many-go-tag = Tag
many-go-untag = Take off
many-go-list = Put on the list
many-go-postpone = Postpone
many-go-export = Choose where …
many-go-print = Print
many-go-pdf = Save as PDF
many-go-trash = Put in the trash
many-exported = { $n ->
    [one] 1 row written to { $path }.
   *[other] { $n } rows written to { $path }.
}
many-file-name = customers
stage-changing = Changing
stage-writing = Writing

trash-open = Trash
trash-lead = Whoever was put away is in no list and no plan. After 30 days what you wrote about them is gone; what came by imports stays hidden until they buy again, and every refusal stays.
trash-empty-page = The trash is empty. Customers land here with Del in the list, and stay for 30 days.
trash-since-head = Put away on
trash-goes-head = Until
trash-restore = Bring back
trash-empty = Empty the trash
trash-sure = { $n ->
    [one] Empty it for good: 1 customer. This cannot be undone.
   *[other] Empty it for good: { $n } customers. This cannot be undone.
}
trash-emptied = { $n ->
    [one] 1 customer is gone.
   *[other] { $n } customers are gone.
}
trash-more = { $n ->
    [one] And 1 more.
   *[other] And { $n } more.
}
