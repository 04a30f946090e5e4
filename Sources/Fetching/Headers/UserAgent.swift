/// The name under which requests are made.
public enum UserAgent {
    /// `OpenGauge/0.1`, with the contact in brackets where there is one: an `https://` or `mailto:` URL under which the
    /// operator of a portal can complain.
    ///
    /// Nil when the contact holds what firewalls are known to refuse or a header cannot carry: the words "link" and
    /// "bot", quotes, brackets, blanks, characters beyond ASCII.
    public static func text(contact: String?) -> String? {
        guard let contact else { return product }
        let text = contact.lowercased()
        let isPlain = contact.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !forbidden.contains($0) }
        guard isPlain, !text.isEmpty, !text.contains("link"), !text.contains("bot") else { return nil }
        return "\(product) (+\(contact))"
    }

    private static let product = "OpenGauge/0.1"
    private static let forbidden = ByteSet("\"'`()<>\\;")
}
