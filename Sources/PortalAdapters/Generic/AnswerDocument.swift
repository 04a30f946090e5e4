import ByteStreams
import Harvesting
import JSON
import LibXML

/// An answer of bounded size, read as a whole.
struct AnswerDocument {
    /// The answer itself.
    var outer: AnswerNode
    /// What the records are in: the answer, or what was wrapped in it.
    var inner: AnswerNode

    /// Bytes of an answer that is read as a whole; lists of JSON are streamed and have no such bound.
    static let byteLimit = 32 << 20

    /// - Throws: ``AdapterError`` when the answer is not of the form that is due, or says that the request failed.
    init(_ response: HarvestResponse, _ rule: AnswerRule) throws {
        switch rule.outerForm {
        case .json: outer = .json(try JSONAnswer.tree(response, byteLimit: AnswerDocument.byteLimit))
        case .html: outer = .html(try AnswerDocument.page(response))
        }
        try rule.check(outer)
        guard let unwrap = rule.unwrap else {
            inner = outer
            return
        }
        let answer = outer
        let texts = unwrap.places.lazy.compactMap { answer.nodes(at: $0).first?.wholeText }
        guard let text = texts.first(where: { !$0.isEmpty }) else {
            throw AdapterError(.unexpectedContent, "the answer has no text where one that holds \(unwrap.form) is due")
        }
        inner = try AnswerDocument.unwrapped(text, unwrap.form)
    }

    private static func unwrapped(_ text: String, _ form: AnswerForm) throws -> AnswerNode {
        do {
            switch form {
            case .json: return .json(try JSONTree(parsing: text.utf8))
            case .html:
                let bytes = Array(text.utf8)
                let root = try bytes.withUnsafeBytes { try XMLDocument.html($0, byteLimit: byteLimit).root }
                guard let root else { throw AdapterError(.unexpectedContent, "the HTML in the answer is empty") }
                return .html(root)
            }
        } catch let error as JSONError {
            throw AdapterError(.malformed, "the JSON in the answer is not sound: \(error.description)")
        } catch let error as XMLError {
            throw AdapterError(.malformed, "the HTML in the answer cannot be read: \(error.description)")
        }
    }

    private static func page(_ response: HarvestResponse) throws -> XMLNode {
        do {
            let bytes = try DCATDocument.open(response.response).readAll(limit: byteLimit)
            guard bytes.contains(where: { $0 > 0x20 }) else {
                throw AdapterError(.unexpectedContent, "the answer is empty")
            }
            if response.response.body.isTruncated {
                throw AdapterError(.limit, "the transfer of the page was cut at the size limit")
            }
            let type = response.response.headers.first(named: "Content-Type") ?? ""
            let root = try bytes.withUnsafeBytes { bytes in
                try XMLDocument.html(bytes, encoding: ScriptText.charset(of: type), byteLimit: byteLimit).root
            }
            guard let root else { throw AdapterError(.unexpectedContent, "the page is empty") }
            return root
        } catch let error as XMLError {
            throw AdapterError(error.code == .limit ? .limit : .unexpectedContent, error.description)
        } catch let error as ByteStreamError {
            throw AdapterError(error.code == .tooLarge ? .limit : .malformed, error.description)
        }
    }
}

extension AnswerNode {
    /// The text of a JSON string, however long; nil for anything else.
    fileprivate var wholeText: String? {
        if case .json(.string(let text)) = self { text } else { nil }
    }
}
