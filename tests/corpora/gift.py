"""Exports random banks to GIFT and has npm's gift-pegjs read them: as many
questions, of the same kinds, with as many answers.

    gift.py PENSUM COUNT SCRIPT

Closes with `gift: N passed, M failed`.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "trips"))

import banks  # noqa: E402
from trips import FORMATS  # noqa: E402

TYPES = {"multiple_choice": "MC", "true_false": "TF", "short_answer": "Short",
         "numeric": "Numerical", "essay": "Essay", "matching": "Matching"}


def expected(bank):
    """What the parser should find of each item."""
    for item in bank["items"]:
        count = len(item.get("choices", []))
        if item["kind"] == "short_answer":
            answer = item["answer"]
            count = 1 + len(answer.get("also", [])) \
                if isinstance(answer, dict) else 1
        if item["kind"] == "numeric":
            count = 1
        if item["kind"] == "matching":
            count = len(item["pairs"]) + len(item.get("distractors", []))
        yield TYPES[item["kind"]], count, item["id"]


def found(pensum, script, text, folder):
    bank, gift = folder / "bank.yaml", folder / "bank.gift"
    bank.write_text(text, encoding="utf-8")
    subprocess.run([pensum, "export", bank, "--to", "gift", "-o", gift],
                   check=True, capture_output=True, timeout=600)
    read = subprocess.run(["node", script, gift], check=True, timeout=600,
                          capture_output=True, text=True)
    for line in read.stdout.splitlines():
        question = json.loads(line)
        yield question["type"], question["answers"], question["title"]


def main():
    pensum, count, script = sys.argv[1:4]
    kinds, carries = FORMATS["gift"]
    passed = failed = 0
    for seed in range(1, int(count) + 1):
        text = banks.bank(seed, kinds, carries)
        with tempfile.TemporaryDirectory() as folder:
            try:
                got = list(found(pensum, script, text, pathlib.Path(folder)))
            except subprocess.CalledProcessError as fault:
                got = [fault.stderr[-500:]]
        wanted = list(expected(json.loads(text)))
        if got == wanted:
            passed += 1
            continue
        failed += 1
        print(f"gift, seed {seed}:", next(
            (pair for pair in zip(wanted, got) if pair[0] != pair[1]),
            (len(wanted), len(got))))
    print(f"gift: {passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
