"""Lemmas as edit scripts, after UDPipe 2 (Straka 2018), cut down to what Dutch needs.

A script says how to change case, what to do to the beginning and how many characters to replace at the
end. Alpino lemmas are roots: `_` stands between the parts of a compound and after the separable particle
of a verb. Compounds are cut by their own model (compounds.py), particles that stand apart are put in
front with the tree, so both are taken out of the target first.
"""

MAX_SCRIPT_SUFFIX = 7


def strip_compound(form, lemma, upos):
    """The lemma whose only change against the form is at its end: the parts before the last are the form's own.

    Returns (lemma without cuts, or None if the last part cannot be found in the form).
    """
    if "_" not in lemma or lemma == form or upos in ("VERB", "AUX"):
        return lemma
    last = lemma.rsplit("_", 1)[1]
    low = form.lower()
    best, where = 0, -1
    for start in range(1, len(form)):
        length = 0
        while length < len(last) and start + length < len(low) and low[start + length] == last[length].lower():
            length += 1
        if length > best:
            best, where = length, start
    if best < min(3, len(last)):
        return None
    return form[:where] + last


def make(form, lemma):
    """The script that turns the form into the lemma, as a string `case|prefix|cut|add`."""
    case = "k"
    source = form
    if lemma == lemma.lower() and form != form.lower():
        case, source = "l", form.lower()
    elif lemma[:1] == lemma[:1].lower() and form[:1] != form[:1].lower() and form[1:] == form[1:]:
        case, source = "f", form[:1].lower() + form[1:]
    # Longest common substring; what stands before it in both is the prefix edit.
    best = (0, 0, 0)
    for i in range(len(source)):
        for j in range(len(lemma)):
            k = 0
            while i + k < len(source) and j + k < len(lemma) and source[i + k] == lemma[j + k]:
                k += 1
            if k > best[0]:
                best = (k, i, j)
    length, i, j = best
    if length == 0:
        return f"{case}|=|*|{lemma}"
    before, wanted = source[:i], lemma[:j]
    keep = 0
    while keep < min(len(before), len(wanted)) and before[keep] == wanted[keep]:
        keep += 1
    prefix = "" if before == wanted else f"{keep},{len(before) - keep},{wanted[keep:]}"
    return f"{case}|{prefix}|{len(source) - i - length}|{lemma[j + length:]}"


def apply(script, form):
    """Applies a script; a script that does not fit the form gives the form (cased as the script says)."""
    case, prefix, cut, add = script.split("|", 3)
    if cut == "*":
        return add
    if case == "l":
        form = form.lower()
    elif case == "f":
        form = form[:1].lower() + form[1:]
    if prefix:
        keep, drop, insert = prefix.split(",", 2)
        keep, drop = int(keep), int(drop)
        if keep + drop > len(form):
            return form
        form = form[:keep] + insert + form[keep + drop:]
    cut = int(cut)
    if cut > len(form):
        return form
    return form[:len(form) - cut] + add
