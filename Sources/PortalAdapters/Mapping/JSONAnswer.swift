import ByteStreams
import Fetching
import Harvesting
import JSON

/// Reads an answer that should be JSON, record by record, and says in words what is wrong with one that is not.
enum JSONAnswer {
    /// - Parameter arrays: where the records may lie.
    /// - Throws: ``AdapterError`` when the answer is empty, no JSON, damaged or cut; what `receive` throws.
    static func read(
        _ response: HarvestResponse, arrays: [JSONPath],
        _ receive: (JSONStreamItem, JSONArrayStream) throws -> Void
    ) throws -> JSONStreamSummary {
        do {
            let stream = try JSONArrayStream(source(response.response), arrays: arrays)
            return try stream.read { item in try receive(item, stream) }
        } catch let error as JSONError {
            throw adapterError(error, body: response.response.body)
        } catch let error as ByteStreamError {
            throw adapterError(error)
        }
    }

    /// Reads an answer of bounded size as a whole.
    ///
    /// - Throws: ``AdapterError`` when the answer is empty, too large, no JSON, damaged or cut.
    static func tree(_ response: HarvestResponse, byteLimit: Int) throws -> JSONTree {
        do {
            return try JSONTree(parsing: source(response.response).readAll(limit: byteLimit))
        } catch let error as JSONError {
            throw adapterError(error, body: response.response.body)
        } catch let error as ByteStreamError {
            throw adapterError(error)
        }
    }

    /// The faults around the records, as issues of the page.
    static func issues(_ summary: JSONStreamSummary) -> [RecordIssue] {
        summary.problems.map { RecordIssue(.documentFault, .warning, message: $0.description) }
    }

    private static func source(_ response: FetchResponse) throws -> any ByteSource {
        let body = response.body
        let opened = try CatalogueBody.open(body, name: response.request.url)
        let peeking = opened as? PeekingByteSource ?? PeekingByteSource(opened)
        let start = try peeking.peek(1_024)
        guard let first = start.first(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) else {
            if start.count < 1_024 { throw AdapterError(.unexpectedContent, "the answer is empty") }
            return peeking
        }
        if first == UInt8(ascii: "<") {
            let excerpt = String(decoding: start.prefix(80), as: UTF8.self)
            throw AdapterError(.unexpectedContent, "the answer is HTML or XML, not JSON: \(excerpt)")
        }
        let (text, guess) = try ByteStreams.utf8(peeking)
        // A stray byte in UTF-8 is mended where it stands; it does not make the text another encoding.
        return guess.reason == .fallback ? peeking : text
    }

    private static func adapterError(_ error: JSONError, body: ResponseBody) -> AdapterError {
        let code: AdapterError.Code = error.code == .limit ? .limit : .malformed
        let cut = body.isTruncated ? "; the transfer was cut at the size limit" : ""
        return AdapterError(code, "the answer is not sound JSON: \(error.description)\(cut)")
    }

    private static func adapterError(_ error: ByteStreamError) -> AdapterError {
        switch error.code {
        case .tooLarge: AdapterError(.limit, error.description)
        case .damaged: AdapterError(.malformed, error.description)
        case .unreadable, .unsupported: AdapterError(.unexpectedContent, error.description)
        }
    }
}
