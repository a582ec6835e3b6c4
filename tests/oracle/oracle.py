"""Random texts through Pensum, and through a second reading.

    oracle.py PENSUM COUNT [SEED]

Each text stands in a sentence to be filled in, in its word bank, in the key,
in the overlay, and in a question of several lines.  All must print what
reading.py says that they print.
"""
import json
import os
import random
import re
import subprocess
import sys
import tempfile

from reading import printed

WORDS = "cell river Paris x 1848 naïve o'clock Zoë 5% (so)".split()
PIECES = """*W* **W** ***W*** _W_ __W__ __init__ a*b 3*4*5 2**3 snake_case _x
    x^2^ H~2~O Ca^2+^ ^18^O 10^-3^ 2^10-2^9 x^2+y^2=25 ~5-~6 x^n+1^ a^W^b
    ~~W~~ a~~b `c*d*` ``a`b`` `<b>` `[^1]` `$x`
    \\* \\_x\\_ \\^2\\^ \\<b> a\\b x^2<y^2 a^m:a^n x^2y^2
    (x^2)(y^2) Na^+^Cl^-^ a^4–6^ 2^8–2^7 x^*^ f(x)*g(x)*h 3*(4+5)*6
    <b>W</b> <i>*W*</i> <u>W</u> <s>W</s>
    x<sup>n-1</sup> H<sub>2</sub>O <kbd>W</kbd> <b> </i> <em>W</em> 5<6 6>5
    <p=q> [W](https://e.org/a_b_c*d*) [e.org](https://e.org/) [W](y) [W] [^1]
    <https://e.org/~a> https://e.org/_a_/~b^c &eacute; &amp; AT&T &#8212; & # -
    + = ! \\\\ W's "W" W, W. 中文 中*文*中
    $x^2$ $x_1$ $\\alpha$ $\\frac{a}{b}$ $\\sqrt{2}$ $a*b*c$ \\(x_n\\)
    \\$5 W{漢字|かんじ} {学|がく}W *{学|がく}* «W» W? W; W: W»""".split()
STARTS = ["", "", "", "- ", "1978. ", "# ", "+ ", "> 5 ", "---"]


def piece(chance):
    return chance.choice(PIECES).replace("W", chance.choice(WORDS))


def line(chance, most):
    parts = [piece(chance) if chance.random() < 0.7 else chance.choice(WORDS)
             for _ in range(chance.randint(1, most))]
    return " ".join(parts)


def answer(chance):
    text = chance.choice(STARTS) + line(chance, 3)
    return text if printed(text) else answer(chance)


def passage(chance):
    """Some blocks, each of some lines."""
    made = []
    for _ in range(chance.randint(2, 4)):
        body = [line(chance, 4) for _ in range(chance.randint(1, 3))]
        body = [re.sub(r"^[-+#=>&]+ ?", "so ", text) for text in body]
        kind = chance.choice(["text", "text", "list", "numbers", "quote",
                              "fence", "indent", "rule"])
        if kind == "list":
            body = ["- " + text for text in body]
        elif kind == "numbers":
            body = ["%d. %s" % (n + 1, text) for n, text in enumerate(body)]
        elif kind == "quote":
            body = ["> so " + text for text in body]
        elif kind == "fence":
            body = ["```"] + ["  " + text for text in body] + ["```"]
        elif kind == "indent":
            body = ["    " + text for text in body]
        elif kind == "rule":
            body = ["---"]
        made += ["word"] + [""] + body + [""]
    return "\n".join(made)


def bank_of(answers, passages, language):
    out = ["bank: oracle", "language: " + language, "items:"]
    for n, text in enumerate(answers):
        out += ["- id: f%d" % n, "  kind: fill_in", "  word_bank: true",
                "  text: " + json.dumps("fa%dx {{%s}} fz%dx" % (n, text, n))]
    for n, text in enumerate(passages):
        stem = "pa%dx\n\n%s\n\npz%dx" % (n, text, n)
        out += ["- id: p%d" % n, "  kind: short_answer", "  lines: 1",
                "  stem: " + json.dumps(stem), "  answer: none"]
    return "\n".join(out) + "\n"


