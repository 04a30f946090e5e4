import DCAT
import DataQuality
import RDF

/// What was measured (Data Quality Vocabulary, https://www.w3.org/TR/vocab-dqv/).
extension GraphPart {
    /// The metric behind a dimension's headline score, explained on the page of methods.
    private static func metric(_ dimension: Dimension) -> Term {
        thing(.methodology, "metric-" + dimension.rawValue)
    }

    /// The three metrics and their dimensions.
    func stateMetrics() throws {
        for dimension in Dimension.allCases {
            let metric = GraphPart.metric(dimension)
            let place = GraphPart.thing(.methodology, "dimension-" + dimension.rawValue)
            try state(metric, .type, .dqv("Metric"))
            try state(names: dimension, of: metric)
            try state(metric, .dqv("expectedDataType"), .iri(RDFName.datatype("decimal")))
            try state(metric, .dqv("inDimension"), place)
            try state(place, .type, .dqv("Dimension"))
            try state(names: dimension, of: place)
        }
    }

    private func state(names dimension: Dimension, of subject: Term) throws {
        try state(subject, .skos("notation"), dimension.rawValue)
        for language in Language.allCases {
            let messages = Messages(language)
            try state(subject, .skos("prefLabel"), messages.name(dimension), language: language.rawValue)
            try state(subject, .skos("definition"), messages.question(dimension), language: language.rawValue)
        }
    }

    /// A measurement of one dataset. A score without an estimate, or none at all, states no `dqv:value`: an unknown is
    /// not a number.
    func state(_ assessment: Assessment, _ dimension: Dimension, of subject: Term, on page: PagePath) throws {
        let measurement = GraphPart.thing(page, "measurement-" + dimension.rawValue)
        try open(measurement, dimension, of: subject)
        switch assessment {
        case .scored(let score): try state(score, of: measurement)
        case .notMeasured(let reason), .notAssessable(let reason):
            try state(measurement, .rdfs("comment"), reason.code.rawValue)
        }
    }

    /// The measurement of a group: the mean over the datasets to which the question applies.
    func state(_ aggregate: Aggregate, of subject: Term, on page: PagePath) throws {
        let measurement = GraphPart.thing(page, "measurement-" + aggregate.dimension.rawValue)
        try open(measurement, aggregate.dimension, of: subject)
        if let mean = aggregate.mean { try state(mean, of: measurement) }
        try state(
            measurement, .rdfs("comment"),
            "\(aggregate.estimated) of \(aggregate.assessable) datasets to which the question applies were judged",
            language: "en")
    }

    private func open(_ measurement: Term, _ dimension: Dimension, of subject: Term) throws {
        try state(subject, .dqv("hasQualityMeasurement"), measurement)
        try state(measurement, .type, .dqv("QualityMeasurement"))
        try state(measurement, .dqv("computedOn"), subject)
        try state(measurement, .dqv("isMeasurementOf"), GraphPart.metric(dimension))
    }

    private func state(_ score: Score, of measurement: Term) throws {
        if let estimate = score.estimate { try state(measurement, .dqv("value"), estimate) }
        try state(measurement, .schema("minValue"), score.low)
        try state(measurement, .schema("maxValue"), score.high)
    }
}
