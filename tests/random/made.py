"""Whole valid worksheets made by chance: every field of banks and worksheets.

What is made depends on the seed alone.
"""

import csv
import io

from banks import LANGUAGES, TIERS
from draws import Draws
from frames import Frames
from kinds import KINDS

LEAST_EMS = {"normal": 11, "wide": 14}
PAPERS = {"letter": (612, 792), "legal": (612, 1008), "a4": (595, 841),
          "a5": (419, 595), "b5": (498, 708), "half_letter": (396, 612)}
LARGE = 18
PRINTED_LEAST = 2.5 * 72  # between margins
LABELS = {"name": "Who", "date": "Day", "period": "Hour", "class": "Group",
          "score": "Mark", "stamp-key": "RIGHT", "form": "Paper {form}",
          "true": "Aye", "false": "Nay"}
HARD_NAMES = ("{}", "O'{}, Ana", '{} "Bo" Li', "{} van der Müller-Łódź",
              "=1+{}", "李 {}", "{};{}")


class Maker(Draws, Frames):
    """Makes a worksheet, its bank, and the files beside them."""

    def page(self):
        """A page on which the type that it asks for has room."""
        page = {}
        for key, values in (
                ("paper", tuple(PAPERS) + ({"width": "6in",
                                            "height": "9in"},)),
                ("margin", ("0.1in", "0.5in", "0.8in", "1in", "20mm")),
                ("font", ("serif", "sans", "dyslexic", "hand")),
                ("size", (9, 10, 11, 12, 14, 18, 24, 32)),
                ("duplex", (True, False)), ("columns", (1, 2, 3)),
                ("large_print", (True,)), ("hyphenate", (True, False)),
                ("spacing", ("normal", "wide")),
                ("lines", ("ruled", "primary")),
                ("tint", ("none", "cream", "#ffe0f0")), ("qr", (True,)),
                ("fit", ("loose", "compact", {"pages": 400},
                         {"pages": 400, "large_print": 400})),
                ("name_on_each", (True,)), ("up", (2, 4)),
                ("booklet", (True,))):
            if self.maybe(35 if len(values) > 1 and key != "up" else 12):
                page[key] = self.chance.choice(values)
        if "up" in page:
            page.pop("booklet", None)
        return page if fits(page) else {
            k: page[k] for k in page if k not in ("size", "columns", "up")}

    def ask(self, section, kind, pool):
        """Questions that a kind may be asked in several ways."""
        if kind == "timeline":
            section["ask"] = self.chance.choice(
                ("identify", "date", "term", "order", "strip"))
            if section["ask"] in ("order", "strip"):
                section["draw"] = {"kind": kind, "count": 3}
                section.pop("order", None)
                section.pop("pin", None)
                return self.choose(pool, 3)
            if self.maybe(20):
                section["order"] = "date"
        elif kind == "true_false" and self.maybe(50):
            section["ask"] = "correct"
        elif kind == "fill_in" and self.maybe(50):
            section["word_bank"] = True
        return None

    def section(self, number, kind, bank, blueprint):
        """A section, and items that it may draw."""
        pool = [i for i in bank["items"] if i.get("kind", "parts") == kind]
        draw, chosen = self.draw(bank, pool, self.chance.randint(1, 3),
                                 blueprint)
        if kind == "parts":
            draw["tags"] = draw.get("tags", []) + ["parts"]
        else:
            draw["kind"] = kind if self.maybe(80) else [kind]
        section = {"id": "k%d" % number, "draw": draw}
        if self.maybe(80):
            section["title"] = self.text(3, False)
        if self.maybe(30):
            section["instructions"] = self.text(8)
        if self.maybe(40):
            section["order"] = self.chance.choice(
                ("shuffle", "bank", "difficulty"))
        if isinstance(draw.get("count"), int) and self.maybe(20):
            section["pin"] = [chosen[0]["id"]]
        chosen = self.ask(section, kind, pool) or chosen
        self.printing(section, kind, bank, pool, blueprint)
        return section, chosen

    def sections(self, sheet, kinds, bank):
        blueprint = self.maybe(35)
        sheet["sections"], chosen = [], []
        for number, kind in enumerate(kinds):
            section, own = self.section(number, kind, bank, blueprint)
            sheet["sections"].append(section)
            chosen += own
        if blueprint:
            self.demand_whole(sheet, bank, chosen)
        elif self.maybe(30):
            sheet["overlap"] = self.chance.choice(
                ("any", "all", 30, {"most": 0, "soft": True}))
        if not blueprint and self.maybe(20):
            self.drill(sheet, bank)
        pinned = [s["pin"][0] for s in sheet["sections"] if "pin" in s]
        if pinned and self.maybe(70):
            item = self.chance.choice(chosen)
            item["explanation"] = "%s names @{question %s}." % (
                self.word(), pinned[0])

    def drill(self, sheet, bank):
        """A section of variants of one item."""
        item = {"id": "drill", "kind": "numeric", "tags": ["drill"],
                "vars": {"a": "2..9", "b": "2..9"},
                "stem": "%s @{a} · @{b} =" % self.word(),
                "answer": "= a*b"}
        bank["items"].append(item)
        sheet["sections"].append({
            "title": "Drill", "draw": {
                "item": "drill", "count": self.chance.randint(1, 12)}})

    def spend(self, sheet, bank):
        """An item that an earlier worksheet has drawn is not drawn again."""
        spent = dict(bank["items"][0], id="spent")
        spent.pop("enemies", None)
        spent.pop("explanation", None)
        spent["tags"] = spent.get("tags", []) + ["spent"]
        bank["items"].append(spent)
        self.earlier = {
            "worksheet": "earlier", "title": "Earlier", "seed": 1,
            "banks": ["b.yaml"],
            "sections": [{"title": "S", "draw": {"tags": ["spent"],
                                                 "count": 1}}]}
        record = "whole/earlier.record.yaml"
        sheet["avoid"] = self.chance.choice((
            record, [record], ["whole/e*.record.yaml"],
            [{"record": record, "since": "2001-02-03"}],
            {"records": record, "since": "2001"},
            {"records": [{"record": record, "since": 1999}]}))

    def roster(self, sheet, names):
        """A class, of which some say their form and tier."""
        rows = io.StringIO()
        table = csv.writer(rows)
        table.writerow(("name", "form", "tier", "large_print", "extra"))
        large = fits(dict(sheet.get("page", {}), size=LARGE))
        for _ in range(self.chance.randint(1, 7)):
            self.students.append(self.word())
            table.writerow((
                self.chance.choice(HARD_NAMES).format(
                    *2 * [self.students[-1]]),
                self.chance.choice(names) if names and self.maybe(40) else "",
                self.chance.choice(TIERS) if self.maybe(20) else "",
                "yes" if large and self.maybe(20) else "",
                "extra time" if self.maybe(20) else ""))
        self.files["class.csv"] = rows.getvalue()
        sheet["roster"] = "class.csv"

    def forms(self, sheet):
        forms = self.chance.choice(
            (1, 2, 3, ["A", "Tuesday morning in the seventh period"],
             ["Ünder", "key", "matrix"]))
        sheet["forms"] = forms
        if self.maybe(25):
            self.roster(sheet, forms if isinstance(forms, list)
                        else [chr(ord("A") + i) for i in range(forms)])

    def words_of_its_own(self, sheet):
        if self.maybe(25):
            sheet["language"] = self.chance.choice(LANGUAGES)
        if self.maybe(25):
            sheet["letters"] = self.chance.choice(("latin", "native"))
        if self.maybe(30):
            sheet["quotes"] = self.chance.choice(("straight", "typographic"))
        if self.maybe(10):
            sheet["math"] = "off"
        if self.maybe(25):
            sheet["labels"] = {key: LABELS[key] for key in self.chance.sample(
                sorted(LABELS), self.chance.randint(1, len(LABELS)))}

    def options(self, sheet):
        """Options of the command line."""
        options = []
        if self.maybe(20) and sheet["forms"] != ["Ünder", "key", "matrix"]:
            options += ["--matrix", self.chance.choice(("pdf", "csv",
                                                        "both"))]
        if self.maybe(10):
            options += ["--qr"]
        if self.maybe(10):
            options += ["--key-style", "overlay", "--mono"]
            sheet["key"]["style"] = "overlay"
        if "roster" in sheet and self.maybe(50):
            options += ["--split", self.chance.choice(("1", "2", "3"))]
        return options

    def worksheet(self):
        """The worksheet, its bank, and the files beside it by name."""
        kinds = self.chance.sample(KINDS + ("parts",),
                                   self.chance.randint(1, 4))
        sheet = {"worksheet": "w", "title": self.text(4, False),
                 "banks": ["b.yaml"] if self.maybe(80) else "b.yaml",
                 "seed": self.chance.randint(0, 99999)}
        bank = self.bank(kinds)
        for key in ("course", "teacher", "date", "instructions", "footer"):
            if self.maybe(30):
                sheet[key] = self.text(3, False)
        if self.maybe(80):
            sheet["page"] = self.page()
        self.forms(sheet)
        if self.maybe(30):
            sheet["tiers"] = self.chance.sample(
                TIERS, self.chance.randint(1, 3))
        if self.maybe(30):
            sheet["leaks"] = "warn"
        if self.maybe(20):
            sheet["numbers"] = self.chance.choice(("own", "shared"))
        if self.maybe(20):
            sheet["blanks"] = self.chance.choice(("sized", "uniform"))
        self.words_of_its_own(sheet)
        sheet["key"] = {
            "style": self.chance.choice(("both", "both", "both", "list",
                                         "overlay", "answers-only")),
            "mono": self.maybe(30)}
        self.sections(sheet, kinds, bank)
        narrow_tables(bank, most_columns(sheet.get("page", {})))
        self.frame(sheet)
        if self.maybe(15):
            self.spend(sheet, bank)
        return sheet, bank


