import Harvesting
import JSON

/// The envelope of CKAN's actions: `{"success": …, "result": …}` or `{"success": false, "error": …}`.
struct CKANAnswer {
    /// The package that is the result; nil where the result is none.
    let package: JSONValue?

    /// Nil when the value is no envelope.
    ///
    /// - Throws: ``AdapterError`` with code `portal-error` when the portal says that the request failed.
    init?(_ value: JSONValue) throws(AdapterError) {
        // An envelope has three or four members, a package dozens: most are told apart without a search.
        guard value.count < 12 else { return nil }
        try CKANAnswer.check(success: value["success"]?.bool, error: value["error"].map { $0.tree() })
        guard let result = value["result"], !CKANPackageMapper.isPackage(value) else { return nil }
        package = result.isNull ? nil : result
    }

    /// - Throws: ``AdapterError`` with code `portal-error` when the envelope says that the request failed.
    static func check(_ envelope: JSONTree) throws(AdapterError) {
        try check(success: envelope["success"]?.bool, error: envelope["error"])
    }

    private static func check(success: Bool?, error: JSONTree?) throws(AdapterError) {
        guard success == false else { return }
        let message = error.flatMap(text) ?? "without saying why"
        throw AdapterError(.portalError, "the portal answered that the request failed: \(message)")
    }

    /// What the portal says: its message, else its list of faults a field.
    private static func text(_ error: JSONTree) -> String? {
        if let text = error.string ?? error["message"]?.string { return String(text.prefix(500)) }
        guard let members = error.members else { return nil }
        let faults = members.filter { $0.name != "__type" }.map { member in
            let words = member.value.array?.compactMap(\.string).joined(separator: "; ") ?? member.value.string ?? "?"
            return "\(member.name): \(words)"
        }
        return faults.isEmpty ? nil : String(faults.joined(separator: ", ").prefix(500))
    }
}
