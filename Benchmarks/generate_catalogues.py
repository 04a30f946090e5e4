#!/usr/bin/env python3
"""Writes large catalogues that look like real ones, the same bytes for the same seed.

    generate_catalogues.py ckan-lines    MEGABYTES OUT   one CKAN package a line, as `ckanapi dump datasets` writes
    generate_catalogues.py ckan-object   MEGABYTES OUT   one answer of package_search with all packages in it
    generate_catalogues.py data-json     MEGABYTES OUT   one DCAT-US 1.1 object with all datasets in it
"""
import json
import random
import sys

SYLLABLES = [c + v for c in "b d f g k l m n p r s t v z ch st tr".split() for v in "a e i o u".split()]
SIGNS = "数据目录城市交通环境教育卫生统计年度月报开放平台气象水利农业"
FORMATS = ["CSV", "csv", "XLSX", "XLS", "JSON", "PDF", "SHP", "GeoJSON", "ZIP", "XML", "HTML", "KML", "WMS", "text/csv",
           "API", "application/json", "ESRI REST", "ODS", "Excel", ".csv", "shapefile", "unknown", ""]
MEDIA = {"CSV": "text/csv", "XLSX": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
         "XLS": "application/vnd.ms-excel", "JSON": "application/json", "PDF": "application/pdf", "ZIP": "application/zip",
         "XML": "application/xml", "HTML": "text/html"}
FREQUENCIES = ["monthly", "annual", "R/P1Y", "R/P1M", "http://purl.org/cld/freq/daily", "irregular", "Weekly", "quarterly",
               "每年", "as needed", "never", "whenever we can"]
