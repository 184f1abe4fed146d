"""./run on a machine that lacks packages, has them, or may not install them. apt-get, dpkg-query, cmake and ninja are stand-ins that
keep a record of their calls, so that this takes no time and changes nothing. Subjects: run, setup/common.sh, setup/packages.txt.

Usage: setup_test.py ROOT
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(sys.argv.pop())
RECORD = 'echo "${0##*/} $*" >>"$RECORD"\n'
STANDINS = {
    "dpkg-query": 'for name; do [ -e "$PACKAGES/$name" ] && echo "$name installed"; done; true\n',
    "apt-cache": 'shift 2; for name; do echo "Package: $name"; done\n',
    "apt-get": RECORD + 'for name; do case $name in -*|*=*|install|update) ;; *) touch "$PACKAGES/$name" ;; esac; done\n',
    "sudo": '[ "$1" = -n ] && shift; [ -e "$PACKAGES/.sudo" ] && exec "$@"; exit 1\n',
    "cmake": RECORD + 'mkdir -p build/release && touch build/release/build.ninja\n'
             'echo "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" >build/release/CMakeCache.txt\n',
    "ninja": RECORD + 'mkdir -p "$2/src/cli" && cp "$PROGRAM" "$2/src/cli/volgens"\n',
    "ccache": "true\n",
}
PROGRAM = '#!/bin/sh\nfor word; do echo "<$word>"; done\ncat\n'


class Setup(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = pathlib.Path(folder.name)
        self.top.chmod(0o755)
        self.clone = self.top / "my clone"
        shutil.copytree(ROOT / "setup", self.clone / "setup")
        shutil.copy(ROOT / "run", self.clone / "run")
        for name in ("cmake", "include", "lexicon", "src"):
            (self.clone / name).mkdir()
        for name in ("CMakeLists.txt", "CMakePresets.json", "src/a.cc"):
            (self.clone / name).touch()
        self.bin = self.top / "bin"
        self.packages = self.top / "packages"
        for made in (self.bin, self.packages, self.clone / "build", self.clone / "examples"):
            made.mkdir()
            made.chmod(0o777)
        (self.packages / ".sudo").touch()
        for name, body in STANDINS.items():
            self.script(self.bin / name, "#!/bin/sh\n" + body)
        self.script(self.top / "program", PROGRAM)
        self.record = self.top / "record"
        self.record.touch()
        self.record.chmod(0o666)

    @staticmethod
    def script(path, text):
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)

    def run_it(self, *arguments, cwd="/", stdin="", prefix=()):
        """Runs ./run; gives what it did besides printing: the stand-ins that were called."""
        self.record.write_text("")
        environment = {"PATH": f"{self.bin}:{os.environ['PATH']}", "HOME": "/nonexistent", "RECORD": str(self.record),
                       "PACKAGES": str(self.packages), "PROGRAM": str(self.top / "program")}
        done = subprocess.run([*prefix, self.clone / "run", *arguments], cwd=cwd, env=environment, input=stdin,
                              capture_output=True, text=True, timeout=60)
        return done, [line.split()[0] for line in self.record.read_text().splitlines()]

    def test_a_first_start_installs_and_builds_and_a_second_does_neither(self):
        done, calls = self.run_it("read", "a b.txt", stdin="text")
        self.assertEqual((done.returncode, done.stdout), (0, "<read>\n<a b.txt>\ntext"), done.stderr)
        self.assertEqual(calls, ["apt-get", "cmake", "ninja"])
        section = (ROOT / "setup/packages.txt").read_text().split("[build]\n")[1].split("[")[0]
        self.assertIn(f"installing {len(section.split())} Debian packages", done.stderr)
        done, calls = self.run_it("--help")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "<--help>\n", ""))
        self.assertEqual(calls, [])

    def test_only_what_changed_is_done_again(self):
        self.run_it()
        (self.clone / "src/b.cc").touch()
        self.assertEqual(self.run_it()[1], ["ninja"])
        (self.clone / "src/b.cc").unlink()
        self.assertEqual(self.run_it()[1], ["ninja"])
        (self.clone / "CMakePresets.json").write_text("{}")
        self.assertEqual(self.run_it()[1], ["cmake", "ninja"])
        self.assertEqual(self.run_it()[1], [])

    def test_a_clone_that_was_moved_is_built_again(self):
        self.run_it()
        moved = self.top / "elsewhere"
        self.clone.rename(moved)
        self.clone = moved
        self.assertEqual(self.run_it()[1], ["cmake", "ninja"])

    def test_without_arguments_the_examples_are_read_under_names_from_here(self):
        (self.clone / "examples/brug.txt").touch()
        self.assertEqual(self.run_it(cwd=self.top)[0].stdout, "<read>\n<my clone/examples/brug.txt>\n")

    def test_a_file_alone_is_read(self):
        self.assertEqual(self.run_it("./krant", "b.txt")[0].stdout, "<read>\n<./krant>\n<b.txt>\n")
        self.assertEqual(self.run_it("--version")[0].stdout, "<--version>\n")

    def test_it_works_through_a_link_and_from_its_own_folder(self):
        self.run_it()
        (self.top / "link").symlink_to(self.clone / "run")
        self.assertEqual(subprocess.run([self.top / "link", "a"], capture_output=True, text=True, input="").stdout, "<a>\n")
        self.assertEqual(subprocess.run(["bash", "run", "a"], cwd=self.clone, capture_output=True, text=True, input="").stdout, "<a>\n")

    def test_without_the_right_to_install_one_sentence_says_what_to_do(self):
        (self.packages / ".sudo").unlink()
        (self.packages / "g++").touch()
        prefix = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") if os.geteuid() == 0 else ()
        done, calls = self.run_it(prefix=prefix)
        self.assertEqual((done.returncode, done.stdout, calls), (2, "", []))
        self.assertEqual(done.stderr.count("\n"), 1)
        self.assertIn("apt-get install cmake ninja-build", done.stderr)
        self.assertNotIn("g++", done.stderr)

    def test_an_install_that_fails_is_told_and_ends_with_status_2(self):
        self.script(self.bin / "apt-get", "#!/bin/sh\necho 'E: no space left'\nexit 100\n")
        self.script(self.bin / "sleep", "#!/bin/sh\n")
        done, calls = self.run_it()
        self.assertEqual((done.returncode, calls), (2, []))
        self.assertIn("E: no space left\n", done.stderr)
        self.assertIn("sudo apt-get install g++", done.stderr)

    def test_a_build_that_fails_shows_the_error_and_ends_with_status_2(self):
        self.script(self.bin / "ninja", "#!/bin/sh\necho 'FAILED: a.o'\necho 'a.cc:1: error: no'\nexit 1\n")
        done, _ = self.run_it()
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("a.cc:1: error: no", done.stderr)


if __name__ == "__main__":
    unittest.main()
