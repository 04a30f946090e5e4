import DCAT
import Harvesting
import Vocabularies

/// Makes a dataset of what a row says, and notes what it could not read.
struct CatalogueRowReader<Row: CatalogueRow> {
    let row: Row
    let rules: CatalogueRules
    var issues = IssueCollector()

    init(row: Row, rules: CatalogueRules) {
        self.row = row
        self.rules = rules
    }

    /// The most entries of one list that are kept.
    private static var longestList: Int { 1_000 }

    /// nil where the row gives neither a title nor an identifier.
    mutating func dataset() -> Dataset? {
        let row = row
        let titles = splitTitle(text(.title) ?? text(.alternativeTitle))
        let publisher = publisher()
        guard let identifier = identifier(titles.dataset, publisher) else { return nil }
        var dataset = Dataset(identifier: identifier)
        if let title = titles.dataset {
            dataset.title = MultilingualText(title)
        } else {
            issues.add(.titleMissing, .warning, field: row.heading(.title), "The row gives no title.")
        }
        dataset.description = text(.description).map { MultilingualText($0) } ?? MultilingualText()
        dataset.publisher = publisher
        describe(&dataset)
        dataset.distributions = distributions(title: titles.distribution)
        return dataset
    }

    func text(_ field: CatalogueField) -> String? { row.text(field) }

    /// Cut at the separator where the portal's file gives one: before it the dataset's title, behind it the distribution's.
    private func splitTitle(_ title: String?) -> (dataset: String?, distribution: String?) {
        guard let title, let separator = rules.titleSeparator, let range = title.firstRange(of: separator) else {
            return (title, nil)
        }
        let dataset = title[..<range.lowerBound]
        let distribution = title[range.upperBound...]
        return dataset.isEmpty ? (title, nil) : (String(dataset), distribution.isEmpty ? nil : String(distribution))
    }

    // MARK: Identity

    private func publisher() -> Agent? {
        let organisation = text(.publisher) ?? rules.publisher
        let code = text(.publisherIdentifier)
        if let department = text(.publisherDepartment), department != organisation {
            return Agent(name: MultilingualText(department), identifier: nil, parentName: organisation)
        }
        guard let name = organisation ?? code else { return nil }
        return Agent(name: MultilingualText(name), identifier: code)
    }

    /// The row's own identifier, else one made of title, publisher and landing page that stays the same as long as these
    /// do.
    private mutating func identifier(_ title: String?, _ publisher: Agent?) -> String? {
        let row = row
        if let stated = text(.identifier) { return stated }
        guard let title else { return nil }
        if row.tells(.identifier) {
            issues.add(
                .identifierDerived, .warning, field: row.heading(.identifier),
                "The row gives no identifier; one was made of its title, publisher and landing page.")
        }
        let parts = [title, publisher?.name.preferred() ?? "", text(.landingPage) ?? ""]
        return "derived-" + TextMark.digits(parts.joined(separator: "\u{1f}"))
    }

    // MARK: Descriptions

    private mutating func describe(_ dataset: inout Dataset) {
        dataset.keywords = words(.keyword, isCutAtCommas: true).map { LanguageString($0) }
        dataset.themes = words(.theme).map(Concept.init(words:))
        dataset.spatial = words(.spatial).map(Concept.init(words:))
        dataset.languages = words(.language, isCutAtCommas: true)
        dataset.conformsTo = words(.conformsTo)
        dataset.version = text(.version)
        dataset.isPartOf = text(.isPartOf)
        dataset.landingPage = text(.landingPage).flatMap { link($0, row.heading(.landingPage)) }
        dataset.contactPoint = contactPoint()
        setDates(&dataset)
        setTerms(&dataset)
    }

    private func contactPoint() -> ContactPoint? {
        var contact = ContactPoint(name: text(.contactName))
        // 联系方式 holds either.
        for cell in [text(.contactEmail), text(.contactTelephone)].compactMap({ $0 }) {
            if let email = EmailAddress.read(cell) {
                contact.email = contact.email ?? email
            } else {
                contact.telephone = cell
            }
        }
        return contact.isEmpty ? nil : contact
    }

    private mutating func setDates(_ dataset: inout Dataset) {
        let created = date(.created)
        let issued = date(.issued)
        dataset.issued = issued ?? created
        if issued != nil { dataset.recordIssued = created }
        let modified = date(.modified)
        let dataModified = date(.dataModified)
        dataset.modified = dataModified ?? modified
        if dataModified != nil { dataset.recordModified = modified }
        if let period = period() { dataset.temporal = [period] }
    }

    mutating func date(_ field: CatalogueField) -> Stated<PartialDate>? {
        guard let text = text(field), !CellWords.isNothing(text) else { return nil }
        return date(text, row.heading(field))
    }

