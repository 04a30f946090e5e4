import DCAT
import DataQuality

/// What every view is given besides its model: the edition, the language, and the way from this page to others.
public struct PageContext: Sendable {
    public let edition: Edition
    public let language: Language
    public let messages: Messages
    public let path: PagePath
    /// From the page to the root of its language.
    private let toLanguageRoot: String
    /// From the page to the root of the site.
    private let toRoot: String

    public init(edition: Edition, language: Language, path: PagePath) {
        self.edition = edition
        self.language = language
        self.path = path
        messages = Messages(language)
        toLanguageRoot = String(repeating: "../", count: path.depth)
        toRoot = language == edition.languages.first ? toLanguageRoot : "../" + toLanguageRoot
    }

    /// The link to another page in the same language.
    public func href(_ target: PagePath, fragment: String? = nil) -> Href {
        Href(relative: toLanguageRoot + target.stem + ".html" + (fragment.map { "#" + $0 } ?? ""))
    }

    /// The link to a place on this page that has one for each dimension.
    func href(fragment: StaticString, _ dimension: Dimension) -> Href {
        Href(relative: "#\(fragment)\(dimension.rawValue)")
    }

    /// The link to this page in another language.
    func href(in other: Language) -> Href { Href(relative: toRoot + path.htmlFile(in: other, of: edition)) }

    /// The link to a file, given relative to the root of the site.
    public func href(file: String) -> Href { Href(relative: toRoot + file) }

    /// The page's JSON twin.
    var twin: Href { href(file: path.jsonFile) }

    /// A portal's words, set apart from ours in direction and, where it differs, in language; `fallback` where there are
    /// none.
    public func words(_ text: MultilingualText, fallback: String) -> HTML {
        guard let variant = text.variant(for: language) else { return HTML(text: fallback) }
        return words(variant)
    }

    func words(_ variant: LanguageString) -> HTML {
        let differs =
            variant.language.map { $0 != language.rawValue && !$0.hasPrefix(language.rawValue + "-") } ?? false
        return "<bdi\(lang: differs ? variant.language : nil)>\(variant.text)</bdi>"
    }

    /// The same words where only plain text can stand, such as a title.
    public func plainWords(_ text: MultilingualText, fallback: String) -> String {
        text.variant(for: language)?.text ?? fallback
    }
}

extension MultilingualText {
    /// The variant in `language`, else in English, else without a language, else the first; never an empty one.
    func variant(for language: Language) -> LanguageString? {
        let filled = variants.lazy.filter { !$0.text.isEmpty }
        for wanted in [language.rawValue, "en"] {
            if let hit = filled.first(where: {
                $0.language == wanted || ($0.language?.hasPrefix(wanted + "-") ?? false)
            }) {
                return hit
            }
        }
        return filled.first { $0.language == nil } ?? filled.first
    }
}
