/// An RDF term borrowed from a reader's buffers: valid only during the call that hands it over.
///
/// Texts are UTF-8 without a terminating zero. Readers hand over views so that a consumer that drops or stores bytes
/// pays for no `String`.
public struct TermView {
    public enum Kind: UInt8, Sendable { case iri, blank, literal }

    public var kind: Kind
    /// The IRI, the blank node's label, or the lexical form.
    public var text: UnsafeRawBufferPointer
    /// The datatype's IRI; empty for `xsd:string`, for language-tagged strings and for other kinds.
    public var datatype: UnsafeRawBufferPointer
    /// The language tag as written; empty when there is none.
    public var language: UnsafeRawBufferPointer

    public init(
        kind: Kind, text: UnsafeRawBufferPointer,
        datatype: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0),
        language: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0)
    ) {
        self.kind = kind
        self.text = text
        self.datatype = datatype
        self.language = language
    }

    /// A copy that owns its text; bytes that are not UTF-8 are replaced by U+FFFD.
    public var term: Term {
        let value = String(decoding: text, as: UTF8.self)
        switch kind {
        case .iri: return .iri(value)
        case .blank: return .blank(value)
        case .literal:
            return .literal(
                value,
                datatype: datatype.isEmpty ? nil : String(decoding: datatype, as: UTF8.self),
                language: language.isEmpty ? nil : String(decoding: language, as: UTF8.self))
        }
    }
}
