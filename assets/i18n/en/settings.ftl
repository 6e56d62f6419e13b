# Settings, and the page of the call sheet.

settings-lead = Saved in your shop, on this computer.
settings-shop = The shop
settings-shop-words = What stands on the call sheet, and how dates, money and telephone numbers are read.
settings-look = How it looks
settings-look-words = Shown at once.
settings-cadence = Follow-ups
settings-cadence-words = When Regulars suggests to get in touch after an order. A change moves what is still to come and never makes anybody late.
settings-rhythm-words = So that nobody hears from you too often, and closed days stay closed.

setting-shop-name = Name of the shop
hint-shop-name = Stands on top of the call sheet.
setting-caller-name = Who calls
hint-caller-name = “This is Mei from …”. May stay empty.
setting-country = Country
hint-country = Telephone numbers without a country code are read for this country.
setting-email = E-mail of the shop
hint-shop-email = Customers who seem to have this address are not known by it. May stay empty.
setting-phone = Telephone of the shop
hint-shop-phone = Customers who seem to have this number are not known by it. May stay empty.
no-country = Not said
setting-currency = Currency
hint-currency = Assumed only where a file names none.
setting-time-zone = Time zone
hint-time-zone = Decides when a day begins, such as Europe/Berlin.
setting-paper = Paper
hint-paper = For the call sheet.
paper = Paper
paper-a4 = A4
paper-letter = Letter
paper-a4-long = A4 (210 × 297 mm)
paper-letter-long = US Letter (8.5 × 11 in)
theme = Light or dark
theme-system = Like the computer
theme-light = Light
theme-dark = Dark
text-size = Text size
text-size-normal = Normal
text-size-large = Large
text-size-larger = Larger
text-size-double = Double

cadence-words-thank_you = A short word of thanks once the parcel should be there.
cadence-words-satisfaction = After some use: is it what they hoped for?
cadence-words-cross_sell = When it may be used up, or something goes well with it.
cadence-words-churn = For somebody who used to come back and has gone quiet.
cadence-from = Begins after
cadence-until = On time until
cadence-grace = Still worth it for another
cadence-factor = Quiet for so many usual gaps
cadence-min-days = But not before
cadence-fallback-days = With fewer than three orders, after
label-months = { $what }: months
label-days = { $what }: days
unit-months = { $n ->
    [one] month
   *[other] months
}
unit-days = { $n ->
    [one] day
   *[other] days
}
unit-times = ×
unit-attempts = { $n ->
    [one] try
   *[other] tries
}
unit-hour = o’clock
setting-gap-days = Quiet between two talks
setting-retry-days = Try again after
setting-max-attempts = Give up after
setting-day-starts-at = A day begins at
setting-closed-weekdays = Closed days
hint-closed-weekdays = Nothing is planned for them; it moves to the next open day.
weekday-0 = Mon
weekday-1 = Tue
weekday-2 = Wed
weekday-3 = Thu
weekday-4 = Fri
weekday-5 = Sat
weekday-6 = Sun

wrong-time_zone = There is no time zone of this name. Begin to type a city to choose one.
wrong-number = This number is too small or too large.
wrong-closed_weekdays = At least one day must stay open.
wrong-thank_you = This would end before it begins.
wrong-satisfaction = This would end before it begins.
wrong-cross_sell = This would end before it begins.
save = Save
saving = Saving …
saved = Saved.
as-it-was = As it was

sheet-lead = { $calls ->
    [0] Nobody is on it today.
    [one] One person
   *[other] { $calls } people
}{ $calls ->
    [0] {""}
   *[other] { $pages ->
        [one] {" "}on one page.
       *[other] {" "}on { $pages } pages.
    }
}
sheet-empty = Nobody waits to hear from you today.
sheet-how-title = On paper
sheet-how = Tick how each talk went: S spoke or sent, N no answer, M message left, B call back, W wrong number, R wants no calls. Printing or saving gives the sheet its number.
back-to-today = Back to Today
print = Print
save-pdf = Save as PDF
writing = Writing …
pdf-saved = Saved as { $path }
