// The three languages, each by its own name.

/** @type {[string, string][]} */
export const LANGUAGES = [["en", "English"], ["zh-Hans", "简体中文"], ["zh-Hant", "繁體中文"]]
