"""What attackers try: scripts in articles, paths, SQL, broken and oversized requests, other hosts and origins, guessed tokens."""
import socket
import unittest
import urllib.parse

import schema
from server_case import SCRIPT, TOKEN, ServerCase

NASTY = ["' OR 1=1 --", "'; DROP TABLE statement; --", "\") MATCH (\"", "%00", "%0d%0aSet-Cookie:%20a=b", "a" * 9000, "%ff%fe", "%", "%zz", "../../etc/passwd",
         "NEAR(", "*", "\"", "marks : s1", "words:a", "{a}", "^a", "#1 OR 1=1", "#99999999999999999999", "-1", "1e999", "NaN", "\u202e", "💥" * 40]


class Safety(ServerCase):
    options = ("--allowed-host", "volgens.example")

    def test_every_answer_says_what_a_browser_may_do(self):
        for target, status in (("/", 200), ("/api/v1/statements", 200), ("/none", 404), ("/api/v1/statements?limit=0", 400), ("/api/v1/export", 200)):
            headers = self.ask(target, status=status).headers
            policy = headers["Content-Security-Policy"]
            self.assertIn("default-src 'none'", policy)
            self.assertIn("frame-ancestors 'none'", policy)
            self.assertNotIn("unsafe", policy)
            self.assertNotRegex(policy, r"https?:|\*")
            self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
            self.assertEqual(headers["Referrer-Policy"], "no-referrer")
            self.assertIsNone(headers["Access-Control-Allow-Origin"])
            self.assertIsNone(headers["Set-Cookie"])

    def test_scripts_of_an_article_stay_text(self):
        data = self.get("/statements?publisher=" + urllib.parse.quote(SCRIPT))["data"]
        self.assertEqual((data[0]["said"], data[0]["title"], data[0]["speakers"][0]["name"]), (SCRIPT, SCRIPT, SCRIPT))
        for target in ("/api/v1/statements", "/api/v1/articles/4", "/api/v1/feed.atom", "/api/v1/export?format=tei", "/api/v1/export?format=csv"):
            answer = self.ask(target)
            self.assertNotIn("html", answer.headers["Content-Type"])
        self.assertNotIn(b"<script", self.ask("/api/v1/feed.atom").body)
        self.assertNotIn(b"<script", self.ask("/api/v1/feed.atom?q=" + urllib.parse.quote(SCRIPT.replace("<", "x<"))).body)
        self.assertNotIn(b"<script", self.ask("/api/v1/export?format=tei").body)

    def test_nasty_values_in_every_parameter(self):
        before = self.get("/stats?by=form")
        for path, operations in schema.API["paths"].items():
            if "get" not in operations or "{" in path:
                continue
            for parameter in operations["get"].get("parameters", []):
                name = (schema.looked_up(parameter["$ref"]) if "$ref" in parameter else parameter)["name"]
                for value in NASTY:
                    quoted = value if value.startswith("%") else urllib.parse.quote(value, safe="")
                    answer = self.ask(f"/api/v1{path}?{name}={quoted}", status=None)
                    self.assertIn(answer.status, (200, 400, 414), f"{path} {name}={value[:40]}: {answer.body[:200]}")
                    self.assertNotIn(b"sqlite", answer.body.lower())
                    self.assertNotIn(str(self.folder).encode(), answer.body)
                    self.assertIsNone(answer.headers["Set-Cookie"])
        self.assertEqual(self.get("/stats?by=form"), before)

    def test_no_path_leads_out(self):
        for target in ("/../../etc/passwd", "/assets/../../../etc/passwd", "/assets/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets//etc/passwd",
                       "/..%5c..%5cetc", "//etc/passwd", "/assets/%00", "/api/v1/articles/..%2f1", "/api/v1/../v1/articles", "/proc/self/environ"):
            answer = self.ask(target, status=None)
            self.assertIn(answer.status, (400, 404), target)
            self.assertNotIn(b"root:", answer.body)

    def test_broken_requests_end_the_connection(self):
        for request in (b"\x16\x03\x01\x02\x00\x01\x00", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET /\x00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                        b"POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        b"POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                        b"POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
                        b"GET / HTTP/1.1\r\nHost: localhost\r\nA b: c\r\n\r\n", b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: " + b"a" * 20000 + b"\r\n\r\n"):
            answer = self.raw(request)
            self.assertRegex(answer.split(b"\r\n")[0], rb"^(HTTP/1\.1 4\d\d .*)?$", request[:60])
        self.get("/health")

    def test_the_head_of_a_chunk_is_bounded(self):
        head = b"POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
        answer = self.raw(head + b"1;" + b"a" * 1_000_000)
        self.assertRegex(answer.split(b"\r\n")[0], rb"^(HTTP/1\.1 4\d\d .*)?$")
        self.get("/health")

    def test_bodies_that_are_too_large_or_no_json(self):
        self.refused("/api/v1/read", 413, "too_large", method="POST", body={"text": "a" * 1_500_000})
        self.refused("/api/v1/read", 413, "too_large", method="POST", body={"text": "a" * 300_000})
        for body in (b"", b"{", b"[1]", b"null", b"\xff\xfe", b'{"text": "\xff"}', b"[" * 100_000, b'{"a":' * 100_000, b'{"text":"\\ud800"}'):
            self.refused("/api/v1/read", 400, "malformed", method="POST", body=body)
        self.refused("/api/v1/read", 415, "unsupported_media_type", method="POST", body={"text": "a"}, Content_Type="text/plain")
        self.refused("/api/v1/read", 415, "unsupported_media_type", method="POST", body=b"text=a", Content_Type="application/x-www-form-urlencoded")

    def test_other_hosts_are_not_listened_to(self):
        for host in ("evil.example", "evil.example:8642", "localhost.evil.example", "127.0.0.1.evil.example", "", "volgens.example.evil"):
            self.refused("/api/v1/statements", 421, "wrong_host", Host=host)
            self.refused("/", 421, "wrong_host", Host=host)
        for host in ("localhost", "LOCALHOST:1", "127.0.0.1:80", "[::1]:8642", "volgens.example", "Volgens.Example:443"):
            self.ask("/api/v1/health", Host=host)
        self.assertIn(b" 421 ", self.raw(b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))
        self.assertIn(b" 421 ", self.raw(b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))

    def test_pages_of_others_cannot_write(self):
        for origin in ("https://evil.example", "null", "http://localhost.evil.example"):
            self.refused("/api/v1/read", 403, "forbidden", method="POST", body={"text": "a"}, Origin=origin)
        self.ask("/api/v1/read", "POST", {"text": "a"}, Origin=f"http://127.0.0.1:{self.port}")

    def test_results_are_bounded(self):
        for target in ("/statements?limit=101", "/articles?limit=1000000", "/people?limit=0", "/stats?limit=1001", "/timeline?top=21"):
            self.assertEqual(self.refused("/api/v1" + target, 400, "invalid_parameter")["where"], target.split("?")[1].split("=")[0])

    def test_many_parameters_are_refused(self):
        self.refused("/api/v1/statements?" + "&".join(f"a{number}=1" for number in range(500)), 400, "malformed")

    def test_pipelined_requests_are_answered_one_by_one(self):
        one = b"GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n"
        answer = self.raw(one * 20 + one.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
        self.assertEqual(answer.count(b"HTTP/1.1 200 OK"), 21)


class Guessing(ServerCase):
    def test_tokens_cannot_be_guessed(self):
        self.assertEqual(self.get("/session", Authorization=f"Bearer {TOKEN}")["data"], {"who": "Anna de Wit", "may_correct": True, "takes_corrections": True})
        for wrong in (f"Bearer {TOKEN}x", f"Bearer {TOKEN[:-1]}", "Bearer ", f"Basic {TOKEN}", TOKEN, "Bearer " + "a" * 5000):
            self.refused("/api/v1/session", 401, "unauthorized", Authorization=wrong)
        for _ in range(4):
            self.refused("/api/v1/session", 401, "unauthorized", Authorization="Bearer gok")
        answer = self.ask("/api/v1/session", status=429, Authorization="Bearer gok")
        self.assertGreater(int(answer.headers["Retry-After"]), 0)
        self.assertEqual(self.ask("/api/v1/session", status=429, Authorization=f"Bearer {TOKEN}").json()["error"]["code"], "rate_limited")
        self.get("/session")

    def test_a_reader_changes_nothing(self):
        for path, operations in schema.API["paths"].items():
            if "security" in operations.get("post", {}):
                self.refused("/api/v1" + path.replace("{number}", "1"), 401, "unauthorized", method="POST", body={})


class BehindAProxy(ServerCase):
    options = ("--trusted-proxy", "127.0.0.1", "--trusted-proxy", "::ffff:10.0.0.2")

    def guess(self, forwarded, status):
        self.ask("/api/v1/session", status=status, Authorization="Bearer gok", **({"X_Forwarded_For": forwarded} if forwarded else {}))

    def test_each_client_is_counted_by_its_own_address(self):
        for number in range(12):
            # What stands on the left is what the client says of itself.
            self.guess(f"1.2.3.{number}, 198.51.100.7", 401 if number < 10 else 429)
        self.guess("198.51.100.7, 10.0.0.2", 429)
        self.guess("198.51.100.8", 401)
        self.get("/session", Authorization=f"Bearer {TOKEN}", X_Forwarded_For="198.51.100.8")
        for number in range(11):
            self.guess(None if number % 2 else "nonsense", 401 if number < 10 else 429)


class NoProxy(ServerCase):
    def test_what_a_client_says_of_itself_is_not_believed(self):
        for number in range(11):
            self.ask("/api/v1/session", status=401 if number < 10 else 429, Authorization="Bearer gok", X_Forwarded_For=f"198.51.100.{number}")


class SlowClients(ServerCase):
    options = ("--request-timeout", "1", "--connections", "40")

    def test_a_byte_now_and_then_keeps_no_connection(self):
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as slow:
            slow.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
            sent = 0
            with self.assertRaises(OSError):
                for sent in range(60):
                    slow.settimeout(0.2)
                    try:
                        slow.sendall(b"a")
                        if slow.recv(1) == b"":
                            raise ConnectionResetError
                    except TimeoutError:
                        pass
            self.assertLess(sent, 59)

    def test_many_slow_ones_leave_room_for_others(self):
        slow = []
        for _ in range(120):
            stream = socket.create_connection(("127.0.0.1", self.port), timeout=10)
            self.addCleanup(stream.close)
            stream.sendall(b"POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{")
            slow.append(stream)
        self.assertEqual(self.get("/health")["data"], {"status": "ok"})


if __name__ == "__main__":
    unittest.main()
