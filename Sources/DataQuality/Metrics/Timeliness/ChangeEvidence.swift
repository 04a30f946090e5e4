import DCAT

/// The dates that tell when a dataset last changed, the latest of each grade.
struct ChangeEvidence {
    struct Change: Hashable {
        var grade: ChangeGrade
        var date: PartialDate
        /// The field, or the link whose header it is.
        var source: String
    }

    private(set) var latest: [ChangeGrade: Change] = [:]
    /// Why dates were not taken as evidence; one reason for each kind and field.
    private(set) var refusals: [Reason] = []
    /// When the first of the dates that lie too far ahead becomes evidence; nil where there is none.
    private(set) var becomesUsable: Instant?

    private let asOf: Instant
    private let settings: TimelinessSettings

    init(_ evidence: DatasetEvidence, asOf: Instant, settings: TimelinessSettings) {
        self.asOf = asOf
        self.settings = settings
        let dataset = evidence.dataset
        for change in evidence.contentChanges { add(.contentChange, change, from: "harvest") }
        addHeaders(of: evidence)
        for distribution in dataset.distributions {
            add(.distributionModified, distribution.modified, from: "dcat:distribution/dct:modified")
            add(.issued, distribution.issued, from: "dcat:distribution/dct:issued")
        }
        add(.datasetModified, dataset.modified, from: "dct:modified")
        for change in evidence.observedChanges { add(.recordChange, change, from: "harvest") }
        add(.recordModified, dataset.recordModified, from: "dcat:record/dct:modified")
        add(.issued, dataset.issued, from: "dct:issued")
    }

    var issued: Change? { latest[.issued] }

    /// The strongest evidence apart from publication; nil where there is none.
    var strongest: Change? {
        for grade in ChangeGrade.allCases where grade != .issued {
            if let change = latest[grade] { return change }
        }
        return nil
    }

    /// The latest date of any grade; of equal dates the stronger.
    var newest: Change? {
        var best: Change?
        for grade in ChangeGrade.allCases {
            guard let change = latest[grade] else { continue }
            if let current = best, current.date.end >= change.date.end { continue }
            best = change
        }
        return best
    }

    private mutating func addHeaders(of evidence: DatasetEvidence) {
        let links = evidence.distinctLinks
        var changes: [Change] = []
        for link in links {
            guard let observation = evidence.links[link], observation.verdict.isOnline == true,
                let modified = observation.lastModified,
                isUsable(modified, words: modified.iso8601, field: "Last-Modified")
            else { continue }
            let minutes = observation.checkedAt.days(since: modified.start).magnitude * 1_440
            if minutes <= settings.liveHeaderMinutes {
                refuse(.liveHeader, [link, modified.iso8601])
            } else {
                changes.append(Change(grade: .linkHeaders, date: modified, source: link))
            }
        }
        let grade = changes.count == links.count ? ChangeGrade.linkHeaders : .someLinkHeaders
        for change in changes { keep(Change(grade: grade, date: change.date, source: change.source)) }
    }

    private mutating func add(_ grade: ChangeGrade, _ stated: Stated<PartialDate>?, from field: String) {
        guard let stated else { return }
        guard let date = stated.value else { return refuse(.dateNotUnderstood, [field, stated.raw]) }
        if isUsable(date, words: stated.raw, field: field) {
            keep(Change(grade: grade, date: date, source: field))
        }
    }

    private mutating func add(_ grade: ChangeGrade, _ instant: Instant, from field: String) {
        let date = PartialDate(start: instant, precision: .second)
        if isUsable(date, words: instant.iso8601, field: field) {
            keep(Change(grade: grade, date: date, source: field))
        }
    }

    private mutating func isUsable(_ date: PartialDate, words: String, field: String) -> Bool {
        if date.start > asOf.adding(days: settings.futureToleranceDays) {
            let usable = date.start.adding(days: -settings.futureToleranceDays)
            becomesUsable = min(becomesUsable ?? usable, usable)
            refuse(.futureDate, [field, words])
            return false
        }
        if date.start < settings.earliest {
            refuse(.impossiblyOldDate, [field, words])
            return false
        }
        return true
    }

    private mutating func keep(_ change: Change) {
        if let current = latest[change.grade], current.date.end >= change.date.end { return }
        latest[change.grade] = change
    }

    private mutating func refuse(_ code: Reason.Code, _ arguments: [String]) {
        let isKnown = refusals.contains {
            $0.code == code && (code == .liveHeader || $0.arguments.first == arguments.first)
        }
        if !isKnown { refusals.append(Reason(code, arguments)) }
    }
}
