# Talks, promises and complaints: call mode, the pad, and what the card shows of them.

talk-reminder = Get in touch
change-promise_made = Promised { $name } something
change-promise_moved = Moved a promise to { $name }
change-promise_kept = Kept a promise to { $name }
change-promise_dropped = Dropped a promise to { $name }
change-complaint_opened = A complaint of { $name }
change-complaint_settled = Settled a complaint of { $name }
change-complaint_closed = Closed a complaint of { $name }

## Call mode
title-call = Calling
start-calling = Start calling
key-call = Call mode
call-leave = Leave
call-place = Call { $at } of { $n }
call-progress = { $done } of { $n } done
call-time = Time of this talk
call-back = Back to the one before
call-next = Next:
call-then = then
call-pass = On to the next, nothing said
call-all-done = That is everybody. { $n ->
    [0] Nobody was noted.
    [one] One talk is noted.
   *[other] { $n } talks are noted.
}
call-nobody = Nobody is to be called now.
call-who = Who
call-script = What to say
call-how = How it went
call-no-point = Nothing to reach them by: { $medium }
call-dial = Dial
call-copy = Copy
call-dialling = Dialling { $number }.
call-copied = { $number } is copied.
call-no-dialler = Nothing on this computer dials; { $number } is copied instead.
call-other-points = Other ways to reach them
call-until = works until { $on }
call-last-orders = Last orders
call-last-talk = Last talk
score-of-five = { $score } of 5
call-no-topic = Nothing is planned with them now. What is said is noted all the same.
call-about = What it was about
call-topic = Talked about this or not
call-at = At what time
call-refused-which = What do they not want?
call-refused-this = No more of this kind
call-refused-calls = No calls at all
call-refused-writing = Nothing more this way
call-refused-all = To be left in peace
call-last-try = This was the last try.
call-instead = Another way instead
call-instead-email = I write an e-mail instead
call-instead-message = I write a message instead
call-instead-post = I write a card instead
call-anyway = Note it all the same
call-other-next = The next number comes up at once:
call-score = How content, 1 to 5
pad-score = Spoke, how content, 1 to 5
call-recommend = Would recommend you, 0 to 10
call-low-score = This opens a complaint.
call-no-complaint = It is none
call-may-yes = May write: yes
call-may-no = May write: no
call-by-which = By which means
call-promise = Promise
call-complaint = Complaint
call-promise-what = What did you promise?
call-promise-by = By when
call-complaint-what = What is wrong?
call-how-first = Say how it went.
call-which-day = Say on which day to call back.
call-then-label = Then:
call-then-what = { $what } on { $on }
call-then-nothing = Then nothing is planned.
call-change = Change
call-change-script = Change these words
call-save = Save and next
call-saved = { $name }: { $how }
call-take-back = Take back and say otherwise
call-on = On to the next
asked-not-kind = Asked on { $on } for none of this any more: { $kind }
call-other-language = Not in their language: there is no script in it yet.
call-gap = something is missing
call-if-content = If content
call-if-not = If not
call-if-close = To close
call-suggest = Might go with it
call-same-again = the same again
call-took = Takes what was suggested
call-if-asked = If they ask
call-their-clock = It is { $time } there
call-good-time = a good time
call-bad-time = outside calling hours
call-ask-permission = Ask whether you may write to them.
call-ask-hours = Ask: when is a good time to call?
call-ask-birthday = Ask: their birthday, day and month
call-ask-interests = Ask: what do they like?

## Promises and complaints
owed-title = Owed to them
owed-nothing = No promise and no complaint is open.
owed-promise = What was promised
owed-complaint = A complaint
owed-settle = What was done about it
owed-close = How it ended
owed-move = The promise on another day
promise-first = first promised for { $on }
promise-keep = Kept
promise-drop = Drop
complaint-since = Complaint since { $on }.
complaint-done = Done so far: { $solution }.
complaint-last = Last complaint:
complaint-settle = Something was done
complaint-settle-again = Something else was done
complaint-close = Close
complaint-content = content
complaint-not-content = not content
complaint-nobody-knows = nobody knows
complaint-about = What it is about
complaint-due = To be answered by
complaint-solution = What was done?
complaint-cost = What did it cost?
complaint-ask-on = Ask back on
promise-is-due = Promise, until { $on }.
promise-is-late = Promise, { $days ->
    [one] one day late.
   *[other] { $days } days late.
}
call-note = Note
parcel-promise = The parcel goes, and this is still promised: { $text }
