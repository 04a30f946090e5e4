/// How platforms of one kind answer.
protocol PlatformFamily: Sendable {
    init()

    /// nil for an address the platform does not know.
    func answer(_ request: PlatformRequest, _ catalogue: PlatformCatalogue) -> LoopbackResponse?
}
