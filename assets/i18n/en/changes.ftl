# What was done by hand, to be taken back and done again.

history-lead = The last changes by your hand, newest first. Imports have their own list under Import.
history-empty = Nothing was changed by hand so far.
is-undone = taken back
undo-this = Undo: { $change }
undo-first = First take back: { $change }
undone-change = Taken back: { $change }
redone-change = Done again: { $change }
nothing-to-undo = There is nothing to take back.
nothing-to-redo = There is nothing to do again.
change-nobody = nobody in particular
change-other = Changed { $name }
change-note_written = Note on { $name }
change-note_changed = Changed a note on { $name }
change-note_removed = Removed a note on { $name }
change-note_done = Reminder about { $name } done
change-note_open = Reminder about { $name } open again
change-note_put_off = Reminder about { $name } put off
change-tags_set = Tags of { $name }
change-list_made = Made the list { $list }
change-put_on_list = Put { $name } on { $list }
change-taken_off_list = Took { $name } off { $list }
change-customer_made = New customer { $name }
change-customer_gone = New customer
change-sold = Sale to { $name }
change-order_status = Order { $number } of { $name }: another status
change-order_refund = Order { $number } of { $name }: money given back
change-order_promised = Order { $number } of { $name }: a day promised
change-order_tracking = Order { $number } of { $name }: tracking
change-order_note = Order { $number } of { $name }: a note
change-order_act_taken_back = Order { $number } of { $name }: taken back
change-view_saved = Kept a view of the list
change-view_removed = Removed a view of the list
change-views_ordered = Put the views of the list in order
change-many_tagged = { $n ->
    [one] Tagged 1 customer “{ $tag }”
   *[other] Tagged { $n } customers “{ $tag }”
}
change-many_untagged = { $n ->
    [one] Took “{ $tag }” off 1 customer
   *[other] Took “{ $tag }” off { $n } customers
}
change-many_put_on_list = { $n ->
    [one] Put 1 customer on { $list }
   *[other] Put { $n } customers on { $list }
}
change-many_postponed = { $n ->
    [one] Postponed 1 customer until { $until }
   *[other] Postponed { $n } customers until { $until }
}
change-many_trashed = { $n ->
    [one] Put 1 customer in the trash
   *[other] Put { $n } customers in the trash
}
change-trashed = { $name } put in the trash
change-restored = { $name } brought back from the trash
change-settings_saved = { $setting ->
    [shop_name] Settings: name of the shop
    [caller_name] Settings: who calls
    [language] Settings: language
    [time_zone] Settings: time zone
    [currency] Settings: currency
    [country] Settings: country
    [paper] Settings: paper
    [theme] Settings: light or dark
    [text_size] Settings: text size
    [cadence] Settings: follow-ups
   *[other] Settings
}
change-format_saved = Saved a file format of your own
change-format_removed = Removed a file format of your own
change-folder_watched = Which folder is watched
change-attempt_recorded = Noted a talk with { $name }
change-attempt_overruled = Set a rule aside for { $name }, and noted a talk
change-follow_up_skipped = Skipped a follow-up of { $name }
change-follow_up_snoozed = Put off a follow-up of { $name }
change-customer_split = Split { $name }
change-customers_joined = Merged { $other } into { $name }
change-told_apart = { $name } is somebody else than { $other }
change-put_off = Decide on { $name } later
change-fields_set = Edited { $name }
change-household_joined = { $name } joined a household
change-household_left = { $name } left a household
change-household_named = Named the household of { $name }
change-own_field_saved = A field of your own
change-script_saved = Changed what is said at a follow-up
change-product_noted = Wrote what is known of { $title }
change-product_answered = Questions on { $title }
change-answers_saved = Questions on every product
change-point_added = Contact point of { $name }
change-point_retired = Retired a contact point of { $name }
change-referral_set = Who brought { $name }
change-referral_removed = Nobody brought { $name }
change-refused = { $name } asked not to be reached
