/// How a whole is divided into good, bad and open, as a bar; the figures stand beside it.
enum ShareView {
    enum Tone: String {
        case good, bad, open
    }

    static func bar(_ parts: [(count: Int, tone: Tone)]) -> HTML {
        let total = parts.reduce(0) { $0 + $1.count }
        guard total > 0 else { return HTML() }
        var start = 0
        var rectangles: [HTML] = []
        for part in parts where part.count > 0 {
            let from = Double(start) / Double(total) * 100
            let width = Double(part.count) / Double(total) * 100
            rectangles.append(
                """
                <rect class="\(part.tone.rawValue)" x="\(NumberText.plain(from))" width="\(NumberText.plain(width))" \
                height="10"/>
                """)
            start += part.count
        }
        return """
            <svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\(HTML(rectangles))</svg>
            """
    }
}
