import Dispatch
import Fetching

/// Runs jobs one after another; idle when a script says so.
final class ScriptedThread: NetworkThread {
    private let jobs = DispatchQueue(label: "jobs")
    private let isIdle: @Sendable () -> Bool

    init(isIdle: @escaping @Sendable () -> Bool) { self.isIdle = isIdle }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }

    func untilIdle() async {
        while !isIdle() { await Task.yield() }
    }
}
