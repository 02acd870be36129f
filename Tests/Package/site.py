"""The site of the acceptance test: a front page with a feed, its articles, a page that waits, and the metadata service.

site.py FOLDER: says in FOLDER/asked what it was asked for; answers /held/NAME once there is a file FOLDER/go-NAME.
"""
import http.server
import pathlib
import sys
import time

FOLDER = pathlib.Path(sys.argv[1])
STORIES = {"ferry": "Ferry moves to the north quay", "market": "Market hall gets its roof back"}


def article(title):
    paragraphs = "".join(
        f"<p>{text}</p>" for text in (
            f"{title}: that was decided by the council on Thursday night, after a debate of three hours and two recesses.",
            "The works begin in April and are to take eleven weeks, during which the street stays open on one side.",
            "Shopkeepers had asked for a later date, since the spring brings them more guests than any other season.",
            "The budget of 2.4 million euros comes half from the town and half from the region's fund for old harbours.",
            "An architect who sits on the council abstained, and said that she would explain herself in writing.",
            "The plans lie open in the town hall until the end of the month, on weekdays from nine to four."))
    return (f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | Quay Courier</title>'
            '<meta property="og:type" content="article"><meta property="og:site_name" content="Quay Courier">'
            '<meta property="article:published_time" content="2026-03-05T07:30:00Z"></head><body><nav><a href="/">Home</a></nav>'
            f'<article><h1>{title}</h1><p class="byline">By Ines Horta</p>{paragraphs}</article><footer>Imprint</footer></body></html>')


def feed():
    items = "".join(
        f"<item><title>{title}</title><link>http://courier.example/{name}</link></item>" for name, title in STORIES.items())
    items += "<item><title>Gone</title><link>http://courier.example/gone</link></item>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Quay Courier</title>{items}</channel></rss>'


class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        with open(FOLDER / "asked", "a", encoding="utf-8") as asked:
            asked.write(f"{self.headers['Host']} {self.path}\n")
        name = self.path.strip("/")
        if name.startswith("held/"):
            name = name.removeprefix("held/")
            while not (FOLDER / f"go-{name}").exists():
                time.sleep(0.05)
            return self.answer(article(f"The {name} can wait no longer"))
        if name == "":
            return self.answer('<!DOCTYPE html><title>Quay Courier</title><link rel="alternate" type="application/rss+xml" href="/feed">')
        if name == "feed":
            return self.answer(feed(), kind="application/rss+xml")
        if name in STORIES:
            return self.answer(article(STORIES[name]))
        return self.answer("not here", status=404, kind="text/plain")

    def answer(self, text, status=200, kind="text/html; charset=utf-8"):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


http.server.ThreadingHTTPServer(("0.0.0.0", 80), Answers).serve_forever()
