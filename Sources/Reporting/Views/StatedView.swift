/// A source's words beside what was understood of them.
enum StatedView {
    /// Words that no vocabulary knows.
    static func unread(_ raw: String) -> HTML {
        "<q class=\"unread\"><bdi>\(ExternalLinkView.shortened(raw))</bdi></q>"
    }

    /// The source's own words, unless they are what is `shown` anyway.
    static func original(_ raw: String, unlike shown: String, _ messages: Messages) -> HTML {
        guard raw.lowercased() != shown.lowercased() else { return HTML() }
        return " <small>\(messages.sourceSays): <q><bdi>\(ExternalLinkView.shortened(raw))</bdi></q></small>"
    }
}
