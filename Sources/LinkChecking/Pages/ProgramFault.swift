/// Tells what a program says when it breaks, where its answer should stand: the first words of a trace or of a database's
/// refusal.
enum ProgramFault {
    /// - Parameter text: without tags.
    /// - Returns: the first line, where it is that of a fault; nil for any other text.
    static func message(in text: some StringProtocol) -> PageMessage? {
        let line = text.prefix(300).drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix { !$0.isNewline }
        let words = line.lowercased()
        let isFault = beginnings.contains { words.hasPrefix($0) } || isDatabaseCode(words)
        return isFault ? .error(String(line.prefix(100)), status: nil) : nil
    }

    private static let beginnings = [
        "java.lang.", "java.io.", "java.sql.", "java.util.", "javax.servlet.", "org.springframework.",
        "exception in thread",
        "traceback (most recent call last)", "fatal error:", "php fatal error", "parse error: syntax error",
        "uncaught exception", "unhandled exception", "sqlstate[", "system.nullreferenceexception",
        "system.data.sqlclient", "system.web.http", "microsoft ole db provider", "adodb.", "server error in '/",
    ]

    /// `ORA-12154:` and its like.
    private static func isDatabaseCode(_ words: String) -> Bool {
        guard words.hasPrefix("ora-") || words.hasPrefix("tns-") else { return false }
        let rest = words.dropFirst(4)
        return rest.prefix { $0.isNumber }.count == 5 && rest.dropFirst(5).first == ":"
    }
}
