import DCAT
import DataQuality
import JSON

/// One dataset: what its portal says of it, what was found, and how each score came about.
public struct DatasetModel: Sendable {
    /// Distributions that the HTML page shows; the twin has all.
    static let shownDistributions = 200

    public var portal: PortalReference
    public var facts: DatasetFacts
    /// What could be done, by descending gain.
    public var remedies: [Remedy]

    public init(_ portal: PortalReference, _ facts: DatasetFacts) {
        self.portal = portal
        self.facts = facts
        remedies = facts.receipts.remedies
    }

    /// What lists say of it.
    public var row: DatasetRow {
        DatasetRow(
            identifier: facts.identifier, title: facts.dataset.title, publisherKey: facts.publisherKey,
            publisherName: facts.dataset.publisher?.name ?? MultilingualText(),
            formats: facts.dataset.statedFormats, distributions: facts.dataset.distributions.count,
            results: ByDimension { facts.receipts[$0].assessment }, missingSince: facts.missingSince,
            isCopy: facts.original != nil)
    }
}

extension DatasetModel {
    public func writeJSON(to json: inout JSONWriter) {
        json.member("portal", portal)
        json.member("identifier", facts.identifier)
        json.member("publisherKey", facts.publisherKey)
        json.member("firstSeen", facts.firstSeen)
        json.member("lastChange", facts.lastChange)
        json.member("missingSince", facts.missingSince)
        json.member("original", facts.original)
        json.member("otherListings", facts.otherListings)
        json.member("receipts", facts.receipts)
        json.member("remedies", remedies)
        json.member("record", facts.dataset)
        json.member("links", facts.links.values.sorted { $0.url < $1.url })
        json.member("standings", facts.standings.sorted { $0.key < $1.key }) { json, entry in
            json.object { json in
                json.member("url", entry.key)
                json.member("standing", entry.value)
            }
        }
        json.member("issues", facts.issues)
    }
}

extension Remedy: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("dimension", dimension.rawValue)
            json.member("rule", rule)
            json.member("action", action.rawValue)
            json.member("reason", reason)
            json.member("gain", gain)
            json.member("narrows", narrows)
        }
    }
}

extension Dataset {
    /// The formats its distributions state and a vocabulary knows, each once, in their order.
    public var statedFormats: [FileFormat] {
        var seen: Set<FileFormat> = []
        return distributions.compactMap { $0.format?.value ?? $0.mediaType?.value }.filter { seen.insert($0).inserted }
    }
}
