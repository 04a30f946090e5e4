import DataQuality

extension DatasetModel: Page {
    public static let kind = "dataset"
    public static let isLasting = true

    public var path: PagePath { .dataset(facts.identifier, of: portal.id) }

    public func title(in context: PageContext) -> String {
        context.plainWords(facts.dataset.title, fallback: facts.identifier)
    }

    public func trail(in context: PageContext) -> [Crumb] {
        let name = facts.dataset.publisher?.name
        let publisher = name.map { context.plainWords($0, fallback: context.messages.publisherNotStated) }
        return [
            portal.crumb(in: context),
            Crumb(
                publisher ?? context.messages.publisherNotStated,
                .publisher(facts.publisherKey, of: portal.id, page: 1)),
        ]
    }

    public func writeHTML(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write("<h1>\(context.words(facts.dataset.title, fallback: facts.identifier))</h1>\n")
        if let date = facts.missingSince {
            html.write("<div class=\"banner alert\" role=\"note\"><p>\(messages.missingSince(date))</p></div>\n")
        }
        ListingsView.write(facts, of: portal.id, to: &html, in: context)
        writeResults(to: &html, in: context)
        RemedyView.write(remedies, to: &html, in: context)
        DistributionsView.write(facts, to: &html, in: context)
        html.write("<section aria-labelledby=\"receipts\">\n<h2 id=\"receipts\">\(messages.receipts)</h2>\n")
        html.write("<p>\(messages.receiptsExplanation)</p>\n")
        for dimension in Dimension.allCases {
            ReceiptView.write(facts.receipts[dimension], dimension, to: &html, in: context)
        }
        html.write("</section>\n")
        RecordView.write(facts, to: &html, in: context)
        writeIssues(to: &html, in: context)
    }

    private func writeResults(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write("<div class=\"columns\">\n")
        for dimension in Dimension.allCases {
            let receipt = facts.receipts[dimension]
            html.write(
                """
                <section class="card \(dimension.rawValue)" aria-labelledby="result-\(dimension.rawValue)">
                <h2 id="result-\(dimension.rawValue)"><a\(context.href(fragment: "receipt-", dimension))>\
                \(messages.name(dimension))</a></h2>
                \(ReceiptView.headline(receipt.assessment, dimension, messages))

                """)
            if let reason = ReceiptView.foremostReason(receipt) {
                html.write("<p>\(messages.sentence(reason))</p>\n")
            }
            html.write("</section>\n")
        }
        html.write("</div>\n")
    }

    private func writeIssues(to html: inout HTMLBuffer, in context: PageContext) {
        guard !facts.issues.isEmpty else { return }
        html.write("<section aria-labelledby=\"issues\">\n<h2 id=\"issues\">\(context.messages.issuesOfRecord)</h2>\n")
        let lines = facts.issues.map { IssueLine($0, hasPage: false) }
        IssueTableView.write(lines, of: portal.id, showsRecord: false, to: &html, in: context)
        html.write("</section>\n")
    }
}