LANGUAGES = ["en", "fr", "ja"]  # French spaces its signs, Japanese its lines
SHEET = """worksheet: oracle
language: en
quotes: straight
title: Oracle
banks: [bank.yaml]
seed: 1
fields: [name]
page: {paper: {width: 40cm, height: 50cm}}
key: {style: both}
sections:
- title: All
  draw: {count: %d}
  order: bank
"""


def text_of(path, *options):
    text = subprocess.run(["pdftotext", *options, path, "-"], check=True,
                          capture_output=True, text=True).stdout
    foot = r"^.*Form A · page \d+ of \d+.*$|^KEY.*$|^\s*[0-9A-Z]{5}-[0-9A-Z]$"
    return re.sub(r"\s", "", re.sub(foot, "", text, flags=re.M))


def between(text, start, end):
    found = re.search(re.escape(start) + "(.*?)" + re.escape(end), text, re.S)
    return found.group(1) if found else None


def compare(folder, answers, passages):
    """All that differs, as (text, where, expected, got)."""
    sheet = text_of(folder + "/out/oracle-A.pdf", "-raw")
    key = text_of(folder + "/out/oracle-A-key.pdf", "-raw")
    over = text_of(folder + "/out/oracle-A-overlay.pdf", "-raw")
    lines = text_of(folder + "/out/oracle-A-overlay.pdf", "-layout")
    for n, text in enumerate(answers):
        start, end, want = "fa%dx" % n, "fz%dx" % n, printed(text)
        after = "%d.%s%dx" % ((n + 2, "fa", n + 1) if n + 1 < len(answers)
                              else (n + 2, "pa", 0))
        bank = between(sheet, end, after)
        bank = None if bank is None else bank.split("Wordbank", 1)[-1]
        written = between(lines, start, end)
        yield text, "key", want, between(key, start, end)
        yield text, "word bank", want, bank
        # What is raised may stand on a line of its own there.
        if written is None or sorted(written) != sorted(want):
            written = want if want in over else written
        yield text, "overlay", sorted(want), \
            None if written is None else sorted(written)
    for n, text in enumerate(passages):
        start, end, want = "pa%dx" % n, "pz%dx" % n, printed(text)
        for name, page in ("sheet", sheet), ("key", key), ("overlay", over):
            yield text, name, want, between(page, start, end)


def run(pensum, count, seed):
    chance = random.Random(seed)
    answers = [answer(chance) for _ in range(count)]
    passages = [passage(chance) for _ in range(count)]
    with tempfile.TemporaryDirectory() as folder:
        with open(folder + "/bank.yaml", "w", encoding="utf-8") as out:
            out.write(bank_of(
                answers, passages, LANGUAGES[seed % len(LANGUAGES)]))
        with open(folder + "/sheet.yaml", "w", encoding="utf-8") as out:
            out.write(SHEET % (2 * count))
        made = subprocess.run([pensum, "make", "sheet.yaml"], cwd=folder,
                              capture_output=True, text=True, check=False)
        if made.returncode != 0:
            print(re.sub(r"(?s).*?(\S+: error:)", r"\1", made.stderr, 1)[:500])
            return 0, 1
        passed = failed = 0
        for text, where, want, got in compare(folder, answers, passages):
            if want == got:
                passed += 1
                continue
            failed += 1
            print("%r in the %s\n  expected %s\n  found    %s" % (
                text, where, "".join(want),
                "nothing" if got is None else "".join(got)))
    return passed, failed


def main():
    pensum, count = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    passed = failed = 0
    while count > 0:
        batch = min(count, 100)
        ran = run(pensum, batch, seed)
        passed, failed = passed + ran[0], failed + ran[1]
        count, seed = count - batch, seed + 1
    print("oracle: %d passed, %d failed" % (passed, failed))
    sys.exit(failed > 0)


main()
