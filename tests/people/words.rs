//! Names, streets and towns of which made-up people are made.

pub const FIRST: [&str; 72] = [
    "Anna", "Jörg", "Marta", "Tomás", "Priya", "Eilidh", "Søren", "Zoë", "Luca", "Ngozi", "Ivo",
    "Hana", "Piet", "Élise", "Noor", "Greta", "Henrik", "Ines", "Jakob", "Katrin", "Lars", "Mira",
    "Nils", "Oskar", "Paula", "Quentin", "Rosa", "Stefan", "Thea", "Ulrich", "Vera", "Willem",
    "Xenia", "Yannick", "Agnes", "Bruno", "Clara", "Dario", "Emil", "Frida", "Gustav", "Helena",
    "Igor", "Judith", "Karim", "Leonie", "Magnus", "Nadia", "Olivia", "Pascal", "Rebecca", "Simon",
    "Tilda", "Ursula", "Viktor", "Wanda", "Amélie", "Björn", "Carmen", "Dominik", "Esther",
    "Fabian", "Gloria", "Hugo", "Isabel", "Julian", "Kirsten", "Lorenz", "Monika", "Norbert",
    "Ottilie", "Philip",
];

/// Family names are made of two halves: a few are common, most are rare.
pub const FRONTS: [&str; 40] = [
    "Linden", "Berg", "Stein", "Wald", "Eich", "Rosen", "Hag", "Born", "Kalt", "Lang", "Hoch",
    "Nieder", "Ober", "Alt", "Neu", "Schön", "Grün", "Weiß", "Schwarz", "Rot", "Silber", "Gold",
    "Eisen", "Kupfer", "Sommer", "Winter", "Herbst", "Morgen", "Abend", "Fisch", "Vogel", "Wolf",
    "Bären", "Hirsch", "Adler", "Falken", "Apfel", "Birn", "Kirsch", "Nuss",
];
pub const BACKS: [&str; 24] = [
    "mann", "qvist", "hof", "feld", "thal", "bach", "brink", "hausen", "dorf", "rath", "wig",
    "gård", "holm", "lund", "strøm", "vik", "mark", "heim", "stedt", "burg", "kamp", "meier",
    "müller", "acker",
];
pub const COMMON: [&str; 12] = [
    "Müller", "Schmidt", "Fischer", "Weber", "Novák", "García", "Moreau", "Jansen", "Okafor",
    "Smith", "Brown", "Rossi",
];

/// Family and its reading.
pub const HAN_FAMILIES: [(&str, &str); 24] = [
    ("王", "Wang"),
    ("李", "Li"),
    ("张", "Zhang"),
    ("刘", "Liu"),
    ("陈", "Chen"),
    ("杨", "Yang"),
    ("黄", "Huang"),
    ("赵", "Zhao"),
    ("吴", "Wu"),
    ("周", "Zhou"),
    ("徐", "Xu"),
    ("孙", "Sun"),
    ("马", "Ma"),
    ("朱", "Zhu"),
    ("胡", "Hu"),
    ("郭", "Guo"),
    ("何", "He"),
    ("林", "Lin"),
    ("罗", "Luo"),
    ("高", "Gao"),
    ("欧阳", "Ouyang"),
    ("司徒", "Situ"),
    ("梁", "Liang"),
    ("宋", "Song"),
];
/// Characters of given names and their reading; two make one name.
pub const HAN_GIVEN: [(&str, &str); 28] = [
    ("美", "mei"),
    ("玉", "yu"),
    ("文", "wen"),
    ("博", "bo"),
    ("思", "si"),
    ("远", "yuan"),
    ("芳", "fang"),
    ("娜", "na"),
    ("伟", "wei"),
    ("洋", "yang"),
    ("丽", "li"),
    ("明", "ming"),
    ("华", "hua"),
    ("建", "jian"),
    ("国", "guo"),
    ("晓", "xiao"),
    ("静", "jing"),
    ("强", "qiang"),
    ("军", "jun"),
    ("敏", "min"),
    ("杰", "jie"),
    ("涛", "tao"),
    ("超", "chao"),
    ("秀", "xiu"),
    ("英", "ying"),
    ("霞", "xia"),
    ("平", "ping"),
    ("红", "hong"),
];

/// Town, the beginning of its postcodes.
pub const TOWNS: [(&str, &str); 16] = [
    ("Kassel", "341"),
    ("Weimar", "994"),
    ("Bremen", "281"),
    ("Potsdam", "144"),
    ("Ulm", "890"),
    ("Jena", "077"),
    ("Trier", "542"),
    ("Köln", "506"),
    ("Mainz", "551"),
    ("Fulda", "360"),
    ("Bonn", "531"),
    ("Celle", "292"),
    ("Emden", "267"),
    ("Görlitz", "028"),
    ("Hagen", "580"),
    ("Passau", "940"),
];
/// Town in Han characters, in letters, the beginning of its postcodes.
pub const HAN_TOWNS: [(&str, &str, &str); 6] = [
    ("杭州市", "Hangzhou", "3100"),
    ("苏州市", "Suzhou", "2150"),
    ("厦门市", "Xiamen", "3610"),
    ("成都市", "Chengdu", "6100"),
    ("青岛市", "Qingdao", "2660"),
    ("武汉市", "Wuhan", "4300"),
];
/// The province of each town.
pub const PROVINCES: [(&str, &str); 6] = [
    ("杭州市", "浙江省"),
    ("苏州市", "江苏省"),
    ("厦门市", "福建省"),
    ("成都市", "四川省"),
    ("青岛市", "山东省"),
    ("武汉市", "湖北省"),
];
pub const STREETS: [&str; 24] = [
    "Lindenweg",
    "Bahnhofstraße",
    "Am Hafen",
    "Schulstraße",
    "Gartenweg",
    "Kirchplatz",
    "Mühlenstraße",
    "Birkenallee",
    "Ringstraße",
    "Bergstraße",
    "Waldweg",
    "Feldstraße",
    "Rosenweg",
    "Marktstraße",
    "Brunnengasse",
    "Wiesenweg",
    "Uferstraße",
    "Sonnenhang",
    "Kastanienallee",
    "Amselweg",
    "Buchenweg",
    "Hauptstraße",
    "Hofgasse",
    "Talstraße",
];
pub const HAN_STREETS: [(&str, &str); 8] = [
    ("示例路", "Shili Road"),
    ("样本街", "Yangben Street"),
    ("虚构路", "Xugou Road"),
    ("测试巷", "Ceshi Lane"),
    ("梧桐路", "Wutong Road"),
    ("桂花街", "Guihua Street"),
    ("竹林路", "Zhulin Road"),
    ("茶园路", "Chayuan Road"),
];
pub const HOSTS: [&str; 10] = [
    "mail.example.com",
    "post.example.com",
    "web.example.com",
    "inbox.example.com",
    "letters.example.com",
    "box.example.com",
    "mail.example.org",
    "post.example.org",
    "mail.example.net",
    "post.example.net",
];
