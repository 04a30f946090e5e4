import DCAT

/// The words of ``FrequencyVocabulary``, as tables built once.
enum FrequencyWords {
    /// Every word and code, first the written ones, then the EU codes with their IRIs.
    static let table: WordTable<Frequency.Term> = {
        var words: [(String, Frequency.Term)] = []
        let lists = [codes, english, chinese, european, slavic, forms, met, asian, authority]
        for line in lists.joined(separator: "\n").split(separator: "\n") {
            let sides = line.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, let code = sides[0].split(separator: " ").first,
                let term = Frequency.Term(rawValue: String(code))
            else { continue }
            words += sides[1].split(separator: "|").map { (String($0), term) }
        }
        for term in Frequency.Term.allCases {
            words.append((term.rawValue, term))
            words.append(("http://publications.europa.eu/resource/authority/frequency/" + term.rawValue, term))
        }
        for (term, code) in congress {
            for scheme in ["http", "https"] {
                words.append((scheme + "://id.loc.gov/vocabulary/frequencies/" + code, term))
            }
        }
        return WordTable(words)
    }()

    /// What code lists put before their codes.
    static let codePrefixes: [StaticString] = ["freq:", "md_maintenancefrequencycode_", "maintenancefrequencycode_"]

    /// Dublin Core collection frequency terms, SDMX `CL_FREQ`, ISO 19115 `MD_MaintenanceFrequencyCode`, platforms' own codes.
    /// Of SDMX's single letters the plain ones are read bare; `N` (minutely), which may as well be "no", is not.
    private static let codes = """
        UPDATE_CONT = freq-n|continual|continuous|realtime|real_time
        CONT = http://purl.org/cld/freq/continuous|https://purl.org/cld/freq/continuous|freq:continuous
        HOURLY = freq-h|h
        DAILY = freq-d|d|freq-b|every_day|businessdays|businessdaily
        DAILY_2 = semidaily
        CONT = threetimesaday|fourtimesaday
        WEEKLY_5 = weekdays
        WEEKLY_3 = threetimesaweek|fourtimesaweek
        WEEKLY_2 = semiweekly
        WEEKLY = freq-w|w|every_week
        BIWEEKLY = fortnightly|biweekly
        MONTHLY_3 = threetimesamonth
        MONTHLY_2 = semimonthly
        MONTHLY = freq-m|m|every_month
        BIMONTHLY = bimonthly
        QUARTERLY = freq-q|q|every_quarter
        ANNUAL_3 = threetimesayear
        ANNUAL_2 = freq-s|biannually|semiannual|half_year|freq-h2
        ANNUAL = freq-a|a|y|annually|every_year|financialyear
        BIENNIAL = freq-a2|biennially
        TRIENNIAL = freq-a3|triennially
        QUADRENNIAL = freq-a4
        QUINQUENNIAL = freq-a5
        IRREG = irregular|freq-i
        AS_NEEDED = asneeded
        NOT_PLANNED = notplanned
        OTHER = other|periodic
        UNKNOWN = unknown|n/a|na|null|none|notspecified|unspecified|undefined|-|--|?|notapplicable|notstated|tbd
        """

