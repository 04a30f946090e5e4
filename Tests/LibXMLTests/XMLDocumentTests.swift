import LibXML
import Testing

@Suite struct XMLDocumentTests {
    private func xml(_ text: String, byteLimit: Int = XMLDocument.defaultByteLimit) throws -> XMLDocument {
        try Array(text.utf8).withUnsafeBytes { try XMLDocument.xml($0, byteLimit: byteLimit) }
    }

    private func html(_ text: String) throws -> XMLDocument {
        try Array(text.utf8).withUnsafeBytes { try XMLDocument.html($0) }
    }

    private let text = """
        <m:r xmlns:m="urn:m" xmlns="urn:d"><m:t a="1" m:a="2">one &amp; <b>two</b></m:t>
        <m:t>three</m:t></m:r>
        """

    @Test func `XPath gives texts, nodes and values`() throws {
        let document = try xml(text)
        let names = ["x": "urn:m"]
        #expect(try document.strings("//x:t", namespaces: names) == ["one & two", "three"])
        #expect(try document.strings("count(//x:t)", namespaces: names) == ["2"])
        #expect(try document.strings("//x:t/@a", namespaces: names) == ["1"])
        let first = try #require(try document.nodes("x:r/x:t", namespaces: names).first)
        #expect(first.name == "t")
        #expect(first.namespace == "urn:m")
        #expect(first.attribute("a") == "1")
        #expect(first.attribute("a", namespace: "urn:m") == "2")
        #expect(first.attribute("b") == nil)
        #expect(try first.strings("d:b", namespaces: ["d": "urn:d"]) == ["two"])
        #expect(document.root?.children.map(\.line) == [1, 2])
    }

    @Test func `a node keeps its document`() throws {
        let node = try #require(try xml("<r><a>kept</a></r>").root?.children.first)
        #expect(node.text == "kept")
    }

    @Test(arguments: ["//", "x:y", "1 +", "//x:"])
    func `a bad XPath is an error`(path: String) throws {
        let document = try xml(text)
        #expect(throws: XMLError.self) { try document.strings(path) }
    }

    @Test func `HTML becomes a tree whatever it is`() throws {
        #expect(try html("<p>a<p>b<a href='?a=1&b=2'>中").strings("//p") == ["a", "b中"])
        #expect(try html("<p>a<a href='?a=1&b=2'>").strings("//a/@href") == ["?a=1&b=2"])
        #expect(throws: XMLError.self) { try html("") }
    }

    @Test(arguments: [
        ("", XMLError.Code.malformed), ("<r>", .malformed), ("{}", .malformed), ("<r>&nbsp;</r>", .refused),
        ("<!DOCTYPE r [<!ENTITY e 'x'>]><r>&e;</r>", .refused),
        ("<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><r>&e;</r>", .refused),
        ("<!DOCTYPE r SYSTEM 'file:///etc/hostname'><r>&e;</r>", .refused),
    ])
    func `bad XML is an error`(text: String, code: XMLError.Code) {
        let error = #expect(throws: XMLError.self) { try xml(text) }
        #expect(error?.code == code)
    }

    @Test func `too deep and too large are errors`() {
        #expect(throws: XMLError.self) { try xml(String(repeating: "<a>", count: 100_000)) }
        #expect(throws: XMLError.self) { try xml("<r>1234</r>", byteLimit: 8) }
        #expect(throws: XMLError.self) { try xml("<r " + (0..<100_000).map { "a\($0)='' " }.joined() + "/>") }
    }
}
