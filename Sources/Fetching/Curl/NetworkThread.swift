/// A thread on which requests are under way, and which runs tasks meanwhile.
public protocol NetworkThread: TaskExecutor {
    /// Returns once the thread has had nothing to do for a millisecond but to wait for answers. Until then more requests at
    /// once would not make them end sooner.
    func untilIdle() async
}
