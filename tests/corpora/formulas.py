"""Formulas as other programs read and set them.

formulas.py FORMULAS FONTS FONT [NODE-SCRIPT CHROMIUM]

FORMULAS is tests/corpora/formulas.c; FONT is the file of the serif's signs, as
Chromium is to set it.  Four comparisons:

- What KaTeX reads, Pensum reads, but for the commands in REFUSED; so it does
  most of what Temml reads.  Without its last brace it is refused.
- The formulas of mhchem's manual have the letters that mhchem gives them, but
  for those in OTHERWISE.
- The formulas in ALIKE, for which TeX's rules and MathML's are the same, stand
  within TOLERANCE of where Temml and Chromium have them, letter by letter.
- The formulas of tests/type/math/formulas.txt are as wide as theirs, within
  WIDER each and MEDIAN on the whole, but for what is UNLIKE: fractions, limits
  and what stands between signs have other rules there.

Closes with `formulas: N passed, N failed`, or skips all.
"""
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import unicodedata

SIZE = 10300 / 1000  # of letters, thousandths of a point for one of an em
TOLERANCE = 3  # thousandths of an em
WIDER = 0.35
MEDIAN = 0.05
TEMML = 0.7  # of what it reads, much of it by names of its own
# Set by a style sheet there, or unknown to Chromium.
UNLIKE = (r"\begin", r"\cancel", r"\rule", r"\dfrac{\dfrac")
LIST = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "type",
                    "math", "formulas.txt")

REFUSED = {
    "defines or reads anything": """def edef gdef xdef let futurelet
        expandafter providecommand renewcommand noexpand errmessage message show
        includegraphics TextOrMath mathchoice""",
    "is for screens": """htmlClass htmlId htmlStyle mathreflectbox reflectbox url
        sixptsize grayF grayG grayH grayI kaBlue kaGreen""",
    "is a name of a program": "KaTeX LaTeX TeX DOTSB DOTSI DOTSX",
    "takes a group, and here a letter": """text textbf textit textmd textnormal
        textrm textsf texttt textup emph hbox operatorname operatornamewithlimits
        substack tag color""",
    "is a letter of a text": "H aa c r u v textcircled",
    "is a sign that the faces lack": """Finv Game blacklozenge circledS
        dashleftarrow dashrightarrow diagdown diagup doublebarwedge lBrace rBrace
        pitchfork precapprox precnapprox precneqq succapprox succnapprox succneqq
        subseteqq subsetneqq supseteqq supsetneqq varsubsetneqq varsupsetneqq""",
    "is a sign made of two": """And Colonapprox Coloneq Coloneqq Colonsim Eqcolon
        Eqqcolon approxcolon approxcoloncolon colonapprox coloncolonapprox
        coloncolonequals coloncolonminus coloncolonsim colonminus colonsim
        equalscoloncolon minuscoloncolon minuso ordinarycolon simcolon
        simcoloncolon oiiint intop rq""",
    "is of no school": """CD darray newline angl angln phase utilde
        Overrightarrow overleftharpoon overrightharpoon overlinesegment
        underlinesegment varinjlim varliminf varlimsup varprojlim
        xleftequilibrium xrightequilibrium xrightleftarrows""",
}
OTHERWISE = {
    r"\ce{Li^x_{Li,1-2x}Mg^._{Li,x}$V$'_{Li,x}Cl^x_{Cl}}": "Kröger and Vink",
    r"\ce{O''_{i,x}}": "Kröger and Vink",
    r"\ce{$V$^{4'}_{Ti}}": "Kröger and Vink",
    r"\ce{A\bond{~}B\bond{~-}C}": "has no such sign",
    r"\ce{A\bond{~--}B\bond{~=}C\bond{-~-}D}": "has no such sign",
    r"\ce{A\bond{...}B\bond{....}C}": "one sign for the dots",
    r"\pu{1.2e3 kJ}": "× is usual at school",
    r"\pu{1,2e3 kJ}": "× is usual at school",
}
ALIKE = r"""
a+b=c
f(x)=2x+1
(a+b)c-[d]
\alpha+\beta\le\gamma
x\in A
\lfloor x\rfloor+\langle a,b\rangle
\overline{AB}
\underline{x}
a\quad b\qquad c\,d\;e
A\cup B\cap C
x!+y
-x+(-y)
a=-b
|x|
2\pi r
a\ne b\ge c
3x-7y+z=0
\Delta x=x-y
A\subset B
p\Rightarrow q
"""


