import DCAT

/// Everything that one check may find and that adds the same to the life of a link, taken from the code that judges.
public struct LinkSignalCauses: Hashable, Sendable {
    public var signal: LinkSignal
    /// Runs of HTTP statuses, ascending.
    public var httpStatuses: [ClosedRange<Int>]
    /// Runs of FTP reply codes, ascending.
    public var ftpCodes: [ClosedRange<Int>]
    public var names: [LinkCause.Name]

    /// All of them, each status, code and name in one; what answers after redirects is told with what answers.
    public static let all: [LinkSignalCauses] = LinkSignal.allCases.compactMap { signal in
        func gives(_ cause: LinkCause) -> Bool { LinkSignal(cause.verdict, cause: cause) == signal }
        let causes = LinkSignalCauses(
            signal: signal,
            httpStatuses: runs(finalStatuses.filter { gives(.http($0)) }),
            ftpCodes: runs((200...599).filter { gives(.ftp($0)) }),
            names: LinkCause.Name.allCases.filter { gives(.named($0)) })
        return causes.isEmpty ? nil : causes
    }

    /// What one check with this signal makes of a link that was never checked before.
    public func state(_ rules: LinkStandingRules) -> LinkStanding.State {
        let instant = Instant(millisecondsSince1970: 0)
        var history = LinkHistory(at: instant)
        history.record(signal, at: instant)
        return history.state(rules)
    }

    private var isEmpty: Bool { httpStatuses.isEmpty && ftpCodes.isEmpty && names.isEmpty }

    /// Those that may end an exchange; 999 is not registered, but used to send off robots.
    private static let finalStatuses = Array(200...599) + [999]

    private static func runs(_ numbers: [Int]) -> [ClosedRange<Int>] {
        numbers.reduce(into: []) { runs, number in
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
    }
}
