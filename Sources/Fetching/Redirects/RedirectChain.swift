/// How a request went on from redirect to redirect.
public struct RedirectChain: Sendable {
    /// One answer that led elsewhere.
    public struct Hop: Hashable, Sendable {
        /// The URL that was asked.
        public var url: String
        public var status: Int
        /// Where it led, made absolute.
        public var location: String
        public var peerAddress: String?
        public var timings: FetchTimings
    }

    /// In order; empty when the first answer was the last.
    public var hops: [Hop]
    /// The names of the cookies that the last request bore; empty where none were needed.
    public var cookies: [String] = []
    /// The last answer, with the request that received it, or why there is none.
    public var outcome: Result<FetchResponse, FetchFailure>
}
