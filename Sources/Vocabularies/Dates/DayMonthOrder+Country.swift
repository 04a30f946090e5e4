extension DateVocabulary.DayMonthOrder {
    /// How dates in numbers are written where a portal is, by the code of its country (ISO 3166-1); nil where several orders are
    /// in use (Canada, South Africa, the Philippines), or the year comes first.
    public init?(country: String?) {
        guard let country else { return nil }
        switch country.prefix(2).uppercased() {
        case "US": self = .monthFirst
        case let code where Self.dayFirstCountries.contains(code): self = .dayFirst
        default: return nil
        }
    }

    private static let dayFirstCountries: Set<String> = Set(
        """
        AD AE AL AM AR AT AU AZ BA BD BE BG BO BR BY CH CI CL CM CO CR CU CY CZ DE DK DO DZ EC EE EG ES FI FR GB GE GR GT HN HR
        ID IE IL IN IQ IS IT JO KG KZ LB LK LU LV LY MA MD ME MK MT MX NG NI NL NO NZ OM PE PK PL PT PY QA RO RS RU SA SI SK SN
        SV SY TH TJ TM TN TR TZ UA UG UK UY UZ VE VN XK YE ZM ZW
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
