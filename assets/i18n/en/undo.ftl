# Taking an import back: what goes, what stays, what cannot go.

undo-title = Undo this import?
undone-title = This import is undone
undo-nothing = There is no such import.
undo-reversed = What goes back
undone-reversed = What went back
undo-thank-yous = wait this week afterwards
fact-contact-points = Ways to reach
undo-told-elsewhere = { $n ->
    [one] 1 order stays as it is, because another file tells it too.
   *[other] { $n } orders stay as they are, because another file tells them too.
}
undo-given-back = Values that come back
column-comes-back = Comes back
undo-kept = Kept, because you did something with it since
undone-kept = Kept, because you had done something with it
undo-kept-none = Nothing. You have changed nothing of it since.
undo-could-not = Cannot be taken back
undo-could-not-none = Nothing. All of it can go.
kept-order = Order
kept-customer = Customer
kept-consent = Permission of
kept-because-acts_since = a call, a note or a complaint was recorded
kept-because-typed_since = you typed something
kept-because-refusal_stays = a no is never taken back by an undo
kept-because-bounce_stays = an address that came back stays marked
undo-now = Undo this import now
undoing = Undoing …
undo-keep = Leave it in
undo-promise = You can bring the file in again at any time.
undone-at = Undone on { $at }.
undone-words = The shop is as if the file had never come in, but for what is listed as kept.
undo-redo = Bring the file in again
undo-redo-choose = Choose the file again
back-to-import = Back to Import

undo-go = will go
undone-go = are gone
undo-as-before = will be as before
undone-as-before = are as before

undo-nothing-to-reverse = Nothing of it goes.
