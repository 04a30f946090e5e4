/// Short marks: a word in a box whose look also tells the kind, so that colour is never alone.
enum BadgeView {
    enum Tone: String {
        case good, bad, warning, neutral
    }

    static func badge(_ text: String, _ tone: Tone) -> HTML {
        "<span class=\"badge \(tone.rawValue)\">\(text)</span>"
    }

    static func state(_ state: HarvestFacts.State, _ messages: Messages) -> HTML {
        switch state {
        case .complete: badge(messages.name(state), .good)
        case .partial, .shrunken: badge(messages.name(state), .warning)
        case .blocked, .failed: badge(messages.name(state), .bad)
        case .noPortal, .noInterface: badge(messages.name(state), .neutral)
        }
    }

    static func form(_ form: CatalogueForm, _ messages: Messages) -> HTML {
        form == .live ? HTML() : badge(messages.name(form), .neutral)
    }

    static func verdict(_ verdict: ClaimFinding.Verdict, _ messages: Messages) -> HTML {
        switch verdict {
        case .supported: badge(messages.name(verdict), .good)
        case .contradicted: badge(messages.name(verdict), .bad)
        case .partly: badge(messages.name(verdict), .warning)
        case .open: badge(messages.name(verdict), .neutral)
        }
    }
}
