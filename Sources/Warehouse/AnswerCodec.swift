import DCAT
import GRDB
import Harvesting
import JSON

/// Writes remembered answers into columns and reads them back.
enum AnswerCodec {
    /// What keeps identifiers apart.
    static let separator: Character = "\u{1F}"

    static let columns = """
        body, records, unasked, identifiers, children, announced, next, catalog, issues, list, place, part
        """

    /// The digests one after another, little-endian.
    static func bytes(of digests: [Int64]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digests.count * 8)
        for digest in digests { withUnsafeBytes(of: digest.littleEndian) { bytes.append(contentsOf: $0) } }
        return bytes
    }

    static func digests(in bytes: [UInt8]) -> [Int64] {
        stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
            Int64(bitPattern: (0..<8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[start + $1]) })
        }
    }

    /// nil where an identifier holds the character that keeps them apart.
    static func text(of identifiers: [String]) -> String? {
        guard identifiers.allSatisfy({ !$0.isEmpty && !$0.contains(separator) }) else { return nil }
        return identifiers.joined(separator: String(separator))
    }

    static func identifiers(in text: String) -> [String] { text.split(separator: separator).map(String.init) }

    /// nil where there is none.
    static func text(of issues: [RecordIssue]) -> String? {
        guard !issues.isEmpty else { return nil }
        var json = JSONWriter()
        json.beginArray()
        for issue in issues {
            json.beginObject()
            json.member("code", issue.code)
            json.member("severity", issue.severity.rawValue)
            json.member("record", ifPresent: issue.record)
            json.member("title", ifPresent: issue.title)
            json.member("field", ifPresent: issue.field)
            json.member("value", ifPresent: issue.value)
            json.member("message", issue.message)
            json.endObject()
        }
        json.endArray()
        return json.text
    }

    /// - Throws: ``WarehouseError`` with code `damaged`.
    static func issues(in text: String, parser: JSONParser) throws -> [RecordIssue] {
        try DatasetCodec.parse(text, parser) { root in
            root.elements.map { issue in
                RecordIssue(
                    code: issue["code"]?.string ?? "",
                    severity: issue["severity"]?.string.flatMap(RecordIssue.Severity.init) ?? .error,
                    record: issue["record"]?.string, title: issue["title"]?.string, field: issue["field"]?.string,
                    value: issue["value"]?.string, message: issue["message"]?.string ?? "")
            }
        }
    }
}
