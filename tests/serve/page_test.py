"""The page's addresses and files, and what a browser may keep of them."""
import gzip
import re
import unittest

from server_case import ServerCase


class Page(ServerCase):
    def test_every_address_gives_the_page(self):
        first = self.ask("/")
        self.assertEqual(first.headers["Content-Type"], "text/html; charset=utf-8")
        for target in ("/?q=water", "/article/1", "/person/1", "/statement/3", "/stats?by=form", "/try"):
            self.assertEqual(self.ask(target).body, first.body)

    def test_what_is_not_there_is_a_page_that_says_so(self):
        page = self.ask("/").body
        for target in ("/artikel/1", "/article/", "/article/x", "/article/1/2", "/index.php", "/article/99999", "/statement/99999", "/person/99999999999999999999"):
            for method in ("GET", "HEAD"):
                answer = self.ask(target, method, status=404)
                self.assertEqual(answer.headers["Content-Type"], "text/html; charset=utf-8", target)
                self.assertEqual(answer.headers["Cache-Control"], "no-cache")
                self.assertIsNone(answer.headers["ETag"])
                self.assertEqual(answer.body, page if method == "GET" else b"")
        for target in ("/assets/none.js", "/statement/99999.json", "/person/99999.json", "/article/99999.json", "/article/x.json", "/none.json", "/api/v1/none", "/api"):
            self.refused(target, 404, "not_found")

    def test_its_files_are_there_and_kept_for_ever(self):
        html = self.ask("/").body.decode()
        files = re.findall(r'(?:src|href)="(/assets/[^"]+)"', html)
        self.assertTrue(files)
        for name in files:
            answer = self.ask(name)
            self.assertEqual(answer.headers["Cache-Control"], "public, max-age=31536000, immutable", name)
            self.ask(name, status=304, If_None_Match=answer.headers["ETag"])
        self.assertEqual(self.ask("/").headers["Cache-Control"], "no-cache")

    def test_nothing_of_it_is_inline_or_from_elsewhere(self):
        html = self.ask("/").body.decode()
        self.assertNotRegex(html, r"<style|\sstyle=|\son\w+=|javascript:")
        self.assertNotRegex(html, r"<script(?![^>]*\ssrc=\"/)")
        self.assertNotRegex(html, r"(?:src|href)=\"(?:https?:)?//")

    def test_compressed_where_it_was_built_so(self):
        plain, packed = self.ask("/"), self.ask("/", Accept_Encoding="br, gzip")
        body = gzip.decompress(packed.body) if packed.headers["Content-Encoding"] == "gzip" else packed.body
        self.assertEqual(body, plain.body)
        self.assertEqual(plain.headers["Vary"], "Accept-Encoding")
        self.assertIsNone(self.ask("/", Accept_Encoding="gzip;q=0").headers["Content-Encoding"])


if __name__ == "__main__":
    unittest.main()
