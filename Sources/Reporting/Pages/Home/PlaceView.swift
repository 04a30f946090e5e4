/// Small print on a portal.
enum PlaceView {
    /// Its level and country.
    static func note(_ portal: PortalRow, _ messages: Messages) -> HTML {
        let words = [portal.level.map(messages.name), portal.country].compactMap { $0 }
        guard !words.isEmpty else { return HTML() }
        return " <small>\(words.joined(separator: " · "))</small>"
    }

    /// Since when what is shown stands, if it is not from this run.
    static func lastGood(_ portal: PortalRow, _ messages: Messages) -> HTML {
        guard portal.showsLastGood, let date = portal.dataFrom else { return HTML() }
        return " <small>\(DateView.date(date, messages))</small>"
    }
}
