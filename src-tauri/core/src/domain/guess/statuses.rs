//! Words by which shops say how far an order is.

use super::plain;
use crate::domain::order::OrderStatus;

/// A comma between them. Only whole words count: "not paid" holds "paid", and says the opposite.
const WORDS: [(OrderStatus, &str); 9] = [
    (
        OrderStatus::Paid,
        "paid, processing, confirmed, bezahlt, in bearbeitung, bestatigt, payee, paye, en cours, pagado, \
     pagada, pago, procesando, pagato, betaald, in behandeling, oplacone, оплачен, 已付款, 待发货, 待發貨, 等待发货, \
     入金済み, 支払済み, 결제완료, 상품준비중",
    ),
    (
        OrderStatus::Cancelled,
        "cancel, cancelled, canceled, void, voided, storniert, abgebrochen, annule, annulee, cancelado, cancelada, \
         annullato, geannuleerd, anulowane, отменен, 已取消, 取消, 交易关闭, 已关闭, キャンセル, 취소",
    ),
    (
        OrderStatus::PartlyRefunded,
        "partially refunded, partly refunded, partial refund, teilweise erstattet, partiellement rembourse, \
         parcialmente reembolsado, 部分退款, 一部返金, 부분환불",
    ),
    (
        OrderStatus::Refunded,
        "refunded, returned, refund, erstattet, zuruckgegeben, retoure, rembourse, remboursee, reembolsado, \
         rimborsato, terugbetaald, zwrocone, возвращен, 已退款, 退款成功, 返金済み, 返品, 환불, 반품",
    ),
    (
        OrderStatus::Placed,
        "unpaid, not paid, pending, awaiting payment, open, new, offen, unbezahlt, neu, nicht bezahlt, non payee, \
         en attente, pendiente, pendente, in attesa, in afwachting, nowe, oczekuje, новый, 待付款, 未付款, 等待付款, \
         未入金, 入金待ち, 未払い, 입금대기",
    ),
    (
        OrderStatus::PartlyShipped,
        "partially shipped, partly shipped, partial, partially fulfilled, teilweise versandt, 部分发货, 部分出貨",
    ),
    (
        OrderStatus::Completed,
        "completed, complete, done, closed, finished, abgeschlossen, erledigt, fertig, termine, terminee, completado, \
         completada, concluido, completato, voltooid, afgerond, zakonczone, zrealizowane, выполнен, 已完成, 交易成功, \
         完成, 完了, 구매확정, 거래완료",
    ),
    (
        OrderStatus::Delivered,
        "delivered, received, zugestellt, geliefert, erhalten, livre, livree, entregado, entregue, consegnato, bezorgd, \
         geleverd, dostarczone, доставлен, 已签收, 已收货, 已送達, 配達済み, 配達完了, 배송완료",
    ),
    (
        OrderStatus::Shipped,
        "shipped, sent, dispatched, fulfilled, in transit, versandt, versendet, verschickt, unterwegs, expedie, expediee, \
         envoye, enviado, enviada, spedito, verzonden, wyslane, отправлен, 已发货, 已發貨, 已出貨, 卖家已发货, 発送済み, \
         出荷済み, 배송중",
    ),
];

/// What a word of a status column means; `None` where it is none that we have met.
pub fn status(word: &str) -> Option<OrderStatus> {
    let word = plain(word);
    let is_one_of = |words: &str| words.split(", ").any(|known| plain(known) == word);
    WORDS.iter().find(|(_, words)| is_one_of(words)).map(|(status, _)| *status)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_many_shops_are_understood() {
        assert_eq!(status("Bezahlt"), Some(OrderStatus::Paid));
        assert_eq!(status("Not paid"), Some(OrderStatus::Placed));
        assert_eq!(status("已发货"), Some(OrderStatus::Shipped));
        assert_eq!(status("Annulée"), Some(OrderStatus::Cancelled));
        assert_eq!(status("キャンセル"), Some(OrderStatus::Cancelled));
        assert_eq!(status("somewhere"), None);
    }
}
