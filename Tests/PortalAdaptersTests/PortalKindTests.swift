import DCAT
import Foundation
import PortalAdapters
import Testing

/// Holds `Docs/portals/README.md` to the registry. `OPENGAUGE_RECORD_SNAPSHOTS=1` writes the table anew and fails.
@Suite struct PortalKindTests {
    @Test func `has facts of every adapter, and no others`() {
        #expect(AdapterRegistry.kinds.map(\.name).sorted() == AdapterRegistry.factories.keys.sorted())
    }

    @Test(arguments: AdapterRegistry.kinds)
    func `says of each kind what it was held against`(kind: PortalKind) {
        #expect(!kind.evidence.isEmpty)
        #expect(!kind.protocolName.contains("|") && !"\(kind.deltas)\(kind.evidence)".contains("|"))
    }

    @Test(arguments: AdapterContract.all)
    func `says of deltas what the adapter does`(contract: AdapterContract) throws {
        let kind = try AdapterRegistry.kinds.first { $0.name == contract.kind }.unwrapped
        let requests = try contract.adapter().firstRequests(changedSince: Instant(year: 2026, month: 11, day: 1))
        switch kind.deltas {
        case .none: #expect(requests == nil)
        case .always: #expect(requests?.isEmpty == false)
        case .whereDeclared: break
        }
    }

    @Test(arguments: AdapterRegistry.kinds)
    func `says of each kind how deletions are found`(kind: PortalKind) {
        #expect((kind.deltas == .none) == (kind.deletions == .everyHarvest))
        #expect(PortalKind.plainText([kind]).contains("\n  deletions  \(kind.deletions)\n"))
    }

    @Test func `is in the documentation as it follows from the facts`() throws {
        let page = Fixtures.repository.appendingPathComponent("Docs/portals/README.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let begin = try text.firstRange(of: "<!-- kinds: begin -->\n").unwrapped
        let end = try text.firstRange(of: "<!-- kinds: end -->").unwrapped
        let table = PortalKind.markdownTable(AdapterRegistry.kinds)
        if ProcessInfo.processInfo.environment["OPENGAUGE_RECORD_SNAPSHOTS"] == "1" {
            let renewed = text[..<begin.upperBound] + table + text[end.lowerBound...]
            try Data(renewed.utf8).write(to: page)
            Issue.record("recorded Docs/portals/README.md")
        } else {
            #expect(String(text[begin.upperBound..<end.lowerBound]) == table)
        }
    }
}
