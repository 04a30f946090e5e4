/// The frame around every page: head, navigation, notice on sample data, footer.
enum PageFrame {
    static func write(_ page: some Page, to html: inout HTMLBuffer, in context: PageContext) {
        writeHead(page, to: &html, in: context)
        writeHeader(page, to: &html, in: context)
        html.write("<main id=\"main\">\n")
        writeTrail(page, to: &html, in: context)
        page.writeHTML(to: &html, in: context)
        html.write("</main>\n")
        writeFooter(page, to: &html, in: context)
    }

    static func siteTitle(in context: PageContext) -> String {
        context.plainWords(context.edition.title, fallback: "OpenGauge")
    }

    private static func writeHead(_ page: some Page, to html: inout HTMLBuffer, in context: PageContext) {
        let site = siteTitle(in: context)
        let title = context.path == .home ? site : context.messages.title(page.title(in: context), of: site)
        html.write(
            """
            <!DOCTYPE html>
            <html lang="\(context.language.tag)">
            <head>
            <meta charset="utf-8">
            <title>\(title)</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'">
            <link rel="stylesheet"\(context.href(file: SiteFiles.stylesheet))>
            <link rel="icon" type="image/svg+xml"\(context.href(file: SiteFiles.icon))>
            <link rel="alternate" type="application/json"\(context.twin)>

            """)
        for other in context.edition.languages where context.edition.languages.count > 1 {
            html.write("<link rel=\"alternate\" hreflang=\"\(other.tag)\"\(context.href(in: other))>\n")
        }
        html.write("</head>\n<body>\n")
    }

    private static func writeHeader(_ page: some Page, to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write(
            """
            <a class="skip" href="#main">\(messages.skipToContent)</a>
            <header class="site">
            <p class="brand"><a\(context.href(.home))>\(brandMark)<span>\(siteTitle(in: context))</span></a></p>
            <nav aria-label="\(messages.mainNavigation)"><ul>

            """)
        let entries: [(String, PagePath)] = [
            (messages.home, .home), (messages.methodology, .methodology), (messages.runReport, .run),
            (messages.downloads, .downloads),
        ]
        for (title, path) in entries {
            let current: HTML = path == context.path ? " aria-current=\"page\"" : ""
            html.write("<li><a\(context.href(path))\(current)>\(title)</a></li>\n")
        }
        html.write("</ul></nav>\n")
        writeLanguages(to: &html, in: context)
        html.write("</header>\n")
        if context.edition.isSample {
            html.write(
                """
                <aside class="sample" aria-label="\(messages.sampleNotice)"><p><strong>\(messages.sampleNotice)</strong> \
                \(messages.sampleExplanation)</p></aside>

                """)
        }
    }

    private static func writeLanguages(to html: inout HTMLBuffer, in context: PageContext) {
        guard context.edition.languages.count > 1 else { return }
        html.write("<nav class=\"languages\" aria-label=\"\(context.messages.languageNavigation)\"><ul>\n")
        for language in context.edition.languages {
            let name = "\(language.endonym)"
            if language == context.language {
                html.write("<li><span aria-current=\"true\" lang=\"\(language.tag)\">\(name)</span></li>\n")
            } else {
                html.write(
                    """
                    <li><a lang="\(language.tag)" hreflang="\(language.tag)" rel="alternate"\
                    \(context.href(in: language))>\(name)</a></li>

                    """)
            }
        }
        html.write("</ul></nav>\n")
    }

    private static func writeTrail(_ page: some Page, to html: inout HTMLBuffer, in context: PageContext) {
        let trail = page.trail(in: context)
        guard !trail.isEmpty else { return }
        html.write("<nav class=\"trail\" aria-label=\"\(context.messages.breadcrumbNavigation)\"><ol>\n")
        html.write("<li><a\(context.href(.home))>\(context.messages.home)</a></li>\n")
        for crumb in trail { html.write("<li><a\(context.href(crumb.path))><bdi>\(crumb.title)</bdi></a></li>\n") }
        html.write("</ol></nav>\n")
    }

    private static func writeFooter<Content: Page>(
        _ page: Content, to html: inout HTMLBuffer, in context: PageContext
    ) {
        let messages = context.messages
        let edition = context.edition
        html.write("<footer class=\"site\">\n<dl>\n")
        if Content.isLasting {
            html.write(
                """
                <div><dt>\(messages.measuredAsOf)</dt><dd><a\(context.href(.run))>\(messages.runOfTheEdition)</a></dd></div>

                """)
        } else {
            html.write(
                """
                <div><dt>\(messages.edition)</dt><dd><code>\(edition.id)</code></dd></div>
                <div><dt>\(messages.measuredAsOf)</dt><dd>\(DateView.moment(edition.asOf, messages))</dd></div>

                """)
        }
        html.write(
            """
            <div><dt>\(messages.rules)</dt><dd><a\(context.href(.methodology))>\(edition.ruleSet)</a></dd></div>
            <div><dt>\(messages.software)</dt><dd>\(edition.software)</dd></div>
            </dl>
            <p><a type="application/json"\(context.twin)>\(messages.jsonTwin)</a> \
            <a\(context.href(.downloads, fragment: "cite"))>\(messages.howToCite)</a></p>
            </footer>
            </body>
            </html>

            """)
    }

    /// The gauge of the icon, drawn in the colours of the page.
    private static let brandMark: HTML = """
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path d="M5 23a12 12 0 1 1 22 0" fill="none" \
        stroke="currentColor" stroke-width="3.5" stroke-linecap="round"/><path d="M16 20 22.5 11.5" fill="none" \
        stroke="currentColor" stroke-width="3" stroke-linecap="round"/><circle cx="16" cy="20" r="2.8" \
        fill="currentColor"/></svg>
        """
}
