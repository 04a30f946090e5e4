"""A world of its own with names that lie about their addresses, to run `opengauge check-url` in.

    unshare --map-root-user --mount --net sh -c "ip link set lo up; python3 world.py FOLDER OPENGAUGE"

In the namespaces that unshare makes, the loopback interface gets a public address, a name server answers as the names
below say, and a web server on each address notes who comes. Each link is checked by a process of its own; for each a
line is printed: its name, verdict, cause and addresses spoken to, and how often somebody came to an address that is not
public. FOLDER is for what has to lie in files.
"""

import http.server
import json
import pathlib
import socket
import socketserver
import struct
import subprocess
import sys
import threading

PUBLIC, PRIVATE = "93.184.216.34", "127.0.0.1"
A, AAAA = 1, 28

# For each name the addresses that its first query is answered with, its second, and so on; the last stands.
NAMES = {
    "public.example": [[PUBLIC]],
    "private.example": [[PRIVATE]],
    "mixed.example": [[PRIVATE, PUBLIC]],
    "mixed-again.example": [[PUBLIC, PRIVATE]],
    "rebound.example": [[PUBLIC], [PRIVATE]],
    "mapped.example": [["::ffff:127.0.0.1"]],
    "nat64.example": [["64:ff9b::7f00:1"]],
    "6to4.example": [["2002:7f00:1::1"]],
    "local-nat64.example": [["64:ff9b:1::7f00:1"]],
    "compatible.example": [["::127.0.0.1"]],
    "loopback-6.example": [["::1"]],
    "unspecified.example": [["0.0.0.0"]],
    "metadata.example": [["169.254.169.254"]],
}

# What is checked, by the path of its link: a name, and where its server leads to.
LINKS = [
    ("public", "http://public.example/a.csv"),
    ("public, every connection closed", "http://public.example/closing/a.csv"),
    ("private", "http://private.example/a.csv"),
    ("private and public", "http://mixed.example/a.csv"),
    ("public and private", "http://mixed-again.example/a.csv"),
    ("rebound, every connection closed", "http://rebound.example/closing/a.csv"),
    ("rebound on the redirect", "http://rebound.example/to/http://rebound.example:8080/a.csv"),
    ("a redirect to a private name", "http://public.example/to/http://private.example/a.csv"),
    ("a redirect to a private and a public address", "http://public.example/to/http://mixed.example/a.csv"),
    ("mapped into IPv6", "http://mapped.example/a.csv"),
    ("mapped into IPv6, as a number", "http://[::ffff:127.0.0.1]/a.csv"),
    ("NAT64", "http://nat64.example/a.csv"),
    ("NAT64 of the own network", "http://local-nat64.example/a.csv"),
    ("6to4", "http://6to4.example/a.csv"),
    ("compatible with IPv4", "http://compatible.example/a.csv"),
    ("loopback of IPv6", "http://loopback-6.example/a.csv"),
    ("no address", "http://unspecified.example/a.csv"),
    ("metadata of a cloud", "http://metadata.example/a.csv"),
    ("one number", "http://2130706433/a.csv"),
    ("a short number", "http://127.1/a.csv"),
    ("an octal number", "http://0177.0.0.1/a.csv"),
    ("a hexadecimal number", "http://0x7f000001/a.csv"),
]

came = []


class Web(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = b"name,n\na,1\nb,2\n"
        if self.path.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", self.path[4:])
            body = b""
        elif self.path == "/robots.txt":
            self.send_response(404)
            body = b""
        else:
            self.send_response(200)
            self.send_header("Content-Type", "text/csv")
        if "closing" in self.path:
            self.send_header("Connection", "close")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_HEAD = do_GET

    def log_message(self, *_):
        pass


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True

    def __init__(self, address, port):
        self.address_family = socket.AF_INET6 if ":" in address else socket.AF_INET
        self.is_public = address == PUBLIC
        super().__init__((address, port), Web)

    def verify_request(self, request, client):
        if not self.is_public:
            came.append(client)
        return True


def answer_names():
    """Answers A and AAAA with what there is of them, and a time to live of 0."""
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 53))
    asked = {}
    while True:
        query, client = server.recvfrom(2048)
        labels, place = [], 12
        while query[place]:
            labels.append(query[place + 1:place + 1 + query[place]].decode())
            place += 1 + query[place]
        kind = struct.unpack(">H", query[place + 1:place + 3])[0]
        name = ".".join(labels).lower()
        answers = NAMES.get(name)
        number = asked.get((name, kind), 0)
        asked[name, kind] = number + 1
        records = b""
        count = 0
        for address in answers[min(number, len(answers) - 1)] if answers else []:
            family = socket.AF_INET6 if ":" in address else socket.AF_INET
            if kind == (AAAA if ":" in address else A):
                packed = socket.inet_pton(family, address)
                records += b"\xc0\x0c" + struct.pack(">HHIH", kind, 1, 0, len(packed)) + packed
                count += 1
        flags = 0x8180 if answers else 0x8183
        header = query[:2] + struct.pack(">HHHHH", flags, 1, count, 0, 0)
        server.sendto(header + query[12:place + 5] + records, client)


def prepare(folder):
    subprocess.run(["ip", "addr", "add", f"{PUBLIC}/32", "dev", "lo"], check=True)
    for name, text in [("resolv.conf", "nameserver 127.0.0.1\n"), ("nsswitch.conf", "hosts: dns\n")]:
        path = folder / name
        path.write_text(text)
        target = pathlib.Path("/etc") / name
        if target.exists():
            subprocess.run(["mount", "--bind", str(path), str(target.resolve())], check=True)


def main():
    folder, command = pathlib.Path(sys.argv[1]), sys.argv[2]
    prepare(folder)
    threading.Thread(target=answer_names, daemon=True).start()
    for address, port in [(PUBLIC, 80), (PUBLIC, 8080), (PRIVATE, 80), (PRIVATE, 8080), ("::1", 80)]:
        threading.Thread(target=Server(address, port).serve_forever, daemon=True).start()
    for name, link in LINKS:
        before = len(came)
        result = subprocess.run(
            [command, "check-url", "--no-robots", "--format", "CSV", "--seconds", "5", "--json", link],
            capture_output=True)
        check = json.loads(result.stdout)[0]
        peers = sorted({str(attempt["peerAddress"]) for attempt in check["attempts"] if attempt["peerAddress"]})
        print(f"{name}: {check['verdict']} {check['cause']} [{' '.join(peers)}] {len(came) - before}", flush=True)


main()
