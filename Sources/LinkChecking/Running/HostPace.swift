import DataQuality

/// How many checks of one host run at once: one more for every round of good answers, half as many after an error
/// (additive increase, multiplicative decrease; Chiu and Jain 1989, doi:10.1016/0169-7552(89)90019-6).
struct HostPace: Hashable, Sendable {
    /// What a check says of the host's load.
    enum Sign {
        case good
        /// Answers much later than it did before.
        case slow
        case error
        /// Asks us to come more slowly.
        case throttled
    }

    private var window: Double
    private let most: Double
    /// A running low of the milliseconds to the first byte.
    private var usual: Double?
    private var throttles = 0

    init(most: Int) {
        self.most = Double(max(1, most))
        window = min(2, self.most)
    }

    /// Checks at once.
    var limit: Int { max(1, Int(window)) }

    /// Takes a check into account.
    ///
    /// - Parameter cause: that of the check; nil for one that this version does not know.
    /// - Returns: seconds to leave the host alone.
    mutating func adapt(to observation: LinkObservation, cause: LinkCause?) -> Double {
        switch sign(observation, cause) {
        case .good:
            throttles = 0
            window = min(window + 1 / window, most)
        case .slow: window = max(window * 0.75, 1)
        case .error: window = max(window / 2, 1)
        case .throttled:
            window = 1
            throttles += 1
            return max(asked(observation), Double(1 << min(throttles - 1, 6)))
        }
        return 0
    }

    private mutating func sign(_ observation: LinkObservation, _ cause: LinkCause?) -> Sign {
        switch cause {
        case .http(429)?, .http(503)?, .http(509)?, .http(529)?, .ftp(421)?, .named(.postponed)?: return .throttled
        case .http(500...599)?: return .error
        case .named(.timeout)?, .named(.connectionReset)?, .named(.connectionRefused)?, .named(.networkUnreachable)?,
            .named(.tls)?:
            return .error
        case let cause?: if cause.isDistrust { return .error }
        case nil: break
        }
        guard let milliseconds = observation.firstByteMilliseconds else { return .good }
        let low = min(usual ?? milliseconds, milliseconds)
        // It may have got slower for good.
        usual = low + (milliseconds - low) * 0.02
        return milliseconds > low * 4 + 200 ? .slow : .good
    }

    /// Seconds that the server asks for in `Retry-After`, at most a minute.
    private func asked(_ observation: LinkObservation) -> Double {
        let value = observation.headers.first { $0.name.lowercased() == "retry-after" }?.value
        return min(max(value.flatMap { Double($0) } ?? 0, 0), 60)
    }
}
