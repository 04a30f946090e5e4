import Foundation

/// Where the tests of this process put their files; removed when it ends.
public enum Scratch {
    /// An existing folder of this process alone.
    public static let folder: URL = {
        removeAbandoned()
        let folder = place(of: ProcessInfo.processInfo.processIdentifier)
        // Where it cannot be made, whatever is written into it says so.
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(at: place(of: getpid())) }
        return folder
    }()

    private static let prefix = "opengauge-tests-"

    private static func place(of process: Int32) -> URL {
        FileManager.default.temporaryDirectory.appendingPathComponent("\(prefix)\(process)")
    }

    /// Folders of processes that were killed before they could remove them.
    private static func removeAbandoned() {
        let names = try? FileManager.default.contentsOfDirectory(atPath: FileManager.default.temporaryDirectory.path)
        for name in names ?? [] where name.hasPrefix(prefix) {
            guard let process = Int32(name.dropFirst(prefix.count)), kill(process, 0) != 0, errno == ESRCH else {
                continue
            }
            try? FileManager.default.removeItem(at: place(of: process))
        }
    }
}
