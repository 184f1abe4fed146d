"""Readings of invented articles, for the tests of this folder and of tests/serve."""


def reading(number, speaker="Noor Hagedoorn", words="er zijn te weinig schippers", date="2019-03-12", publisher="De Bode", **more):
    """A contract object in which `speaker` says `words`."""
    text = f"{speaker} zei dat {words}. Einde van bericht {number}."
    begin = len(speaker) + len(" zei dat ")
    return {"id": f"bericht-{number}", "published": {"value": date, "source": "metadata"} if date else None, "dateline": None,
            "title": f"Bericht {number}", "publisher": publisher, "url": None, "language": "nl", "text": text,
            "statements": [{"id": 1, "form": "indirect", "mode": "speech", "content": [[begin, begin + len(words)]],
                            "cue": [[len(speaker) + 1, len(speaker) + 4]], "source": [[0, len(speaker)]], "addressee": [],
                            "speakers": [1], "parent": None, "confidence": 0.9}],
            "entities": [{"id": 1, "name": speaker, "kind": "person", "gender": more.get("gender", "unknown"),
                          "descriptions": more.get("roles", []), "mentions": [[0, len(speaker)]], "link": more.get("link")}],
            "times": []}
