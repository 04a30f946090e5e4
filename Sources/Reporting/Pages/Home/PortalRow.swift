import DCAT
import DataQuality
import Harvesting

/// What the comparison says of one portal.
public struct PortalRow: Hashable, Sendable {
    public var id: String
    public var title: MultilingualText
    public var homepage: String?
    public var country: String?
    public var level: PortalDeclaration.Level?
    public var form: CatalogueForm
    public var state: HarvestFacts.State
    public var showsLastGood: Bool
    public var dataFrom: Instant?
    public var announced: Int?
    /// Nil, like the other counts, where no catalogue of it was ever read.
    public var datasets: Int?
    /// How many of them belong elsewhere.
    public var copies: Int?
    public var distributions: Int?
    /// How many of them are those of ``copies``.
    public var copiedDistributions: Int?
    public var publishers: Int?
    public var results: ByDimension<Aggregate>

    public init(_ facts: PortalFacts) {
        id = facts.declaration.id
        title = facts.declaration.title
        homepage = facts.declaration.homepage
        country = facts.declaration.country
        level = facts.declaration.level
        form = facts.form
        state = facts.harvest.state
        showsLastGood = facts.harvest.showsLastGood
        dataFrom = facts.harvest.dataFrom
        announced = facts.harvest.announced
        datasets = facts.known(facts.datasets)
        copies = facts.known(facts.copies)
        distributions = facts.known(facts.distributions)
        copiedDistributions = facts.known(facts.copiedDistributions)
        publishers = facts.known(facts.publishers)
        results = facts.results
    }
}
