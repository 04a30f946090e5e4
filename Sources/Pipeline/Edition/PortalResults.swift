import DataQuality
import Foundation
import Reporting

/// What measuring the datasets of a portal came to: kept from assessing to publishing, and to the next run.
///
/// The whole is read at once, publishers where they are asked for: most nights tell nothing new of them.
struct PortalResults: Sendable {
    /// The portal as a whole.
    struct Total: Hashable, Sendable, Codable {
        var datasets: Int
        var missing: Int
        var copies: Int
        var distributions: Int
        /// How many of them are those of copies.
        var copiedDistributions: Int
        var results: ByDimension<Aggregate>
        var formats: [FormatCount]
        var links: [LinkCount]
        var uncheckedLinks: Int
        /// By descending gain.
        var fixes: [Fix]
        /// The publisher in the middle of all.
        var medians: ByDimension<MedianPublisher?>
    }

    /// A publisher's part of it.
    struct Publisher: Hashable, Sendable, Codable {
        var key: String
        var datasets: Int
        var distributions: Int
        var copies: Int
        var results: ByDimension<Aggregate>
        /// By descending gain.
        var fixes: [Fix]
    }

    let total: Total
    /// Lines: the number of datasets, the whole, then of each publisher its results and what to mend; as JSON.
    let text: String
    /// Where the lines begin, and after the last of them the end.
    private let starts: [Int]

    /// - Parameter publishers: by descending number of datasets, then by key.
    init(_ total: Total, publishers: [Publisher]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        func line(_ value: some Encodable) throws -> String {
            String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
        }
        var text = try line(total.datasets) + line(total)
        for var publisher in publishers {
            let fixes = publisher.fixes
            publisher.fixes = []
            text += try line(publisher) + line(fixes)
        }
        self.total = total
        self.text = text
        starts = Self.starts(in: text)
    }

    /// - Throws: `DecodingError` for a text of another version.
    init(text: String) throws {
        self.text = text
        starts = Self.starts(in: text)
        total = try JSONDecoder().decode(Total.self, from: Self.line(1, of: text, starts))
    }

    /// The number of datasets alone; nil for a text of another version.
    static func datasets(of text: String) -> Int? { Int(text.prefix { $0 != "\n" }) }

    /// How many publishers there are.
    var publishers: Int { max(0, starts.count - 3) / 2 }

    /// - Parameter withFixes: whether what to mend is read, which is most of it.
    /// - Throws: `DecodingError` for a text of another version.
    func publishers(_ range: Range<Int>, withFixes: Bool = true) throws -> [Publisher] {
        let decoder = JSONDecoder()
        return try range.clamped(to: 0..<publishers).map { number in
            let line = Self.line(2 + 2 * number, of: text, starts)
            var publisher = try decoder.decode(Publisher.self, from: line)
            if withFixes {
                publisher.fixes = try decoder.decode([Fix].self, from: Self.line(3 + 2 * number, of: text, starts))
            }
            return publisher
        }
    }

    /// Nothing where there is no such line.
    private static func line(_ number: Int, of text: String, _ starts: [Int]) -> Data {
        guard starts.indices.contains(number + 1) else { return Data() }
        return Data(text.utf8.dropFirst(starts[number]).prefix(starts[number + 1] - starts[number]))
    }

    private static func starts(in text: String) -> [Int] {
        var text = text
        return text.withUTF8 { bytes in
            var starts = [0]
            guard let start = bytes.baseAddress else { return starts }
            var place = 0
            while let feed = memchr(start + place, 0x0A, bytes.count - place) {
                place = UnsafeRawPointer(feed) - UnsafeRawPointer(start) + 1
                starts.append(place)
            }
            return starts
        }
    }
}
