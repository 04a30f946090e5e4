import DataQuality

/// What became of links.
extension Messages {
    /// What the publisher can do about a cause; nil where that is not known.
    func advice(cause slug: String) -> String? {
        switch slug {
        case "tls-outdated":
            say(
                en: "Let the server speak TLS 1.2 or later, with keys of today's length.",
                zh: "请启用 TLS 1.2 或更高版本，并使用足够长度的密钥。")
        case "certificate-expired": say(en: "Renew the certificate.", zh: "请更新证书。")
        case "certificate-not-yet-valid":
            say(
                en: "Serve a certificate that is valid today, and check the clock that it was made by.",
                zh: "请使用当前有效的证书，并检查签发时的时钟。")
        case "certificate-self-signed", "certificate-untrusted":
            say(
                en: "Have the certificate signed by an authority that browsers trust.",
                zh: "请使用受浏览器信任的机构签发的证书。")
        case "certificate-chain":
            say(
                en: "Let the server send the intermediate certificates too, those of an authority that browsers trust.",
                zh: "请在服务器上安装完整的证书链（含中间证书），并使用受信任机构签发的证书。")
        case "certificate-name":
            say(
                en: "Serve a certificate for this host name, or state the name that the certificate has.",
                zh: "请使用与该域名相符的证书，或填写证书所载的域名。")
        case "robots-unavailable":
            say(
                en: "Let /robots.txt answer with the file, or with 404 where there is none.",
                zh: "请使 /robots.txt 正常返回，或在没有该文件时返回 404。")
        default: nil
        }
    }

    /// A cause in words where there are some, else the slug.
    func cause(_ slug: String) -> String {
        if slug.hasPrefix("http-") { return "HTTP " + slug.dropFirst(5) }
        if slug.hasPrefix("ftp-") { return "FTP " + slug.dropFirst(4) }
        switch slug {
        case "timeout": return say(en: "no answer in time", zh: "超时未响应")
        case "name-not-found": return say(en: "host name not found", zh: "找不到主机名")
        case "connection-refused": return say(en: "connection refused", zh: "连接被拒绝")
        case "connection-reset": return say(en: "connection broken off", zh: "连接中断")
        case "robots": return say(en: "forbidden by robots.txt", zh: "robots.txt 禁止抓取")
        case "robots-unavailable":
            return say(en: "robots.txt fails, so nothing was asked", zh: "robots.txt 出错，未作请求")
        case "out-of-time": return say(en: "no time was left", zh: "时间已用尽")
        case "network-unreachable": return say(en: "no way to the host's network", zh: "网络不可达")
        case "tls": return say(en: "no secure connection", zh: "无法建立安全连接")
        case "tls-outdated": return say(en: "outdated encryption", zh: "加密协议或密钥过时")
        case "certificate-expired": return say(en: "certificate expired", zh: "证书已过期")
        case "certificate-not-yet-valid": return say(en: "certificate not yet valid", zh: "证书尚未生效")
        case "certificate-self-signed": return say(en: "self-signed certificate", zh: "自签名证书")
        case "certificate-chain":
            return say(en: "issuer of the certificate not known", zh: "证书链不完整或颁发者未知")
        case "certificate-untrusted": return say(en: "certificate of no trusted authority", zh: "证书颁发机构不受信任")
        case "certificate-name": return say(en: "certificate for another name", zh: "证书与域名不符")
        case "address-refused": return say(en: "leads to a private network", zh: "指向内部网络地址")
        case "too-many-redirects": return say(en: "too many redirects", zh: "重定向次数过多")
        case "protocol-error": return say(en: "unintelligible answer", zh: "响应无法解析")
        case "invalid-url": return say(en: "not a valid address", zh: "地址无效")
        case "unsupported-scheme": return say(en: "kind of address not checked", zh: "地址类型不支持检测")
        case "no-scheme": return say(en: "not an address with a scheme", zh: "地址缺少协议")
        case "page-for-data": return say(en: "a page in place of data", zh: "返回网页而非数据")
        case "soft-404": return say(en: "a page that says “not found”", zh: "页面称内容不存在")
        case "error-page": return say(en: "a page that tells of an error", zh: "返回错误页面")
        case "service-answers": return say(en: "the service answers its clients", zh: "服务可正常响应客户端请求")
        case "login-page": return say(en: "a page to log in", zh: "返回登录页面")
        case "firewall": return say(en: "a firewall's page", zh: "返回防火墙页面")
        case "region": return say(en: "only some regions are served", zh: "仅对部分地区开放")
        case "challenge": return say(en: "a firewall's challenge", zh: "防火墙验证")
        case "too-large": return say(en: "a header beyond measure", zh: "响应头过大")
        case "postponed": return say(en: "the host asked for a longer pause than we wait", zh: "服务器要求等待过久")
        case "not-in-archive": return say(en: "not in the archive", zh: "存档中没有")
        case "invalid-redirect": return say(en: "a redirect to what cannot be asked", zh: "重定向目标无法访问")
        case "host-unreachable": return say(en: "the host was given up", zh: "主机无法连接，已放弃")
        default: return slug
        }
    }
}
