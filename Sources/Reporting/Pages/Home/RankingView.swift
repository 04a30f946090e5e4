/// One ranking as a table, a thicker line between groups.
enum RankingView {
    static func write(
        _ peers: PeerRanking, portals: [PortalRow], to html: inout HTMLBuffer, in context: PageContext
    ) {
        let messages = context.messages
        let caption = messages.name(peers.peers)
        html.write(
            """
            <table class="ranking">
            <caption>\(caption)</caption>
            <thead><tr><th scope="col">\(messages.place)</th><th scope="col">\(messages.portal)</th>\
            <th scope="col">\(messages.score)</th></tr></thead>

            """)
        var group = 0
        for place in peers.ranking.places {
            if place.group != group {
                if group > 0 { html.write("</tbody>\n") }
                html.write("<tbody>\n")
                group = place.group
            }
            html.write(
                """
                <tr><td class="place">\(messages.place(place.ranks.lowerBound, place.ranks.upperBound))</td>\
                <th scope="row">\(name(place.entry.id, portals, context))\
                \(place.isProvisional ? provisional(messages) : HTML())</th>\
                <td>\(ScoreView.full(place.entry.score, peers.dimension, messages))</td></tr>

                """)
        }
        if group > 0 { html.write("</tbody>\n") }
        if !peers.unplaced.isEmpty {
            html.write("<tbody class=\"unplaced\">\n")
            for id in peers.unplaced {
                html.write(
                    """
                    <tr><td class="place">–</td><th scope="row">\(name(id, portals, context))</th>\
                    <td><span class="none">\(reason(id, peers, portals, messages))</span></td></tr>

                    """)
            }
            html.write("</tbody>\n")
        }
        html.write("</table>\n")
    }

    private static func reason(
        _ id: String, _ peers: PeerRanking, _ portals: [PortalRow], _ messages: Messages
    ) -> String {
        guard let portal = portals.first(where: { $0.id == id }) else { return messages.notMeasured }
        return SummaryView.absence(portal.results[peers.dimension], copies: portal.copies ?? 0, messages)
    }

    private static func provisional(_ messages: Messages) -> HTML {
        " <small title=\"\(messages.provisionalExplanation)\">\(messages.provisional)</small>"
    }

    private static func name(_ id: String, _ portals: [PortalRow], _ context: PageContext) -> HTML {
        guard let portal = portals.first(where: { $0.id == id }) else { return HTML(text: id) }
        return "<a\(context.href(.portal(id)))>\(context.words(portal.title, fallback: id))</a>"
    }
}
