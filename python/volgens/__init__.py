"""Who said what in Dutch news, through the program volgens. Tested by python/tests/package_test.py."""
from .archive import Archive
from .contract import Article, Copy, Entity, Hit, Naming, Person, Role, Speaker, Span, Statement, StatsRow, TimeExpression
from .program import Error, ProgramNotFound, Warning, version
from .reading import read, read_all, read_files

__all__ = ["Archive", "Article", "Copy", "Entity", "Error", "Hit", "Naming", "Person", "ProgramNotFound", "Role", "Span", "Speaker",
           "Statement", "StatsRow", "TimeExpression", "Warning", "read", "read_all", "read_files", "version"]
