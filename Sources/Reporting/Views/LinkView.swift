import DataQuality

/// The standing of links.
enum LinkView {
    static func badge(_ state: LinkStanding.State, _ messages: Messages) -> HTML {
        switch state {
        case .ok, .moved: BadgeView.badge(messages.name(state), .good)
        case .broken: BadgeView.badge(messages.name(state), .bad)
        case .failing, .blocked: BadgeView.badge(messages.name(state), .warning)
        case .throttled, .unknown, .unsupported: BadgeView.badge(messages.name(state), .neutral)
        }
    }

    static func tone(_ state: LinkStanding.State) -> ShareView.Tone {
        switch state {
        case .ok, .moved: .good
        case .broken: .bad
        case .failing, .blocked, .throttled, .unknown, .unsupported: .open
        }
    }
}
