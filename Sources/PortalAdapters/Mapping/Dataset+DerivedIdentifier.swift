import DCAT

extension Dataset {
    /// An identifier that stays the same as long as title, publisher and links do (FNV-1a, 64 bits).
    var derivedIdentifier: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        for variant in title.variants { add(variant.text) }
        for variant in publisher?.name.variants ?? [] { add(variant.text) }
        add(landingPage ?? "")
        for distribution in distributions { add(distribution.link ?? "") }
        return "derived-" + String(hash, radix: 16)
    }
}
