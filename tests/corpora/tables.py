"""Random tables, written by Python's csv, through the reader of rosters.

    tables.py READS COUNT [SEED]

What Python reads back, Pensum must read: the same cells, but for blanks around
them and rows that have nothing else.
"""
import csv
import io
import random
import sys

from reads import read

PARTS = ["a", "Zoë", "中文", "O'Neil", '"', '""', ",", ";", "=1+1", "-2", "1.5",
         "#", "\\", "'", "x y", "😀", "e\u0301", "\u00a0x", "|", "é"]


def cell(chance, breaks):
    parts = [chance.choice(PARTS + breaks)
             for _ in range(chance.choice([0, 1, 1, 1, 2, 3]))]
    blank = chance.choice(["", "", "", " ", "  "])
    return blank + "".join(parts) + chance.choice(["", "", blank])


def table(chance):
    """A text, and its separator."""
    columns = chance.randint(1, 5)
    separator = chance.choice(",,;\t") if columns > 1 else ","
    ends = chance.choice(["\n", "\r\n", "\r"])
    breaks = [ends] if chance.random() < 0.3 else []
    rows = [["name"] + ["c%d" % n for n in range(1, columns)]]
    rows += [[cell(chance, breaks) for _ in range(columns)]
             for _ in range(chance.randint(1, 6))]
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=ends,
               quoting=chance.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL,
                                      csv.QUOTE_NONNUMERIC])).writerows(rows)
    text = out.getvalue()
    if chance.random() < 0.3:
        text = text[:-len(ends)]
    return chance.choice(["", "\ufeff"]) + text, separator


def trimmed(rows):
    rows = [[one.strip(" \t\r\n") for one in row] for row in rows]
    return [row for row in rows if any(row)]


def by_python(text, separator):
    return csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""),
                      delimiter=separator)


def main():
    count = int(sys.argv[2])
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    tables = [table(chance) for _ in range(count)]
    passed = failed = 0
    said = read(sys.argv[1], "csv", [text for text, _ in tables])
    for (text, separator), got in zip(tables, said):
        want = trimmed(by_python(text, separator))
        if got["good"] and trimmed(got["value"]) == want:
            passed += 1
            continue
        failed += 1
        print("%r\n  read as %r\n  not     %r\n  %s" % (
            text, got["value"], want, got["said"]))
    print("tables: %d passed, %d failed" % (passed, failed))
    sys.exit(failed > 0)


main()
