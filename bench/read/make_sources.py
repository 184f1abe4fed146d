#!/usr/bin/env python3
"""make_sources.py PAGES OUT [TIMES]: the pages that tests/pages/make_pages.py wrote, TIMES (20) over, as one file of each format that
`volgens read` knows, for volgens_read_bench."""
import csv
import gzip
import json
import pathlib
import sys
import zipfile


def main():
    pages, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    times = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    out.mkdir(parents=True, exist_ok=True)
    html = [path.read_bytes() for path in sorted(pages.glob("*.html"))]
    texts = [path.read_text(encoding="utf-8") for path in sorted(pages.glob("*.txt"))]
    everything = [(i, html[i % len(html)], texts[i % len(texts)]) for i in range(len(html) * times)]
    with open(out / "a.warc", "wb") as file:
        for i, page, _ in everything:
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
            file.write(f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/{i}\r\nContent-Type: application/http\r\n"
                       f"Content-Length: {len(answer)}\r\n\r\n".encode() + answer + b"\r\n\r\n")
    (out / "a.warc.gz").write_bytes(gzip.compress((out / "a.warc").read_bytes()))
    with zipfile.ZipFile(out / "html.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for i, page, _ in everything:
            archive.writestr(f"{i}.html", page)
    (out / "a.jsonl").write_text("".join(json.dumps({"id": i, "text": text}) + "\n" for i, _, text in everything))
    (out / "a.json").write_text(json.dumps([{"id": i, "text": text} for i, _, text in everything], indent=1))
    (out / "a.jsonl.gz").write_bytes(gzip.compress((out / "a.jsonl").read_bytes()))
    with open(out / "a.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "text"])
        writer.writerows([i, text] for i, _, text in everything)

    def paragraphs(text):
        return "".join("<p>" + part.replace("&", "&amp;").replace("<", "&lt;") + "</p>" for part in text.split("\n\n"))
    (out / "rss.xml").write_text("<rss><channel><title>x</title>" + "".join(
        f"<item><guid>{i}</guid><title>Kop {i}</title><description><![CDATA[{paragraphs(text)}]]></description></item>\n" for i, _, text in everything)
        + "</channel></rss>", encoding="utf-8")
    (out / "newsml.xml").write_text("<newsMessage>" + "".join(
        f"<newsItem guid='{i}'><contentSet><inlineXML><html><body>{paragraphs(text)}</body></html></inlineXML></contentSet></newsItem>\n"
        for i, _, text in everything) + "</newsMessage>", encoding="utf-8")


if __name__ == "__main__":
    main()
