import DCAT

/// Reads one date from front to back.
struct DateReader {
    var scanner: ByteScanner
    private let offsetMinutes: Int
    private let order: DateVocabulary.DayMonthOrder?

    init(_ text: UnsafeBufferPointer<UInt8>, offsetMinutes: Int, order: DateVocabulary.DayMonthOrder?) {
        scanner = ByteScanner(text)
        self.offsetMinutes = offsetMinutes
        self.order = order
    }

    mutating func read() -> PartialDate? {
        scanner.skipBlanks()
        skipLeadIn()
        if scanner.take("/date(") { return readWrappedEpoch() }
        guard let first = scanner.next else { return nil }
        guard first &- 0x30 < 10 else { return readWorded() }
        guard let number = scanner.digits(upTo: 17) else { return nil }
        switch number.count {
        case 1, 2: return readDayOrMonthFirst(number)
        case 3: return readRepublican(number)
        case 4: return readYearFirst(Int(number.value))
        case 8, 12, 14, 17: return readCompact(number)
        case 10, 13: return readEpoch(number)
        default: return nil
        }
    }

    // MARK: Numbers

    /// `2021`, `2021-03`, `2021-03-04…`, `2021/3/4…`, `2021. 3. 4.`, `2021年3月4日…`, `2021년 3월 4일`
    private mutating func readYearFirst(_ year: Int) -> PartialDate? {
        if scanner.restIsBlank { return date(CivilDate(year: year), precision: .year) }
        if let separator = scanner.next, separator == 0x2d || separator == 0x2f || separator == 0x2e {
            let isDotted = separator == 0x2e
            scanner.position += 1
            if isDotted { scanner.skipBlanks() }
            guard let month = scanner.shortNumber() else {
                return scanner.wordStartsHere ? readYearMonthName(year) : nil
            }
            if scanner.restIsBlank { return date(CivilDate(year: year, month: month), precision: .month) }
            guard scanner.take(separator) else { return nil }
            if isDotted { scanner.skipBlanks() }
            guard let day = scanner.shortNumber() else { return nil }
            if isDotted { _ = scanner.take(separator) }
            return finish(CivilDate(year: year, month: month, day: day))
        }
        scanner.skipBlanks()
        guard scanner.take("年") || scanner.take("년") else {
            return scanner.wordStartsHere ? readYearMonthName(year) : nil
        }
        return readAfterYear(year)
    }

    /// `3月4日…`, as Chinese, Japanese and Korean write it behind the year.
    private mutating func readAfterYear(_ year: Int) -> PartialDate? {
        scanner.skipBlanks()
        if scanner.restIsBlank { return date(CivilDate(year: year), precision: .year) }
        guard let month = scanner.shortNumber() else { return nil }
        scanner.skipBlanks()
        guard scanner.take("月份") || scanner.take("月") || scanner.take("월") else { return nil }
        scanner.skipBlanks()
        if scanner.restIsBlank { return date(CivilDate(year: year, month: month), precision: .month) }
        guard let day = scanner.shortNumber() else { return nil }
        scanner.skipBlanks()
        guard scanner.take("日") || scanner.take("号") || scanner.take("일") else { return nil }
        return finish(CivilDate(year: year, month: month, day: day))
    }

    /// `令和3年4月1日`, `平成元年`, `民國109年5月`: years of the eras of Japan, and of the Republic of China.
    private mutating func readEra() -> PartialDate? {
        guard let era = DateNames.eras.first(where: { scanner.take($0.name) }) else { return nil }
        scanner.skipBlanks()
        let year: Int
        if scanner.take("元") {
            year = 1
        } else if let number = scanner.digits(upTo: 3) {
            year = Int(number.value)
        } else {
            return nil
        }
        scanner.skipBlanks()
        guard year > 0, scanner.take("年") else { return nil }
        return readAfterYear(era.yearBefore + year)
    }

