# The frame of the window and what every page shares.

rail = Places
place-today = Today
place-customers = Customers
place-import = Import
place-products = Products
place-settings = Settings
shop-without-name = My shop
find-anyone = Find anyone
help-and-keys = Help and keys
version = Regulars { $version }
comma = {", "}
between-sentences = {" "}
last-import = { $days ->
    [0] { $channel } today
    [1] { $channel } yesterday
   *[other] { $channel } { $days } days ago
}

title-welcome = Welcome
title-today = Today
title-customers = Customers
title-customer = Customer
title-import = Import
title-settings = Settings
title-call-sheet = Call sheet
title-prep = Prep page
title-statement = Statement

medium-phone = Telephone
medium-email = E-mail
medium-post = Post
medium-message = Message
medium-message-in = In { $channel }

undo = Undo
undo-last = Take back the last act
close = Close
again = Try again
drop-now = Let go, and the file is read
text-larger = Larger text
text-smaller = Smaller text
text-normal = Text as it was
choose-files = Choose an order file
print-call-sheet = Print the call sheet

help-title = Keys
help-here = On this page
help-everywhere = Everywhere
help-foot = A key does nothing while you type in a field; Esc leaves the field.

title-mapping = What the columns mean
title-undo = Undo an import
title-coverage = Which months are in
title-history = What was done
redo = Redo
redo-last = Do again what was taken back
title-new = New customer
title-sale = Sale
title-merge = Merge
title-split = Split
title-duplicates = One person?
title-trash = Trash
