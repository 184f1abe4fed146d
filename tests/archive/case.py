"""What the tests of this folder share: a folder of their own, and readings of invented articles."""
import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "golden"))
import program  # noqa: E402


def reading(number, speaker="Noor Hagedoorn", words="er zijn te weinig schippers", date="2019-03-12", publisher="De Bode", **more):
    """A contract object in which `speaker` says `words`."""
    text = f"{speaker} zei dat {words}. Einde van bericht {number}."
    begin = len(speaker) + len(" zei dat ")
    return {"id": f"bericht-{number}", "published": {"value": date, "source": "metadata"} if date else None, "dateline": None,
            "title": f"Bericht {number}", "publisher": publisher, "url": None, "language": "nl", "text": text,
            "statements": [{"id": 1, "form": "indirect", "mode": "speech", "content": [[begin, begin + len(words)]],
                            "cue": [[len(speaker) + 1, len(speaker) + 4]], "source": [[0, len(speaker)]], "addressee": [],
                            "speakers": [1], "parent": None, "confidence": 0.9}],
            "entities": [{"id": 1, "name": speaker, "kind": "person", "gender": more.get("gender", "unknown"),
                          "descriptions": more.get("roles", []), "mentions": [[0, len(speaker)]], "link": more.get("link")}],
            "times": []}


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run_in_folder(self, *args, status=0, **more):
        result = program.run(*args, cwd=self.folder, **more)
        self.assertEqual(result.returncode, status, result.stderr.decode())
        return result.stdout.decode(), result.stderr.decode()

    def readings(self, articles, name="in.jsonl"):
        return self.write(name, "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles))

    def archive_of(self, articles, name="news.volgens"):
        self.run_in_folder("import", "--readings", self.readings(articles), "--archive", name)
        return name

    def hits(self, *args, status=0):
        out, _ = self.run_in_folder("search", *args, "--archive", "news.volgens", "--format", "jsonl", status=status)
        return [json.loads(line) for line in out.splitlines()]
