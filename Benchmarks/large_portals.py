#!/usr/bin/env python3
"""Portals of a size that tells whether memory grows with it; the same bytes for the same numbers.

    large_portals.py serve     COUNT PORT     a CKAN portal of COUNT datasets on loopback, in pages as package_search gives
    large_portals.py data-json COUNT FILE     one DCAT-US catalogue of COUNT datasets
    large_portals.py rdf       COUNT FILE     one DCAT catalogue of COUNT datasets in RDF/XML
    large_portals.py pipeline  FOLDER         pipelines that harvest them: ckan.yml (port 8399), data-json.yml, rdf.yml
"""
import http.server
import json
import os
import sys
import urllib.parse

FORMATS = ["CSV", "XLSX", "JSON", "PDF", "GeoJSON", "SHP", "XML"]
FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "ANNUAL", "IRREG"]
WORDS = "road air water school budget census permit tree noise river station traffic waste parcel energy".split()


def words(number, count):
    return " ".join(WORDS[(number * 31 + i * i * 7 + number // (i + 3)) % len(WORDS)] for i in range(count))


def facts(number):
    return {
        "id": f"d{number:07d}", "title": f"{words(number, 5)} {number}", "description": words(number, 40),
        "publisher": f"Office {number % 300} of {WORDS[number % len(WORDS)]}",
        "modified": f"20{15 + number % 11}-{1 + number % 12:02d}-{1 + number % 28:02d}",
        "frequency": FREQUENCIES[number % len(FREQUENCIES)],
        "files": [(FORMATS[(number + i) % len(FORMATS)], f"https://files{number % 40}.example.org/{number}/{i}")
                  for i in range(1 + number % 4)]}


def package(number):
    f = facts(number)
    return {
        "id": f["id"], "name": f["id"], "title": f["title"], "notes": f["description"], "state": "active",
        "private": False, "type": "dataset", "license_id": "cc-by", "metadata_modified": f["modified"] + "T00:00:00",
        "organization": {"id": f"o{number % 300}", "title": f["publisher"]},
        "extras": [{"key": "frequency", "value": f["frequency"]}, {"key": "modified", "value": f["modified"]}],
        "tags": [{"name": w} for w in words(number, 3).split()],
        "resources": [{"id": f"{f['id']}-{i}", "format": form, "url": url, "name": form, "url_type": "upload"}
                      for i, (form, url) in enumerate(f["files"])]}


def entry(number):
    f = facts(number)
    return {
        "@type": "dcat:Dataset", "identifier": f["id"], "title": f["title"], "description": f["description"],
        "modified": f["modified"], "accessLevel": "public", "publisher": {"name": f["publisher"]},
        "accrualPeriodicity": f["frequency"], "keyword": words(number, 3).split(),
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "distribution": [{"format": form, "downloadURL": url, "title": form} for form, url in f["files"]]}


def node(number):
    f = facts(number)
    iri = f"https://data.example.org/{f['id']}"
    files = "".join(
        f'<dcat:distribution><dcat:Distribution rdf:about="{iri}/{i}"><dcat:downloadURL rdf:resource="{url}"/>'
        f"<dct:format>{form}</dct:format></dcat:Distribution></dcat:distribution>\n"
        for i, (form, url) in enumerate(f["files"]))
    return (
        f'<dcat:Dataset rdf:about="{iri}"><dct:title>{f["title"]}</dct:title>'
        f'<dct:description>{f["description"]}</dct:description><dct:modified>{f["modified"]}</dct:modified>\n'
        f'<dct:publisher><foaf:Agent><foaf:name>{f["publisher"]}</foaf:name></foaf:Agent></dct:publisher>'
        '<dct:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>'
        "<dct:accrualPeriodicity "
        f'rdf:resource="http://publications.europa.eu/resource/authority/frequency/{f["frequency"]}"/>\n'
        f"{files}</dcat:Dataset>\n")


HEADS = {
    "data-json": ('{"conformsTo":"https://project-open-data.cio.gov/v1.1/schema","dataset":[', "]}\n"),
    "rdf": (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns:dct="http://purl.org/dc/terms/" xmlns:dcat="http://www.w3.org/ns/dcat#"'
        ' xmlns:foaf="http://xmlns.com/foaf/0.1/">\n', "</rdf:RDF>\n")}


def write(kind, count, path):
    head, tail = HEADS[kind]
    with open(path, "w", encoding="utf-8", buffering=1 << 20) as file:
        file.write(head)
        for number in range(count):
            if kind == "rdf":
                file.write(node(number))
            else:
                file.write((",\n" if number else "") + json.dumps(entry(number)))
        file.write(tail)
    print(f"{path}: {count} datasets, {os.path.getsize(path) / 1e6:.0f} MB")


def serve(count, port):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            address = urllib.parse.urlsplit(self.path)
            if not address.path.endswith("/package_search"):
                self.answer(404, b"")
                return
            query = urllib.parse.parse_qs(address.query)
            start, rows = int(query.get("start", ["0"])[0]), min(int(query.get("rows", ["10"])[0]), 1000)
            results = [package(n) for n in range(start, min(start + rows, count))]
            self.answer(200, json.dumps({"success": True, "result": {"count": count, "results": results}}).encode())

        def answer(self, status, body):
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()


def pipeline(folder):
    os.makedirs(f"{folder}/portals", exist_ok=True)
    for name, kind, endpoint in [
            ("ckan", "ckan", "http://127.0.0.1:8399"), ("data-json", "dcat-us", f"file://{folder}/catalogue.json"),
            ("rdf", "dcat", f"file://{folder}/catalogue.rdf")]:
        with open(f"{folder}/portals/xx-{name}.yml", "w") as file:
            file.write(f"title: {{en: {name}}}\nkind: {kind}\nendpoint: {endpoint}\n")
        with open(f"{folder}/{name}.yml", "w") as file:
            file.write(
                f"title: {{en: {name}}}\nportals: [xx-{name}]\ncheck: {{enabled: false}}\n"
                f"network: {{private-addresses: true, contact: mailto:bench@example.org}}\noutput: {folder}/output-{name}\n")


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve(int(sys.argv[2]), int(sys.argv[3]))
    elif sys.argv[1] == "pipeline":
        pipeline(os.path.abspath(sys.argv[2]))
    else:
        write(sys.argv[1], int(sys.argv[2]), sys.argv[3])
