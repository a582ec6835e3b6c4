"""Random YAML documents through Pensum's reader and PyYAML's.

    documents.py READS COUNT [SEED]

What both read, both must read as the same texts.  One that only PyYAML reads
must be refused for one of Pensum's own reasons, and none may be read that
PyYAML refuses.
"""
import random
import sys

import yaml

from reads import read

WORDS = """a Zoë 中文 no yes 012 1_000 1:30 0x1F ~ null .inf 1e400 2026-01-01 it's
    "q" 'q' c: :d #e f# -g - !y & * % @ ` | > , [ ] { } \\ \\n \\t \\u00e9 == << --- ...
    &a *a !x http://e.org/ 50% a,b k=v \u2028 \u00a0 \u3000 😀 x\u0301""".split(" ")
WORDS = [word.strip() for word in WORDS if word.strip()]
OWN = ("tag", "more than once", "twice", "control character",
       "cannot stand in text", "cannot begin with", "a tab cannot", "key",
       "name", "empty")


def words(chance, most):
    return [chance.choice(WORDS) for _ in range(chance.randint(1, most))]


def lines(chance):
    return [" " * chance.choice([0, 0, 0, 1, 3]) + " ".join(words(chance, 4))
            + " " * chance.choice([0, 0, 0, 2])
            for _ in range(chance.randint(1, 4))]


def folded(chance, indent, text):
    """The same text over some lines, where a space may be a line break."""
    return "".join(chance.choice(["\n" * chance.randint(1, 2) + indent,
                                  " ", " ", " "])
                   if letter == " " else letter for letter in text)


def plain(chance, indent):
    return folded(chance, indent, " ".join(words(chance, 5)))


def single(chance, indent):
    text = " ".join(words(chance, 5)).replace("'", "''")
    return "'" + folded(chance, indent, text) + "'"


def double(chance, indent):
    text = " ".join(words(chance, 5)).replace('"', '\\"')
    text = text.replace("\\ ", "\\\\ ") + chance.choice(["", "\\x41", "\\\n"
                                                      + indent, "\\_", "\\N"])
    return '"' + folded(chance, indent, text) + '"'


def block(chance, indent):
    head = chance.choice("|>") + chance.choice(["", "", "-", "+", "2", "2-"])
    body = "".join(chance.choice(["", "", "", "\n"]) + indent + line + "\n"
                   for line in lines(chance))
    return head + chance.choice(["", " # c"]) + "\n" + body[:-1]


def scalar(chance, indent):
    return chance.choice([plain, plain, single, double, block])(chance, indent)


def flow(chance, depth):
    if depth == 0:
        return chance.choice([plain, single, double])(chance, " ")
    items = [flow(chance, depth - 1) for _ in range(chance.randint(0, 3))]
    if chance.random() < 0.5:
        return "[" + ", ".join(items) + "]"
    return "{" + ", ".join("f%d: %s" % (n, item)
                           for n, item in enumerate(items)) + "}"


def value(chance, indent, depth):
    deeper = indent + "  "
    choice = chance.random()
    if depth == 0 or choice < 0.5:
        return " " + scalar(chance, deeper)
    if choice < 0.6:
        return " " + flow(chance, depth - 1)
    items = range(chance.randint(1, 3))
    if choice < 0.8:
        return "".join("\n" + indent + "-" + value(chance, deeper, depth - 1)
                       for _ in items)
    return "".join("\n%sk%d:%s" % (indent, n, value(chance, deeper, depth - 1))
                   for n in items)


def document(chance):
    ends = chance.choice(["\n", "\n", "\n", "\r\n", "\r", ""])
    text = "".join("k%d:%s\n" % (n, value(chance, "  ", 2))
                   for n in range(chance.randint(1, 3)))
    return text[:-1] + "\n" if not ends else text.replace("\n", ends)


def by_pyyaml(text):
    """The value as PyYAML reads it, and why it does not."""
    try:
        return yaml.load(text, yaml.BaseLoader), None
    except yaml.YAMLError as error:
        return None, str(error)


def verdict(got, theirs):
    want, why = theirs
    if why is not None:
        # An anchor may be used again, though not in PyYAML.
        return "read as %r in spite of: %s" % (got["value"], why) \
            if got["good"] and "duplicate anchor" not in why else None
    if got["good"] and got["value"] != want:
        return "read as %r, not %r" % (got["value"], want)
    if not got["good"] and not any(
            reason in got["said"] for reason in OWN):
        return "refused: " + got["said"]
    return None


def main():
    count = int(sys.argv[2])
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    texts = [document(chance) for _ in range(count)]
    passed = failed = both = 0
    for text, got in zip(texts, read(sys.argv[1], "yaml", texts)):
        wrong = verdict(got, by_pyyaml(text))
        both += got["good"]
        passed += wrong is None
        failed += wrong is not None
        if wrong is not None:
            print("%r\n  %s" % (text, wrong))
    if both < count // 10:
        print("only %d of %d documents were read" % (both, count))
        failed += 1
    print("yaml documents: %d passed, %d failed" % (passed, failed))
    sys.exit(failed > 0)


main()
