# The rulebook of the channels, who is left out by it, and how permission is asked for.

title-rulebook = What channels allow
title-left-out = Left out

rulebook-lead = Nobody is rung or written to against these rules. They begin careful, each with its date and its source, and are no legal advice. You may decide otherwise.
rulebook-of-shop = Your channels
rulebook-others = Other channels
rulebook-asking = Asking for permission
rulebook-asking-item = The words you ask with
rulebook-edited = changed by you on { $on }
rulebook-read = read on { $on }
rulebook-own-shop = your own shop
rulebook-n-left-out = { $n } left out today
rulebook-source = Read on { $on }: { $source }
rulebook-own-words = No marketplace stands between you and these customers: the law of their country rules. It mostly lets a purchase stand for a letter to that one customer, not for a call that sells.
rulebook-table = What { $channel } allows, by kind and by how you reach them
rulebook-kind = For
rulebook-own = Your own kinds
rulebook-until = Until, after the order
rulebook-until-of = { $kind }: how many days after the order
rulebook-days = { $n ->
    [one] day
   *[other] days
}
rulebook-no-end = no end
leave-yes = may
leave-opt_in = who agreed
leave-no = no
leave-cell = { $kind }, { $medium }: { $leave }
leave-cell-yours = { $kind }, { $medium }: { $leave }, decided by you on { $on }; the channel says: { $default }
rulebook-legend = Press a field to change it, or { $may } may, { $agreed } who agreed, { $no } no.
rulebook-dot = a dot marks what you have decided
rulebook-basis = Where nobody has said anything
rulebook-basis-purchase = A purchase stands for a yes
rulebook-basis-consent = Only a yes counts
rulebook-keep = Data of a buyer may be kept
rulebook-keep-until = { $n ->
    [one] day after the newest order
   *[other] days after the newest order
}
rulebook-kept = { $n ->
    [0] Nobody’s is older.
    [one] One customer’s is older.
   *[other] The data of { $n } customers is older.
}
rulebook-kept-see = See who
rulebook-kept-hide = Hide them
rulebook-kept-words = Nothing is erased by itself. What they bought at other channels is not meant.
rulebook-kept-row = newest order { $on }, kept too long since { $until }
rulebook-kept-more = { $n ->
    [one] One more.
   *[other] { $n } more.
}
rulebook-phone-days = { $n ->
    [one] A forwarding number of { $channel } is reckoned to ring for one day after the delivery.
   *[other] A forwarding number of { $channel } is reckoned to ring for { $n } days after the delivery.
}
rulebook-back = As the channel says
rulebook-saved = Kept. Everybody was planned anew by the rules of { $channel }.
rulebook-moves-nothing = No follow-up changes by it.
rulebook-moves = { $fresh ->
    [0] No follow-up becomes possible
    [one] One follow-up becomes possible
   *[other] { $fresh } follow-ups become possible
}, { $gone ->
    [0] none falls away
    [one] one falls away
   *[other] { $gone } fall away
}, { $other ->
    [0] all others stay.
    [one] one changes its day or way.
   *[other] { $other } change their day or way.
}
rulebook-key-next = Next channel
rulebook-key-previous = Previous channel
rulebook-see-left-out = Who is left out today
wrong-days = Days are a whole number from 1 to 3,650, or nothing.
wrong-keep_days = Days are a whole number from 1 to 36,500, or nothing.
change-rulebook_saved = Changed what { $channel } allows

wording-lead = Ask at the end of a talk that went well. Whoever says yes is remembered with the day and with the very words they heard; a change makes a new version and leaves the old yes as it was.
wording-version = Version { $version }, since { $on }
wording-none = The words that Regulars brings along; kept as version 1 the first time that anybody is asked.
wording-answers = { $n ->
    [0] nobody asked yet
    [one] one answer
   *[other] { $n } answers
}
wording-keep = Keep as a new version
wording-kept = Kept as a new version.
wording-permission = May I write to you now and then when there is something that goes with what you bought? You can tell me to stop at any time.
wrong-text = The words are 1 to 600 letters long.

left-out-lead = { $n ->
    [0] Nobody is left out today.
    [one] One follow-up whose day has come cannot be made.
   *[other] { $n } follow-ups whose day has come cannot be made.
}
left-out-lead-on = { $n ->
    [0] Nobody is left out on { $on }.
    [one] One follow-up of { $on } cannot be made.
   *[other] { $n } follow-ups of { $on } cannot be made.
}
left-out-show = Show why
left-out-all = Everybody
left-out-short-no_channel = No number or address
left-out-short-no_consent = Has not agreed
left-out-short-consent_expired = Permission has ended
left-out-short-source_policy = The channel does not allow it
left-out-short-do_not_contact = Asked to be left in peace
left-out-short-too_soon = Heard from you only just now
left-out-short-after_complaint = Quiet after a complaint
left-out-short-complaint = A complaint is open
left-out-short-budget = Has heard from you often enough
left-out-short-other = Another reason
left-out-do_not_contact = { $n ->
    [one] asked to be left in peace
   *[other] asked to be left in peace
}
left-out-complaint = { $n ->
    [one] waits until the complaint is settled
   *[other] wait until their complaints are settled
}
left-out-budget = { $n ->
    [one] has heard from you often enough for now
   *[other] have heard from you often enough for now
}
left-out-customer = Customer
left-out-what = What for
left-out-why = Why not
left-out-bought-at = { $kind }, bought at { $channel }
left-out-none-of-these = Nobody is left out for this reason.
left-out-more = { $n ->
    [one] One more is left out for this reason.
   *[other] { $n } more are left out for this reason.
}
why-none = { $medium }: none known
why-ended = { $medium }: has ended
why-stopped = { $medium }: not used any more
why-refused = { $medium }: they asked not to be reached by it
why-rule = { $medium }: { $channel } does not allow it
why-rule-yours = { $medium }: you decided so for { $channel } on { $on }
why-too_late = { $medium }: too long after the order for { $channel }
why-no_consent = { $medium }: they have not agreed
why-free = { $medium }: would do
left-out-instead-phone = A lasting number, or their yes to calls, would do.
left-out-instead-email = An e-mail address of their own, or their yes to letters by e-mail, would do.
left-out-instead-post = An address, or their yes to letters, would do.
left-out-instead-message = A message would do, if they have a name there or agree.
left-out-rules-of = The rules of { $channel }

overrule = Set the rule aside
overrule-title = You get in touch all the same, and write down here how it went.
overrule-words = It stands in the history. What they refused themselves, and a yes that is missing, cannot be set aside.
overrule-how = How you reached them
overrule-came = How it went
overrule-note = Why, this once
overrule-save = Write it down
overrule-note-missing = Write down why, this once.
overruled = Written down. The rule holds for everybody else.
