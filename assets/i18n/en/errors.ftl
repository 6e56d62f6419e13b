# What went wrong, by the code that the core gives, and why a value of a file could not be read.

error-file_not_found = The file is not there any more. Please choose it again.
error-file_empty = The file is empty. Please export it from the marketplace once more.
error-file_not_text = There are no rows in this file: it is a picture, a document or a program.
error-file_encrypted = This workbook or archive has a password. Open it, save a copy without the password or as CSV, and bring in the copy.
error-file_damaged = This file is cut off or damaged. Export it again.
error-file_no_rows = The file has a head and no rows below it. Please export a time with orders in it.
error-file_unknown_format = Regulars does not know an export with these columns. The import page lists those it can read.
error-file_cell_too_long = One value of the file is longer than in any export. A quotation mark may be missing; please export the file once more.
error-file_dates_undecided = The dates can be read in two ways, and nothing in the file decides which. What do they mean?
error-file_decimals_undecided = The amounts can be read in two ways, and nothing in the file decides which. What do they mean?
error-needs_confirmation = This kind of file asks before it comes in. Please look at what would change, and say yes.
error-invalid = This cannot be used as it stands. Please look at it once more.
error-not_found = This is not in the shop any more.
error-stopped = Stopped. Nothing was changed.
error-too_late = It is too late to take this back.
error-shop_in_use = This shop is open in another window of Regulars. Close that one first.
error-shop_newer = This shop was written by a newer Regulars. It was left untouched; please bring Regulars up to date.
error-disk_full = The disk is full. Nothing was changed; make some room and try again.
error-read_only = The folder cannot be written to. Nothing was changed; please choose another folder or allow writing there.
error-store = Something went wrong inside Regulars. Nothing was changed; please try again.
error-io = The file could not be read or written. Please look whether the disk or stick is still there.

problem-unreadable_date = This cannot be read as a date
problem-impossible_date = There is no such day
problem-unreadable_amount = This cannot be read as an amount
problem-unreadable_quantity = This cannot be read as a number of pieces
problem-unknown_currency = No currency of this name is known
problem-unknown_status = No status of this name is known
problem-missing_order_number = The row has no order number
problem-damaged_number = A spreadsheet has eaten digits of this number
problem-broken_row = The row is broken off or too short
problem-unreadable_text = Some characters cannot be read
problem-unreadable_contact_point = This is neither an e-mail address nor a telephone number

error-no_format = This is no format file of Regulars, or it holds more than one format.
