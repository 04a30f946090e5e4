import DCAT

extension Dataset {
    /// Adds what is told of single files. A file tells more than the list of formats; formats that no file has stay.
    mutating func add(_ files: [CatalogueFacts], _ rules: CatalogueRules, _ issues: inout IssueCollector) {
        var found: [Distribution] = []
        for file in files {
            var reader = CatalogueRowReader(row: file, rules: rules)
            reader.issues = issues
            found += reader.fileDistributions()
            issues = reader.issues
        }
        let formats = Set(found.compactMap { $0.format?.value })
        found += distributions.filter { other in
            other.link != nil || (other.format?.value).map { !formats.contains($0) } ?? found.isEmpty
        }
        distributions = found
    }
}
