import CSimdJSON

/// A member of an object, borrowed as its object is.
public struct JSONMember {
    public let key: JSONKey
    public let value: JSONValue

    @inlinable
    init(key: JSONKey, value: JSONValue) {
        self.key = key
        self.value = value
    }
}

/// The members of an object in the order of the document, repeated names included.
public struct JSONMembers: Sequence, IteratorProtocol {
    @usableFromInline let document: UnsafePointer<og_json_document>
    @usableFromInline var index: Int
    @usableFromInline let end: Int

    @inlinable
    init(document: UnsafePointer<og_json_document>, index: Int, end: Int) {
        self.document = document
        self.index = index
        self.end = end
    }

    @inlinable
    public mutating func next() -> JSONMember? {
        guard index < end else { return nil }
        let name = JSONValue(document: document, index: index)
        let value = JSONValue(document: document, index: index + 1)
        index = og_json_next(document, index + 1)
        return JSONMember(key: JSONKey(utf8: name.stringBytes), value: value)
    }
}

/// The elements of an array in the order of the document.
public struct JSONElements: Sequence, IteratorProtocol {
    @usableFromInline let document: UnsafePointer<og_json_document>
    @usableFromInline var index: Int
    @usableFromInline let end: Int

    @inlinable
    init(document: UnsafePointer<og_json_document>, index: Int, end: Int) {
        self.document = document
        self.index = index
        self.end = end
    }

    @inlinable
    public mutating func next() -> JSONValue? {
        guard index < end else { return nil }
        defer { index = og_json_next(document, index) }
        return JSONValue(document: document, index: index)
    }
}

extension JSONValue {
    /// Empty for anything but an object.
    @inlinable
    public var members: JSONMembers {
        guard isObject else { return JSONMembers(document: document, index: 0, end: 0) }
        return JSONMembers(document: document, index: index + 1, end: og_json_next(document, index) - 1)
    }

    /// Empty for anything but an array.
    @inlinable
    public var elements: JSONElements {
        guard isArray else { return JSONElements(document: document, index: 0, end: 0) }
        return JSONElements(document: document, index: index + 1, end: og_json_next(document, index) - 1)
    }

    /// The first member with that name; nil where there is none, or the value is no object.
    @inlinable
    public subscript(_ name: StaticString) -> JSONValue? {
        for member in members where member.key == name { return member.value }
        return nil
    }

    /// The first member with that name; nil where there is none, or the value is no object.
    public subscript(named name: String) -> JSONValue? {
        for member in members where member.key.utf8.elementsEqual(name.utf8) { return member.value }
        return nil
    }
}
