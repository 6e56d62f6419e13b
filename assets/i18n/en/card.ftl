# The card grown by hand: contact points, fields in place, files, and why somebody is one customer.

stopped-moved = moved away
stopped-ended = no longer used
may-moved = No, they have moved
may-ended = No, it is no longer used
restriction-moved = { $name } has moved away from { $point }.
restriction-ended = { $name } no longer uses { $point }.
change-point_brought_back = A contact point of { $name } works again
change-file_added = Kept a file of { $name }
change-file_removed = Took off a file of { $name }
field-language = Language
field-checked_on = Last checked
error-file_too_large = The file is larger than 100 MB. Keep it elsewhere, and note where.
error-file_is_program = Programs are not kept with a customer. Choose a document or a picture.
