import ByteStreams
import Foundation
import RDF
import TestSupport
import Testing

/// Every RDF/XML file of the collection says the same to raptor2 as to this reader.
@Suite(
    .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)),
    .enabled(if: Rapper.isInstalled, Comment(rawValue: Rapper.absence)))
struct RapperTests {
    static let files: [String] = {
        guard let directory = SharedData.directory, let all = FileManager.default.enumerator(atPath: directory)
        else { return [] }
        return all.compactMap { $0 as? String }.filter { $0.hasSuffix(".rdf") || $0.hasSuffix(".rdf.gz") }.sorted()
    }()

    /// Broken documents that this reader mends and raptor2 leaves; each is explained in Docs/rdf.md.
    static let mended: Set = [
        "dcat-rdf/be-dcat-other-fpsbosabudget.rdf", "dcat-rdf/geocat-geocat-dcat-testdata.rdf",
        "dcat-rdf/geocat-result_1_dcat.rdf",
    ]

    @Test(arguments: files)
    func `raptor2 finds the same statements`(file: String) throws {
        let path = (SharedData.directory ?? "") + "/" + file
        let base = "http://base.example/" + file
        let mine = QuadSet()
        let syntax = try RDFReading.read(mediaType: nil, fileName: file, base: base, handler: mine) {
            try ByteStreams.open(path: path)
        }
        let other = try Rapper.read(path, syntax, base: base)
        if other.isWhole || !isRefused(path, syntax, base) {
            #expect(!Self.mended.contains(file))
            #expect(
                normalised(mine).isIsomorphic(to: normalised(other.graph)),
                "\(mine.quads.count) statements here, \(other.graph.quads.count) in raptor2")
        } else if !file.hasPrefix("rdf-tests/") {
            #expect(Self.mended.contains(file))
            #expect(mine.quads.count > other.graph.quads.count)
        }
    }

    /// Whether a strict reading finds a fault, as raptor2 did.
    private func isRefused(_ path: String, _ syntax: RDFSyntax, _ base: String) -> Bool {
        do {
            try RDFReading.read(syntax: syntax, base: base, handler: QuadSet(), strict: true) {
                try ByteStreams.open(path: path)
            }
            return false
        } catch { return true }
    }

    /// raptor2 writes language tags in small letters.
    private func normalised(_ graph: QuadSet) -> QuadSet {
        QuadSet(
            Set(
                graph.quads.map { quad in
                    guard case .literal(let text, let datatype, let language?) = quad.object else { return quad }
                    var quad = quad
                    quad.object = .literal(text, datatype: datatype, language: language.lowercased())
                    return quad
                }))
    }
}
