extension Reason {
    /// Every reason a metric can give. The arguments are listed with each, in order; ages and periods are days.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        // Timeliness.

        /// No update frequency is stated.
        case noPromise = "no-promise"
        /// The stated frequency promises nothing definite. Arguments: the frequency's code.
        case vaguePromise = "vague-promise"
        /// The data is declared complete. Arguments: the frequency's code.
        case noFurtherUpdates = "no-further-updates"
        /// The words of the frequency are not understood. Arguments: the words.
        case frequencyNotUnderstood = "frequency-not-understood"
        /// The stated interval is not a length of time that can be held against anyone. Arguments: the words.
        case implausiblePromise = "implausible-promise"
        /// Without a definite promise, judged against its own history. Arguments: changes seen, median days between.
        case judgedByCadence = "judged-by-cadence"
        /// Changed in time. Arguments: the date of the change, the day up to which that counts as in time.
        case onTime = "on-time"
        /// Past its due age. Arguments: age, due age, delinquent age.
        case late = "late"
        /// Past its delinquent age. Arguments: the date of the change, the day on which it came to that age.
        case delinquent = "delinquent"
        /// Nothing tells when the data changed.
        case noDate = "no-date"
        /// Only weak evidence tells when the data changed. Arguments: the ``ChangeGrade``.
        case weakDate = "weak-date"
        /// Weaker evidence tells of a later change. Arguments: its ``ChangeGrade``, its date.
        case laterWeakerDate = "later-weaker-date"
        /// A part was published after the last stated change, which is itself a change. Arguments: its date.
        case publishedLater = "published-later"
        /// The date is stated so coarsely that it leaves an interval. Arguments: the date.
        case coarseDate = "coarse-date"
        /// The date is coarser than the promise. Arguments: the date, the period.
        case dateTooCoarse = "date-too-coarse"
        /// A date after the run is no evidence. Arguments: the field, the date.
        case futureDate = "future-date"
        /// A date before anything could be published on the web is no evidence. Arguments: the field, the date.
        case impossiblyOldDate = "impossibly-old-date"
        /// The words of a date are not understood. Arguments: the field, the words.
        case dateNotUnderstood = "date-not-understood"
        /// A server stamps its answers with the time of the request. Arguments: the link, the date.
        case liveHeader = "live-header"

        // Format richness.

        /// The dataset offers nothing to open.
        case noDistributions = "no-distributions"
        /// The data is not open to everyone, so that nothing need be offered. Arguments: the ``AccessRights`` code.
        case accessRestricted = "access-restricted"
        /// The best format on offer. Arguments: its code, its stars.
        case bestFormat = "best-format"
        /// Not all is machine readable. Arguments: machine-readable distributions, distributions of known format.
        case notAllMachineReadable = "not-all-machine-readable"
        /// All is machine readable. Arguments: distributions of known format.
        case allMachineReadable = "all-machine-readable"
        /// Fewer kinds of usable format than full marks take. Arguments: kinds on offer, kinds wanted.
        case fewKinds = "few-kinds"
        /// As many kinds of usable format as full marks take. Arguments: kinds on offer.
        case manyKinds = "many-kinds"
        /// Formats that could not be told. Arguments: such distributions, all distributions.
        case unknownFormats = "unknown-formats"
        /// Archives that do not say what they hold. Arguments: such distributions.
        case archiveOfUnknown = "archive-of-unknown"
        /// The bytes are not what the catalogue declares. Arguments: the declared code, the observed code, the link.
        case formatContradicted = "format-contradicted"

        // Online availability.

        /// This run checked no links.
        case linksNotChecked = "links-not-checked"
        /// No distribution states a link.
        case noLinks = "no-links"
        /// Some distributions state no link. Arguments: such distributions.
        case distributionsWithoutLink = "distributions-without-link"
        /// Every link of which something is known answers. Arguments: such links.
        case allOnline = "all-online"
        /// Links that are gone. Arguments: such links, links of which something is known.
        case linksBroken = "links-broken"
        /// Links that failed of late, not long enough to be called broken. Arguments: such links.
        case linksFailing = "links-failing"
        /// Links whose server refuses our checks. Arguments: such links.
        case linksBlocked = "links-blocked"
        /// Links whose server's certificate or encryption is not accepted. Arguments: such links.
        case linksDistrusted = "links-distrusted"
        /// Links whose check allows no conclusion. Arguments: such links.
        case linksUndecided = "links-undecided"
        /// Links of a kind that is not checked. Arguments: such links.
        case linksUnsupported = "links-unsupported"
        /// Links no run has come to yet. Arguments: such links.
        case linksUnchecked = "links-unchecked"
        /// Links answer with files that are empty, broken or not as the server says. Arguments: how many.
        case contentFaults = "content-faults"
    }
}
