import JSON
import Testing

/// An element that breaks the brackets or the quotation marks of its document costs itself, not what follows.
@Suite struct JSONResyncTests {
    private func element(_ id: String) -> String {
        #"{"id":"\#(id)","title":"T","tags":[{"id":1,"name":"x"},{"id":2,"name":"y"}]}"#
    }

    static let broken = [
        // A list that is never closed, an object that is never closed.
        #"{"id":"b","title":"B","tags":[}"#, #"{"id":"b","title":"B","tags":[{"id":1},{"id":2},"x":3}"#,
        #"{"id":"b","title":"B","tags":[]"#,
        // Quotation marks that are not escaped: an inch, a word, one that is never closed.
        #"{"id":"b","title":"a 5" pipe","tags":[]}"#, #"{"id":"b","title":"the "big" one","tags":[]}"#,
        #"{"id":"b","title":"B,"tags":[]}"#, #"{"id":"b","title":"never closed}"#,
        // One bracket too many.
        #"{"id":"b","title":"B","tags":[]]}"#,
    ]

    @Test(arguments: broken, [1, 7, Int.max])
    func `loses the broken element alone`(broken: String, piece: Int) throws {
        let text = "{\"results\":[\(element("a")), \(broken),\n\(element("c")),\(element("d"))],\"count\":4}"
        let reading = try JSONStreamReading(text, arrays: ["results"], piece: piece)
        #expect(reading.error == nil)
        #expect(reading.elements == [element("a"), element("c"), element("d")])
        #expect(reading.failures.count == 1 && reading.failures.first?.position == 1)
        #expect(reading.surroundings["count"]?.integer == 4)
    }

    @Test func `goes on behind a bracket too many`() throws {
        let text = "{\"results\":[\(element("a"))},\(element("c"))]}"
        let reading = try JSONStreamReading(text, arrays: ["results"])
        #expect(reading.error == nil && reading.elements == [element("a"), element("c")])
        #expect(reading.summary?.problems.count == 1)
    }

    @Test func `knows the next element by how the broken one begins, where none was sound before`() throws {
        let text = "[\(JSONResyncTests.broken[3]),\(element("c"))]"
        let reading = try JSONStreamReading(text)
        #expect(reading.elements == [element("c")] && reading.failures.count == 1)
    }

    @Test func `loses several broken elements, each alone`() throws {
        let text = "[\(element("a")),\(JSONResyncTests.broken.joined(separator: ",")),\(element("c"))]"
        let reading = try JSONStreamReading(text)
        #expect(reading.elements == [element("a"), element("c")])
        #expect(reading.failures.count == JSONResyncTests.broken.count)
    }

    @Test func `finds the end of a broken element in a document of many megabytes`() throws {
        let many = Array(repeating: element("n"), count: 200_000).joined(separator: ",")
        let text = "[\(element("a")),\(JSONResyncTests.broken[3]),\(many)]"
        let reading = try JSONStreamReading(text)
        #expect(reading.elements.count == 200_001 && reading.failures.count == 1)
    }

    @Test func `still ends with an error where a document is cut`() throws {
        for cut in [element("b").dropLast(3), "{\"id\":\"b\",\"ti"] {
            let reading = try JSONStreamReading("[\(element("a")),\(cut)")
            #expect(reading.elements == [element("a")] && reading.error != nil)
        }
    }
}
