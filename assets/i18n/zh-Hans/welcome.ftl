# 空店铺的第一页。

language = 语言
welcome-title =
    记住每一位回头客，
    并与他们保持联系。
welcome-lead = 把平台导出的订单文件拿来，Regulars 会整理出客户，每天早上告诉您该感谢谁、该问候谁、谁已经很久没来了。
welcome-open = 打开订单文件
welcome-open-words = 支持 Etsy、Shopify 和淘宝导出的 CSV，也可以直接拖到窗口里的任何地方。
welcome-look = 先随便看看
welcome-look-words = 用一家虚构的店铺试一试，做什么都不算数。
welcome-back = 找回我的店铺
welcome-back-words = 从 U 盘、文件夹或另一台电脑上的备份恢复。
welcome-foot = 所有内容都保存在这台电脑上的一个文件里。Regulars 不需要账号和密码，也不上云。
comes-later = 此版本尚未提供
