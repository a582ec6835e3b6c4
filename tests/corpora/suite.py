"""The YAML test suite through Pensum's reader.

    suite.py READS CASES

READS is the program reads.c, CASES what suite.mjs printed.  What is no YAML
must be refused, what banks may not use as well, and all else must be read as
the tree that the suite gives.  Known differences stand below with their
reason; one that is no longer true is a failure, too.
"""
import json
import re
import sys

from reads import read

# libyaml reads YAML 1.1 with some of 1.2.
KNOWN = {case: why for why, cases in {
    "a tab where only spaces may stand in 1.1": """6BCT 6CA3 96NN/0 96NN/1
        A2M4 DK95/0 DK95/3 DK95/4 Q5MG R4YG Y79Y/1 Y79Y/10""",
    "a colon or a question mark in a flow mapping": """4ABK 4MUZ/0 4MUZ/1
        4MUZ/2 58MP 5MUD 5T43 652Z 9SA2 DBG4 HM87/0 HM87/1 K3WX NJ66
        VJP3/1""",
    "a directive of another version": "2LFX 6LVF BEC7",
    "an anchor of other characters than letters": "2SXE 8XYN W5VH Y2GN",
    "a block scalar without indentation": "DK3J FP8R",
    "spaces in the last line of a block scalar": "JEF9/2 L24T/1",
    "less strict about indentation in flow style": "9C9N QB6E",
    "less strict about a comment's space": "9JBA CVW2 SU5Z X4QW",
    "less strict about dashes in flow style": "G5U8 YJV2",
    "less strict about tabs and leading spaces": "DK95/1 S98Z Y79Y/3",
}.items() for case in cases.split()}


class Unused(Exception):
    """YAML that banks may not use."""


def text_of(rest):
    """The text of a scalar: behind an anchor, a tag and the style."""
    text = re.sub(r"^(&\S+ )?(<!> )?.", "", rest, count=1)
    escapes = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "\\": "\\"}
    text = re.sub(r"\\(.)", lambda found: escapes[found.group(1)], text)
    if re.search("[\0-\b\v-\x1f\x7f]", text):
        raise Unused("a control character")
    return text


class Tree:
    """The value of one document's events."""

    def __init__(self, events):
        self.events = iter(events)
        self.anchors = {}

    def value(self, event):
        kind, rest = event[:4], event[4:].lstrip(" ")
        if re.match(r"(\[\]|{})? ?(&\S+ )?<(?!!>)", rest):
            raise Unused("a tag")
        if kind == "=ALI":
            return self.anchors[rest[1:]]
        name = re.match(r"(?:\[\] |{} )?&(\S+)", rest)
        made = {"=VAL": self.scalar, "+SEQ": self.sequence,
                "+MAP": self.mapping}[kind](rest)
        if name:
            self.anchors[name.group(1)] = made
        return made

    def scalar(self, rest):
        return text_of(rest)

    def sequence(self, _):
        items = []
        for event in self.events:
            if event == "-SEQ":
                return items
            items.append(self.value(event))
        raise ValueError("a sequence without end")

    def mapping(self, _):
        pairs = {}
        for event in self.events:
            if event == "-MAP":
                return pairs
            key = self.value(event)
            if not isinstance(key, str):
                raise Unused("a key that is no text")
            if key in pairs:
                raise Unused("a key twice")
            if not key.strip() or key == "~":
                raise Unused("a key without a name")
            pairs[key] = self.value(next(self.events))
        raise ValueError("a mapping without end")


def expected(case):
    """The tree of a case; raises Unused for what banks may not use."""
    events = [line.lstrip(" ") for line in case["tree"].split("\n")]
    events = [event for event in events if event]
    if sum(event.startswith("+DOC") for event in events) != 1:
        raise Unused("no document, or several")
    events = [event for event in events if not re.match(
        r"[+-](STR|DOC)", event)]
    tree = Tree(events)
    value = tree.value(next(tree.events))
    if value == "":
        raise Unused("an empty document")
    return value


def verdict(case, got):
    """What is wrong with Pensum's reading of a case; None for nothing."""
    if case["fail"]:
        return "read although it is no YAML" if got["good"] else None
    try:
        want = expected(case)
    except Unused as why:
        return "read in spite of " + str(why) if got["good"] else None
    if not got["good"]:
        return "refused: " + got["said"]
    if got["value"] != want:
        return "read as %r, not %r" % (got["value"], want)
    return None


def main():
    with open(sys.argv[2], encoding="utf-8") as cases:
        cases = json.load(cases)
    passed = failed = 0
    said = read(sys.argv[1], "yaml", [case["yaml"] for case in cases])
    for case, got in zip(cases, said):
        wrong = verdict(case, got)
        if (wrong is not None) == (case["id"] in KNOWN):
            passed += 1
            continue
        failed += 1
        print("%s, %s: %s" % (case["id"], case["name"],
                              wrong or "a known difference no longer"))
    print("yaml suite: %d passed, %d failed" % (passed, failed))
    sys.exit(failed > 0 or passed == 0)


main()
