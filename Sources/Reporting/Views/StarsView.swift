/// The rung of the five-star ladder.
enum StarsView {
    static func stars(_ number: Int) -> HTML {
        let filled = max(0, min(5, number))
        let text = String(repeating: "★", count: filled) + String(repeating: "☆", count: 5 - filled)
        return "<span class=\"stars\" role=\"img\" aria-label=\"\(filled)/5\">\(text)</span>"
    }
}
