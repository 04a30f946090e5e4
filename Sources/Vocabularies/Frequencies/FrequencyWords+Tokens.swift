extension FrequencyWords {
    /// The words that phrases are made of.
    static let tokens: WordTable<FrequencyToken> = {
        var words: [(String, FrequencyToken)] = []
        func add(_ list: String, _ token: FrequencyToken) {
            words += list.split(separator: "|").map { (String($0), token) }
        }
        add(fillers, .filler)
        for (value, list) in numbers { add(list, .number(value)) }
        add(
            "times|time|x|mal|fois|veces|vez|volte|volta|keer|maal|ganger|gange|gånger|vezes|razy|kertaa|korda|krát",
            .once)
        add("次|回|遍|회|ครั้ง", .once)
        add("twice|zweimal|两次|二次", .times(2))
        add("thrice|dreimal|三次", .times(3))
        add("once|einmal|kerran|kord|一次", .times(1))
        add("an", .articleOrYear)
        for (unit, list) in units { add(list, .unit(unit)) }
        add("st|nd|rd|th", .ordinal)
        add(weekdays, .weekday)
        add("半年|半年度|half year", .halfUnit(IntervalUnit(months: 6)))
        add("半月|半个月", .halfUnit(IntervalUnit(days: 14)))
        add("fortnight|fortnights|双周|双星期", .halfUnit(IntervalUnit(days: 14)))
        return WordTable(words)
    }()

    private static let fillers = """
        every|each|per|a|in|the|once every|updated|update|updates|approximately|about|at least|on|of|is|are|refreshed|basis
        |alle|jede|jeden|jedes|pro|im|am|je|tous|toutes|les|le|la|par|chaque|cada|al|el|por|ao|ogni|all'|all|elke|om|de|het
        |and|und|et|by|data|dataset|datasets|file|files|this|à|bis|or|ou|oder|tot|first|last|end|beginning|fiscal|financial|calendar|ieder|iedere|末|底|初
        |january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul
        |aug|sep|oct|nov|dec|january-december|januar|februar|märz|juni|juli|oktober|dezember|janvier|février|mars
        |avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio
        |agosto|septiembre|octubre|noviembre|diciembre
        |hver|hvert|i|året|varje|per year basis|co|раз|в|на|кожні|каждые|每|每隔|按|更新|一更新|更新一|为|约|至少|间隔|周期|ごと|毎|に|ทุก|매|마다
        """.split(separator: "\n").joined()

    /// Alone they are a rhythm of a week ("Mondays and Thursdays"); beside a unit they say when in it.
    private static let weekdays = """
        monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays
        |sundays|mon|tue|wed|thu|fri|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|montags|dienstags
        |mittwochs|donnerstags|freitags|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles
        |jueves|viernes|sábado|domingo
        """.split(separator: "\n").joined()

    private static let numbers: [(Double, String)] = [
        (1, "one|ein|eine|einen|un|une|uno|una|een|én|en|ett|один|一|壹"),
        (2, "two|second|other|zwei|deux|dos|due|dois|duas|twee|to|två|kaksi|kaks|два|две|两|二|兩|贰"),
        (3, "three|third|drei|trois|tres|tre|três|drie|kolme|kolm|три|三|叁"),
        (4, "four|fourth|neljä|neli|vier|quatre|cuatro|quattro|quatro|fire|fyra|四"),
        (5, "five|fifth|fünf|cinq|cinco|cinque|vijf|fem|五"),
        (6, "six|sixth|sechs|seis|sei|zes|seks|sex|六"),
        (7, "seven|sieben|sept|siete|sette|zeven|七"),
        (8, "eight|acht|huit|ocho|otto|八"),
        (9, "nine|neun|neuf|nueve|nove|negen|九"),
        (10, "ten|zehn|dix|diez|dieci|dez|tien|ti|tio|十"),
        (12, "twelve|zwölf|douze|doce|dodici|十二"),
        (15, "fifteen|fünfzehn|quinze|quince|十五"),
        (20, "twenty|zwanzig|vingt|二十"),
        (30, "thirty|dreißig|trente|三十"),
    ]

    private static let units: [(IntervalUnit, String)] = [
        (
            IntervalUnit(days: 1 / 1_440),
            "minute|minutes|min|mins|minuten|minuto|minutos|minuti|minuut|minutter|minuter|minütlich|минут|分钟|分|분|นาที"
        ),
        (
            IntervalUnit(days: 1 / 24),
            "hour|hours|hr|hrs|h|stunde|stunden|heure|heures|hora|horas|ora|ore|uur|time|timer|timme|timmar|stündlich|小时|小時|时|个小时|時間|시간|ชั่วโมง"
        ),
        (
            IntervalUnit(days: 1),
            "day|days|daily|täglich|quotidien|quotidienne|diario|diaria|päivässä|päevas|denně|denne|tag|tage|tagen|jour|jours|día|días|dia|dias|giorno|giorni|dag|dagen|dager|dagar|дней|днів|日|天|일|วัน"
        ),
        (
            IntervalUnit(days: 7),
            "week|weeks|weekly|wöchentlich|hebdomadaire|viikossa|nädalas|týdně|týždenne|woche|wochen|semaine|semaines|semana|semanas|settimana|settimane|weken|uke|uker|vecka|veckor"
                + "|недели|тижні|周|星期|个星期|週|週間|礼拜|个礼拜|주|สัปดาห์"
        ),
        (IntervalUnit(days: 10), "旬"),
        (
            IntervalUnit(months: 1),
            "month|months|monthly|monatlich|mensuel|mensuelle|mensual|kuukaudessa|kuus|měsíčně|měsíc|mesačne|monat|monate|monaten|mois|mes|meses|mese|mesi|mês|maand|maanden|måned|måneder|månad|månader"
                + "|месяца|месяцев|місяці|місяців|月|个月|個月|月份|か月|ヶ月|カ月|개월|월|เดือน"
        ),
        (
            IntervalUnit(months: 3),
            "quarter|quarters|quarterly|vierteljährlich|trimestriel|trimestrielle|trimestral|quartal|quartale|trimestre|trimestres|kwartaal|kwartalen|kvartal|季|季度|个季度|個季度|四半期|분기|ไตรมาส"
        ),
        (IntervalUnit(months: 6), "semester|semesters|semestre|semestres|halbjahr|halbjahre"),
        (
            IntervalUnit(months: 12),
            "year|years|yearly|annum|annual|annually|jährlich|annuel|annuelle|anual|l'anno|vuodessa|aastas|ročně|ročne|jahr|jahre|jahren|ans|année|années|año|años|anno|anni|ano|anos|jaar|jaren|år|rok|lata"
                + "|года|лет|роки|років|年|年度|学年|년|ปี"
        ),
        (IntervalUnit(months: 120), "decade|decades"),
    ]
}
