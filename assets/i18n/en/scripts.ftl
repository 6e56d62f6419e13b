# What is said at follow-ups: scripts, suggestions, products.

suggestion-followed = { $n } of { $of }, { $days ->
    [0] the same day
    [one] 1 day later
   *[other] { $days } days later
}
suggestion-best_seller = best seller, { $n ->
    [one] 1 buyer
   *[other] { $n } buyers
}
script-suggestion-followed = often chosen after { $after }
script-suggestion-best_seller = what most people choose here
script-unsubscribe = If you would rather not hear from us, answer with “stop” and we will not write again.

title-scripts = What you say
script-lead = The words for each follow-up. What stands in braces is filled in for each customer.
script-kinds = Follow-up
script-languages = Language
script-language-other = Other language
script-language-add = Add
script-language-wrong = “{ $text }” is no language. Write a name or a tag, such as German or de.
script-section-open = To begin
script-section-content = If they are content
script-section-not = If they are not
script-section-close = To close
script-section-message = To be written instead
script-section-message-hint = For e-mail, message and post. With a gap it is never sent.
script-fields = Put in
script-fields-words = What is known of the customer. Behind the line stands what is said where it is missing: { $example }
script-fields-all = All fields
script-fallback = or else …
script-field-greeting = Greeting
script-field-name = Name
script-field-first_name = First name
script-field-family_name = Family name
script-field-title = Title
script-field-last_order-first_item = What they bought
script-field-last_order-items = All that they bought
script-field-last_order-date = Day of the order
script-field-last_order-number = Number of the order
script-field-last_order-total = Amount of the order
script-field-orders_count = How many orders
script-field-since = Customer since
script-field-days_since = Days since the last order
script-field-suggestion = Suggestion
script-field-suggestion_reason = Why it is suggested
script-field-ticket-number = Number of the complaint
script-field-shop_name = Name of the shop
script-field-owner_name = Who calls
script-field-unsubscribe_line = How to end it
script-field-today = Today
script-hears = What they hear
script-pick-newest = Newest
script-pick-emptiest = Least known
script-pick-random = Another
script-no-preview = There is nobody yet to try it on. As soon as orders are in, three customers stand here.
script-not-before-right = The preview follows when the text can be read.
script-gap = missing: { $field }
script-other-language = Speaks { $language }
script-lack-all = Nobody has a gap. { $n ->
    [one] One customer was looked at.
   *[other] { $n } customers were looked at.
}
script-lack = { $n ->
    [one] One of { $of } has no “{ $field }”
   *[other] { $n } of { $of } have no “{ $field }”
}
script-lack-words = Write behind the field what is said instead: { $example }
script-lack-line = line { $line }
script-flaw-unknown_field = Line { $line }: no field is called “{ $word }”.
script-flaw-unclosed = Line { $line }: a brace is opened and not closed.
script-flaw-unknown_section = Line { $line }: a line may not begin with “#”.
script-flaw-section_twice = Line { $line }: a line may not begin with “#”.
script-flaw-too_long = The text is longer than a script may be.
script-flaw-empty = Nothing is said yet.
script-original = Back to the original
script-is-original = This is the original.
script-versions = Earlier versions
script-version-original = The original
script-version-take = Take this one
script-next-pick = Another customer of the preview
script-next-kind = Next follow-up
script-save = Keep what is said
script-back = As it was
script-write = Write
script-to-call = Back to the talk
title-products = Products
products-lead = What you know of them, what customers ask, and what people buy next.
products-find = Find a product
products-none = No product has these words.
products-empty = Products appear with the first orders.
products-every = On every product
products-every-note = whatever somebody has bought
products-every-words = Questions that come up whatever somebody has bought.
product-buyers = { $n ->
    [0] nobody yet
    [one] 1 buyer
   *[other] { $n } buyers
}
product-answers = { $n ->
    [one] 1 question
   *[other] { $n } questions
}
product-noted = noted
product-shown = { $shown } of { $n }
product-bought = { $n ->
    [0] Nobody has bought it and kept it yet.
    [one] One person has bought it.
   *[other] { $n } people have bought it.
}
product-again = { $n ->
    [0] Nobody a second time so far.
    [one] It was bought again once, { $days } days later.
   *[other] It was bought again { $n } times, { $days } days later in the middle.
}
product-about = What is good to know
product-about-hint = What it is made of, what sets it apart, what goes with it.
product-care = How to care for it
product-care-hint = What you would tell a friend who has one.
product-lasts = Is used up after
product-lasts-hint = Then it may be suggested again.
product-lasts-reckoned = Left empty: { $days } days, as often as people here buy it again.
product-lasts-never = Left empty: it lasts for ever.
product-warranty = Warranty
product-days = days
product-months = months
product-questions = What customers ask
product-questions-words = These stand beside the talk with whoever has it.
product-question = Question
product-answer = Answer
product-add-question = Add a question
product-remove-question = Remove this question
product-after = What people bought after it
product-after-title = Product
product-after-how = Later
product-after-together = In one order
product-after-few = Fewer than five cases: counted, not suggested.
product-after-none = Nothing yet.
product-after-is = { $n } of { $of }, { $days ->
    [0] the same day
    [one] 1 day later
   *[other] { $days } days later
}
product-after-count = { $n } of { $of }
product-write = Write a note
product-save = Keep
wrong-lasts_days = A whole number of days, from 1 to 36,500.
wrong-warranty_months = A whole number of months, from 1 to 1,200.
wrong-question = A question is missing here.
wrong-answer = An answer is missing here.
product-paper = On paper
title-product-paper = Product card
product-paper-lead = What you know of it, what customers ask, what people buy next, and room to write.
back-to-product = Back to the product
