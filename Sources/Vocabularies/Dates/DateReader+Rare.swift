import DCAT

/// Shapes of single countries and of single kinds of software.
extension DateReader {
    /// Words that some portals put before the date: DKAN before the change of a file, forms before any.
    mutating func skipLeadIn() {
        for words in DateReader.leadIns where scanner.take(words) {
            _ = scanner.take(":")
            return scanner.skipBlanks()
        }
    }

    private static let leadIns: [StaticString] = [
        "date changed", "last updated", "last modified", "updated on", "updated",
    ]

    /// `/Date(1423526400000+0100)/`, as older software of Microsoft writes JSON; the zone changes nothing of the instant.
    mutating func readWrappedEpoch() -> PartialDate? {
        guard let number = scanner.digits(upTo: 13), number.count >= 12 else { return nil }
        if scanner.take("+") || scanner.take("-") { _ = scanner.digits(upTo: 4) }
        guard scanner.take(")/"), scanner.restIsBlank else { return nil }
        return epoch(number)
    }

    /// `104/02/10`: a year of the Republic of China, as only it writes years with three digits.
    mutating func readRepublican(_ number: ByteScanner.Digits) -> PartialDate? {
        guard (80...200).contains(number.value), let separator = scanner.next,
            separator == 0x2f || separator == 0x2e || separator == 0x2d
        else { return nil }
        return readMonthAndDay(of: 1_911 + Int(number.value))
    }

    /// `H27.2.10`, `R5/4/1`: a year of an era of Japan by the first letter of its name.
    mutating func readEraLetter() -> PartialDate? {
        for (letter, yearBefore) in DateReader.eraLetters where scanner.take(letter) {
            guard let number = scanner.digits(upTo: 2), number.value > 0 else { return nil }
            return readMonthAndDay(of: yearBefore + Int(number.value))
        }
        return nil
    }

    private static let eraLetters: [(StaticString, Int)] = [("r", 2_018), ("h", 1_988), ("s", 1_925)]

    /// The month behind a separator, and the day behind another.
    private mutating func readMonthAndDay(of year: Int) -> PartialDate? {
        guard let separator = scanner.next, separator == 0x2f || separator == 0x2e || separator == 0x2d else {
            return nil
        }
        scanner.position += 1
        guard let month = scanner.shortNumber() else { return nil }
        if scanner.restIsBlank { return date(CivilDate(year: year, month: month), precision: .month) }
        guard scanner.take(separator), let day = scanner.shortNumber() else { return nil }
        return finish(CivilDate(year: year, month: month, day: day))
    }
}
