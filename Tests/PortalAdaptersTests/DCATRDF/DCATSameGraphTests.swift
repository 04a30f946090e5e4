import DCAT
import Foundation
import Harvesting
import PortalAdapters
import TestSupport
import Testing

@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct `The DCAT adapter on one catalogue in several syntaxes` {
    /// Examples whose files are not the same graph, with what differs.
    static let unlike: [String: String] = [
        "ckanext-dcat-dataset": "two different datasets",
        "csiro-stratchart-sdo": "the texts of the JSON-LD have no language",
        "semic-3.0.0-hvd-example-bees_wasps_dataset": "the Turtle lacks a dot after a prefix, whose names are lost",
    ]

    /// Files by the name they share.
    static let stems: [String: [String]] = {
        guard let root = SharedData.directory else { return [:] }
        var stems: [String: [String]] = [:]
        for folder in ["dcat-rdf", "dcat-rdf/w3c-dcat", "dcat-ttl", "dcat-ttl/w3c-dcat", "jsonld", "jsonld/w3c-dcat"] {
            for name in (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? [] {
                guard let dot = name.lastIndex(of: "."), !name.hasSuffix(".gz") else { continue }
                stems[String(name[..<dot]), default: []].append("\(root)/\(folder)/\(name)")
            }
        }
        return stems.filter { $0.value.count > 1 }
    }()

    @Test func `has examples to compare`() { #expect(Self.stems.count >= 40) }

    @Test(arguments: stems.keys.sorted()) func `finds the same in each`(stem: String) throws {
        let readings = try (Self.stems[stem] ?? []).sorted().map { path in
            let portal = PortalDeclaration(id: "xx-real", kind: "dcat", endpoint: "http://example.org/" + stem)
            return Self.essence(try AdapterReading(AdapterRegistry.adapter(for: portal), path: path).datasets)
        }
        let isAlike = Set(readings).count == 1
        #expect(
            isAlike == (Self.unlike[stem] == nil),
            "\(readings.map { $0.joined(separator: "\n") }.joined(separator: "\n---\n"))")
    }

    /// What a dataset says, whatever the order it is said in.
    private static func essence(_ datasets: [Dataset]) -> [String] {
        datasets.map { dataset in
            var parts = [dataset.identifier.hasPrefix("derived-") ? "derived" : dataset.identifier]
            parts += dataset.title.variants.map { "\($0)" }.sorted()
            parts += dataset.description.variants.map { "\($0)" }.sorted()
            parts += dataset.keywords.map { "\($0)" }.sorted()
            parts += dataset.themes.map { "\($0.iri ?? "")" }.sorted()
            parts += [
                "\(String(describing: dataset.publisher?.name))", "\(String(describing: dataset.frequency?.raw))",
            ]
            parts += ["\(String(describing: dataset.issued?.raw))", "\(String(describing: dataset.licence?.raw))"]
            parts += dataset.distributions.map { "\($0.link ?? "") \($0.format?.raw ?? "") \($0.mediaType?.raw ?? "")" }
                .sorted()
            return parts.joined(separator: " | ")
        }.sorted()
    }
}
