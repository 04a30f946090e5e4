import ByteStreams
import Foundation
import TestSupport
import Testing

@testable import LinkChecking

/// Every real description of a service in the collection is read.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct RealCapabilitiesTests {
    private static let files: [String] = {
        guard let directory = SharedData.directory else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory + "/ows")) ?? []
        return names.filter { $0.contains(".xml") }.sorted()
    }()

    @Test(arguments: files)
    func `kind, version and names are found`(name: String) throws {
        let directory = try #require(SharedData.directory)
        func open() throws -> any ByteSource { try ByteStreams.open(path: directory + "/ows/" + name) }
        let description = CapabilitiesReader(try open(), wanted: nil)
        #expect(description.isComplete && description.fault == nil)
        let kind = try #require(XMLVocabulary.format(root: description.root, namespace: description.namespace))
        #expect(["WMS_SRVC", "WFS_SRVC", "WMTS_SRVC", "WCS_SRVC"].contains(kind.code))
        #expect(description.version != nil && description.count > 0 && !description.isFound)
        let text = String(decoding: try open().readAll(limit: 16 << 20), as: UTF8.self)
        let pattern = kind.code == "WMTS_SRVC" ? /<(?:\w+:)?Identifier>([^<]+)</ : /<(?:\w+:)?Name>([^<]+)</
        let names = text.matches(of: pattern).map { String($0.output.1) }
        let isAnyFound = try names.reversed().prefix(400).contains {
            CapabilitiesReader(try open(), wanted: $0).isFound
        }
        #expect(isAnyFound)
    }
}
