# 手動所做的更改，可撤銷、可重做。

history-lead = 您最近的手動更改，最新的在前。匯入有單獨的清單。
history-empty = 還沒有任何手動更改。
is-undone = 已撤銷
undo-this = 撤銷：{ $change }
undo-first = 請先撤銷：{ $change }
undone-change = 已撤銷：{ $change }
redone-change = 已重做：{ $change }
nothing-to-undo = 沒有可撤銷的更改。
nothing-to-redo = 沒有可重做的更改。
change-nobody = 未指定的人
change-other = 更改了{ $name }
change-note_written = 給{ $name }寫了備註
change-note_changed = 修改了{ $name }的備註
change-note_removed = 刪除了{ $name }的備註
change-note_done = { $name }的提醒已完成
change-note_open = { $name }的提醒重新開啟
change-note_put_off = { $name }的提醒已延後
change-tags_set = 更改了{ $name }的標籤
change-list_made = 新建名單「{ $list }」
change-put_on_list = 把{ $name }加入 { $list }
change-taken_off_list = 把{ $name }移出 { $list }
change-customer_made = 新客戶{ $name }
change-customer_gone = 新客戶
change-sold = 售給{ $name }
change-order_status = { $name } 的訂單 { $number }：改了狀態
change-order_refund = { $name } 的訂單 { $number }：退款
change-order_promised = { $name } 的訂單 { $number }：約定日期
change-order_tracking = { $name } 的訂單 { $number }：運單號
change-order_note = { $name } 的訂單 { $number }：備註
change-order_act_taken_back = { $name } 的訂單 { $number }：撤回
change-view_saved = 儲存了清單檢視
change-view_removed = 刪除了清單檢視
change-views_ordered = 調整了檢視的順序
change-many_tagged = 給 { $n } 位客戶貼上標籤「{ $tag }」
change-many_untagged = 去掉了 { $n } 位客戶的標籤「{ $tag }」
change-many_put_on_list = 把 { $n } 位客戶加入 { $list }
change-many_postponed = 把 { $n } 位客戶延後到{ $until }
change-many_trashed = 把 { $n } 位客戶移到資源回收筒
change-trashed = { $name }已移入回收站
change-restored = { $name }已從回收站恢復
change-settings_saved = { $setting ->
    [shop_name] 更改了設定：店鋪名稱
    [caller_name] 更改了設定：誰打電話
    [language] 更改了設定：語言
    [time_zone] 更改了設定：時區
    [currency] 更改了設定：貨幣
    [country] 更改了設定：國家或地區
    [paper] 更改了設定：紙張
    [theme] 更改了設定：明暗
    [text_size] 更改了設定：文字大小
    [cadence] 更改了設定：回訪
   *[other] 更改了設定
}
change-format_saved = 儲存了自訂格式
change-format_removed = 刪除了自訂格式
change-folder_watched = 更改了監看的資料夾
change-attempt_recorded = 記錄了與{ $name }的聯絡
change-attempt_overruled = 對{ $name }破例一次，並記錄了聯絡
change-follow_up_skipped = 跳過了{ $name }的一次跟進
change-follow_up_snoozed = 延後了{ $name }的一次跟進
change-customer_split = 拆分了{ $name }
change-customers_joined = 將{ $other }併入{ $name }
change-told_apart = { $name }和{ $other }不是同一個人
change-put_off = 以後再判斷{ $name }
change-fields_set = 修改了{ $name }的資料
change-household_joined = { $name }加入了家庭
change-household_left = { $name }離開了家庭
change-household_named = 給{ $name }的家庭命名
change-own_field_saved = 更改了自訂資料
change-script_saved = 修改了回訪話術
change-product_noted = 填寫了{ $title }的資料
change-product_answered = 整理了{ $title }的常見問題
change-answers_saved = 整理了通用的常見問題
change-point_added = 新增了{ $name }的聯絡方式
change-point_retired = 停用了{ $name }的聯絡方式
change-referral_set = 記錄了{ $name }的介紹人
change-referral_removed = 移除了{ $name }的介紹人
change-refused = { $name }要求不再聯絡
