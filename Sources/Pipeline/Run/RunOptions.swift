/// What the command line says about a run.
public struct RunOptions: Hashable, Sendable {
    /// The pipeline's YAML file.
    public var pipeline: String
    /// Ids of portals; empty for all of the pipeline.
    public var portals: [String]
    /// In place of the pipeline's own folder of results.
    public var output: String?
    /// In place of the pipeline's own capture, or of the network.
    public var replay: String?
    /// Whether a run that was cut short is left alone.
    public var startsFresh: Bool
    /// The name of an earlier run to publish again; nil for the present one.
    public var run: String?

    public init(
        pipeline: String, portals: [String] = [], output: String? = nil, replay: String? = nil,
        startsFresh: Bool = false, run: String? = nil
    ) {
        self.pipeline = pipeline
        self.portals = portals
        self.output = output
        self.replay = replay
        self.startsFresh = startsFresh
        self.run = run
    }
}
