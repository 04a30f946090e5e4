/// A piece of HTML: markup written as a literal, with values interpolated into it.
///
/// Literals go through as they are; every interpolated value is escaped for text and for quoted attributes alike, so
/// only an attribute without quotation marks could be broken out of, and none is written here. An optional does not
/// compile, nor does a `String` variable in the place of a literal.
///
/// ```swift
/// let cell: HTML = "<td title=\"\(dataset.identifier)\">\(title)</td>"
/// ```
///
/// Addresses are written as ``Href`` alone, whole attribute included: `<a\(href)>`.
public struct HTML: ExpressibleByStringInterpolation, Sendable {
    /// UTF-8.
    public private(set) var bytes: [UInt8]

    public init() { bytes = [] }

    public init(stringLiteral literal: StaticString) { bytes = literal.withUTF8Buffer { Array($0) } }

    public init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    /// The text, escaped.
    public init(text: String) {
        bytes = []
        HTMLEscape.append(text, to: &bytes)
    }

    /// The pieces one after the other, with `separator` between them.
    public init(_ pieces: some Sequence<HTML>, separator: StaticString = "") {
        bytes = []
        for piece in pieces {
            if !bytes.isEmpty { separator.withUTF8Buffer { bytes.append(contentsOf: $0) } }
            bytes.append(contentsOf: piece.bytes)
        }
    }

    public var isEmpty: Bool { bytes.isEmpty }
}

extension HTML {
    /// Gathers literals and escaped values.
    public struct StringInterpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            // Values are short as a rule; a growing fragment costs more than a roomy one.
            bytes.reserveCapacity(literalCapacity + interpolationCount * 64)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        public mutating func appendInterpolation(_ text: String) { HTMLEscape.append(text, to: &bytes) }

        /// Digits without grouping, for attributes; numbers for people come from ``Messages``.
        public mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

        /// A literal chosen at run time.
        public mutating func appendInterpolation(_ literal: StaticString) { appendLiteral(literal) }

        public mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

        /// Writes ` href="…"`.
        public mutating func appendInterpolation(_ href: Href) {
            appendLiteral(" href=\"")
            HTMLEscape.append(href.address, to: &bytes)
            appendLiteral("\"")
        }

        /// Writes ` lang="…"`, or nothing where the language is not known or is no language tag.
        public mutating func appendInterpolation(lang tag: String?) {
            guard let tag, LanguageTag.isWellFormed(tag) else { return }
            appendLiteral(" lang=\"")
            HTMLEscape.append(tag, to: &bytes)
            appendLiteral("\"")
        }
    }
}
