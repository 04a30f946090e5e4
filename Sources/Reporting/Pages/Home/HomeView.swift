import DataQuality

extension HomeModel: Page {
    public static let kind = "home"

    public var path: PagePath { .home }

    public func title(in context: PageContext) -> String { PageFrame.siteTitle(in: context) }

    public func trail(in context: PageContext) -> [Crumb] { [] }

    public func writeHTML(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write(
            """
            <div class="hero">
            <h1>\(title(in: context))</h1>
            <p class="lead">\(messages.homeLead)</p>
            <dl class="facts">
            <div><dt>\(messages.portals)</dt><dd>\(messages.count(portals.count))</dd></div>
            <div><dt>\(messages.datasets)</dt><dd>\(messages.count(datasets))</dd></div>
            <div><dt>\(messages.distributions)</dt><dd>\(messages.count(distributions))</dd></div>
            <div><dt>\(messages.measuredAsOf)</dt><dd>\(DateView.date(context.edition.asOf, messages))</dd></div>
            </dl>
            </div>

            """)
        writeComparison(to: &html, in: context)
        writeRankings(to: &html, in: context)
        ClaimsView.write(findings, to: &html, in: context)
    }

    private func writeComparison(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write(
            """
            <section aria-labelledby="side-by-side">
            <h2 id="side-by-side">\(messages.sideBySide)</h2>
            <p>\(messages.dimensionsNeverMerged)</p>

            """)
        var columns = [TableView.Column(messages.portal)]
        columns += Dimension.allCases.map { TableView.Column(messages.name($0)) }
        columns += [
            .init(messages.datasets, isNumber: true), .init(messages.announced, isNumber: true), .init(messages.state),
        ]
        html.write(
            TableView.open("comparison", caption: messages.sideBySideCaption, columns: columns, style: "cards"))
        for portal in portals { writeRow(portal, to: &html, in: context) }
        html.write("\(TableView.close)</section>\n")
    }

    private func writeRow(_ portal: PortalRow, to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write(
            """
            <tr><th scope="row"><a\(context.href(.portal(portal.id)))>\(context.words(portal.title, fallback: portal.id))</a>\
            \(PlaceView.note(portal, messages))</th>
            """)
        for dimension in Dimension.allCases {
            html.write(
                """
                <td data-label="\(messages.name(dimension))">\
                \(ScoreView.summary(portal.results[dimension], dimension, copies: portal.copies ?? 0, messages))</td>
                """)
        }
        html.write(
            """
            <td class="number" data-label="\(messages.datasets)">\(CountView.text(portal.datasets, messages))</td>\
            <td class="number" data-label="\(messages.announced)">\(CountView.text(portal.announced, messages))</td>\
            <td data-label="\(messages.state)"><span>\(BadgeView.state(portal.state, messages)) \
            \(BadgeView.form(portal.form, messages))\(PlaceView.lastGood(portal, messages))</span></td></tr>

            """)
    }

    private func writeRankings(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write(
            """
            <section aria-labelledby="ranking">
            <h2 id="ranking">\(messages.ranking)</h2>
            <p>\(messages.rankingExplanation)</p>
            <div class="columns">

            """)
        for dimension in Dimension.allCases {
            html.write(
                """
                <section class="ranking \(dimension.rawValue)" aria-labelledby="ranking-\(dimension.rawValue)">
                <h3 id="ranking-\(dimension.rawValue)">\(messages.name(dimension))</h3>
                <p>\(messages.question(dimension))</p>

                """)
            for ranking in rankings where ranking.dimension == dimension {
                RankingView.write(ranking, portals: portals, to: &html, in: context)
            }
            html.write("</section>\n")
        }
        html.write("</div>\n</section>\n")
    }
}
