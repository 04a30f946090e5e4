import DCAT

/// A licence with whether it is open.
enum LicenceView {
    static func licence(_ stated: Stated<Licence>, _ messages: Messages) -> HTML {
        guard let licence = stated.value else { return StatedView.unread(stated.raw) }
        let openness = licence.isOpen.map { isOpen in
            BadgeView.badge(isOpen ? messages.openLicence : messages.closedLicence, isOpen ? .good : .warning)
        }
        return "\(licence.code) \(openness ?? HTML())\(StatedView.original(stated.raw, unlike: licence.code, messages))"
    }
}
