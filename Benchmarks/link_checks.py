"""Checks links on loopback with the command and its peers, and compares verdicts and processor time.

    python3 link_checks.py OPENGAUGE [--links 100000] [--mixes head,head-new,tls,tls-new] [--peers floor,curl,aiohttp]

Starts nginx with 200 addresses of 127.0.0.0/8, writes a catalogue of the links, harvests it, and measures
`opengauge check`: plan, checks, evidence in the warehouse, WARC, standing. Needs nginx, curl, openssl, cc, libcurl's
headers, wrk, and aiohttp for that peer. Prints a Markdown table.
"""

import argparse
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
HOSTS = 200
MIXES = {"head": ("http", 18081), "head-new": ("http", 18082), "tls": ("https", 18443), "tls-new": ("https", 18444)}

NGINX = """
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log crit;
events {{ worker_connections 8192; }}
http {{
    access_log off;
    client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
    ssl_certificate {folder}/server.pem; ssl_certificate_key {folder}/server.key; ssl_session_cache off;
    ssl_session_tickets off; keepalive_requests 1000000;
    default_type text/csv;
    server {{ {kept} keepalive_timeout 60s; include {folder}/locations; }}
    server {{ {new} keepalive_timeout 0; include {folder}/locations; }}
}}
"""
LOCATIONS = """
location / { return 200 "a,b\\n1,2\\n"; }
location /gone/ { return 404; }
location /refused/ { return 403; }
location /moved/ { rewrite ^/moved/(.*)$ /data/$1 permanent; }
location = /robots.txt { return 404; }
"""


def url(mix, number):
    scheme, port = MIXES[mix]
    kind = {7: "gone", 19: "refused", 31: "moved"}.get(number % 100, "data")
    return f"{scheme}://127.0.1.{number % HOSTS + 1}:{port}/{kind}/{number}.csv"


def serve(folder):
    names = ",".join(f"IP:127.0.1.{host + 1}" for host in range(HOSTS))
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
         "-keyout", f"{folder}/server.key", "-out", f"{folder}/server.pem", "-subj", "/CN=benchmark",
         "-addext", f"subjectAltName={names}"], check=True, capture_output=True)

    def listens(plain, tls):
        return " ".join(
            f"listen 127.0.1.{host + 1}:{plain}; listen 127.0.1.{host + 1}:{tls} ssl;" for host in range(HOSTS))

    with open(f"{folder}/locations", "w") as file:
        file.write(LOCATIONS)
    with open(f"{folder}/nginx.conf", "w") as file:
        file.write(NGINX.format(folder=folder, kept=listens(18081, 18443), new=listens(18082, 18444)))
    return subprocess.Popen(["nginx", "-c", f"{folder}/nginx.conf", "-g", "daemon off;"])


def measured(command, **options):
    """Wall seconds, processor seconds and the largest memory of a command, in MiB."""
    start = time.monotonic()
    process = subprocess.Popen(command, **options)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 22, 56):
        sys.exit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024


def verdict(status, redirects):
    if 200 <= status < 300:
        return "moved" if redirects else "ok"
    return {404: "broken", 410: "broken", 401: "blocked", 403: "blocked"}.get(status, "unknown")


def verdicts(path):
    with open(path) as lines:
        rows = (line.split(" ", 2) for line in lines)
        return {row[2].rstrip("\n"): verdict(int(row[0]), int(row[1])) for row in rows}


def catalogue(path, mix, count):
    with open(path, "w") as file:
        file.write('{"conformsTo":"https://project-open-data.cio.gov/v1.1/schema","dataset":[')
        for first in range(0, count, 10):
            links = [url(mix, number) for number in range(first, min(first + 10, count))]
            record = {
                "identifier": f"d{first}", "title": f"Dataset {first}", "description": "Made up.", "keyword": ["x"],
                "modified": "2026-10-01", "accessLevel": "public",
                "publisher": {"name": f"Office {first // 10 % 40}"},
                "contactPoint": {"fn": "Ann", "hasEmail": "mailto:ann@example.org"},
                "distribution": [{"downloadURL": link, "mediaType": "text/csv"} for link in links],
            }
            file.write(("," if first else "") + json.dumps(record))
        file.write("]}")


