/// The keywords of JSON-LD 1.1.
enum JSONLDKeyword: String {
    case base = "@base"
    case container = "@container"
    case context = "@context"
    case `default` = "@default"
    case direction = "@direction"
    case graph = "@graph"
    case id = "@id"
    case `import` = "@import"
    case included = "@included"
    case index = "@index"
    case json = "@json"
    case language = "@language"
    case list = "@list"
    case nest = "@nest"
    case none = "@none"
    case prefix = "@prefix"
    case propagate = "@propagate"
    case protected = "@protected"
    case reverse = "@reverse"
    case set = "@set"
    case type = "@type"
    case value = "@value"
    case version = "@version"
    case vocab = "@vocab"

    static func isKeyword(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "@") && Self(rawValue: text) != nil
    }

    /// Whether the text looks like a keyword: an at sign and letters only. Such terms are reserved.
    static func hasForm(_ text: String) -> Bool {
        guard text.utf8.first == UInt8(ascii: "@"), text.utf8.count > 1 else { return false }
        return text.utf8.dropFirst().allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        }
    }
}
