/// How a run, or the stages that were asked for, ended.
public struct RunResult: Hashable, Sendable {
    /// For a person, on standard output.
    public var text: String
    public var exit: PipelineExit
}
