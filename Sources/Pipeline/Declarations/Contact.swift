import Fetching
import Harvesting

/// Who to write to about our requests.
enum Contact {
    /// Whether it is an address that is reserved for examples (RFC 2606), which nobody reads.
    static func isPlaceholder(_ contact: String) -> Bool {
        let host =
            contact.hasPrefix("mailto:")
            ? contact.split(separator: "@").last.map(String.init) ?? "" : AbsoluteURL(contact)?.host ?? ""
        let labels = host.lowercased().split(separator: ".")
        guard let last = labels.last else { return false }
        if ["example", "invalid", "test"].contains(last) { return true }
        return labels.count >= 2 && labels[labels.count - 2] == "example" && ["org", "com", "net"].contains(last)
    }

    /// Why it cannot be sent; nil when it can.
    static func fault(_ contact: String) -> String? {
        guard ["https://", "http://", "mailto:"].contains(where: contact.hasPrefix) else {
            return "'contact' must be an https or mailto URL"
        }
        return UserAgent.text(contact: contact) == nil
            ? "'contact' holds what firewalls refuse or a header cannot carry: 'link', 'bot', quotes, brackets, blanks"
            : nil
    }

    /// Whether a portal lies on another machine, whose operator needs an address to complain to.
    static func isNeeded(for portal: PortalDeclaration) -> Bool {
        guard portal.absence == nil, let url = AbsoluteURL(portal.endpoint) else { return false }
        return !(url.scheme == "file" || url.host == "localhost" || url.host.hasPrefix("127.") || url.host == "[::1]")
    }
}
