"""Exports as a stream: what they hold, readers that take next to nothing, and more of them than the server makes at a time."""
import csv
import http.client
import io
import json
import socket
import subprocess
import time
import unittest
import xml.etree.ElementTree as ElementTree

from server_case import ServerCase, articles, program, reading


def csv_rows(body):
    return list(csv.DictReader(io.StringIO(body.decode())))


def long_articles():
    """Copies among them, and more text than the system holds for a reader who takes nothing."""
    made = articles()
    for one in made[4:]:
        one["text"] += "\n" + "Het water stond hoog in de rivier. " * 25_000
    return made


class StreamCase(ServerCase):
    readings = staticmethod(long_articles)

    def reader(self, take=512, target="/api/v1/export", address="127.0.0.1", begins=b"HTTP/1.1 200 "):
        """Somebody at this address who has asked for everything and read the head."""
        stream = socket.socket()
        self.addCleanup(stream.close)
        stream.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8192)
        stream.settimeout(20)
        stream.bind((address, 0))
        stream.connect(("127.0.0.1", self.port))
        stream.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        self.assertTrue(stream.recv(take).startswith(begins))
        return stream

    def until_there_is_room(self):
        until = time.monotonic() + 60
        while self.ask("/api/v1/export?format=csv", status=None).status == 503 and time.monotonic() < until:
            time.sleep(0.1)
        self.assertLess(time.monotonic(), until, "slow readers are let go, and others come in")


class Streams(StreamCase):
    options = ("--export-patience", "0.5", "--export-rate", "500000")

    def test_who_takes_next_to_nothing_is_let_go(self):
        whole = len(self.ask("/api/v1/export").body)
        for slow in (False, True):
            stream = self.reader()
            if slow:
                time.sleep(4)
            got = 0
            last = b""
            try:
                while part := stream.recv(1 << 20):
                    got, last = got + len(part), (last + part)[-5:]
                    if last == b"0\r\n\r\n":
                        break
            except ConnectionResetError:
                last = b""
            self.assertEqual((last == b"0\r\n\r\n", got > whole), (not slow, not slow), "what was cut off never looks whole")

    def test_the_head_says_nothing_of_a_length_that_is_not_known(self):
        head = self.ask("/api/v1/export", "HEAD")
        whole = self.ask("/api/v1/export")
        self.assertEqual(head.body, b"")
        for name in ("Content-Type", "Content-Length", "Transfer-Encoding", "Content-Disposition"):
            self.assertEqual(head.headers[name], whole.headers[name], name)
        self.assertIsNone(head.headers["Content-Length"])
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=10)
        self.addCleanup(connection.close)
        connection.sendall(b"HEAD /api/v1/export HTTP/1.1\r\nHost: localhost\r\n\r\nGET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        both = b"".join(iter(lambda: connection.recv(65536), b""))
        self.assertEqual(both.count(b"HTTP/1.1 200 OK"), 2, "the connection goes on behind the head")


class Taken(StreamCase):
    """Readers who take next to nothing are waited for as long as a server does by itself."""

    def test_when_all_threads_are_taken_it_is_said_when_to_come_back(self):
        slow = [self.reader(), self.reader()]
        answer = self.ask("/api/v1/export", status=503)
        self.assertEqual(answer.json()["error"]["code"], "overloaded")
        self.assertIn("two exports", answer.json()["error"]["message"])
        self.assertGreater(int(answer.headers["Retry-After"]), 0)
        self.get("/statements")
        slow += [self.reader(address="127.0.0.2"), self.reader(address="127.0.0.2")]
        self.reader(address="127.0.0.3", begins=b"HTTP/1.1 503 ")
        slow.pop(0).close()
        self.until_there_is_room()

    def test_who_comes_right_behind_the_end_is_not_refused(self):
        self.until_there_is_room()  # readers of another test
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        self.addCleanup(connection.close)
        for target, status in [("/api/v1/export?speaker=Kramer", 200), ("/api/v1/export?speaker=%23x", 400)] * 100:
            connection.request("GET", target)
            answer = connection.getresponse()
            answer.read()
            self.assertEqual(answer.status, status)


def quoted_twice():
    """The same words of the same person in two papers."""
    made = [reading(number, words="wij zoeken al een jaar naar schippers", publisher=publisher) for number, publisher in ((41, "De Bode"), (42, "Het Kanaal"))]
    for one in made:
        one["statements"][0]["form"] = "direct"
    return articles() + made


class Formats(ServerCase):
    readings = staticmethod(quoted_twice)

    def test_duplicates_once(self):
        everything = csv_rows(self.ask("/api/v1/export?format=csv").body)
        once = csv_rows(self.ask("/api/v1/export?format=csv&group=duplicates").body)
        shown = [hit["id"] for hit in self.get("/statements?group=duplicates&sort=oldest&limit=100")["data"]]
        self.assertEqual([row["id"] for row in once], shown)
        self.assertLess(len(once), len(everything))
        articles = [json.loads(line)["id"] for line in self.ask("/api/v1/export?group=duplicates").body.splitlines()]
        self.assertEqual(sorted(articles), sorted(shown))
        feed = self.ask("/api/v1/feed.atom?group=duplicates&q=schippers").body
        entries = ElementTree.fromstring(feed).findall("{http://www.w3.org/2005/Atom}entry")
        self.assertEqual(len(entries), len(self.get("/statements?group=duplicates&q=schippers&limit=100")["data"]))

    def test_csv_says_what_a_person_corrected(self):
        number = self.get("/statements?q=boeren")["data"][0]["statement_number"]
        self.post(f"/statements/{number}/corrections", {"kind": "form", "form": "reported"})
        rows = csv_rows(self.ask("/api/v1/export?format=csv&q=boeren+OR+schippers").body)
        self.assertEqual(sorted(row["corrected"] for row in rows), ["false"] * (len(rows) - 1) + ["true"])
        line = subprocess.run([program.path(), "export", "--format", "csv", "boeren OR schippers", "--archive", self.archive], capture_output=True, check=True).stdout
        self.assertEqual(csv_rows(line), rows)

    def test_formats_that_need_the_language_model_are_refused_in_a_sentence(self):
        for name in ("conllu", "naf"):
            error = self.refused(f"/api/v1/export?format={name}", 400, "invalid_parameter")
            self.assertEqual(error["where"], "format")
            self.assertIn("volgens export --format " + name, error["message"])


if __name__ == "__main__":
    unittest.main()
