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
        for (days, uptime) in standing.uptimes {
            if let share = uptime.share { parts.append(HTML(text: messages.uptime(share, days: days))) }
        }
        return HTML(parts, separator: " · ")
    }
}
