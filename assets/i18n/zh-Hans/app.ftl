# 窗口框架，以及各页面共用的文字。

rail = 导航
place-today = 今天
place-customers = 客户
place-import = 导入
place-products = 商品
place-settings = 设置
shop-without-name = 我的店铺
find-anyone = 查找客户
help-and-keys = 帮助与快捷键
version = Regulars { $version }
comma = {"、"}
between-sentences = {""}
last-import = { $days ->
    [0] { $channel }：今天导入
    [1] { $channel }：昨天导入
   *[other] { $channel }：{ $days } 天前导入
}

title-welcome = 欢迎
title-today = 今天
title-customers = 客户
title-customer = 客户资料
title-import = 导入
title-settings = 设置
title-call-sheet = 回访清单
title-prep = 通话准备
title-statement = 对账单

medium-phone = 电话
medium-email = 电子邮件
medium-post = 信件
medium-message = 消息
medium-message-in = { $channel } 站内消息

undo = 撤销
undo-last = 撤销上一步
close = 关闭
again = 再试一次
drop-now = 松开鼠标即可读取文件
text-larger = 放大文字
text-smaller = 缩小文字
text-normal = 恢复文字大小
choose-files = 选择订单文件
print-call-sheet = 打印回访清单

help-title = 快捷键
help-here = 本页
help-everywhere = 所有页面
help-foot = 在输入框里打字时快捷键不起作用；按 Esc 离开输入框。

title-mapping = 各列的含义
title-undo = 撤销导入
title-coverage = 哪些月份已导入
title-history = 操作记录
redo = 重做
redo-last = 重做撤销的操作
title-new = 新客户
title-sale = 销售
title-merge = 合并
title-split = 拆分
title-duplicates = 是同一个人吗？
title-trash = 回收站
