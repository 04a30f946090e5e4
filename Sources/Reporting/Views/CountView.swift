/// Counts in tables: a known nothing reads 0, what is not known a dash.
enum CountView {
    static func text(_ count: Int?, _ messages: Messages) -> String { count.map(messages.count) ?? "–" }

    static func cells(_ counts: [Int?], _ messages: Messages) -> HTML {
        HTML(counts.map { "<td class=\"number\">\(text($0, messages))</td>" as HTML })
    }
}
