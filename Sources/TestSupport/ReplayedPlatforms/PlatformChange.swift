/// What is changed in the records of a replayed platform.
public enum PlatformChange: Sendable {
    /// The title, which most lists tell too, and the time of update.
    case title
    /// What the detail alone tells, with another time of update.
    case datedDetail
    /// What the detail alone tells, and nothing in the list.
    case hiddenDetail
}
