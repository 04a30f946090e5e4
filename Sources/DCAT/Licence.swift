/// A licence by its code in the EU authority table *licence* or, outside it, by its SPDX identifier
/// (https://spdx.org/licenses/) or a code of our own in lower case.
public struct Licence: Hashable, Sendable {
    public var code: String
    /// Whether it conforms to the Open Definition 2.1 (https://opendefinition.org/licenses/); nil where that is not
    /// settled.
    public var isOpen: Bool?

    public init(code: String, isOpen: Bool?) {
        self.code = code
        self.isOpen = isOpen
    }
}
