# 通话、承诺与投诉：通话模式、记录板，以及客户卡上的相应内容。

talk-reminder = 联系一下
change-promise_made = 对{ $name }作出承诺
change-promise_moved = 改了对{ $name }的承诺日期
change-promise_kept = 兑现了对{ $name }的承诺
change-promise_dropped = 取消了对{ $name }的承诺
change-complaint_opened = { $name }的投诉
change-complaint_settled = 处理了{ $name }的投诉
change-complaint_closed = 结清了{ $name }的投诉
