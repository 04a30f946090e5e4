import Testing

@testable import JSON

@Suite struct `A JSON writer` {
    @Test func `puts commas, colons and line breaks`() {
        func write(_ writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("title", "T")
            writer.member("absent", ifPresent: nil)
            writer.key("list")
            writer.beginArray()
            writer.integer(1)
            writer.beginObject()
            writer.endObject()
            writer.boolean(true)
            writer.null()
            writer.endArray()
            writer.member("n", 2)
            writer.endObject()
        }
        var compact = JSONWriter()
        write(&compact)
        #expect(compact.text == #"{"title":"T","list":[1,{},true,null],"n":2}"#)
        var indented = JSONWriter(indentation: 2)
        write(&indented)
        #expect(
            indented.text == """
                {
                  "title": "T",
                  "list": [
                    1,
                    {},
                    true,
                    null
                  ],
                  "n": 2
                }
                """)
    }

    @Test(arguments: [
        (0.1, "0.1"), (1.0, "1"), (-0.0, "0"), (1e22, "1e+22"), (1.0 / 3, "0.3333333333333333"),
        (.infinity, "null"), (.nan, "null"), (9_007_199_254_740_992, "9007199254740992.0"), (1e-300, "1e-300"),
    ])
    func `writes numbers in one way only`(number: Double, expected: String) {
        var writer = JSONWriter()
        writer.number(number)
        #expect(writer.text == expected)
    }

    @Test func `writes thousandths as it writes all numbers`() {
        var generator = SystemRandomNumberGenerator()
        let whole = (0..<2_000).map { _ in
            Int64.random(in: -100_000_000_000_000...100_000_000_000_000, using: &generator)
        }
        for number in whole + Array(-1_100...1_100) where number % 1_000 != 0 {
            for value in [Double(number) / 1_000, (Double(number) / 1_000).nextUp] {
                var writer = JSONWriter()
                writer.number(value)
                #expect(writer.text == value.description)
            }
        }
    }

    @Test(arguments: [Int64.min, -1_234_567_890, -1, 0, 9, 10, 99, 100, .max])
    func `writes whole numbers`(number: Int64) {
        var writer = JSONWriter()
        writer.beginArray()
        writer.integer(number)
        writer.integer(Int128(number))
        writer.endArray()
        #expect(writer.text == "[\(number),\(number)]")
    }

    @Test(arguments: [0, 1, 511, 512, 513, 5_000])
    func `grows with what is written`(length: Int) {
        let text = String(repeating: "é\"", count: length)
        var writer = JSONWriter(indentation: 3)
        writer.beginArray()
        writer.string(text)
        writer.string(String(repeating: "a", count: length))
        writer.endArray()
        let plain = String(repeating: "a", count: length)
        #expect(writer.text == "[\n   \"\(text.replacing("\"", with: "\\\""))\",\n   \"\(plain)\"\n]")
    }

    @Test func `escapes what JSON must have escaped`() {
        var writer = JSONWriter()
        writer.string("\u{0}\u{1F}\u{7F}\"\\/\u{8}\t\n\u{C}\r é\u{2028}")
        #expect(writer.text == "\"\\u0000\\u001f\u{7F}\\\"\\\\/\\b\\t\\n\\f\\r é\u{2028}\"")
    }

    @Test(arguments: 0...60)
    func `finds what must be escaped anywhere in a text of any length`(length: Int) {
        let plain = String(repeating: "~ ", count: length).prefix(length)
        for place in 0..<length {
            for (character, escape) in [("\"", "\\\""), ("\\", "\\\\"), ("\u{1F}", "\\u001f"), ("\u{0}", "\\u0000")] {
                let (start, end) = (plain.prefix(place), plain.suffix(length - place - 1))
                var writer = JSONWriter()
                writer.string("\(start)\(character)\(end)")
                #expect(writer.text == "\"\(start)\(escape)\(end)\"")
            }
        }
        var writer = JSONWriter()
        writer.string(String(plain))
        #expect(writer.text == "\"\(plain)\"")
    }

    @Test(arguments: [0, 2])
    func `writes plain keys as it writes others`(indentation: Int) {
        var one = JSONWriter(indentation: indentation)
        one.beginObject()
        one.member("a", 1)
        one.member("long enough a name", "é")
        one.endObject()
        var other = JSONWriter(indentation: indentation)
        other.beginObject()
        other.member(plain: "a", 1)
        other.member(plain: "long enough a name", "é")
        other.member(plain: "absent", ifPresent: nil as String?)
        other.member(plain: "absent", ifPresent: nil as Int64?)
        other.endObject()
        #expect(one.text == other.text)
        other.takeDocument { #expect(String(decoding: $0, as: UTF8.self) == one.text) }
        #expect(other.text.isEmpty)
    }

    @Test func `writes one document after the other`() {
        var writer = JSONWriter()
        let documents = (0..<3).map { number in
            writer.beginArray()
            writer.integer(number)
            writer.endArray()
            return String(decoding: writer.takeDocument(), as: UTF8.self)
        }
        #expect(documents == ["[0]", "[1]", "[2]"])
    }

    @Test func `hands out its bytes piece by piece`() {
        var writer = JSONWriter()
        var written: [UInt8] = []
        writer.beginArray()
        for number in 0..<3 {
            writer.integer(number)
            written += writer.takeBytes()
        }
        writer.endArray()
        written += writer.takeBytes()
        #expect(String(decoding: written, as: UTF8.self) == "[0,1,2]")
    }
}
