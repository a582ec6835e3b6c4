#!/usr/bin/env python3
"""Prints whole worksheets made by chance, and reads back what must hold.

    worksheets.py PENSUM [COUNT [FIRST]] [--keep DIR]

makes COUNT (300) worksheets of the seeds from FIRST (1) on and prints each
with the program PENSUM: its sheets, its keys, a slice of it, and all again
from its record; some of them bound into one file, too, or with a practice
packet.  Fails, too, if a field of `pensum schema` is never made.  A worksheet
in which something does not hold is kept in DIR
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

from checks import (Broken, Said, check_booklets, check_bound, check_class,
                    check_files, check_forms, check_matrix, check_packet,
                    check_up, expect)
from fields import left_out
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


def write_all(folder, maker, sheet, bank):
    for name, text in maker.files.items():
        write(folder, name, text)
    for name, node in (("w.yaml", sheet), ("b.yaml", bank),
                       ("e.yaml", maker.earlier)):
        write(folder, name, json.dumps(node, ensure_ascii=False, indent=1))


def check_slice(pensum, folder, last, sheet, own):
    """A form on its own is as in the whole, and so is its key."""
    slice_of = print_all(pensum, folder, "make", "w.yaml", "-o", "slice",
                         "--forms", last, "--jobs", "1", *own)
    expect(len(slice_of) > 2, "a slice of %s is %s", last, slice_of)
    check_same(folder, "whole", "slice", [
        path for path in slice_of
        if "roster" not in path and not path.endswith("-up.pdf")])
    if "tiers" not in sheet:
        check_same(folder, "whole", "key", print_all(
            pensum, folder, "key", "whole/w.record.yaml", "--form", last,
            "-o", "key"))


def check_practice(pensum, folder, chance, bank):
    """A packet of the bank's questions has them all."""
    answers = chance.choice(("back", "separate", "fold", "none"))
    count = str(chance.randint(1, 2))
    paths = print_all(pensum, folder, "practice", "b.yaml", "-o", "practice",
                      "--seed", "1", "--count", count, "--answers", answers)
    pages = check_files(folder, paths)
    record = read(folder, "practice/b-practice.record.yaml").decode()
    check_packet(forms_of(record)[0], pages["b-practice.pdf"], bank)
    check_same(folder, "practice", "practised", print_all(
        pensum, folder, "again", "practice/b-practice.record.yaml",
        "-o", "practised"))
    if any(i.get("kind") in ("timeline", "short_answer")
           for i in bank["items"]):
        check_files(folder, print_all(pensum, folder, "practice", "b.yaml",
                                      "--cards", "--seed", "1", "-o",
                                      "practice"))


def check_worksheet(pensum, folder, seed):
    maker = Maker(seed)
    sheet, bank = maker.worksheet()
    options = maker.options(sheet)
    write_all(folder, maker, sheet, bank)
    if maker.earlier is not None:
        print_all(pensum, folder, "make", "e.yaml", "-o", "whole")
    paths = print_all(pensum, folder, "make", "w.yaml", "-o", "whole",
                      *options)
    record = read(folder, "whole/w.record.yaml").decode()
    forms = forms_of(record)
    pages = check_files(folder, paths)
    if "up" in sheet.get("page", {}):
        check_up(forms, pages)
    elif "booklet" in sheet.get("page", {}):
        check_booklets(forms, pages)
    else:
        check_forms(forms, pages, sheet, bank)
    check_matrix(folder, paths, forms, {i["id"]: i for i in bank["items"]},
                 Said(sheet, bank))
    check_class(pages, maker.students)
    check_same(folder, "whole", "again", print_all(
        pensum, folder, "again", "whole/w.record.yaml", "-o", "again"))
    own = [o for o in options if o in ("--qr", "--mono")]
    if "--mono" in own:
        own += ["--key-style", "overlay"]
    check_slice(pensum, folder, forms[-1].name, sheet, own)
    if maker.maybe(15):
        check_bound(forms, pages, check_files(folder, print_all(
            pensum, folder, "make", "w.yaml", "-o", "bound", "--one-file",
            *own)))
    if maker.maybe(15):
        check_practice(pensum, folder, maker.chance, bank)


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


def check_fields(pensum, first):
    """Why the fields of the schemas are not all made; None where they are."""
    made = [Maker(seed).worksheet() for seed in range(first, first + 4000)]
    for name, nodes in (("worksheet", [m[0] for m in made]),
                        ("bank", [m[1] for m in made])):
        status, out, err = run(pensum, "schema", name)
        if status != 0:
            return err
        missing, impossible = left_out(json.loads(out), nodes)
        if missing or impossible:
            return ("never made of a %s: %s; made, though not valid: %s"
                    % (name, missing, impossible))
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
    why = check_fields(pensum, asked.first)
    if why is not None:
        failed += 1
        print("FAIL fields: " + why)
    with concurrent.futures.ProcessPoolExecutor() as pool:
        jobs = {pool.submit(try_seed, pensum, asked.keep, s): s
                for s in seeds}
        for job in concurrent.futures.as_completed(jobs):
            why = job.result()
            if why is not None:
                failed += 1
                print("FAIL worksheet %d: %s" % (jobs[job], why[:1000]))
    print("random: %d passed, %d failed" % (len(seeds) + 1 - failed, failed))
    return failed > 0 or not seeds


if __name__ == "__main__":
    sys.exit(main())
