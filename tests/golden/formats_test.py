"""formats.py refuses what is against a format."""
import copy
import unittest

import formats

ROW = "1\tJan\tJan\tPROPN\tN\tGender=Com\t2\tnsubj\t_\tEntity=(e1-person|SpaceAfter=No\n"
CONLLU = ("# newdoc id = a/b\n# sent_id = ab-1\n# text = Janslaapt\n" + ROW +
          "2\tslaapt\tslapen\tVERB\tW\t_\t0\troot\t_\tEntity=e1)\n\n")
NAF = ('<NAF version="v3.1"><nafHeader><fileDesc/><public/></nafHeader><raw>Ja, ja</raw><text><wf id="w1" offset="4" length="2">ja</wf></text>'
       '<terms><term id="t1"><span><target id="w1"/></span></term></terms><attribution><statement id="a1"><statement_target><span>'
       '<target id="t1"/></span></statement_target></statement></attribution></NAF>')
TEI = ('<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><TEI><text><body><p><said n="1" xml:id="s1p1" next="#s1p2">a</said>'
       '<said n="1" xml:id="s1p2" prev="#s1p1">b</said></p></body></text></TEI></teiCorpus>')
ANNOTATION = {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:a", "type": "Annotation", "motivation": "identifying",
              "body": [], "target": [{"source": "urn:a", "selector": [
                  {"type": "TextQuoteSelector", "exact": "ja", "prefix": "Ja, ", "suffix": ""},
                  {"type": "TextPositionSelector", "start": 4, "end": 6}]}]}


class Formats(unittest.TestCase):
    def refused(self, check, text, changes):
        check(text)
        for old, new in changes:
            self.assertIn(old, text)
            with self.assertRaises(AssertionError, msg=(old, new)):
                check(text.replace(old, new, 1))

    def test_conllu(self):
        self.refused(formats.check_conllu, CONLLU, [
            ("ab-1", "a/b-1"), ("ab-1", "a b"), ("\n\n", "\n"), ("# newdoc id = a/b\n", ""), ("Janslaapt", "Jan slaapt"), ("PROPN", "NAAM"),
            ("1\tJan", "2\tJan"), ("\t2\tnsubj", "\t0\tnsubj"), ("\t2\tnsubj", "\t3\tnsubj"), ("\t0\troot", "\t1\troot"), ("Gender=Com", "gender=Com"),
            ("e1)", "e2)"), ("(e1-person", "(e2-person"), ("\t_\tEntity=e1)", "\tEntity=e1)"), ("\tslapen\t", "\t\t"), ("Entity=e1)\n", "Entity=e1)\n# x\n")])
        with self.assertRaises(AssertionError):
            formats.check_conllu(CONLLU + CONLLU)

    def test_naf(self):
        self.refused(formats.check_naf, NAF, [
            ("v3.1", "v3"), ('offset="4"', 'offset="0"'), ('offset="4" ', ""), ('<target id="w1"/>', '<target id="t1"/>'), ('<target id="w1"/>', ""),
            ("<raw>", "<raw x='1'>"), ("<public/>", "<publiek/>"), ('statement id="a1"', 'statement id="w1"'), ("statement_target><span>", "statement_target><span/><span>"),
            ("</terms>", '<dep from="t1" to="t1" rfunc="x"/></terms>')])

    def test_tei(self):
        self.refused(formats.check_tei, TEI, [
            ("#s1p2", "#s1p1"), (' prev="#s1p1"', ""), ('xml:id="s1p2"', 'xml:id="s1p1"'), ("<p>", "<p><q/>"), ('n="1"', 'n="1" who="#x"')])

    def test_web_annotation(self):
        formats.check_web_annotation(ANNOTATION, "Ja, ja")
        for change in (lambda a: a.pop("@context"), lambda a: a.update(type="Note"), lambda a: a.update(id="a b"), lambda a: a.update(target=[]),
                       lambda a: a["target"][0]["selector"][1].update(start=0), lambda a: a["target"][0]["selector"][0].update(prefix="Nee, "),
                       lambda a: a["target"][0]["selector"][1].update(end=9), lambda a: a.update(body=[{"type": "TextualBody", "purpose": "tagging", "value": ""}])):
            wrong = copy.deepcopy(ANNOTATION)
            change(wrong)
            with self.assertRaises(AssertionError):
                formats.check_web_annotation(wrong, "Ja, ja")


if __name__ == "__main__":
    unittest.main()
