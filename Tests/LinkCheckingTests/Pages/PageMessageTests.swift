import Testing

@testable import LinkChecking

@Suite struct PageMessageTests {
    private func read(_ title: String) -> PageMessage? {
        PageMessage.read(html: Array("<html><head><title>\(title)</title></head><body><p>x".utf8), encoding: "utf-8")
    }

    @Test(arguments: [
        "404", "404 Not Found", "Error 404", "Page not found | City of Example", "Not Found - Data portal", "HTTP 404",
        "Oops! The page you are looking for could not be found", "Seite nicht gefunden – Stadt", "Page introuvable",
        "Página no encontrada", "Страница не найдена", "页面不存在", "404错误_页面未找到", "抱歉，您访问的页面不存在",
        "ページが見つかりません - データ", "The requested URL was not found on this server", "410 Gone",
        "Sidan hittades inte", "Fehler 404: Seite nicht gefunden", "This dataset does not exist",
        "Die angeforderte Seite wurde leider nicht gefunden", "La page demandée n'existe pas ou plus",
        "Oups ! La page que vous recherchez est introuvable", "Lo sentimos, la página solicitada no existe",
        "A página solicitada não foi encontrada", "El recurso ya no está disponible", "您访问的资源已下架", "該網頁不存在",
        "Oops! That page can’t be found.", "We can't find that page", "La página que busca no existe",
        "No hemos encontrado la página", "La pagina richiesta non è stata trovata", "Nie znaleziono strony",
        "指定されたページまたはファイルは存在しません", "ページが存在しません", "お探しのページは移動または削除されました", "요청하신 파일이 존재하지 않습니다.", "查無此頁面",
        "Sayfa bulunamadı", "Η σελίδα δεν βρέθηκε", "Сторінку не знайдено", "Không tìm thấy trang", "ไม่พบหน้าที่คุณต้องการ",
        "Halaman tidak ditemukan", "Siden blev ikke fundet", "Az oldal nem található", "Pagina nu a fost găsită",
        "הדף לא נמצא", "الصفحة غير موجودة", "该数据集已下架", "您要访问的页面可能已经被删除", "某市公共数据开放平台-页面不存在",
    ])
    func `titles that say there is nothing are believed`(title: String) {
        guard case .notFound? = read(title) else {
            Issue.record("\(title): \(String(describing: read(title)))")
            return
        }
    }

    @Test(
        arguments: [
            ("500 Internal Server Error", 500), ("502 Bad Gateway", 502), ("Service Unavailable", nil), ("Error", nil),
            ("403 Forbidden", 403), ("Access Denied", 403), ("Site under maintenance", nil), ("系统维护中", nil),
            ("503 Service Temporarily Unavailable", 503), ("Runtime Error", nil), ("401 Unauthorized", 401),
            ("系统繁忙，请稍后再试", nil), ("Error establishing a database connection", nil), ("Account Suspended", nil),
            ("禁止访问", 403), ("访问被拦截", 403), ("当前访问疑似黑客攻击，已被网站管理员设置为拦截", 403), ("Accès refusé | Ville", 403),
            ("Erro interno do servidor", nil),
            ("Der Dienst: derzeit nicht verfügbar", nil), ("Acceso denegado", 403), ("Site en maintenance", nil),
        ] as [(String, Int?)])
    func `titles that tell of an error are believed`(title: String, status: Int?) {
        #expect(read(title) == .error(title, status: status))
    }

    @Test(arguments: [
        "Data portal", "Lost and not found: a history", "404 trees in the park", "Errors in published tables",
        "Gone fishing",
        "Highway 404 traffic counts", "Missing persons 2024", "Maintenance of roads", "Forbidden zones for drones", "",
        "Find a dataset", "Area code 404", "数据开放平台", "用户满意度", "Sicherheit im Verkehr", "Accès aux données",
        "Disponibilité des vélos", "Liste des captchas", "2024", "500", "城市公园", "Login statistics", "系统维护管理数据",
        "服务器错误日志数据集", "2025年系统异常统计数据", "文件不存在问题说明 - 帮助",
        "您访问的资源 - 数据目录", "用户登录次数数据集 - 某省公共数据开放平台", "网站维护经费", "サーバーエラー件数", "시스템 점검 현황", "Can't find your dataset?",
        "Page not found?", "Maintenance", "Maintenance - City", "511: Flooding", "Traveller information - 511",
        "Find what can not be found elsewhere",
    ])
    func `other titles are left alone`(title: String) {
        let message = read(title)
        #expect(message == nil || title == "500")
    }