    /// `2021 March`, `2021-Mar-04`
    private mutating func readYearMonthName(_ year: Int) -> PartialDate? {
        guard let month = scanner.monthName() else { return nil }
        if scanner.restIsBlank { return date(CivilDate(year: year, month: month), precision: .month) }
        scanner.skipSeparators()
        guard let day = scanner.shortNumber() else { return nil }
        return finish(CivilDate(year: year, month: month, day: day))
    }

    /// `20210304`, with a time behind or in it.
    private mutating func readCompact(_ number: ByteScanner.Digits) -> PartialDate? {
        var rest = number.value
        var time = ClockTime()
        if number.count == 17 {
            time.millisecond = Int(rest % 1_000)
            rest /= 1_000
        }
        if number.count >= 14 {
            time.second = Int(rest % 100)
            rest /= 100
        }
        if number.count >= 12 {
            time.minute = Int(rest % 100)
            time.hour = Int(rest / 100 % 100)
            rest /= 10_000
        }
        let day = CivilDate(year: Int(rest / 10_000), month: Int(rest / 100 % 100), day: Int(rest % 100))
        if number.count == 8 { return finish(day) }
        guard let zone = scanner.zone() else { return nil }
        return instant(day, time, zone: zone)
    }

    private mutating func readEpoch(_ number: ByteScanner.Digits) -> PartialDate? {
        if number.count == 10, scanner.take(0x2e) { _ = scanner.digits(upTo: 18) }
        guard scanner.restIsBlank else { return nil }
        return epoch(number)
    }

    func epoch(_ number: ByteScanner.Digits) -> PartialDate? {
        let milliseconds = number.count == 10 ? number.value * 1_000 : number.value
        let instant = Instant(millisecondsSince1970: Int64(milliseconds))
        guard CivilDate.years.contains(instant.fields.year) else { return nil }
        return PartialDate(start: instant, precision: .second)
    }

    /// `4.3.2021`, `04/03/2021…`, `04-03-2021`, `4 March 2021…`, `04-Mar-2021`
    ///
    /// - Parameter weekday: what the date says of itself, from 1 for Monday.
    private mutating func readDayOrMonthFirst(_ number: ByteScanner.Digits, weekday: Int? = nil) -> PartialDate? {
        let first = Int(number.value)
        guard let separator = scanner.next else { return nil }
        if separator == 0x2e || separator == 0x2f || separator == 0x2d {
            scanner.position += 1
            if let next = scanner.next, next &- 0x30 < 10 {
                guard let second = scanner.shortNumber(), scanner.take(separator),
                    let year = scanner.digits(upTo: 4), year.count == 4
                else { return nil }
                if separator == 0x2e { _ = scanner.take(separator) }
                return readNumeric(first, second, year: Int(year.value), isDotted: separator == 0x2e, weekday)
            }
        }
        scanner.skipOrdinal()
        scanner.skipSeparators()
        guard let month = scanner.monthName() else { return nil }
        scanner.skipSeparators()
        guard let year = scanner.digits(upTo: 4), year.count == 4 else { return nil }
        scanner.skipYearMark()
        return finish(CivilDate(year: Int(year.value), month: month, day: first))
    }

    /// With dots the day comes first wherever dates are written so; else the weekday tells where there is one; otherwise
    /// see ``DateVocabulary``.
    private mutating func readNumeric(
        _ first: Int, _ second: Int, year: Int, isDotted: Bool, _ weekday: Int?
    ) -> PartialDate? {
        let dayFirst = CivilDate(year: year, month: second, day: first)
        let monthFirst = CivilDate(year: year, month: first, day: second)
        switch (dayFirst.isPossible, monthFirst.isPossible) {
        case (true, _) where isDotted || first == second: return finish(dayFirst)
        case (true, false): return finish(dayFirst)
        case (false, true) where !isDotted: return finish(monthFirst)
        case (true, true):
            if let weekday, (dayFirst.weekday == weekday) != (monthFirst.weekday == weekday) {
                return finish(dayFirst.weekday == weekday ? dayFirst : monthFirst)
            }
            guard let order else { return nil }
            return finish(order == .dayFirst ? dayFirst : monthFirst)
        default: return nil
        }
    }

