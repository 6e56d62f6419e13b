//! Each cell of the table of greetings, and what is no name.

use super::*;

fn of(name: &str) -> Told<'_> {
    Told { name, ..Told::default() }
}

fn said(told: Told<'_>, language: &str, formality: Formality) -> String {
    greeting(&names(&told, language), language, formality).unwrap()
}

const LADY: Told<'_> =
    Told { name: "王小明", latin_name: "", family_name: "", title: "女士", handles: &[] };
const LORD: Told<'_> = Told { title: "Mr.", ..LADY };

#[test]
fn formal_chinese() {
    let zh = |told| said(told, "zh-Hans", Formality::Formal);
    assert_eq!(zh(LADY), "尊敬的王女士");
    assert_eq!(zh(LORD), "尊敬的王先生");
    assert_eq!(zh(of("王小明")), "尊敬的王小明");
    assert_eq!(zh(of("Anna Berg")), "尊敬的Anna Berg");
    assert_eq!(zh(of("")), "尊敬的顾客");
    assert_eq!(said(of(""), "zh-Hant", Formality::Formal), "尊敬的顧客");
    assert_eq!(said(LADY, "zh-TW", Formality::Formal), "尊敬的王女士");
}

#[test]
fn familiar_chinese() {
    let zh = |told| said(told, "zh-Hans", Formality::Familiar);
    assert_eq!(zh(LADY), "王女士，您好");
    assert_eq!(zh(LORD), "王先生，您好");
    assert_eq!(zh(of("王小明")), "王小明，您好");
    assert_eq!(zh(of("小明")), "小明，您好");
    assert_eq!(zh(of("Anna")), "您好");
    assert_eq!(zh(of("")), "您好");
}

#[test]
fn english() {
    let told = Told { latin_name: "Wang Xiaoming", family_name: "Wang", ..of("王小明") };
    let en = |told| said(told, "en", Formality::Formal);
    assert_eq!(en(Told { title: "Ms", ..told }), "Dear Ms Wang");
    assert_eq!(en(Told { title: "先生", ..told }), "Dear Mr Wang");
    assert_eq!(en(told), "Dear Wang Xiaoming");
    assert_eq!(en(of("Anna")), "Dear Anna");
    assert_eq!(en(of("Anna Berg")), "Dear Anna Berg");
    assert_eq!(en(of("")), "Dear customer");
    assert_eq!(said(of("Anna"), "en-GB", Formality::Familiar), "Hello Anna");
    assert_eq!(said(of(""), "en", Formality::Familiar), "Hello");
}

#[test]
fn german() {
    let de = |told| said(told, "de", Formality::Formal);
    let berg = Told { family_name: "Berg", ..of("Anna Berg") };
    assert_eq!(de(Told { title: "Frau", ..berg }), "Sehr geehrte Frau Berg");
    assert_eq!(de(Told { title: "Herr", ..berg }), "Sehr geehrter Herr Berg");
    assert_eq!(de(berg), "Guten Tag Anna Berg");
    assert_eq!(de(of("Anna Berg")), "Guten Tag Anna Berg");
    assert_eq!(de(of("")), "Guten Tag");
}

#[test]
fn japanese() {
    let ja = |told| said(told, "ja", Formality::Formal);
    assert_eq!(ja(Told { title: "Ms", ..of("王 小明") }), "王 様");
    assert_eq!(ja(of("佐藤 健一")), "佐藤 様");
    assert_eq!(ja(of("Anna")), "Anna 様");
    assert_eq!(ja(of("")), "お客様");
}

#[test]
fn a_post_or_profession_comes_before_the_gender() {
    assert_eq!(said(Told { title: "教授", ..LADY }, "zh-Hans", Formality::Formal), "尊敬的王教授");
    let berg = Told { family_name: "Berg", title: "Dr", ..of("Anna Berg") };
    assert_eq!(said(berg, "en", Formality::Formal), "Dear Dr Berg");
    assert_eq!(said(berg, "de", Formality::Formal), "Guten Tag Dr Berg");
}

