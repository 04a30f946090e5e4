import DCAT

extension FrequencyWords {
    /// Words of portals' own forms that the other lists lack: English, French, Spanish, Portuguese, Catalan, German, Polish
    /// (the codes of dane.gov.pl), Ukrainian and Russian.
    static let forms = """
        UPDATE_CONT = more than once a day|several times a day|au fil de l'eau|mise à jour continue|plusieurs fois par jour|temps real|contínua
        UPDATE_CONT = tiempo-real|fortlaufende aktualisierung
        DAILY = diària|journalièrement|tägliche aktualisierung|kalendertäglich|werktäglich|arbeitstäglich|co dzień
        WEEKLY = setmanal|settimana|tygodniowo|tygodniowy|wöchentliche aktualisierung|1 fois par semaine|une fois par semaine
        BIWEEKLY = co dwa tygodnie|quinzenalment
        MONTHLY = miesięczny|monatliche aktualisierung|une fois par mois|una vez al mes|uma vez por mês|miesięczna
        QUARTERLY = kwartalny|quartalsmäßig|vierteljährliche aktualisierung|4 fois par an|quatre fois par an
        ANNUAL_2 = everyhalfyear|once a half year|once a half-year|co pół roku|raz na pół roku|semestralment
        ANNUAL = raz w roku|raz do roku|jährliche aktualisierung|une fois par année|uma vez por ano|anualment
        IRREG = no regular|sin periodicidad|sin periodicidad definida|sem periodicidade|non régulière|non périodique
        IRREG = puntual|pontual|aperiódico|fréquence irrégulière|mise à jour irrégulière
        AS_NEEDED = as and when necessary|as and when required|as and when needed|as when necessary|immediately after making changes|when there are changes
        AS_NEEDED = sob-demanda|conforme demanda|conforme necessidade|sob necessidade|quan cal|bajo demanda|a pedido|cuando se requiera|cuando se modifica
        AS_NEEDED = en fonction des besoins|si besoin|si nécessaire|sur demande|à chaque modification|lors de changements|anlassbedingt|bei änderung
        AS_NEEDED = bei änderungen|w miarę potrzeb|при необходимости|по запросу|при изменении|у разі потреби|в разі змін
        NEVER = mise à jour unique|pas de mise à jour|sans mise à jour|données historiques|ne sera plus mis à jour|archivé
        NEVER = no se actualizará|sin actualización|no actualizable|dato histórico|descontinuado|não é atualizado|não atualizado|sem atualização
        NEVER = no s'actualitza|estàtic|wird nicht aktualisiert|keine aktualisierungen|keine weitere aktualisierung|einmalige veröffentlichung|abgeschlossen
        NEVER = більше не оновлюється|больше не обновляется|не планируется обновлять
        NOT_PLANNED = nie planuje się|nie planuje się aktualizacji|não planejado|não previsto|no planificada|no prevista|sin planificar
        OTHER = outras|outros|otras|otros|autres|другая|інша|inny|inna
        UNKNOWN = não aplicável|não informado|não definido|no aplica|no especificado|no especificada|sin definir|sin especificar|por definir|non applicable
        UNKNOWN = non définie|non défini|indéterminé|indéterminée|nicht bekannt|nicht angegeben|nie dotyczy|не указано|не вказано|не определено
        """

