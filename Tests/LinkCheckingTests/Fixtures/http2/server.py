"""Servers that speak HTTP/2 over TLS and break it, each in one way, on a port of 127.0.0.1 of its own.

    python3 server.py CERTIFICATE KEY

Prints a line for each, its name and its port, then serves until it is killed.
"""

import socket
import ssl
import struct
import sys
import threading

TABLE = b"name,place,n\na,b,1\nc,d,2\n"
DATA, HEADERS, RST_STREAM, SETTINGS, PING, GOAWAY, CONTINUATION = 0, 1, 3, 4, 6, 7, 9
END_STREAM, END_HEADERS, ACK = 1, 4, 1
NO_ERROR, INTERNAL_ERROR, REFUSED_STREAM, ENHANCE_YOUR_CALM, HTTP_1_1_REQUIRED = 0, 2, 7, 11, 13


def literal(index, value):
    """A field of the static table's name (RFC 7541, appendix A), neither indexed nor compressed."""
    return bytes([0x0F, index - 15, len(value)]) + value


def head(length):
    return b"\x88" + literal(31, b"text/csv") + literal(28, str(length).encode())


class Connection:
    """One connection; a request is the number of its stream and whether it is a GET."""

    def __init__(self, channel, number):
        self.channel = channel
        self.number = number
        self.served = 0

    def exactly(self, count):
        data = b""
        while len(data) < count:
            more = self.channel.recv(count - len(data))
            if not more:
                raise EOFError
            data += more
        return data

    def send(self, kind, flags, stream, payload=b""):
        self.channel.sendall(
            len(payload).to_bytes(3, "big") + bytes([kind, flags]) + struct.pack(">I", stream) + payload)

    def begin(self):
        self.exactly(24)
        self.send(SETTINGS, 0, 0)

    def next_request(self):
        while True:
            header = self.exactly(9)
            payload = self.exactly(int.from_bytes(header[:3], "big"))
            kind, flags, stream = header[3], header[4], struct.unpack(">I", header[5:])[0]
            if kind == SETTINGS and not flags & ACK:
                self.send(SETTINGS, ACK, 0)
            elif kind == PING and not flags & ACK:
                self.send(PING, ACK, 0, payload)
            elif kind == HEADERS:
                fields = payload[5:] if flags & 0x20 else payload
                self.served += 1
                # The method comes first; only GET is one byte of the static table.
                return stream, fields[:1] == b"\x82"

    def answer(self, stream, is_get):
        self.send(HEADERS, END_HEADERS | (0 if is_get else END_STREAM), stream, head(len(TABLE)))
        if is_get:
            self.send(DATA, END_STREAM, stream, TABLE)

    def reset(self, stream, error):
        self.send(RST_STREAM, 0, stream, struct.pack(">I", error))

    def go_away(self, last, error=NO_ERROR):
        self.send(GOAWAY, 0, 0, struct.pack(">II", last, error))


def fine(connection):
    while True:
        connection.answer(*connection.next_request())


def goes_after_each(connection):
    """Says with each answer that it is the connection's last."""
    stream, is_get = connection.next_request()
    connection.go_away(stream)
    connection.answer(stream, is_get)


def goes_with_streams_under_way(connection):
    """Answers one request; of the next six, which it lets come, it takes the first alone."""
    if connection.number > 0:
        fine(connection)
    connection.answer(*connection.next_request())
    waiting = [connection.next_request() for _ in range(6)]
    connection.go_away(waiting[0][0])
    connection.answer(*waiting[0])


def goes_always(connection):
    connection.next_request()
    connection.go_away(0, ENHANCE_YOUR_CALM)


def goes_within_the_body(connection):
    stream, is_get = connection.next_request()
    if not is_get:
        connection.answer(stream, is_get)
        stream, is_get = connection.next_request()
    connection.send(HEADERS, END_HEADERS, stream, head(999))
    connection.send(DATA, 0, stream, TABLE)
    connection.go_away(stream)


def refuses_once(connection):
    stream, _ = connection.next_request()
    if connection.number == 0:
        connection.reset(stream, REFUSED_STREAM)
    else:
        connection.answer(stream, _)
    fine(connection)


def refuses_always(connection):
    while True:
        connection.reset(connection.next_request()[0], REFUSED_STREAM)


def fails_within(connection):
    while True:
        connection.reset(connection.next_request()[0], INTERNAL_ERROR)


def wants_http_1(connection):
    while True:
        connection.reset(connection.next_request()[0], HTTP_1_1_REQUIRED)


def bombs_with_fields(connection):
    """One field of 4,000 bytes, named again by a byte each time: 8 MB of header in 6 KB."""
    while True:
        stream, _ = connection.next_request()
        field = b"\x40\x01x\x7f" + bytes([0xA1, 0x1E]) + b"y" * 4_000
        connection.send(HEADERS, END_HEADERS | END_STREAM, stream, b"\x88" + field + b"\xbe" * 2_000)


def never_ends_its_header(connection):
    stream, _ = connection.next_request()
    connection.send(HEADERS, 0, stream, b"\x88")
    while True:
        connection.send(CONTINUATION, 0, stream, literal(31, b"text/csv") * 500)


def floods_with_pings(connection):
    connection.next_request()
    while True:
        connection.send(PING, 0, 0, b"whatever")


def speaks_http_1(channel):
    data = b""
    while True:
        while b"\r\n\r\n" not in data:
            more = channel.recv(4096)
            if not more:
                return
            data += more
        request, data = data.split(b"\r\n\r\n", 1)
        body = b"" if request.startswith(b"HEAD") else TABLE
        channel.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: 25\r\n\r\n" + body)


def serve(listener, behave, context):
    def handle(plain, number):
        try:
            channel = context.wrap_socket(plain, server_side=True)
            if channel.selected_alpn_protocol() != "h2":
                return speaks_http_1(channel)
            connection = Connection(channel, number)
            connection.begin()
            behave(connection)
            channel.unwrap()
        except (OSError, EOFError):
            pass
        finally:
            plain.close()

    number = 0
    while True:
        plain, _ = listener.accept()
        threading.Thread(target=handle, args=(plain, number), daemon=True).start()
        number += 1


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(sys.argv[1], sys.argv[2])
context.set_alpn_protocols(["h2", "http/1.1"])
threads = []
for behave in [
    fine, goes_after_each, goes_with_streams_under_way, goes_always, goes_within_the_body, refuses_once, refuses_always,
    fails_within, wants_http_1, bombs_with_fields, never_ends_its_header, floods_with_pings,
]:
    listener = socket.create_server(("127.0.0.1", 0))
    print(behave.__name__.replace("_", "-"), listener.getsockname()[1])
    threads.append(threading.Thread(target=serve, args=(listener, behave, context), daemon=True))
    threads[-1].start()
print("", flush=True)
threads[0].join()