def points_of(length):
    """A length in points."""
    units = {"in": 72, "mm": 72 / 25.4, "pt": 1}
    return float(length[:-2]) * units[length[-2:]]


def extent(page):
    """The size of a sheet, its margin, and the width of a column on it."""
    paper = page.get("paper", "letter")
    if isinstance(paper, dict):
        width, height = (points_of(paper[k]) for k in ("width", "height"))
    else:
        width, height = PAPERS[paper]
    up = page.get("up", 1)
    if up == 2:
        width, height = max(width, height) / 2, min(width, height)
    elif up == 4:
        width, height = width / 2, height / 2
    margin = points_of(page.get("margin", "0.8in" if up == 1 else "0.5in"))
    columns = page.get("columns", 1)
    column = (width - 2 * margin - 24 * (columns - 1)) / columns
    return width, height, margin, column


def size_of(page):
    return page.get("size", LARGE if "large_print" in page else 11)


def fits(page):
    """Whether columns are as wide and high as their type needs."""
    width, height, margin, column = extent(page)
    up = page.get("up", 1)
    least = page.get("size", 11) * LEAST_EMS[page.get("spacing", "normal")]
    return (column > least and height - 2 * margin > least
            and (up == 1 or min(width, height) - 2 * margin > PRINTED_LEAST))


def most_columns(page):
    """How many columns of blanks a question's table has room for, be it in a
    part of an item, and beside answers in the margin."""
    em = size_of(page) * LEAST_EMS[page.get("spacing", "normal")] / 11
    return max(1, int(extent(page)[3] / em / 8))


def narrow_tables(node, most):
    """Leave every table of an item as many columns at most."""
    if isinstance(node, list):
        for child in node:
            narrow_tables(child, most)
    elif isinstance(node, dict):
        if isinstance(node.get("columns"), list):
            del node["columns"][most:]
        if isinstance(node.get("rows"), list):
            for row in node["rows"]:
                del row[most:]
        for child in node.values():
            narrow_tables(child, most)
