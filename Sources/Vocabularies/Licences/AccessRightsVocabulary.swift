import DCAT

/// Reads who may have the data: EU and COAR IRIs, DCAT-US `accessLevel`, INSPIRE limitations, Chinese open types.
///
/// The Chinese words are those of provincial platforms: 无条件开放 and 普遍开放 are public; 有条件开放, 受限开放 and 依申请开放
/// are restricted; 不予开放 and 禁止开放 are non-public. 共享 (sharing inside government, 无条件共享 and its kin) is another
/// axis and is not read.
public enum AccessRightsVocabulary {
    /// The right that `raw` names; nil when it names none or the vocabulary does not know it.
    public static func recognise(_ raw: String) -> AccessRights? {
        if let right = table.value(raw) { return right }
        return WordFolding.withTidied(raw) { read($0) } ?? nil
    }

    private static func read(_ text: UnsafeBufferPointer<UInt8>) -> AccessRights? {
        let text = text.trimmingDots
        if let right = table.value(text) { return right }
        if text.hasPrefix("http://") || text.hasPrefix("https://") {
            let bare = text.trimmingTrailingSlash
            guard let mark = bare.lastIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") }) else {
                return nil
            }
            return table.value(bare.slice(mark + 1))
        }
        // 有条件开放(需实名认证): what stands in brackets explains.
        guard let bracket = text.firstIndex(of: UInt8(ascii: "(")), bracket > 0 else { return nil }
        return table.value(text.slice(0, bracket))
    }

    private static let table: WordTable<AccessRights> = {
        var words: [(String, AccessRights)] = []
        for (right, list) in lists {
            words.append((right.rawValue, right))
            words += list.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { (String($0), right) }
        }
        return WordTable(words)
    }()

    private static let lists: [(AccessRights, String)] = [
        (
            .public,
            """
            open|open access|openaccess|unrestricted|public access|free access|no limitations|nolimitations|freely available|libre
            |c_abf2|info:eu-repo/semantics/openaccess|unconditional|noconditionsapply|öffentlich|publique|público|pubblico|openbaar
            |offentlig|öppen|publik|ouvert|abierto|aperto|uneingeschränkt|无条件开放|无条件|普遍开放|完全开放|主动公开|公开|开放
            |无条件公开|全部开放|社会公开|向社会开放|向社会公开|面向社会开放|无条件开放类|直接开放|无限制|全面开放|無條件開放|公開
            """
        ),
        (
            .restricted,
            """
            restricted public|restricted access|restrictedaccess|c_16ec|c_f1cf|embargoed access|conditional|limited|registration required
            |info:eu-repo/semantics/restrictedaccess|registered|on request|by request|eingeschränkt|restreint|restringido|limitato|beperkt
            |有条件开放|有条件|受限开放|受限|依申请开放|依申请公开|依申请|申请开放|需申请|授权开放|有条件公开|部分开放|半开放|限制开放
            |有条件开放类|登录开放|實名開放|有條件開放|注册开放|实名开放|协议开放|定向开放|提出申请|申请公开
            """
        ),
        (
            .nonPublic,
            """
            nonpublic|private|closed|closed access|confidential|sensitive|c_14cb|internal|secret|not public|info:eu-repo/semantics/closedaccess
            |nicht öffentlich|non public|no público|non pubblico|niet openbaar|不予开放|禁止开放|不开放|不公开|不予公开|暂不开放|非开放
            |内部|保密|不向社会开放|不予开放类|不可开放|非公開
            """
        ),
    ]
}
