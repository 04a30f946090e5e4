import ByteStreams
import Foundation
import TestSupport

// Serves the crawled catalogues of Chinese platforms on loopback, each in the shape its platform answers in.
//
//     ReplayedPlatforms <folder of crawls> <folder of portal files> <port> [--changed-every <n>] [<name>…]
//
// The n-th platform of `ReplayedPlatform.all`, from 1, is a host of its own: 127.18.0.n. Writes a portal file for each, prints
// `ready`, and serves until it is ended.

func usage() -> Never {
    FileHandle.standardError.write(
        Data(
            "usage: ReplayedPlatforms <folder of crawls> <folder of portal files> <port> [--changed-every <n>] [<name>…]\n"
                .utf8))
    exit(64)
}

var arguments = Array(CommandLine.arguments.dropFirst())
var stride: Int?
if let flag = arguments.firstIndex(of: "--changed-every") {
    guard flag + 1 < arguments.count, let number = Int(arguments[flag + 1]), number > 0 else { usage() }
    stride = number
    arguments.removeSubrange(flag...(flag + 1))
}
guard arguments.count >= 3, let port = Int(arguments[2]), (1...65_000).contains(port) else { usage() }
let folder = arguments[0]
let portals = arguments[1]
let names = Set(arguments.dropFirst(3))

func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

func crawl(_ name: String) throws -> [UInt8] {
    let plain = "\(folder)/\(name).json"
    let path = FileManager.default.fileExists(atPath: plain) ? plain : plain + ".gz"
    let length = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64 ?? 0
    return try ByteStreams.open(path: path, length: length, name: path).readAll(limit: 64 << 20)
}

var servers: [LoopbackServer] = []
for (position, platform) in ReplayedPlatform.all.enumerated() where names.isEmpty || names.contains(platform.name) {
    do {
        let server = try platform.start(
            crawl: crawl(platform.name), address: "127.18.0.\(position + 1)", port: port, changedEvery: stride)
        servers.append(server)
        try platform.portalFile(endpoint: server.url("")).write(
            toFile: "\(portals)/cn-\(platform.unit)-replayed.yml", atomically: true, encoding: .utf8)
    } catch {
        FileHandle.standardError.write(Data("\(platform.name): \(error)\n".utf8))
        exit(1)
    }
}
say("ready")
while true { sleep(3_600) }
