/// Does work on the threads for work, for tasks that may run on the network thread (``CurlFetcher/executor``).
public func offNetworkThread<Value, Failure>(
    _ work: () throws(Failure) -> Value
) async throws(Failure) -> Value {
    try await withTaskExecutorPreference(globalConcurrentExecutor) { () async throws(Failure) -> Value in try work() }
}
