//! Languages as people write them, and which of several texts somebody is to get.

/// What a merchant may write for a language, in lower case, and its tag.
const NAMES: [(&str, &[&str]); 24] = [
    ("en", &["english", "englisch", "anglais", "英语", "英文", "英語"]),
    (
        "zh-Hans",
        &[
            "chinese",
            "simplified chinese",
            "mandarin",
            "中文",
            "汉语",
            "普通话",
            "简体中文",
            "简体",
            "chinesisch",
        ],
    ),
    (
        "zh-Hant",
        &[
            "traditional chinese",
            "繁體中文",
            "繁体中文",
            "繁體",
            "繁体",
            "cantonese",
            "粤语",
            "粵語",
            "國語",
        ],
    ),
    ("de", &["german", "deutsch", "allemand", "德语", "德語"]),
    ("fr", &["french", "français", "francais", "französisch", "法语", "法語"]),
    ("es", &["spanish", "español", "espanol", "spanisch", "西班牙语", "西班牙語"]),
    ("it", &["italian", "italiano", "italienisch", "意大利语", "義大利語"]),
    ("pt", &["portuguese", "português", "portugues", "portugiesisch", "葡萄牙语", "葡萄牙語"]),
    ("nl", &["dutch", "nederlands", "holländisch", "荷兰语", "荷蘭語"]),
    ("pl", &["polish", "polski", "polnisch", "波兰语", "波蘭語"]),
    ("ru", &["russian", "русский", "russisch", "俄语", "俄語"]),
    ("uk", &["ukrainian", "українська", "ukrainisch", "乌克兰语"]),
    ("ja", &["japanese", "日本語", "日语", "日語", "日文", "japanisch"]),
    ("ko", &["korean", "한국어", "韩语", "韓語", "koreanisch"]),
    ("tr", &["turkish", "türkçe", "turkce", "türkisch", "土耳其语"]),
    ("sv", &["swedish", "svenska", "schwedisch", "瑞典语"]),
    ("da", &["danish", "dansk", "dänisch", "丹麦语"]),
    ("nb", &["norwegian", "norsk", "norwegisch", "挪威语"]),
    ("fi", &["finnish", "suomi", "finnisch", "芬兰语"]),
    ("cs", &["czech", "čeština", "cestina", "tschechisch", "捷克语"]),
    ("ar", &["arabic", "العربية", "arabisch", "阿拉伯语"]),
    ("he", &["hebrew", "עברית", "hebräisch", "希伯来语"]),
    ("th", &["thai", "ไทย", "泰语", "泰語"]),
    ("vi", &["vietnamese", "tiếng việt", "vietnamesisch", "越南语"]),
];

/// The tag of a language that somebody wrote by tag or by name.
pub fn tag(text: &str) -> Option<String> {
    let written = text.trim().to_lowercase();
    let by_name = NAMES.iter().find(|(_, names)| names.contains(&written.as_str()));
    by_name.map(|(tag, _)| (*tag).to_owned()).or_else(|| as_tag(&written))
}

/// `pt_br` as `pt-BR`, `zh-tw` as `zh-Hant`.
fn as_tag(written: &str) -> Option<String> {
    let parts: Vec<&str> = written.split(['-', '_']).collect();
    let is_code = |part: &str, least: usize, most: usize| {
        (least..=most).contains(&part.len()) && part.bytes().all(|it| it.is_ascii_alphanumeric())
    };
    let (first, rest) = parts.split_first()?;
    let is_language = is_code(first, 2, 3) && first.bytes().all(|it| it.is_ascii_alphabetic());
    if !is_language || rest.len() > 2 || !rest.iter().all(|part| is_code(part, 2, 8)) {
        return None;
    }
    if *first == "zh" {
        let is_traditional = rest.iter().any(|it| ["hant", "tw", "hk", "mo"].contains(it));
        return Some(if is_traditional { "zh-Hant" } else { "zh-Hans" }.to_owned());
    }
    let mut tag = (*first).to_owned();
    for part in rest {
        tag.push('-');
        tag.push_str(&if part.len() == 2 { part.to_uppercase() } else { (*part).to_owned() });
    }
    Some(tag)
}

/// The text for somebody who speaks this: of the very tag, else of the language. The two ways of writing
/// Chinese are two languages here.
pub fn choose<'a>(wanted: &str, available: &[&'a str]) -> Option<&'a str> {
    let language = |tag: &str| match tag {
        chinese if chinese.starts_with("zh") => chinese.to_owned(),
        other => other.split('-').next().unwrap_or_default().to_owned(),
    };
    let same = |tag: &&&str| **tag == wanted;
    let alike = |tag: &&&str| language(tag) == language(wanted);
    available.iter().find(same).or_else(|| available.iter().find(alike)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_tag_and_its_names() {
        for (text, expected) in [
            ("en", "en"),
            ("German", "de"),
            ("Deutsch", "de"),
            ("zh", "zh-Hans"),
            ("zh_TW", "zh-Hant"),
            ("繁體中文", "zh-Hant"),
            ("pt-br", "pt-BR"),
            ("日本語", "ja"),
        ] {
            assert_eq!(tag(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "hers", "whatever she likes", "e1"] {
            assert_eq!(tag(text), None, "{text}");
        }
    }

    #[test]
    fn a_text_in_the_same_language_will_do_but_not_one_in_another_writing() {
        assert_eq!(choose("de-AT", &["en", "de"]), Some("de"));
        assert_eq!(choose("de-AT", &["de", "de-AT"]), Some("de-AT"));
        assert_eq!(choose("zh-Hant", &["en", "zh-Hans"]), None);
        assert_eq!(choose("fr", &["en"]), None);
    }
}
