#!/usr/bin/env python3
"""Measure how full the pages of worksheets are: fill.py PENSUM WORKSHEET...

Prints each worksheet with the command's defaults, draws the PDFs with
pdftoppm and measures ink, so the measure knows nothing of the layout.  A
page's fill is the part of its body from the top to the lowest ink, the mean of
its columns; "hole" is its highest band without ink.  The last line has the
means and the counts of paper.
"""

import os
import re
import subprocess
import sys
import tempfile

DPI = 72
WHITE = 250
LEADING, LEADING_LARGE, SMALL, SMALL_LARGE = 1.36, 1.46, 0.82, 0.89
FOOT = 1.8
UNITS = {"in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pt": 1.0}


def pages_of(path):
    """The pages of a PDF as (width, height, gray bytes)."""
    data = subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", path],
                          stdout=subprocess.PIPE, check=True).stdout
    at = 0
    while at < len(data):
        head = re.match(rb"P5\s(\d+) (\d+)\s255\s", data[at:at + 40])
        width, height = int(head[1]), int(head[2])
        at += head.end()
        yield width, height, data[at:at + width * height]
        at += width * height


class Setup:
    """The parts of a worksheet's page that say where its body is."""

    def __init__(self, path):
        text = open(path, encoding="utf-8").read()
        margin = re.search(r"margin: *([\d.]+) *(in|cm|mm|pt)", text)
        size = re.search(r"\bsize: *(\d+)", text)
        columns = re.search(r"page:.*columns: *(\d)", text)
        self.margin = (float(margin[1]) * UNITS[margin[2]] if margin
                       else 0.8 * 72)
        self.size = float(size[1]) if size else 11.0
        self.columns = int(columns[1]) if columns else 1
        self.duplex = re.search(r"duplex: *true", text) is not None
        self.name = os.path.basename(path)[:-5]


def measure(page, setup, columns):
    """The fill and the highest hole of a page, as parts of its body."""
    width, height, gray = page
    foot = FOOT * LEADING * SMALL * setup.size
    top, bottom = int(setup.margin), int(height - setup.margin - foot)
    paper = max(gray)
    left, right = int(setup.margin) - 4, int(width - setup.margin) + 4
    fills, holes = [], []
    for column in range(columns):
        x0 = left + (right - left) * column // columns
        x1 = left + (right - left) * (column + 1) // columns
        last, hole = top, 0
        for y in range(top, bottom + 3):
            if min(gray[y * width + x0:y * width + x1]) < min(paper, WHITE):
                hole = max(hole, y - last)
                last = y
        fills.append(min(1.0, (last - top) / (bottom - top)))
        holes.append(max(hole, bottom - last) / (bottom - top))
    return sum(fills) / columns, max(holes)


def measure_worksheet(pensum, path, rows):
    setup = Setup(path)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([pensum, "make", path, "-o", folder],
                       stdout=subprocess.DEVNULL, check=True)
        for name in sorted(os.listdir(folder)):
            if not name.endswith(".pdf") or "-matrix" in name:
                continue
            key = "-key" in name
            columns = 1 if "roster" in name else setup.columns
            pages = [measure(page, setup, columns)
                     for page in pages_of(os.path.join(folder, name))]
            rows.append((setup, name[:-4], key, pages))


def print_row(name, pages):
    print("%-36s %2d  %s" % (name[:36], len(pages), " ".join(
        "%3d%s" % (round(100 * fill), "*" if hole > 0.15 else " ")
        for fill, hole in pages)))


def mean(fills):
    return 100 * sum(fills) / len(fills) if fills else 100.0


def main():
    rows = []
    for path in sys.argv[2:]:
        measure_worksheet(sys.argv[1], path, rows)
    print("%-36s %2s  %s" % ("file", "n", "fill of each page, per cent; "
                             "* a hole of more than 15"))
    inner, inner_keys, thin, sheets = [], [], 0, 0
    for setup, name, key, pages in rows:
        if "roster" in name:
            continue
        print_row(name, pages)
        fills = [fill for fill, _ in pages]
        (inner_keys if key else inner).extend(fills[:-1])
        thin += sum(f < 0.25 for f in (fills[:-1] if key else fills))
        if not key:
            sheets += (len(pages) + 1) // 2 if setup.duplex else len(pages)
    print("mean fill but of last pages: sheets %.1f, keys %.1f; "
          "pages under a quarter: %d; paper of sheets: %d" %
          (mean(inner), mean(inner_keys), thin, sheets))


if __name__ == "__main__":
    main()
