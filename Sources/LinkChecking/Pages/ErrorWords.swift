/// Tells by its words the title of an error page from that of any other.
///
/// Titles are cut into segments where sites put their name (`Page not found | City of Example`). A segment must consist
/// of such words alone, so that the record of a book called *Lost and not found* is none; phrases of languages written
/// without spaces are looked for anywhere, as they are long enough.
enum ErrorWords {
    static func message(in title: String) -> PageMessage? {
        let text = title.lowercased()
        let shown = String(title.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(100))
        if unspacedNotFound.contains(where: { text.contains($0) }) { return .notFound(shown) }
        if unspacedErrors.contains(where: { text.contains($0) }) { return .error(shown, status: nil) }
        for segment in segments(text) {
            let words = segment.split { !$0.isLetter && !$0.isNumber }.map(String.init)
            guard !words.isEmpty, words.count <= 14 else { continue }
            let status = words.compactMap { $0.utf8.count == 3 ? Int($0) : nil }.first { (400...599).contains($0) }
            let rest = words.filter { !fillers.contains($0) && (status == nil || Int($0) != status) }.joined(
                separator: " ")
            if notFound.contains(rest) || (isGone(status) && (rest.isEmpty || rest == "gone")) {
                return .notFound(shown)
            }
            let isError = words.contains { errorNames.contains($0) }
            let isNamed = isError || status != nil
            if errors.contains(rest) || (isNamed && (rest.isEmpty || errorsByName.contains(rest))) {
                return .error(shown, status: status ?? statuses[rest])
            }
        }
        return nil
    }

    /// Whether a title names the act of logging in.
    static func isLogin(_ title: String) -> Bool {
        let text = title.lowercased()
        return logins.contains { text.contains($0) }
    }

    /// Compared without the case of ASCII letters.
    static func contains(_ bytes: [UInt8], _ words: StaticString) -> Bool {
        words.withUTF8Buffer { wanted in
            guard let first = wanted.first, bytes.count >= wanted.count else { return false }
            for start in 0...(bytes.count - wanted.count) where lowered(bytes[start]) == first {
                if zip(bytes[start...], wanted).allSatisfy({ lowered($0) == $1 }) { return true }
            }
            return false
        }
    }

    private static func isGone(_ status: Int?) -> Bool { status == 404 || status == 410 }

    private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    private static func segments(_ text: String) -> [Substring] {
        text.split { "|–—·»«›‹:".contains($0) }.flatMap { part in
            part.split(separator: " - ").map { $0 }
        }
    }

    private static let fillers: Set<String> = [
        "error", "errors", "http", "https", "status", "code", "page", "oops", "ooops", "sorry", "the", "a", "an",
        "this", "that", "requested", "url", "file", "resource", "document", "object", "dataset", "content", "was",
        "is", "could", "be", "on", "server", "site", "website", "we", "you", "your", "are", "looking", "for", "can",
        "t", "cannot", "it", "does", "has", "been", "fehler", "seite", "die", "wurde", "erreur", "página", "pagina",
        "page", "la", "le", "il", "de", "siden", "sidan", "sida", "strona", "страница", "ошибка", "stránka", "sivua",
    ]
    private static let errorNames: Set<String> = ["error", "fehler", "erreur", "ошибка"]
    private static let notFound: Set<String> = [
        "not found", "no longer available", "not available any more", "not exist", "doesn exist", "doesn t exist",
        "nothing found", "nicht gefunden", "existiert nicht", "nicht vorhanden",
        "introuvable",
        "non trouvée", "non trouvé", "n existe pas", "no encontrada", "no encontrado", "no existe",
        "não encontrada", "não encontrado", "nao encontrada", "non trovata", "non trovato", "niet gevonden",
        "hittades inte", "kunde inte hittas", "ikke funnet", "ikke fundet", "findes ikke", "nie znaleziona",
        "nie znaleziono", "не найдена", "не найдено", "nenalezena", "nebyla nalezena", "ei löytynyt", "không tìm thấy",
        "bulunamadı", "nem található", "not found not found",
    ]
    private static let errors: Set<String> = [
        "bad gateway", "service unavailable", "service temporarily unavailable", "gateway timeout",
        "gateway time out", "bad request", "forbidden", "access denied", "access to is denied", "unauthorized",
        "unauthorised", "permission denied", "maintenance", "under maintenance", "down for maintenance",
        "temporarily unavailable", "mapserver message", "wartungsarbeiten", "zugriff verweigert",
        "interner serverfehler", "accès refusé",
        "accès interdit",
        "en maintenance", "service indisponible", "acceso denegado", "en mantenimiento", "acesso negado",
        "accesso negato", "in manutenzione", "доступ запрещен",
    ]
    /// Words that tell of an error only beside its name or number.
    private static let errorsByName: Set<String> = [
        "internal", "application", "runtime", "unexpected", "occurred", "unexpected occurred",
    ]
    /// What the words of an error mean in HTTP.
    private static let statuses = [
        "forbidden": 403, "access denied": 403, "access to is denied": 403, "permission denied": 403,
        "unauthorized": 401, "unauthorised": 401, "zugriff verweigert": 403, "accès refusé": 403,
        "accès interdit": 403, "acceso denegado": 403, "acesso negado": 403, "accesso negato": 403,
        "доступ запрещен": 403,
    ]
    private static let unspacedNotFound = [
        "页面不存在", "页面未找到", "找不到页面", "页面找不到", "未找到页面", "无法找到该页", "无法找到页面", "您访问的页面",
        "您要访问的页面", "文件不存在", "资源不存在", "找不到文件", "頁面不存在", "找不到頁面", "找不到網頁", "ページが見つかりません",
        "ページは見つかりません", "お探しのページ", "페이지를 찾을 수 없",
    ]
    private static let unspacedErrors = [
        "系统维护", "服务器错误", "服务器内部错误", "系统错误", "出错了", "系統維護", "伺服器錯誤", "メンテナンス中", "サーバーエラー", "시스템 점검",
    ]
    private static let logins = [
        "login", "log in", "log on", "logon", "sign in", "signin", "single sign", "anmelden", "anmeldung",
        "connexion", "se connecter", "iniciar sesión", "acceso de usuario", "accedi", "inloggen", "logga in",
        "logg inn", "zaloguj", "вход", "登录", "登錄", "登入", "身份认证", "ログイン", "로그인",
    ]
}
