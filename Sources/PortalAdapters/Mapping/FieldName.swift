import JSON

/// The source's own name for a field, such as `resources[2].format`, put together only where an issue needs it.
///
/// It borrows from the record that is being read and lives no longer.
struct FieldName: ExpressibleByStringLiteral {
    private let list: StaticString
    private let index: Int?
    private var key: JSONKey?
    private var ending: StaticString = ""

    init(stringLiteral text: StaticString) {
        list = text
        index = nil
        key = nil
    }

    /// A member of the record itself.
    init(_ key: JSONKey) {
        list = ""
        index = nil
        self.key = key
    }

    /// A member of something inside the record, such as `extras.frequency`.
    init(_ outer: StaticString, _ key: JSONKey) {
        list = outer
        index = nil
        self.key = key
    }

    /// An element of a list, or a member of it.
    init(_ list: StaticString, at index: Int, _ key: JSONKey? = nil) {
        self.list = list
        self.index = index
        self.key = key
    }

    /// A member of the thing that is named.
    func member(_ key: JSONKey) -> FieldName {
        var member = self
        member.key = key
        return member
    }

    /// What lies inside the field, such as `.email`.
    func inside(_ ending: StaticString) -> FieldName {
        var inner = self
        inner.ending = ending
        return inner
    }

    var text: String {
        var text = list.description
        if let index { text += "[\(index)]" }
        if let key { text += text.isEmpty ? key.string : "." + key.string }
        return text + ending.description
    }
}
