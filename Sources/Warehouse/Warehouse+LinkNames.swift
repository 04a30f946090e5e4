import DCAT
import GRDB
import JSON

extension Warehouse {
    /// What the catalogue calls what a link leads to, each name once.
    public struct LinkNames: Hashable, Sendable {
        /// The titles of the distributions that state it and of their datasets, in every language.
        public var titles: [String] = []
        /// The layers or types of a service that the distributions say they are.
        public var layers: [String] = []
    }

    /// What at most 200 datasets call what a link leads to.
    public func names(ofLink link: Link) throws -> LinkNames {
        try pool.read { db in
            let records = try String.fetchAll(
                db,
                sql: """
                    SELECT d.record FROM dataset_link dl JOIN dataset d ON d.id = dl.dataset
                    WHERE dl.link = ? AND d.removed_at IS NULL LIMIT 200
                    """, arguments: [link.known.number])
            let parser = try JSONParser()
            var names = LinkNames()
            var seenTitles: Set<String> = []
            var seenLayers: Set<String> = []
            for record in records {
                let dataset = try DatasetCodec.dataset(record, parser: parser)
                let stating = dataset.distributions.filter { $0.link == link.url }
                for text in stating.map(\.title) + [dataset.title] {
                    for variant in text.variants where seenTitles.insert(variant.text).inserted {
                        names.titles.append(variant.text)
                    }
                }
                for layer in stating.flatMap(\.layers) where seenLayers.insert(layer).inserted {
                    names.layers.append(layer)
                }
            }
            return names
        }
    }
}
