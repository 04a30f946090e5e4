/// How far the bytes above ASCII are the words of a Cyrillic text in windows-1251.
struct CyrillicTally {
    private var high = 0
    private var inWords = 0
    private var letters = 0
    private var common = 0

    /// о е а и н т с р в л, two thirds of all letters in Russian and half of them in Ukrainian and Bulgarian.
    private static let commonLetters: Set<UInt8> = [0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2, 0xF1, 0xF0, 0xE2, 0xEB]
    /// ё Ё є Є ї Ї і І ґ Ґ №
    private static let otherLetters: Set<UInt8> = [
        0xB8, 0xA8, 0xBA, 0xAA, 0xBF, 0xAF, 0xB3, 0xB2, 0xB4, 0xA5, 0xB9,
    ]

    init(_ bytes: UnsafeRawBufferPointer) {
        var run = 0
        for byte in bytes {
            guard byte >= 0x80 else {
                if run >= 3 { inWords += run }
                run = 0
                continue
            }
            run += 1
            high += 1
            if byte >= 0xC0 || CyrillicTally.otherLetters.contains(byte) { letters += 1 }
            if CyrillicTally.commonLetters.contains(byte) { common += 1 }
        }
        if run >= 3 { inWords += run }
    }

    /// Western text has its accents one by one; Greek and Hebrew have other letters most.
    var isWindows1251: Bool {
        high >= 20 && inWords * 10 >= high * 7 && letters * 10 >= high * 9 && common * 100 >= high * 42
    }
}
