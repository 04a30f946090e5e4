import DCAT
import DataQuality

/// The published comparison, each cell beside its measurement.
enum ClaimsView {
    static func write(_ findings: [ClaimFinding], to html: inout HTMLBuffer, in context: PageContext) {
        guard !findings.isEmpty else { return }
        let messages = context.messages
        html.write(
            """
            <section aria-labelledby="claims">
            <h2 id="claims">\(messages.claimedAndMeasured)</h2>
            <p>\(messages.claimsExplanation)</p>
            <div class="table claims cards" role="region" aria-labelledby="claims-caption" tabindex="0"><table>
            <caption id="claims-caption">\(messages.claimsCaption)</caption>
            <thead>
            <tr><th scope="col" rowspan="2">\(messages.platform)</th>\
            <th scope="colgroup" colspan="2">\(messages.formats)</th>\
            <th scope="colgroup" colspan="2">\(messages.online)</th>\
            <th scope="colgroup" colspan="2">\(messages.pace)</th></tr>
            <tr>
            """)
        for _ in 0..<3 {
            html.write("<th scope=\"col\">\(messages.claimed)</th><th scope=\"col\">\(messages.measured)</th>")
        }
        html.write("</tr>\n</thead>\n<tbody>\n")
        for finding in findings { writeRow(finding, to: &html, in: context) }
        html.write("\(TableView.close)<p class=\"small\">\(messages.claimRules)</p>\n</section>\n")
    }

    private static func writeRow(_ finding: ClaimFinding, to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        let claim = finding.claim
        var platform = context.words(claim.platform, fallback: claim.unitCode)
        if let portal = finding.portal {
            let form = finding.measured.map { BadgeView.form($0.form, messages) } ?? HTML()
            platform = "<a\(context.href(.portal(portal)))>\(platform)</a> \(form)"
        }
        let absence = finding.portal == nil ? messages.notInThisEdition : messages.noDataToCompare
        html.write("<tr><th scope=\"row\">\(platform)</th>")
        let claims: [(String, HTML, (ClaimFinding.Measurement) -> HTML)] = [
            (messages.formats, context.words(claim.formatsAsStated, fallback: "–"), { formats($0, context) }),
            (messages.online, HTML(text: claim.isOnline ? messages.yes : messages.no), { online($0, context) }),
            (messages.pace, HTML(text: messages.name(claim.pace)), { pace($0, context) }),
        ]
        for (label, claimed, measure) in claims {
            let measured: HTML = finding.measured.map(measure) ?? "<span class=\"none\">\(absence)</span>"
            html.write(
                """
                <td class="claimed" data-label="\(label): \(messages.claimed)">\(claimed)</td>\
                <td data-label="\(label): \(messages.measured)"><div>\(measured)</div></td>
                """)
        }
        html.write("</tr>\n")
    }

    private static func formats(_ measured: ClaimFinding.Measurement, _ context: PageContext) -> HTML {
        let messages = context.messages
        let named = measured.claimedFormats.map { item -> HTML in
            let found = item.declared + item.sniffed > 0
            let mark: HTML = found ? "✓" : "✗"
            let count: HTML = found ? " <small>\(messages.count(max(item.declared, item.sniffed)))</small>" : ""
            return "<li class=\"\(found ? "found" : "absent")\">\(mark) \(messages.name(item.format))\(count)</li>"
        }
        let others = measured.otherFormats.compactMap { count -> HTML? in
            guard let format = count.format else { return nil }
            return
                "<li>\(messages.name(format)) <small>\(messages.count(max(count.declared, count.sniffed)))</small></li>"
        }
        return """
            \(BadgeView.verdict(measured.formats, messages)) <ul class="formats">\(HTML(named + others))</ul>\
            <small>\(messages.distinctFormats(measured.distinctFormats)) · \(evidence(measured, "formats", context))</small>
            """
    }

    private static func online(_ measured: ClaimFinding.Measurement, _ context: PageContext) -> HTML {
        let messages = context.messages
        guard let score = measured.online.mean else {
            return "<span class=\"none\">\(messages.notMeasured)</span>"
        }
        return """
            \(BadgeView.verdict(measured.isOnline, messages)) \(ScoreView.bar(score, .onlineAvailability, messages))\
            <small>\(messages.linksAnswer(messages.shareAndInterval(score))) · \(evidence(measured, "links", context))</small>
            """
    }

    private static func pace(_ measured: ClaimFinding.Measurement, _ context: PageContext) -> HTML {
        let messages = context.messages
        let lines = [
            measured.realTime.map { messages.realTimeShare(messages.shareAndInterval($0)) },
            measured.onTime.map { messages.onTimeShare(messages.shareAndInterval($0)) },
        ].compactMap { $0 }.map { "<li>\($0)</li>" as HTML }
        return """
            \(BadgeView.verdict(measured.pace, messages)) <ul class="plain small">\(HTML(lines))</ul>\
            <small>\(evidence(measured, "promises", context))</small>
            """
    }

    private static func evidence(
        _ measured: ClaimFinding.Measurement, _ section: String, _ context: PageContext
    ) -> HTML {
        "<a\(context.href(.portal(measured.portal), fragment: section))>\(context.messages.openEvidence)</a>"
    }
}