LICENCES = [("cc-by", "Creative Commons Attribution", "http://www.opendefinition.org/licenses/cc-by"),
            ("cc-zero", "Creative Commons CCZero", "http://www.opendefinition.org/licenses/cc-zero"),
            ("odc-odbl", "Open Data Commons Open Database License", "http://www.opendefinition.org/licenses/odc-odbl"),
            ("uk-ogl", "UK Open Government Licence (OGL)", "http://reference.data.gov.uk/id/open-government-licence"),
            ("notspecified", "License not specified", None)]


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.words = ["".join(self.random.choices(SYLLABLES, k=self.random.randint(1, 4))) for _ in range(6000)]
        self.words += ["données", "município", "Öffentlichkeit", "región", "naïve", "Gemüse"] * 20
        self.organizations = [(self.identifier(), self.title()) for _ in range(400)]

    def identifier(self):
        h = f"{self.random.getrandbits(128):032x}"
        return f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}"

    def title(self):
        if self.random.random() < 0.08:
            return "".join(self.random.choices(SIGNS, k=self.random.randint(6, 18)))
        return " ".join(self.random.choices(self.words, k=self.random.randint(3, 9))).capitalize()

    def text(self, low, high):
        words = self.random.choices(self.words, k=self.random.randint(low, high))
        for i in range(9, len(words), 10):
            words[i] += self.random.choice([".", ",", ".\n", ". \"" + words[i] + "\"", ";"])
        return " ".join(words)

    def date(self):
        r = self.random
        return f"{r.randint(2008, 2025):04d}-{r.randint(1, 12):02d}-{r.randint(1, 28):02d}"

    def time(self):
        r = self.random
        return f"{self.date()}T{r.randint(0, 23):02d}:{r.randint(0, 59):02d}:{r.randint(0, 59):02d}.{r.randint(0, 999999):06d}"

    def resource(self, package, position):
        r = self.random
        form = r.choice(FORMATS)
        name = self.title()
        return {
            "cache_last_updated": None, "cache_url": None, "created": self.time(), "datastore_active": r.random() < 0.2,
            "description": self.text(0, 40), "format": form, "hash": f"{r.getrandbits(128):032x}" if r.random() < 0.3 else "",
            "id": self.identifier(), "last_modified": self.time() if r.random() < 0.8 else None,
            "metadata_modified": self.time(), "mimetype": MEDIA.get(form.upper()), "mimetype_inner": None, "name": name,
            "package_id": package, "position": position, "resource_type": None, "revision_id": self.identifier(),
            "size": r.randint(1000, 90000000) if r.random() < 0.5 else None, "state": "active",
            "url": f"https://data{r.randint(1, 40)}.example.org/dataset/{package}/resource/{self.identifier()}/download/"
                   + name.replace(" ", "-") + "." + (form.lower().strip(".") or "bin"),
            "url_type": "upload" if r.random() < 0.5 else None}

    def package(self):
        r = self.random
        identifier = self.identifier()
        organization, organization_title = r.choice(self.organizations)
        licence = r.choice(LICENCES)
        title = self.title()
        tags = [{"display_name": w, "id": self.identifier(), "name": w, "state": "active", "vocabulary_id": None}
                for w in r.choices(self.words, k=r.randint(0, 12))]
        extras = [{"key": "frequency", "value": r.choice(FREQUENCIES)}, {"key": "issued", "value": self.date()},
                  {"key": "modified", "value": self.date()}, {"key": "language", "value": '["eng"]'},
                  {"key": "spatial_text", "value": self.title()},
                  {"key": "temporal_start", "value": self.date()}, {"key": "temporal_end", "value": self.date()},
                  {"key": "harvest_object_id", "value": self.identifier()}, {"key": "guid", "value": self.identifier()}]
        if r.random() < 0.1:
            extras.append({"key": "local_" + r.choice(self.words[:50]), "value": self.text(1, 6)})
        return {
            "author": self.title(), "author_email": "", "creator_user_id": self.identifier(), "extras": extras,
            "groups": [{"description": self.text(3, 20), "display_name": g, "id": self.identifier(), "name": g, "title": g}
                       for g in r.choices(self.words[:60], k=r.randint(0, 2))],
            "id": identifier, "isopen": True, "license_id": licence[0], "license_title": licence[1],
            "license_url": licence[2], "maintainer": self.title(), "maintainer_email": f"desk{r.randint(1, 999)}@example.org",
            "metadata_created": self.time(), "metadata_modified": self.time(), "name": title.lower().replace(" ", "-"),
            "notes": self.text(20, 250), "num_resources": 0, "num_tags": len(tags),
            "organization": {"approval_status": "approved", "created": self.time(), "description": "", "id": organization,
                             "image_url": "", "is_organization": True, "name": "o-" + organization[:8], "state": "active",
                             "title": organization_title, "type": "organization"},
            "owner_org": organization, "private": False, "relationships_as_object": [], "relationships_as_subject": [],
            "resources": [self.resource(identifier, i) for i in range(min(40, int(r.expovariate(0.2))))],
            "revision_id": self.identifier(), "state": "active", "tags": tags, "title": title, "type": "dataset",
            "url": f"https://www.example.org/{identifier}" if r.random() < 0.5 else "", "version": None}

    def dataset(self):
        r = self.random
        identifier = self.identifier()
        result = {
            "@type": "dcat:Dataset", "accessLevel": r.choice(["public", "public", "public", "restricted public"]),
            "bureauCode": ["018:45"], "contactPoint": {"@type": "vcard:Contact", "fn": self.title(),
                                                       "hasEmail": f"mailto:desk{r.randint(1, 999)}@example.org"},
            "description": self.text(20, 200), "identifier": f"https://data.example.org/id/{identifier}",
            "issued": self.date(), "keyword": r.choices(self.words, k=r.randint(1, 8)), "language": ["en-US"],
            "license": r.choice(LICENCES)[2] or "https://creativecommons.org/publicdomain/zero/1.0/",
            "landingPage": f"https://data.example.org/{identifier}", "modified": r.choice([self.date(), "R/P1D"]),
            "programCode": ["018:001"], "publisher": {"@type": "org:Organization", "name": self.title(),
                                                      "subOrganizationOf": {"@type": "org:Organization", "name": self.title()}},
            "accrualPeriodicity": r.choice(FREQUENCIES[:4]), "spatial": self.title(),
            "temporal": f"{self.date()}/{self.date()}", "theme": r.choices(self.words[:60], k=r.randint(0, 2)),
            "title": self.title(), "distribution": []}
        for _ in range(min(40, int(r.expovariate(0.2)))):
            form = r.choice(list(MEDIA))
            result["distribution"].append({
                "@type": "dcat:Distribution", "title": self.title(), "description": self.text(0, 15), "format": form,
                "mediaType": MEDIA[form],
                "downloadURL" if r.random() < 0.7 else "accessURL":
                    f"https://files{r.randint(1, 40)}.example.org/{identifier}/{self.identifier()}.{form.lower()}"})
        return result


def main():
    kind, megabytes, out = sys.argv[1], float(sys.argv[2]), sys.argv[3]
    writer = Writer(20261122)
    written = 0
    with open(out, "w", encoding="utf-8", buffering=1 << 20) as file:
        def put(text):
            nonlocal written
            written += file.write(text)

        records = 0
        if kind == "ckan-lines":
            while written < megabytes * 1e6:
                put(json.dumps(writer.package()) + "\n")
                records += 1
        else:
            make, ascii_only, head, tail = {
                "ckan-object": (writer.package, True, '{"help": "x", "success": true, "result": {"results": [', "]}}"),
                "data-json": (writer.dataset, False, '{"conformsTo": "https://project-open-data.cio.gov/v1.1/schema", '
                              '"dataset": [', "]}")}[kind]
            put(head)
            while written < megabytes * 1e6:
                put((",\n" if records else "") + json.dumps(make(), ensure_ascii=ascii_only))
                records += 1
            put(tail)
    print(f"{out}: {records} records")


main()
