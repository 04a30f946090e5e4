import ByteStreams
import CSerd

extension SerdReader {
    /// Stack that one nested blank node costs in serd 0.30; a list costs 320.
    private static let stackBytesPerLevel = 560

    /// serd calls itself for every nested list and blank node, and each time hands over a statement first: here is
    /// where its depth can be seen.
    func checkStack() throws(RDFError) {
        let here = opengauge_stack_position()
        let used = here > stackBase ? here - stackBase : stackBase - here
        if used > UInt(limits.depth * Self.stackBytesPerLevel) {
            throw RDFError(.limit, "lists or blank nodes nested too deep")
        }
    }

    /// Gives serd its next page, and ends when it has taken more than a whole text without finding anything.
    ///
    /// Only the last page may be short. Behind the last byte comes ``SerdNames/closing``.
    func fill(_ page: UnsafeMutableRawBufferPointer) -> Int {
        guard !isClosed else {
            blank(page, from: 0)
            return 0
        }
        silence += page.count
        if silence > limits.textBytes + 2 * page.count, failure == nil {
            failure = RDFError(.limit, "a text of more than \(limits.textBytes) bytes")
        }
        var filled = 0
        while filled < page.count, failure == nil {
            do {
                let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: page[filled...]))
                if count == 0 { break }
                filled += count
            } catch {
                failure = RDFError(.unreadable, error.description)
            }
        }
        let room = page.count - filled
        guard room >= SerdNames.closing.utf8CodeUnitCount else {
            // Filled up with spaces, which mean nothing anywhere but in texts, and those end here in an error.
            for position in filled..<page.count { page[position] = UInt8(ascii: " ") }
            return page.count
        }
        page[filled...].copyBytes(
            from: UnsafeBufferPointer(start: SerdNames.closing.utf8Start, count: SerdNames.closing.utf8CodeUnitCount))
        isClosed = true
        blank(page, from: filled + SerdNames.closing.utf8CodeUnitCount)
        return filled + SerdNames.closing.utf8CodeUnitCount
    }

    /// After an error at the end, serd 0.30 looks for the next line in what lies in the page behind the end.
    private func blank(_ page: UnsafeMutableRawBufferPointer, from start: Int) {
        for position in start..<page.count { page[position] = 0x0A }
    }

    func note(_ error: UnsafePointer<SerdError>) {
        var text = [CChar](repeating: 0, count: 256)
        opengauge_serd_describe(error, &text, text.count)
        let message = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        let line = linesBefore + Int(error.pointee.line)
        fault("syntax", message.split(whereSeparator: \.isNewline).joined(separator: " "), line: line)
    }

    /// Reports what is wrong; the first of a strict reading is kept to be thrown.
    func fault(_ code: String, _ message: String, line: Int? = nil) {
        faults += 1
        if !isStrict {
            handler.problem(RDFProblem(code: code, message: message, line: line))
        } else if fault == nil {
            fault = RDFError(.malformed, message, line: line)
        }
    }

    func setBase(_ iri: UnsafeRawBufferPointer) throws {
        names.setBase(iri) { self.fault($0, $1) }
    }

    func setPrefix(_ prefix: UnsafeRawBufferPointer, _ iri: UnsafeRawBufferPointer) throws {
        try names.setPrefix(prefix, iri) { self.fault($0, $1) }
    }

    func take(
        subject: UnsafePointer<SerdNode>, predicate: UnsafePointer<SerdNode>, object: UnsafePointer<SerdNode>,
        datatype: UnsafePointer<SerdNode>?, language: UnsafePointer<SerdNode>?, graph: UnsafePointer<SerdNode>?
    ) throws {
        names.begin()
        let report = { (code: String, message: String) in self.fault(code, message) }
        guard let subject = names.piece(subject.pointee, report),
            let predicate = names.piece(predicate.pointee, report),
            let object = names.piece(object.pointee, report)
        else { return }
        var datatypePiece: SerdNames.Piece?
        if let datatype, datatype.pointee.n_bytes > 0 {
            guard let piece = names.piece(datatype.pointee, report) else { return }
            datatypePiece = piece
        }
        var graphPiece: SerdNames.Piece?
        if let graph, graph.pointee.type != SERD_NOTHING {
            guard let piece = names.piece(graph.pointee, report) else { return }
            graphPiece = piece
        }
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        var value = names.view(object)
        if let datatypePiece {
            let iri = names.view(datatypePiece).text
            value.datatype = iri.equals(RDFVocabulary.string.bytes) ? none : iri
        }
        if let language { value.language = language.pointee.bytes }
        try handler.statement(
            subject: names.view(subject), predicate: names.view(predicate), object: value,
            graph: graphPiece.map(names.view))
    }
}
