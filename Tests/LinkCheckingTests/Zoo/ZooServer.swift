import Foundation
import TestSupport

/// Answers each path with one fault of real servers; every fault that HTTP alone can have.
enum ZooServer {
    static let table = "name,place,n\na,b,1\nc,d,2\n"

    @Sendable static func answer(_ request: LoopbackRequest) -> LoopbackResponse {
        let isHead = request.method == "HEAD"
        let csv = LoopbackResponse(200, headers: [("Content-Type", "text/csv")], text: table)
        switch request.target {
        case "/good.csv": return csv
        case "/gone.csv": return LoopbackResponse(410)
        case "/reset": return silent
        case "/slow-header": return delayed(csv)
        case "/slow-body":
            var response = csv
            response.pace = (1, .milliseconds(300))
            return response
        case "/endless":
            var response = LoopbackResponse(200, body: Array(repeating: UInt8(ascii: "x"), count: 8 << 20))
            response.framing = .chunked(4_096)
            return response
        case "/loop": return .redirect(to: "/loop?again")
        case "/loop?again": return .redirect(to: "/loop")
        case "/to-mail": return .redirect(to: "mailto:a@b.example")
        case "/to-ftp": return .redirect(to: "ftp://127.0.0.1/a.csv")
        case _ where request.target.hasPrefix("/cookie"): return cookie(request) ?? csv
        case "/moved": return .redirect(301, to: "/moved-again")
        case "/moved-again": return .redirect(302, to: "/good.csv")
        case "/head-refused": return isHead ? LoopbackResponse(405) : csv
        case "/head-denies": return isHead ? LoopbackResponse(404) : csv
        case "/head-promises": return isHead ? csv : LoopbackResponse(404)
        case "/head-hangs": return isHead ? delayed(csv) : csv
        case "/head-resets": return isHead ? silent : csv
        case "/get-throttled": return isHead ? csv : LoopbackResponse(429)
        case "/error-page":
            return LoopbackResponse(
                200, headers: [("Content-Type", "text/html")],
                text: "<!doctype html><title>404 Not Found | Data</title><p>Sorry")
        case "/login":
            return LoopbackResponse(
                200, headers: [("Content-Type", "text/html")],
                text: "<!doctype html><title>Sign in</title><input type=\"password\">")
        case "/firewall":
            return LoopbackResponse(
                200, headers: [("Content-Type", "text/html")],
                text: "<!doctype html><title>x</title><script>window._cf_chl_opt={}</script>")
        case "/page":
            return LoopbackResponse(200, headers: [("Content-Type", "text/html")], text: "<!doctype html><p>Hi")
        case "/message": return LoopbackResponse(200, text: #"{"error": {"code": 500, "message": "No database"}}"#)
        case "/range-ignored":
            return LoopbackResponse(
                200, headers: [("Content-Type", "text/csv")], text: String(repeating: "a,b,c\n1,2,3\n", count: 20_000))
        case "/range-kept":
            let part = LoopbackResponse(
                206, headers: [("Content-Type", "text/csv"), ("Content-Range", "bytes 0-25/1000000")], text: table)
            return isHead ? csv : part
        case "/wrong-length": return isHead ? LoopbackResponse(200, headers: [("Content-Length", "999")]) : csv
        case "/cut-short":
            var response = LoopbackResponse(200, headers: [("Content-Length", "999")], text: table)
            response.keepsAlive = false
            return response
        case "/wrong-type": return LoopbackResponse(200, headers: [("Content-Type", "application/pdf")], text: table)
        case "/bomb":
            return LoopbackResponse(
                200, headers: [("Content-Type", "text/csv"), ("Content-Encoding", "gzip")], body: bomb)
        case "/throttled-seconds": return LoopbackResponse(429, headers: [("Retry-After", "120")])
        case "/throttled-date":
            return LoopbackResponse(429, headers: [("Retry-After", "Sun, 22 Nov 2026 07:00:00 GMT")])
        case "/empty": return LoopbackResponse(200, headers: [("Content-Type", "text/csv")])
        case "/header-only": return LoopbackResponse(200, text: "name,place,n\n")
        case "/garbage": return .raw("SSH-2.0-OpenSSH_9.2\r\n")
        default: return LoopbackResponse(404)
        }
    }

    /// Leads back until a cookie comes; nil once it has come.
    private static func cookie(_ request: LoopbackRequest) -> LoopbackResponse? {
        let sent = request.header("Cookie") ?? ""
        func set(_ cookie: String, _ target: String? = nil) -> LoopbackResponse {
            let headers = [("Location", target ?? request.target), ("Set-Cookie", cookie)]
            return LoopbackResponse(302, headers: headers)
        }
        switch request.target {
        case "/cookie": return sent == "sid=1; lang=en" ? nil : twoCookies
        case "/cookie-behind-gate": return sent == "pass=a=b" ? nil : .redirect(to: "/cookie-gate")
        case "/cookie-gate": return set("pass=a=b; path=/; Max-Age=60", "/cookie-behind-gate")
        case "/cookie-for-ever": return set("n=\(sent.utf8.count)\(sent)")
        case "/cookie-unheard": return set("sid=1")
        case "/cookie-of-others": return sent.isEmpty ? set("sid=1; Domain=other.example") : nil
        case "/cookie-of-a-suffix": return sent.isEmpty ? set("sid=1; Domain=.0.1") : nil
        case "/cookie-of-tls": return sent.isEmpty ? set("sid=1; Secure") : nil
        case "/cookie-of-a-path": return sent.isEmpty ? set("sid=1; Path=/elsewhere") : nil
        case "/cookie-over": return sent.isEmpty ? set("sid=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT") : nil
        default: return LoopbackResponse(404)
        }
    }

    private static var twoCookies: LoopbackResponse {
        LoopbackResponse(
            302,
            headers: [
                ("Location", "/cookie"), ("Set-Cookie", "sid=1; Path=/; HttpOnly; SameSite=Lax"),
                ("Set-Cookie", "lang=en; Expires=Fri, 01 Jan 2100 00:00:00 GMT"),
            ])
    }

    private static var silent: LoopbackResponse {
        var response = LoopbackResponse(200, text: "x")
        response.isSilent = true
        return response
    }

    private static func delayed(_ response: LoopbackResponse) -> LoopbackResponse {
        var response = response
        response.delay = .seconds(3_600)
        return response
    }

    /// Thirty megabytes of zeros, as gzip makes them; nothing where gzip is not installed.
    private static let bomb: [UInt8] = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "head -c 30000000 /dev/zero | gzip -9"]
        let pipe = Pipe()
        process.standardOutput = pipe
        guard (try? process.run()) != nil else { return [] }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return [UInt8](data)
    }()
}
