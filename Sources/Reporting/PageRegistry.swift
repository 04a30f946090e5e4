/// Every kind of page.
enum PageRegistry {
    /// In the order of the site, from the top.
    static let kinds: [any Page.Type] = [
        HomeModel.self, PortalModel.self, PublisherListModel.self, PublisherModel.self, DatasetListModel.self,
        DatasetModel.self, IssueListModel.self, ChangesModel.self, MethodologyModel.self, RunModel.self,
        FetchesModel.self, DownloadsModel.self,
    ]

    /// The pages on all portals together, the downloads excepted, which come last.
    static func overviews(_ portals: [PortalFacts], _ source: any EditionSource) throws -> [any Page] {
        [
            try HomeModel(
                portals, rules: source.rules, showsSeedComparison: source.edition.showsSeedComparison),
            MethodologyModel(source.rules),
            RunModel(source.edition, portals),
            FetchesModel(try source.fetches()),
        ]
    }
}
