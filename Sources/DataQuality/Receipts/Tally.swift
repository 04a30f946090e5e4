/// A count that a receipt hands on to the groups its dataset belongs to, where it is summed by name and key.
public struct Tally: Hashable, Sendable {
    public enum Name: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
        /// Datasets by ``PromiseClass``.
        case promiseClass = "promise-class"
        /// Datasets whose age is within the due age, by ``PromiseClass``.
        case promiseKept = "promise-kept"
        /// Datasets past the due age, by ``PromiseClass``.
        case promiseLate = "promise-late"
        /// Datasets whose promise cannot be judged, by ``PromiseClass``.
        case promiseUnjudged = "promise-unjudged"
        /// Datasets by the ``ChangeGrade`` their age rests on; `none` without any evidence.
        case evidenceGrade = "evidence-grade"
        /// Datasets that offer a format, by its code; `unknown` where a format could not be told.
        case format
        /// Datasets by the stars of their best known format, `0` to `5`.
        case bestStars = "best-stars"
        /// Distributions whose bytes are not what the catalogue declares, by the code observed.
        case formatContradicted = "format-contradicted"
        /// Links by ``LinkStanding/State``; `unchecked` where there is no observation, `absent` for a distribution
        /// without.
        case linkState = "link-state"
    }

    public var name: Name
    public var key: String
    public var count: Int

    public init(_ name: Name, _ key: String, count: Int = 1) {
        self.name = name
        self.key = key
        self.count = count
    }
}
