import DataQuality

/// Scores as text and as drawings.
enum ScoreView {
    /// A bar from 0 to 1: what is certain filled, what is open hatched, a tick at the estimate.
    static func bar(_ score: Score, _ dimension: Dimension, _ messages: Messages) -> HTML {
        let low = clamp(score.low)
        let high = max(low, clamp(score.high))
        var tick = HTML()
        if let estimate = score.estimate {
            tick = "<rect class=\"tick\" x=\"\(number(min(99, clamp(estimate) - 0.5)))\" width=\"1\" height=\"10\"/>"
        }
        return """
            <svg class="bar \(dimension.rawValue)" viewBox="0 0 100 10" preserveAspectRatio="none" role="img">\
            <title>\(messages.describe(dimension, score))</title>\
            <rect class="track" y="2" width="100" height="6"/>\
            <rect class="open" x="\(number(low))" y="2" width="\(number(high - low))" height="6"/>\
            <rect class="sure" y="2" width="\(number(low))" height="6"/>\(tick)</svg>
            """
    }

    /// The estimate with its interval; the interval alone where nothing is known.
    static func text(_ score: Score, _ messages: Messages) -> HTML {
        let interval = messages.interval(score)
        guard let estimate = score.estimate else { return "<span class=\"interval\">\(interval)</span>" }
        let figure: HTML = "<span class=\"figure\">\(messages.percent(estimate))</span>"
        if score.low == score.high { return figure }
        return "\(figure) <span class=\"interval\">\(interval)</span>"
    }

    /// Bar and text, one above the other.
    static func full(_ score: Score, _ dimension: Dimension, _ messages: Messages) -> HTML {
        "<div class=\"score\">\(bar(score, dimension, messages))<span>\(text(score, messages))</span></div>"
    }

    /// A portal's or publisher's result in one dimension.
    ///
    /// - Parameter copies: how many datasets beside those of the result are scored elsewhere.
    static func summary(_ summary: Aggregate, _ dimension: Dimension, copies: Int, _ messages: Messages) -> HTML {
        if let score = summary.mean, summary.scored > 0 { return full(score, dimension, messages) }
        return "<span class=\"none\">\(SummaryView.absence(summary, copies: copies, messages))</span>"
    }

    /// A dataset's result in one dimension, as short as can be.
    static func brief(_ assessment: Assessment, _ messages: Messages) -> HTML {
        switch assessment {
        case .scored(let score): text(score, messages)
        case .notMeasured: "<span class=\"none\">\(messages.notMeasured)</span>"
        case .notAssessable: "<span class=\"none\">\(messages.notAssessable)</span>"
        }
    }

    private static func clamp(_ share: Double) -> Double { share.isFinite ? max(0, min(1, share)) * 100 : 0 }

    private static func number(_ value: Double) -> String { NumberText.plain(max(0, (value * 100).rounded() / 100)) }
}
