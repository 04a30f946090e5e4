/// How far a list was gone through that has its newest entries first.
public struct ListEnd: Hashable, Sendable {
    /// As ``ListPage/list``.
    public var list: String
    /// Entries that it says it has.
    public var announced: Int
    /// The page after which no more were asked for, from 1; nil where all were.
    public var place: Int?
    /// Records of the entries that were not met and stand.
    public var records = 0
    /// What is to be asked for again of the entries that were not met.
    public var owed: [HarvestRequest] = []
    /// Pages that were not asked for.
    public var pages = 0

    public init(list: String, announced: Int, place: Int? = nil) {
        self.list = list
        self.announced = announced
        self.place = place
    }
}
