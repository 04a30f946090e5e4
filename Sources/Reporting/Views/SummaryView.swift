import DataQuality

/// The three headline dimensions of a portal or publisher, side by side.
enum SummaryView {
    /// - Parameters:
    ///   - copies: how many datasets beside those of the results are scored elsewhere.
    ///   - medians: of a portal's publishers; nil on a publisher's page.
    static func write(
        _ results: ByDimension<Aggregate>, copies: Int, medians: ByDimension<MedianPublisher?>? = nil,
        to html: inout HTMLBuffer, in context: PageContext
    ) {
        let messages = context.messages
        html.write("<section aria-labelledby=\"results\">\n<h2 id=\"results\">\(messages.results)</h2>\n")
        html.write("<div class=\"columns\">\n")
        for dimension in Dimension.allCases {
            write(results[dimension], dimension, copies, medians?[dimension], to: &html, in: context)
        }
        html.write("</div>\n</section>\n")
    }

    private static func write(
        _ summary: Aggregate, _ dimension: Dimension, _ copies: Int, _ median: MedianPublisher?,
        to html: inout HTMLBuffer, in context: PageContext
    ) {
        let messages = context.messages
        html.write(
            """
            <section class="card \(dimension.rawValue)" aria-labelledby="result-\(dimension.rawValue)">
            <h3 id="result-\(dimension.rawValue)">\(messages.name(dimension))</h3>
            <p class="question">\(messages.question(dimension))</p>

            """)
        if let score = summary.mean {
            let figure = score.estimate.map(messages.percent) ?? messages.notMeasured
            html.write(
                """
                <p class="headline"><span class="figure">\(figure)</span> \
                <span class="interval">\(messages.between(score))</span></p>
                \(ScoreView.bar(score, dimension, messages))

                """)
        } else {
            html.write("<p class=\"headline none\">\(absence(summary, copies: copies, messages))</p>\n")
        }
        if summary.datasets > 0 { html.write("<p class=\"coverage\">\(coverage(summary, messages))</p>\n") }
        if let sampling = summary.sampling {
            html.write("<p class=\"coverage\">\(messages.sampled(sampling.coverage, sampling.score))</p>\n")
        }
        if let median, median.publishers > 1 {
            let share = messages.shareAndInterval(median.score)
            html.write("<p class=\"coverage\">\(messages.medianPublisher(share, of: median.publishers))</p>\n")
        }
        html.write("\(HistogramView.drawing(summary.histogram, dimension, messages))</section>\n")
    }

    /// What stands where there is no score.
    ///
    /// - Parameter copies: how many datasets beside those of the result are scored elsewhere.
    static func absence(_ summary: Aggregate, copies: Int = 0, _ messages: Messages) -> String {
        if summary.datasets == 0, copies > 0 { return messages.scoredElsewhere }
        return summary.datasets > 0 && summary.assessable == 0 ? messages.notAssessable : messages.notMeasured
    }

    static func coverage(_ summary: Aggregate, _ messages: Messages) -> String {
        var parts = [messages.coverage(summary)]
        let open = summary.assessable - summary.estimated
        if open > 0 { parts.append(messages.leftOpen(open)) }
        if summary.notAssessable > 0 { parts.append(messages.leftOut(summary.notAssessable)) }
        return parts.joined(separator: " · ")
    }
}
