import DataQuality
import Foundation
import Reporting

/// What measuring the datasets of a portal came to: kept from assessing to publishing, and to the next run.
struct PortalResults: Hashable, Sendable, Codable {
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
    /// By descending number of datasets, then by key.
    var publishers: [Publisher]

}

extension PortalResults {
    /// As it is stored.
    var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// - Throws: `DecodingError` for a text of another version.
    init(text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }
}