    @Test(arguments: [
        "<template><h1>Page not found</h1></template>", "<div hidden><h2>Page not found</h2></div>",
        "<div class=m style='display : none'><h2>Access denied</h2><p>x</div>",
        "<div role=dialog aria-hidden=true><h2>Error</h2></div>", "<!-- <h1>404</h1> -->",
        "<div style=\"VISIBILITY:hidden\"><div><h1>404</h1></div></div>",
    ])
    func `what a page does not show says nothing`(hidden: String) {
        let page = "<title>City</title>\(hidden)<h1>Trees of the city</h1><p>Each with its place."
        #expect(PageMessage.read(html: Array(page.utf8), encoding: nil) == nil)
        let broken = "<title>City</title>\(hidden)<h1>Page not found</h1>"
        #expect(PageMessage.read(html: Array(broken.utf8), encoding: nil) == .notFound("Page not found"))
    }

    @Test(arguments: [
        "ORA-12154: TNS:could not resolve the connect identifier",
        "java.lang.NullPointerException\n\tat a.B.c(B.java:3)",
        "Traceback (most recent call last):\n  File \"x.py\", line 1", "SQLSTATE[HY000] [2002] Connection refused",
        "  Fatal error: Uncaught Error: Call to undefined function",
    ])
    func `what a program says when it breaks is an error`(text: String) {
        let line = text.split(separator: "\n")[0].drop { $0 == " " }
        #expect(ProgramFault.message(in: text) == .error(String(line), status: nil))
        let page = "<html><body><b>\(text)</b></body></html>"
        #expect(PageMessage.read(html: Array(page.utf8), encoding: nil) != nil)
    }

