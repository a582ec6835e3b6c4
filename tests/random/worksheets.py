#!/usr/bin/env python3
"""Prints whole worksheets made by chance, and reads back what must hold.

    worksheets.py PENSUM [COUNT [FIRST]] [--keep DIR]

makes COUNT (300) worksheets of the seeds from FIRST (1) on and prints each
with the program PENSUM: its sheets, its keys, a slice of it, and all again
from its record.  A worksheet in which something does not hold is kept in DIR
(broken-worksheets) under its seed.  Closes with `random: N passed, N failed`;
fails if any failed.
"""

import argparse
import concurrent.futures
import json
import os
import shutil
import sys
import tempfile

from checks import Broken, check_files, check_forms, expect
from made import Maker
from reading import forms_of, run

FONTS = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                     "../../fonts/fonts.yaml")


def write(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)


def read(folder, name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def print_all(pensum, folder, *arguments):
    """Run the program, which must do well; the files that it names."""
    status, out, err = run(pensum, *arguments, cwd=folder)
    expect(status == 0, "%s: exit %d: %s", " ".join(arguments), status, err)
    return out.decode().split("\n")[:-1]


def check_same(folder, whole, other, paths):
    for path in paths:
        name = os.path.basename(path)
        if name.endswith(".pdf"):
            expect(read(folder, os.path.join(whole, name))
                   == read(folder, os.path.join(other, name)),
                   "%s is another in %s than in %s", name, other, whole)


def check_worksheet(pensum, folder, seed):
    maker = Maker(seed)
    sheet, bank = maker.worksheet()
    for name, text in maker.files.items():
        write(folder, name, text)
    for name, node in (("w.yaml", sheet), ("b.yaml", bank)):
        write(folder, name, json.dumps(node, ensure_ascii=False, indent=1))
    paths = print_all(pensum, folder, "make", "w.yaml", "-o", "whole")
    record = read(folder, "whole/w.record.yaml").decode()
    check_forms(record, check_files(folder, paths), sheet, bank)
    check_same(folder, "whole", "again", print_all(
        pensum, folder, "again", "whole/w.record.yaml", "-o", "again"))
    last = forms_of(record)[-1].name
    slice_of = print_all(pensum, folder, "make", "w.yaml", "-o", "slice",
                         "--forms", last, "--jobs", "1")
    expect(len(slice_of) > 2, "a slice of %s is %s", last, slice_of)
    check_same(folder, "whole", "slice", slice_of)


def try_seed(pensum, keep, seed):
    """Why a seed's worksheet is broken; None where it is not."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            check_worksheet(pensum, folder, seed)
        except (Broken, AssertionError, ValueError, KeyError) as why:
            kept = os.path.join(keep, str(seed))
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(folder, kept)
            return "%s: %s" % (type(why).__name__, why)
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pensum")
    parser.add_argument("count", nargs="?", type=int, default=300)
    parser.add_argument("first", nargs="?", type=int, default=1)
    parser.add_argument("--keep", default="broken-worksheets")
    asked = parser.parse_args()
    pensum = os.path.abspath(asked.pensum)
    os.environ.setdefault("PENSUM_FONTS", FONTS)
    seeds = range(asked.first, asked.first + asked.count)
    failed = 0
    with concurrent.futures.ProcessPoolExecutor() as pool:
        jobs = {pool.submit(try_seed, pensum, asked.keep, s): s
                for s in seeds}
        for job in concurrent.futures.as_completed(jobs):
            why = job.result()
            if why is not None:
                failed += 1
                print("FAIL worksheet %d: %s" % (jobs[job], why[:1000]))
    print("random: %d passed, %d failed" % (len(seeds) - failed, failed))
    return failed > 0 or not seeds


if __name__ == "__main__":
    sys.exit(main())
