import Synchronization

/// Shows how far the check of links is: one line that changes on a terminal, else a plain line every half minute.
public final class ProgressLine: Sendable {
    private struct State {
        /// When something was last shown; in plain text, when there was first something to show.
        var shown: Double?
        var width = 0
    }

    private let state = Mutex(State())
    private let secondsNow: @Sendable () -> Double
    private let isTerminal: Bool
    private let write: @Sendable (String) -> Void

    /// - Parameter secondsNow: seconds since any fixed point.
    public init(
        isTerminal: Bool, secondsNow: @escaping @Sendable () -> Double, write: @escaping @Sendable (String) -> Void
    ) {
        self.isTerminal = isTerminal
        self.secondsNow = secondsNow
        self.write = write
    }

    /// Shows it, unless something was shown just now.
    public func show(_ progress: CheckProgress) {
        let now = secondsNow()
        let text = state.withLock { state in
            isTerminal ? drawn(progress, now, &state) : told(progress, now, &state)
        }
        if let text { write(text) }
    }

    private func told(_ progress: CheckProgress, _ now: Double, _ state: inout State) -> String? {
        guard let shown = state.shown else {
            state.shown = now
            return nil
        }
        guard now - shown >= 30 else { return nil }
        state.shown = now
        return "checking links: \(progress.text)\n"
    }

    private func drawn(_ progress: CheckProgress, _ now: Double, _ state: inout State) -> String? {
        if let shown = state.shown, now - shown < 0.2, !progress.isDone { return nil }
        state.shown = now
        let cells = 20
        let full = progress.planned > 0 ? min(cells, progress.links * cells / progress.planned) : cells
        let bar = String(repeating: "#", count: full) + String(repeating: ".", count: cells - full)
        let line = "[\(bar)] \(progress.text)"
        let blanks = String(repeating: " ", count: max(0, state.width - line.count))
        state.width = progress.isDone ? 0 : line.count
        return "\r" + line + blanks + (progress.isDone ? "\n" : "")
    }
}