    @Test(arguments: ["ORA-1,2", "oracle,java", "Fatal errors,2024", "id,java.lang.String", "tracebacks"])
    func `a table about programs is none`(text: String) { #expect(ProgramFault.message(in: text) == nil) }

    @Test func `the first heading speaks where the title does not`() {
        let page = "<title>City of Example</title><h1><a href='/'>404</a> Page not found</h1>"
        #expect(PageMessage.read(html: Array(page.utf8), encoding: nil) == .notFound("404 Page not found"))
    }

    @Test(arguments: [
        ("<div>对不起，系统繁忙，请稍后再试！</div>", PageMessage.error("对不起，系统繁忙，请稍后再试！", status: nil)),
        ("<p>您访问的页面不存在</p><a href=/>返回首页</a>", .notFound("您访问的页面不存在 返回首页")),
        (
            "<p>Entschuldigung. Die Seite wurde nicht gefunden.",
            .notFound("Entschuldigung. Die Seite wurde nicht gefunden.")
        ),
        ("<b>请先登录</b>", .login("请先登录")), ("<p>请完成验证后继续访问", .challenge("请完成验证后继续访问")),
        ("<script>alert('文件不存在！');history.go(-1)</script>", .notFound("文件不存在！")),
        ("<script>window.location.href='/sso/login?to=/a.csv'</script>", .login("script")),
        ("<meta http-equiv=refresh content='0;url=/404.html'>", .notFound("0;url=/404.html")),
    ])
    func `a page with few words says what its words say`(body: String, message: PageMessage) {
        let page = "<html><head><title>政务平台</title></head><body>\(body)</body></html>"
        #expect(PageMessage.read(html: Array(page.utf8), encoding: "utf-8") == message)
    }

    @Test(arguments: [
        String(repeating: "<p>Water levels of all gauges, measured every hour since 1990.", count: 9) + "<p>页面不存在",
        "<div id=app></div><script>if (status == 404) { location.href = '/login' }"
            + String(repeating: " ", count: 2_100)
            + "</script>", "<p>Welcome", "",
    ])
    func `a page that says more, or nothing, is left alone`(body: String) {
        let page = "<html><head><title>政务平台</title></head><body>\(body)</body></html>"
        #expect(PageMessage.read(html: Array(page.utf8), encoding: "utf-8") == nil)
    }

    @Test(arguments: [
        "Captcha", "Security check", "Just a moment...", "Vérification de sécurité", "安全验证", "滑块验证",
        "Attention Required!", "Please enable cookies to continue", "Cookies required", "Making sure you're not a bot!",
    ])
    func `a title that asks for a proof is a challenge`(title: String) {
        #expect(read(title) == .challenge(title))
    }

    @Test(arguments: [
        ("文件不存在", false, PageMessage.notFound("文件不存在")), ("File not found", false, .notFound("File not found")),
        ("Access denied.", false, .error("Access denied.", status: 403)),
        ("<result><code>500</code><msg>系统异常</msg></result>", true, .error("500 系统异常", status: nil)),
    ])
    func `a text of a few words in place of data says what they say`(text: String, isMarkup: Bool, message: PageMessage)
    {
        #expect(PageMessage.read(text: Array(text.utf8), isMarkup: isMarkup) == message)
    }

    @Test(arguments: [
        "name,place\n", "编号,名称,地址\n", "a b c", "", "<rows/>", String(repeating: "not found. ", count: 99),
    ])
    func `a short table is no message`(text: String) {
        #expect(PageMessage.read(text: Array(text.utf8), isMarkup: text.hasPrefix("<")) == nil)
    }

    @Test func `a login needs a password and a name for it`() {
        let form = "<form><input type='text'><input TYPE=\"password\"></form>"
        #expect(
            PageMessage.read(html: Array("<title>Sign in</title>\(form)".utf8), encoding: nil) == .login("Sign in"))
        #expect(
            PageMessage.read(html: Array("<title>统一身份认证平台</title>\(form)".utf8), encoding: "utf-8")
                == .login("统一身份认证平台"))
        #expect(PageMessage.read(html: Array("<title>Data</title>\(form)".utf8), encoding: nil) == nil)
        #expect(PageMessage.read(html: Array("<title>Sign in</title>".utf8), encoding: nil) == nil)
        let heading = "<title>Data portal</title><h1>Please log in to download</h1>\(form)"
        #expect(PageMessage.read(html: Array(heading.utf8), encoding: nil) == .login("Please log in to download"))
    }

    @Test(arguments: [
        (#"{"error": {"code": 499, "message": "Token Required"}}"#, PageMessage.error("Token Required", status: 401)),
        (#"{"success": false, "error": {"message": "Not found"}}"#, .notFound("Not found")),
        (
            #"{"success": false, "error": {"message": "Access denied: x", "__type": "Authorization Error"}}"#,
            .error("Access denied: x", status: 403)
        ),
        (#"{"code": "dataset.missing", "error": true, "message": "Gone", "data": {"id": "a"}}"#, .notFound("Gone")),
        (#"{"error_code": "UnknownDataset", "message": "Unknown dataset: x"}"#, .notFound("Unknown dataset: x")),
        (#"{"type": "about:blank", "title": "Not Found", "status": 404}"#, .notFound("Not Found")),
        (#"{"code": "NotFound", "description": "No collection x"}"#, .notFound("No collection x")),
        (#"{"success": false, "code": "500", "msg": "文件不存在"}"#, .notFound("文件不存在")),
        (#"{"errors": [{"message": "Bad query"}], "data": null}"#, .error("Bad query", status: nil)),
        (#"{"error": 1, "message": "broken"}"#, .error("broken", status: nil)),
        (#"{"status": 404, "message": "No such table"}"#, .notFound("No such table")),
        (#"{"code": "500", "msg": "系统异常"}"#, .error("系统异常", status: 500)),
        (#"{"error": "gone", "status": 410}"#, .notFound("gone")),
        (#"{"code": -1, "message": "系统繁忙"}"#, .error("系统繁忙", status: nil)),
        (#"{"code": 401, "msg": "请先登录"}"#, .login("请先登录")), (#"{"errmsg": "文件不存在", "data": null}"#, .notFound("文件不存在")),
        (#"{"resultCode": "0001", "resultMsg": "用户未登录", "result": null}"#, .login("用户未登录")),
    ])
    func `a message in JSON is no data`(text: String, message: PageMessage) {
        #expect(JSONMessage.read(Array(text.utf8)) == message)
    }

    @Test(arguments: [
        #"{"error": null, "result": [1]}"#, #"{"error": false, "data": []}"#, #"{"errors": [], "data": {}}"#,
        #"{"status": 200, "message": "ok"}"#, #"{"status": "404"}"#, "[1]", #"{"code": "AB", "name": "x"}"#, "not JSON",
        #"{"code": 404, "name": "Area"}"#, #"{"msg": "系统繁忙", "data": [1]}"#, #"{"message": "查询成功", "total": 3}"#,
        // Members that are named for faults and state none, or a measured one.
        #"{"error": 0, "data": [1]}"#, #"{"error": 0}"#, #"{"error": "", "data": {"a": 1}}"#,
        #"{"errors": {}, "a": 1}"#,
        #"{"error": 0.25, "value": 3.5}"#, #"{"error": 3, "value": 3.5}"#, #"{"fault": "San Andreas", "length": 1200}"#,
        #"{"error": "0", "message": "ok"}"#, #"{"exception": null, "rows": [[1]]}"#,
        // Records that use the words of reports.
        #"{"code": 404, "name": "Road 404", "message": "Roadworks until May"}"#,
        #"{"id": 3, "info": "系统维护"}"#, #"{"id": 7, "title": "Not found", "status": 404}"#,
        #"{"error": "2 rows left out", "data": [{"a": 1}]}"#, #"{"success": false, "launch": "Vega 3"}"#,
    ])
    func `data with such words is data`(text: String) {
        #expect(JSONMessage.read(Array(text.utf8)) == nil)
    }
}
