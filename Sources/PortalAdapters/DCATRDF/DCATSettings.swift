import Harvesting
import RDF

/// How one catalogue in RDF is read.
struct DCATSettings: Sendable {
    enum Paging: String, CaseIterable, Sendable {
        /// What the answers say of a next page is followed.
        case hydra
        /// One document.
        case none
    }

    var endpoint: String
    /// The syntax of every answer; nil where each is to be told by its first bytes and its media type.
    var syntax: RDFSyntax?
    var paging: Paging
    /// Pages after which a catalogue that never ends is left.
    var maximumPages: Int
    var timeZoneMinutes: Int

    private static let known = ["syntax", "paging", "maximum_pages"]

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        let options = try AdapterOptions(portal, known: DCATSettings.known)
        endpoint = portal.endpoint
        syntax = try options.choice("syntax", RDFSyntax.self)
        paging = try options.choice("paging", Paging.self) ?? .hydra
        maximumPages = try options.integer("maximum_pages", in: 1...1_000_000) ?? 20_000
        timeZoneMinutes = portal.timeZoneMinutes
    }
}
