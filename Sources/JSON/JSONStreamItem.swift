/// What a ``JSONArrayStream`` hands over, one at a time.
public enum JSONStreamItem {
    case element(JSONStreamElement)
    /// An element that is no JSON even with leniency, nests too deep or is too large. The stream goes on after it.
    case failure(JSONStreamFailure)
}

/// An element of a streamed array; its value is borrowed until `receive` returns.
public struct JSONStreamElement {
    public let value: JSONValue
    /// The array it is an element of.
    public let path: JSONPath
    /// Whether it stands at the top of the document by itself: the only object, or one of many values in a row.
    public let isTopLevel: Bool
    /// Its position among all elements of the stream, failures included, from 0.
    public let position: Int
    /// Where its first byte lies in the decoded document.
    public let offset: Int64
    /// What had to be mended before it could be read; empty for almost all.
    public let repairs: JSONRepairs
}

/// An element that could not be read.
public struct JSONStreamFailure: Hashable, Sendable {
    public let path: JSONPath
    /// Its position among all elements of the stream, from 0.
    public let position: Int
    /// The cause, with the offset of the element's first byte.
    public let error: JSONError
    /// The beginning of the element, at most 200 bytes.
    public let excerpt: String
}

/// What lay around the elements of a stream.
public struct JSONStreamSummary: Hashable, Sendable {
    public enum Layout: Hashable, Sendable {
        /// An object with the arrays inside.
        case object
        /// A bare array.
        case array
        /// One object without any of the arrays: it was handed over as the only element.
        case single
        /// Values one after another, each an element.
        case lines
    }

    public var layout: Layout
    /// Elements handed over, failures included.
    public var elementCount: Int
    /// The arrays that were there, in the order met, empty ones included.
    public var paths: [JSONPath]
    /// Everything around the arrays, in its nesting.
    public var surroundings: JSONTree
    /// Faults that cost no element: a stray comma, bytes after the end, a member too large to keep.
    public var problems: [JSONError]
}
