/// Addresses that portals state.
enum ExternalLinkView {
    /// A link that tells the other side nothing, or, where following it could do harm, its text.
    static func link(_ url: String, label: String? = nil) -> HTML {
        guard let href = Href(external: url) else { return "<code class=\"address\">\(shortened(label ?? url))</code>" }
        return """
            <a class="external" rel="external nofollow noopener noreferrer"\(href)><bdi>\(shortened(label ?? url))</bdi></a>
            """
    }

    /// At most 120 characters, the middle left out.
    static func shortened(_ text: String) -> String {
        guard text.utf8.count > 120, text.count > 120 else { return text }
        return text.prefix(80) + "…" + text.suffix(36)
    }
}
