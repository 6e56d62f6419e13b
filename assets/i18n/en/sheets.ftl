# Sheets on paper: calls in the rail, and typing a sheet back.

place-calls = Calls
title-calls = Calls
title-enter-sheet = Type a sheet back
calls-lead = Work through the calls on the screen or on paper.
calls-call = Call now
calls-call-words = { $n ->
    [0] Nobody is to be called now.
    [one] One customer can be called now.
   *[other] { $n } customers can be called now.
}
calls-which = Who is to be called
calls-all-kinds = Everything
calls-most = At most
calls-when = Best called
calls-any-time = At any time
calls-slot-morning = In the morning
calls-slot-midday = At midday
calls-slot-afternoon = In the afternoon
calls-slot-evening = In the evening
calls-print = Print a sheet
calls-enter = Type a sheet back
calls-sheets = Sheets on paper
calls-no-sheets = No sheet has been printed yet. A printed sheet stays here until its rows are typed back.
calls-week = This week
week-calls = Calls
week-reached = Spoken to
week-messages = Messages left
week-wrong = Wrong numbers
week-written = Written to
week-yes = Agreed to be written to
week-promised = Promises made
week-kept = Promises kept
week-complaints = Complaints
week-percent = { $words }, { $percent } %
week-on-time = Talked about in time, of { $of }
week-minutes = { $n ->
    [one] Minute a talk
   *[other] Minutes a talk
}, { $of } timed
week-hours = { $n ->
    [one] Hour
   *[other] Hours
} to the first answer of a complaint, { $of } answered
week-since = since { $day }
sheet-number = Sheet { $number }
sheet-of-day = for { $day }
sheet-back = { $back } of { $rows } back
sheet-all-back = all { $rows } back
sheet-unclear = { $n ->
    [one] 1 line unclear
   *[other] { $n } lines unclear
}
sheet-form-full = Call sheet
sheet-form-dense = Dense list
sheet-form-helper = Sheet for a helper
sheet-form-dial = Dial page
sheet-form-messages = Messages
sheet-form-post = Post
sheet-form-cards = Cards

enter-lead = One line for each row of the sheet, as in { $example }. Enter takes the next line.
enter-which = Number of the sheet
enter-line = Row and what happened
enter-open = Open the sheet
enter-not-there = No sheet has this number.
enter-nothing = Nothing typed yet.
enter-summary = { $new } to be written down, { $same } there already, { $elsewhere } done elsewhere, { $unclear } unclear
enter-save = Save the sheet
enter-saved = { $n ->
    [0] Nothing new: all of this stands already.
    [one] One row of the sheet is written down.
   *[other] { $n } rows of the sheet are written down.
}
enter-change-line = Change this line
enter-remove-line = Take this line away
enter-no-row = No such row on this sheet
enter-next-sheet = Another sheet
enter-letters = The letters
enter-letters-lead = They are the boxes of the sheet.
enter-back = Typed before: { $text }
entry-entered = New
entry-same = There already
entry-done_elsewhere = Done elsewhere
entry-unclear = Unclear
letter-s = spoke; with a figure from 1 to 5 how content they are
letter-n = no answer; n2w: get in touch in two weeks
letter-m = left a message
letter-y = busy
letter-b = call back: b15/5 or b15/5@14:30
letter-w = wrong number or address
letter-r = does not want it: rt this kind, rc calls, ra anything
letter-x = complaint: x"cracked lid"
letter-o = may be written to: o+e e-mail, +p post, +c chat, +t calls; o- no
letter-p = promise: p"lid" 15/5
letter-k = would recommend, 0 to 10
letter-g = takes what was suggested
letter-v = done already in another way
letter-a = has answered what was written
letter-t = note: t"sister moved"
letter-many = the same for many rows: n 03 05 11-14

typed-s = Spoke
typed-s-written = Sent
typed-a = They have answered
typed-n = No answer
typed-m = Message left
typed-y = Busy
typed-w = Wrong number
typed-w-written = It came back
typed-v = Done already
typed-b = Call back on { $day }
typed-b-at = Call back on { $day } at { $time }
typed-rt = Nothing of this kind any more
typed-rc = No more calls
typed-r-written = Not to be written to in this way any more
typed-ra = Not to be contacted any more
typed-x = Complaint
typed-x-words = Complaint: “{ $text }”
typed-score = Content { $n } of 5
typed-recommend = Would recommend { $n } of 10
typed-o-no = May not be written to
typed-o-email = May be written to by e-mail
typed-o-post = May be written to by post
typed-o-message = May be written to by chat
typed-o-phone = May be called
typed-g = Takes what was suggested
typed-p-words = Promised: “{ $text }”
typed-p-by = Promised: “{ $text }”, by { $day }
typed-next = Next on { $day }
typed-t-words = Note: “{ $text }”
typed-elsewhere = Since then: { $how }, { $day }
typed-by-now = This is { $state } by now
typed-gone = What it was about is gone
typed-rest-written = The rest is written down
typed-not-twice = Not written down twice

unclear-word = “{ $word }” says nothing here.
unclear-no-word = Something is missing here.
unclear-nothing = What happened?
unclear-outcomes = It can have gone only one way.
unclear-twice = The same thing is told twice.
unclear-row = There is no row { $row }; the last is { $last }.
unclear-no-row = Which rows?
unclear-letter = The letter belongs to no row of this sheet.
unclear-letter-of = The letter belongs to another row: { $rows }
unclear-ways = The letter could guard the row or say how it went. Leave a space behind the code.
unclear-day = There is no such day. Write 15/5, n2w or n10d.
unclear-quote = The quotation mark at the end is missing.
unclear-text = Write the words in quotation marks, as in p"lid".
unclear-scale = Content goes from 1 to 5, recommending from 0 to 10.
unclear-nobody = If nobody was there, nobody said that.
unclear-long = That is too long for a line of a sheet.
unclear-sheet = This belongs to sheet { $number }. Save this one first.
unclear-otherwise = Two lines say two things of this row.
unclear-both = It was agreed to and refused at once.
unclear-point = The address that was used is gone; look at the customer’s card.
unclear-suggested = Nothing was suggested in this row.
unclear-over = That day is over.

change-sheet_entered = Typed sheet { $sheet } back
