extension JSONWriter {
    public mutating func member(_ name: String, _ text: String) {
        key(name)
        string(text)
    }

    /// Writes nothing where there is no text.
    public mutating func member(_ name: String, ifPresent text: String?) {
        if let text { member(name, text) }
    }

    public mutating func member(_ name: String, _ number: Int) {
        key(name)
        integer(number)
    }

    /// The name needs no escaping.
    public mutating func member(plain name: StaticString, _ text: String) {
        key(plain: name)
        string(text)
    }

    /// The name needs no escaping; writes nothing where there is no text.
    public mutating func member(plain name: StaticString, ifPresent text: String?) {
        if let text { member(plain: name, text) }
    }

    /// The name needs no escaping.
    public mutating func member(plain name: StaticString, _ number: Int) {
        key(plain: name)
        integer(number)
    }

    /// The name needs no escaping; writes nothing where there is no number.
    public mutating func member(plain name: StaticString, ifPresent number: Int64?) {
        guard let number else { return }
        key(plain: name)
        integer(number)
    }

    public mutating func value(_ tree: JSONTree) {
        switch tree {
        case .null: null()
        case .boolean(let value): boolean(value)
        case .integer(let value): integer(value)
        case .number(let value): number(value)
        case .string(let text): string(text)
        case .array(let elements):
            beginArray()
            for element in elements { value(element) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members {
                key(member.name)
                value(member.value)
            }
            endObject()
        }
    }

    public mutating func value(_ borrowed: JSONValue) {
        switch borrowed.kind {
        case .null: null()
        case .boolean: boolean(borrowed.bool ?? false)
        case .number:
            if let whole = borrowed.int64 {
                integer(whole)
            } else if let whole = borrowed.uint64 {
                integer(whole)
            } else {
                number(borrowed.double ?? 0)
            }
        case .string: string(borrowed.string ?? "")
        case .array:
            beginArray()
            for element in borrowed.elements { value(element) }
            endArray()
        case .object:
            beginObject()
            for member in borrowed.members {
                key(member.key.string)
                value(member.value)
            }
            endObject()
        }
    }
}
