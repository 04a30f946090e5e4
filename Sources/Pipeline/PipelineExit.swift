/// What the command's exit code says to cron (Docs/operating.md).
public enum PipelineExit: Int32, Hashable, Sendable, CaseIterable {
    case success = 0
    /// Failed before or while publishing; the last good edition stands.
    case failed = 1
    /// An assessed file is below the score asked for.
    case belowMinimum = 2
    /// Published, but some portal failed, shrank or is incomplete.
    case partial = 3
    /// Another run of the same pipeline is at work.
    case busy = 4
    /// A link asked about is broken.
    case broken = 5
    /// No link asked about is broken, but of some nothing can be said.
    case undecided = 6
    /// A wrong argument or declaration (`EX_USAGE` of sysexits.h).
    case usage = 64

    public init(_ error: PipelineError) {
        switch error.code {
        case .usage: self = .usage
        case .busy: self = .busy
        case .storage, .data: self = .failed
        }
    }
}
