"""Precision and recall of words of the text found in web pages, against what ought to be found. Used by pages.py and by
tests/pages/pages_test.py."""
import collections
import re


def words(text):
    return collections.Counter(re.findall(r"\w+", text.lower()))


class Score:
    """Adds up over pages: words found, wanted, and both."""

    def __init__(self):
        self.found = self.wanted = self.both = self.pages = 0

    def add(self, found, wanted):
        found, wanted = words(found), words(wanted)
        self.found += found.total() if hasattr(found, "total") else sum(found.values())
        self.wanted += sum(wanted.values())
        self.both += sum((found & wanted).values())
        self.pages += 1

    @property
    def precision(self):
        return self.both / self.found if self.found else 0.0

    @property
    def recall(self):
        return self.both / self.wanted if self.wanted else 0.0