    // MARK: Words

    /// `March 2021`, `March 4, 2021`, `Thu, 04 Mar 2021 10:20:30 GMT`, `Thu Mar  4 10:20:30 UTC 2021`
    private mutating func readWorded() -> PartialDate? {
        if let next = scanner.next, next >= 0x80, let date = readEra() { return date }
        let start = scanner.position
        if let date = readEraLetter() { return date }
        scanner.position = start
        if let weekday = scanner.weekday() {
            scanner.skipSeparators()
            let mark = scanner.position
            if let number = scanner.digits(upTo: 2), let date = readDayOrMonthFirst(number, weekday: weekday) {
                return date
            }
            scanner.position = mark
            if let date = readMonthFirst() { return date }
            // Mar is Tuesday to some, and March to others.
            scanner.position = start
        }
        return readMonthFirst()
    }

    private mutating func readMonthFirst() -> PartialDate? {
        guard let month = scanner.monthName() else { return nil }
        scanner.skipSeparators()
        guard let number = scanner.digits(upTo: 4) else { return nil }
        if number.count == 4 {
            guard scanner.restIsBlank else { return nil }
            return date(CivilDate(year: Int(number.value), month: month), precision: .month)
        }
        guard number.count <= 2 else { return nil }
        scanner.skipOrdinal()
        scanner.skipSeparators()
        let mark = scanner.position
        if let year = scanner.digits(upTo: 4), year.count == 4 {
            return finish(CivilDate(year: Int(year.value), month: month, day: Int(number.value)))
        }
        scanner.position = mark
        guard let time = scanner.clockTime(), let zone = scanner.zone(mayEnd: false) else { return nil }
        scanner.skipBlanks()
        guard let year = scanner.digits(upTo: 4), year.count == 4, scanner.restIsBlank else { return nil }
        return instant(CivilDate(year: Int(year.value), month: month, day: Int(number.value)), time, zone: zone)
    }

    // MARK: The end

    /// What may follow a day: nothing, a zone, or a time with or without one.
    mutating func finish(_ day: CivilDate) -> PartialDate? {
        if scanner.restIsBlank { return date(day, precision: .day) }
        if scanner.next == 0x54 || scanner.next == 0x74 {
            scanner.position += 1
        } else {
            // A date may have a zone of its own (xsd:date).
            if let next = scanner.next, next != 0x20, let zone = scanner.zone() {
                return date(day, precision: .day, zone: zone)
            }
            if scanner.next == 0x2c { scanner.position += 1 }
            scanner.skipBlanks()
            // "at" in English, a dash between blanks in Drupal's medium form.
            if !scanner.take("at ") { _ = scanner.take("- ") }
        }
        guard let time = scanner.clockTime(), let zone = scanner.zone() else { return nil }
        return instant(day, time, zone: zone)
    }

    func date(_ day: CivilDate, precision: PartialDate.Precision, zone: ByteScanner.Zone = .notStated)
        -> PartialDate?
    {
        guard day.isPossible else { return nil }
        let offset = zone.minutes ?? offsetMinutes
        let local = Instant(year: day.year, month: day.month, day: day.day).millisecondsSince1970
        return PartialDate(
            start: Instant(millisecondsSince1970: local - Int64(offset) * 60_000), precision: precision,
            offsetMinutes: offset)
    }

    private func instant(_ day: CivilDate, _ time: ClockTime, zone: ByteScanner.Zone) -> PartialDate? {
        guard let start = date(day, precision: .second, zone: zone), let milliseconds = time.milliseconds else {
            return nil
        }
        return PartialDate(
            start: Instant(millisecondsSince1970: start.start.millisecondsSince1970 + milliseconds),
            precision: .second, offsetMinutes: start.offsetMinutes)
    }
}
