"""Label inventories, counted on the training treebanks, and the targets of a sentence."""
import collections

from . import edits

NAME_TYPES = ("PER", "ORG", "LOC", "OTHER")
RAREST_SCRIPT, RAREST_TAG = 2, 1


class Labels:
    """The ordered labels of every head; position is the class number."""

    def __init__(self, tags, deprels, particles):
        self.tags, self.deprels, self.particles = tags, deprels, particles
        self.names = ["O"] + [f"{p}-{t}" for t in NAME_TYPES for p in "BI"]
        self.number = {k: {v: i for i, v in enumerate(values)} for k, values in tags.items()}
        self.deprel_number = {v: i for i, v in enumerate(deprels)}

    def as_dict(self):
        return {"tags": self.tags, "deprels": self.deprels, "particles": self.particles}

    @staticmethod
    def from_dict(saved):
        return Labels(saved["tags"], saved["deprels"], saved["particles"])

    @staticmethod
    def count(sentences):
        """Inventories of the treebank sentences, commonest first."""
        counts = {k: collections.Counter() for k in ("upos", "xpos", "feats", "script", "deprel", "particle")}
        for s in sentences:
            if "tags" in s.parts:
                counts["upos"].update(s.upos)
                counts["xpos"].update(s.xpos)
                counts["feats"].update(s.feats)
            if "labels" in s.parts:
                counts["deprel"].update(s.deprels)
            if "lemma" in s.parts:
                found, particles = scripts(s)
                counts["script"].update(x for x in found if x is not None)
                counts["particle"].update(particles)
        counts["deprel"].pop("root", None)
        tags = {k: [v for v, n in counts[k].most_common() if n >= RAREST_TAG] for k in ("upos", "xpos", "feats")}
        tags["script"] = [v for v, n in counts["script"].most_common() if n >= RAREST_SCRIPT]
        particles = [v for v, n in counts["particle"].most_common() if n >= 2]
        return Labels(tags, [v for v, _ in counts["deprel"].most_common()], particles)


def scripts(s):
    """Lemma scripts of a sentence (None where no script fits) and the separated particles that lemmas begin with.

    A script with `+` in front means: put the particles that the tree hangs under the verb before the lemma.
    """
    out, particles = [], []
    children = collections.defaultdict(list)
    for i, (head, relation) in enumerate(zip(s.heads, s.deprels)):
        if relation == "compound:prt":
            children[head - 1].append(i)
    for i, (form, lemma, upos) in enumerate(zip(s.forms, s.lemmas, s.upos)):
        mark = ""
        front = "".join(s.forms[c].lower() for c in children.get(i, ()))
        if front and lemma.startswith(front + "_"):
            mark, lemma = "+", lemma[len(front) + 1:]
            particles.append(front)
        plain = edits.strip_compound(form, lemma, upos)
        out.append(None if plain is None else mark + edits.make(form, plain))
    return out, particles
