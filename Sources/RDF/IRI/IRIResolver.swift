/// Makes IRIs of relative references, by RFC 3986 section 5.2 (strict).
///
/// An IRI that has a scheme stays as written, dot segments and all: RDF compares IRIs byte by byte and resolves only
/// what is relative. `serd_uri_resolve` is not used, as it leaves dot segments inside a path in place.
public struct IRIResolver: Hashable, Sendable {
    /// The base without its fragment.
    public let base: String
    private let bytes: [UInt8]

    /// - Parameter base: an IRI with a scheme.
    /// - Returns: nil for one without.
    public init?(base: String) {
        self.init(bytes: Array(base.utf8))
    }

    init?(bytes base: [UInt8]) {
        let withoutFragment = Array(base.prefix { $0 != UInt8(ascii: "#") })
        guard withoutFragment.withUnsafeBytes({ IRISyntax.hasScheme($0) }) else { return nil }
        self.bytes = withoutFragment
        self.base = String(decoding: withoutFragment, as: UTF8.self)
    }

    /// The IRI that `reference` stands for.
    public func resolve(_ reference: String) -> String {
        let output = TextBuffer(capacity: 256)
        Array(reference.utf8).withUnsafeBytes { append($0, to: output) }
        return String(decoding: output.view(from: 0), as: UTF8.self)
    }

    /// Appends the IRI that `reference` stands for.
    func append(_ reference: UnsafeRawBufferPointer, to output: TextBuffer) {
        if IRISyntax.hasScheme(reference) { return output.append(reference) }
        bytes.withUnsafeBytes { base in
            Self.append(IRIReference(reference), to: output, base: IRIReference(base))
        }
    }

    private static func append(_ reference: IRIReference, to output: TextBuffer, base: IRIReference) {
        if let scheme = base.scheme {
            output.append(scheme)
            output.append(UInt8(ascii: ":"))
        }
        if let authority = reference.authority ?? base.authority {
            output.append("//")
            output.append(authority)
        }
        let path = output.count
        if reference.authority != nil || reference.path.first == UInt8(ascii: "/") {
            output.append(reference.path)
            removeDotSegments(of: output, from: path)
        } else if reference.path.isEmpty {
            output.append(base.path)
        } else {
            if let slash = base.path.lastIndex(of: UInt8(ascii: "/")) {
                output.append(UnsafeRawBufferPointer(rebasing: base.path[...slash]))
            } else if base.authority != nil {
                output.append(UInt8(ascii: "/"))
            }
            output.append(reference.path)
            removeDotSegments(of: output, from: path)
        }
        let inheritsQuery = reference.authority == nil && reference.path.isEmpty
        if let query = reference.query ?? (inheritsQuery ? base.query : nil) {
            output.append(UInt8(ascii: "?"))
            output.append(query)
        }
        if let fragment = reference.fragment {
            output.append(UInt8(ascii: "#"))
            output.append(fragment)
        }
    }

    /// RFC 3986, section 5.2.4, on the end of a buffer.
    private static func removeDotSegments(of output: TextBuffer, from start: Int) {
        let path = Array(output.view(from: start))
        guard path.contains(UInt8(ascii: ".")) else { return }
        output.cut(to: start)
        var segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isAbsolute = path.first == UInt8(ascii: "/")
        if isAbsolute { segments.removeFirst() }
        var kept: [ArraySlice<UInt8>] = []
        for (position, segment) in segments.enumerated() {
            let isLast = position == segments.count - 1
            if segment.elementsEqual(".".utf8) {
                if isLast { kept.append([]) }
            } else if segment.elementsEqual("..".utf8) {
                if !kept.isEmpty { kept.removeLast() }
                if isLast { kept.append([]) }
            } else {
                kept.append(segment)
            }
        }
        for (position, segment) in kept.enumerated() {
            if isAbsolute || position > 0 { output.append(UInt8(ascii: "/")) }
            segment.withUnsafeBytes { output.append($0) }
        }
    }
}
