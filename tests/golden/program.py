"""Runs the program under test. VOLGENS_PROGRAM names it; ctest sets it. Where VOLGENS_TEST_POSTGRES names a server, an archive is kept
there instead of in the file that a test names."""
import os
import resource
import subprocess
import sys
from pathlib import Path

import postgres_server

ROOT = Path(__file__).resolve().parents[2]


def path():
    program = os.environ.get("VOLGENS_PROGRAM") or ROOT / "build/release/src/cli/volgens"
    if not Path(program).exists():
        sys.exit(f"{program}: there is no such program; build it, or set VOLGENS_PROGRAM")
    return str(program)


def archive(name, cwd=None):
    """Where an archive is that a test calls `name` in the folder `cwd`."""
    return postgres_server.archive(name, cwd) if os.environ.get("VOLGENS_TEST_POSTGRES") else name


def command(*args, cwd=None):
    """The program with these arguments."""
    return [path(), *(str(archive(one, cwd) if before == "--archive" else one) for before, one in zip((None, *args), args))]


def run(*args, cwd=None, stdin=None, memory=None, seconds=120, env=None, user=None):
    """The finished process, with its output as bytes. `memory` limits the address space, in bytes."""
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))

    # A sanitizer reserves terabytes of addresses, so there the limit is left to it.
    limited = memory is not None and not sanitized()
    given = {"stdin": subprocess.DEVNULL} if stdin is None else {"input": stdin}
    return subprocess.run(command(*args, cwd=cwd), capture_output=True, cwd=cwd, timeout=10 * seconds,
                          preexec_fn=limit if limited else None, env=env, user=user, **given)


def sanitized():
    """True when the program is built with a sanitizer (it carries its name)."""
    with open(path(), "rb") as file:
        content = file.read()
    return b"__asan_init" in content or b"__tsan_init" in content
