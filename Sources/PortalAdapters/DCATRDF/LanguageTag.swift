/// Reads languages as catalogues state them: tags, ISO 639 codes, IRIs of the authorities that give them.
enum LanguageTag {
    /// The BCP 47 tag, in lower case; the words themselves where they name no language that is known here.
    static func read(_ words: String) -> String {
        // `{ITA}` is a set of one in the form of the Italian profile.
        guard let name = words.split(whereSeparator: { "/#{}".contains($0) }).last else { return words }
        let code = name.lowercased().replacing("_", with: "-")
        if let short = codes[code] { return short }
        let isIRI = words.contains("://")
        // A code of an authority that has no shorter form, or a tag as such.
        if (2...3).contains(code.utf8.count), code.allSatisfy({ $0.isASCII && $0.isLetter }) { return code }
        return isIRI ? words : isTag(code) ? code : words
    }

    private static func isTag(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.utf8.count) else { return false }
        return parts.allSatisfy {
            (1...8).contains($0.utf8.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }

    /// ISO 639-2 and 639-3 codes with their two-letter form (https://www.loc.gov/standards/iso639-2/).
    private static let codes: [String: String] = Dictionary(
        """
        ara ar,aze az,bel be,ben bn,bos bs,bul bg,cat ca,ces cs,cze cs,chi zh,zho zh,cmn zh,cym cy,wel cy,dan da,deu de,\
        ger de,ell el,gre el,eng en,epo eo,est et,eus eu,baq eu,fas fa,per fa,fin fi,fra fr,fre fr,gle ga,glg gl,heb he,\
        hin hi,hrv hr,scr hr,hun hu,hye hy,arm hy,ind id,isl is,ice is,ita it,jpn ja,kat ka,geo ka,kaz kk,kir ky,kor ko,\
        lat la,lav lv,lit lt,ltz lb,mkd mk,mac mk,mlt mt,mon mn,msa ms,may ms,nld nl,dut nl,nno nn,nob nb,nor no,oci oc,\
        pol pl,por pt,roh rm,ron ro,rum ro,rus ru,slk sk,slo sk,slv sl,sme se,spa es,sqi sq,alb sq,srp sr,scc sr,swe sv,\
        tam ta,tgk tg,tha th,tur tr,uig ug,ukr uk,urd ur,uzb uz,vie vi
        """
        .split(separator: ",").map { pair in
            let parts = pair.split(separator: " ")
            return (String(parts.first ?? ""), String(parts.last ?? ""))
        }, uniquingKeysWith: { first, _ in first })
}
