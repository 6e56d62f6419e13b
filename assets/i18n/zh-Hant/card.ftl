# 手動補充的客戶卡：聯絡方式、就地編輯、檔案，以及為什麼是同一位客戶。

stopped-moved = 已搬走
stopped-ended = 不再使用
may-moved = 不可以，已搬走
may-ended = 不可以，已不再使用
restriction-moved = { $name }已搬離 { $point }。
restriction-ended = { $name }已不再使用 { $point }。
change-point_brought_back = 恢復了{ $name }的聯絡方式
change-file_added = 保存了{ $name }的檔案
change-file_removed = 移除了{ $name }的檔案
field-language = 語言
field-checked_on = 上次核對
error-file_too_large = 檔案超過 100 MB，請存放在別處，並記下位置。
error-file_is_program = 程式不能隨客戶保存，請選擇文件或圖片。
