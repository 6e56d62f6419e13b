# 手工补充的客户卡：联系方式、就地编辑、文件，以及为什么是同一位客户。

stopped-moved = 已搬走
stopped-ended = 不再使用
may-moved = 不可以，已搬走
may-ended = 不可以，已不再使用
restriction-moved = { $name }已搬离 { $point }。
restriction-ended = { $name }已不再使用 { $point }。
change-point_brought_back = 恢复了{ $name }的联系方式
change-file_added = 保存了{ $name }的文件
change-file_removed = 移除了{ $name }的文件
field-language = 语言
field-checked_on = 上次核对
error-file_too_large = 文件超过 100 MB，请存放在别处，并记下位置。
error-file_is_program = 程序不能随客户保存，请选择文档或图片。
