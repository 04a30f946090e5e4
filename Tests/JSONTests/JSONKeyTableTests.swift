import Testing

@testable import JSON

@Suite struct `A table of keys` {
    @Test func `finds every name it was given and no other`() {
        var names = (0..<500).map { "field_number_\($0)_of_many" }
        names += (0..<500).map { "k\($0)" }
        names += ["", "a", "title", "titles", "种类", "license_id", "license_url", "state", "type"]
        let table = JSONKeyTable(names.enumerated().map { ($1, $0) })
        for (index, name) in names.enumerated() { #expect(table[name] == index) }
        for absent in ["b", "titl", "k500", "field_number_500_of_many", "种", "State"] { #expect(table[absent] == nil) }
    }

    @Test func `keeps the first of two entries`() {
        let table = JSONKeyTable([("a", 1), ("a", 2)])
        #expect(table["a"] == 1)
    }

    @Test func `answers for the members of a value`() throws {
        let table = JSONKeyTable([("title", "T"), ("notes", "N")])
        let found = try JSONParser().withValue(of: #"{"notes":1,"x":2,"title":3}"#.utf8) { value in
            value.members.map { table[$0.key] }
        }
        #expect(found == ["N", nil, "T"])
    }
}