def run(program, fonts, texts):
    lines = subprocess.run([program, fonts], check=True, text=True,
                           input="".join(text + "\n" for text in texts),
                           stdout=subprocess.PIPE).stdout.splitlines()
    return [json.loads(line) for line in lines]


class Count:
    passed = failed = 0

    def must(self, holds, *said):
        self.passed += holds
        self.failed += not holds
        if not holds:
            print("formulas:", *said)


def compare_commands(count, pensum, probes):
    allowed = {name for names in REFUSED.values() for name in names.split()}
    by_temml = []
    for probe, found in zip(probes, pensum(
            ["$%s$" % probe["formula"] for probe in probes])):
        read = found["fault"] is None
        if probe["by"] == "temml":
            by_temml.append(read)
        elif probe["name"].lstrip("\\") not in allowed:
            count.must(read, "KaTeX reads", probe["formula"], "-",
                       found["fault"])
    count.must(statistics.mean(by_temml) > TEMML, "of Temml's commands",
               statistics.mean(by_temml), "are read")
    unclosed = [probe["formula"] for probe in probes
                if probe["formula"].endswith("}")]
    for text, found in zip(unclosed, pensum(
            ["$%s$" % text[:-1] for text in unclosed])):
        count.must(found["fault"] is not None, text[:-1], "is read")


def letters_of(found):
    """The letters of a formula, as mhchem's and Pensum's signs are alike."""
    text = "".join(box[0] for box in found["boxes"][1:] if box[0])
    for pair in ("⟶→", "⟵←", "⟷↔", "-−", "∙⋅", "∘°", "∗*"):
        text = text.replace(pair[0], pair[1])
    return sorted(re.sub(r"([→←↔⇄⇌])\1*| ", r"\1", text))


def compare_chemistry(count, pensum, formulas):
    ours = pensum(["$%s$" % one["formula"].replace("\n", " ")
                   for one in formulas])
    theirs = pensum(["$%s$" % one["tex"] for one in formulas])
    for one, own, other in zip(formulas, ours, theirs):
        if one["formula"] in OTHERWISE:
            continue
        count.must(own["fault"] is None, "mhchem reads", one["formula"], "-",
                   own["fault"])
        if own["fault"] is None and other["fault"] is None:
            count.must(letters_of(own) == letters_of(other), one["formula"],
                       "has", "".join(letters_of(own)), "and should have",
                       "".join(letters_of(other)))


def plain(letter):
    return unicodedata.normalize("NFKC", letter)


def compare_places(count, pensum, places):
    differences = []
    for place, found in zip(places, pensum(
            ["$$%s$$" % place["formula"] for place in places])):
        text, width = place["formula"], found["width"] / SIZE
        if text not in ALIKE.split("\n"):
            if any(mark in text for mark in UNLIKE):
                continue
            difference = abs(width - place["width"]) / place["width"]
            differences.append(difference)
            count.must(difference < WIDER, text, "is", round(width),
                       "wide, not", round(place["width"]))
            continue
        ours = sorted((plain(box[0]), box[1] / SIZE, box[2] / SIZE)
                      for box in found["boxes"][1:] if box[0])
        theirs = sorted((plain(letter), x, y)
                        for letter, x, y, size in place["letters"]
                        if plain(letter).strip("\u2061\u2062 "))
        count.must(
            abs(width - place["width"]) <= TOLERANCE and
            len(ours) == len(theirs) and
            all(one[0] == other[0] and
                abs(one[1] - other[1]) <= TOLERANCE and
                abs(one[2] - other[2]) <= TOLERANCE
                for one, other in zip(ours, theirs)),
            text, "stands at", ours, "and should at", theirs)
    if differences:
        count.must(statistics.median(differences) < MEDIAN,
                   "widths differ by", statistics.median(differences))


def read_others(script, font, chromium):
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        with open(LIST, encoding="utf-8") as formulas:
            file.write(ALIKE.lstrip("\n") + formulas.read())
        file.flush()
        return json.loads(subprocess.run(
            ["node", script, file.name, font, *chromium], check=True,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout)


def main():
    program, fonts, font, *others = sys.argv[1:]
    if not others:
        print("formulas: 0 passed, 0 failed, 1 skipped")
        return
    count = Count()
    found = read_others(others[0], font, others[1:])

    def pensum(texts):
        return run(program, fonts, texts)

    compare_commands(count, pensum, found["commands"])
    compare_chemistry(count, pensum, found["chemistry"])
    compare_places(count, pensum, found["places"])
    print("formulas: %d passed, %d failed%s" % (
        count.passed, count.failed, "" if found["places"] else ", 1 skipped"))
    sys.exit(count.failed > 0)


if __name__ == "__main__":
    main()
