import Synchronization
import Testing

@testable import Pipeline

@Suite struct ProgressLineTests {
    private final class Screen: Sendable {
        let text = Mutex("")
        let seconds = Mutex(0.0)

        func line(isTerminal: Bool) -> ProgressLine {
            let now: @Sendable () -> Double = { self.seconds.withLock { $0 } }
            return ProgressLine(isTerminal: isTerminal, secondsNow: now) { more in self.text.withLock { $0 += more } }
        }

        func pass(_ more: Double) { seconds.withLock { $0 += more } }
        var shown: String { text.withLock { $0 } }
    }

    private func progress(_ links: Int, seconds: Double, isDone: Bool = false) -> CheckProgress {
        CheckProgress(links: links, planned: 100_000, hosts: 834, running: 64, seconds: seconds, isDone: isDone)
    }

    @Test func `a terminal has one line that is drawn anew five times a second at most`() {
        let screen = Screen()
        let line = screen.line(isTerminal: true)
        line.show(progress(12_340, seconds: 60))
        screen.pass(0.1)
        line.show(progress(12_400, seconds: 60.1))
        #expect(
            screen.shown
                == "\r[##..................] 12,340 of 100,000 links (12%), 205/s, 834 hosts, 64 under way, 7 min 7 s left"
        )
        screen.pass(0.2)
        line.show(progress(100_000, seconds: 60.3))
        line.show(progress(100_000, seconds: 60.3, isDone: true))
        #expect(screen.shown.hasSuffix("\n") && screen.shown.count { $0 == "\n" } == 1)
        #expect(screen.shown.count { $0 == "\r" } == 3)
    }

    @Test func `elsewhere there is a plain line every half minute`() {
        let screen = Screen()
        let line = screen.line(isTerminal: false)
        for second in 0..<100 {
            line.show(progress(second * 100, seconds: Double(second)))
            screen.pass(1)
        }
        let lines = screen.shown.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(
            lines[0] == "checking links: 3,000 of 100,000 links (3%), 100/s, 834 hosts, 64 under way, 16 min 10 s left")
        #expect(!screen.shown.contains("\r"))
    }

    @Test(arguments: [
        (0, 0.0, "0 of 100,000 links (0%), 834 hosts, 64 under way"),
        (5, 10.0, "5 of 100,000 links (0%), 0.5/s, 834 hosts, 64 under way, 55 h 33 min left"),
        (99_999, 1.0, "99,999 of 100,000 links (99%), 99999/s, 834 hosts, 64 under way, 1 s left"),
    ])
    func `how far it is, how fast and for how long`(links: Int, seconds: Double, text: String) {
        #expect(progress(links, seconds: seconds).text == text)
    }
}
