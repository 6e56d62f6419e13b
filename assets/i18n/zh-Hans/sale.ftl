# 手工登记的销售，以及订单的经过。

order-steps = 订单经过
order-by-hand = 由您登记。
said-by-you = 由您登记
promised-on = 承诺 { $on }
promise-late = 晚了 { $days } 天
step-ordered = 下单
step-paid = 付款
step-shipped = 发货
step-delivered = 签收
step-cancelled = 取消
step-refund = 退款 { $amount }
step-promised = 承诺 { $on }
step-tracking = 物流 { $tracking }
