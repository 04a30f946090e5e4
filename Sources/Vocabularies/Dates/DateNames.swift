/// Names of months and weekdays in the languages that catalogues write them in.
enum DateNames {
    /// 1 to 12.
    static let months = WordTable<Int>(
        [
            "january|jan|januar|janvier|janv|enero|ene|gennaio|gen|januari|janeiro",
            "february|feb|februar|février|févr|fev|febrero|febbraio|februari|fevereiro",
            "march|mar|märz|mrz|mars|marzo|maart|mrt|março",
            "april|apr|avril|avr|abril|abr|aprile",
            "may|mai|mayo|maggio|mag|mei|maj|maio",
            "june|jun|juni|juin|junio|giugno|giu|junho",
            "july|jul|juli|juillet|juil|julio|luglio|lug|julho",
            "august|aug|août|aout|agosto|ago|augustus|augusti",
            "september|sep|sept|septembre|septiembre|settembre|set|setembro",
            "october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro",
            "november|nov|novembre|noviembre|novembro",
            "december|dec|dezember|dez|décembre|déc|diciembre|dic|dicembre|desember|des|dezembro",
        ].enumerated().flatMap { index, names in names.split(separator: "|").map { (String($0), index + 1) } })

    static let weekdays = WordTable<Bool>(
        """
        monday|mon|tuesday|tue|tues|wednesday|wed|thursday|thu|thur|thurs|friday|fri|saturday|sat|sunday|sun
        |montag|mo|dienstag|di|mittwoch|mi|donnerstag|do|freitag|fr|samstag|sa|sonntag|so
        |lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
        """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { (String($0), true) })
}
