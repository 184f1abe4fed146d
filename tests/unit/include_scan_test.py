"""The include scan finds what goes against the table and lets the rest be. Subject: tests/unit/include_scan.py."""

import pathlib
import tempfile
import unittest

import include_scan

TABLE = """
| folder | holds | may include |
|---|---|---|
| `include/volgens/` | the public headers | nothing |
| `src/text/` | tokens | types |
| `src/speech/` | who said what | types, text |
| `src/engine/` | all in order | types, text, speech |
"""


class IncludeScan(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.write("docs/architecture.md", TABLE)

    def write(self, path, content):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")

    def violations(self):
        return [line.removeprefix(f"{self.root}/") for line in include_scan.scan(self.root)]

    def test_the_allowed_direction_passes(self):
        self.write("include/volgens/types.h", "#include <vector>\n")
        self.write("include/volgens/engine.h", '#include "volgens/types.h"\n')
        self.write("src/text/tokens.cc", '#include "text/tokens.h"\n#include "volgens/types.h"\n#include <unicode/uchar.h>\n')
        self.write("src/engine/engine.cc", '#include "volgens/engine.h"\n#include "speech/cues.h"\n')
        self.assertEqual(self.violations(), [])

    def test_a_way_back_is_found(self):
        self.write("src/text/tokens.cc", '\n#include "speech/cues.h"\n')
        self.assertEqual(self.violations(), ["src/text/tokens.cc:2: speech/cues.h: room text may include types"])

    def test_the_public_header_of_a_later_room_is_a_way_back(self):
        self.write("src/speech/cues.h", '#include "volgens/engine.h"\n')
        self.assertEqual(self.violations(), ["src/speech/cues.h:1: volgens/engine.h: room speech may include text, types"])

    def test_public_headers_stay_with_standard_types(self):
        self.write("include/volgens/types.h", "#include <unicode/unistr.h>\n#include \"text/tokens.h\"\n#  include <sys/types.h>\n")
        self.assertEqual(len(self.violations()), 3)

    def test_relative_includes_and_unknown_rooms_are_found(self):
        self.write("src/engine/engine.cc", '#include "../text/tokens.h"\n#include "tokens.h"\n#include "attic/old.h"\n')
        self.write("src/attic/old.h", "")
        self.assertEqual(len(self.violations()), 4)

    def test_a_table_with_a_circle_is_refused(self):
        self.write("docs/architecture.md", TABLE.replace("| tokens | types |", "| tokens | types, speech |"))
        with self.assertRaisesRegex(ValueError, "room text may include speech"):
            list(include_scan.scan(self.root))

    def test_a_document_without_the_table_is_refused(self):
        self.write("docs/architecture.md", "# The house\n")
        with self.assertRaisesRegex(ValueError, "not found"):
            list(include_scan.scan(self.root))


if __name__ == "__main__":
    unittest.main()
