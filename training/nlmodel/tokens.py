"""Tokens of running text for pre-training.

A regular expression that follows the tokenisation of Universal Dependencies Dutch closely enough for
unlabelled text: words with inner apostrophes, hyphens and full stops stay whole, all other signs stand
alone. The program itself reads with its own tokeniser; this one never sees evaluated text.
"""
import re

_TOKEN = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+"
    r"|'[a-z](?!\w)|['’][snt](?=[ -])"
    r"|(?:[A-Z]\.)+(?=\s|,)|(?:bijv|dhr|mevr|mr|dr|drs|ir|prof|nr|ca|jl|resp|enz|etc|art|blz)\.(?=\s)"
    r"|\d+(?:[.,:]\d+)*(?:-\w+)*"
    r"|\w+(?:[-'’.]\w+)*-?"
    r"|,,|''|``|\.\.\.|[^\w\s]",
    re.UNICODE,
)


def tokenize(line):
    """Tokens of one line, in order."""
    return _TOKEN.findall(line)