    private static let english = """
        UPDATE_CONT = continuously|continuously updated|continual updates|real time|near real time|near realtime|live|realtime data
        UPDATE_CONT = streaming|updated continuously|update continuous|constantly|instant|on a continuous basis|always|real time updates
        CONT = continuing|ongoing
        1MIN = every minute|minutely|each minute
        HOURLY = every hour|each hour|per hour|once an hour
        BIHOURLY = bi hourly|every other hour
        12HRS = every twelve hours|half daily
        DAILY_2 = twice daily|twice a day|two times a day|2 times per day
        DAILY = every day|each day|once daily|nightly|day|days|every night|every working day|each working day|business daily|daily updates
        DAILY = every weekday|working days|week days|daily update
        WEEKLY_2 = twice weekly|twice a week|two times a week|bi-weekly (twice a week)
        WEEKLY_3 = three times weekly|thrice weekly
        WEEKLY = each week|every week|week|once weekly|week ly|weekly update|weekly updates
        BIWEEKLY = every two weeks|every 2 weeks|every other week|fortnight|every fortnight|two weekly|biweekly update|every second week
        MONTHLY_2 = twice monthly|twice a month|bi monthly (twice a month)|semi monthly
        MONTHLY = each month|every month|month|once monthly|monthly update|monthly updates|four weekly|calendar month
        BIMONTHLY = every two months|every 2 months|every other month|every second month
        QUARTERLY = each quarter|every quarter|quarter|quarter yearly|every three months|every 3 months|3 monthly|three monthly|termly
        ANNUAL_3 = every four months|every 4 months|three times yearly|triannual|triannually|tri annual
        ANNUAL_2 = twice yearly|twice a year|half yearly|halfyearly|half year|every six months|every 6 months|semi annually|semiannually
        ANNUAL_2 = biannual|bi annual|bi annually|six monthly|6 monthly|two times a year|semestrial|semesterly|semiyearly|every semester
        ANNUAL = annual|yearly|each year|every year|year|once a year|per annum|every 12 months|financial year|school year|academic year
        ANNUAL = fiscal year|annual update|annual updates|yearly update|calendar year|seasonal|seasonally|tax year|annual (financial year)
        BIENNIAL = bi-ennial|every two years|every 2 years|every other year|two yearly|biyearly|bi yearly|every second year
        TRIENNIAL = every three years|every 3 years|three yearly|tri ennial
        QUADRENNIAL = every four years|every 4 years|4 yearly|quadrennially
        QUINQUENNIAL = every five years|every 5 years|5 yearly|five yearly|quinquennially|quin quennial
        DECENNIAL = every ten years|every 10 years|decennially|10 yearly|decadal|every decade
        BIDECENNIAL = every twenty years|every 20 years
        TRIDECENNIAL = every thirty years|every 30 years
        IRREG = irregularly|irregular updates|sporadic|sporadically|occasional|occasionally|eventual|eventually|from time to time|varies
        IRREG = intermittent|intermittently|periodically|variable|non regular|not regular|discontinuous|infrequent|infrequently|punctual
        IRREG = no fixed schedule|irregular interval|irregular intervals|random|inconsistent
        AS_NEEDED = as needed|as required|when needed|when required|on demand|ad hoc|adhoc|as necessary|as available|as and when|if needed
        AS_NEEDED = on an as needed basis|when updated|as updated|when available|on request|on change|upon change|when changed|as updates
        AS_NEEDED = as it becomes available|as appropriate|event driven|event based|as new data becomes available|as required/needed
        NEVER = one off|oneoff|once|one time|onetime|static|not updated|no updates|no update|archived|historic|historical|discontinued
        NEVER = no longer updated|no longer being updated|no more updated|ended|final|completed|frozen|one time only|none planned (archived)
        NEVER = not being updated|never updated|no further updates|static dataset|closed|superseded|terminated|single publication|once only
        NOT_PLANNED = none planned|no updates planned|unplanned|not scheduled|no planned updates|not currently planned|no plan
        OTHER = others|other frequency|custom|see description|see notes|regular|regularly
        UNKNOWN = not known|unsure|not available|uncertain|no information|to be determined|to be confirmed|tbc|not provided|no data
        """

    private static let chinese = """
        UPDATE_CONT = 实时|实时更新|即时|即时更新|动态|动态更新|分钟级|每分钟|按分钟|准实时|连续|连续更新|不间断|實時|即時|即時更新|實時更新|實時資料
        HOURLY = 小时级|每小时|每时|按小时|小时|按时|每小時|每時|小時
        DAILY = 每日|每天|按日|按日更新|日|天|每日更新|日更新|每天更新|按天|按天更新|每工作日|工作日|每个工作日|日级|日度|逐日
        WEEKLY = 每周|按周|按周更新|周|每星期|每周更新|周更新|每個星期|每週|周级|周度|每周一次|每一周|按星期|每礼拜|每个星期|每個禮拜|逐周
        MONTHLY_3 = 每旬|旬|按旬|旬更新
        BIWEEKLY = 每两周|双周|半月|每半月|半月更新|两周|每半个月|半个月|隔周|每兩週|雙週
        MONTHLY = 每月|按月|按月更新|月|每月更新|月更新|月度|每个月|每個月|月级|逐月|月度更新|每月一次
        BIMONTHLY = 每两月|双月|每两个月|两个月|两月|隔月|雙月|每兩個月
        QUARTERLY = 每季度|每季|季度|季|按季更新|按季度更新|每季度更新|按季|按季度|季更新|季度更新|季级|每个季度|逐季|每季更新
        ANNUAL_2 = 每半年|半年|半年更新|每半年更新|半年度|按半年|按半年更新|半年一次|每半年一次|半年度更新
        ANNUAL = 每年|年|按年|按年更新|年度|每年更新|每学年|年更新|年度更新|每年度|每一年|按年度|按年度更新|年级|逐年|学年|按学年|每學年|一年
        BIENNIAL = 每两年|两年|每二年|隔年|每兩年|两年更新|每隔一年
        TRIENNIAL = 每三年|三年
        QUADRENNIAL = 每四年|四年
        QUINQUENNIAL = 每五年|五年
        DECENNIAL = 每十年|十年
        IRREG = 不定期|不定期更新|非周期|不固定|不定时|不定时更新|非定期|无固定周期|无规律|不规律|不定|随机|不固定周期|不定時|无固定更新周期
        AS_NEEDED = 按需|按需更新|根据需要|根据需要更新|按需要|视情况|视需要|有变化时更新|有更新时更新|变更时更新|适时|適時|必要时|不定期按需|随时|随时更新
        NEVER = 不更新|一次性|静态|静态数据|归档不更新|历史数据|不再更新|停止更新|无更新|永久|一次|从不|静态不更新|永不更新|一次性更新|無更新|不更新（历史）
        NOT_PLANNED = 无更新计划|无计划|暂无更新计划|暂不更新
        OTHER = 其他|其它|自定义|其他周期|自訂|定期|定期更新|周期|周期性
        UNKNOWN = 不详|未知|无|不明|暂无|无数据|空|未填|未定|待定|無|不詳|尚未填寫|无更新周期
        """

