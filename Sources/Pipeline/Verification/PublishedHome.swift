import DataQuality
import Harvesting
import JSON
import Reporting

/// What the home page states of portals and their ranks.
struct PublishedHome {
    /// A portal with its results as the page states them.
    private struct Portal {
        var id: String
        var peers: PeerGroup
        /// By dimension; nil where it cannot be placed.
        var entries: [DataQuality.Dimension: Ranking.Entry]
    }

    /// One line of a ranking.
    private struct Place: Equatable {
        var portal: String
        var figures: [Double?]
    }

    private var portals: [Portal] = []
    private var stated: [(dimension: String, peers: String, places: [Place], unplaced: [String])] = []

    /// - Parameter data: the `data` of the page's twin.
    init(_ data: JSONValue) {
        portals = Self.elements(data["portals"]).compactMap { portal in
            guard let id = portal["id"]?.string else { return nil }
            let level = portal["level"]?.string.flatMap(PortalDeclaration.Level.init(rawValue:))
            var entries: [DataQuality.Dimension: Ranking.Entry] = [:]
            for dimension in DataQuality.Dimension.allCases {
                entries[dimension] = portal["results"]?[named: dimension.rawValue].flatMap { Self.entry(id, $0) }
            }
            return Portal(id: id, peers: PeerGroup(level), entries: entries)
        }
        stated = Self.elements(data["rankings"]).map { ranking in
            (
                ranking["dimension"]?.string ?? "", ranking["peers"]?.string ?? "",
                Self.elements(ranking["places"]).map(Self.place),
                Self.elements(ranking["unplaced"]).compactMap(\.string)
            )
        }
    }

    private static func elements(_ value: JSONValue?) -> [JSONValue] {
        value.map { $0.isArray ? Array($0.elements) : [] } ?? []
    }

    /// Where some links were not checked yet, bounds of chance are what is ranked by.
    private static func entry(_ id: String, _ result: JSONValue) -> Ranking.Entry? {
        let score = result["sampling"].flatMap { $0.isObject ? $0 : nil } ?? result["score"]
        guard let low = score?["low"]?.double, let high = score?["high"]?.double,
            let estimate = score?["estimate"]?.double,
            let datasets = result["datasets"]?.double, let others = result["notAssessable"]?.double,
            let estimated = result["estimated"]?.double, datasets > others
        else { return nil }
        return Ranking.Entry(
            id: id, score: Score(low: low, high: high, estimate: estimate),
            coverage: Figure(estimated / (datasets - others)).value)
    }

    private static func place(_ value: JSONValue) -> Place {
        let score = value["score"]
        return Place(
            portal: value["portal"]?.string ?? "",
            figures: [
                score?["low"]?.double, score?["estimate"]?.double, score?["high"]?.double, value["coverage"]?.double,
                value["bestRank"]?.double, value["worstRank"]?.double, value["group"]?.double,
                value["isProvisional"]?.bool.map { $0 ? 1 : 0 },
            ])
    }

    private static func place(_ place: Ranking.Place) -> Place {
        let entry = place.entry
        return Place(
            portal: entry.id,
            figures: [
                entry.score.low, entry.score.estimate, entry.score.high, entry.coverage,
                Double(place.ranks.lowerBound), Double(place.ranks.upperBound), Double(place.group),
                place.isProvisional ? 1 : 0,
            ])
    }

    /// Where the ranks that are stated are not those that the rules give for the results that are stated.
    func faults(by rules: RuleSet) -> [String] {
        var faults: [String] = []
        for dimension in DataQuality.Dimension.allCases {
            for peers in PeerGroup.allCases {
                let members = portals.filter { $0.peers == peers }
                let ranking = stated.first { $0.dimension == dimension.rawValue && $0.peers == peers.rawValue }
                guard !members.isEmpty || ranking != nil else { continue }
                let found = try? Ranking(members.compactMap { $0.entries[dimension] }, rules: rules)
                let unplaced = members.filter { $0.entries[dimension] == nil }.map(\.id)
                if ranking?.places != found?.places.map(Self.place) || ranking?.unplaced != unplaced {
                    faults.append(
                        "home.json: the ranks in \(dimension.rawValue) of \(peers.rawValue) are not what its results come to"
                    )
                }
            }
        }
        return faults
    }
}
