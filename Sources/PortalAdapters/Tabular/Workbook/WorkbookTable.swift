import ByteStreams
import Glibc
import Harvesting
import LibXML

/// The sheet of a workbook that holds the catalogue: the first that is shown and has headings.
enum WorkbookTable {
    /// The sheet as CSV; nil where the answer is no workbook.
    ///
    /// - Throws: ``AdapterError`` with code `unexpectedContent` when no sheet is a table, `malformed` for a damaged workbook.
    static func open(_ answer: HarvestResponse, _ settings: TabularSettings) throws -> PeekingByteSource? {
        let body = answer.response.body
        guard !body.isEmpty else { return nil }
        let start = try FileByteSource(path: body.path, offset: body.offset, length: min(4, body.length)).readAll(
            limit: 4)
        guard start.withUnsafeBytes(ZipArchive.isArchive) else { return nil }
        do {
            guard let book = try Workbook(CatalogueBody.archive(body)) else { return nil }
            return try table(in: book, answer.scratchDirectory, settings)
        } catch let error as XMLError {
            throw AdapterError(.malformed, "the workbook cannot be read: \(error)")
        }
    }

    private static func table(
        in book: Workbook, _ directory: String, _ settings: TabularSettings
    ) throws -> PeekingByteSource {
        var refusal: (any Error)?
        for (position, sheet) in book.sheets.enumerated() {
            let path = directory + "/sheet-\(position).csv"
            // What is open can be read on after its name is gone.
            defer { unlink(path) }
            try book.write(sheet, to: path)
            let source = PeekingByteSource(try FileByteSource(path: path))
            let sample = try Array(source.peek(TabularSource.sampleLength).prefix(TabularSource.sampleLength))
            do {
                _ = try TabularLayout(sample: sample, settings: settings)
                return source
            } catch {
                refusal = refusal ?? error
            }
        }
        throw refusal ?? AdapterError(.unexpectedContent, "the workbook has no sheet that is shown")
    }
}
