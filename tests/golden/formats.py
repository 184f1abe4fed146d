"""Reads what the program writes in formats of others, independently of it, and checks each against the rules of its format:
CoNLL-U (universaldependencies.org/format), NAF 3.1 (its DTD), TEI P5 as far as it is used, and the W3C's Web Annotation data
model. A check raises AssertionError with what is wrong. Tested by formats_test.py."""
import re
import xml.etree.ElementTree as ElementTree

UPOS = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
FEATURE = re.compile(r"[A-Z][A-Za-z0-9]*(\[[a-z0-9]+\])?=[A-Z0-9][A-Za-z0-9]*(,[A-Z0-9][A-Za-z0-9]*)*")
SPANS = ("Addressee", "Content", "Cue", "Source")
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
TEI = "{http://www.tei-c.org/ns/1.0}"


def need(condition, what):
    if not condition:
        raise AssertionError(what)


# --- CoNLL-U ---

def conllu_sentences(text):
    """Comments as (key, value) and rows of cells, sentence by sentence."""
    need(text == "" or text.endswith("\n\n"), "a file must end with an empty line")
    need("\r" not in text and "\n\n\n" not in text, "a carriage return or two empty lines")
    for block in text[:-2].split("\n\n") if text else []:
        lines = block.split("\n")
        at = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
        need(all(not line.startswith("#") for line in lines[at:]), "a comment behind words")
        comments = [tuple(part.strip() for part in line[1:].partition("=")[::2]) for line in lines[:at]]
        yield comments, [line.split("\t") for line in lines[at:]]


def check_row(row, number, count):
    need(len(row) == 10, f"{len(row)} columns")
    need(all(cell and cell == cell.strip() for cell in row), f"an empty cell, or white space around one: {row}")
    need(all(" " not in cell for at, cell in enumerate(row) if at not in (1, 2, 9)), f"a space in {row}")
    need(row[0] == str(number), f"number {row[0]} where {number} is due")
    need(row[3] in UPOS, f"part of speech {row[3]}")
    if row[5] != "_":
        features = row[5].split("|")
        need(features == sorted(features, key=str.lower), f"features out of order: {row[5]}")
        need(all(FEATURE.fullmatch(feature) for feature in features), f"features {row[5]}")
    need(row[6].isdigit() and int(row[6]) <= count and row[6] != row[0], f"head {row[6]} of {row[0]}")
    need((row[6] == "0") == (row[7] == "root"), "a root that is not one")
    need(re.fullmatch(r"[a-z]+(:[a-z]+)?", row[7]), f"relation {row[7]}")
    if row[9] != "_":
        keys = [field.partition("=")[0] for field in row[9].split("|")]
        need(all(keys) and len(keys) == len(set(keys)), f"MISC {row[9]}")


def check_tree(rows):
    heads = [int(row[6]) for row in rows]
    need(heads.count(0) == 1, "not one root")
    for start in range(1, len(heads) + 1):
        at, steps = start, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        need(at == 0, "heads in a circle")


def misc_of(row):
    return dict(field.split("=", 1) for field in row[9].split("|")) if row[9] != "_" else {}


def check_conllu(text):
    """The documents: id, comments, rows. Checks columns, trees, texts, ids and that brackets of entities close."""
    documents, seen = [], set()
    for comments, rows in conllu_sentences(text):
        values = dict(comments)
        if "newdoc id" in values:
            documents.append({"id": values["newdoc id"], "comments": [], "rows": []})
        need(documents, "no newdoc")
        need(re.fullmatch(r"[^\s/]+", values.get("sent_id", "")), f"sent_id {values.get('sent_id')}")
        need(values["sent_id"] not in seen, f"sent_id {values['sent_id']} twice")
        seen.add(values["sent_id"])
        for number, row in enumerate(rows, 1):
            check_row(row, number, len(rows))
        check_tree(rows)
        spaced = "".join(row[1] + ("" if misc_of(row).get("SpaceAfter") == "No" else " ") for row in rows)
        need(values.get("text") == spaced.rstrip(" "), f"text {values.get('text')!r} is not its words")
        open_mentions = []
        for row in rows:
            for opened, single, closed in re.findall(r"\(([^-()]+)-[a-z]+(\))?|([^-()]+)\)", misc_of(row).get("Entity", "")):
                if opened and not single:
                    open_mentions.append(opened)
                elif closed:
                    need(closed in open_mentions, f"{closed} closes and never opened")
                    open_mentions.remove(closed)
        need(not open_mentions, f"{open_mentions} stay open")
        documents[-1]["comments"] += comments
        documents[-1]["rows"] += rows
    return documents


