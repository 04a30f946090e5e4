import Foundation
import Harvesting
import PortalAdapters
import TestSupport
import Testing

/// What every kind of portal must stand, whatever comes back.
@Suite struct `Every adapter` {
    @Test func `has a contract, and every contract an adapter`() {
        #expect(Set(AdapterContract.all.map(\.kind)) == Set(AdapterRegistry.factories.keys))
    }

    @Test(arguments: AdapterContract.all)
    func `has fixtures and a page of documentation`(contract: AdapterContract) throws {
        #expect(FileManager.default.fileExists(atPath: Fixtures.path("\(contract.kind)/\(contract.normal)")))
        let page = Fixtures.repository.appendingPathComponent("Docs/portals/\(contract.kind).md")
        #expect(FileManager.default.fileExists(atPath: page.path))
    }

    @Test(arguments: AdapterContract.all)
    func `reads an ordinary answer`(contract: AdapterContract) throws {
        let reading = try AdapterReading(contract.adapter(), path: Fixtures.path("\(contract.kind)/\(contract.normal)"))
        #expect(reading.error == nil)
        #expect(reading.datasets.count == contract.datasets)
        #expect(reading.distributionCount == contract.distributions)
        #expect(Set(reading.datasets.map(\.identifier)).count == contract.datasets)
        for issue in reading.issues { #expect(issue.record != nil) }
    }

    @Test(arguments: AdapterContract.all)
    func `refuses an empty body`(contract: AdapterContract) throws {
        for text in ["", "  \n\n"] {
            let reading = try AdapterReading(contract.adapter(), text: text)
            #expect(reading.error != nil)
            #expect(reading.datasets.isEmpty)
        }
    }

    @Test(arguments: AdapterContract.all)
    func `ends on an answer cut anywhere, with an error or with less`(contract: AdapterContract) throws {
        let whole = try Fixtures.bytes("\(contract.kind)/\(contract.normal)")
        let adapter = try contract.adapter()
        for length in stride(from: 0, to: whole.count, by: max(1, whole.count / 97)) {
            let reading = try AdapterReading(adapter, bytes: Array(whole.prefix(length)))
            #expect(reading.datasets.count <= contract.datasets)
            #expect(reading.error != nil || !reading.codes.isEmpty || reading.datasets.count == contract.datasets)
        }
    }

    @Test(arguments: AdapterContract.all)
    func `refuses a page for people`(contract: AdapterContract) throws {
        let page = "<!DOCTYPE html>\n<html><head><title>503</title></head><body>Back soon<br></body></html>"
        let reading = try AdapterReading(contract.adapter(), text: page)
        #expect(reading.error != nil || reading.datasets.isEmpty)
    }

    @Test(arguments: AdapterContract.all)
    func `survives noise`(contract: AdapterContract) throws {
        var generator = SeededGenerator(seed: 7)
        let adapter = try contract.adapter()
        let whole = try Fixtures.bytes("\(contract.kind)/\(contract.normal)")
        for _ in 0..<200 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            _ = try AdapterReading(adapter, bytes: bytes)
        }
    }

    @Test(arguments: AdapterContract.all.filter { $0.repeating != nil })
    func `ends when the portal gives the same page for ever`(contract: AdapterContract) throws {
        let adapter = try contract.adapter()
        let body = try Fixtures.path("\(contract.kind)/\(contract.repeating.unwrapped)")
        var queue = adapter.firstRequests()
        var seen: Set<HarvestRequest> = []
        var asked = 0
        while let request = queue.first, asked < 100 {
            queue.removeFirst()
            guard seen.insert(request).inserted else { continue }
            asked += 1
            queue += try AdapterReading(adapter, path: body, request: request).summary.nextRequests
        }
        #expect(asked < 20)
    }

    @Test(arguments: AdapterContract.all)
    func `refuses settings it does not know`(contract: AdapterContract) {
        var portal = PortalDeclaration(id: "xx-example", kind: contract.kind, endpoint: contract.endpoint)
        portal.options = contract.options
        portal.options["no_such_option"] = .boolean(true)
        #expect(throws: AdapterError.self) { try AdapterRegistry.adapter(for: portal) }
    }
}
