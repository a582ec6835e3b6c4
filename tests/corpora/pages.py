"""PDFs as three readers read them: Poppler, MuPDF and pdf.js.

    pages.py FOLDER [SCRIPT]

All PDFs under FOLDER must have the same letters on each page for all readers,
white space and order aside.  Poppler alone reads what a formula's glyphs stand
for, `x^2`: where others read less, its reading of the glyphs counts.  SCRIPT is pages.mjs where pdf.js is installed; it
counts as skipped without it.
"""
import collections
import json
import os
import subprocess
import sys
import tempfile
import unicodedata


def output(*command):
    made = subprocess.run(command, capture_output=True, check=False)
    return made.stdout.decode("utf-8", "replace")


def by_poppler(path):
    return output("pdftotext", "-raw", path, "-").split("\f")[:-1]


def glyphs_by_poppler(path):
    """What is drawn, without the text that stands for it."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as plain:
        subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path,
                        plain.name], check=True)
        with open(plain.name, "rb") as file:
            drawn = file.read().replace(b"/ActualText", b"/ActualNone")
        with open(plain.name, "wb") as file:
            file.write(drawn)
        return by_poppler(plain.name)


def by_mupdf(path):
    return output("mutool", "draw", "-q", "-F", "txt", path).split("\f")[:-1]


def by_pdfjs(script, paths):
    made = subprocess.run(["node", script], input="\n".join(paths) + "\n",
                          capture_output=True, text=True, check=True)
    return [json.loads(line) for line in made.stdout.split("\n")
            if line.startswith("{")]  # not its warnings


# Right-to-left text mirrors brackets, which not all readers turn back.
MIRRORED = str.maketrans(")]}»›", "([{«‹")


def letters(text):
    """How often a page has each letter."""
    text = unicodedata.normalize("NFKC", text)
    if any(unicodedata.bidirectional(c) in ("R", "AL") for c in text):
        text = text.translate(MIRRORED)
    return collections.Counter(
        letter for letter in text
        if not letter.isspace() and unicodedata.category(letter) != "Cf")


def differences(reader, want, got):
    if len(want) != len(got):
        yield "%s reads %d pages, not %d" % (reader, len(got), len(want))
        return
    for number, (one, other) in enumerate(zip(want, got), 1):
        more, less = letters(other) - letters(one), letters(one) - letters(other)
        if more or less:
            yield "page %d: %s has %s more and %s less" % (
                number, reader, dict(more), dict(less))


def compare(reader, path, want, said):
    """What a reader has otherwise than Poppler."""
    if "mistake" in said:
        return [said["mistake"]]
    wrong = list(differences(reader, want, said["pages"]))
    if wrong:
        wrong = list(differences(reader, glyphs_by_poppler(path),
                                 said["pages"]))
    return wrong


def main():
    paths = sorted(os.path.join(folder, name)
                   for folder, _, names in os.walk(sys.argv[1])
                   for name in names if name.endswith(".pdf"))
    others = [("MuPDF", [{"pages": by_mupdf(path)} for path in paths])]
    if len(sys.argv) > 2:
        others.append(("pdf.js", by_pdfjs(sys.argv[2], paths)))
    passed = failed = 0
    for i, path in enumerate(paths):
        want = by_poppler(path)
        for reader, said in others:
            wrong = compare(reader, path, want, said[i])
            passed += not wrong
            failed += bool(wrong)
            for one in wrong:
                print("%s: %s" % (path, one))
    print("readers: %d passed, %d failed%s" % (
        passed, failed,
        "" if len(sys.argv) > 2 else ", %d skipped" % len(paths)))
    sys.exit(failed > 0 or passed == 0)


main()
