import Foundation

/// The records that a replayed platform answers from.
public struct PlatformCatalogue: Sendable {
    public private(set) var records: [PlatformRecord]
    private let positions: [String: Int]

    /// - Parameters:
    ///   - json: a crawl: a list of objects.
    ///   - mark: what stands before the identifier in the address of a dataset's page; nil where crawls keep no address.
    /// - Throws: where `json` is no such list.
    public init(json: Data, mark: String?) throws {
        guard let objects = try JSONSerialization.jsonObject(with: json) as? [[String: Any]] else {
            throw CocoaError(.propertyListReadCorrupt)
        }
        self.init(objects.enumerated().map { PlatformRecord($1, position: $0, mark: mark) })
    }

    private init(_ records: [PlatformRecord]) {
        self.records = records
        positions = Dictionary(
            records.enumerated().map { ($1.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func record(_ identifier: String?) -> PlatformRecord? {
        identifier.flatMap { positions[$0] }.map { records[$0] }
    }

    /// The records of a page, which counts from 1.
    func page(_ number: Int?, size: Int?) -> ArraySlice<PlatformRecord> {
        slice(offset: (max(1, min(number ?? 1, 1_000_000)) - 1) * clamped(size), limit: size)
    }

    func slice(offset: Int, limit: Int?) -> ArraySlice<PlatformRecord> {
        records.dropFirst(max(0, offset)).prefix(clamped(limit))
    }

    func pages(size: Int?) -> Int { (records.count + clamped(size) - 1) / clamped(size) }

    /// What a platform gives where it is not told, or told too much.
    private func clamped(_ size: Int?) -> Int { max(1, min(size ?? 10, 100)) }

    private static let titles = ["标题", "资源名称", "目录名称", "信息资源名称", "资源信息名称"]
    /// What details tell and lists do not.
    private static let details = ["资源摘要", "摘要", "描述", "所属行业"]

    /// The catalogue with a change in every so many-th record, the first of them included. Where all were in the order of
    /// their times of update, the newest first, they are so again.
    func changed(every stride: Int, in part: PlatformChange) -> PlatformCatalogue {
        let changed = records.map { record in
            record.position % max(1, stride) == 0 ? Self.changed(record, in: part) : record
        }
        return PlatformCatalogue(Self.areNewestFirst(records) ? Self.newestFirst(changed) : changed)
    }

    private static func changed(_ record: PlatformRecord, in part: PlatformChange) -> PlatformRecord {
        let labels = part == .title ? titles : details
        guard let label = labels.first(where: record.has) else { return record }
        let changed = record.with(label, record.text(label) + "（重放所改）")
        guard part != .hiddenDetail else { return changed }
        let date = PlatformRecord.updateLabels.first(where: record.has) ?? "更新时间"
        return changed.with(date, record.text(date).count == 13 ? "1706889600000" : "2024-2-3")
    }

    private static func areNewestFirst(_ records: [PlatformRecord]) -> Bool {
        let times = records.map(\.updateOrder)
        return !times.contains([]) && zip(times, times.dropFirst()).allSatisfy { !$0.lexicographicallyPrecedes($1) }
    }

    private static func newestFirst(_ records: [PlatformRecord]) -> [PlatformRecord] {
        let timed = records.map { (record: $0, time: $0.updateOrder) }
        return timed.enumerated().sorted { left, right in
            let (one, other) = (left.element.time, right.element.time)
            return one == other ? left.offset < right.offset : other.lexicographicallyPrecedes(one)
        }.map(\.element.record)
    }
}
