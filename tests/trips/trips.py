"""Sends random banks through each format and back: bank -> file -> bank must
be the identity on what the format carries, and a second trip changes nothing.

    trips.py PENSUM COUNT [--seed N] [--only FORMAT] [--keep DIR]

Closes with `trips: N passed, M failed`.  A bank that fails is kept in DIR.
"""

import argparse
import difflib
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

import banks

ALL = ["multiple_choice", "true_false", "short_answer", "numeric", "essay",
       "matching"]
RICH = {"marks", "blocks", "semicolons", "several", "credit", "feedback", "tolerance",
        "distractors", "explanation", "points"}

# What each format carries: kinds of items, and what they may have.
FORMATS = {
    "moodle": (ALL + ["ordering", "fill_in"],
               RICH | {"unit", "notes", "tags", "in_order", "options",
                       "mixed", "also right", "word_bank"}),
    "gift": (ALL, RICH - {"points"} | {"tags"}),
    "qti12": (ALL + ["fill_in"],
              RICH - {"several"} | {"last", "in_order", "options"}),
    "qti21": (ALL + ["ordering", "fill_in"],
              RICH | {"unit", "notes", "last", "in_order", "options", "mixed",
                      "also right", "word_bank"}),
    "csv": (ALL + ["ordering", "fill_in"],
            {"several", "explanation", "points", "tags", "difficulty",
             "also right", "options"}),
}


def run(pensum, *words):
    done = subprocess.run([pensum, *words], capture_output=True, text=True,
                          timeout=600)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, words))}: status "
                           f"{done.returncode}\n{done.stderr[-2000:]}")
    return done.stdout


def items(text):
    """The items of a bank as formatted, without the bank's own id and title."""
    return text[text.index("items:"):].splitlines()


def compare(before, after, what):
    if before != after:
        lines = list(difflib.unified_diff(before, after, "before", "after",
                                          lineterm="", n=2))
        raise RuntimeError(f"{what}\n" + "\n".join(lines[:40]))


def well_formed(packed):
    """Another reader of XML takes every file of an export."""
    if zipfile.is_zipfile(packed):
        with zipfile.ZipFile(packed) as package:
            for name in package.namelist():
                if name.endswith(".xml"):
                    ElementTree.fromstring(package.read(name))
    elif packed.read_bytes().startswith(b"<"):
        ElementTree.parse(packed)


def trip(pensum, form, seed, folder):
    bank, packed, back = (folder / name for name in
                          ("trip.yaml", "packed", "back.yaml"))
    kinds, carries = FORMATS[form]
    bank.write_text(banks.bank(seed, kinds, carries), encoding="utf-8")
    before = items(run(pensum, "format", bank))
    for number in ("first", "second"):
        run(pensum, "export", bank, "--to", form, "-f", "-o", packed)
        well_formed(packed)
        run(pensum, "import", packed, "--strict", "-f", "-o", back)
        after = items(back.read_text(encoding="utf-8"))
        compare(before, after, f"the {number} trip changes the bank")
        bank = back
    run(pensum, "check", back)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pensum", type=pathlib.Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=FORMATS)
    parser.add_argument("--keep", type=pathlib.Path)
    asked = parser.parse_args()
    pensum = asked.pensum.resolve()
    passed = failed = 0
    for seed in range(asked.seed, asked.seed + asked.count):
        for form in [asked.only] if asked.only else FORMATS:
            with tempfile.TemporaryDirectory() as folder:
                try:
                    trip(pensum, form, seed, pathlib.Path(folder))
                    passed += 1
                except (RuntimeError, ValueError, OSError,
                        ElementTree.ParseError) as fault:
                    failed += 1
                    print(f"{form}, seed {seed}: {fault}")
                    if asked.keep:
                        shutil.copytree(folder, asked.keep / f"{form}-{seed}",
                                        dirs_exist_ok=True)
    print(f"trips: {passed} passed, {failed} failed")
    return failed > 0 or passed == 0


if __name__ == "__main__":
    sys.exit(main())