    /// Words met in catalogues of single countries: spellings without umlauts, terms of registers, Central European and Baltic
    /// adverbs, abbreviations of Chinese exchange platforms (T+1 is the day after).
    static let met = """
        UPDATE_CONT = several times per day|multiple times per day|multiple times a day|multiple times per hour|multiple times an hour
        UPDATE_CONT = mehrmals täglich|infra-journalière|infra journalière|sub-diaria|plusieurs fois par heure|instantánea|permanente|instantáneo
        UPDATE_CONT = mise à jour en continu|in continuo|aggiornamento continuo|reaaliaikainen|jatkuvasti|v reálnom čase|folyamatosan|в реално време
        UPDATE_CONT = várias vezes ao dia|varias veces al día|più volte al giorno|meerdere keren per dag|flere ganger daglig|flera gånger per dag
        CONT = continuous/ongoing|continuous / ongoing|continual/ongoing
        WEEKLY_2 = several times per week|several times a week|multiple times per week|multiple times a week|mehrmals wöchentlich
        WEEKLY_2 = plusieurs fois par semaine|varias veces por semana
        HOURLY = stuendlich|minden órában|щочасно
        DAILY = taeglich|t+1|次日|次日更新|日报|naponta|minden nap|дневно|denne|dnevno|καθημερινά|katru dienu|kasdien|iga päev|zilnic|günde bir|kerran päivässä
        WEEKLY = woechentlich|周报|hetente|седмично|týždenne|tjedno|tedensko|săptămânal|kas savaitę|iga nädal|εβδομαδιαία|haftada bir|semanalmente|sedmično
        WEEKLY = 每周一|每周二|每周三|每周四|每周五|每周六|每周日|每周末
        MONTHLY = 月报|havonta|месечно|mesačne|mesečno|mjesečno|iga kuu|kas mėnesį|ayda bir|毎月末|1x za měsíc|jednou za měsíc|jednou měsíčně|raz za mesiac|raz w miesiącu
        QUARTERLY = vierteljaehrlich|季报|negyedévente|тримесечно|тромесечно|štvrťročne|četrtletno|tromjesečno|kvartalno|kas ketvirtį
        QUARTERLY = igal kvartalil|raz w kwartale|jednou za čtvrtletí|trimesečno
        ANNUAL_2 = halbjaehrlich|félévente|полугодишно|на полугодие|polročne|polletno|polugodišnje|每学期|按学期|学期|每个学期
        ANNUAL = jaehrlich|年报|évente|годишно|годишна|ročne|raz ročne|jednou za rok|letno|enkrat letno|godišnje|jednom godišnje|igal aastal|kasmet|yılda bir|año a año
        ANNUAL = 毎年度末|1年に1度|年に1度|概ね1年|kartą per metus|reizi gadā|anually|annualy|annualmente
        OTHER = less than yearly|less frequent than yearly
        TRIENNIAL = trienio
        BIENNIAL = bienio
        QUADRENNIAL = cuatrienio|quadriênio
        QUINQUENNIAL = quinquenio|lustro
        DECENNIAL = decenio
        IRREG = unregelmaessig|ponctuellement|no se actualiza periódicamente|variabile|非固定更新頻率|rendszertelenül|neredovno|nepravidelne|ebaregulaarne|нередовно
        IRREG = nereguliariai|nie regelmäßig|nicht regelmäßig|onregelmatige updates|ad-hoc / irregular|según disponibilidad|segun disponibilidad
        AS_NEEDED = por demanda|según se requiera|segun se requiera|según requerimiento|selon besoin|secondo necessita|ad evento|når det er behov|når det trengs
        AS_NEEDED = ved endring|ved endringer|vid förändring|vid förändringar|ved ændring|tarpeen mukaan|vajadusel|vastavalt vajadusele|po potrebi|podľa potreby
        AS_NEEDED = szükség szerint|la cerere|по потреба|при нужда|pagal poreikį|pēc vajadzības|適宜|適時|bij wijziging|bij wijzigingen|按批次|按需提供
        AS_NEEDED = eventdriven|event-driven|cuando hay cambios|al cambio|on update|upon update|upon request|as new data become available|when new data is available
        NEVER = única|una única vez|única vez|historical data|historic data|static file|static data|static - no future updates|static no future updates
        NEVER = not updated (historical only)|no future updates|no further updates planned|ei uuendata|wird nicht mehr aktualisiert|nicht mehr aktualisiert
        NEVER = ya no se actualiza|n'est plus mis à jour|non più aggiornato|wordt niet meer bijgewerkt|oppdateres ikke
        """

