import Harvesting
import LibXML

/// Takes apart an answer of a repository: records or headers, the token that leads on, errors.
final class OAIAnswerReader: CountingRecordHandler {
    private(set) var answer = OAIAnswer()
    private let passedOver: Int
    private let deliver: (XMLElement, _ position: Int) throws -> Void
    private let fail: (RecordIssue) throws -> Void

    /// - Parameters:
    ///   - passedOver: records to leave out at the beginning.
    ///   - deliver: takes a record or a header, with its position from 1.
    ///   - fail: takes a record that cannot be had.
    init(
        passedOver: Int, deliver: @escaping (XMLElement, Int) throws -> Void,
        fail: @escaping (RecordIssue) throws -> Void
    ) {
        self.passedOver = passedOver
        self.deliver = deliver
        self.fail = fail
    }

    var received: Int { answer.received }
    var hasBegun: Bool { answer.hasBegun }

    func isRecord(_ name: XMLName, _ attributes: SAXAttributes, inside path: [XMLName]) -> Bool {
        if path.isEmpty { answer.root = name.local }
        let isOurs = name.namespace?.hasPrefix("http://www.openarchives.org/OAI/2") ?? true
        guard isOurs else { return false }
        switch name.local {
        case "record": return true
        case "header": return path.last?.local == "ListIdentifiers"
        case "resumptionToken", "error": return !path.isEmpty
        case "Identify":
            answer.verb = name.local
            return path.count == 1
        default:
            if path.count == 1, name.local != "responseDate", name.local != "request" { answer.verb = name.local }
            return false
        }
    }

    func receive(_ record: XMLElement) throws {
        switch record.name {
        case "resumptionToken":
            let size = record.attribute("completeListSize").flatMap { Int($0.filter { !$0.isWhitespace }) }
            answer.token = OAIAnswer.Token(
                value: record.words ?? "", completeListSize: size.flatMap { $0 >= 0 ? $0 : nil })
        case "error":
            if answer.faults.count < 20 {
                answer.faults.append(OAIAnswer.Fault(code: record.attribute("code") ?? "", message: record.line ?? ""))
            }
        case "Identify": answer.identity = OAIIdentity(record)
        default:
            answer.received += 1
            if answer.received > passedOver { try deliver(record, answer.received) }
        }
    }

    func passOver(_ name: XMLName, line: Int) throws {
        guard name.local != "Identify" else { return }
        answer.received += 1
        guard answer.received > passedOver else { return }
        try fail(
            RecordIssue(
                .recordUnreadable, .error, record: "#\(answer.received)", value: name.local,
                message: "The record that begins in line \(line) is larger than any is read."))
    }
}
