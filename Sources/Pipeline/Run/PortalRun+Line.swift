import Warehouse

extension PortalRun {
    /// The portal's line of the summary, with what it needs said beneath.
    var line: String {
        var line = "  \(portal): \(state.rawValue), "
        let isUnread = unchangedSince != nil && received == 0
        if !isUnread {
            line += "\(received) records"
            if let announced { line += " of \(announced) announced" }
            if !isFull { line += " that changed" }
            if unasked > 0 { line += ", \(unasked) of them not asked for" }
            if unaskedPages > 0 { line += ", \(unaskedPages) pages of lists not asked for (ended early: newest first)" }
            line += ", "
        }
        if let unchangedSince {
            line += "nothing changed since \(unchangedSince.iso8601), \(unchanged) datasets stand"
        } else {
            line += "\(added) added, \(changed) changed, \(unchanged) unchanged"
        }
        if returned > 0 { line += ", \(returned) back again" }
        if missing > 0 { line += ", \(missing) missing" }
        if removed > 0 { line += ", \(removed) removed" }
        if failures > 0 { line += ", \(failures) unusable" }
        if !isAccepted { line += "; the last good records stand" }
        if let message { line += "\n    \(message)" }
        return line
    }
}
