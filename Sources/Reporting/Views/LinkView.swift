import DataQuality

/// Verdicts on links.
enum LinkView {
    static func badge(_ verdict: LinkVerdict, _ messages: Messages) -> HTML {
        switch verdict {
        case .ok, .moved: BadgeView.badge(messages.name(verdict), .good)
        case .broken: BadgeView.badge(messages.name(verdict), .bad)
        case .blocked: BadgeView.badge(messages.name(verdict), .warning)
        case .unknown, .unsupported: BadgeView.badge(messages.name(verdict), .neutral)
        }
    }

    static func tone(_ verdict: LinkVerdict) -> ShareView.Tone {
        switch verdict {
        case .ok, .moved: .good
        case .broken: .bad
        case .blocked, .unknown, .unsupported: .open
        }
    }
}
