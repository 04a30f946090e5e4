import Foundation

/// What this program calls itself in requests, captures and editions.
public enum Software {
    public static let name = "OpenGauge"
    public static let version = "0.1.0"

    /// Tells the file of this program from that of any other build: where it lies on disk, its size and its times. Builds
    /// of one version may write different pages.
    static let file: String = {
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return "unknown" }
        let changed =
            "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec)"
        return "\(status.st_dev) \(status.st_ino) \(status.st_size) \(changed)"
    }()
}
