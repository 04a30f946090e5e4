"""Renders by jinja2 the page that RenderingBenchmark wrote, from the same facts, and tells pages a second.

Usage: jinja2_dataset_page.py FOLDER, the folder given to RenderingBenchmark. The facts are the page's JSON twin and the
words are those of the methodology's twin, both read beforehand; the page must come out byte for byte the same.
"""

import hashlib
import json
import pathlib
import sys
import time

import jinja2

MONTHS = "January February March April May June July August September October November December".split()
RULES = {
    "timeliness": "Timeliness",
    "format-richness": "Format richness",
    "format-richness.best-format": "Best format",
    "format-richness.machine-readable": "Machine-readable share",
    "format-richness.usable-kinds": "Kinds of usable format",
    "online-availability": "Online availability",
}
VERDICTS = {
    "ok": ("answers", "good"),
    "moved": ("answers elsewhere", "good"),
    "broken": ("gone", "bad"),
    "blocked": ("refused", "warning"),
    "unknown": ("no conclusion", "neutral"),
    "unsupported": ("cannot be checked", "neutral"),
}
EFFORTS = {"data": {"update-data", "offer-distributions", "offer-better-format", "offer-machine-readable",
                    "offer-more-kinds"}, "server": {"admit-anyone", "steady-server"}}


def plain(value):
    text = f"{round(value, 2):.4f}".rstrip("0").rstrip(".")
    return text or "0"


def percent(share):
    if share == 0:
        return "0%"
    if share == 1:
        return "100%"
    tenths = round(share * 1000)
    if tenths == 0:
        return "<0.1%"
    if tenths == 1000:
        return ">99.9%"
    return f"{tenths / 10:,.1f}%"


def date(text):
    year, month, day = text[:10].split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {int(year)}"


def size(count):
    if count < 1000:
        return f"{count} B"
    value = count / 1000
    for unit in ("kB", "MB", "GB"):
        if value < 999.95:
            return f"{value:,.1f} {unit}"
        value /= 1000
    return f"{value:,.1f} TB"


def words(variants):
    for variant in variants:
        if (variant["language"] or "").startswith("en"):
            return variant["text"]
    return variants[0]["text"] if variants else "–"


def dataset_path(data):
    identifier = data["identifier"]
    folder = hashlib.sha256(identifier.encode()).hexdigest()[:2]
    return f"portals/{data['portal']['id']}/datasets/{folder}/{identifier}"


def filters(methodology):
    def english(section):
        return {code: text["en"] for code, text in methodology[section].items()}

    reasons = {code: text.replace("{1}", "{0}").replace("{2}", "{x}").replace("{3}", "{2}").replace("{x}", "{1}")
               for code, text in english("reasons").items()}
    formats = {entry["code"]: entry["name"] for entry in methodology["formats"]}
    frequencies = {entry["code"]: entry["name"]["en"] for entry in methodology["frequencies"]}
    named = {"best-format", "format-contradicted"}

    def sentence(reason):
        arguments = reason["arguments"]
        if reason["code"] in named:
            arguments = [formats.get(argument, argument) for argument in arguments]
        return reasons[reason["code"]].format(*arguments)

    def effort(action):
        for name, actions in EFFORTS.items():
            if action in actions:
                return "the " + name
        return "catalogue record"

    return {
        "dimension_name": english("dimensions").get,
        "percent": percent,
        "plain": plain,
        "is_web": lambda url: url.lower().startswith(("https://", "http://", "ftp://", "ftps://")),
        "shortened": lambda text: text if len(text) <= 120 else text[:80] + "…" + text[-36:],
        "rule_name": RULES.get,
        "sentence": sentence,
        "input_name": english("inputs").get,
        "date": date,
        "moment": lambda text: f"{date(text)}, {text[11:16]} UTC",
        "bytes": size,
        "words": words,
        "dataset_path": dataset_path,
        "instruction": english("remedies").get,
        "effort": effort,
        "effect": lambda action: "a truthful record" if action == "correct-format" else "a clearer score",
        "gain": lambda share: f"+{share * 100:.1f} points",
        "format_name": lambda code: formats.get(code, "–"),
        "tone": lambda verdict: VERDICTS[verdict][1],
        "verdict": lambda verdict: VERDICTS[verdict][0],
        "cause": lambda slug: "HTTP " + slug[5:] if slug.startswith("http-") else slug,
        "frequency": lambda code: frequencies.get(code, code),
        "access": {"PUBLIC": "open to everyone", "RESTRICTED": "restricted", "NON_PUBLIC": "not open"}.get,
        "issue_title": {"date-unreadable": "Date not readable"}.get,
        "severity_tone": {"error": "bad", "warning": "warning", "information": "neutral"}.get,
    }


def main():
    folder = pathlib.Path(sys.argv[1])
    twin = json.loads((folder / "page.json").read_text(encoding="utf-8"))
    environment = jinja2.Environment(
        autoescape=True, keep_trailing_newline=True, loader=jinja2.FileSystemLoader(pathlib.Path(__file__).parent))
    environment.filters.update(filters(json.loads((folder / "methodology.json").read_text(encoding="utf-8"))["data"]))
    environment.globals["root"] = "../../../../"
    template = environment.get_template("dataset_page.html.j2")

    def render():
        data = twin["data"]
        return template.render(
            edition=twin["edition"], d=data, links={link["url"]: link for link in data["links"]})

    page = (folder / "page.html").read_text(encoding="utf-8")
    rendered = render().replace("&#34;", "&quot;")
    print(f"jinja2 {jinja2.__version__}: the same bytes as the page: {rendered == page}")
    if rendered != page:
        for number, (ours, peers) in enumerate(zip(page.split("\n"), rendered.split("\n")), 1):
            if ours != peers:
                sys.exit(f"line {number}\n{ours}\n{peers}")
    pages = 1_000
    for _ in range(3):
        begin, work = time.perf_counter(), time.process_time()
        for _ in range(pages):
            render()
        seconds, work = time.perf_counter() - begin, time.process_time() - work
        print(f"jinja2: {pages / seconds:.0f} pages/s, {pages / work:.0f} pages per CPU second")


main()
