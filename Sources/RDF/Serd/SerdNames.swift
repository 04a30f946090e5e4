import CSerd

/// Makes full IRIs of what serd hands over: prefixed names and relative references.
///
/// serd's own environment looks prefixes up one after the other, which a document with many could make endless.
final class SerdNames {
    typealias Report = (_ code: String, _ message: String) -> Void

    /// A term whose text lies in serd's memory, or in ours, which moves while it grows.
    struct Piece {
        var kind: TermView.Kind
        var direct: UnsafeRawBufferPointer
        var span: TextBuffer.Span?
    }

    /// Comes behind every document: a comment, that also ends an IRI that was never closed. serd 0.30 would read on
    /// behind the end of its input without end, looking for the bracket.
    static let closing: StaticString = "\n#>\n"

    private let prefixes: NameTable
    private var namespaces: [UnsafeRawBufferPointer?] = []
    private var base: IRIResolver?
    /// The texts put together for one statement.
    private let texts = TextBuffer()

    init(base: String?, limits: RDFReadingLimits) {
        self.base = base.flatMap(IRIResolver.init(base:))
        prefixes = NameTable(limit: limits.names, seed: UInt64.random(in: 0 ... .max))
    }

    deinit {
        for namespace in namespaces { namespace?.deallocate() }
    }

    /// Forgets the texts of the statement before.
    @inline(__always)
    func begin() { texts.cut(to: 0) }

    @inline(__always)
    func view(_ piece: Piece) -> TermView {
        TermView(kind: piece.kind, text: piece.span.map { texts[$0] } ?? piece.direct)
    }

    /// The term that a node stands for; nil, reported, where its prefix is not declared.
    @inline(__always)
    func piece(_ node: SerdNode, _ report: Report) -> Piece? {
        guard UTF8Syntax.isValid(node.bytes) else { return mendedPiece(node, report) }
        return piece(ofValid: node, report)
    }

    /// serd passes on half characters (`\uD800`) and some broken UTF-8.
    private func mendedPiece(_ node: SerdNode, _ report: Report) -> Piece? {
        report("encoding", "text that is not valid UTF-8")
        return Array(String(decoding: node.bytes, as: UTF8.self).utf8).withUnsafeBufferPointer { valid in
            var mended = node
            mended.buf = valid.baseAddress
            mended.n_bytes = valid.count
            guard var piece = piece(ofValid: mended, report) else { return nil }
            if piece.span == nil {
                let start = texts.count
                texts.append(UnsafeRawBufferPointer(valid))
                piece.span = texts.span(from: start)
            }
            return piece
        }
    }

    @inline(__always)
    private func piece(ofValid node: SerdNode, _ report: Report) -> Piece? {
        switch node.type {
        case SERD_URI:
            if IRISyntax.hasScheme(node.bytes), IRISyntax.isClean(node.bytes) {
                return Piece(kind: .iri, direct: node.bytes)
            }
            if endsOpen(node.bytes) {
                report("syntax", "the document ends inside an IRI")
                return nil
            }
            return Piece(kind: .iri, direct: node.bytes, span: expand(node.bytes, report))
        case SERD_CURIE: return prefixed(node.bytes, report)
        case SERD_BLANK: return Piece(kind: .blank, direct: node.bytes)
        default: return Piece(kind: .literal, direct: node.bytes)
        }
    }

    /// Whether only the closing bytes ended an IRI.
    private func endsOpen(_ iri: UnsafeRawBufferPointer) -> Bool {
        iri.suffix(2).elementsEqual("\n#".utf8)
    }

    private func prefixed(_ name: UnsafeRawBufferPointer, _ report: Report) -> Piece? {
        let colon = name.firstIndex(of: UInt8(ascii: ":"))
        let prefix = UnsafeRawBufferPointer(rebasing: name[..<(colon ?? name.count)])
        guard let colon, let number = prefixes.number(of: prefix), number < namespaces.count,
            let namespace = namespaces[number]
        else {
            report(
                "prefix-undeclared", "prefix “\(String(decoding: prefix.prefix(100), as: UTF8.self))” is not declared")
            return nil
        }
        let start = texts.count
        texts.append(namespace)
        texts.append(UnsafeRawBufferPointer(rebasing: name[(colon + 1)...]))
        return Piece(kind: .iri, direct: name, span: texts.span(from: start))
    }

    /// An IRI that is relative or has characters that no IRI may hold.
    private func expand(_ iri: UnsafeRawBufferPointer, _ report: Report) -> TextBuffer.Span {
        var reference = iri
        let mended = TextBuffer(capacity: iri.count + 16)
        let shown = { String(decoding: iri.prefix(200), as: UTF8.self) }
        if !IRISyntax.isClean(iri) {
            report("iri-invalid", "characters that no IRI may hold: <\(shown())>")
            IRISyntax.appendMended(iri, to: mended)
            reference = mended.view(from: 0)
        }
        let start = texts.count
        if let base {
            base.append(reference, to: texts)
        } else {
            texts.append(reference)
            if !IRISyntax.hasScheme(reference) {
                report("iri-relative", "no base to resolve <\(shown())> against")
            }
        }
        return texts.span(from: start)
    }

    func setBase(_ iri: UnsafeRawBufferPointer, _ report: Report) {
        begin()
        let resolved = Array(texts[expand(iri, report)])
        base = IRIResolver(bytes: resolved)
    }

    /// - Throws: ``RDFError`` when the document declares too many.
    func setPrefix(
        _ prefix: UnsafeRawBufferPointer, _ iri: UnsafeRawBufferPointer, _ report: Report
    ) throws(RDFError) {
        begin()
        let namespace = texts[expand(iri, report)]
        guard let number = prefixes.number(of: prefix) else { throw RDFError(.limit, "too many prefixes") }
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(namespace.count, 1), alignment: 1)
        copy.copyMemory(from: namespace)
        while namespaces.count <= number { namespaces.append(nil) }
        namespaces[number]?.deallocate()
        namespaces[number] = UnsafeRawBufferPointer(rebasing: copy[..<namespace.count])
    }
}
