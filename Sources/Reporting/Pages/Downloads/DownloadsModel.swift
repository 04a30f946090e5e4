import JSON

/// The edition's data files, and how to cite them.
public struct DownloadsModel: Sendable {
    public var files: [SiteFile]

    public init(_ files: [SiteFile]) { self.files = files }
}

extension DownloadsModel: Page {
    public static let kind = "downloads"

    public var path: PagePath { .downloads }

    public func title(in context: PageContext) -> String { context.messages.downloads }

    public func trail(in context: PageContext) -> [Crumb] { [] }

    public func writeHTML(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        html.write(
            """
            <h1>\(messages.downloads)</h1>
            <p class="lead">\(messages.downloadsLead)</p>
            <section aria-labelledby="files">
            <h2 id="files">\(messages.files)</h2>

            """)
        html.write(
            TableView.open(
                "files-caption", caption: messages.filesCaption,
                columns: [
                    .init(messages.file), .init(messages.contents), .init(messages.size, isNumber: true),
                    .init("SHA-256"),
                ], style: "cards"))
        for file in files { write(file, to: &html, in: context) }
        html.write(
            """
            \(TableView.close)<p><a type="application/json"\(context.href(file: SiteFiles.index))>\(SiteFiles.index)</a> \
            \(messages.indexExplanation)</p>
            </section>

            """)
        writeCitation(to: &html, in: context)
        html.write(
            """
            <section aria-labelledby="csv">
            <h2 id="csv">\(messages.csvRules)</h2>
            <p>\(messages.csvExplanation)</p>
            </section>

            """)
    }

    private func write(_ file: SiteFile, to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
        let contents: String
        if let table = CSVTable.allCases.first(where: { $0.path == file.path }) {
            contents = messages.describe(table)
        } else if let graph = GraphPart.File(rawValue: file.path) {
            contents = messages.describe(graph)
        } else {
            contents = file.path.hasSuffix(".sqlite") ? messages.database : messages.otherFile
        }
        html.write(
            """
            <tr><th scope="row"><a type="\(file.mediaType)"\(context.href(file: file.path))>\(name)</a></th>\
            <td data-label="\(messages.contents)">\(contents)</td>\
            <td class="number" data-label="\(messages.size)">\(messages.bytes(file.bytes))</td>\
            <td data-label="SHA-256"><code class="digest">\(file.digest)</code></td></tr>

            """)
    }

    private func writeCitation(to html: inout HTMLBuffer, in context: PageContext) {
        let messages = context.messages
        let edition = context.edition
        let citation = messages.citation(
            PageFrame.siteTitle(in: context), edition.id, edition.asOf, edition.software, edition.ruleSet)
        html.write(
            """
            <section aria-labelledby="cite">
            <h2 id="cite">\(messages.howToCite)</h2>
            <blockquote><p>\(citation)</p></blockquote>
            <p>\(messages.citeExplanation)</p>
            </section>

            """)
    }

    public func writeJSON(to json: inout JSONWriter) {
        json.member("index", SiteFiles.index)
        json.member("files", files)
    }
}