#[test]
fn the_gender_is_never_guessed_from_a_name() {
    for name in ["Anna Berg", "Mary", "王丽", "Jörg Brandt"] {
        for language in ["en", "de", "zh-Hans", "zh-Hant", "ja"] {
            for formality in [Formality::Formal, Formality::Familiar] {
                let said = said(of(name), language, formality);
                for word in ["Mr", "Ms", "Herr", "Frau", "先生", "女士", "geehrte"] {
                    assert!(!said.contains(word), "{said}");
                }
            }
        }
    }
}

#[test]
fn a_title_without_a_family_name_says_the_full_name() {
    let told = Told { title: "Ms", ..of("Anna Berg") };
    assert_eq!(said(told, "en", Formality::Formal), "Dear Anna Berg");
}

#[test]
fn chinese_family_names_have_one_character_or_are_known_to_have_two() {
    for (name, family, given) in [
        ("王伟", "王", "伟"),
        ("王小明", "王", "小明"),
        ("欧阳修", "欧阳", "修"),
        ("歐陽修", "歐陽", "修"),
        ("司马光", "司马", "光"),
        ("诸葛", "诸葛", ""),
        ("王 小明", "王", "小明"),
        ("欧阳明月", "", ""),
        ("山田太郎", "", ""),
        ("阿依古丽·买买提", "", ""),
        ("王Anna", "", ""),
        ("王", "", ""),
        ("Anna Berg", "", ""),
    ] {
        let parts = names(&of(name), "zh-Hans");
        assert_eq!((parts.family.as_str(), parts.given.as_str()), (family, given), "{name}");
    }
}

#[test]
fn what_the_merchant_wrote_of_a_family_name_wins() {
    let told = Told { family_name: "欧阳", ..of("欧阳明月") };
    let parts = names(&told, "zh-Hans");
    assert_eq!((parts.family.as_str(), parts.given.as_str()), ("欧阳", "明月"));
    let told =
        Told { family_name: "Ferreira de Albuquerque", ..of("Tomás Ferreira de Albuquerque") };
    assert_eq!(names(&told, "en").given, "Tomás");
    let told = Told { family_name: "Berg", ..of("Berg, Anna") };
    assert_eq!(names(&told, "en").given, "Anna");
}

#[test]
fn masked_names_and_nicknames_are_no_names() {
    for name in [
        "王**",
        "t***7",
        "tea_lover",
        "user88213",
        "Amazon Customer",
        "匿名买家",
        "a@example.com",
        "···",
        "12345",
    ] {
        assert_eq!(said(of(name), "en", Formality::Formal), "Dear customer", "{name}");
    }
    let told = Told { handles: &["quietteapot"], ..of("QuietTeapot") };
    assert_eq!(said(told, "en", Formality::Formal), "Dear customer");
    assert_eq!(
        said(Told { handles: &["annaberg"], ..of("Anna Berg") }, "en", Formality::Formal),
        "Dear Anna Berg"
    );
}

#[test]
fn marks_that_turn_the_writing_round_are_not_said() {
    assert_eq!(said(of("\u{202e}Anna\r\nBerg"), "en", Formality::Formal), "Dear Anna Berg");
}

#[test]
fn somebody_is_called_by_title_and_family_name_where_both_are_known() {
    let called = |told: Told<'_>, language| called(&names(&told, language), language);
    let berg = Told { family_name: "Berg", title: "Ms", ..of("Anna Berg") };
    assert_eq!(called(berg, "en").as_deref(), Some("Ms Berg"));
    assert_eq!(called(berg, "fr").as_deref(), Some("Anna Berg"));
    assert_eq!(called(LADY, "zh-Hans").as_deref(), Some("王女士"));
    assert_eq!(called(of("王**"), "zh-Hans"), None);
}

#[test]
fn a_language_without_words_of_ours_has_no_greeting() {
    assert_eq!(greeting(&Names::default(), "pt", Formality::Formal), None);
}
