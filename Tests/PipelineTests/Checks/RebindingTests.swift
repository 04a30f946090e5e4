import Foundation
import TestSupport
import Testing

/// `Fixtures/rebinding/world.py`, in namespaces of its own.
enum RebindingWorld {
    static let isPossible = FileManager.default.isExecutableFile(atPath: command) && canUnshare
    static let absence = "needs unshare with user namespaces, ip, python3 and the command beside the tests"

    private static let command = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
        .deletingLastPathComponent().appendingPathComponent("opengauge").path
    private static let world = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures/rebinding/world.py").path
    private static let canUnshare = (try? run(["-c", "print('well')"])) == "well\n"

    /// A line for each link.
    static func lines() throws -> [String] {
        let folder = Scratch.folder.appendingPathComponent("rebinding-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return try run([world, folder, command]).split(separator: "\n").map(String.init)
    }

    /// What python3 prints in namespaces of its own, the loopback interface of which is up.
    private static func run(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        let inside = "ip link set lo up && exec /usr/bin/python3 \"$@\""
        process.arguments =
            ["-c", "exec unshare --map-root-user --mount --net sh -c '\(inside)' sh \"$@\"", "sh"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }
}

/// Names that lead elsewhere than they seem to, asked by the real command through a real name server.
@Suite(.enabled(if: RebindingWorld.isPossible, Comment(rawValue: RebindingWorld.absence)))
struct RebindingTests {
    @Test func `whatever a name leads to, no address that is not public is spoken to`() throws {
        let reached = "http-200 [93.184.216.34] 0"
        let refused = "unsupported address-refused [] 0"
        // The last figure says how often somebody came to an address that is not public.
        let expected = [
            "public: ok \(reached)", "public, every connection closed: ok \(reached)", "private: \(refused)",
            "private and public: ok \(reached)", "public and private: ok \(reached)",
            "rebound, every connection closed: ok \(reached)", "rebound on the redirect: \(refused)",
            "a redirect to a private name: \(refused)",
            "a redirect to a private and a public address: moved \(reached)",
            "mapped into IPv6: \(refused)", "mapped into IPv6, as a number: \(refused)", "NAT64: \(refused)",
            "NAT64 of the own network: \(refused)", "6to4: \(refused)", "compatible with IPv4: \(refused)",
            "loopback of IPv6: \(refused)", "no address: \(refused)", "metadata of a cloud: \(refused)",
            "one number: \(refused)", "a short number: \(refused)", "an octal number: \(refused)",
            "a hexadecimal number: \(refused)",
        ]
        #expect(try RebindingWorld.lines() == expected)
    }
}
