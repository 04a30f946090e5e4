/// The words themselves. Phrases are in lower case, their words parted by single blanks.
extension ErrorWords {
    /// Say nothing in such a title; they are left out before it is compared.
    static let fillers: Set<String> = [
        "error", "errors", "http", "https", "status", "code", "page", "oops", "ooops", "sorry", "the", "a", "an",
        "this", "that", "requested", "url", "file", "resource", "document", "object", "dataset", "content", "was",
        "is", "could", "be", "on", "server", "site", "website", "we", "you", "your", "are", "looking", "for", "can",
        "t", "cannot", "it", "does", "has", "been", "fehler", "seite", "die", "wurde", "erreur", "página", "pagina",
        "la", "le", "il", "de", "siden", "sidan", "sida", "strona", "страница", "ошибка", "stránka", "sivua",
        // German
        "angeforderte", "gewünschte", "gesuchte", "aufgerufene", "datei", "leider", "uups", "hoppla", "der", "das",
        "dienst",
        "ist", "webseite",
        // French
        "demandée", "demandé", "cette", "que", "vous", "recherchez", "cherchez", "fichier", "désolé", "oups", "est",
        // Spanish and Portuguese
        "solicitada", "solicitado", "archivo", "arquivo", "recurso", "el", "o", "lo", "sentimos", "desculpe", "ops",
        "erro", "documento", "fichero", "ficheiro", "busca", "buscas", "buscada", "buscando", "intenta",
        "acceder", "acessar",
        // Italian, Dutch, Scandinavian
        "richiesta", "richiesto", "cercata", "cercato", "che", "stai", "cercando", "de", "het", "opgevraagde",
        "gevraagde", "blev", "filen", "filer", "sidor", "lehte", "síðan",
        // Slavic and Baltic
        "strony", "pliku", "plik", "zasobu", "szukana", "podana", "żądana", "сторінку", "сторінка", "сторінки", "файл",
        "запрашиваемая", "запрошенная", "запрашиваемый", "к", "сожалению", "на", "страницата", "stranica", "stránky",
        "puslapis", "lapa", "stran",
        // Others
        "sayfa", "aradığınız", "dosya", "az", "a", "oldal", "keresett", "kért", "fájl", "pagina", "cerută", "η", "το",
        "σελίδα", "αρχείο", "που", "ζητήσατε", "trang", "yêu", "cầu", "halaman", "yang", "anda", "cari", "berkas",
        "الصفحة", "المطلوبة", "הדף", "העמוד",
    ]

    static let errorNames: Set<String> = ["error", "fehler", "erreur", "erro", "ошибка"]

    static let notFound: Set<String> = [
        "not found", "no longer available", "not available any more", "not exist", "doesn exist", "doesn t exist",
        "no longer exists", "nothing found", "nicht gefunden", "existiert nicht", "existiert nicht mehr",
        "nicht vorhanden", "konnte nicht gefunden werden", "nicht mehr verfügbar", "introuvable", "non trouvée",
        "non trouvé", "n existe pas", "n existe plus", "n existe pas ou plus", "n a pas été trouvée",
        "n a pas été trouvé", "n a pu être trouvée", "no encontrada", "no encontrado", "no existe",
        "no se ha encontrado", "no se encontró", "no se encuentra", "no ha sido encontrada", "ya no existe",
        "ya no está disponible", "não encontrada", "não encontrado", "não foi encontrada", "não foi encontrado",
        "não existe", "nao encontrada", "nao foi encontrada", "non trovata", "non trovato", "non esiste",
        "niet gevonden", "bestaat niet", "hittades inte", "kunde inte hittas", "ikke funnet", "ikke fundet",
        "findes ikke", "finnes ikke", "nie znaleziona", "nie znaleziono", "nie istnieje", "не найдена", "не найдено",
        "не существует", "nenalezena", "nebyla nalezena", "neexistuje", "ei löytynyt", "ei löydy", "không tìm thấy",
        "bulunamadı", "nem található", "tidak ditemukan", "not found not found", "we not find that page",
        "we not find this page", "we not find the page",
        "we not find the page you are looking for", "we not find the page you requested",
        "no hemos encontrado", "no hemos podido encontrar", "no se pudo encontrar", "no se puede encontrar",
        "non è stata trovata", "non è stato trovato", "non è più disponibile", "ikke fundet", "не знайдено",
        "не знайдена", "не е намерена", "nije pronađena", "nebola nájdená", "no s ha trobat", "ei leitud",
        "nav atrasta", "nerastas", "ni najdena", "fannst ekki", "nu fost găsită", "nu fost găsit",
        "δεν βρέθηκε", "δεν υπάρχει", "غير موجودة", "לא נמצא", "לא נמצאה",
    ]

