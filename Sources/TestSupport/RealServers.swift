import Foundation

/// The real servers that `Scripts/real-servers` starts for the tests, and what it says of them.
///
/// Suites that need one are skipped, saying why, where it is not there.
public enum RealServers {
    /// The address, or another fact, of this name; nil where it cannot be had.
    public static func value(_ name: String) -> String? {
        guard let line = facts[name], !line.hasPrefix("-") else { return nil }
        return line
    }

    /// Why a fact cannot be had.
    public static func absence(_ name: String) -> String {
        guard let line = facts[name] else {
            return "needs the real server \(name); start it with Scripts/real-servers, which make test does"
        }
        return "needs the real server \(name): " + line.drop { $0 == "-" || $0 == " " }
    }

    private static let facts: [String: String] = {
        guard let path = ProcessInfo.processInfo.environment["OPENGAUGE_REAL_SERVERS"],
            let text = try? String(contentsOfFile: path, encoding: .utf8)
        else { return [:] }
        var facts: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            if parts.count == 2 { facts[String(parts[0])] = String(parts[1]) }
        }
        return facts
    }()
}
