extension Receipt {
    /// The names of inputs, for those who print them.
    public enum InputName: String, Hashable, Sendable, CaseIterable {
        /// The promised frequency in the source's words.
        case declaredFrequency = "declared-frequency"
        /// The longest time between two changes that keeps the promise, in days.
        case period
        /// The median time between the changes seen, in days, with their number in the source.
        case observedCadence = "observed-cadence"
        /// The instant of the run, UTC.
        case runInstant = "run-instant"
        /// The kind of evidence the age rests on, a ``ChangeGrade``.
        case evidenceGrade = "evidence-grade"
        /// The date of the last change that the age rests on.
        case lastChange = "last-change"
        /// A later date of a weaker kind, which the upper bound rests on.
        case laterChange = "later-change"
        /// Days from the last change to the run, but no less than the due age and no more than the delinquent age.
        case countedAge = "counted-age"
        /// The age in days up to which the promise counts as kept.
        case dueAge = "due-age"
        /// The age in days from which the score is 0.
        case delinquentAge = "delinquent-age"
        /// The format of a distribution; how it was told in the source.
        case format
        /// Distributions considered.
        case distributions
        /// Distributions whose format could not be told.
        case unknownFormats = "unknown-formats"
        /// Distributions in a machine-readable format.
        case machineReadable = "machine-readable"
        /// The kinds of machine-readable format on offer.
        case usableKinds = "usable-kinds"
        /// One link with its verdict and cause, and the check in the source.
        case link
        /// Distinct links.
        case links
        /// Links that answer.
        case online
        /// Links that are gone.
        case broken
        /// Links of which nothing is known.
        case undecided
    }
}
