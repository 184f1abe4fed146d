"""Finds the program, runs it and tells what went wrong. Tested by python/tests/package_test.py."""
from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import threading
import warnings
from typing import IO, Iterable, Iterator, Optional, Sequence


_UNKNOWN = ("nobody in the archive has this name", "nobody of this name published", "says nothing in the archive", "is named in no statement")


class Error(Exception):
    """What the program refused, in its words: where, what, and what to do."""


class ProgramNotFound(Error):
    """There is no program volgens."""


class Warning(UserWarning):  # noqa: A001: named as the program names it
    """What the program warned of."""


def path() -> str:
    """The program that VOLGENS_PROGRAM names, else the one in the PATH. Raises ProgramNotFound."""
    named = os.environ.get("VOLGENS_PROGRAM")
    found = shutil.which(named or "volgens")
    if found is None:
        raise ProgramNotFound(f"there is no program {named or 'volgens'}; install it, or name it in VOLGENS_PROGRAM")
    return found


def lines(arguments: Sequence[str], given: Optional[Iterable[str]] = None) -> Iterator[str]:
    """The lines that the program prints, as it prints them; `given` goes to its standard input. Ends the program when the iterator is
    closed early. Raises Error behind the last line when the exit status is 2 or the program crashed."""
    # Messages go to a file: a pipe that nobody empties would stop the program.
    with tempfile.TemporaryFile() as messages:
        process = subprocess.Popen([path(), *arguments], stdin=subprocess.DEVNULL if given is None else subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=messages)
        feeder = None
        failures: list[BaseException] = []
        if given is not None:
            feeder = threading.Thread(target=_feed, args=(process.stdin, given, failures), daemon=True)
            feeder.start()
        finished = False
        try:
            assert process.stdout is not None
            for line in process.stdout:
                yield line.decode("utf-8")
            finished = True
        finally:
            if not finished:
                process.terminate()
            if process.stdout is not None:
                process.stdout.close()
            status = process.wait()
            if feeder is not None:
                feeder.join()
        messages.seek(0)
        _judge(status, messages.read().decode("utf-8", "replace"))
    if failures:
        raise failures[0]


def text(arguments: Sequence[str]) -> str:
    """All that the program prints."""
    return "".join(lines(arguments))


def version() -> str:
    """`volgens 0.1.0`."""
    return text(["--version"]).strip()


def option(name: str, value: object) -> list[str]:
    """`--from-date=2019` for from_date and 2019; nothing for None. As one word, so that a value may begin with a hyphen."""
    return [] if value is None else [f"--{name.replace('_', '-')}={value}"]


def _feed(pipe: Optional[IO[bytes]], given: Iterable[str], failures: list[BaseException]) -> None:
    assert pipe is not None
    try:
        for one in given:
            pipe.write(one.encode("utf-8", "surrogatepass"))
            pipe.flush()
    except BrokenPipeError:
        pass  # the program ended; its status says why
    except BaseException as failure:  # of the caller's own iterator, raised again where the caller is
        failures.append(failure)
    finally:
        try:
            pipe.close()
        except BrokenPipeError:
            pass


def _judge(status: int, messages: str) -> None:
    errors = []
    for line in messages.splitlines():
        if line.startswith("volgens: warning: "):
            warnings.warn(line[len("volgens: warning: "):], Warning, stacklevel=4)
        elif line.startswith("volgens: "):
            errors.append(line[len("volgens: "):])
    if status == 1:
        # Nothing was found; that is an answer, but for a name that means nobody.
        for error in errors:
            if any(said in error for said in _UNKNOWN):
                warnings.warn(error, Warning, stacklevel=4)
    if status not in (0, 1):
        raise Error("\n".join(errors) or f"the program ended with status {status}")
