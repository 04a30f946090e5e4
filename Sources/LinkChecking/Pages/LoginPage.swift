import Fetching

/// Tells a redirect to a page to log in by the words of its path.
enum LoginPage {
    /// Whether `url` is a page to log in and `original` is not.
    static func isLogin(_ url: String, insteadOf original: String) -> Bool { names(url) && !names(original) }

    private static func names(_ url: String) -> Bool {
        guard let url = AbsoluteURL(url) else { return false }
        let words = url.path.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "_" }
        let label = url.host.prefix { $0 != "." }
        return words.contains { known.contains(String($0)) } || hosts.contains(String(label))
    }

    private static let known: Set<String> = [
        "login", "log-in", "log_in", "logon", "signin", "sign-in", "sign_in", "sso", "cas", "oauth", "saml",
        "authorize", "authenticate", "passport",
    ]

    private static let hosts: Set<String> = ["login", "signin", "sso", "cas", "passport"]
}
