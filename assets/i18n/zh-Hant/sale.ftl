# 手動登記的銷售，以及訂單的經過。

order-steps = 訂單經過
order-by-hand = 由您登記。
said-by-you = 由您登記
promised-on = 承諾 { $on }
promise-late = 晚了 { $days } 天
step-ordered = 下單
step-paid = 付款
step-shipped = 出貨
step-delivered = 簽收
step-cancelled = 取消
step-refund = 退款 { $amount }
step-promised = 承諾 { $on }
step-tracking = 物流 { $tracking }
