import Synchronization

/// A scripted FTP server on the loopback interface, for tests: anonymous, passive, read-only.
public final class LoopbackFTPServer: Sendable {
    /// A file that can be retrieved.
    public struct File: Sendable {
        public var bytes: [UInt8]
        /// As `MDTM` answers it, `20260102030405`, UTC; nil when the server does not know.
        public var modified: String?

        public init(_ text: String, modified: String? = nil) {
            bytes = Array(text.utf8)
            self.modified = modified
        }
    }

    private let listener: LoopbackListener

    /// - Parameters:
    ///   - files: by path from the root, such as `data/a.csv`.
    ///   - greeting: the first line; a code other than 220 turns clients away.
    ///   - userReply: what is said to the name of the user, such as one that is turned away.
    ///   - transferReply: what is said when a file has been sent.
    public init(
        files: [String: File], greeting: String = "220 ready", userReply: String = "331 password",
        transferReply: String = "226 done"
    ) throws {
        let commands = commands
        listener = try LoopbackListener(address: "127.0.0.1") { socket, _ in
            var session = FTPSession(
                socket: socket, files: files, userReply: userReply, transferReply: transferReply,
                note: { command in commands.list.withLock { $0.append(command) } })
            session.serve(greeting)
            return false
        }
    }

    private final class Commands: Sendable {
        let list = Mutex<[String]>([])
    }

    private let commands = Commands()

    /// The first words of the lines that clients sent, in order.
    public var asked: [String] { commands.list.withLock { $0 } }

    deinit { stop() }

    public func url(_ path: String) -> String { "ftp://127.0.0.1:\(listener.port)/\(path)" }

    public func stop() { listener.stop() }
}

private struct FTPSession {
    let socket: LoopbackSocket
    let files: [String: LoopbackFTPServer.File]
    let userReply: String
    let transferReply: String
    let note: @Sendable (String) -> Void
    var folder = ""
    var passive: LoopbackSocket?

    mutating func serve(_ greeting: String) {
        reply(greeting)
        var buffer: [UInt8] = []
        while let line = nextLine(&buffer) {
            let words = line.split(separator: " ", maxSplits: 1).map(String.init)
            guard let command = words.first?.uppercased() else { continue }
            note(command)
            answer(command, words.count > 1 ? words[1] : "")
            if command == "QUIT" { break }
        }
        passive?.close()
    }

    private mutating func answer(_ command: String, _ argument: String) {
        switch command {
        case "USER": reply(userReply)
        case "PASS": reply("230 in")
        case "PWD": reply("257 \"/\"")
        case "TYPE": reply("200 so be it")
        case "REST": reply("350 noted")
        case "QUIT": reply("221 bye")
        case "CWD": changeFolder(argument)
        case "EPSV": openPassive()
        case "SIZE", "MDTM", "RETR": answerFile(command, argument)
        case "LIST": sendData(Array(names.map { $0 + "\r\n" }.joined().utf8))
        default: reply("502 unknown")
        }
    }

    private mutating func changeFolder(_ argument: String) {
        let path = argument == "/" ? "" : folder + argument + "/"
        guard files.keys.contains(where: { $0.hasPrefix(path) }) else { return reply("550 no such folder") }
        folder = path
        reply("250 there")
    }

    private mutating func openPassive() {
        passive?.close()
        passive = try? LoopbackSocket.listening(on: "127.0.0.1")
        guard let passive else { return reply("425 no port") }
        reply("229 Entering Extended Passive Mode (|||\(passive.port)|)")
    }

    private mutating func answerFile(_ command: String, _ argument: String) {
        guard let file = files[folder + argument] else { return reply("550 no such file") }
        switch command {
        case "SIZE": reply("213 \(file.bytes.count)")
        case "MDTM": reply(file.modified.map { "213 \($0)" } ?? "502 unknown")
        default: sendData(file.bytes)
        }
    }

    private mutating func sendData(_ bytes: [UInt8]) {
        guard let passive else { return reply("425 use EPSV") }
        reply("150 here it comes")
        if let connection = passive.accept(within: .seconds(60)) {
            connection.send(bytes)
            connection.close()
        }
        passive.close()
        self.passive = nil
        reply(transferReply)
    }

    private var names: [String] {
        files.keys.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }.sorted()
    }

    private func reply(_ line: String) { socket.send((line + "\r\n").utf8) }

    private func nextLine(_ buffer: inout [UInt8]) -> String? {
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                defer { buffer.removeSubrange(...end) }
                return String(decoding: buffer[..<end].filter { $0 != 0x0D }, as: UTF8.self)
            }
            let more = socket.receive()
            guard !more.isEmpty, buffer.count < 65_536 else { return nil }
            buffer += more
        }
    }
}
