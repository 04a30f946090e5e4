import Crypto
import DCAT

/// Tells publishers of one portal apart: the same name in other capitals or spacing is the same publisher.
public enum PublisherKey {
    /// The key of datasets whose publisher is not stated.
    public static let notStated = "not-stated"

    /// Sixteen hexadecimal digits of the SHA-256 of the folded name, or of the identifier where no name is stated.
    public static func key(of agent: Agent?) -> String {
        guard let agent else { return notStated }
        let name = agent.name.preferred([]) ?? agent.identifier ?? ""
        let folded = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !folded.isEmpty else { return notStated }
        return SHA256.hash(data: Array(folded.utf8)).prefix(8).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
