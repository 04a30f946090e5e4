import Foundation
import Synchronization

/// An nginx with servers whose certificates and versions are good and bad, each on a port of its own of 127.0.0.1. It
/// lives as long as the value.
final class TLSZoo: Sendable {
    static let isInstalled =
        FileManager.default.isExecutableFile(atPath: nginx) && FileManager.default.isExecutableFile(atPath: openssl)
    static let absence = "needs nginx and openssl"

    private static let nginx = "/usr/sbin/nginx"
    private static let openssl = "/usr/bin/openssl"

    enum Server: Int, CaseIterable, Sendable {
        case good, expired, notYetValid, selfSigned, wrongName, noIntermediate, ownAuthority, oldVersion, noTLS, http2
        case unsentAuthority

        fileprivate var certificate: String {
            switch self {
            case .expired: "expired"
            case .notYetValid: "future"
            case .selfSigned: "self"
            case .wrongName: "other"
            case .noIntermediate: "leaf"
            case .ownAuthority: "private"
            case .unsentAuthority: "alone"
            case .good, .oldVersion, .noTLS, .http2: "good"
            }
        }

        fileprivate var listening: String {
            switch self {
            case .noTLS: ""
            case .http2: " ssl http2"
            default: " ssl"
            }
        }
    }

    /// Where the certificate of `noIntermediate` says that its issuer's is.
    static let issuerURL = "http://authority.example/between.crt"

    struct Failure: Error { var words: String }

    /// So that no two zoos of a process share a port.
    private static let nextPort = Mutex(Int.random(in: 20_000..<30_000))

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
        firstPort = TLSZoo.nextPort.withLock { port in
            defer { port += Server.allCases.count }
            return port
        }
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
        for name in ["ca", "own"] {
            try run(path, "req -x509 \(newKey) -keyout \(name).key -out \(name).pem -subj /CN=\(name) -days 2")
        }
        try request("between", "basicConstraints=critical,CA:TRUE", in: path)
        try sign("between", by: "ca", in: path)
        for (name, address, authority, days) in [
            ("good", "127.0.0.1", "ca", 2), ("expired", "127.0.0.1", "ca", -1), ("other", "192.0.2.1", "ca", 2),
            ("leaf", "127.0.0.1", "between", 2), ("private", "127.0.0.1", "own", 2), ("alone", "127.0.0.1", "own", 2),
        ] {
            let place = name == "leaf" ? " -addext authorityInfoAccess=caIssuers;URI:\(issuerURL)" : ""
            try request(name, "subjectAltName=IP:\(address)" + place, in: path)
            try sign(name, by: authority, days: days, in: path)
        }
        try makeFutureCertificate(in: path)
        // Sent along, its authority is known to be none of those that are trusted.
        let chain = try ["private", "own"].map { try String(contentsOfFile: "\(path)/\($0).pem", encoding: .utf8) }
        try chain.joined().write(toFile: "\(path)/private.pem", atomically: true, encoding: .utf8)
        try run(
            path,
            "req -x509 -newkey rsa:2048 -nodes -keyout self.key -out self.pem -subj /CN=self -days 2 "
                + "-addext subjectAltName=IP:127.0.0.1")
    }

    private static let newKey = "-newkey rsa:2048 -nodes"

    private static func request(_ name: String, _ extensions: String, in path: String) throws {
        try run(
            path, "req \(newKey) -keyout \(name).key -out \(name).csr -subj /CN=\(name) -addext \(extensions)")
    }

    private static func sign(_ name: String, by authority: String, days: Int = 2, in path: String) throws {
        try run(
            path,
            "x509 -req -in \(name).csr -CA \(authority).pem -CAkey \(authority).key -CAcreateserial -days \(days) "
                + "-copy_extensions copy -out \(name).pem")
    }

    /// Only `openssl ca` can set the day on which a certificate begins.
    private static func makeFutureCertificate(in path: String) throws {
        let settings = """
            [ca]
            default_ca = zoo
            [zoo]
            database = \(path)/index.txt
            rand_serial = yes
            new_certs_dir = \(path)
            default_md = sha256
            policy = any
            copy_extensions = copy
            unique_subject = no
            [any]
            commonName = supplied
            """
        try settings.write(toFile: "\(path)/ca.conf", atomically: true, encoding: .utf8)
        try "".write(toFile: "\(path)/index.txt", atomically: true, encoding: .utf8)
        try request("future", "subjectAltName=IP:127.0.0.1", in: path)
        try run(
            path,
            "ca -batch -config ca.conf -cert ca.pem -keyfile ca.key -in future.csr -out future.pem -notext "
                + "-startdate 20980101000000Z -enddate 20990101000000Z")
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
                    listen 127.0.0.1:\(firstPort + server.rawValue)\(server.listening);
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
