"""Starting and stopping: what cannot be served is one sentence, and running requests are finished."""
import json
import signal
import socket
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path

from server_case import ServerCase, program


class Stopping(ServerCase):
    def test_what_runs_is_finished(self):
        # Long enough to be under way when the signal comes, and short enough for a sanitizer.
        body = json.dumps({"text": "Wethouder Noor Hagedoorn zei dat er te weinig schippers zijn. " * (50 if program.sanitized() else 500)}).encode()
        got = []
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as idle:
            reading = threading.Thread(target=lambda: got.append(self.ask("/api/v1/read", "POST", body)))
            reading.start()
            time.sleep(0.3)
            self.server.send_signal(signal.SIGTERM)
            reading.join()
            self.assertTrue(got[0].json()["data"]["statements"])
            self.assertEqual(idle.recv(1), b"", "a connection that asks nothing is closed")
        self.assertEqual(self.server.wait(timeout=30), 0)


class Interrupt(ServerCase):
    def test_an_interrupt_stops_it_too(self):
        self.get("/health")
        self.server.send_signal(signal.SIGINT)
        self.assertEqual(self.server.wait(timeout=30), 0)


class NotStarting(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def refused(self, *options):
        done = subprocess.run([program.path(), "serve", *options], capture_output=True, text=True, cwd=self.folder, timeout=60)
        self.assertEqual((done.returncode, done.stdout, done.stderr.count("\n")), (2, "", 1), done.stderr)
        return done.stderr

    def archive(self):
        subprocess.run([program.path(), "import", "--quiet", "-", "--archive", self.folder / "a.volgens"], input=b"Jan zei dat het regent.", check=True)
        return self.folder / "a.volgens"

    def test_what_is_no_archive(self):
        self.assertIn("there is no such archive", self.refused("--archive", "none.volgens"))
        (self.folder / "text").write_text("Jan zei dat het regent. " * 100)
        self.assertIn("is no archive of volgens", self.refused("--archive", "text"))

    def test_an_address_that_cannot_be_had(self):
        archive = self.archive()
        with socket.create_server(("127.0.0.1", 0)) as taken:
            self.assertIn("cannot be listened on", self.refused("--archive", archive, "--port", str(taken.getsockname()[1])))
        self.assertIn("is no address", self.refused("--archive", archive, "--host", "nergens"))
        self.assertIn("is no address of a proxy", self.refused("--archive", archive, "--trusted-proxy", "nginx"))

    def test_tokens_that_are_none(self):
        archive = self.archive()
        self.assertIn("cannot be read", self.refused("--archive", archive, "--token-file", "none"))
        for content, message in (("anna kort\n", "20 to 200"), ("anna\n", "no name with a token"), (f"a {'x' * 30}\nb {'x' * 30}\n", "somebody else's already")):
            (self.folder / "tokens").write_text(content)
            self.assertIn(message, self.refused("--archive", archive, "--token-file", "tokens"))


if __name__ == "__main__":
    unittest.main()
