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
    /// A line of JSON for the whole, then one for each publisher.
    let text: String
    /// Where the publishers' lines begin, and after the last of them the end.
    private let starts: [Int]

    /// - Parameter publishers: by descending number of datasets, then by key.
    init(_ total: Total, publishers: [Publisher]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        func line(_ value: some Encodable) throws -> String {
            String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
        }
        var text = try line(total)
        for publisher in publishers { text += try line(publisher) }
        self.total = total
        self.text = text
        starts = Self.starts(in: text)
    }

    /// - Throws: `DecodingError` for a text of another version.
    init(text: String) throws {
        self.text = text
        starts = Self.starts(in: text)
        total = try Self.total(of: text)
    }

    /// The whole alone, for whoever needs no publishers.
    ///
    /// - Throws: `DecodingError` for a text of another version.
    static func total(of text: String) throws -> Total {
        try JSONDecoder().decode(Total.self, from: Data(text.utf8.prefix { $0 != 0x0A }))
    }

    /// How many publishers there are.
    var publishers: Int { starts.count - 1 }

    /// - Throws: `DecodingError` for a text of another version.
    func publishers(_ range: Range<Int>) throws -> [Publisher] {
        let decoder = JSONDecoder()
        let range = range.clamped(to: 0..<publishers)
        return try range.map { number in
            let line = text.utf8.dropFirst(starts[number]).prefix(starts[number + 1] - starts[number])
            return try decoder.decode(Publisher.self, from: Data(line))
        }
    }

    private static func starts(in text: String) -> [Int] {
        var text = text
        return text.withUTF8 { bytes in
            guard let start = bytes.baseAddress else { return [0] }
            var starts: [Int] = []
            var place = 0
            while let feed = memchr(start + place, 0x0A, bytes.count - place) {
                place = UnsafeRawPointer(feed) - UnsafeRawPointer(start) + 1
                starts.append(place)
            }
            return starts.isEmpty ? [bytes.count] : starts
        }
    }
}
