# 按核心给出的代码说明哪里出了问题，以及文件中的值为何无法读取。

error-file_not_found = 文件已经不在了，请重新选择。
error-file_empty = 文件是空的，请从平台重新导出。
error-file_not_text = 这个文件里没有按行排列的数据：它是图片、文档或程序。
error-file_encrypted = 这个工作簿或压缩包有密码。请打开后另存为无密码的副本或 CSV，再导入副本。
error-file_damaged = 这个文件不完整或已损坏，请重新导出。
error-file_no_rows = 文件只有表头，没有数据行。请导出有订单的时间段。
error-file_unknown_format = Regulars 不认识这样的列，无法判断是哪种导出文件。能读取的种类列在导入页上。
error-file_cell_too_long = 文件中有一个值过长，可能缺少引号。请重新导出一次。
error-file_dates_undecided = 日期有两种读法，文件本身无法确定。应该怎样理解？
error-file_decimals_undecided = 金额有两种读法，文件本身无法确定。应该怎样理解？
error-needs_confirmation = 这种文件导入前需要您确认。请先看看会有哪些变化，再确认。
error-invalid = 这个值无法使用，请再看一看。
error-not_found = 店铺里已经没有这一项了。
error-stopped = 已停止，没有任何改动。
error-too_late = 已经过了可以撤销的时间。
error-shop_in_use = 这家店铺已在另一个 Regulars 窗口中打开，请先关闭那个窗口。
error-shop_newer = 这家店铺由更新版本的 Regulars 写入，文件未被改动。请先更新 Regulars。
error-disk_full = 磁盘已满，没有任何改动。请腾出空间后再试。
error-read_only = 文件夹无法写入，没有任何改动。请换一个文件夹，或允许写入。
error-store = Regulars 内部出了问题，没有任何改动，请再试一次。
error-io = 文件无法读取或写入，请检查磁盘或 U 盘是否还在。

problem-unreadable_date = 无法识别为日期
problem-impossible_date = 没有这一天
problem-unreadable_amount = 无法识别为金额
problem-unreadable_quantity = 无法识别为数量
problem-unknown_currency = 不认识这种货币
problem-unknown_status = 不认识这种状态
problem-missing_order_number = 这一行没有订单号
problem-damaged_number = 数字被电子表格软件截断了
problem-broken_row = 这一行不完整或列数太少
problem-unreadable_text = 有些字符无法识别
problem-unreadable_contact_point = 不是有效的邮箱或电话号码

error-no_format = 这不是 Regulars 的格式文件，或者其中不止一个格式。
