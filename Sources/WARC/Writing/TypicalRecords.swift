/// Records as checks of links make them, from which the codes for short members are made.
enum TypicalRecords {
    static let all: [String] = [request, answer, refusal, failure].map { $0.replacing("\n", with: "\r\n") }

    private static let request = """
        WARC/1.1
        WARC-Type: request
        WARC-Record-ID: <urn:uuid:1b0e95d7-42c8-8f3a-96e1-5d07c4b83a2f>
        WARC-Concurrent-To: <urn:uuid:c83d07fa-96b5-8e12-a4f0-7b19e2d5603c>
        WARC-Date: 2026-11-22T06:21:37.482Z
        WARC-Target-URI: https://data.example.org/dataset/air-quality/resource/4f9c2b61/download/stations-2025.csv
        WARC-Block-Digest: sha256:9a0d4be17c52f8630e9b41d7a25cf8e6303b7d94c1e05fa82d67b9431fce50a8
        Content-Type: application/http;msgtype=request
        Content-Length: 219

        HEAD /dataset/air-quality/resource/4f9c2b61/download/stations-2025.csv HTTP/1.1
        Host: data.example.org
        User-Agent: OpenGauge/1.0 (+https://opengauge.example/about)
        Accept: */*
        Accept-Encoding: identity


        """

    private static let answer = """
        WARC/1.1
        WARC-Type: response
        WARC-Record-ID: <urn:uuid:c83d07fa-96b5-8e12-a4f0-7b19e2d5603c>
        WARC-Date: 2026-11-22T06:21:37.482Z
        WARC-Target-URI: https://data.example.org/dataset/air-quality/resource/4f9c2b61/download/stations-2025.csv
        WARC-IP-Address: 203.0.113.85
        X-OpenGauge-Request: HEAD
        X-OpenGauge-Timings: name=0; connect=1392; tls=28475; first-byte=60318; total=60427
        WARC-Payload-Digest: sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
        WARC-Block-Digest: sha256:17d3a60f5be2c984d10f7e638ab52c94e0d8361fb57a29c4830e6df19b254ac7
        Content-Type: application/http;msgtype=response
        Content-Length: 248

        HTTP/1.1 200\u{20}
        Server: nginx/1.26.2
        Date: Sun, 22 Nov 2026 06:21:37 GMT
        Content-Type: text/csv; charset=utf-8
        Content-Length: 1840957
        Last-Modified: Fri, 13 Jun 2025 09:54:08 GMT
        Connection: keep-alive
        ETag: "684bf6a0-1c173d"
        Cache-Control: public, max-age=3600
        Accept-Ranges: bytes
        Strict-Transport-Security: max-age=31536000; includeSubDomains


        """

    private static let refusal = """
        WARC/1.1
        WARC-Type: response
        WARC-Record-ID: <urn:uuid:70e4f2c6-a19d-8b53-b7c8-0f36d9a1e524>
        WARC-Date: 2026-11-22T06:58:04.019Z
        WARC-Target-URI: http://www.stadt.example/opendata/wms?SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.3.0
        WARC-IP-Address: 192.0.2.176
        WARC-Protocol: h2
        X-OpenGauge-Request: GET bytes=0-65535
        X-OpenGauge-Timings: name=15063; connect=31947; tls=0; first-byte=287104; total=288956
        WARC-Payload-Digest: sha256:c5a8072f9be4163d0f7d8ea1b2549c6380e7fd1a426b95c3d81f70ae34b96d52
        WARC-Block-Digest: sha256:80f6b1d94e37ca2580d3f9761bac45e2069d8f7e351c4ab9270ed6f853b1c4a9
        Content-Type: application/http;msgtype=response
        Content-Length: 397

        HTTP/1.1 403\u{20}
        Date: Sun, 22 Nov 2026 06:58:03 GMT
        Content-Type: text/html; charset=UTF-8
        Content-Length: 153
        Server: Apache
        X-Frame-Options: SAMEORIGIN
        Vary: Accept-Encoding

        <!DOCTYPE html>
        <html><head><title>403 Forbidden</title></head>
        <body><h1>Forbidden</h1><p>You do not have access to this page on this server.</p></body></html>


        """

    private static let failure = """
        WARC/1.1
        WARC-Type: metadata
        WARC-Record-ID: <urn:uuid:2c61e9d4-80f7-8ab3-91d5-e6f40b37a82c>
        WARC-Date: 2026-11-22T07:03:59.760Z
        WARC-Target-URI: https://geo.region.example/export/2024/12/roads.zip
        X-OpenGauge-Request: HEAD
        WARC-Block-Digest: sha256:5d2f97b08c1ea64b30f7d8c6152e9ab470d3be8f62a159c7041d6fb9e8537ca2
        Content-Type: application/warc-fields
        Content-Length: 73

        failure: timeout
        detail: no answer within 20 seconds


        """
}
