#!/usr/bin/env python3
"""Writes capture/sample.warc: a made-up capture of six open data platforms, for showing and testing the program offline.

Nothing in it was measured. The platforms, their formats and the faults follow what real catalogues are known for; every
host lies under the reserved domain `example`. The same script always writes the same bytes.

    python3 Samples/six-platforms/author.py
"""

import base64
import csv
import hashlib
import io
import json
import pathlib
import random
import uuid
from datetime import datetime, timedelta, timezone

AS_OF = datetime(2026, 11, 22, tzinfo=timezone.utc)
CHINA = timezone(timedelta(hours=8))
random.seed(20261122)

# (English, Chinese, typical frequency) of what the platforms publish.
TOPICS = [
    ("Air quality by monitoring station", "空气质量监测站数据", "daily"),
    ("Road traffic counts", "道路交通流量", "hourly"),
    ("Public budget by department", "部门预算公开", "annual"),
    ("Register of companies", "企业登记信息", "monthly"),
    ("School directory", "中小学名录", "annual"),
    ("Hospitals and clinics", "医疗机构名录", "quarterly"),
    ("Bus stops and routes", "公交站点与线路", "monthly"),
    ("Parking facilities", "停车场信息", "quarterly"),
    ("Building permits", "建筑工程施工许可", "weekly"),
    ("Drinking water quality", "饮用水水质", "monthly"),
    ("Administrative penalties", "行政处罚信息", "daily"),
    ("Food safety inspections", "食品安全抽检", "weekly"),
    ("Population by district", "分区人口统计", "annual"),
    ("Gross domestic product by industry", "分行业地区生产总值", "quarterly"),
    ("Weather observations", "气象观测数据", "hourly"),
    ("River levels", "河道水情", "hourly"),
    ("Public procurement notices", "政府采购公告", "daily"),
    ("Energy use of public buildings", "公共建筑能耗", "monthly"),
    ("Cultural venues", "文化场馆", "annual"),
    ("Parks and green spaces", "公园绿地", "annual"),
    ("Crime reports", "治安警情", "monthly"),
    ("Employment by sector", "分行业就业人员", "quarterly"),
    ("Social insurance coverage", "社会保险参保情况", "annual"),
    ("Fire incidents", "火灾事故", "weekly"),
    ("Charging points for vehicles", "充电桩分布", "monthly"),
    ("Land use parcels", "土地利用地块", "biennial"),
    ("Museum visitors", "博物馆参观人次", "monthly"),
    ("Tax revenue", "税收收入", "monthly"),
    ("Patents granted", "专利授权", "annual"),
    ("Library loans", "图书馆借阅", "quarterly"),
]
PERIOD = {
    "hourly": 1, "daily": 1, "weekly": 7, "monthly": 31, "quarterly": 93, "annual": 366, "biennial": 731,
    "irregular": None,
}
ISO_PERIOD = {
    "hourly": "R/PT1H", "daily": "R/P1D", "weekly": "R/P1W", "monthly": "R/P1M", "quarterly": "R/P3M",
    "annual": "R/P1Y", "biennial": "R/P2Y", "irregular": "irregular",
}
CHINESE_PERIOD = {
    "hourly": "实时", "daily": "每日", "weekly": "每周", "monthly": "每月", "quarterly": "每季度", "annual": "每年",
    "biennial": "每两年", "irregular": "不定期",
}
MEDIA = {
    "CSV": "text/csv", "JSON": "application/json", "XML": "application/xml", "PDF": "application/pdf",
    "XLS": "application/vnd.ms-excel",
    "XLSX": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "ZIP": "application/zip",
    "HTML": "text/html", "WMS": "application/vnd.ogc.wms_xml", "RDF": "application/rdf+xml",
    "GeoJSON": "application/geo+json",
}
BODY = {
    "CSV": b"district,year,value\nNorth,2025,17\nSouth,2025,23\n",
    "JSON": b'[{"district":"North","year":2025,"value":17}]',
    "XML": b'<?xml version="1.0"?><rows><row district="North" value="17"/></rows>',
    "PDF": b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
    "XLS": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64,
    "XLSX": b"PK\x03\x04\x14\0\x06\0\x08\0" + b"\0" * 16 + b"[Content_Types].xml" + b"\0" * 16 + b"xl/workbook.xml",
    "ZIP": b"PK\x03\x04\x14\0\0\0\x08\0" + b"\0" * 16 + b"data.csv",
    "HTML": b"<!DOCTYPE html><html><head><title>Data</title></head><body><h1>Data</h1></body></html>",
    "WMS": b'<?xml version="1.0"?><WMS_Capabilities version="1.3.0"><Service><Name>WMS</Name></Service>'
    b"</WMS_Capabilities>",
    "RDF": b'<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
    "GeoJSON": b'{"type":"FeatureCollection","features":[]}',
}
NOT_FOUND = b"<!DOCTYPE html><html><head><title>404 Not Found</title></head><body>Not found</body></html>"
LOGIN = "<!DOCTYPE html><html><head><title>用户登录</title></head><body>请登录后下载</body></html>".encode()


