import Glibc
import Synchronization

/// Accepts connections and serves each on a thread of its own until it is stopped. Then its port refuses, and is nobody
/// else's but for who asks for this one, as long as the listener is referred to.
final class LoopbackListener: Sendable {
    private struct State {
        var open: Set<Int32> = []
        var isStopped = false
    }

    let port: Int
    private let socket: LoopbackSocket
    private let state = Mutex(State())

    /// - Parameter serve: blocks until the connection, counted from 0, is done, and does not close it. Answers whether
    ///   it is to be reset.
    init(
        address: String, port: Int = 0, serve: @escaping @Sendable (LoopbackSocket, Int) -> Bool
    ) throws {
        let socket = try LoopbackSocket.listening(on: address, port: port)
        self.socket = socket
        self.port = socket.port
        startThread { [self] in
            var count = 0
            while let connection = socket.accept() {
                guard add(connection) else { break }
                let number = count
                count += 1
                startThread { [self] in
                    let resets = serve(connection, number)
                    remove(connection)
                    if resets { connection.reset() } else { connection.close() }
                }
            }
        }
    }

    deinit { socket.close() }

    func stop() {
        let open = state.withLock { state -> Set<Int32>? in
            defer { state.isStopped = true }
            guard !state.isStopped else { return nil }
            // Under the lock, so that no thread closes a descriptor that is about to be shut down.
            for file in state.open { LoopbackSocket(file: file).shutDown() }
            return state.open
        }
        if open != nil { socket.shutDown() }
    }

    private func add(_ connection: LoopbackSocket) -> Bool {
        let isAdded = state.withLock { state in
            if !state.isStopped { state.open.insert(connection.file) }
            return !state.isStopped
        }
        if !isAdded { connection.close() }
        return isAdded
    }

    private func remove(_ connection: LoopbackSocket) {
        state.withLock { _ = $0.open.remove(connection.file) }
    }
}

/// Runs the work on a new thread with a small stack.
private func startThread(_ work: @escaping @Sendable () -> Void) {
    final class Box: Sendable {
        let work: @Sendable () -> Void
        init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 256 * 1_024)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(work))
    let code = pthread_create(
        &thread, &attributes,
        { context in
            if let context { Unmanaged<Box>.fromOpaque(context).takeRetainedValue().work() }
            return nil
        }, box.toOpaque())
    if code != 0 { box.release() }
    pthread_attr_destroy(&attributes)
}
