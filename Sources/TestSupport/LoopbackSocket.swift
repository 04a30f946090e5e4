import Glibc

/// A connected or listening TCP socket on the loopback interface, with blocking calls. Its owner closes it once.
struct LoopbackSocket: Sendable {
    let file: Int32

    struct Failure: Error {
        var call: String
        var number: Int32
    }

    init(file: Int32) { self.file = file }

    /// Listens on a port of an IPv4 or IPv6 address, 0 being any that is free.
    static func listening(on address: String, port: Int = 0) throws(Failure) -> LoopbackSocket {
        let isV6 = address.contains(":")
        let file = socket(
            isV6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard file >= 0 else { throw Failure(call: "socket", number: errno) }
        // A port is free again as soon as its server has stopped.
        var one: Int32 = 1
        setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
        let port = UInt16(truncatingIfNeeded: port).bigEndian
        let bound = isV6 ? bindV6(file, address, port) : bindV4(file, address, port)
        guard bound == 0, listen(file, 4_096) == 0 else {
            let number = errno
            Glibc.close(file)
            throw Failure(call: "bind", number: number)
        }
        return LoopbackSocket(file: file)
    }

    private static func bindV4(_ file: Int32, _ address: String, _ port: in_port_t) -> Int32 {
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = port
        inet_pton(AF_INET, address, &name.sin_addr)
        return withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    private static func bindV6(_ file: Int32, _ address: String, _ port: in_port_t) -> Int32 {
        var name = sockaddr_in6()
        name.sin6_family = sa_family_t(AF_INET6)
        name.sin6_port = port
        inet_pton(AF_INET6, address, &name.sin6_addr)
        return withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(file, $0, socklen_t(MemoryLayout<sockaddr_in6>.size))
            }
        }
    }

    /// The local port, in host order.
    var port: Int {
        var name = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(file, $0, &length) }
        }
        return Int(UInt16(bigEndian: name.sin_port))
    }

    /// Nil once the socket is shut down.
    func accept() -> LoopbackSocket? {
        while true {
            let connection = Glibc.accept(file, nil, nil)
            if connection >= 0 {
                var one: Int32 = 1
                setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
                return LoopbackSocket(file: connection)
            }
            guard errno == EINTR || errno == ECONNABORTED || errno == EMFILE else { return nil }
        }
    }

    /// Nil when nobody connects in time.
    func accept(within duration: Duration) -> LoopbackSocket? {
        var descriptor = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, duration.milliseconds) == 1 else { return nil }
        return accept()
    }

    /// What has arrived, waiting for at least one byte; empty at the end.
    func receive() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
            count = max(0, recv(file, buffer.baseAddress, buffer.count, 0))
        }
    }

    /// Whether all bytes were taken.
    @discardableResult
    func send(_ bytes: some Collection<UInt8>) -> Bool {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { Glibc.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }

    /// Waits, unless the socket is shut down meanwhile. Signals, such as of programs that other tests start, end no pause.
    func pause(_ duration: Duration) {
        let end = ContinuousClock.now + duration
        var descriptor = pollfd(fd: file, events: 0, revents: 0)
        while true {
            let left = ContinuousClock.now.duration(to: end)
            guard left > .zero, poll(&descriptor, 1, max(1, left.milliseconds)) < 0, errno == EINTR else { return }
        }
    }

    /// Ends blocking calls on it in other threads.
    func shutDown() { _ = shutdown(file, Int32(SHUT_RDWR)) }

    /// Closes with a reset instead of a regular end.
    func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(file, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
        Glibc.close(file)
    }

    func close() { Glibc.close(file) }
}

extension Duration {
    fileprivate var milliseconds: Int32 {
        let (seconds, attoseconds) = components
        return Int32(clamping: seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    }
}
