# Who is one person: the queue of pairs, merging and splitting.

pair-decision = One person or two?
decided-same = { $one } and { $other } are one customer now.
take-first = Take the value of the first
take-second = Take the value of the second
take-this-value = { $field }: take this one
side-by-side = Side by side
why-one-person = Why they may be one person
side-1 = First
side-2 = Second
differs = differs
no-order-yet = no order yet
from-month-to-day = { $from } to { $to }
made-by-hand = by hand
like-near_email = similar e-mail
like-same_mailbox = same mailbox
like-same_local = same name before the @
like-same_digits = same digits
like-near_phone = similar number
like-same_name = same name
like-near_name = similar name
like-initials = initials fit
like-name_across_scripts = same name in another script
like-same_address = same address
like-same_house = same house
like-same_postcode = same postcode
like-same_city = same town
like-other_email = other e-mail
like-other_phone = other number
like-family_name = other first name
like-other_name = other name
like-other_postcode = other postcode
restriction-do_not_contact = { $name } asked to be left in peace.
restriction-refused = { $name } refused messages to { $point }.
restriction-not_granted = { $name } has not agreed to news to { $point }.
restriction-wrong = { $point } of { $name } is wrong.
restriction-bounced = { $point } of { $name } came back.
restriction-holds = This holds for both.
moves = Comes to { $name }: { $what }.
moves-nothing = Both become one card under { $name }.
moves-orders = { $n ->
    [one] 1 order
   *[other] { $n } orders
}
moves-notes = { $n ->
    [one] 1 note
   *[other] { $n } notes
}
moves-follow_ups = { $n ->
    [one] 1 follow-up
   *[other] { $n } follow-ups
}
moves-points = { $n ->
    [one] 1 contact point
   *[other] { $n } contact points
}
moves-tags = { $n ->
    [one] 1 tag
   *[other] { $n } tags
}
moves-files = { $n ->
    [one] 1 file
   *[other] { $n } files
}
key-merge = Merge with another
key-split = Split
merge-lead = Everything comes to the card of { $name }.
merge-with-whom = Who is the same person as { $name }?
merge-take = Compare with this one
merge-now = Merge
merge-other-way = Keep the other card
merge-find = Find the other customer
merge-nobody = Nobody else matches.
split-title = Split { $name }
split-lead = What is marked goes to a card of its own, with its orders. Later imports follow it.
split-only-one = There is only one buyer on this card: nothing can be split.
split-who-goes = Who goes?
split-bound = Held together by:
split-notes = Notes that go along
split-tags = Tags that go along
split-files = Files that go along
split-restrictions = Whatever was refused stays refused on both cards.
split-goes = { $n ->
    [one] 1 buyer goes to a new card
   *[other] { $n } buyers go to a new card
}
split-now = Split
split-done = { $name } is two customers again.
key-choose = Mark or unmark
link-same_email = same e-mail { $value }
link-same_phone = same number { $value }
link-same_home = one card from the start
link-decided = you said so on { $on }
pairs-left = { $n ->
    [one] 1 pair to look at
   *[other] { $n } pairs to look at
}
pairs-none = No two customers look like one person.
pairs-none-lead = Everything is looked at.
pairs-looking = More are being looked for …
verdict-same = Same person
verdict-different = Different people
verdict-later = Later
decided-different = { $one } and { $other } will not be asked about again.
decided-later = { $one } and { $other } come up again in a month.
