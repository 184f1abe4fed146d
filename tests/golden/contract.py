"""Checks that an object is what docs/contract.md says."""
FIELDS = ["id", "published", "dateline", "title", "publisher", "url", "language", "text", "statements", "entities", "times"]
STATEMENT = ["id", "form", "mode", "content", "cue", "source", "addressee", "speakers", "parent", "confidence"]
ENTITY = ["id", "name", "kind", "gender", "descriptions", "mentions", "link"]
TIME = ["span", "type", "value"]


def need(condition, what):
    if not condition:
        raise AssertionError(f"against the contract: {what}")


def spans(document, values, what):
    for begin, end in values:
        need(0 <= begin < end <= len(document["text"]), f"{what} {begin, end} lies outside the text or is empty")


def check_statement(document, statement, statement_ids, entity_ids):
    keys = [key for key in statement if key != "reasons"]
    need(keys == STATEMENT, f"fields of a statement {keys}")
    need(statement["form"] in ("direct", "mixed", "indirect", "reported", "free"), statement["form"])
    need(statement["mode"] in ("speech", "writing", "thought"), statement["mode"])
    need(statement["content"], "a statement without content")
    for part in ("content", "cue", "source", "addressee"):
        spans(document, statement[part], part)
    need(set(statement["speakers"]) <= entity_ids, "a speaker that is no entity")
    need(statement["parent"] is None or statement["parent"] in statement_ids - {statement["id"]}, "a parent that is no statement")
    need(0 <= statement["confidence"] <= 1, "a confidence outside 0 to 1")


def check(document):
    need(list(document) == FIELDS, f"fields {list(document)}")
    statement_ids = [statement["id"] for statement in document["statements"]]
    entity_ids = [entity["id"] for entity in document["entities"]]
    need(statement_ids == list(range(1, len(statement_ids) + 1)), "statement ids that do not count from 1")
    need(entity_ids == list(range(1, len(entity_ids) + 1)), "entity ids that do not count from 1")
    for statement in document["statements"]:
        check_statement(document, statement, set(statement_ids), set(entity_ids))
    for entity in document["entities"]:
        need(list(entity) == ENTITY, f"fields of an entity {list(entity)}")
        need(entity["kind"] in ("person", "organisation", "group", "place", "document", "other"), entity["kind"])
        need(entity["gender"] in ("m", "f", "unknown"), entity["gender"])
        spans(document, entity["mentions"], "a mention")
    for time in document["times"]:
        need(list(time) == TIME, f"fields of a time {list(time)}")
        spans(document, [time["span"]], "a time")
