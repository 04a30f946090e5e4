import Harvesting
import LibXML

/// Takes apart an answer of a catalogue service: the records, what is said of the page, an exception.
///
/// Also a document that is one record, such as a file of a web-accessible folder.
final class CSWAnswerReader: CountingRecordHandler {
    private(set) var answer = CSWAnswer()
    private let passedOver: Int
    private let deliver: (XMLElement, _ position: Int, _ isWhole: Bool) throws -> Void
    private var isWhole = false
    private let fail: (RecordIssue) throws -> Void

    /// - Parameters:
    ///   - passedOver: records to leave out at the beginning.
    ///   - deliver: takes a record, with its position from 1 and whether it is the whole document.
    ///   - fail: takes a record that cannot be had.
    init(
        passedOver: Int, deliver: @escaping (XMLElement, Int, Bool) throws -> Void,
        fail: @escaping (RecordIssue) throws -> Void
    ) {
        self.passedOver = passedOver
        self.deliver = deliver
        self.fail = fail
    }

    var received: Int { answer.received }
    var hasBegun: Bool { answer.hasBegun }

    private static let exceptions: Set<String> = ["ExceptionReport", "ServiceExceptionReport"]

    func isRecord(_ name: XMLName, _ attributes: SAXAttributes, inside path: [XMLName]) -> Bool {
        if path.isEmpty {
            answer.root = name
            isWhole = MetadataKind(name) != nil
            return isWhole || CSWAnswerReader.exceptions.contains(name.local)
        }
        switch path.last?.local {
        case "SearchResults", "GetRecordByIdResponse": return true
        case "GetRecordsResponse" where name.local == "SearchResults":
            answer.hasResults = true
            answer.matched = CSWAnswerReader.number(attributes["numberOfRecordsMatched"])
            answer.returned = CSWAnswerReader.number(attributes["numberOfRecordsReturned"])
            answer.nextRecord = CSWAnswerReader.number(attributes["nextRecord"])
            return false
        // Some services put their records beside the results.
        default: return CSWAnswerReader.exceptions.contains(name.local) || MetadataKind(name) != nil
        }
    }

    private static func number(_ text: String?) -> Int? {
        text.flatMap { Int($0.filter { !$0.isWhitespace }) }.flatMap { $0 >= 0 ? $0 : nil }
    }

    func receive(_ record: XMLElement) throws {
        if CSWAnswerReader.exceptions.contains(record.name) {
            answer.exception = CSWAnswerReader.exception(record)
            return
        }
        answer.received += 1
        if answer.received > passedOver { try deliver(record, answer.received, isWhole) }
    }

    func passOver(_ name: XMLName, line: Int) throws {
        answer.received += 1
        guard answer.received > passedOver else { return }
        try fail(
            RecordIssue(
                .recordUnreadable, .error, record: "#\(answer.received)", value: name.local,
                message: "The record that begins in line \(line) is larger than any is read."))
    }

    /// Code, place and words of an exception, of several the first few.
    private static func exception(_ report: XMLElement) -> String {
        let parts = report.children.prefix(3).map { exception in
            let code = exception.attribute("exceptionCode") ?? exception.attribute("code")
            let place = exception.attribute("locator").flatMap { $0.isEmpty ? nil : "(\($0))" }
            return [code, place, exception.line].compactMap { $0 }.joined(separator: " ")
        }
        return String(parts.joined(separator: "; ").prefix(400))
    }
}