def ours(command, folder, mix, count, flights, budget):
    place = f"{folder}/{mix}"
    os.makedirs(f"{place}/portals")
    catalogue(f"{place}/portals/one.json", mix, count)
    limit = f", maximum-links: {budget}" if budget else ""
    with open(f"{place}/portals/one.yml", "w") as file:
        file.write("title: One\nkind: dcat-us\nendpoint: file:one.json\ncountry: US\nlevel: agency\n")
    with open(f"{place}/p.yml", "w") as file:
        file.write(
            f"title: P\nportals: [one]\noutput: output\nnetwork: {{contact: 'mailto:a@example.org', "
            f"private-addresses: true, certificate-authorities: {folder}/server.pem}}\n"
            f"check: {{content: when-unsettled, concurrency: {flights}{limit}}}\n")
    quiet = ["--log-level", "critical"]
    subprocess.run([command, "harvest", f"{place}/p.yml", *quiet], check=True, capture_output=True)
    figures = measured([command, "check", f"{place}/p.yml", *quiet], stdout=subprocess.DEVNULL)
    database = sqlite3.connect(f"{place}/output/state/warehouse.sqlite")
    found = dict(database.execute("SELECT l.url, o.verdict FROM observation o JOIN link l ON l.id = o.link"))
    kept = database.execute("SELECT SUM(length(evidence)) FROM observation").fetchone()[0]
    captured = sum(
        os.path.getsize(os.path.join(root, name))
        for root, _, names in os.walk(f"{place}/output/runs") for name in names)
    database.close()
    shutil.rmtree(f"{place}/output")
    return figures, found, f"{kept // 1_000_000} MB evidence, {captured // 1_000_000} MB capture"


def curl(folder, mix, urls, flights):
    config = f"{folder}/{mix}.curl"
    with open(urls) as lines, open(config, "w") as file:
        for line in lines:
            file.write(f'url = "{line.rstrip()}"\noutput = /dev/null\n')
    out = f"{folder}/{mix}.curl.out"
    with open(out, "w") as results:
        figures = measured(
            ["curl", "-q", "-s", "--head", "--location", "--parallel", "--parallel-max", str(flights), "--cacert",
             f"{folder}/server.pem", "--max-time", "20", "--write-out",
             "%{http_code} %{num_redirects} %{url}\\n", "--config", config], stdout=results,
            stderr=subprocess.DEVNULL)
    return figures, verdicts(out)


def script(command, folder, mix, urls, flights, name):
    out = f"{folder}/{mix}.{name}.out"
    authorities = [f"{folder}/server.pem"] if mix.startswith("tls") else []
    return measured([*command, urls, str(flights), out, *authorities]), verdicts(out)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("opengauge")
    parser.add_argument("--links", type=int, default=100_000)
    parser.add_argument("--flights", type=int, default=256)
    parser.add_argument("--budget", type=int, help="links that are really asked")
    parser.add_argument("--mixes", default=",".join(MIXES))
    parser.add_argument("--peers", default="floor,curl,aiohttp,wrk")
    parser.add_argument("--python", default=sys.executable, help="a Python that has aiohttp")
    arguments = parser.parse_args()
    peers = arguments.peers.split(",")
    folder = tempfile.mkdtemp(prefix="link-checks-")
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    floor = f"{folder}/curl_multi_head"
    subprocess.run(["cc", "-O2", f"{HERE}/peers/curl_multi_head.c", "-lcurl", "-o", floor], check=True)
    server = serve(folder)
    time.sleep(1)
    print("| mix | client | wall s | processor s | links per processor s | MiB | verdicts |\n|---|---|---|---|---|---|---|")

    def row(mix, client, figures, asked, note):
        wall, processor, memory = figures
        print(f"| {mix} | {client} | {wall:.1f} | {processor:.2f} | {asked / processor:,.0f} | {memory} | {note} |", flush=True)

    try:
        for mix in arguments.mixes.split(","):
            urls = f"{folder}/{mix}.urls"
            with open(urls, "w") as file:
                file.writelines(url(mix, number) + "\n" for number in range(arguments.links))
            figures, found, kept = ours(
                os.path.abspath(arguments.opengauge), folder, mix, arguments.links, arguments.flights, arguments.budget)
            row(mix, "opengauge check", figures, len(found), kept)

            def compare(other):
                differing = sum(found.get(key) != value for key, value in other.items())
                return "equal" if differing == 0 else f"{differing} differ"

            if "floor" in peers:
                figures, other = script([floor], folder, mix, urls, arguments.flights, "floor")
                row(mix, "libcurl multi in C", figures, len(other), compare(other))
            if "curl" in peers:
                figures, other = curl(folder, mix, urls, arguments.flights)
                row(mix, "curl --parallel", figures, len(other), compare(other))
            if "aiohttp" in peers:
                command = [arguments.python, f"{HERE}/peers/aiohttp_head.py"]
                figures, other = script(command, folder, mix, urls, arguments.flights, "aiohttp")
                row(mix, "aiohttp", figures, len(other), compare(other))
            if "wrk" in peers:
                result = subprocess.run(
                    ["wrk", "-t1", "-c64", "-d5", url(mix, 0)], capture_output=True, text=True).stdout
                rate = next((line.split()[1] for line in result.splitlines() if "Requests/sec" in line), "?")
                print(f"| {mix} | wrk, GET, one address | | | {rate} a second | | |", flush=True)
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)


main()
