import ByteStreams
import Fetching
import Harvesting
import LibXML

/// Reads an answer in XML record by record, and once more, mended, where single bytes make it ill-formed.
struct RecordDocument {
    /// Why the reading ended before the document did; what came before was handed over.
    private(set) var fault: XMLError?
    /// Whether the document itself was read to its end, whatever came behind it.
    private(set) var isWhole = false
    /// How many places were mended in the second attempt.
    private(set) var repairs = 0
    /// What was wrong with the encoding that the document declares.
    private(set) var encodingFault: String?

    /// - Parameter handler: makes the handler of one attempt, which has to pass over the first records: those that the
    ///   attempt before handed over.
    /// - Returns: the document, and the handler of the last attempt.
    /// - Throws: ``AdapterError`` when the answer is empty or its bytes cannot be had; what the handler throws.
    static func read<Handler: CountingRecordHandler>(
        _ response: FetchResponse, handler: (_ passedOver: Int) -> Handler
    ) throws -> (RecordDocument, Handler) {
        var document = RecordDocument()
        let first = handler(0)
        let reader = XMLRecordReader(handler: first)
        do {
            let text = try source(response)
            document.encodingFault = text.fault
            try reader.read(text.source)
            document.isWhole = true
            return (document, first)
        } catch let error as XMLError {
            document.fault = error
        } catch let error as ByteStreamError {
            throw AdapterError(error.code == .tooLarge ? .limit : .unexpectedContent, error.description)
        }
        document.isWhole = reader.hasEnded
        guard let fault = document.fault, fault.code != .limit, fault.code != .unreadable else {
            return (document, first)
        }
        // Only what begins as a document of records is worth another attempt.
        guard first.hasBegun else { return (document, first) }
        let second = handler(first.received)
        let mender = XMLMender(try source(response).source)
        let mended = XMLRecordReader(handler: second)
        do {
            try mended.read(mender)
            document.fault = nil
        } catch let error as XMLError {
            document.fault = error
        }
        document.isWhole = mended.hasEnded
        document.repairs = mender.repairs
        return (document, second)
    }

    /// The issues of the page that reading told.
    func issues(isTruncated: Bool) -> [RecordIssue] {
        var issues: [RecordIssue] = []
        if let encodingFault {
            issues.append(
                RecordIssue(
                    .documentFault, .warning, field: "encoding",
                    message: "The document had to be mended: \(encodingFault)."))
        }
        if repairs > 0 {
            issues.append(
                RecordIssue(
                    .documentFault, .warning, value: String(repairs),
                    message: "Bytes that XML does not allow were mended; the document could not be read without."))
        }
        if let fault {
            let cut = isTruncated ? "; the transfer was cut at the size limit" : ""
            issues.append(
                RecordIssue(
                    .documentFault, .error, message: "The rest of the document is lost: \(fault.description)\(cut)"))
        }
        return issues
    }

    /// The answer in UTF-8; refuses one that is empty.
    private static func source(_ response: FetchResponse) throws -> (source: any ByteSource, fault: String?) {
        do {
            let source = PeekingByteSource(try DCATDocument.open(response))
            guard try source.peek(1_024).contains(where: { $0 > 0x20 }) else {
                throw AdapterError(.unexpectedContent, "the answer is empty")
            }
            return try XMLText.source(source)
        } catch let error as ByteStreamError {
            throw AdapterError(error.code == .tooLarge ? .limit : .unexpectedContent, error.description)
        }
    }
}

/// Takes records and counts them, so that a second attempt can go on where the first one ended.
protocol CountingRecordHandler: XMLRecordHandler {
    /// Records seen, those passed over included.
    var received: Int { get }
    /// Whether the document began as one of this kind.
    var hasBegun: Bool { get }
}
