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
