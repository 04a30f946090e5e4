import RDF
import Testing

@Suite struct QuadSetTests {
    private func graph(_ edges: [(String, String)]) -> QuadSet {
        QuadSet(
            Set(
                edges.map {
                    Quad(subject: term($0.0), predicate: .iri("urn:p"), object: term($0.1), graph: nil)
                }))
    }

    private func term(_ name: String) -> Term { name.first == "_" ? .blank(name) : .iri(name) }

    @Test func `labels do not matter, shape does`() {
        let chain = graph([("a", "_1"), ("_1", "_2"), ("_2", "b")])
        #expect(chain.isIsomorphic(to: graph([("_y", "b"), ("a", "_x"), ("_x", "_y")])))
        #expect(!chain.isIsomorphic(to: graph([("_y", "b"), ("a", "_y"), ("_x", "_y")])))
        #expect(!chain.isIsomorphic(to: graph([("a", "_1"), ("_1", "_2")])))
    }

    @Test func `one ring of six is not two rings of three`() {
        let six = graph((0..<6).map { ("_\($0)", "_\(($0 + 1) % 6)") })
        let turned = graph((0..<6).map { ("_r\($0)", "_r\(($0 + 1) % 6)") })
        let threes = graph((0..<6).map { ("_\($0)", "_\($0 / 3 * 3 + ($0 + 1) % 3)") })
        #expect(six.isIsomorphic(to: turned))
        #expect(!six.isIsomorphic(to: threes))
    }
}
