# 手工所做的更改，可撤销、可重做。

history-lead = 您最近的手工更改，最新的在前。导入有单独的列表。
history-empty = 还没有任何手工更改。
is-undone = 已撤销
undo-this = 撤销：{ $change }
undo-first = 请先撤销：{ $change }
undone-change = 已撤销：{ $change }
redone-change = 已重做：{ $change }
nothing-to-undo = 没有可撤销的更改。
nothing-to-redo = 没有可重做的更改。
change-nobody = 未指定的人
change-other = 更改了{ $name }
change-note_written = 给{ $name }写了备注
change-note_changed = 修改了{ $name }的备注
change-note_removed = 删除了{ $name }的备注
change-note_done = { $name }的提醒已完成
change-note_open = { $name }的提醒重新打开
change-note_put_off = { $name }的提醒已推迟
change-tags_set = 更改了{ $name }的标签
change-list_made = 新建名单“{ $list }”
change-put_on_list = 把{ $name }加入 { $list }
change-taken_off_list = 把{ $name }移出 { $list }
change-customer_made = 新客户{ $name }
change-customer_gone = 新客户
change-sold = 售给{ $name }
change-order_status = { $name } 的订单 { $number }：改了状态
change-order_refund = { $name } 的订单 { $number }：退款
change-order_promised = { $name } 的订单 { $number }：约定日期
change-order_tracking = { $name } 的订单 { $number }：运单号
change-order_note = { $name } 的订单 { $number }：备注
change-order_act_taken_back = { $name } 的订单 { $number }：撤回
change-view_saved = 保存了列表视图
change-view_removed = 删除了列表视图
change-views_ordered = 调整了视图的顺序
change-many_tagged = 给 { $n } 位客户贴上标签“{ $tag }”
change-many_untagged = 去掉了 { $n } 位客户的标签“{ $tag }”
change-many_put_on_list = 把 { $n } 位客户加入 { $list }
change-many_postponed = 把 { $n } 位客户推迟到{ $until }
change-many_trashed = 把 { $n } 位客户移入回收站
change-trashed = { $name }已移入回收站
change-restored = { $name }已从回收站恢复
change-settings_saved = { $setting ->
    [shop_name] 更改了设置：店铺名称
    [caller_name] 更改了设置：谁打电话
    [language] 更改了设置：语言
    [time_zone] 更改了设置：时区
    [currency] 更改了设置：货币
    [country] 更改了设置：国家或地区
    [paper] 更改了设置：纸张
    [theme] 更改了设置：明暗
    [text_size] 更改了设置：文字大小
    [cadence] 更改了设置：回访
   *[other] 更改了设置
}
change-format_saved = 保存了自定义格式
change-format_removed = 删除了自定义格式
change-folder_watched = 更改了监看的文件夹
change-attempt_recorded = 记录了与{ $name }的联系
change-attempt_overruled = 对{ $name }破例一次，并记录了联系
change-follow_up_skipped = 跳过了{ $name }的一次跟进
change-follow_up_snoozed = 推迟了{ $name }的一次跟进
change-customer_split = 拆分了{ $name }
change-customers_joined = 将{ $other }并入{ $name }
change-told_apart = { $name }和{ $other }不是同一个人
change-put_off = 以后再判断{ $name }
change-fields_set = 修改了{ $name }的资料
change-household_joined = { $name }加入了家庭
change-household_left = { $name }离开了家庭
change-household_named = 给{ $name }的家庭命名
change-own_field_saved = 更改了自定义资料
change-script_saved = 修改了回访话术
change-product_noted = 填写了{ $title }的资料
change-product_answered = 整理了{ $title }的常见问题
change-answers_saved = 整理了通用的常见问题
change-point_added = 添加了{ $name }的联系方式
change-point_retired = 停用了{ $name }的联系方式
change-referral_set = 记录了{ $name }的介绍人
change-referral_removed = 移除了{ $name }的介绍人
change-refused = { $name }要求不再联系
