import CLibCurl
import Glibc
import Synchronization

/// Owns the thread on which all transfers of a fetcher run.
///
/// Requests reach the thread through one locked queue and are taken up in batches; a sleeping thread is woken once, a
/// busy one not at all. What ends is handed straight to the waiting task, which does the rest of the work itself: on a
/// thread of its own choice, or on this one, as an executor of tasks, where an answer then passes from no thread to another.
///
/// Not checked by the compiler: the loop of C, which other threads only wake, and the count of what is under way belong to the
/// thread.
final class CurlEventLoop: NetworkThread, @unchecked Sendable {
    private struct Shared {
        var waiting = ExchangeQueue()
        var cancelled: [Exchange] = []
        var idle: [CurlTransfer] = []
        var jobs: [UnownedJob] = []
        /// Those that wait until the thread is idle.
        var idlers: [UnsafeContinuation<Void, Never>] = []
        var isAsleep = false
        var hasRoom = true
        var isStopped = false
    }

    private struct Batch {
        var started: [Exchange] = []
        var cancelled: [Exchange] = []
        var idle: [CurlTransfer] = []
        var isStopped = false
        var hasJobs = false
        var hasIdlers = false

        var isEmpty: Bool { started.isEmpty && cancelled.isEmpty && !isStopped && !hasJobs }
    }

    private let shared = Mutex(Shared())
    private let loop: OpaquePointer
    private let gate: AddressGate
    private let options: CurlOptions
    private let maximumTransfers: Int
    /// The loop thread's own.
    private var active = 0

    /// Nil when the system lacks what it takes; `errno` says what.
    init?(_ configuration: CurlConfiguration) {
        let files = raiseOpenFileLimit(to: 2 * configuration.maximumTransfers + reservedFiles)
        maximumTransfers = max(1, min(configuration.maximumTransfers, (files - reservedFiles) / 2))
        gate = AddressGate(configuration.addresses)
        guard CurlEventLoop.isLibraryReady, let options = CurlOptions(configuration),
            let loop = opengauge_event_loop_create(
                AddressGate.permits, Unmanaged.passUnretained(gate).toOpaque(), maximumTransfers)
        else { return nil }
        self.options = options
        self.loop = loop
        guard startThread() else { return nil }
    }

    func submit(_ exchange: Exchange, _ continuation: UnsafeContinuation<Exchange.End, Never>) {
        let (isTaken, wakes) = shared.withLock { shared in
            guard !exchange.isCancelled, !shared.isStopped else { return (false, false) }
            exchange.continuation = continuation
            shared.waiting.append(exchange)
            let wakes = shared.isAsleep && shared.hasRoom
            if wakes { shared.isAsleep = false }
            return (true, wakes)
        }
        if !isTaken { continuation.resume(returning: .cancelled) }
        if wakes { opengauge_event_loop_wake(loop) }
    }

    func cancel(_ exchange: Exchange) {
        shared.withLock { shared in
            exchange.isCancelled = true
            shared.cancelled.append(exchange)
            shared.isAsleep = false
        }
        opengauge_event_loop_wake(loop)
    }