def conllu_spans(rows, key, number):
    """Parts of a statement as lists of rows: each begins with B."""
    parts = []
    for row in rows:
        for tag in filter(None, misc_of(row).get(key, "").split(",")):
            kind, _, statement = tag.partition("-")
            if statement == str(number):
                need(kind in "BI" and (kind == "B" or parts), f"tag {tag} without a beginning")
                parts.append([row]) if kind == "B" else parts[-1].append(row)
    return parts


# --- NAF ---

# What may stand in what: element -> (children, required attributes, other attributes), after naf_v3.1.dtd, for the layers in use.
NAF = {
    "NAF": ({"nafHeader", "raw", "text", "terms", "deps", "entities", "coreferences", "timeExpressions", "markables", "attribution"},
            set(), {"version", "doc", "{http://www.w3.org/XML/1998/namespace}lang"}),
    "nafHeader": ({"fileDesc", "public", "linguisticProcessors"}, set(), set()),
    "fileDesc": (set(), set(), {"title", "author", "creationtime", "filename", "filetype", "pages"}),
    "public": (set(), set(), {"publicId", "uri"}),
    "linguisticProcessors": ({"lp"}, {"layer"}, set()),
    "lp": (set(), {"name", "version"}, {"timestamp", "beginTimestamp", "endTimestamp", "hostname"}),
    "raw": (set(), set(), set()),
    "text": ({"wf"}, set(), set()),
    "wf": (set(), {"id", "offset", "length"}, {"sent", "para", "page", "xpath"}),
    "terms": ({"term"}, set(), set()),
    "term": ({"span"}, {"id"}, {"type", "lemma", "pos", "morphofeat", "netype", "case", "head", "component_of", "compound_type"}),
    "deps": ({"dep"}, set(), set()),
    "dep": (set(), {"from", "to", "rfunc"}, {"case"}),
    "entities": ({"entity"}, set(), set()),
    "entity": ({"span", "externalReferences"}, {"id"}, {"type", "status", "source"}),
    "coreferences": ({"coref"}, set(), set()),
    "coref": ({"span", "externalReferences"}, {"id", "status"}, {"type"}),
    "timeExpressions": ({"timex3"}, set(), set()),
    "timex3": ({"span"}, {"id", "type"}, {"value", "functionInDocument", "mod", "quant", "freq", "beginPoint", "endPoint", "anchorTimeID"}),
    "markables": ({"mark"}, set(), set()),
    "mark": ({"span", "externalReferences"}, {"id"}, {"type", "lemma", "pos", "morphofeat", "case", "source"}),
    "attribution": ({"statement"}, set(), set()),
    "statement": ({"statement_target", "statement_source", "statement_cue"}, {"id"}, set()),
    "statement_target": ({"span"}, set(), set()),
    "statement_source": ({"span"}, set(), set()),
    "statement_cue": ({"span"}, set(), set()),
    "externalReferences": ({"externalRef"}, set(), set()),
    "externalRef": (set(), {"reference"}, {"resource", "reftype", "status", "source", "confidence", "timestamp"}),
    "span": ({"target"}, set(), {"primary", "status"}),
    "target": (set(), {"id"}, {"head"}),
}
MAY_BE_EMPTY = {"fileDesc", "public", "lp", "raw", "wf", "dep", "timex3", "externalRef", "target", "timeExpressions"}
WITH_ONE = {"statement_target", "statement_source", "statement_cue"}


def check_naf(xml):
    """The root. Checks elements, attributes, that ids are unique and resolve to the right layer, and offsets."""
    root = ElementTree.fromstring(xml)
    need(root.tag == "NAF" and root.get("version") == "v3.1", "no NAF 3.1")
    ids = {}
    for element in root.iter():
        need(element.tag in NAF, f"element {element.tag}")
        children, required, other = NAF[element.tag]
        need({child.tag for child in element} <= children, f"in {element.tag}: {[child.tag for child in element]}")
        need(len(element) or element.tag in MAY_BE_EMPTY, f"{element.tag} is empty")
        need(element.tag not in WITH_ONE or len(element) == 1, f"{element.tag} holds {len(element)} spans")
        need(required <= set(element.keys()) <= required | other, f"attributes of {element.tag}: {element.keys()}")
        if "id" in required and element.tag != "target":
            need(element.get("id") not in ids, f"id {element.get('id')} twice")
            ids[element.get("id")] = element
    header = [child.tag for child in root.find("nafHeader")]
    need(header[:2] == ["fileDesc", "public"] and set(header[2:]) <= {"linguisticProcessors"}, f"header {header}")
    raw = root.findtext("raw")
    for form in root.iter("wf"):
        begin, length = int(form.get("offset")), int(form.get("length"))
        need(raw[begin:begin + length] == form.text, f"{form.text!r} is not at {begin}")
    for owner in root.iter():
        for span in owner.findall("span"):
            for target in span:
                wanted = "wf" if owner.tag == "term" else "term"
                need(target.get("id") in ids and ids[target.get("id")].tag == wanted, f"target {target.get('id')} of {owner.tag}")
    for dep in root.iter("dep"):
        need(all(ids[dep.get(end)].tag == "term" for end in ("from", "to")), "dep between what is no term")
    for ref in root.iter("externalRef"):
        if ref.get("resource") in ("attribution", "parent", "speaker"):
            need(ref.get("reference") in ids, f"{ref.get('resource')} {ref.get('reference')} is not there")
    return root


