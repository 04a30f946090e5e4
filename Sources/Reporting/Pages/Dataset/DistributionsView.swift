import DCAT
import DataQuality

/// What a dataset offers, line by line, with the check of each link.
enum DistributionsView {
    static func write(_ facts: DatasetFacts, to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        let distributions = facts.dataset.distributions
        html.write(
            "<section aria-labelledby=\"distributions\">\n<h2 id=\"distributions\">\(messages.distributions)</h2>\n")
        guard !distributions.isEmpty else {
            html.write("<p>\(messages.noDistributions)</p>\n</section>\n")
            return
        }
        html.write(
            TableView.open(
                "distributions-caption", caption: messages.distributionsExplanation,
                columns: [
                    .init(messages.distribution), .init(messages.declared), .init(messages.served),
                    .init(messages.sniffed), .init(messages.link),
                ], style: "cards"))
        for (index, distribution) in distributions.prefix(DatasetModel.shownDistributions).enumerated() {
            let observation = distribution.link.flatMap { facts.links[$0] }
            let standing = distribution.link.flatMap { facts.standings[$0] }
            html.write(
                """
                <tr><th scope="row">\
                \(context.words(distribution.title, fallback: messages.distributionNumber(index + 1)))\
                \(size(distribution, messages))</th>\
                <td data-label="\(messages.declared)">\(declared(distribution, messages))</td>\
                <td data-label="\(messages.served)">\(format(observation?.servedFormat, messages))</td>\
                <td data-label="\(messages.sniffed)">\(sniffed(distribution, observation, messages))</td>\
                <td data-label="\(messages.link)"><div>\(link(distribution, observation, standing, facts.dataset.title, messages))</div></td></tr>

                """)
        }
        html.write(TableView.close)
        if distributions.count > DatasetModel.shownDistributions {
            let shown = messages.distributionsShown(DatasetModel.shownDistributions, of: distributions.count)
            html.write("<p>\(shown)</p>\n")
        }
        html.write("</section>\n")
    }

    private static func size(_ distribution: Distribution, _ messages: Messages) -> HTML {
        guard let size = distribution.byteSize else { return HTML() }
        return " <small>\(messages.bytes(size))</small>"
    }

    private static func declared(_ distribution: Distribution, _ messages: Messages) -> HTML {
        guard let stated = distribution.format ?? distribution.mediaType else {
            return "<span class=\"none\">\(messages.notTold)</span>"
        }
        guard let format = stated.value else { return "<q class=\"unread\"><bdi>\(stated.raw)</bdi></q>" }
        return self.format(format, messages)
    }

    private static func format(_ format: FileFormat?, _ messages: Messages) -> HTML {
        format.map { HTML(text: messages.name($0)) } ?? "–"
    }

    /// The observed format, marked where it is not the declared one.
    private static func sniffed(
        _ distribution: Distribution, _ observation: LinkObservation?, _ messages: Messages
    ) -> HTML {
        guard let seen = observation?.sniffedFormat else { return "–" }
        guard let declared = distribution.format?.value ?? distribution.mediaType?.value, declared != seen else {
            return format(seen, messages)
        }
        return "<strong class=\"differs\">≠ \(format(seen, messages))</strong>"
    }

    private static func link(
        _ distribution: Distribution, _ observation: LinkObservation?, _ standing: LinkStanding?,
        _ title: MultilingualText, _ messages: Messages
    ) -> HTML {
        guard let url = distribution.link else { return "<span class=\"none\">\(messages.noLink)</span>" }
        let address = ExternalLinkView.link(url)
        guard let observation else {
            return "\(BadgeView.badge(messages.notChecked, .neutral)) \(address)"
        }
        let badge = standing.map { LinkView.badge($0.state, messages) } ?? HTML()
        let history = standing.map { StandingView.line($0, messages) } ?? HTML()
        let titles = (distribution.title.variants + title.variants).map(\.text)
        let note: HTML = history.isEmpty ? "" : "<small class=\"check\">\(history)</small>"
        return """
            \(badge) \(address)<small class="check">\
            \(LinkEvidenceView.evidence(observation, titles: titles, messages))</small>\
            \(note)\
            \(LinkEvidenceView.findings(observation, messages))
            """
    }
}
