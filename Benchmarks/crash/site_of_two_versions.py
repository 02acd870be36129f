"""Thirty articles on this machine, in two versions, and what a visitor did to the server."""
import hashlib
import http.server
import threading

ARTICLES = 30
WORDS = (
    "harbour council winter market bridge teacher river garden signal engine letter village budget summer window "
    "orchard station library quarry ferry meadow lantern committee railway bakery copper island weather planning repair "
    "survey granite timber workshop museum concert school hospital reservoir tunnel festival lighthouse archive notice "
    "question answer evening morning company visitor neighbour builder farmer driver painter"
).split()


def sentence(seed):
    digits = hashlib.sha256(seed.encode()).digest()
    words = [WORDS[digit % len(WORDS)] for digit in digits[:14]]
    return "The " + " ".join(words[:6]) + " of the " + " ".join(words[6:]) + " was discussed at length on Tuesday."


def page(number, version):
    """The second version shares title, address and one paragraph with the first."""
    paragraphs = []
    for index in range(6):
        told = 1 if index == 0 else version
        paragraphs.append("<p>" + " ".join(sentence(f"{number}/{index}/{told}/{line}") for line in range(4)) + "</p>")
    title = f"What the {WORDS[number]} of {WORDS[number + 7]} told us"
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head><body>'
        f"<article><h1>{title}</h1>{''.join(paragraphs)}<p>This is edition {version} of story {number}.</p></article>"
        "</body></html>"
    ).encode()


class Site:
    """Serves until the process ends. `version` may be changed at any time."""

    def __init__(self):
        self.version = 1
        self.lock = threading.Lock()
        self.asked, self.in_flight, self.most_in_flight = [], 0, 0
        handler = self.handler()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.daemon_threads = True
        # Connections of killed runs end as they end.
        self.server.handle_error = lambda *_: None
        self.origin = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def addresses(self):
        return [f"{self.origin}/story/{number}" for number in range(ARTICLES)]

    @property
    def forbidden(self):
        """robots.txt says so."""
        return f"{self.origin}/private/letter"

    def visit(self, version):
        """Forgets what was asked before, and serves this version from now on."""
        with self.lock:
            self.version, self.asked, self.most_in_flight = version, [], 0

    def impolite(self):
        """What was not polite since the last `visit`."""
        with self.lock:
            asked, most = list(self.asked), self.most_in_flight
        faults = []
        if most > 1:
            faults.append(f"impolite: {most} requests at once")
        if asked and asked[0] != "/robots.txt":
            faults.append(f"impolite: {asked[0]} before /robots.txt")
        if any(path.startswith("/private/") for path in asked):
            faults.append("impolite: asked for what robots.txt forbids")
        if len(asked) != len(set(asked)):
            faults.append("impolite: asked for the same page twice in one run")
        return faults

    def answer(self, path):
        if path == "/robots.txt":
            return 200, "text/plain", b"User-agent: *\nDisallow: /private/\n"
        number = path.removeprefix("/story/")
        if number.isdigit() and int(number) < ARTICLES:
            return 200, "text/html; charset=utf-8", page(int(number), self.version)
        return 404, "text/plain", b"no such page\n"

    def handler(site):
        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                with site.lock:
                    site.asked.append(self.path)
                    site.in_flight += 1
                    site.most_in_flight = max(site.most_in_flight, site.in_flight)
                    status, kind, body = site.answer(self.path)
                    head = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
                    # Before the last byte leaves: the next request may come as soon as it has arrived.
                    site.in_flight -= 1
                try:
                    self.wfile.write(head.encode() + body)
                except OSError:
                    pass  # killed meanwhile

            def log_message(self, *_):
                pass

        return Handler
