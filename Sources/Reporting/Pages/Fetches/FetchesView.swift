import Harvesting

extension FetchesModel: Page {
    public static let kind = "fetches"

    public var path: PagePath { .fetches }

    public func title(in context: PageContext) -> String { context.messages.fetches }

    public func trail(in context: PageContext) -> [Crumb] { [Crumb(context.messages.runReport, .run)] }

    public func writeHTML(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write(
            """
            <h1>\(messages.fetches)</h1>
            <p class="lead">\(messages.fetchesLead)</p>

            """)
        if let userAgent = facts.userAgent {
            html.write("<p>\(messages.userAgentIs) <code>\(userAgent)</code></p>\n")
        }
        guard !facts.hosts.isEmpty else {
            html.write("<p>\(messages.nothingFetched)</p>\n")
            return
        }
        writeHosts(to: &html, in: context)
        if facts.furtherHosts > 0 {
            html.write("<p>\(messages.furtherHosts(facts.furtherHosts, requests: facts.furtherRequests))</p>\n")
        }
    }

    private func writeHosts(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        let numbers = [
            messages.requests, messages.answeredGood, messages.answeredRefusal, messages.answeredError,
            messages.notAnswered, messages.notMade, messages.volumeKept,
        ]
        html.write(
            TableView.open(
                "fetches-caption", caption: messages.fetchesCaption,
                columns: [.init(messages.host)] + numbers.map { TableView.Column($0, isNumber: true) }
                    + [.init(messages.firstAndLast), .init("robots.txt")]))
        for host in facts.hosts {
            let counts = [
                host.requests, host.good, host.refused, host.errors, host.unanswered, host.forbidden + host.postponed,
            ]
            html.write(
                """
                <tr><th scope="row"><bdi>\(host.host)</bdi></th>\
                \(CountView.cells(counts, messages))\
                <td class="number">\(messages.bytes(host.bytes))</td>\
                <td>\(DateView.moment(host.first, messages)) – \(DateView.moment(host.last, messages))</td>\
                <td class="why">\(robots(host, messages))</td></tr>

                """)
        }
        html.write("\(TableView.close)")
    }

    private func robots(_ host: HostFetches, _ messages: Messages) -> HTML {
        var parts: [HTML] = [HTML(text: messages.name(host.robots))]
        if let delay = host.crawlDelay {
            parts.append("<p class=\"small\">\(messages.crawlDelay(delay, atMost: facts.maximumCrawlDelay))</p>")
        }
        if let exception = host.exception { parts.append("<p class=\"small\"><bdi>\(exception)</bdi></p>") }
        return HTML(parts)
    }
}
