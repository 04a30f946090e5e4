import DCAT
import DataQuality
import RDF

/// The edition, its portals and their publishers.
extension GraphPart {
    private static let edition = thing(.home, "edition")

    func state(_ edition: Edition) throws {
        let subject = GraphPart.edition
        try state(subject, .type, .dcat("Catalog"))
        try state(subject, .dct("title"), edition.title)
        try state(subject, .dct("identifier"), edition.id)
        try state(subject, .dct("issued"), edition.asOf)
        try state(subject, .prov("wasGeneratedBy"), GraphPart.thing(.run, "run"))
        try state(GraphPart.thing(.run, "run"), .type, .prov("Activity"))
        try state(
            GraphPart.thing(.run, "run"), .rdfs("comment"), "\(edition.software), rules \(edition.ruleSet)",
            language: "en")
        try stateNotice(of: edition)
        try stateMetrics()
    }

    /// That the data are made up, where they are.
    func stateNotice(of edition: Edition) throws {
        guard edition.isSample else { return }
        try state(GraphPart.edition, .rdfs("comment"), CSVBuffer.sampleNotice, language: "en")
    }

    func state(_ facts: PortalFacts) throws {
        let portal = facts.declaration
        let page = PagePath.portal(portal.id)
        let subject = GraphPart.thing(page, "catalogue")
        try state(GraphPart.edition, .dcat("catalog"), subject)
        try state(subject, .type, .dcat("Catalog"))
        try state(subject, .dct("identifier"), portal.id)
        try state(subject, .dct("title"), portal.title)
        try state(subject, .foaf("homepage"), address: portal.homepage)
        for dimension in Dimension.allCases { try state(facts.results[dimension], of: subject, on: page) }
    }

    func state(_ publisher: PublisherFacts, portal: String) throws {
        let page = PagePath.publisher(publisher.key, of: portal, page: 1)
        let subject = GraphPart.thing(page, "publisher")
        try state(subject, .type, .foaf("Agent"))
        try state(subject, .dct("identifier"), publisher.agent?.identifier)
        try state(subject, .foaf("name"), publisher.agent?.name ?? MultilingualText())
        try state(subject, .foaf("homepage"), address: publisher.agent?.homepage)
    }
}
