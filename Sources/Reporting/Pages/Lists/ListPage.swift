import JSON

/// One page of a long list.
public struct ListPage: Hashable, Sendable {
    /// Lines on a page.
    public static let length = 200

    /// Counted from 1.
    public var number: Int
    /// Lines on all pages.
    public var lines: Int

    public init(_ number: Int, lines: Int) {
        self.number = number
        self.lines = lines
    }

    /// At least one, as an empty list has its page too.
    public var pages: Int { max(1, (lines + ListPage.length - 1) / ListPage.length) }
}

extension ListPage: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("number", number)
            json.member("of", pages)
            json.member("lines", lines)
        }
    }
}
