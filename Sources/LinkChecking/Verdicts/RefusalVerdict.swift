import DataQuality
import Fetching

extension LinkCause {
    /// The cause of a refusal; nil where the status says as much.
    init?(_ refusal: Refusal) {
        switch refusal.kind {
        case .challenge: self = .named(.challenge)
        case .firewall: self = .named(.firewall)
        case .region: self = .named(.region)
        case .login where (200..<300).contains(refusal.status): self = .named(.loginPage)
        case .login, .forbidden, .legal: return nil
        }
    }
}
