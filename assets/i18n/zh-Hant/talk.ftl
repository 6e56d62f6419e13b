# 通話、承諾與投訴：通話模式、記錄板，以及客戶卡上的相應內容。

talk-reminder = 聯繫一下
change-promise_made = 對{ $name }作出承諾
change-promise_moved = 改了對{ $name }的承諾日期
change-promise_kept = 兌現了對{ $name }的承諾
change-promise_dropped = 取消了對{ $name }的承諾
change-complaint_opened = { $name }的投訴
change-complaint_settled = 處理了{ $name }的投訴
change-complaint_closed = 結清了{ $name }的投訴
