import Foundation

/// One dataset as a crawl recorded it: labels with their values, and the identifier the platform knows it by.
public struct PlatformRecord: Sendable {
    public let identifier: String
    /// Its position in the crawl, from 0.
    public let position: Int
    private let values: [String: [String]]
    private let lists: Set<String>

    /// - Parameters:
    ///   - object: from JSON.
    ///   - mark: what stands before the identifier in the address of the dataset's page; where it is not found the
    ///     identifier is made of the position.
    init(_ object: [String: Any], position: Int, mark: String?) {
        var values: [String: [String]] = [:]
        var lists: Set<String> = []
        for (label, value) in object {
            if value is [Any] { lists.insert(label) }
            let elements = value as? [Any] ?? [value]
            values[label] = elements.compactMap { element in
                if let text = element as? String { return text }
                return (element as? NSNumber).map(\.stringValue)
            }
        }
        self.values = values
        self.lists = lists
        self.position = position
        let page = values["详情页网址"]?.first ?? values["url"]?.first ?? ""
        var identifier = ""
        if let mark, let found = page.range(of: mark) {
            let rest = page[found.upperBound...].prefix { $0 != "&" && $0 != "#" }
            identifier = rest.removingPercentEncoding ?? String(rest)
        }
        self.identifier = identifier.isEmpty ? PlatformRecord.made(position) : identifier
    }

    /// 32 hexadecimal digits.
    private static func made(_ position: Int) -> String {
        let digits = String(UInt64(position + 1) &* 0x9E37_79B9_7F4A_7C15, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }

    /// The value of the first of `labels` that has one; empty where none has.
    public func text(_ labels: String...) -> String {
        for label in labels {
            if let text = values[label]?.first { return text }
        }
        return ""
    }

    /// The value as JSON has it: null where the crawl has none.
    func json(_ label: String) -> Any {
        if let text = values[label]?.first { return text }
        return NSNull()
    }

    func has(_ label: String) -> Bool { values[label] != nil }

    static let updateLabels = ["更新时间", "更新日期", "资源更新日期", "最后更新", "数据集更新时间"]

    /// When the record was last updated; where the crawl does not keep that, when it was first there, or a day that is made
    /// of its position.
    var updated: String {
        let labels = PlatformRecord.updateLabels + ["发布时间", "创建时间", "发布日期"]
        if let label = labels.first(where: has) { return text(label) }
        return "2022-\(10 + position % 3)-\(10 + position % 19)"
    }

    /// The numbers of the time of update, by which such times compare; empty where there is none.
    var updateOrder: [Int] { updated.split { !$0.isNumber }.compactMap { Int($0) } }

    /// All values of a label; a list written as text, such as `['xls', 'csv']`, is taken apart.
    public func texts(_ label: String) -> [String] {
        let all = values[label] ?? []
        guard !lists.contains(label), let text = all.first, text.hasPrefix("["), text.hasSuffix("]") else { return all }
        return text.dropFirst().dropLast().split(separator: ",")
            .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " '\"")) }.filter { !$0.isEmpty }
    }

    /// The record with another value for a label.
    func with(_ label: String, _ text: String) -> PlatformRecord {
        PlatformRecord(self, label, text)
    }

    private init(_ record: PlatformRecord, _ label: String, _ text: String) {
        identifier = record.identifier
        position = record.position
        lists = record.lists
        var values = record.values
        values[label] = [text]
        self.values = values
    }
}
