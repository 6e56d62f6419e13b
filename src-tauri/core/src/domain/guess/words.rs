//! How shops and programs name their columns, in the languages in which we have met them.

/// Our fields with their usual names, a comma between them. What stands first wins over an equal
/// fit further down.
pub(super) const NAMES: &[(&str, &str)] = &[
    (
        "order_number",
        "order number, order no, order id, order nr, order, order reference, invoice number, \
         invoice no, receipt number, receipt id, sale id, transaction id, bestellnummer, bestellnr, \
         bestell nr, bestellung, auftragsnummer, auftragsnr, auftrag, rechnungsnummer, \
         rechnungsnr, belegnummer, vorgangsnummer, numero de commande, n de commande, \
         no de commande, commande, reference commande, numero de facture, numero de pedido, \
         n de pedido, no de pedido, pedido, id de pedido, numero do pedido, numero d ordine, \
         numero ordine, ordine, id ordine, bestelnummer, bestelling, ordernummer, \
         numer zamowienia, nr zamowienia, zamowienie, номер заказа, заказ, 订单编号, 订单号, \
         主订单编号, 单号, 訂單編號, 訂單號, 訂單號碼, 注文番号, 注文id, 受注番号, 伝票番号, \
         주문번호, 주문 번호, mã đơn hàng, no pesanan, nomor pesanan, siparis numarasi, \
         siparis no, หมายเลขคำสั่งซื้อ, n de venda, n de venta, sales record number, \
         purchase id",
    ),
    (
        "ordered",
        "order date, date ordered, ordered on, ordered at, ordered, purchase date, sale date, \
         date of sale, created at, created, order time, placed on, invoice date, date, day, \
         bestelldatum, bestellt am, auftragsdatum, kaufdatum, verkaufsdatum, rechnungsdatum, \
         belegdatum, datum, date de commande, date de la commande, date d achat, commande le, \
         date de facture, fecha de pedido, fecha del pedido, fecha de compra, fecha, \
         data do pedido, data da compra, data ordine, data dell ordine, data acquisto, data, \
         besteldatum, orderdatum, data zamowienia, data zakupu, дата заказа, дата, 下单时间, \
         下单日期, 订单创建时间, 创建时间, 订单日期, 成交时间, 日期, 下單時間, 訂單日期, \
         訂單成立日期, 成立時間, 注文日, 注文日時, 注文日付, 受注日, 購入日, 日付, 주문일, \
         주문일시, 주문 날짜, 결제일, time of sale, sold on, verkauft am, ngày đặt hàng, \
         tanggal pesanan, siparis tarihi, วันที่สั่งซื้อ, order creation date, creation date, \
         purchase time, create time, 提交时间",
    ),
    (
        "paid",
        "paid at, paid on, date paid, payment date, paid, bezahlt am, zahlungsdatum, \
         zahldatum, paye le, date de paiement, fecha de pago, data pagamento, betaald op, \
         betaaldatum, data platnosci, 付款时间, 支付时间, 付款日期, 付款時間, 入金日, 支払日, \
         결제일시, bezahldatum, payment time, 付款确认时间, 支付完成时间, 支払い日, 入金確認日",
    ),
    (
        "shipped",
        "shipped at, shipped on, date shipped, ship date, shipping date, dispatch date, \
         dispatched on, fulfilled at, versanddatum, versandt am, versendet am, \
         date d expedition, expedie le, fecha de envio, data spedizione, data de envio, \
         verzenddatum, verzonden op, data wysylki, 发货时间, 发货日期, 出貨時間, 出貨日期, \
         發貨時間, 発送日, 出荷日, 발송일, date posted, ship time, shipped time, \
         verschickt am, 発送完了報告日時",
    ),
    (
        "delivered",
        "delivered at, delivered on, delivery date, date delivered, zugestellt am, \
         zustelldatum, lieferdatum, date de livraison, livre le, fecha de entrega, \
         data consegna, data de entrega, bezorgdatum, data dostawy, 签收时间, 收货时间, \
         确认收货时间, 送達時間, 配達日, 到着日, 배송완료일, delivered time, 交易成功时间, \
         订单完成时间, 구매확정일",
    ),
    (
        "cancelled",
        "cancelled at, canceled at, cancelled on, cancellation date, storniert am, \
         stornodatum, date d annulation, fecha de cancelacion, data annullamento, 取消时间, \
         取消時間, キャンセル日, 취소일",
    ),
    (
        "status",
        "status, order status, financial status, payment status, fulfillment status, \
         bestellstatus, auftragsstatus, statut, etat, statut de la commande, estado, \
         estado del pedido, stato, stato ordine, bestelstatus, status zamowienia, статус, \
         订单状态, 状态, 交易状态, 訂單狀態, 狀態, 注文状態, ステータス, 受注ステータス, \
         주문상태, 상태, trạng thái, status pesanan, siparis durumu, สถานะ, fulfilment status, \
         售后状态, 発送状況",
    ),
    (
        "email",
        "email, e mail, mail, email address, e mail address, customer email, buyer email, \
         e mail adresse, emailadresse, mailadresse, courriel, adresse e mail, adresse mail, \
         correo, correo electronico, indirizzo email, posta elettronica, e mailadres, \
         adres e mail, электронная почта, почта, 邮箱, 电子邮箱, 电子邮件, 電子郵件, 電子信箱, \
         信箱, メール, メールアドレス, 이메일, emailadres",
    ),
    (
        "phone",
        "phone, phone number, telephone, mobile, mobile phone, cell, cell phone, tel, \
         contact number, telefon, telefonnummer, handy, handynummer, mobil, mobilnummer, \
         rufnummer, festnetz, telephone portable, portable, numero de telephone, telefono, \
         movil, celular, telefone, cellulare, telefoon, telefoonnummer, mobiel, \
         numer telefonu, телефон, 手机, 手机号, 手机号码, 联系手机, 电话, 联系电话, 联系方式, \
         手機, 手機號碼, 電話, 聯絡電話, 電話番号, 携帯, 携帯電話, 전화번호, 휴대폰, 연락처, \
         số điện thoại, no telepon, nomor telepon, telefon numarasi, หมายเลขโทรศัพท์, \
         phone no, handphone, 联系号码",
    ),
    (
        "buyer_handle",
        "username, user name, user id, buyer id, customer id, customer number, customer no, \
         buyer username, member id, kundennummer, kundennr, kunden nr, benutzername, \
         mitgliedsname, numero client, identifiant, pseudo, id de cliente, numero de cliente, \
         usuario, codice cliente, klantnummer, numer klienta, login, 买家会员名, 会员名, \
         买家账号, 用户名, 客户编号, 旺旺, 買家帳號, 會員編號, 会員id, 会員番号, 顧客番号, \
         회원아이디, nutzername, buyer user id, 昵称, 买家昵称, 用户id",
    ),
    (
        "buyer_first",
        "first name, firstname, given name, billing first name, vorname, prenom, \
         nombre de pila, nome proprio, voornaam, imie, имя, 名",
    ),
    (
        "buyer_last",
        "last name, lastname, surname, family name, nachname, familienname, nom de famille, \
         apellido, apellidos, cognome, sobrenome, achternaam, nazwisko, фамилия, 姓",
    ),
    (
        "buyer_name",
        "name, full name, customer name, customer, buyer name, buyer, client name, client, \
         ordered by, kunde, kundin, kundenname, kaufer, kaufername, besteller, nom, \
         nom complet, nom du client, acheteur, cliente, nombre, nombre completo, \
         nombre del cliente, comprador, nome, nome do cliente, nome cliente, acquirente, \
         klant, klantnaam, naam, klient, nabywca, imie i nazwisko, kupujacy, покупатель, \
         клиент, 姓名, 客户, 客户姓名, 客户名称, 买家, 买家姓名, 顾客, 客戶, 客戶姓名, 買家, \
         顧客姓名, 購買人, 氏名, お名前, 名前, 注文者, 注文者氏名, 購入者, 購入者名, 顧客名, \
         이름, 구매자, 구매자명, 주문자, 고객명, alici, nama pembeli, tên khách hàng, \
         ชื่อผู้ซื้อ, customer full name, receiver name",
    ),
    (
        "address.recipient",
        "recipient, recipient name, ship to, ship name, shipping name, delivery name, \
         empfanger, empfangername, liefername, destinataire, destinatario, ontvanger, \
         odbiorca, получатель, 收货人, 收货人姓名, 收件人, 收件人姓名, 受取人, お届け先氏名, \
         届け先名, 送付先氏名, 수취인, 수취인명, 받는사람, nama penerima, tên người nhận, \
         ชื่อผู้รับ, 収件人, 配送先の氏名, 配送先氏名",
    ),
    (
        "address.line_1",
        "street, street address, address line 1, address 1, address1, street 1, \
         shipping address 1, address line1, strasse, strasse und hausnummer, \
         strasse hausnummer, adresszeile 1, anschrift, rue, adresse 1, adresse ligne 1, calle, \
         direccion 1, direccion, indirizzo, via, endereco, rua, straat, adres, ulica, улица, \
         街道, 详细地址, 街道地址, 番地, 町名番地, 住所1",
    ),
    (
        "address.line_2",
        "address line 2, address 2, address2, street 2, apartment, adresszusatz, \
         adresszeile 2, zusatz, complement d adresse, adresse 2, direccion 2, complemento, \
         toevoeging, 住所2, 建物名, 상세주소",
    ),
    (
        "address.city",
        "city, town, ship city, shipping city, stadt, ort, wohnort, ville, ciudad, poblacion, \
         localidad, citta, comune, cidade, plaats, woonplaats, miasto, miejscowosc, город, \
         城市, 市, 收货城市, 市区町村, 도시, suburb, municipality, kota, quan huyen, ilce",
    ),
    (
        "address.region",
        "region, province, county, ship state, shipping state, shipping province, bundesland, \
         kanton, departement, provincia, regione, provincie, wojewodztwo, область, 省, 省份, \
         州, 縣市, 都道府県, 시도, state, delivery state, staat, estado uf, tinh thanh pho, \
         provinsi, il, uf, จังหวัด",
    ),
    (
        "address.postcode",
        "postcode, post code, postal code, zip, zip code, zipcode, ship zipcode, shipping zip, \
         plz, postleitzahl, code postal, cp, codigo postal, cap, cep, kod pocztowy, индекс, \
         почтовый индекс, 邮编, 邮政编码, 郵遞區號, 郵便番号, 우편번호",
    ),
    (
        "address.country",
        "country, country code, ship country, shipping country, land, landercode, pays, pais, \
         paese, kraj, страна, 国家, 國家, 国, 국가",
    ),
    (
        "address.whole",
        "address, shipping address, delivery address, full address, adresse, lieferadresse, \
         lieferanschrift, adresse de livraison, direccion completa, direccion de envio, \
         indirizzo di spedizione, afleveradres, adres dostawy, адрес, адрес доставки, 地址, \
         收货地址, 收件地址, 住所, お届け先住所, 送付先住所, 주소, 배송지",
    ),
    (
        "quantity",
        "quantity, qty, item quantity, lineitem quantity, count, pieces, pcs, units, menge, \
         anzahl, stuck, stuckzahl, quantite, qte, cantidad, cant, unidades, quantita, qta, \
         quantidade, qtde, aantal, ilosc, sztuk, количество, кол во, 数量, 购买数量, 商品数量, \
         宝贝数量, 數量, 個数, 수량, adet, jumlah, số lượng, จำนวน, 件数, 购买件数",
    ),
    (
        "unit_price",
        "unit price, price, item price, price each, lineitem price, einzelpreis, stuckpreis, \
         preis, artikelpreis, prix, prix unitaire, precio, precio unitario, prezzo, \
         prezzo unitario, preco, preco unitario, prijs, stukprijs, cena, cena jednostkowa, \
         цена, 单价, 商品单价, 价格, 商品价格, 單價, 價格, 商品售價, 単価, 価格, 販売価格, \
         단가, 판매가, harga, giá, birim fiyat, ราคา, selling price, sale price, \
         verkaufspreis, item cost",
    ),
    (
        "line_total",
        "line total, item total, item subtotal, positionssumme, zeilensumme, gesamtpreis, \
         total ligne, total linea, totale riga, regeltotaal, 小计, 商品小计, 小計, 상품금액",
    ),
    (
        "title",
        "product, product name, product title, item, item name, item title, title, \
         lineitem name, article, description, produkt, produktname, produktbezeichnung, \
         artikel, artikelname, artikelbezeichnung, bezeichnung, ware, produit, nom du produit, \
         designation, producto, nombre del producto, articulo, prodotto, nome prodotto, \
         articolo, produto, nome do produto, productnaam, nazwa produktu, nazwa, towar, товар, \
         название, наименование, 商品, 商品名称, 商品标题, 宝贝标题, 宝贝名称, 产品名称, \
         商品名稱, 商品標題, 品名, 商品名, 상품명, 상품, urun adi, nama produk, tên sản phẩm, \
         ชื่อสินค้า, product details, angebotstitel, artikelbeschreibung, 作品タイトル, 标题",
    ),
    (
        "variation",
        "variation, variations, variant, variant title, option, options, size, colour, color, \
         variante, ausfuhrung, grosse, farbe, declinaison, taille, couleur, variacion, opcion, \
         talla, opzione, variacao, wariant, 规格, 商品规格, 销售属性, 商品属性, 规格型号, \
         規格, 商品選項, 選項, バリエーション, オプション, 種類, 옵션, 옵션정보, nama variasi, \
         tên phân loại, ตัวเลือก, variants, 型号, 款式",
    ),
    (
        "sku",
        "sku, item number, product code, article number, item sku, product id, seller sku, \
         lineitem sku, artikelnummer, artikelnr, artikel nr, art nr, produktnummer, reference, \
         reference produit, codigo de producto, codice articolo, codice prodotto, codigo, \
         productcode, kod produktu, артикул, 商品编码, 商家编码, 货号, 商品編號, 商品貨號, \
         貨號, 商品コード, 商品番号, 品番, 상품코드, 상품번호, stok kodu, barcode, ean, gtin, \
         upc, custom label, article no, sku id",
    ),
    (
        "line_key",
        "line id, item id, line item id, order item id, positionsnummer, position id, \
         子订单编号, 商品订单号, 明細番号, 상품주문번호",
    ),
    (
        "currency",
        "currency, currency code, wahrung, devise, monnaie, moneda, divisa, valuta, moeda, \
         waluta, валюта, 币种, 货币, 幣別, 通貨, 통화",
    ),
    (
        "shipping",
        "shipping, shipping cost, shipping fee, shipping price, shipping charged, postage, \
         delivery fee, delivery cost, versand, versandkosten, porto, lieferkosten, \
         frais de port, frais de livraison, livraison, gastos de envio, envio, costo de envio, \
         spedizione, spese di spedizione, frete, verzendkosten, koszt wysylki, koszt dostawy, \
         доставка, 运费, 邮费, 运费金额, 應付郵費, 運費, 送料, 配送料, 배송비, ongkos kirim, \
         phí vận chuyển, kargo ucreti, ค่าจัดส่ง, shipping and handling, \
         postage and packaging, verpackung und versand",
    ),
    (
        "tax",
        "tax, taxes, sales tax, vat, gst, steuer, mwst, umsatzsteuer, ust, tva, taxe, iva, \
         impuesto, impuestos, imposta, imposto, btw, podatek, ндс, 税, 税费, 税金, 稅, 稅金, \
         消費税, 세금, 부가세, vergi, pajak, thuế, ภาษี, tax total",
    ),
    (
        "discount",
        "discount, discount amount, coupon, coupon amount, rabatt, nachlass, gutschein, \
         remise, reduction, descuento, sconto, desconto, korting, rabat, znizka, скидка, 优惠, \
         优惠金额, 折扣, 優惠, 折扣金額, 割引, クーポン, 할인, 할인금액, diskon, giảm giá, \
         indirim, ส่วนลด, discounts",
    ),
    (
        "refunded",
        "refund, refunded, refund amount, refunded amount, amount refunded, erstattung, \
         erstattet, erstattungsbetrag, rembourse, remboursement, montant rembourse, reembolso, \
         rimborso, terugbetaald, zwrot, возврат, 退款, 退款金额, 退款金額, 返金, 返金額, 환불, \
         환불금액",
    ),
    (
        "items",
        "subtotal, sub total, items total, order value, goods total, zwischensumme, warenwert, \
         sous total, subtotale, subtotaal, 商品总额, 货款, 商品總額, 商品合計, 상품합계",
    ),
    (
        "total",
        "total, order total, grand total, amount, total amount, total price, total paid, \
         amount paid, sum, revenue, gesamt, gesamtbetrag, gesamtsumme, summe, betrag, \
         endbetrag, rechnungsbetrag, umsatz, bestellwert, brutto, montant, montant total, \
         total ttc, prix total, importe, importe total, total pagado, monto, totale, importo, \
         totale ordine, valor total, valor, totaal, totaalbedrag, bedrag, suma, kwota, \
         wartosc, razem, сумма, итого, стоимость, 总金额, 订单金额, 实付金额, \
         买家实际支付金额, 实付款, 应付金额, 金额, 总价, 合计, 總金額, 訂單金額, 總計, 金額, \
         實付金額, 訂單總金額, 合計, 合計金額, 請求金額, 総額, 注文金額, 총금액, 결제금액, \
         주문금액, 합계, toplam tutar, toplam, total pembayaran, tổng tiền, tổng cộng, ยอดรวม, \
         gross, gross amount, 实付总额, 订单实付金额",
    ),
    (
        "n_units",
        "number of items, items count, item count, total quantity, anzahl artikel, \
         artikelanzahl, nombre d articles, numero de articulos, 宝贝总数量, 商品总数, 商品件数",
    ),
    (
        "customer_since",
        "customer since, registered, registered on, registration date, member since, \
         signup date, kunde seit, registriert am, client depuis, cliente desde, klant sinds, \
         注册时间, 註冊時間, 登録日, 가입일",
    ),
    (
        "note",
        "note, notes, comment, comments, message, remark, remarks, order note, buyer note, \
         notiz, notizen, bemerkung, bemerkungen, anmerkung, kommentar, nachricht, remarque, \
         commentaire, nota, notas, comentario, comentarios, observaciones, commento, \
         opmerking, opmerkingen, uwagi, комментарий, 备注, 买家留言, 留言, 订单备注, 備註, \
         買家備註, 備考, メモ, 메모, 배송메시지, catatan, ghi chú, not, หมายเหตุ, order notes, \
         コメント, 메세지, 추가메시지",
    ),
];

/// Words that say that a column is about the bill and not about the parcel.
pub(super) const OF_THE_BILL: &str = "billing, bill, invoice, rechnung, rechnungs, facturation, facturacion, fatturazione, \
     factuur, 账单, 帳單, 請求";

/// Names of months, in full or by their first letters.
pub(super) const MONTHS: &str = "jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec, mrz, mai, okt, dez, fev, \
     avr, juin, juil, aou, ene, abr, ago, dic, gen, mag, giu, lug, set, ott";