    /// Korean (the forms of data.go.kr and data.seoul.go.kr), Japanese, traditional Chinese (data.gov.tw, data.gov.hk),
    /// Thai, Indonesian, Turkish, Arabic, Hebrew.
    static let asian = """
        UPDATE_CONT = 실시간|실시간갱신|リアルタイム|常時|逐次|即時資料|持續更新|เรียลไทม์|ตามเวลาจริง|gerçek zamanlı|anlık|لحظي|فوري|בזמן אמת|זמן אמת
        HOURLY = 매시간|매시|시간별|毎時|1時間ごと|saatlik
        DAILY = 매일|일간|일별|일|하루|日次|毎日|日ごと|1日1回|每個工作日|วัน|รายวัน|harian|günlük|يومي|يوميا|يومياً|יומי|מדי יום
        WEEKLY = 매주|주간|주별|주|주1회|毎週|週次|週1回|逐週|สัปดาห์|รายสัปดาห์|mingguan|haftalık|أسبوعي|أسبوعيا|أسبوعياً|שבועי
        BIWEEKLY = 격주|隔週|iki haftada bir
        MONTHLY = 매월|월간|월별|월|월1회|매달|毎月|月次|月1回|逐月更新|เดือน|รายเดือน|bulanan|aylık|شهري|شهريا|شهرياً|חודשי
        BIMONTHLY = 격월|隔月更新
        QUARTERLY = 분기|분기별|매분기|분기1회|四半期|四半期ごと|毎四半期|四半期毎|每季更新一次|ไตรมาส|รายไตรมาส|triwulanan|triwulan
        QUARTERLY = üç aylık|3 aylık|çeyreklik|ربع سنوي|ربع سنوية|רבעוני
        ANNUAL_2 = 반기|반기별|매반기|半期|半期ごと|半年ごと|年2回|ครึ่งปี|ราย 6 เดือน|semesteran|altı aylık|6 aylık|نصف سنوي|نصف سنوية|חצי שנתי
        ANNUAL = 매년|연간|연별|년|연|연1회|연 1회|년1회|1년|年次|毎年|毎年度|年度ごと|年1回|1年ごと|1年に1回|毎年1回|ปี|รายปี
        ANNUAL = tahunan|yıllık|senelik|سنوي|سنوية|سنويا|سنوياً|שנתי
        BIENNIAL = 격년|2년|隔年更新|2年ごと|2年に1回|iki yılda bir
        TRIENNIAL = 3년|3年ごと|3年に1回
        QUINQUENNIAL = 5년|5年ごと|5年に1回
        IRREG = 비정기|부정기|비주기적|不定期に更新|不定|ไม่แน่นอน|düzensiz|insidentil|غير منتظم|לא קבוע|不定時更新
        AS_NEEDED = 수시|수시갱신|자료변경시|변경시|비정기(자료변경시)|필요시|발생시|随時|随時更新|必要に応じて|更新時|変更があった時
        AS_NEEDED = ihtiyaç halinde|gerektiğinde|عند الحاجة|حسب الحاجة|לפי הצורך|視需要更新|有需要時更新|按需要更新
        NEVER = 일회성|1회성|1회|수시(1회성 데이터)|일회성 데이터|갱신없음|1回のみ|1回限り|更新なし|更新しない|更新予定なし|tek seferlik
        NEVER = مرة واحدة|חד פעמי|ไม่มีการปรับปรุงหลังจากการจัดเก็บข้อมูล|ไม่มีการปรับปรุง|güncellenmiyor
        OTHER = 기타|その他|อื่น ๆ|อื่นๆ|lainnya|diğer|أخرى|אחר
        UNKNOWN = 미정|해당없음|未定義|該当なし|ไม่ทราบ|bilinmiyor|غير محدد|غير معروف|לא ידוע
        """

    /// The terms of the Library of Congress for how often something is issued, by their codes
    /// (http://id.loc.gov/vocabulary/frequencies). They are read as IRIs alone: a code such as `ten` or `mon` is a word too.
    static let congress: [(Frequency.Term, String)] = [
        (.updateContinuously, "con"), (.daily, "dyl"), (.threeTimesAWeek, "ttw"), (.twiceAWeek, "swk"),
        (.weekly, "wkl"),
        (.biweekly, "bwk"), (.threeTimesAMonth, "ttm"), (.twiceAMonth, "smn"), (.monthly, "mon"), (.bimonthly, "bmn"),
        (.quarterly, "qrt"), (.threeTimesAYear, "tty"), (.twiceAYear, "san"), (.annual, "ann"), (.biennial, "bin"),
        (.triennial, "ten"), (.irregular, "irr"),
    ]
}
