"""What `volgens read` makes of each format, packed and not: the same two articles come out of all of them. The files are written here,
in the shape that the formats' own documents give. Runs against the program that VOLGENS_PROGRAM names."""
import gzip
import io
import json
import lzma
import tarfile
import tempfile
import unittest
import zipfile
from pathlib import Path

import contract
import program

TITLE = "Pont vaart niet op zondag"
PARAGRAPHS = ["De veerpont bij Rijnoever vaart na Pasen niet meer op zondag, omdat er te weinig schippers zijn.",
              "\"Wij zoeken al een jaar\", zei wethouder Noor Hagedoorn. Volgens haar is er nog geen oplossing."]
BODY = "\n\n".join(PARAGRAPHS)
TEXT = f"{TITLE}\n\n{BODY}"
DATE = "2019-03-12"
HTML = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
PAGE = (f"<!DOCTYPE html><html><head><title>{TITLE}</title><meta property='article:published_time' content='{DATE}T08:00:00Z'></head>"
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{TITLE}</h1>{HTML}</article></body></html>")
RSS = ("<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>De Veenbode</title><item>"
       f"<title>{TITLE}</title><guid>v1</guid><pubDate>Tue, 12 Mar 2019 08:00:00 +0100</pubDate><content:encoded><![CDATA[{HTML}]]>"
       "</content:encoded></item></channel></rss>")
ATOM = (f"<feed xmlns='http://www.w3.org/2005/Atom'><title>De Veenbode</title><entry><title>{TITLE}</title><id>v1</id>"
        f"<published>{DATE}T08:00:00Z</published><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>{HTML}</div></content></entry></feed>")
NEWSML = (f"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='v1'><itemMeta><firstCreated>{DATE}T08:00:00Z</firstCreated></itemMeta>"
          f"<contentMeta><headline>{TITLE}</headline></contentMeta><contentSet><inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body>{HTML}"
          "</body></html></inlineXML></contentSet></newsItem>")
NINJS = json.dumps({"uri": "v1", "headline": TITLE, "versioncreated": f"{DATE}T08:00:00Z", "body_xhtml": HTML}, indent=1)


def warc(page, address="https://veenbode.example/1"):
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
    head = (f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n")
    return head.encode() + answer + b"\r\n\r\n"


FILES = {"pagina.html": PAGE.encode(), "rss.xml": RSS.encode(), "atom.xml": ATOM.encode(), "bericht.xml": NEWSML.encode(),
         "ninjs.json": NINJS.encode(), "web.warc": warc(PAGE)}


class Sources(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def read(self, *args, status=0, stdin=None):
        result = program.run("read", "--format", "jsonl", *args, cwd=self.folder, stdin=stdin)
        self.assertEqual(result.returncode, status, result.stderr.decode())
        documents = [json.loads(line) for line in result.stdout.decode().splitlines()]
        for document in documents:
            contract.check(document)
        return documents, result.stderr.decode()

    def check(self, document):
        self.assertEqual((document["text"], document["title"], document["published"]["value"]), (TEXT, TITLE, DATE))
        self.assertIn("Hagedoorn", json.dumps(document["entities"]))

    def test_each_format_from_a_file_and_from_standard_input(self):
        for name, content in FILES.items():
            with self.subTest(name):
                (self.folder / name).write_bytes(content)
                self.check(self.read(name)[0][0])
                self.check(self.read("-", stdin=content)[0][0])

    def test_each_packing(self):
        zipped, tarred = io.BytesIO(), io.BytesIO()
        with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in FILES.items():
                archive.writestr(f"map/{name}", content)
        with tarfile.open(fileobj=tarred, mode="w:gz") as archive:
            for name, content in FILES.items():
                info = tarfile.TarInfo(name)
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content))
        for name, content, count in (("a.zip", zipped.getvalue(), 6), ("a.tar.gz", tarred.getvalue(), 6), ("a.html.gz", gzip.compress(FILES["pagina.html"]), 1),
                                     ("a.xml.xz", lzma.compress(FILES["rss.xml"]), 1), ("a.warc.gz", gzip.compress(warc(PAGE)) * 2, 2)):
            with self.subTest(name):
                (self.folder / name).write_bytes(content)
                documents, _ = self.read(name)
                self.assertEqual(len(documents), count)
                for document in documents:
                    self.check(document)

    def test_tables_and_lines_with_a_mapping(self):
        quoted = BODY.replace('"', '""')
        (self.folder / "a.csv").write_text(f'nr;kop;inhoud;dag\r\n1;{TITLE};"{quoted}";12-03-2019\r\n')
        (self.folder / "a.jsonl").write_text(json.dumps({"nr": 1, "kop": TITLE, "inhoud": BODY, "dag": f"{DATE}T08:00"}) + "\n")
        for name in ("a.csv", "a.jsonl"):
            document = self.read("--fields", "id=nr,title=kop,text=inhoud,date=dag", name)[0][0]
            self.assertEqual((document["id"], document["text"], document["title"], document["published"]["value"]), ("1", BODY, TITLE, DATE))
        self.assertIn("--fields: tekst=x is no pair", self.read("--fields", "tekst=x", "a.csv", status=2)[1])

    def test_the_format_can_be_forced(self):
        (self.folder / "a.html").write_bytes(FILES["pagina.html"])
        self.assertEqual(self.read("--from", "text", "a.html")[0][0]["text"], PAGE)

    def test_what_cannot_be_read_is_told_and_counted(self):
        (self.folder / "a.xml").write_text(RSS.replace("<item>", "<item><title>kapot</titel></item>\n<item>", 1))
        documents, messages = self.read("a.xml", status=2)
        self.check(documents[0])
        self.assertIn("a.xml:1: is an item of broken XML", messages)
        self.assertIn("1 of 2 could not be read and was left out", messages)

    def test_import_goes_on_where_it_was(self):
        for name, content in FILES.items():
            (self.folder / name).write_bytes(content)
        (self.folder / "kapot.xml").write_text(RSS.replace("</title><guid>", "</titel><guid>"))
        # The feed's item, the news message and the ninjs object have one id and one text, so they are one article.
        for wanted in ("3 articles added", "0 articles added"):
            result = program.run("import", self.folder, "--archive", self.folder.parent / f"{self.folder.name}.volgens")
            self.assertEqual(result.returncode, 2)
            self.assertIn(wanted, result.stdout.decode())
            self.assertIn("1 could not be read", result.stdout.decode())
        (self.folder.parent / f"{self.folder.name}.volgens").unlink()


if __name__ == "__main__":
    unittest.main()