def naf_words(root, element):
    """The words of an element's span."""
    terms = {term.get("id"): term.find("span/target").get("id") for term in root.iter("term")}
    forms = {form.get("id"): form.text for form in root.iter("wf")}
    return [forms[terms[target.get("id")]] for target in element.find("span")]


# --- TEI ---

TEI_CHILDREN = {
    "teiCorpus": {"teiHeader", "TEI"}, "TEI": {"teiHeader", "text"}, "teiHeader": {"fileDesc", "profileDesc"},
    "fileDesc": {"titleStmt", "publicationStmt", "sourceDesc"}, "titleStmt": {"title"}, "title": set(),
    "publicationStmt": {"publisher", "idno", "date", "p"}, "publisher": set(), "idno": set(), "date": set(),
    "sourceDesc": {"bibl", "p"}, "bibl": {"ref"}, "ref": set(), "profileDesc": {"particDesc"}, "particDesc": {"listPerson"},
    "listPerson": {"person", "personGrp", "org"}, "person": {"persName", "note"}, "personGrp": {"p"}, "org": {"orgName", "note"},
    "persName": set(), "orgName": set(), "note": set(), "text": {"body"}, "body": {"p"}, "p": {"said"}, "said": {"said"},
}


def check_tei(xml):
    """The root of a teiCorpus. Checks what stands in what, ids, pointers, and the parts of what was said."""
    root = ElementTree.fromstring(xml)
    need(root.tag == TEI + "teiCorpus", root.tag)
    ids = [element.get(XML_ID) for element in root.iter() if element.get(XML_ID)]
    need(len(ids) == len(set(ids)), "an xml:id twice")
    need(all(re.fullmatch(r"[A-Za-z_][\w.-]*", one) for one in ids), "an xml:id that is no name")
    for element in root.iter():
        name = element.tag.removeprefix(TEI)
        need(name in TEI_CHILDREN, f"element {name}")
        children = {child.tag.removeprefix(TEI) for child in element}
        need(children <= TEI_CHILDREN[name], f"in {name}: {children}")
    for tei in root.iter(TEI + "TEI"):
        parts = {}
        for said in tei.iter(TEI + "said"):
            need(set(said.keys()) <= {"n", "who", "direct", "aloud", "prev", "next", XML_ID}, f"attributes of said: {said.keys()}")
            need(all(one.startswith("#") and one[1:] in ids for one in said.get("who", "").split()), f"who {said.get('who')}")
            parts.setdefault(said.get("n"), []).append(said)
        for number, chain in parts.items():
            names = [said.get(XML_ID) for said in chain]
            need(all(names) or len(chain) == 1, f"a part of {number} without a name")
            for at, said in enumerate(chain):
                before, behind = names[at - 1] if at else None, names[at + 1] if at + 1 < len(names) else None
                need(said.get("prev") == (before and "#" + before) and said.get("next") == (behind and "#" + behind), f"parts of {number}")
    return root


# --- Web Annotation ---

def check_web_annotation(annotation, text):
    """One annotation against sections 3 and 4 of the data model; its selectors select the same words of `text`."""
    need(annotation.get("@context") == "http://www.w3.org/ns/anno.jsonld", "no @context of the model")
    need(annotation.get("type") == "Annotation", "no Annotation")
    need(re.fullmatch(r"[a-z][a-z0-9+.-]*:[^\s]+", annotation.get("id", "")), "an id that is no IRI")
    need(annotation.get("motivation") in ("identifying", "describing", "highlighting", "linking", "tagging"), "motivation")
    need(annotation.get("target"), "no target")
    for body in annotation.get("body", []):
        need(body["type"] == "TextualBody" and body["purpose"] in ("identifying", "tagging") and body["value"], f"body {body}")
    for target in annotation["target"]:
        need(re.fullmatch(r"[a-z][a-z0-9+.-]*:[^\s]+", target["source"]), "a source that is no IRI")
        quote, position = target["selector"]
        need((quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector"), "selectors")
        begin, end = position["start"], position["end"]
        need(0 <= begin < end <= len(text), f"position {begin}, {end}")
        need(text[begin:end] == quote["exact"], "the selectors differ")
        need(text[:begin].endswith(quote["prefix"]) and text[end:].startswith(quote["suffix"]), "what stands around differs")