class Capture:
    """Writes WARC 1.1 records (ISO 28500), uncompressed so that the file can be read and compared as text."""

    def __init__(self, path):
        self.file = open(path, "wb")
        self.moment = AS_OF
        self.ordinal = 0
        self.urls = set()
        self.record("warcinfo", None, "application/warc-fields", self.fields({
            "software": "OpenGauge sample author", "format": "WARC File Format 1.1",
            "isPartOf": "six-platforms-sample", "description": "made-up data, not a measurement"}))

    @staticmethod
    def fields(values):
        return "".join(f"{name}: {value}\r\n" for name, value in values.items()).encode()

    def record(self, kind, url, content_type, block, payload=None, extra=()):
        self.ordinal += 1
        date = self.moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        lines = ["WARC/1.1", f"WARC-Type: {kind}",
                 f"WARC-Record-ID: <urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'sample-{self.ordinal}')}>",
                 f"WARC-Date: {date}"]
        if url:
            lines.append(f"WARC-Target-URI: {url}")
        lines.extend(extra)
        digest = lambda data: "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode()
        lines.append(f"WARC-Block-Digest: {digest(block)}")
        if payload is not None:
            lines.append(f"WARC-Payload-Digest: {digest(payload)}")
        lines.append(f"Content-Type: {content_type}")
        lines.append(f"Content-Length: {len(block)}")
        self.file.write("\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n")

    def exchange(self, method, url, status, headers, body, ask=()):
        """A request and its response, as http/1.1 would carry them."""
        host = url.split("/")[2]
        path = "/" + url.split("/", 3)[3] if url.count("/") > 2 else "/"
        request = f"{method} {path} HTTP/1.1\r\nHost: {host}\r\n"
        request += "".join(f"{name}: {value}\r\n" for name, value in ask)
        self.record("request", url, "application/http;msgtype=request", request.encode() + b"\r\n")
        reason = {200: "OK", 206: "Partial Content", 301: "Moved Permanently", 403: "Forbidden", 404: "Not Found",
                  410: "Gone", 412: "Precondition Failed", 429: "Too Many Requests",
                  500: "Internal Server Error", 503: "Service Unavailable"}[status]
        head = f"HTTP/1.1 {status} {reason}\r\n" + "".join(f"{name}: {value}\r\n" for name, value in headers)
        payload = b"" if method == "HEAD" else body
        key = " ".join([method] + [value for name, value in ask if name == "Range"])
        self.record("response", url, "application/http;msgtype=response", head.encode() + b"\r\n" + payload,
                    payload, ["WARC-IP-Address: 203.0.113.10"] + ([] if key == "GET" else [f"X-OpenGauge-Request: {key}"]))

    def failure(self, method, url, code, detail, ask=()):
        """No answer: what stands for it in the capture."""
        key = " ".join([method] + [value for name, value in ask if name == "Range"])
        self.record("metadata", url, "application/warc-fields", self.fields({"failure": code, "detail": detail}),
                    extra=[f"X-OpenGauge-Request: {key}"])

    def page(self, url, media_type, body):
        """A page of a catalogue."""
        self.exchange("GET", url, 200, [("Content-Type", media_type), ("Content-Length", len(body))], body)

    def link(self, url, form, fate, modified):
        """What checking one link met, by its fate."""
        if url in self.urls:
            return
        self.urls.add(url)
        body = BODY[form]
        served = [("Content-Type", MEDIA[form]), ("Content-Length", len(body)),
                  ("Last-Modified", modified.strftime("%a, %d %b %Y %H:%M:%S GMT"))]
        html = lambda text: [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", len(text))]
        ranged = [("Range", "bytes=0-65535")]
        for method, ask in (("HEAD", ()), ("GET", ranged)):
            if fate == "ok":
                self.exchange(method, url, 200, served, body, ask)
            elif fate == "moved":
                target = url.replace("/files/", "/archive/")
                self.exchange(method, url, 301, [("Location", target), ("Content-Length", 0)], b"", ask)
                self.exchange(method, target, 200, served, body, ask)
            elif fate == "gone":
                self.exchange(method, url, 404, html(NOT_FOUND), NOT_FOUND, ask)
            elif fate == "refused":
                self.exchange(method, url, 412, html(b""), b"", ask)
            elif fate == "forbidden":
                self.exchange(method, url, 403, html(LOGIN), LOGIN, ask)
            elif fate == "login":
                self.exchange(method, url, 200, html(LOGIN), LOGIN, ask)
            elif fate == "throttled":
                self.exchange(method, url, 429, [("Retry-After", "120"), ("Content-Length", 0)], b"", ask)
            elif fate == "error":
                self.exchange(method, url, 503, html(b""), b"", ask)
            elif fate == "timeout":
                self.failure(method, url, "timeout", "no answer within 20 s", ask)
            elif fate == "mislabelled":
                self.exchange(method, url, 200, html(BODY["HTML"]), BODY["HTML"], ask)


def fate(weights):
    return random.choices(list(weights), list(weights.values()))[0]


def dataset(number, places, publishers, formats, kept, vague):
    """One made-up dataset: what it promises and how old it is."""
    topic, chinese, frequency = TOPICS[number % len(TOPICS)]
    place = places[number // len(TOPICS) % len(places)]
    if random.random() < vague:
        frequency = "irregular"
    days = PERIOD[frequency] or 400
    age = days * random.uniform(0.05, 0.9) if random.random() < kept else days * random.uniform(1.3, 5) + 3
    modified = AS_OF - timedelta(days=min(age, 4000), minutes=random.randrange(1440))
    issued = modified - timedelta(days=random.randrange(100, 2500))
    count = random.choices([1, 2, 3, 4], [5, 4, 3, 1])[0]
    forms = random.sample(formats, min(count, len(formats)))
    return {
        "number": number, "topic": topic, "chinese": chinese, "place": place, "frequency": frequency,
        "modified": modified, "issued": issued, "publisher": random.choice(publishers), "forms": forms,
    }


def united_states(capture):
    """DCAT-US 1.1 `data.json` with its usual faults."""
    agencies = ["Department of Samples", "Bureau of Examples", "Agency for Illustrations", "Office of Specimens"]
    fates = {"ok": 78, "moved": 8, "gone": 7, "throttled": 2, "error": 2, "timeout": 2, "forbidden": 1}
    entries = []
    for number in range(130):
        d = dataset(number, ["North", "South", "East", "West", "Central"], agencies,
                    ["CSV", "JSON", "XML", "PDF", "ZIP", "HTML", "GeoJSON", "XLSX"], 0.55, 0.25)
        base = f"https://data.us.example/files/{number}"
        entry = {
            "@type": "dcat:Dataset", "identifier": f"us-{number:04d}", "title": f"{d['topic']}, {d['place']}",
            "description": f"Made-up records on {d['topic'].lower()} in the {d['place'].lower()} of the country.",
            "keyword": d["topic"].lower().split()[:3], "modified": d["modified"].strftime("%Y-%m-%d"),
            "issued": d["issued"].strftime("%Y-%m-%d"), "accrualPeriodicity": ISO_PERIOD[d["frequency"]],
            "accessLevel": "public", "license": "https://creativecommons.org/publicdomain/zero/1.0/",
            "publisher": {"@type": "org:Organization", "name": d["publisher"]},
            "contactPoint": {"@type": "vcard:Contact", "fn": "Data desk", "hasEmail": "mailto:data@us.example"},
            "distribution": [],
        }
        for form in d["forms"]:
            url = f"{base}.{form.lower()}"
            entry["distribution"].append(
                {"@type": "dcat:Distribution", "downloadURL": url, "mediaType": MEDIA[form], "format": form})
            capture.link(url, form, fate(fates), d["modified"])
        if number % 17 == 3:
            entry["modified"] = "R/P1D"
        if number % 23 == 5:
            del entry["accrualPeriodicity"]
        if number % 29 == 7:
            entry["license"] = None
        if number % 31 == 9:
            entry["distribution"] = []
        if number == 41:
            entry["identifier"] = "us-0040"
        if number == 77:
            del entry["title"]
        if number == 99:
            entry["modified"] = "last Tuesday"
        if number == 101:
            entry["distribution"][0]["format"] = "Lotus 1-2-3"
        entries.append(entry)
    catalogue = {
        "@context": "https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld", "@type": "dcat:Catalog",
        "conformsTo": "https://project-open-data.cio.gov/v1.1/schema", "dataset": entries,
    }
    capture.page("https://data.us.example/data.json", "application/json",
                 json.dumps(catalogue, indent=1).encode())


def united_kingdom(capture):
    """The CKAN Action API, in pages of fifty."""
    bodies = ["Ministry of Samples", "Example Council", "Illustration Authority"]
    fates = {"ok": 74, "moved": 12, "gone": 9, "error": 2, "timeout": 2, "mislabelled": 1}
    words = {"hourly": "continual", "daily": "daily", "weekly": "weekly", "monthly": "monthly",
             "quarterly": "quarterly", "annual": "annually", "biennial": "every two years", "irregular": "other"}
    packages = []
    for number in range(120):
        d = dataset(number, ["Northshire", "Southshire", "Eastshire", "Westshire"], bodies,
                    ["HTML", "CSV", "WMS", "XLS", "PDF", "XML", "GeoJSON"], 0.5, 0.3)
        resources = []
        for position, form in enumerate(d["forms"]):
            url = f"https://data.gb.example/files/{number}/{position}.{form.lower()}"
            resources.append({
                "id": f"r{number}-{position}", "url": url, "format": form if number % 7 else form.lower() + " file",
                "name": f"{d['topic']} as {form}", "created": d["issued"].strftime("%Y-%m-%dT%H:%M:%S.%f"),
                "last_modified": d["modified"].strftime("%Y-%m-%dT%H:%M:%S.%f") if number % 3 else None,
            })
            capture.link(url, form, fate(fates), d["modified"])
        extras = [{"key": "update_frequency", "value": words[d["frequency"]]}]
        if number % 11 == 4:
            extras = []
        packages.append({
            "id": f"{uuid.uuid5(uuid.NAMESPACE_DNS, f'gb-{number}')}", "name": f"sample-{number:03d}",
            "title": f"{d['topic']} in {d['place']}", "notes": f"Made-up figures on {d['topic'].lower()}.",
            "state": "active", "type": "dataset", "private": False, "license_id": "uk-ogl" if number % 5 else "",
            "license_title": "UK Open Government Licence (OGL)" if number % 5 else "",
            "organization": {"id": f"org{bodies.index(d['publisher'])}", "title": d["publisher"],
                             "name": d["publisher"].lower().replace(" ", "-")},
            "metadata_created": d["issued"].strftime("%Y-%m-%dT%H:%M:%S.%f"),
            "metadata_modified": (d["modified"] + timedelta(days=2)).strftime("%Y-%m-%dT%H:%M:%S.%f"),
            "resources": resources, "num_resources": len(resources),
            "tags": [{"name": word, "display_name": word} for word in d["topic"].lower().split()[:2]],
            "extras": extras,
        })
    for start in range(0, len(packages), 50):
        answer = {"help": "https://data.gb.example/api/3/action/help_show?name=package_search", "success": True,
                  "result": {"count": len(packages), "results": packages[start:start + 50]}}
        url = f"https://data.gb.example/api/3/action/package_search?sort=id%20asc&rows=50&start={start}"
        capture.page(url, "application/json;charset=utf-8", json.dumps(answer).encode())


def sheet(rows, delimiter=","):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def beijing(capture):
    """A table with Chinese headings in GB18030, one row a dataset."""
    offices = ["市规划和自然资源委员会", "市交通委员会", "市生态环境局", "市市场监督管理局"]
    rows = [["信息资源名称", "信息资源代码", "信息资源提供方", "信息资源摘要", "信息资源格式", "更新周期", "发布日期", "更新日期",
             "开放类型", "资源链接"]]
    for number in range(70):
        d = dataset(number, ["东城区", "西城区", "海淀区"], offices, ["XLSX", "CSV"], 0.45, 0.4)
        form = d["forms"][0]
        url = f"https://data.bj.example/files/{number}.{form.lower()}"
        rows.append([
            d["place"] + d["chinese"], f"BJ{number:05d}", d["publisher"], f"样例数据：{d['chinese']}", "、".join(d["forms"]),
            CHINESE_PERIOD[d["frequency"]], d["issued"].astimezone(CHINA).strftime("%Y-%m-%d"),
            d["modified"].astimezone(CHINA).strftime("%Y-%m-%d") if number % 9 else "",
            "无条件开放" if number % 4 else "有条件开放", url])
        capture.link(url, form, fate({"ok": 60, "forbidden": 25, "gone": 6, "timeout": 5, "login": 4}), d["modified"])
    capture.page("https://data.bj.example/catalogue.csv", "text/csv", sheet(rows).encode("gb18030"))


def shanghai(capture):
    """A table in UTF-16 with tabs; its links refuse programs with HTTP 412."""
    offices = ["市大数据中心", "市交通委", "市卫生健康委", "市统计局"]
    rows = [["标题", "编号", "数据提供方", "摘要", "数据格式", "更新频度", "首次发布日期", "更新时间", "开放属性", "下载地址"]]
    for number in range(60):
        d = dataset(number, ["浦东新区", "黄浦区", "徐汇区"], offices, ["CSV", "XLSX", "JSON", "XML", "RDF"], 0.6, 0.3)
        form = d["forms"][0]
        url = f"https://data.sh.example/files/{number}.{form.lower()}"
        rows.append([
            d["place"] + d["chinese"], f"SH{number:05d}", d["publisher"], f"样例数据：{d['chinese']}", "/".join(d["forms"]),
            CHINESE_PERIOD[d["frequency"]], d["issued"].astimezone(CHINA).strftime("%Y/%m/%d"),
            d["modified"].astimezone(CHINA).strftime("%Y-%m-%d %H:%M:%S"), "无条件开放", url])
        capture.link(url, form, fate({"refused": 90, "ok": 10}), d["modified"])
    capture.page("https://data.sh.example/catalogue.tsv", "text/tab-separated-values",
                 b"\xff\xfe" + sheet(rows, "\t").encode("utf-16-le"))


def guiyang(capture):
    """A table in UTF-8, one row a distribution."""
    offices = ["市大数据发展管理局", "市综合行政执法局", "市教育局"]
    rows = [["目录名称", "目录编号", "来源部门", "描述", "文件格式", "更新频率", "发布时间", "更新时间", "开放属性", "文件地址"]]
    for number in range(55):
        d = dataset(number, ["云岩区", "南明区"], offices, ["XLSX", "CSV", "JSON", "XML", "RDF"], 0.35, 0.2)
        for position, form in enumerate(d["forms"]):
            url = f"https://data.gy.example/files/{number}-{position}.{form.lower()}"
            rows.append([
                d["place"] + d["chinese"], f"GY{number:05d}", d["publisher"], f"样例数据：{d['chinese']}", form.lower(),
                CHINESE_PERIOD[d["frequency"]], d["issued"].astimezone(CHINA).strftime("%Y年%m月%d日"),
                d["modified"].astimezone(CHINA).strftime("%Y-%m-%d"), "有条件开放" if number % 3 else "无条件开放", url])
            capture.link(url, form, fate({"forbidden": 45, "ok": 40, "gone": 10, "error": 5}), d["modified"])
    capture.page("https://data.gy.example/catalogue.csv", "text/csv; charset=utf-8",
                 b"\xef\xbb\xbf" + sheet(rows).encode())


def guangdong(capture):
    """A table in UTF-8 under a title line, with ragged rows."""
    offices = ["省统计局", "省交通运输厅", "省生态环境厅", "省市场监督管理局", "省教育厅"]
    heading = ["资源名称", "资源编号", "提供单位", "资源简介", "资源格式", "更新周期", "发布日期", "数据更新时间", "开放方式", "访问地址"]
    rows = [["广东样例数据目录"] + [""] * 9, heading]
    for number in range(90):
        d = dataset(number, ["广州市", "深圳市", "珠海市"], offices, ["JSON", "XLSX", "CSV"], 0.65, 0.15)
        form = d["forms"][0]
        url = f"https://data.gd.example/files/{number}.{form.lower()}"
        row = [
            d["place"] + d["chinese"], f"GD{number:05d}", d["publisher"], f"样例数据：{d['chinese']}", "|".join(d["forms"]),
            CHINESE_PERIOD[d["frequency"]], d["issued"].astimezone(CHINA).strftime("%Y-%m-%d"),
            d["modified"].astimezone(CHINA).strftime("%Y-%m-%d %H:%M:%S.0"), "依申请开放" if number % 6 == 0 else "无条件开放",
            url]
        if number == 50:
            row = row[:4]
        if number == 60:
            row.append("多余的单元格")
        rows.append(row)
        if number != 50:
            capture.link(url, form, fate({"ok": 70, "login": 15, "gone": 8, "throttled": 7}), d["modified"])
    capture.page("https://data.gd.example/catalogue.csv", "text/csv; charset=utf-8", sheet(rows).encode())


folder = pathlib.Path(__file__).parent / "capture"
for index in folder.glob("*.cdxj"):
    index.unlink()
capture = Capture(folder / "sample.warc")
for platform in (united_states, united_kingdom, beijing, shanghai, guiyang, guangdong):
    platform(capture)
