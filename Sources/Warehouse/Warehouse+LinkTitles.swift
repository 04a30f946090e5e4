import DCAT
import GRDB
import JSON

extension Warehouse {
    /// What the catalogue calls what a link leads to: the titles of the distributions that state it and of their datasets,
    /// in every language, each once; of at most 200 datasets.
    public func titles(ofLink link: Link) throws -> [String] {
        try pool.read { db in
            let records = try String.fetchAll(
                db,
                sql: """
                    SELECT d.record FROM dataset_link dl JOIN dataset d ON d.id = dl.dataset
                    WHERE dl.link = ? AND d.removed_at IS NULL LIMIT 200
                    """, arguments: [link.known.number])
            let parser = try JSONParser()
            var titles: [String] = []
            var seen: Set<String> = []
            for record in records {
                let dataset = try DatasetCodec.dataset(record, parser: parser)
                let stating = dataset.distributions.filter { $0.link == link.url }
                for text in stating.map(\.title) + [dataset.title] {
                    for variant in text.variants where seen.insert(variant.text).inserted {
                        titles.append(variant.text)
                    }
                }
            }
            return titles
        }
    }
}
