import Foundation

enum PlatformNull {
    /// The null of JSON.
    static var value: Any { NSNull() }
}
