/// Names of months and weekdays in the languages that catalogues write them in.
enum DateNames {
    /// 1 to 12. Left out is the word that is November in Polish and October in Croatian.
    static let months: WordTable<Int> = {
        var words: [(String, Int)] = []
        for names in [western, eastern] {
            for (index, forms) in names.enumerated() {
                words += forms.split(separator: "|").map { (String($0), index + 1) }
            }
        }
        return WordTable(words)
    }()

    /// English, German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian languages.
    private static let western: [String] = [
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
    ]

    /// Polish, Russian, Ukrainian, Turkish, Czech, in the case that follows a day, and as names.
    private static let eastern: [String] = [
        "stycznia|styczeń|января|январь|янв|січня|січень|ocak|ledna",
        "lutego|luty|февраля|февраль|фев|лютого|лютий|şubat|února",
        "marca|marzec|марта|март|березня|березень|mart|března",
        "kwietnia|kwiecień|апреля|апрель|апр|квітня|квітень|nisan|dubna",
        "maja|мая|май|травня|травень|mayıs|května",
        "czerwca|czerwiec|июня|июнь|червня|червень|haziran|června",
        "lipca|lipiec|июля|июль|липня|липень|temmuz|července",
        "sierpnia|sierpień|августа|август|авг|серпня|серпень|ağustos|srpna",
        "września|wrzesień|сентября|сентябрь|вересня|вересень|eylül|září",
        "października|październik|октября|октябрь|окт|жовтня|жовтень|ekim|října",
        "ноября|ноябрь|листопада|листопад|kasım|listopadu",
        "grudnia|grudzień|декабря|декабрь|дек|грудня|грудень|aralık|prosince",
    ]

    /// From 1 for Monday.
    static let weekdays = WordTable<Int>(
        [
            "monday|mon|montag|mo|lundi|lun|lunes|lunedì|segunda-feira|seg|maandag|ma|mandag|man|måndag|mån",
            "tuesday|tue|tues|dienstag|di|mardi|mar|martes|martedì|terça-feira|ter|dinsdag|tirsdag|tir|tisdag|tis",
            "wednesday|wed|mittwoch|mi|mercredi|mer|miércoles|mié|mie|mercoledì|quarta-feira|qua|woensdag|wo|onsdag|ons",
            "thursday|thu|thur|thurs|donnerstag|do|jeudi|jeu|jueves|jue|giovedì|gio|quinta-feira|qui|donderdag|torsdag|tor|tors",
            "friday|fri|freitag|fr|vendredi|ven|viernes|vie|venerdì|sexta-feira|sex|vrijdag|vr|fredag|fre",
            "saturday|sat|samstag|sa|samedi|sam|sábado|sáb|sab|sabato|zaterdag|za|lørdag|lør|lördag|lör",
            "sunday|sun|sonntag|so|dimanche|dim|domingo|dom|domenica|zondag|zo|søndag|søn|söndag|sön",
        ].enumerated().flatMap { index, names in names.split(separator: "|").map { (String($0), index + 1) } })

    /// The eras of Japan since 1912, and the Republic of China, with the year before their first.
    static let eras: [(name: StaticString, yearBefore: Int)] = [
        ("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("民國", 1911), ("民国", 1911), ("中華民國", 1911),
    ]
}
