"""Checks a value against the part of JSON Schema that src/serve/openapi.json uses. An unknown keyword is an error, so that
nothing is taken for checked that was not. Used by the tests of this folder."""
import json
import re
from pathlib import Path

API = json.loads((Path(__file__).resolve().parents[2] / "src/serve/openapi.json").read_text(encoding="utf-8"))
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
PASSED_OVER = {"description", "default", "minItems", "maxItems", "minLength", "maxLength", "minimum", "maximum"}


def has_type(value, name):
    if name == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    if name == "number":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


def looked_up(reference):
    at = API
    for name in reference.removeprefix("#/").split("/"):
        at = at[name]
    return at


def keyword_problems(value, name, wanted, schema, where):
    if name in PASSED_OVER:
        return
    if name == "$ref":
        yield from problems(value, looked_up(wanted), where)
    elif name == "type":
        names = wanted if isinstance(wanted, list) else [wanted]
        if not any(has_type(value, one) for one in names):
            yield f"{where}: {value!r} is no {' or '.join(names)}"
    elif name == "enum":
        if value not in wanted:
            yield f"{where}: {value!r} is none of {wanted}"
    elif name == "pattern":
        if isinstance(value, str) and not re.search(wanted, value):
            yield f"{where}: {value!r} does not fit {wanted}"
    elif name == "properties":
        for key, inner in wanted.items():
            if isinstance(value, dict) and key in value:
                yield from problems(value[key], inner, f"{where}.{key}")
    elif name == "required":
        yield from (f"{where}: {key} is missing" for key in wanted if isinstance(value, dict) and key not in value)
    elif name == "additionalProperties":
        for key in (value if isinstance(value, dict) else {}).keys() - schema.get("properties", {}).keys():
            if wanted is False:
                yield f"{where}: {key} has no place here"
            elif wanted is not True:
                yield from problems(value[key], wanted, f"{where}.{key}")
    elif name == "prefixItems":
        for number, inner in enumerate(wanted):
            yield from problems(value[number], inner, f"{where}[{number}]")
    elif name == "items":
        for number, one in enumerate(value if isinstance(value, list) else []):
            yield from problems(one, wanted, f"{where}[{number}]")
    elif name == "allOf":
        for inner in wanted:
            yield from problems(value, inner, where)
    elif name == "oneOf":
        if sum(not list(problems(value, inner, where)) for inner in wanted) != 1:
            yield f"{where}: {value!r} fits not exactly one of its forms"
    else:
        raise ValueError(f"{where}: the keyword {name} is not checked; add it to tests/serve/schema.py")


def problems(value, schema, where="answer"):
    """What is wrong with `value`, a sentence each."""
    for name, wanted in schema.items():
        yield from keyword_problems(value, name, wanted, schema, where)
