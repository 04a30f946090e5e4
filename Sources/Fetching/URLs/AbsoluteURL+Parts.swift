extension AbsoluteURL {
    /// User, host and port.
    struct Authority {
        var userInformation: String?
        var host: String
        var port: Int?

        init(userInformation: String?, host: String, port: Int?) {
            self.userInformation = userInformation
            self.host = host
            self.port = port
        }

        /// Nil when no such host or port can exist.
        init?(_ bytes: ArraySlice<UInt8>, scheme: String) {
            var rest = bytes
            if let at = rest.lastIndex(of: UInt8(ascii: "@")) {
                userInformation = AbsoluteURL.encoded(rest[..<at], escaping: AbsoluteURL.forbiddenInUserInformation)
                rest = rest[(at + 1)...]
            }
            let bracket = rest.lastIndex(of: UInt8(ascii: "]"))
            let portStart = rest[(bracket ?? rest.startIndex)...].lastIndex(of: .colon)
            if let portStart, portStart + 1 < rest.endIndex {
                guard let number = Int(String(decoding: rest[(portStart + 1)...], as: UTF8.self)),
                    rest[portStart + 1] != UInt8(ascii: "+"), (0...65_535).contains(number)
                else { return nil }
                port = number == AbsoluteURL.defaultPort(of: scheme) ? nil : number
            }
            let name = rest[..<(portStart ?? rest.endIndex)]
            guard Authority.canBeHost(name), !name.isEmpty || scheme == "file" else { return nil }
            host = AbsoluteURL.lowercased(name)
        }

        private static func canBeHost(_ name: ArraySlice<UInt8>) -> Bool {
            if name.first == UInt8(ascii: "[") {
                return name.last == UInt8(ascii: "]")
                    && name.dropFirst().dropLast().allSatisfy { $0.isHexadecimalDigit || $0 == .colon || $0 == .dot }
            }
            return name.count <= 1_024 && !name.contains { $0 <= 0x20 || $0 == 0x7F || forbiddenInHost.contains($0) }
        }

        private static let forbiddenInHost = ByteSet("\"#%/:<>?@[\\]^`{|}")
    }

    /// Path and query, encoded, without dot segments.
    struct Target {
        var path: String
        var query: String?

        init(_ bytes: ArraySlice<UInt8>) {
            let mark = bytes.firstIndex(of: .questionMark)
            path = AbsoluteURL.encoded(
                Target.removingDotSegments(bytes[..<(mark ?? bytes.endIndex)]), escaping: AbsoluteURL.forbiddenInPath)
            query = mark.map { AbsoluteURL.encoded(bytes[($0 + 1)...], escaping: AbsoluteURL.forbiddenInQuery) }
        }

        private static func removingDotSegments(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            guard path.first == .slash else {
                return removingDotSegments(([.slash] + path)[...])
            }
            guard path.contains(.dot) else { return path }
            let segments = path.split(separator: .slash, omittingEmptySubsequences: false)
            guard segments.contains(where: isDots) else { return path }
            var kept: [ArraySlice<UInt8>] = []
            for segment in segments.dropFirst() {
                if segment.count == 2, isDots(segment) {
                    _ = kept.popLast()
                } else if !isDots(segment) {
                    kept.append(segment)
                }
            }
            if let last = segments.last, isDots(last) { kept.append([]) }
            return kept.reduce(into: []) { $0 += [.slash] + $1 }
        }

        private static func isDots(_ segment: ArraySlice<UInt8>) -> Bool {
            (1...2).contains(segment.count) && segment.allSatisfy { $0 == .dot }
        }
    }
}
