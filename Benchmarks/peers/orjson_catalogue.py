#!/usr/bin/env python3
"""The peer of CatalogueBenchmark: orjson and plain Python.

    orjson_catalogue.py (parse|map) (ckan-lines|ckan-object|data-json) FILE

`parse` only parses; `map` also makes the same values of each record as the adapters do: dates read, formats,
frequencies and licences looked up in tables by their folded words, links checked, unknown fields noted.
"""
import datetime
import resource
import sys
import time

import orjson


class Record:
    __slots__ = ("identifier", "title", "description", "publisher", "contact", "keywords", "themes", "landing_page",
                 "issued", "modified", "record_issued", "record_modified", "frequency", "temporal", "spatial",
                 "languages", "licence", "version", "distributions", "issues")


class Distribution:
    __slots__ = ("identifier", "title", "description", "access_url", "download_url", "format", "media_type", "size",
                 "checksum", "issued", "modified")


FORMATS = {w: w.upper() for w in """csv xlsx xls json pdf shp geojson zip xml html kml wms api ods excel shapefile
    esrirest text/csv application/json application/vnd.openxmlformatsofficedocument.spreadsheetml.sheet
    application/vnd.msexcel application/pdf application/zip application/xml text/html unknown""".split()}
FREQUENCIES = {w: w.upper() for w in """monthly annual r/p1y r/p1m r/p1d http://purl.org/cld/freq/daily irregular
    weekly quarterly 每年 asneeded never""".split()}
LICENCES = {w: w.upper() for w in """ccby cczero odcodbl ukogl notspecified
    http://www.opendefinition.org/licenses/ccby http://www.opendefinition.org/licenses/cczero
    http://www.opendefinition.org/licenses/odcodbl http://reference.data.gov.uk/id/opengovernmentlicence
    https://creativecommons.org/publicdomain/zero/1.0/""".split()}
DROP = str.maketrans("", "", " -_'\"")
KNOWN_PACKAGE = set("""author author_email creator_user_id extras groups id isopen license_id license_title license_url
    maintainer maintainer_email metadata_created metadata_modified name notes num_resources num_tags organization
    owner_org private relationships_as_object relationships_as_subject resources revision_id state tags title type url
    version""".split())
KNOWN_EXTRAS = set("""frequency issued modified language spatial_text temporal_start temporal_end harvest_object_id
    guid""".split())
KNOWN_RESOURCE = set("""cache_last_updated cache_url created datastore_active description format hash id last_modified
    metadata_modified mimetype mimetype_inner name package_id position resource_type revision_id size state url
    url_type""".split())
KNOWN_DATASET = set("""@type accessLevel bureauCode contactPoint description identifier issued keyword language license
    landingPage modified programCode publisher accrualPeriodicity spatial temporal theme title distribution""".split())
KNOWN_DISTRIBUTION = set("@type title description format mediaType downloadURL accessURL".split())


def stated(words, table, issues, code):
    if not words:
        return None
    words = words.strip()
    value = table.get(words.lower().translate(DROP))
    if value is None:
        issues.append((code, words))
    return (words, value)


def date(words, issues):
    if not words:
        return None
    try:
        return (words, datetime.datetime.fromisoformat(words))
    except ValueError:
        issues.append(("date-unreadable", words))
        return (words, None)


def link(words, issues):
    if not words:
        return None
    if "://" not in words[:12]:
        issues.append(("link-unreadable", words))
        return None
    return words


def unmapped(value, known, issues):
    for key in value:
        if key not in known:
            issues.append(("field-unmapped", key))


def package(p):
    r = Record()
    issues = r.issues = []
    unmapped(p, KNOWN_PACKAGE, issues)
    extras = {}
    for e in p.get("extras") or ():
        key = e["key"]
        extras[key] = e["value"]
        if key not in KNOWN_EXTRAS:
            issues.append(("field-unmapped", key))
    r.identifier = p.get("id") or p.get("name")
    r.title = (p.get("title") or "").strip()
    r.description = (p.get("notes") or "").strip()
    organization = p.get("organization") or {}
    r.publisher = (organization.get("title"), organization.get("id"))
    r.contact = (p.get("maintainer") or p.get("author"), p.get("maintainer_email") or p.get("author_email"))
    r.keywords = list(dict.fromkeys(t.get("display_name") or t.get("name") for t in p.get("tags") or ()))
    r.themes = [g.get("display_name") or g.get("title") for g in p.get("groups") or ()]
    r.landing_page = link(p.get("url"), issues)
    r.issued = date(extras.get("issued"), issues)
    r.modified = date(extras.get("modified"), issues)
    r.record_issued = date(p.get("metadata_created"), issues)
    r.record_modified = date(p.get("metadata_modified"), issues)
    r.frequency = stated(extras.get("frequency"), FREQUENCIES, issues, "frequency-unknown")
    r.temporal = (date(extras.get("temporal_start"), issues), date(extras.get("temporal_end"), issues))
    r.spatial = extras.get("spatial_text")
    r.languages = orjson.loads(extras["language"]) if extras.get("language") else []
    r.licence = stated(p.get("license_url") or p.get("license_id"), LICENCES, issues, "licence-unknown")
    r.version = p.get("version")
    r.distributions = [resource_(d, issues) for d in p.get("resources") or () if d.get("state") == "active"]
    return r