    /// German, French, Spanish, Portuguese, Italian, Dutch, Norwegian, Swedish, Danish, Finnish, Czech, Polish.
    private static let european = """
        UPDATE_CONT = echtzeit|in echtzeit|laufend|kontinuierlich|ständig|fortlaufend|temps réel|en temps réel|continu|en continu|tiempo real
        UPDATE_CONT = en tiempo real|continua|continuo|tempo real|em tempo real|in tempo reale|continuamente|continuamente actualizado|doorlopend
        UPDATE_CONT = kontinuerlig|løpende|löpande|fortløbende|jatkuva|průběžně|ciągle|continu bijgewerkt|sanntid|realtid|permanent|en continuo
        HOURLY = stündlich|horaire|toutes les heures|cada hora|por hora|horario|ogni ora|elk uur|hver time|varje timme|co godzinę|každou hodinu
        DAILY_2 = zweimal täglich|deux fois par jour|dos veces al día
        DAILY = täglich|quotidien|quotidienne|quotidiennement|journalier|journalière|diario|diaria|diariamente|diário|diária|giornaliero|giornaliera
        DAILY = giornalmente|quotidiano|dagelijks|daglig|dagligen|dagligt|päivittäin|denně|codziennie|chaque jour|tous les jours|cada día|ogni giorno
        WEEKLY_2 = zweimal wöchentlich|zweimal pro woche|deux fois par semaine|dos veces por semana
        WEEKLY = wöchentlich|hebdomadaire|toutes les semaines|chaque semaine|semanal|semanalmente|settimanale|settimanalmente|wekelijks
        WEEKLY = ukentlig|ukentleg|veckovis|varje vecka|ugentlig|ugentligt|viikoittain|týdně|co tydzień|jede woche|ogni settimana|cada semana
        BIWEEKLY = vierzehntäglich|zweiwöchentlich|14 täglich|alle zwei wochen|alle 14 tage|bimensuel|quinzenal|quincenal|bisettimanale|ogni due settimane
        BIWEEKLY = tweewekelijks|om de twee weken|om de 14 dagen|annenhver uke|hver 14. dag|varannan vecka|toutes les deux semaines|chaque quinzaine
        MONTHLY_2 = halbmonatlich|zweimal im monat|deux fois par mois|dos veces al mes
        MONTHLY = monatlich|jeden monat|mensuel|mensuelle|tous les mois|chaque mois|mensuellement|mensual|mensualmente|cada mes|mensal|mensile
        MONTHLY = ogni mese|maandelijks|elke maand|månedlig|månadsvis|månatlig|hver måned|varje månad|månedligt|kuukausittain|měsíčně|co miesiąc|mensalmente
        BIMONTHLY = zweimonatlich|alle zwei monate|bimestriel|bimestrielle|bimestral|bimestrale|tweemaandelijks|annenhver måned|varannan månad
        QUARTERLY = vierteljährlich|quartalsweise|alle drei monate|jedes quartal|trimestriel|trimestrielle|tous les trimestres|chaque trimestre|trimestral
        QUARTERLY = trimestralmente|trimestrale|ogni tre mesi|driemaandelijks|per kwartaal|elk kwartaal|kwartaal|kvartalsvis|kvartalsvist|kvartalsweise
        QUARTERLY = kvartal|neljännesvuosittain|čtvrtletně|kwartalnie|co kwartał|cada trimestre|cada tres meses|tous les trois mois|hvert kvartal
        ANNUAL_3 = viermonatlich|dreimal jährlich|quadrimestriel|quadrimestrielle|cuatrimestral|quadrimestral|quadrimestrale|trois fois par an
        ANNUAL_2 = halbjährlich|zweimal jährlich|zweimal im jahr|alle sechs monate|semestriel|semestrielle|deux fois par an|semestral|semestrale
        ANNUAL_2 = dos veces al año|cada seis meses|due volte all'anno|ogni sei mesi|halfjaarlijks|halvårlig|halvårsvis|to ganger i året|två gånger per år
        ANNUAL_2 = puolivuosittain|pololetně|półrocznie|cada semestre|semestralmente
        ANNUAL = jährlich|jedes jahr|jahr|annuel|annuelle|tous les ans|chaque année|annuellement|anual|anualmente|cada año|annuale|annualmente
        ANNUAL = ogni anno|jaarlijks|elk jaar|årlig|årligen|årligt|hvert år|varje år|vuosittain|ročně|corocznie|rocznie|una vez al año|une fois par an
        BIENNIAL = zweijährlich|alle zwei jahre|alle 2 jahre|bisannuel|bisannuelle|biennal|biennale|bienal|tous les deux ans|cada dos años|ogni due anni
        BIENNIAL = tweejaarlijks|om de twee jaar|annethvert år|vartannat år|hvert annet år|hvert andet år
        TRIENNIAL = dreijährlich|alle drei jahre|triennal|triennale|trienal|tous les trois ans|cada tres años|driejaarlijks|hvert tredje år|vart tredje år
        QUADRENNIAL = vierjährlich|alle vier jahre|quadriennal|quadriennale|cuatrienal|cada cuatro años|vierjaarlijks|hvert fjerde år
        QUINQUENNIAL = fünfjährlich|alle fünf jahre|quinquennal|quinquennale|quinquenal|cada cinco años|vijfjaarlijks|hvert femte år
        DECENNIAL = zehnjährlich|alle zehn jahre|décennal|décennale|decennale|decenal|cada diez años|tienjaarlijks|hvert tiende år
        IRREG = unregelmäßig|unregelmässig|sporadisch|gelegentlich|irrégulier|irrégulière|irrégulièrement|ponctuel|ponctuelle|irregulares
        IRREG = irregularmente|irregolare|irregolarmente|onregelmatig|uregelmessig|oregelbunden|oregelbundet|uregelmæssig|epäsäännöllisesti
        IRREG = nepravidelně|nieregularnie|ocasional|esporádico|occasionnel|occasionnelle|eventualmente|variabel|aperiodico|aperiódica|no periódica
        AS_NEEDED = bei bedarf|nach bedarf|anlassbezogen|au besoin|selon les besoins|à la demande|en cas de besoin|según necesidad|cuando sea necesario
        AS_NEEDED = a demanda|secondo necessità|al bisogno|all'occorrenza|indien nodig|naar behoefte|ved behov|efter behov|vid behov|tarvittaessa
        AS_NEEDED = podle potřeby|w razie potrzeby|sob demanda|quando necessário|wanneer nodig|on-demand
        NEVER = einmalig|nie|niemals|keine aktualisierung|statisch|jamais|une seule fois|aucune mise à jour|nunca|una sola vez|única vez|no se actualiza
        NEVER = mai|nooit|eenmalig|niet bijgewerkt|aldri|aldrig|engangs|ikke oppdatert|uppdateras ej|ei koskaan|nikdy|nigdy|jednorázově|jednorazowo
        NOT_PLANNED = nicht geplant|non planifié|non planifiée|non prévu|no planificado|non pianificato|non previsto|niet gepland|ikke planlagt|ej planerad
        OTHER = sonstige|sonstiges|andere|autre|otro|otra|outro|altro|overig|anders|annet|annat|andet|muu|jiné|inne|période|periódico
        UNKNOWN = unbekannt|inconnu|inconnue|desconocido|desconocida|desconhecido|sconosciuto|non definito|onbekend|ukjent|okänd|ukendt|tuntematon
        UNKNOWN = neznámé|nieznane|non renseigné|non renseignée|keine angabe|k.a|sin información|non disponible|non noto|no definido|non précisé
        """

