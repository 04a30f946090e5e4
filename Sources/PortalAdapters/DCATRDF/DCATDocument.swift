import ByteStreams
import Fetching
import Harvesting
import LibXML
import RDF

/// An answer read into a graph.
struct DCATDocument {
    var graph: StoredGraph
    /// What was wrong and could be stepped over.
    var issues: [RecordIssue]
    /// Why the reading ended before the document did; what came before is in the graph.
    var failure: AdapterError?

    /// - Throws: ``AdapterError`` when the answer is an error, empty, or no RDF at all; ``FetchFailure`` with code `storage`
    ///   when the scratch folder cannot be written, which is no fault of the portal and ends the run.
    static func read(_ response: HarvestResponse, syntax declared: RDFSyntax?) throws -> DCATDocument {
        let detected = try detect(response.response, declared: declared)
        guard detected.syntax == .rdfXML else { return try attempt(response, detected) { try open(response.response) } }
        var fault: String?
        func text() throws -> any ByteSource {
            let text = try XMLText.source(open(response.response))
            fault = text.fault
            return text.source
        }
        var document = try attempt(response, detected, open: text)
        if let failure = document.failure, failure.code == .malformed, !response.response.body.isTruncated {
            // XML ends at the first byte that it does not allow.
            let mended = try attempt(response, detected) { XMLMender(try text()) }
            if mended.graph.statementCount > document.graph.statementCount {
                document = mended
                document.note("bytes that XML does not allow were replaced, those of windows-1252 by their characters")
            }
        }
        if let fault { document.note(fault) }
        return document
    }

    private mutating func note(_ fault: String) {
        issues.insert(
            RecordIssue(
                .documentFault, .warning, field: "encoding", message: "The document had to be mended: \(fault)."),
            at: 0)
    }

    private static func attempt(
        _ response: HarvestResponse, _ detected: (syntax: RDFSyntax, problem: RDFProblem?),
        open: () throws -> any ByteSource
    ) throws -> DCATDocument {
        let answer = response.response
        let store = StatementStore(vocabulary: DCATVocabulary.store, scratchDirectory: response.scratchDirectory)
        if let problem = detected.problem { store.problem(problem) }
        var failure: AdapterError?
        do {
            try RDFReading.read(syntax: detected.syntax, base: answer.request.url, handler: store, open: open)
        } catch let error as RDFError where error.code != .storage {
            failure = adapterError(error, isTruncated: answer.body.isTruncated)
        } catch let error as RDFError {
            throw storageFailure(error, answer)
        } catch let error as ByteStreamError {
            throw adapterError(error)
        }
        let graph: StoredGraph
        do { graph = try store.seal() } catch {
            if error.code == .storage { throw storageFailure(error, answer) }
            throw adapterError(error, isTruncated: false)
        }
        return DCATDocument(graph: graph, issues: issues(of: graph), failure: failure)
    }

    static func open(_ response: FetchResponse) throws(ByteStreamError) -> any ByteSource {
        try CatalogueBody.open(response.body, name: fileName(of: response.request.url))
    }

    /// The last part of an address's path.
    static func fileName(of url: String) -> String {
        let path = url.prefix { $0 != "?" && $0 != "#" }
        return String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
    }

    private static func detect(
        _ answer: FetchResponse, declared: RDFSyntax?
    ) throws -> (syntax: RDFSyntax, problem: RDFProblem?) {
        if answer.status >= 400 {
            throw AdapterError(.portalError, "the portal answered with status \(answer.status)")
        }
        do {
            let source = PeekingByteSource(try ByteStreams.utf8(try open(answer)).source)
            let start = try source.peek(4_096)
            guard start.contains(where: { $0 > 0x20 }) else {
                throw AdapterError(.unexpectedContent, "the answer is empty")
            }
            let detected = RDFSyntax.detect(
                mediaType: answer.headers.first(named: "Content-Type"), fileName: fileName(of: answer.request.url),
                firstBytes: start)
            if let declared, detected.syntax != nil || !looksLikePage(start) { return (declared, nil) }
            guard let syntax = detected.syntax else {
                let excerpt = String(decoding: start.prefix(80), as: UTF8.self)
                throw AdapterError(.unexpectedContent, "the answer is not RDF in any known syntax: \(excerpt)")
            }
            return (syntax, detected.problem)
        } catch let error as ByteStreamError {
            throw adapterError(error)
        }
    }

    /// A scratch folder that cannot be written, as the failure of this machine that it is: whoever runs the harvest is told
    /// what can be done.
    static func storageFailure(_ error: RDFError, _ answer: FetchResponse) -> FetchFailure {
        FetchFailure(.storage, url: answer.request.url, detail: error.description, at: answer.fetchedAt)
    }

    private static func adapterError(_ error: ByteStreamError) -> AdapterError {
        AdapterError(error.code == .tooLarge ? .limit : .unexpectedContent, error.description)
    }

    /// Whether a document begins as a web page does.
    static func looksLikePage(_ start: UnsafeRawBufferPointer) -> Bool {
        let head = String(decoding: start.prefix(1_024), as: UTF8.self).lowercased()
        return ["<!doctype html", "<html", "<head", "<body"].contains { head.contains($0) }
    }

    private static func adapterError(_ error: RDFError, isTruncated: Bool) -> AdapterError {
        let cut = isTruncated ? "; the transfer was cut at the size limit" : ""
        let code: AdapterError.Code =
            switch error.code {
            case .malformed: .malformed
            case .limit: .limit
            case .unreadable, .unsupported, .storage: .unexpectedContent
            }
        return AdapterError(code, "the catalogue cannot be read on: \(error.description)\(cut)")
    }

    /// The problems of a document: of each kind the first few, then how many there were.
    static func issues(of graph: StoredGraph) -> [RecordIssue] {
        var counts: [String: Int] = [:]
        var issues: [RecordIssue] = []
        for problem in graph.problems {
            counts[problem.code, default: 0] += 1
            guard let count = counts[problem.code], count <= 5 else { continue }
            let line = problem.line.map { "line \($0): " } ?? ""
            issues.append(
                RecordIssue(.documentFault, .warning, field: problem.code, message: line + problem.message))
        }
        for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > 5 {
            issues.append(
                RecordIssue(
                    .issuesOmitted, .information, field: code, value: String(count),
                    message: "Faults of this kind in the document; only the first five are listed."))
        }
        if graph.unkeptProblems > 0 {
            issues.append(
                RecordIssue(
                    .issuesOmitted, .information, value: String(graph.unkeptProblems),
                    message: "More faults of the document are not listed."))
        }
        return issues
    }
}
