import ByteStreams
import Fetching
import Harvesting

/// Opens the body of an answer as a table in UTF-8.
enum TabularSource {
    /// How much is looked at to find the headings, in bytes.
    static let sampleLength = 65_536

    /// - Throws: ``AdapterError`` with code `unexpectedContent` where the body is empty, a page, or a workbook of Excel 97.
    static func open(
        _ answer: HarvestResponse, _ settings: TabularSettings
    ) throws -> (source: PeekingByteSource, guess: CharsetGuess) {
        let response = answer.response
        if let table = try WorkbookTable.open(answer, settings) { return (table, CharsetGuess(.utf8, .declared)) }
        let charset = settings.charset
        let body = try CatalogueBody.open(response.body, name: response.request.url)
        let opened = body as? PeekingByteSource ?? PeekingByteSource(body)
        try refuseOldWorkbook(opened.peek(8))
        let text: (source: any ByteSource, guess: CharsetGuess)
        if let charset, charset != .utf8 {
            text = (try TranscodingByteSource(opened, from: charset), CharsetGuess(charset, .declared))
        } else {
            text = try ByteStreams.utf8(opened, declared: declared(response))
        }
        let source = text.source as? PeekingByteSource ?? PeekingByteSource(text.source)
        // A mark in front of text in a declared encoding comes through.
        if try source.peek(3).starts(with: [0xef, 0xbb, 0xbf]) { source.consume(3) }
        try refuseOtherContent(source.peek(1_024))
        return (source, text.guess)
    }

    private static func declared(_ response: FetchResponse) -> Charset? {
        let type = response.headers.first(named: "content-type")?.lowercased() ?? ""
        guard let parameter = type.split(separator: ";").first(where: { $0.contains("charset=") }),
            let label = parameter.split(separator: "=").last
        else { return nil }
        return Charset(label: String(label))
    }

    private static func refuseOldWorkbook(_ start: UnsafeRawBufferPointer) throws {
        guard start.starts(with: [0xd0, 0xcf, 0x11, 0xe0]) else { return }
        throw AdapterError(
            .unexpectedContent,
            "the table is a workbook of Excel 97–2003; save it as a newer one (.xlsx) or as CSV and give that")
    }

    private static func refuseOtherContent(_ start: UnsafeRawBufferPointer) throws {
        guard let first = start.first(where: { $0 > 0x20 }) else {
            if start.count < 1_024 { throw AdapterError(.unexpectedContent, "the table is empty") }
            return
        }
        guard first == UInt8(ascii: "<") || first == UInt8(ascii: "{") || first == UInt8(ascii: "%") else { return }
        let excerpt = String(decoding: start.prefix(80), as: UTF8.self)
        throw AdapterError(.unexpectedContent, "the answer is no table but begins: \(excerpt)")
    }
}