    /// Russian and Ukrainian.
    private static let slavic = """
        UPDATE_CONT = в режиме реального времени|в реальном времени|у реальному часі|в режимі реального часу|постоянно|постійно|більше одного разу на день
        HOURLY = ежечасно|щогодини
        DAILY = ежедневно|щодня|щоденно
        WEEKLY = еженедельно|щотижня|раз в неделю|раз на тиждень
        BIWEEKLY = раз в две недели|раз на два тижні
        MONTHLY = ежемесячно|щомісяця|щомісячно|раз в месяц|раз на місяць
        QUARTERLY = ежеквартально|щокварталу|щоквартально|раз в квартал|раз на квартал
        ANNUAL_2 = раз в полгода|раз в полугодие|раз на пів року|раз на півріччя|кожні пів року|дважды в год|двічі на рік
        ANNUAL = ежегодно|щороку|щорічно|раз в год|раз на рік
        IRREG = нерегулярно|время от времени|час від часу|по мере обновления|у разі змін|по мере изменений|по мере поступления
        AS_NEEDED = по мере необходимости|за потреби|за потребою|відразу після внесення змін
        NEVER = не обновляется|однократно|не оновлюється|одноразово|никогда|ніколи
        UNKNOWN = неизвестно|невідомо
        OTHER = другое|інше
        """
}
