/// How far a run of checks is.
public struct LinkCheckProgress: Hashable, Sendable {
    /// Links of which something is known now.
    public var links: Int
    /// Hosts seen so far.
    public var hosts: Int
    /// Checks under way.
    public var running: Int

    public init(links: Int, hosts: Int, running: Int) {
        self.links = links
        self.hosts = hosts
        self.running = running
    }
}
