/// A language the site can be written in.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"

    /// The BCP 47 tag for `lang` attributes.
    public var tag: String {
        switch self {
        case .english: "en"
        case .chinese: "zh-Hans"
        }
    }

    /// Its name in itself.
    public var endonym: StaticString {
        switch self {
        case .english: "English"
        case .chinese: "中文"
        }
    }
}
