import ByteStreams
import Fetching

/// An answer for an adapter to read.
public struct HarvestResponse: Sendable {
    public var request: HarvestRequest
    public var response: FetchResponse
    /// A folder where the adapter may spill what does not fit in memory; emptied after the page.
    public var scratchDirectory: String

    public init(request: HarvestRequest, response: FetchResponse, scratchDirectory: String) {
        self.request = request
        self.response = response
        self.scratchDirectory = scratchDirectory
    }
}
