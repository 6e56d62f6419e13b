# Which months of which channel are in the shop.

reach-of-channels = How far each channel reaches
reaches-until = until { $on }
see-coverage = All months
coverage-lead = Each mark is a month of a channel. A gap may hide a customer who came back.
coverage-bring = Bring in a file
coverage-nothing = No month is in yet. Orders make the map appear.
coverage-imported = whole
coverage-partly = in part
coverage-missing = missing
coverage-none = before or after all files
coverage-cell = { $month }: { $state }{ $orders ->
    [0] {""}
    [one] , 1 order
   *[other] , { $orders } orders
}{ $files ->
    [0] {""}
    [one] {" "}from 1 file
   *[other] {" "}from { $files } files
}
export-by = Export by { $on }: { $channel } gives the last { $days } days only.
export-too-late = Since { $on } days are being lost: { $channel } gives the last { $days } days only. Export now.

coverage-channel = Channel

coverage-span = { $first } to { $last }
coverage-gap = No file covers { $span }. Export these days from { $channel } and bring them in.
coverage-overlaps = { $n ->
    [one] Several files tell of { $span }; each order is counted once.
   *[other] Several files tell of { $n } spans of days, the first of them { $span }; each order is counted once.
}
