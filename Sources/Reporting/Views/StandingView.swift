import DCAT
import DataQuality

/// The history of a link in a line.
enum StandingView {
    static func line(_ standing: LinkStanding, _ messages: Messages) -> HTML {
        var parts: [HTML] = []
        if standing.failures > 0 {
            let since = standing.firstFailure ?? standing.since
            parts.append(
                HTML(text: messages.failingSince(messages.moment(since), failures: standing.failures)))
        }
        if let last = standing.lastSuccess {
            if standing.state.isOnline != true {
                parts.append(HTML(text: messages.lastAnswered(messages.moment(last))))
            }
        } else if standing.state != .unsupported {
            parts.append(HTML(text: messages.neverAnswered))
        }
        for (down, up) in outages(standing).suffix(shownOutages) {
            parts.append(HTML(text: messages.outage(from: messages.moment(down), to: messages.moment(up))))
        }
        for (days, uptime) in standing.uptimes {
            if let share = uptime.share { parts.append(HTML(text: messages.uptime(share, days: days))) }
        }
        return HTML(parts, separator: " · ")
    }

    private static let shownOutages = 3

    /// Past outages: from the first failure to the next check that was none.
    private static func outages(_ standing: LinkStanding) -> [(down: Instant, up: Instant)] {
        zip(standing.changes, standing.changes.dropFirst()).compactMap { change, next in
            change.kind == .down ? (change.start, next.start) : nil
        }
    }
}