    static let errors: Set<String> = [
        "bad gateway", "service unavailable", "service temporarily unavailable", "gateway timeout",
        "gateway time out", "bad request", "forbidden", "access denied", "access to is denied", "unauthorized",
        "unauthorised", "permission denied", "under maintenance", "down for maintenance",
        "maintenance mode", "maintenance page", "site maintenance", "system maintenance", "scheduled maintenance",
        "planned maintenance",
        "temporarily unavailable", "mapserver message", "establishing database connection", "database error",
        "database connection error", "account suspended", "this account has been suspended", "something went wrong",
        "an error occurred",
        "an error has occurred", "an unexpected error occurred", "an unexpected error has occurred",
        // German
        "wartungsarbeiten", "zugriff verweigert", "zugriff nicht gestattet", "interner serverfehler",
        "ein fehler ist aufgetreten", "es ist ein fehler aufgetreten", "vorübergehend nicht verfügbar",
        "derzeit nicht verfügbar", "zurzeit nicht verfügbar", "nicht verfügbar", "nicht erreichbar",
        // French
        "accès refusé", "accès interdit", "accès non autorisé", "en maintenance", "service indisponible",
        "service momentanément indisponible", "service temporairement indisponible", "momentanément indisponible",
        "temporairement indisponible", "indisponible", "une erreur est survenue", "une erreur s est produite",
        "erreur interne du serveur", "site en maintenance",
        // Spanish
        "acceso denegado", "acceso prohibido", "acceso restringido", "en mantenimiento", "servicio no disponible",
        "no disponible", "ha ocurrido un error", "se ha producido un error", "error interno del servidor",
        // Portuguese
        "acesso negado", "acesso proibido", "acesso restrito", "acesso não autorizado", "em manutenção",
        "serviço indisponível", "temporariamente indisponível", "indisponível", "ocorreu um erro",
        "erro interno do servidor",
        // Italian, Russian
        "accesso negato", "in manutenzione", "servizio non disponibile", "si è verificato un errore",
        "доступ запрещен", "доступ запрещён", "сервис недоступен",
        // Not for those who are elsewhere
        "not available in region", "not available in country", "not available in location",
    ]

    /// Words that tell of an error only beside its name or number.
    static let errorsByName: Set<String> = [
        "internal", "application", "runtime", "unexpected", "occurred", "unexpected occurred",
    ]

    /// What the words of an error mean in HTTP.
    static let statuses = [
        "forbidden": 403, "access denied": 403, "access to is denied": 403, "permission denied": 403,
        "unauthorized": 401, "unauthorised": 401, "zugriff verweigert": 403, "zugriff nicht gestattet": 403,
        "not available in region": 451, "not available in country": 451, "not available in location": 451,
        "accès refusé": 403, "accès interdit": 403, "accès non autorisé": 403, "acceso denegado": 403,
        "acceso prohibido": 403, "acceso restringido": 403, "acesso negado": 403, "acesso proibido": 403,
        "acesso restrito": 403, "acesso não autorizado": 403, "accesso negato": 403, "доступ запрещен": 403,
        "доступ запрещён": 403,
    ]

    /// Ask for a proof that a person is there.
    static let challenges: Set<String> = [
        "captcha", "robot check", "human verification", "verify you are human", "verify that you are human",
        "are you a robot", "are you human", "security check", "checking your browser", "just a moment",
        "please verify you are a human", "sicherheitsüberprüfung", "sicherheitsabfrage", "vérification de sécurité",
        "êtes vous un robot", "verificación de seguridad", "no soy un robot", "verificação de segurança",
        "não sou um robô", "verifica di sicurezza", "attention required", "one more step",
        "please complete the security check to access", "cookies required", "enable cookies", "please enable cookies",
        "please enable cookies to continue", "enable javascript and cookies to continue",
        "please enable javascript and cookies to continue", "making sure you re not a bot",
    ]
    static let unspacedChallenges = [
        "人机验证", "人机识别", "滑动验证", "滑块验证", "安全验证", "访问验证", "请输入验证码", "请完成验证", "浏览器安全检查", "正在检查您的浏览器",
        "私はロボットではありません",
    ]

