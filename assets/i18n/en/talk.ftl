# Talks, promises and complaints: call mode, the pad, and what the card shows of them.

talk-reminder = Get in touch
change-promise_made = Promised { $name } something
change-promise_moved = Moved a promise to { $name }
change-promise_kept = Kept a promise to { $name }
change-promise_dropped = Dropped a promise to { $name }
change-complaint_opened = A complaint of { $name }
change-complaint_settled = Settled a complaint of { $name }
change-complaint_closed = Closed a complaint of { $name }