    private mutating func date(_ text: String, _ heading: String) -> Stated<PartialDate>? {
        let statement = Stated(
            date: text, offsetMinutes: rules.timeZoneMinutes, dayMonthOrder: rules.dayMonthOrder)
        return issues.checked(statement, heading)
    }

    /// `start/end`, 2019年至2021年, or a start and an end in columns of their own.
    private mutating func period() -> PeriodOfTime? {
        let start = date(.temporalStart)
        let end = date(.temporalEnd)
        if start != nil || end != nil { return PeriodOfTime(start: start, end: end) }
        guard let text = text(.temporal), !CellWords.isNothing(text) else { return nil }
        let heading = row.heading(.temporal)
        for separator in ["/", "至", "~", "～", " to ", " - ", " – "] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            let start = Stated(date: String(parts[0]), offsetMinutes: rules.timeZoneMinutes)
            let end = Stated(date: String(parts[1]), offsetMinutes: rules.timeZoneMinutes)
            if start?.value != nil || end?.value != nil {
                return PeriodOfTime(start: issues.checked(start, heading), end: issues.checked(end, heading))
            }
        }
        return PeriodOfTime(start: date(text, heading), end: nil)
    }

    private mutating func setTerms(_ dataset: inout Dataset) {
        let row = row
        if let text = text(.frequency) {
            let declared = rules.frequencies[text].map { Stated(raw: text, value: $0) }
            dataset.frequency = declared ?? issues.checked(Stated(frequency: text), row.heading(.frequency))
        }
        dataset.rights = text(.rights)
        setOpenness(&dataset)
        guard let licence = text(.licence), !LicenceVocabulary.saysNothing(licence) else { return }
        let statement = Stated(licence: licence)
        if statement?.value == nil, dataset.accessRights == nil, let right = AccessRightsVocabulary.recognise(licence) {
            // Where a licence is due, Chinese sheets often state the open type.
            dataset.accessRights = Stated(raw: licence, value: right)
        } else {
            dataset.licence = issues.checked(statement, row.heading(.licence))
        }
    }

    /// The open type; else whether it is open at all, refined by the condition where that is a term.
    private mutating func setOpenness(_ dataset: inout Dataset) {
        let row = row
        let condition = text(.openCondition)
        if let text = text(.accessRights) {
            let declared = rules.accessRights[text].map { Stated(raw: text, value: $0) }
            dataset.accessRights = declared ?? issues.checked(Stated(accessRights: text), row.heading(.accessRights))
        } else if let text = text(.isOpen) {
            let raw = row.heading(.isOpen) + ": " + text
            switch CellWords.truth(text) {
            case false?: dataset.accessRights = Stated(raw: raw, value: .nonPublic)
            case true?:
                let refined = condition.flatMap { Stated(accessRights: $0) }
                dataset.accessRights = refined?.value == nil ? Stated(raw: raw, value: .public) : refined
            case nil: dataset.accessRights = issues.checked(Stated(accessRights: text), row.heading(.isOpen))
            }
        } else if let condition {
            let statement = Stated(accessRights: condition)
            if statement?.value != nil { dataset.accessRights = statement }
        }
        if let condition, condition != dataset.accessRights?.raw, dataset.rights == nil { dataset.rights = condition }
    }

    // MARK: Values

    /// The entries of a cell, cut at bars, semicolons, 、 and line breaks, and, where that is due and none of these is
    /// there, at commas.
    private mutating func words(_ field: CatalogueField, isCutAtCommas: Bool = false) -> [String] {
        let row = row
        let words = row.cells(field).flatMap { cell in
            CellWords.list(cell.text, isCutAtCommas: isCutAtCommas)
        }.uniqued()
        guard words.count > CatalogueRowReader.longestList else { return words }
        issues.add(
            .valueUnexpected, .warning, field: row.heading(field),
            "The list has \(words.count) entries; \(CatalogueRowReader.longestList) are kept.")
        return Array(words.prefix(CatalogueRowReader.longestList))
    }

    /// A link; what is none is noted and dropped, one without scheme or host is completed, or noted and kept.
    mutating func link(_ text: String, _ heading: String) -> String? {
        if CellWords.isNothing(text) { return nil }
        switch LinkText.kind(of: text) {
        case .absolute: return text
        case .incomplete:
            if let base = rules.baseURL, let completed = URLText.completed(text, base: base) { return completed }
            issues.add(.linkIncomplete, .warning, field: heading, value: text, "The link lacks its scheme or its host.")
            return text
        case .none:
            issues.add(.linkUnreadable, .error, field: heading, value: text, "What stands here is no link.")
            return nil
        }
    }
}
