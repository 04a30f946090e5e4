/// A text in one language (an `rdf:langString`, or a plain literal when the language is nil).
public struct LanguageString: Hashable, Sendable, Codable {
    public var text: String
    /// A BCP 47 tag in lower case, such as `en` or `zh-hans`.
    public var language: String?

    public init(_ text: String, language: String? = nil) {
        self.text = text
        self.language = language
    }
}

/// One statement in any number of languages, in the order of the source.
public struct MultilingualText: Hashable, Sendable, Codable {
    public var variants: [LanguageString]

    public init(_ variants: [LanguageString] = []) { self.variants = variants }

    public init(_ text: String, language: String? = nil) {
        variants = text.isEmpty ? [] : [LanguageString(text, language: language)]
    }

    public var isEmpty: Bool { variants.allSatisfy { $0.text.isEmpty } }

    /// The text in the first of `languages` that is there (a tag also matches its subtags), else the one without a
    /// language, else the first; nil when there is none.
    public func preferred(_ languages: [String] = ["en"]) -> String? {
        for wanted in languages {
            if let hit = variants.first(where: {
                $0.language == wanted || ($0.language?.hasPrefix(wanted + "-") ?? false)
            }) {
                return hit.text
            }
        }
        return (variants.first { $0.language == nil } ?? variants.first)?.text
    }
}
