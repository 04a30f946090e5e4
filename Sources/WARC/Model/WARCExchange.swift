/// A request and its answer.
public struct WARCExchange: Hashable, Sendable {
    public var request: WARCRequest
    public var response: WARCResponse

    public init(request: consuming WARCRequest, response: consuming WARCResponse) {
        self.request = request
        self.response = response
    }
}