    static let unspacedNotFound = [
        "页面不存在", "页面未找到", "找不到页面", "页面找不到", "未找到页面", "无法找到该页", "无法找到页面", "网页不存在",
        "找不到网页", "找不到该页", "无法找到该网页", "页面已删除", "页面已被删除", "内容不存在", "内容已删除", "文件不存在", "文件已删除", "文件已被删除",
        "找不到文件", "资源不存在", "资源已下架", "资源已下线", "找不到资源", "未找到资源", "未找到该资源", "数据集不存在", "数据不存在", "目录不存在",
        "信息不存在", "接口不存在", "数据集已下架", "数据集已下线", "数据集已删除", "数据已下架", "数据已下线", "目录已下架", "目录已下线", "頁面不存在", "找不到頁面", "找不到網頁",
        "網頁不存在", "檔案不存在", "找不到檔案", "資料不存在",
        "查無此頁", "查無資料", "ページが見つかりません", "ページは見つかりません", "ファイルが見つかりません", "ページが存在しません", "ページは存在しません", "ファイルは存在しません",
        "ファイルが存在しません", "該当するページはありません", "페이지를 찾을 수 없", "존재하지 않는 페이지", "페이지가 존재하지 않", "파일이 존재하지 않", "파일을 찾을 수 없",
        "게시물이 존재하지 않",
        "데이터가 존재하지 않", "삭제된 페이지", "ไม่พบหน้า", "ไม่พบไฟล์", "không tìm thấy trang",
    ]
    /// What was asked for; that it is not there is said after it.
    static let subjects = ["您访问的页面", "您要访问的页面", "您访问的资源", "您请求的资源", "您要找的页面", "お探しのページ", "お探しのファイル"]
    static let predicates = [
        "不存在", "已下架", "已下线", "已删除", "被删除", "已被移除", "找不到", "未找到", "没有找到", "无法找到", "不见了", "走丢", "丢失", "失效", "飞走", "迷路",
        "見つかり", "ありません", "存在しません", "削除",
    ]
    /// What a table is about, or that it is one.
    static let topics = [
        "数据", "统计", "日志", "记录", "清单", "名单", "列表", "次数", "数量", "情况", "信息", "说明", "项目", "经费", "目录", "办法", "指南", "问题",
        "规定", "合同", "采购", "台账",
        "數據", "統計", "紀錄", "一覧", "件数", "データ", "통계", "데이터", "목록", "현황",
    ]
    static let unspacedErrors = [
        "系统维护", "系统升级", "正在维护", "网站维护", "服务器错误", "服务器内部错误", "服务器繁忙", "服务器异常", "服务器开小差", "系统错误", "系统出错",
        "系统异常", "系统繁忙", "系统忙", "服务异常", "服务不可用", "服务暂不可用", "网络繁忙", "网络异常", "请求失败", "请求异常", "请求超时", "下载失败",
        "访问出错", "访问异常", "出错了", "程序异常", "未知错误", "请稍后再试", "请稍后重试", "请联系管理员", "系統維護", "系統忙碌", "系統錯誤",
        "伺服器錯誤", "伺服器忙碌", "請稍後再試", "メンテナンス中", "サーバーエラー", "エラーが発生しました", "시스템 점검", "서비스 점검",
    ]
    /// Mean 403.
    static let unspacedDenials = [
        "禁止访问", "拒绝访问", "访问被拒绝", "访问受限", "没有访问权限", "无访问权限", "没有权限", "无权访问", "权限不足", "非法访问", "非法请求",
        "访问被拦截", "访问被阻断", "请求被拦截", "请求已被拦截", "请求已被阻断", "策略阻断", "疑似黑客攻击", "疑似攻击", "禁止存取", "拒絕存取",
        "アクセスが拒否", "アクセスできません", "접근이 거부", "접근 권한이 없",
    ]
    /// Call upon the reader to log in.
    static let unspacedLoginCalls = [
        "需要登录", "请先登录", "请登录", "请您登录", "请重新登录", "登录超时", "登录已过期", "登录失效", "尚未登录", "未登录", "請先登入", "請登入",
        "ログインしてください", "로그인이 필요",
    ]
    /// Titles of pages to log in.
    static let unspacedLogins = [
        "统一身份认证", "统一认证", "统一用户认证", "统一登录", "单点登录", "用户登录", "用户登陆", "系统登录", "会员登录", "登录页面", "法人登录", "個人登入", "會員登入",
    ]

    static let logins = [
        "login", "log in", "log on", "logon", "sign in", "signin", "single sign", "anmelden", "anmeldung",
        "connexion", "se connecter", "iniciar sesión", "acceso de usuario", "accedi", "inloggen", "logga in",
        "logg inn", "zaloguj", "вход", "登录", "登陆", "登錄", "登入", "身份认证", "ログイン", "로그인", "iniciar sessão",
        "entrar no sistema",
    ]
}