def resource_(d, issues):
    r = Distribution()
    unmapped(d, KNOWN_RESOURCE, issues)
    r.identifier = d.get("id")
    r.title = (d.get("name") or "").strip()
    r.description = (d.get("description") or "").strip()
    url = link(d.get("url"), issues)
    r.download_url, r.access_url = (url, None) if d.get("url_type") == "upload" else (None, url)
    r.format = stated(d.get("format"), FORMATS, issues, "format-unknown")
    r.media_type = stated(d.get("mimetype"), FORMATS, issues, "format-unknown")
    r.size = d.get("size")
    r.checksum = d.get("hash") or None
    r.issued = date(d.get("created"), issues)
    r.modified = date(d.get("last_modified"), issues)
    return r


def dataset(d):
    r = Record()
    issues = r.issues = []
    unmapped(d, KNOWN_DATASET, issues)
    r.identifier = d.get("identifier")
    r.title = (d.get("title") or "").strip()
    r.description = (d.get("description") or "").strip()
    publisher = d.get("publisher") or {}
    r.publisher = (publisher.get("name"), (publisher.get("subOrganizationOf") or {}).get("name"))
    contact = d.get("contactPoint") or {}
    r.contact = (contact.get("fn"), (contact.get("hasEmail") or "").removeprefix("mailto:"))
    r.keywords = list(dict.fromkeys(d.get("keyword") or ()))
    r.themes = list(d.get("theme") or ())
    r.landing_page = link(d.get("landingPage"), issues)
    r.issued = date(d.get("issued"), issues)
    modified = d.get("modified")
    r.frequency = stated(d.get("accrualPeriodicity"), FREQUENCIES, issues, "frequency-unknown")
    r.modified = None if modified and modified.startswith("R/") else date(modified, issues)
    r.record_issued = r.record_modified = None
    start, _, end = (d.get("temporal") or "").partition("/")
    r.temporal = (date(start, issues), date(end, issues))
    r.spatial = d.get("spatial")
    r.languages = d.get("language") or []
    r.licence = stated(d.get("license"), LICENCES, issues, "licence-unknown")
    r.version = None
    r.distributions = []
    for e in d.get("distribution") or ():
        x = Distribution()
        unmapped(e, KNOWN_DISTRIBUTION, issues)
        x.identifier = None
        x.title = (e.get("title") or "").strip()
        x.description = (e.get("description") or "").strip()
        x.access_url = link(e.get("accessURL"), issues)
        x.download_url = link(e.get("downloadURL"), issues)
        x.format = stated(e.get("format"), FORMATS, issues, "format-unknown")
        x.media_type = stated(e.get("mediaType"), FORMATS, issues, "format-unknown")
        x.size = x.checksum = x.issued = x.modified = None
        r.distributions.append(x)
    return r


def main():
    mode, kind, path = sys.argv[1:4]
    start = time.perf_counter()
    records = distributions = issues = size = 0
    make = dataset if kind == "data-json" else package

    def take(value):
        nonlocal records, distributions, issues
        records += 1
        if mode == "map":
            made = make(value)
            distributions += len(made.distributions)
            issues += len(made.issues)

    if kind == "ckan-lines":
        with open(path, "rb") as file:
            for line in file:
                size += len(line)
                take(orjson.loads(line))
    else:
        with open(path, "rb") as file:
            data = file.read()
        size = len(data)
        document = orjson.loads(data)
        del data
        for value in document["dataset"] if kind == "data-json" else document["result"]["results"]:
            take(value)
    seconds = time.perf_counter() - start
    usage = resource.getrusage(resource.RUSAGE_SELF)
    processor, memory = usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024
    print(f"orjson {mode} {kind}: {records} records, {distributions} distributions, {issues} issues, {seconds:.3f} s, "
          f"{size / seconds / 1e6:.0f} MB/s, {records / seconds:.0f} records/s, {processor:.3f} s of processor, {memory} MiB at most")


main()
