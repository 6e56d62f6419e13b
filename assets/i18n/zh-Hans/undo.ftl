# 撤销导入：哪些会消失，哪些保留，哪些无法撤销。

undo-title = 要撤销这次导入吗？
undone-title = 这次导入已撤销
undo-nothing = 没有这次导入。
undo-reversed = 会恢复的内容
undone-reversed = 已恢复的内容
undo-thank-yous = 位在本周等候
fact-contact-points = 联系方式
undo-told-elsewhere = 另有文件记载的 { $n } 笔订单保持不变。
undo-given-back = 会恢复的旧值
column-comes-back = 恢复为
undo-kept = 保留：您后来有过记录
undone-kept = 已保留：您有过记录
undo-kept-none = 没有。您之后没有改动过。
undo-could-not = 无法撤销
undo-could-not-none = 没有。全部都可以撤销。
kept-order = 订单
kept-customer = 客户
kept-consent = 联系许可
kept-because-acts_since = 有通话、备注或投诉记录
kept-because-typed_since = 您手动填写过
kept-because-refusal_stays = 拒绝不会因撤销而失效
kept-because-bounce_stays = 退回的地址保持标记
undo-now = 现在撤销
undoing = 正在撤销……
undo-keep = 保留这次导入
undo-promise = 您随时可以再次导入这个文件。
undone-at = 已于 { $at } 撤销。
undone-words = 除列出的保留内容外，店铺就像从未导入过这个文件。
undo-redo = 再次导入这个文件
undo-redo-choose = 重新选择文件
back-to-import = 返回导入

undo-go = 将会消失
undone-go = 已消失
undo-as-before = 将恢复原样
undone-as-before = 已恢复原样

undo-nothing-to-reverse = 没有会消失的内容。