    /// Runs a job of a task on the thread; elsewhere once the thread has ended.
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let (isTaken, wakes) = shared.withLock { shared in
            guard !shared.isStopped else { return (false, false) }
            shared.jobs.append(job)
            let wakes = shared.isAsleep
            shared.isAsleep = false
            return (true, wakes)
        }
        if !isTaken { globalConcurrentExecutor.enqueue(job) }
        if wakes { opengauge_event_loop_wake(loop) }
    }

    func untilIdle() async {
        await withUnsafeContinuation { continuation in
            let (isTaken, wakes) = shared.withLock { shared in
                guard !shared.isStopped else { return (false, false) }
                shared.idlers.append(continuation)
                defer { shared.isAsleep = false }
                return (true, shared.isAsleep)
            }
            if !isTaken { continuation.resume() }
            if wakes { opengauge_event_loop_wake(loop) }
        }
    }

    /// Takes a transfer back for another exchange.
    func recycle(_ transfer: CurlTransfer) {
        shared.withLock { shared in
            if !shared.isStopped, shared.idle.count < maximumTransfers { shared.idle.append(transfer) }
        }
    }

    func stop() {
        shared.withLock { shared in
            shared.isStopped = true
            // Under the lock: the thread frees the loop once it sees the flag.
            opengauge_event_loop_wake(loop)
        }
    }

    // MARK: On the thread

    private func run() {
        prepareThread()
        var jobs: [UnownedJob] = []
        while true {
            runJobs(&jobs)
            let batch = nextBatch()
            if batch.isStopped { break }
            start(batch)
            for exchange in batch.cancelled { endCancelled(exchange) }
            let most: Int32 = batch.isEmpty ? batch.hasIdlers ? idleMilliseconds : -1 : 0
            let hadWork = opengauge_event_loop_run_once(loop, most)
            if batch.isEmpty, batch.hasIdlers, !hadWork { resumeIdlers() }
            while let ended = opengauge_event_loop_next_ended(loop) {
                guard let exchange = takeOwner(ended), let transfer = exchange.transfer else { continue }
                end(exchange, .ended(transfer))
            }
        }
        resumeIdlers()
        runJobs(&jobs)
        // No request is under way: each of them keeps the fetcher alive.
        shared.withLock { $0.idle = [] }
        opengauge_event_loop_destroy(loop)
    }

    /// Runs what the jobs that wait have to do.
    ///
    /// - Parameter jobs: empty before and after; kept for its storage.
    private func runJobs(_ jobs: inout [UnownedJob]) {
        shared.withLock { swap(&$0.jobs, &jobs) }
        for job in jobs { job.runSynchronously(on: asUnownedTaskExecutor()) }
        jobs.removeAll(keepingCapacity: true)
    }

    private func resumeIdlers() {
        let idlers = shared.withLock { shared in
            defer { shared.idlers = [] }
            return shared.idlers
        }
        for idler in idlers { idler.resume() }
    }

    private func nextBatch() -> Batch {
        let room = maximumTransfers - active
        return shared.withLock { shared in
            var batch = Batch(isStopped: shared.isStopped)
            swap(&batch.cancelled, &shared.cancelled)
            batch.started = shared.waiting.take(atMost: room)
            let reused = min(batch.started.count, shared.idle.count)
            batch.idle = Array(shared.idle.suffix(reused))
            shared.idle.removeLast(reused)
            shared.hasRoom = batch.started.count < room
            batch.hasJobs = !shared.jobs.isEmpty
            batch.hasIdlers = !shared.idlers.isEmpty
            shared.isAsleep = batch.isEmpty
            return batch
        }
    }

    private func start(_ batch: Batch) {
        var idle = batch.idle
        for exchange in batch.started where exchange.continuation != nil {
            guard let transfer = idle.popLast() ?? CurlTransfer(options) else {
                end(exchange, .notStarted("no memory for another transfer"))
                continue
            }
            if let problem = transfer.configure(for: exchange) {
                end(exchange, .notStarted(problem))
                continue
            }
            let code = opengauge_event_loop_add(loop, transfer.pointer, exchange.hostHash)
            guard code == CURLM_OK else {
                end(exchange, .notStarted("libcurl: " + String(cString: curl_multi_strerror(code))))
                continue
            }
            exchange.transfer = transfer
            transfer.pointer.pointee.owner = Unmanaged.passRetained(exchange).toOpaque()
            active += 1
        }
    }

    /// The exchange that a running transfer serves; it counts as running no more.
    private func takeOwner(_ transfer: UnsafeMutablePointer<opengauge_transfer>) -> Exchange? {
        guard let owner = transfer.pointee.owner else { return nil }
        transfer.pointee.owner = nil
        active -= 1
        return Unmanaged<Exchange>.fromOpaque(owner).takeRetainedValue()
    }

    private func endCancelled(_ exchange: Exchange) {
        if let transfer = exchange.transfer, takeOwner(transfer.pointer) != nil {
            opengauge_event_loop_remove(transfer.pointer)
            opengauge_transfer_discard_body(transfer.pointer)
            recycle(transfer)
        }
        end(exchange, .cancelled)
    }

    private func end(_ exchange: Exchange, _ end: Exchange.End) {
        exchange.transfer = nil
        let continuation = exchange.continuation
        exchange.continuation = nil
        continuation?.resume(returning: end)
    }

    private func startThread() -> Bool {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self)
        let code = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<CurlEventLoop>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, context.toOpaque())
        guard code == 0 else {
            context.release()
            opengauge_event_loop_destroy(loop)
            errno = code
            return false
        }
        pthread_detach(thread)
        return true
    }

    /// Signals are for other threads; a connection that closes must not raise SIGPIPE. Host names beyond ASCII are UTF-8.
    private func prepareThread() {
        var signals = sigset_t()
        sigfillset(&signals)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        if let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) { uselocale(locale) }
    }

    private static let isLibraryReady = opengauge_curl_initialise() == CURLE_OK
}

extension Exchange {
    /// FNV-1a (draft-eastlake-fnv) of the host's name.
    fileprivate var hostHash: UInt64 {
        url.host.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

/// After so long with nothing to do the thread counts as idle: the gaps between the answers that keep it busy are shorter.
private let idleMilliseconds: Int32 = 1

/// Descriptors left for the rest of the process.
private let reservedFiles = 256
