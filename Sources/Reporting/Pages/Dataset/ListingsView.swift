/// Where else a dataset is listed, and where it counts.
enum ListingsView {
    static func write(_ facts: DatasetFacts, of portal: String, to html: inout HTMLBuffer, in context: PageContext) {
        guard !facts.otherListings.isEmpty else { return }
        let messages = context.messages
        let links = facts.otherListings.map { listing -> HTML in
            let title = context.words(listing.portalTitle, fallback: listing.portal)
            return """
                <a\(context.href(.dataset(listing.identifier, of: listing.portal)))>\(title)</a> \
                <small><code>\(listing.identifier)</code></small>
                """
        }
        let list = HTML(links, separator: " · ")
        html.write("<div class=\"banner note\" role=\"note\"><p>\(messages.alsoListed) \(list)</p>")
        if let original = facts.original {
            let parts = messages.list(original.agreement.codes.map(messages.agreement))
            html.write("<p>\(messages.countsThere(parts))</p>")
        } else {
            html.write("<p>\(messages.countsHere)</p>")
        }
        html.write("</div>\n")
    }
}
