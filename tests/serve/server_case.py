"""What the tests of this folder share: a running server over an archive of invented articles, and plain HTTP to it."""
import http.client
import json
import socket
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "archive"), str(HERE.parent / "golden")]
import program  # noqa: E402
from case_readings import reading  # noqa: E402

TOKEN = "een-token-dat-niemand-raadt-0123456789"
SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


def articles():
    """Some articles, one of them hostile; two are copies of each other."""
    made = [reading(1), reading(2, speaker="Piet Zwager", words="de boeren wachten op Noor Hagedoorn", date="2020-01-05", publisher="Het Kanaal"),
            reading(3, words="het later wordt", date="2021-06", publisher=None), reading(4, speaker=SCRIPT, words=SCRIPT, publisher=SCRIPT)]
    made[3]["id"] = made[3]["title"] = made[3]["url"] = SCRIPT
    hagedoorn = made[1]["text"].index("Noor Hagedoorn")
    made[1]["entities"].append({"id": 2, "name": "Noor Hagedoorn", "kind": "person", "gender": "f", "descriptions": ["wethouder"],
                                "mentions": [[hagedoorn, hagedoorn + 14]], "link": None})
    made[1]["times"] = [{"span": [0, 4], "type": "DATE", "value": "2020-01-04"}]
    made += [reading(number, words=f"bericht {number} gaat over water") for number in range(5, 30)]
    return made


class Response:
    def __init__(self, answer):
        self.status, self.headers, self.body = answer.status, answer.headers, answer.read()

    def json(self):
        return json.loads(self.body)


class ServerCase(unittest.TestCase):
    """One server for the tests of a class."""
    options = ()
    readings = staticmethod(articles)

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.archive = cls.folder / "news.volgens"
        lines = cls.folder / "in.jsonl"
        lines.write_text("".join(json.dumps(one) + "\n" for one in cls.readings()), encoding="utf-8")
        subprocess.run(program.command("import", "--quiet", "--readings", lines, "--archive", cls.archive, cwd=cls.folder), check=True)
        (cls.folder / "tokens").write_text(f"# wie mag\nAnna de Wit {TOKEN}\n", encoding="utf-8")
        cls.server = subprocess.Popen(program.command("serve", "--archive", cls.archive, "--port", "0", "--token-file", cls.folder / "tokens", *cls.options, cwd=cls.folder),
                                      stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        cls.addClassCleanup(cls.end_server)
        address = cls.server.stdout.readline().decode().strip()
        cls.port = int(address.rstrip("/").rpartition(":")[2])

    @classmethod
    def end_server(cls):
        if cls.server.poll() is None:
            cls.server.terminate()
        try:
            cls.server.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            cls.server.kill()
            raise

    def ask(self, target, method="GET", body=None, status=200, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        self.addCleanup(connection.close)
        connection.putrequest(method, target, skip_host="Host" in headers, skip_accept_encoding=True)
        content = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        if content is not None:
            connection.putheader("Content-Length", str(len(content)))
            headers.setdefault("Content_Type", "application/json")
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders(content)
        answer = Response(connection.getresponse())
        if status is not None:
            self.assertEqual(answer.status, status, f"{method} {target}: {answer.body[:400]!r}")
        return answer

    def get(self, target, **more):
        return self.ask("/api/v1" + target, **more).json()

    def post(self, target, body, token=TOKEN, status=201, **more):
        if token:
            more["Authorization"] = "Bearer " + token
        return self.ask("/api/v1" + target, "POST", body, status, **more).json()

    def refused(self, target, status, code, **more):
        error = self.ask(target, status=status, **more).json()["error"]
        self.assertEqual(error["code"], code)
        return error

    def raw(self, data, wait=10):
        """All that comes back for these bytes, until the server closes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as stream:
            stream.sendall(data)
            parts = []
            try:
                while part := stream.recv(65536):
                    parts.append(part)
            except (ConnectionResetError, TimeoutError):
                pass
            return b"".join(parts)
