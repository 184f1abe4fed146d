"""What the tests of this folder share: a folder of their own, and readings of invented articles."""
import json
import os
import sqlite3
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "golden"))
import postgres_server  # noqa: E402
import program  # noqa: E402
from case_readings import reading  # noqa: E402, F401


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

    def on_postgres(self):
        return bool(os.environ.get("VOLGENS_TEST_POSTGRES"))

    def sql(self, text, archive="news.volgens"):
        """The columns of the first row, if any; what was changed is kept."""
        if self.on_postgres():
            rows = postgres_server.sql(program.archive(archive, self.folder), text).splitlines()
            return rows[0].split("|") if rows else None
        with sqlite3.connect(self.folder / archive) as database:
            return database.execute(text).fetchone()

    def archive_of(self, articles, name="news.volgens"):
        self.run_in_folder("import", "--readings", self.readings(articles), "--archive", name)
        return name

    def hits(self, *args, status=0):
        out, _ = self.run_in_folder("search", *args, "--archive", "news.volgens", "--format", "jsonl", status=status)
        return [json.loads(line) for line in out.splitlines()]
