import Foundation
import TestSupport

/// The servers of `Fixtures/http2/server.py`, each on a port of its own. They live as long as the value.
final class HTTP2Zoo: Sendable {
    static let isInstalled = TLSZoo.isInstalled && FileManager.default.isExecutableFile(atPath: python)
    static let absence = TLSZoo.absence + ", and python3"

    private static let python = "/usr/bin/python3"
    private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures/http2/server.py").path

    private let certificates: TLSZoo
    private let process: Process
    private let ports: [String: Int]

    /// The authority that signed the certificate of all.
    var authority: String { certificates.authority }

    init() throws {
        certificates = try TLSZoo()
        process = Process()
        process.executableURL = URL(fileURLWithPath: HTTP2Zoo.python)
        process.arguments = [
            HTTP2Zoo.script, certificates.folder.path + "/good.pem", certificates.folder.path + "/good.key",
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        var text = ""
        while !text.hasSuffix("\n\n") {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { break }
            text += String(decoding: more, as: UTF8.self)
        }
        var ports: [String: Int] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ")
            if parts.count == 2 { ports[String(parts[0])] = Int(parts[1]) }
        }
        self.ports = ports
    }

    deinit {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    func url(_ server: String, _ path: String = "/good.csv") -> String {
        "https://127.0.0.1:\(ports[server] ?? 0)\(path)"
    }
}
