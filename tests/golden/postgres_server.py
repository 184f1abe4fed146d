"""A PostgreSQL server for tests, in a temporary folder and on a Unix socket only; it ends with the test, whatever happens to that.
The server refuses to run as root, so that root starts it as the user `postgres`, or `nobody`.

usage: postgres_server.py COMMAND ARGS...
       Runs the command with VOLGENS_TEST_POSTGRES set to the server's address, and ends with its status; with 77 where no PostgreSQL is
       installed, unless VOLGENS_TEST_ALL is set. Used by tests/archive and tests/serve.
"""
import contextlib
import ctypes
import hashlib
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse

SKIPPED = 77
DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of prctl(2)


def programs():
    """The folder of the server's programs: the newest that Debian installed, or that of PATH; nothing where there is none."""
    folders = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name) if path.parent.name.isdigit() else 0)
    found = shutil.which("initdb")
    folders = [pathlib.Path(found).resolve().parent] * bool(found) + folders
    return next((path for path in reversed(folders) if (path / "initdb").exists() and (path / "postgres").exists()), None)


def other_user():
    """As whom root starts the server: arguments for subprocess."""
    if os.geteuid() != 0:
        return {}
    names = [one.pw_name for one in pwd.getpwall()]
    entry = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


@contextlib.contextmanager
def running(*options):
    """Gives the folder of the socket. `options` are more `name=value` of postgresql.conf."""
    bin_folder, user = programs(), other_user()
    folder = tempfile.mkdtemp(prefix="volgens-pg-", dir="/tmp")  # the name of a socket has at most 107 bytes
    try:
        if user:
            os.chown(folder, user["user"], user["group"])
        environment = {**{name: value for name, value in os.environ.items() if not name.startswith("PG")}, "LC_ALL": "C", "TZ": "UTC"}
        subprocess.run([bin_folder / "initdb", "--pgdata", f"{folder}/data", "--username", "volgens", "--auth", "trust", "--encoding", "UTF8",
                        "--locale", "C", "--no-sync"], check=True, stdout=subprocess.DEVNULL, env=environment, cwd=folder, **user)
        settings = ["listen_addresses=", f"unix_socket_directories={folder}", "fsync=off", "full_page_writes=off", "shared_buffers=64MB", *options]

        def end_with_this():
            ctypes.CDLL(None).prctl(DEATH_SIGNAL, signal.SIGQUIT)
        with open(f"{folder}/log", "wb") as log:
            server = subprocess.Popen([bin_folder / "postgres", "-D", f"{folder}/data", *(part for one in settings for part in ("-c", one))],
                                      stdout=log, stderr=log, stdin=subprocess.DEVNULL, env=environment, cwd=folder, preexec_fn=end_with_this, **user)
        try:
            for _ in range(600):
                if server.poll() is not None:
                    raise RuntimeError(pathlib.Path(folder, "log").read_text(errors="replace"))
                if subprocess.run([bin_folder / "pg_isready", "--quiet", "--host", folder], check=False).returncode == 0:
                    break
                time.sleep(0.05)
            yield folder
        finally:
            server.send_signal(signal.SIGINT)
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.send_signal(signal.SIGQUIT)
                server.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def address(folder, **parameters):
    """The URI of the database of the server in `folder`."""
    return "postgresql://volgens@/postgres?" + urllib.parse.urlencode({"host": folder, **parameters}, quote_via=urllib.parse.quote)


def sql(uri, text):
    """What psql prints of a question: a row a line, columns parted by |."""
    return subprocess.run([programs() / "psql", "--no-psqlrc", "-qAt", "-v", "ON_ERROR_STOP=1", "-c", text, uri], check=True,
                          stdout=subprocess.PIPE).stdout.decode()


made = set()


def archive(name, folder):
    """The URI of an archive that a test calls `name` in its `folder`: a schema of its own."""
    base = os.environ["VOLGENS_TEST_POSTGRES"]
    schema = "t" + hashlib.md5(f"{folder}/{name}".encode()).hexdigest()[:12]
    if schema not in made:
        sql(base, f"CREATE SCHEMA IF NOT EXISTS {schema}")
        made.add(schema)
    return f"{base}&options=-csearch_path%3D{schema}"


def main():
    if not programs():
        print("there is no PostgreSQL here: install postgresql (setup/packages.txt) to run this test")
        return 1 if os.environ.get("VOLGENS_TEST_ALL") else SKIPPED
    # So that the server ends with a test that is told to.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(1))
    with running() as folder:
        return subprocess.run(sys.argv[1:], env={**os.environ, "VOLGENS_TEST_POSTGRES": address(folder)}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
