/// What lines of an index have in common with those before them.
struct CDXJMemory: ~Copyable {
    let hosts = HostKeys()
    /// What stands between the key and the URL.
    private var time = ByteBuilder(capacity: 64)
    private var second: Int64?

    /// Writes the time in UTC, up to where the URL begins.
    ///
    /// - Parameter date: In milliseconds since 1970-01-01T00:00:00Z.
    mutating func appendTime(_ date: Int64, to line: inout ByteBuilder) {
        let (second, rest) = date.quotientAndRemainder(dividingBy: 1_000)
        if second != self.second || rest < 0 {
            time.clear()
            time.append(0x20)
            WARCDate.write(timestamp14: date, to: &time)
            time.append(" {\"url\": \"" as StaticString)
            self.second = rest < 0 ? nil : second
        }
        line.append(time.bytes)
    }
}
