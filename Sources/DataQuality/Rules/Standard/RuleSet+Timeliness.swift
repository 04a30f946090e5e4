extension RuleSet {
    /// Is the promised update frequency kept?
    static let timeliness = Rule(
        RuleID(TimelinessMetric.rule, version: 1), dimension: .timeliness,
        formula: """
            period = the longest time between two changes that the declared frequency allows, at least \
            shortest-period
            due = period + max(grace-days, grace-share × period)
            delinquent = max(delinquent-age(period), due + least-slope)
            age = instant of the run − last change
            counted age = min(max(age, due), delinquent)
            score = (delinquent − counted age) / (delinquent − due)
            """,
        parameters: [
            Rule.Parameter(
                "grace-days", 1, .days, in: 0...366,
                note: "One day covers the lag between a publication and our harvest."),
            Rule.Parameter(
                "grace-share", 0.1, .share, in: 0...1,
                note: "A tenth of the period, so that a yearly table may be five weeks late."),
            Rule.Parameter(
                "shortest-period", 1, .days, in: 0.01...31,
                note: "Catalogue dates rarely tell hours, so a stream is held to one day."),
            Rule.Parameter(
                "longest-period", 10_958, .days, in: 1...100_000,
                note: "Thirty years, the longest frequency of the EU table; a longer interval promises nothing."),
            Rule.Parameter(
                "least-slope", 1, .days, in: 0.01...366,
                note: "The score never drops from 1 to 0 at one stroke."),
            Rule.Parameter(
                "future-tolerance", 1, .days, in: 0...31,
                note: "A date may lie ahead by a time zone; further ahead it is no evidence."),
            Rule.Parameter(
                "earliest-year", 1991, .year, in: 1900...2100,
                note: "The first year of the web; an earlier date is a placeholder or the time the data covers."),
            Rule.Parameter(
                "live-header", 5, .minutes, in: 0...1_440,
                note: "A Last-Modified this close to the request is the time of the answer, not of the data."),
            Rule.Parameter(
                "cadence-changes", 4, .count, in: 2...1_000,
                note: "Changes that must have been seen before a history stands in for a promise."),
            Rule.Parameter("daily-up-to", 1, .days, in: 0...100_000, note: "Promise class, by period."),
            Rule.Parameter("weekly-up-to", 14, .days, in: 0...100_000, note: "Promise class, by period."),
            Rule.Parameter("monthly-up-to", 31, .days, in: 0...100_000, note: "Promise class, by period."),
            Rule.Parameter("quarterly-up-to", 93, .days, in: 0...100_000, note: "Promise class, by period."),
            Rule.Parameter("half-yearly-up-to", 186, .days, in: 0...100_000, note: "Promise class, by period."),
            Rule.Parameter("yearly-up-to", 366, .days, in: 0...100_000, note: "Promise class, by period."),
        ],
        tables: [
            Rule.Table(
                "delinquent-age", .days, to: .days,
                [
                    .init(1, 3), .init(7, 21), .init(14, 28), .init(30, 60), .init(60, 108), .init(90, 150),
                    .init(120, 174), .init(180, 240), .init(300, 384), .init(365, 455), .init(730, 840),
                ],
                note: "Days from which a dataset of a given period counts as abandoned; between rows by proportion.")
        ],
        sources: [
            Citation(
                "HDX data freshness", url: "https://github.com/OCHA-DAP/hdx-data-freshness",
                note: "The delinquent ages, from app/project_configuration.yaml as of 2025-09-09."),
            Citation(
                "udata", url: "https://github.com/opendatateam/udata/pull/2941",
                note: "One day of grace for the lag of harvesting."),
            Citation(
                "EU authority table frequency",
                url: "http://publications.europa.eu/resource/authority/frequency",
                note: "The terms of declared frequencies."),
            Citation(
                "U. Atz, The Tau of Data, 2014", url: "https://project.opendatamonitor.eu/publications/ulrich-atz-2014",
                note: "The share of datasets within their declared frequency, reported beside the score."),
        ])
}
