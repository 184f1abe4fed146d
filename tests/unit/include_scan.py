"""Keeps the direction of the rooms: reads the table of docs/architecture.md and every #include of the sources, and names
each include that goes against the table. Tested by tests/unit/include_scan_test.py; run by ctest over the whole tree.

Usage: include_scan.py ROOT
"""

import pathlib
import re
import sys

PUBLIC = "include/volgens"
# Public headers that are the face of one room; the others (types.h, result.h) are `types`, the ground that all stand on.
FACES = {"engine.h": "engine", "archive.h": "archive", "server.h": "serve"}
ROW = re.compile(r"^\|\s*`(?:src/)?([\w/]+?)/`\s*\|.*\|([^|]*)\|\s*$")
INCLUDE = re.compile(r"^\s*#\s*include\s*([<\"])([^>\"]+)[>\"]")
STANDARD = re.compile(r"[a-z_]+")


def read_table(markdown):
    """The rooms of the table, in its order, each with the set of rooms that it may include."""
    rooms = {}
    for line in markdown.splitlines():
        row = ROW.match(line)
        if not row:
            continue
        name = "types" if row[1] == PUBLIC else row[1]
        allowed = {word.strip(" `") for word in row[2].split(",")} - {"", "nothing"}
        unknown = sorted(allowed - rooms.keys())
        if unknown:
            raise ValueError(f"room {name} may include {', '.join(unknown)}, which no row above it describes")
        rooms[name] = allowed
    if "types" not in rooms:
        raise ValueError("the table of rooms was not found")
    return rooms


def room_of_include(path):
    """The room that an #include "path" reaches into."""
    folder, _, rest = path.partition("/")
    if folder == "volgens":
        return FACES.get(rest, "types")
    return folder if rest else None


def check_public(mark, path):
    if mark == '"' and path.startswith("volgens/"):
        return None
    if mark == "<" and STANDARD.fullmatch(path):
        return None
    return "a public header includes standard headers and volgens/ only"


def check_room(room, rooms, mark, path):
    if mark == "<":
        return None
    if path.startswith("."):
        return "includes are named from src/ or include/, never relative to the file"
    target = room_of_include(path)
    if target == room or target in rooms[room]:
        return None
    if target not in rooms:
        return "no room of docs/architecture.md has this name"
    return f"room {room} may include {', '.join(sorted(rooms[room])) or 'nothing'}"


def scan_file(file, check):
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        include = INCLUDE.match(line)
        reason = include and check(include[1], include[2])
        if reason:
            yield f"{file}:{number}: {include[2]}: {reason}"


def scan(root):
    """All violations below `root`, one line each."""
    rooms = read_table((root / "docs/architecture.md").read_text(encoding="utf-8"))
    for file in sorted((root / PUBLIC).rglob("*.h")):
        yield from scan_file(file, check_public)
    for file in sorted(p for p in (root / "src").rglob("*") if p.suffix in (".h", ".cc")):
        room = file.relative_to(root / "src").parts[0]
        if room not in rooms:
            yield f"{file}: no room of docs/architecture.md has the name {room}"
            continue
        yield from scan_file(file, lambda mark, path: check_room(room, rooms, mark, path))


def main():
    violations = list(scan(pathlib.Path(sys.argv[1])))
    print(*violations, sep="\n")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
