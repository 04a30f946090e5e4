import DCAT
import Harvesting
import PortalAdapters
import TestSupport
import Testing

/// Our mapping of ISO 19139 beside published pairs of input and GeoDCAT-AP output.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct `ISO 19139 beside GeoDCAT-AP's own output` {
    static let pairs = ["geo-bbox-precision", "multilingual-resource-description", "transfersize-bytesize"]

    private func ours(_ pair: String) throws -> AdapterReading {
        let folder = try SharedData.directory.unwrapped + "/iso-to-dcat/\(pair)/"
        let portal = PortalDeclaration(id: "xx-real", kind: "csw", endpoint: "file://\(folder)input.xml")
        return try AdapterReading(AdapterRegistry.adapter(for: portal), path: folder + "input.xml")
    }

    private func theirs(_ pair: String) throws -> AdapterReading {
        let folder = try SharedData.directory.unwrapped + "/iso-to-dcat/\(pair)/"
        let portal = PortalDeclaration(id: "xx-real", kind: "dcat", endpoint: "http://x.org/expected_output.ttl")
        return try AdapterReading(AdapterRegistry.adapter(for: portal), path: folder + "expected_output.ttl")
    }

    @Test(arguments: pairs)
    func `agrees on what the dataset is`(pair: String) throws {
        let ours = try ours(pair).datasets.first.unwrapped
        let theirs = try theirs(pair).datasets.first.unwrapped
        #expect(Set(ours.title.variants) == Set(theirs.title.variants))
        #expect(Set(ours.description.variants) == Set(theirs.description.variants))
        #expect(Set(ours.keywords) == Set(theirs.keywords))
        #expect(ours.languages == theirs.languages)
        #expect(ours.frequency?.value == theirs.frequency?.value)
        #expect(ours.modified?.value == theirs.modified?.value)
        #expect(ours.landingPage == theirs.landingPage)
        #expect(Set(theirs.conformsTo).subtracting(ours.conformsTo).allSatisfy { !$0.hasPrefix("http") })
        #expect(ours.temporal.first?.start?.value == theirs.temporal.first?.start?.value)
        // The output keeps topic categories in a property of its own; ours are themes.
        let themes = ours.themes.compactMap(\.iri).filter { !$0.contains("/TopicCategory/") }
        #expect(Set(themes) == Set(theirs.themes.compactMap(\.iri)))
        // The output gives the creation apart, which our model does not have; there it stands for the issue.
        #expect(theirs.issued == nil || ours.issued?.value == theirs.issued?.value)
        // The output says the role of each party; only a point of contact is a contact point there.
        #expect(theirs.contactPoint == nil || ours.contactPoint?.email == theirs.contactPoint?.email)
        #expect(ours.publisher != nil)
        // The output names the dataset by the resource's identifier, ours by the record's.
        #expect(ours.identifier != theirs.identifier)
        #expect(ours.recordModified?.value?.start == theirs.recordModified?.value?.start)
    }

    @Test(arguments: pairs)
    func `agrees on how the data can be had`(pair: String) throws {
        let ours = try ours(pair).datasets.first.unwrapped
        let theirs = try theirs(pair).datasets.first.unwrapped
        #expect(ours.distributions.count == theirs.distributions.count)
        // The output has the address twice: as it is stated, and without its query as the service's own.
        #expect(Set(ours.distributions.compactMap(\.link)) == Set(theirs.distributions.compactMap(\.accessURL)))
        for distribution in ours.distributions {
            let other = try theirs.distributions.first { $0.accessURL == distribution.link }.unwrapped
            #expect(distribution.byteSize == other.byteSize)
            // The output repeats the conditions of the dataset on each distribution.
            #expect(ours.accessRights?.raw == other.accessRights?.raw)
            #expect(ours.licence?.raw == other.licence?.raw)
            // The output gives every distribution the format of the files; a service of ours has its protocol.
            #expect(distribution.format?.value?.properties.kind == .service)
        }
    }

    @Test func `a service is no dataset`() throws {
        #expect(try ours("network-service").datasets.isEmpty)
        #expect(try ours("network-service").failures.map(\.code) == ["record-skipped"])
        #expect(try theirs("network-service").datasets.isEmpty)
    }
}
