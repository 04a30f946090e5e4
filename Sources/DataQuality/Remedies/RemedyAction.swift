/// What a publisher can do about a loss of points or of certainty.
public enum RemedyAction: String, Hashable, Sendable, Codable, CaseIterable {
    /// State how often the data is updated.
    case stateFrequency = "state-frequency"
    /// State a frequency that can be held against a date, in words of a vocabulary.
    case stateDefiniteFrequency = "state-definite-frequency"
    /// Update the data, or state the frequency that is really kept.
    case updateData = "update-data"
    /// State when the data itself last changed.
    case stateModified = "state-modified"
    /// State dates to the day.
    case stateExactDate = "state-exact-date"
    /// Correct a date that cannot be true or cannot be read.
    case correctDate = "correct-date"
    /// List the data, with links.
    case offerDistributions = "offer-distributions"
    /// Offer the data in a format higher on the ladder.
    case offerBetterFormat = "offer-better-format"
    /// Offer in a machine-readable format what is not.
    case offerMachineReadable = "offer-machine-readable"
    /// Offer the data in another kind of format, or as a service.
    case offerMoreKinds = "offer-more-kinds"
    /// State the format, in words of a vocabulary.
    case stateFormat = "state-format"
    /// State what an archive holds.
    case stateArchiveContent = "state-archive-content"
    /// State the format that the link really gives.
    case correctFormat = "correct-format"
    /// Repair or remove dead links.
    case repairLinks = "repair-links"
    /// State a link for each distribution.
    case stateLink = "state-link"
    /// Let anyone have the data without a login or a challenge.
    case admitAnyone = "admit-anyone"
    /// Make the server answer reliably.
    case steadyServer = "steady-server"
    /// Serve a certificate and an encryption that browsers and programs accept.
    case mendCertificate = "mend-certificate"
    /// Offer a link of a public kind, such as `https`.
    case offerPublicLink = "offer-public-link"
    /// Mend files that are empty, broken or not as the server says.
    case mendContent = "mend-content"

    /// What it brings.
    public enum Effect: String, Hashable, Sendable, CaseIterable {
        /// Points.
        case improves
        /// A narrower interval, or a score where there is none.
        case clarifies
        /// A catalogue that says what is true, at the same score.
        case corrects
    }

    /// What has to be touched.
    public enum Effort: String, Hashable, Sendable, CaseIterable {
        /// A field of the catalogue.
        case record
        /// The data.
        case data
        /// The server that holds it.
        case server
    }

    public var effect: Effect {
        switch self {
        case .updateData, .offerDistributions, .offerBetterFormat, .offerMachineReadable, .offerMoreKinds, .repairLinks:
            .improves
        case .correctFormat, .mendContent: .corrects
        default: .clarifies
        }
    }

    public var effort: Effort {
        switch self {
        case .updateData, .offerDistributions, .offerBetterFormat, .offerMachineReadable, .offerMoreKinds, .mendContent:
            .data
        case .admitAnyone, .steadyServer, .mendCertificate: .server
        default: .record
        }
    }
}

extension Reason.Code {
    /// What a publisher can do about it; nil where there is nothing to do, or it is not the publisher's to do.
    public var remedy: RemedyAction? {
        switch self {
        case .noPromise: .stateFrequency
        case .vaguePromise, .frequencyNotUnderstood, .implausiblePromise: .stateDefiniteFrequency
        case .late, .delinquent: .updateData
        case .noDate, .weakDate, .laterWeakerDate: .stateModified
        case .coarseDate, .dateTooCoarse: .stateExactDate
        case .futureDate, .impossiblyOldDate, .dateNotUnderstood: .correctDate
        case .noDistributions: .offerDistributions
        case .bestFormat: .offerBetterFormat
        case .notAllMachineReadable: .offerMachineReadable
        case .fewKinds: .offerMoreKinds
        case .unknownFormats: .stateFormat
        case .archiveOfUnknown: .stateArchiveContent
        case .formatContradicted: .correctFormat
        case .linksBroken: .repairLinks
        case .noLinks, .distributionsWithoutLink: .stateLink
        case .linksBlocked: .admitAnyone
        case .linksFailing, .linksUndecided: .steadyServer
        case .linksDistrusted: .mendCertificate
        case .linksUnsupported: .offerPublicLink
        case .contentFaults: .mendContent
        case .noFurtherUpdates, .judgedByCadence, .onTime, .publishedLater, .liveHeader, .accessRestricted,
            .allMachineReadable, .manyKinds, .linksNotChecked, .allOnline, .linksUnchecked:
            nil
        }
    }
}
