/// An attribute borrowed from the parser: its value is valid only during the call that hands it over.
@frozen
public struct SAXAttribute {
    public let name: SAXName
    /// UTF-8, with entities and character references replaced.
    public let value: UnsafeRawBufferPointer

    @inlinable
    public init(name: SAXName, value: UnsafeRawBufferPointer) {
        self.name = name
        self.value = value
    }

    /// A copy of the value.
    public var string: String { String(decoding: value, as: UTF8.self) }
}

/// The attributes of one element as written, without namespace declarations and without those a document type adds.
@frozen
public struct SAXAttributes: RandomAccessCollection {
    /// libxml2's array: five words an attribute (local name, prefix, namespace, start and end of the value).
    @usableFromInline let words: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    public let count: Int

    @inlinable
    init(words: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
        self.words = words
        self.count = words == nil ? 0 : count
    }

    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { count }

    @inlinable
    public subscript(position: Int) -> SAXAttribute {
        precondition(position >= 0 && position < count)
        guard let words, let localName = words[position * 5], let start = words[position * 5 + 3],
            let end = words[position * 5 + 4]
        else { preconditionFailure("libxml2 hands over complete attributes") }
        return SAXAttribute(
            name: SAXName(
                localName: InternedText(localName), prefix: words[position * 5 + 1].map(InternedText.init),
                namespace: words[position * 5 + 2].map(InternedText.init)),
            value: UnsafeRawBufferPointer(start: start, count: end - start))
    }

    /// The value of the attribute with this local name in no namespace, as a copy.
    public subscript(localName: String) -> String? {
        for attribute in self where attribute.name.namespace == nil {
            if attribute.name.localName.utf8.elementsEqual(localName.utf8) { return attribute.string }
        }
        return nil
    }
}
