import Foundation

/// An nginx with servers whose certificates and versions are good and bad, each on a port of its own of 127.0.0.1. It
/// lives as long as the value.
final class TLSZoo: Sendable {
    static let isInstalled =
        FileManager.default.isExecutableFile(atPath: nginx) && FileManager.default.isExecutableFile(atPath: openssl)
    static let absence = "needs nginx and openssl"

    private static let nginx = "/usr/sbin/nginx"
    private static let openssl = "/usr/bin/openssl"

    enum Server: Int, CaseIterable, Sendable {
        case good, expired, selfSigned, wrongName, oldVersion, http2

        fileprivate var certificate: String {
            switch self {
            case .expired: "expired"
            case .selfSigned: "self"
            case .wrongName: "other"
            case .good, .oldVersion, .http2: "good"
            }
        }
    }

    struct Failure: Error { var words: String }

    let folder: ScratchFolder
    private let firstPort: Int
    private let process: Process

    /// The authority that signed the good certificates.
    var authority: String { "\(folder.path)/ca.pem" }

    func url(_ server: Server) -> String { "https://127.0.0.1:\(firstPort + server.rawValue)/good.csv" }

    init() throws {
        folder = try ScratchFolder()
        let path = folder.path
        try TLSZoo.makeCertificates(in: path)
        _ = folder.write(Array(ZooServer.table.utf8), named: "good.csv")
        firstPort = Int.random(in: 20_000..<32_000)
        _ = folder.write(Array(TLSZoo.configuration(path, firstPort).utf8), named: "nginx.conf")
        process = Process()
        process.executableURL = URL(fileURLWithPath: TLSZoo.nginx)
        process.arguments = ["-p", path, "-c", "\(path)/nginx.conf", "-e", "\(path)/error.log"]
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<100 where !FileManager.default.fileExists(atPath: "\(path)/nginx.pid") {
            Thread.sleep(forTimeInterval: 0.02)
        }
    }

    deinit {
        // Programs that tests start may have milder signals blocked.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private static func makeCertificates(in path: String) throws {
        try run(path, "req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=Zoo -days 2")
        for (name, address, days) in [
            ("good", "127.0.0.1", 2), ("expired", "127.0.0.1", -1), ("other", "192.0.2.1", 2),
        ] {
            try run(
                path,
                "req -newkey rsa:2048 -nodes -keyout \(name).key -out \(name).csr -subj /CN=\(name) "
                    + "-addext subjectAltName=IP:\(address)")
            try run(
                path,
                "x509 -req -in \(name).csr -CA ca.pem -CAkey ca.key -CAcreateserial -days \(days) "
                    + "-copy_extensions copy -out \(name).pem")
        }
        try run(
            path,
            "req -x509 -newkey rsa:2048 -nodes -keyout self.key -out self.pem -subj /CN=self -days 2 "
                + "-addext subjectAltName=IP:127.0.0.1")
    }

    private static func run(_ path: String, _ arguments: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: openssl)
        process.arguments = arguments.split(separator: " ").map(String.init)
        process.currentDirectoryURL = URL(fileURLWithPath: path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(words: "openssl \(arguments)") }
    }

    private static func configuration(_ path: String, _ firstPort: Int) -> String {
        let servers = Server.allCases.map { server in
            let version = server == .oldVersion ? "ssl_protocols TLSv1; ssl_ciphers ALL:@SECLEVEL=0;" : ""
            return """
                server {
                    listen 127.0.0.1:\(firstPort + server.rawValue) ssl\(server == .http2 ? " http2" : "");
                    ssl_certificate \(path)/\(server.certificate).pem;
                    ssl_certificate_key \(path)/\(server.certificate).key;
                    \(version)
                    root \(path);
                }
                """
        }
        let folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map { "\($0)_temp_path \(path)/\($0);" }.joined(separator: "\n")
        return """
            daemon off; master_process off; worker_processes 1; pid \(path)/nginx.pid;
            events { worker_connections 64; }
            http { access_log off; types { text/csv csv; }
            \(folders)
            \(servers.joined(separator: "\n"))
            }
            """
    }
}
