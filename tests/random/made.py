"""Whole valid worksheets made by chance: every field of banks and worksheets.

Each text holds a word of its own, which no other text has, so that what is
printed can be found again.  What is made depends on the seed alone.
"""

import random

KINDS = ("timeline", "short_answer", "essay", "multiple_choice", "true_false",
         "matching", "fill_in", "ordering", "parts")
TIERS = ("support", "core", "extension")
BLOOMS = ("remember", "understand", "apply", "analyze", "evaluate", "create")
LEAST_EMS = {"normal": 11, "wide": 14}
PAPERS = {"letter": (612, 792), "legal": (612, 1008), "a4": (595, 841),
          "a5": (419, 595), "b5": (498, 708)}
FILLER = ("the of and how light falls water a city grain in 1911 moving "
          "slowly before evening because nobody had counted Straße naïve "
          "Ελλάδα Москва 互联网 学习 x+y=z 25% A&B (twice) 'said' "
          "extraordinarily-long electroencephalographically").split()
# No cell of a table breaks a word.
NARROW = [word for word in FILLER if len(word) < 12]
MARKED = ("*often*", "**never**", "`code()`", "H~2~O", "x^2^", "~~old~~")
PICTURE = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">'
           '<rect x="1" y="1" width="20" height="9" fill="#777"/></svg>\n')


class Maker:
    """Makes one bank and one worksheet."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.words = 0
        self.files = {}

    def maybe(self, percent):
        return self.chance.random() * 100 < percent

    def word(self):
        """A word that no other text of this worksheet has."""
        syllables = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
        number, text = self.words, ""
        self.words += 1
        for _ in range(3):
            text += syllables[number % len(syllables)]
            number //= len(syllables)
        return text + "x"

    def text(self, most=12, marked=True, filler=FILLER):
        """A paragraph that begins with its own word."""
        words = [self.word()]
        for _ in range(self.chance.randint(0, most)):
            fancy = marked and self.maybe(8)
            words.append(self.chance.choice(MARKED if fancy else filler))
        return " ".join(words)

    def long_text(self):
        """A text that may have lists, tables and paragraphs."""
        parts = [self.text(30)]
        if self.maybe(15):
            parts.append("\n".join("- " + self.text(6) for _ in range(3)))
        if self.maybe(10):
            parts.append("| A | B |\n| :-- | --: |\n| 1 | %s |"
                         % self.text(2, False, NARROW))
        if self.maybe(15):
            parts.append(self.text(40))
        return "\n\n".join(parts)

    def texts(self, least, most, length=8):
        return [self.text(length)
                for _ in range(self.chance.randint(least, most))]

    def points(self, most=12):
        return self.chance.randint(1, 2 * most) / 2

    def picture(self):
        name = "p%d.svg" % len(self.files)
        self.files[name] = PICTURE % (self.chance.randint(10, 400),
                                      self.chance.randint(10, 400))
        return {"image": name, "alt": self.text(4, False)}

    def date(self):
        year = self.chance.randint(-400, 2020)
        forms = [str(year if year != 0 else 1), "c. %d" % (abs(year) + 1),
                 "%d BCE" % (abs(year) + 1)]
        if year > 1300:
            forms += ["%d-%02d" % (year, self.chance.randint(1, 12)),
                      "%d-%d" % (year, year + 5), "%d0s" % (year // 10)]
        return self.chance.choice(forms)

    # One function a kind: its own fields.

    def timeline(self):
        fields = {"term": self.text(3, False), "date": self.date(),
                  "significance": self.texts(1, 3)}
        if self.maybe(60):
            fields["who"] = self.text(2, False)
        if self.maybe(60):
            fields["where"] = self.text(2, False)
        return fields

    def short_answer(self):
        one = self.maybe(50)
        return {"stem": self.long_text(),
                "answer": self.text(6) if one else self.texts(1, 4)}

    def essay(self):
        fields = {"stem": self.long_text(), "points": 0, "rubric": []}
        for _ in range(self.chance.randint(1, 4)):
            points = self.points(4)
            criterion = {"criterion": self.text(4), "points": points}
            fields["points"] += points
            if self.maybe(40):
                criterion["notes"] = self.text(8)
            if self.maybe(40):
                criterion["levels"] = [{"points": points,
                                        "text": self.text(5)},
                                       {"points": 0, "text": self.text(5)}]
            fields["rubric"].append(criterion)
        if self.maybe(40):
            fields["thesis"] = self.text(10)
        if self.maybe(40):
            fields["evidence"] = self.texts(1, 3)
        if self.maybe(40):
            fields["notes"] = self.text(10)
        return fields

    def multiple_choice(self):
        count = self.chance.choice((2, 3, 4, 4, 4, 5, 6, 8, 12, 26))
        length = self.chance.choice((0, 0, 1, 3, 12))
        right = self.chance.sample(
            range(count), 1 if self.maybe(60)
            else self.chance.randint(1, max(1, count - 1)))
        choices = []
        for i in range(count):
            choice = {"text": self.text(length)}
            if i in right:
                choice["correct"] = True
            if self.maybe(20):
                choice["feedback"] = self.text(5)
            choices.append(choice)
        fields = {"stem": self.long_text(), "choices": choices}
        if self.maybe(20):
            fields["keep_last"] = self.chance.randint(1, count - 1)
        elif count > len(right) + 1 and self.maybe(20):
            fields["draw_choices"] = self.chance.randint(
                1, count - len(right))
        return fields

    def true_false(self):
        fields = {"stem": self.long_text(), "answer": self.maybe(50)}
        if self.maybe(50) and not fields["answer"]:
            fields["correction"] = self.text(8)
        return fields

    def matching(self):
        count = self.chance.choice((2, 3, 5, 8, 12))
        length = self.chance.choice((0, 1, 6))
        fields = {"pairs": [[self.text(length), self.text(length)]
                            for _ in range(count)]}
        if self.maybe(50):
            fields["stem"] = self.text()
        if self.maybe(40):
            fields["distractors"] = self.texts(1, 3, length)
        if count > 3 and self.maybe(30):
            fields["draw_pairs"] = self.chance.randint(2, count)
        return fields

    def fill_in(self):
        parts = [self.text(6)]
        for _ in range(self.chance.randint(1, 4)):
            answers = [self.text(self.chance.choice((0, 0, 2)), False)
                       for _ in range(self.chance.choice((1, 1, 2)))]
            parts += ["{{%s}}" % "|".join(answers), self.text(5)]
        return {"text": " ".join(parts)}

    def ordering(self):
        fields = {"sequence": self.texts(2, 8, 5)}
        fields["stem"] = self.text()
        return fields

    def parts(self):
        """Parts of an item, each of a kind of its own."""
        parts = []
        for _ in range(self.chance.randint(2, 4)):
            kind = self.chance.choice(("short_answer", "multiple_choice",
                                       "true_false", "fill_in", "essay"))
            part = {"kind": kind}
            part.update(getattr(self, kind)())
            if "stem" in part:
                part["stem"] = untabled(part["stem"])
            self.common(part, kind)
            parts.append(part)
        return {"stem": self.long_text(), "parts": parts}

    def common(self, item, kind):
        """Fields that any item or part may have."""
        if kind != "essay" and self.maybe(70):
            item["points"] = self.points()
        if kind in ("short_answer", "essay", "timeline") and self.maybe(30):
            if self.maybe(50):
                item["lines"] = self.chance.choice((1, 2, 5, 9, 40))
            else:
                item["space"] = self.chance.choice(
                    ("grid", "4cm", "1.5in", "60pt", "12cm"))
        if self.maybe(20):
            item["explanation"] = self.text(10)
        if self.maybe(10):
            item.update(self.picture())
        if self.maybe(10):
            item["hint"] = self.text(6)
        if self.maybe(10):
            item["starters"] = self.texts(1, 3, 4)
        if self.maybe(10):
            item["word_bank"] = self.texts(1, 5, 1)

    def item(self, number, kind, stimuli):
        item = {"id": "i%d" % number}
        if kind != "parts":
            item["kind"] = kind
        item.update(getattr(self, kind)())
        if kind != "parts":
            self.common(item, kind)
        for key, value in (
                ("tags", self.chance.sample(("red", "blue", "new"), 2)),
                ("standards", ["S.%d" % self.chance.randint(1, 4)]),
                ("difficulty", self.chance.choice(
                    ("easy", "medium", "hard", 1, 2, 5))),
                ("bloom", self.chance.choice(BLOOMS)),
                ("minutes", self.chance.choice((0.5, 1, 2.5, 10))),
                ("tiers", {self.chance.choice(TIERS): {
                    "hint": self.text(5)}})):
            if self.maybe(40):
                item[key] = value
        if kind == "parts":
            item["tags"] = ["parts"]
        if stimuli and self.maybe(25):
            item["stimulus"] = self.chance.choice(stimuli)["id"]
        return item

    def stimulus(self, number):
        stimulus = {"id": "s%d" % number, "text": self.long_text()}
        if self.maybe(50):
            stimulus["title"] = self.text(3, False)
        if self.maybe(30):
            stimulus.update(self.picture())
        if self.maybe(30):
            stimulus["credit"] = self.text(4)
        if self.maybe(30):
            stimulus["numbered"] = self.chance.choice((True, 3))
        return stimulus

    def bank(self, kinds):
        stimuli = [self.stimulus(i)
                   for i in range(self.chance.choice((0, 0, 1, 2)))]
        bank = {"bank": "b", "items": []}
        if self.maybe(50):
            bank["title"] = self.text(4, False)
        if self.maybe(30):
            bank["language"] = self.chance.choice(("en", "fr", "zh-Hans"))
        if self.maybe(30):
            bank["defaults"] = {"points": 2, "tags": ["all"]}
        if stimuli:
            bank["stimuli"] = stimuli
        for kind in kinds:
            for _ in range(self.chance.randint(3, 6)):
                bank["items"].append(
                    self.item(len(bank["items"]), kind, stimuli))
        return bank

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
                ("large_print", (True,)), ("spacing", ("normal", "wide")),
                ("lines", ("ruled", "primary")),
                ("tint", ("none", "cream", "#ffe0f0")), ("qr", (True,))):
            if self.maybe(35 if len(values) > 1 else 12):
                page[key] = self.chance.choice(values)
        return page if fits(page) else {
            k: page[k] for k in page if k not in ("size", "columns")}

    def section(self, number, kind):
        draw = {"count": self.chance.randint(1, 3)}
        if kind == "parts":
            draw["tags"] = ["parts"]
        else:
            draw["kind"] = kind
        section = {"id": "k%d" % number, "draw": draw}
        if self.maybe(80):
            section["title"] = self.text(3, False)
        if self.maybe(30):
            section["instructions"] = self.text(8)
        if self.maybe(40):
            section["order"] = self.chance.choice(
                ("shuffle", "bank", "difficulty"))
        if kind == "timeline":
            section["ask"] = self.chance.choice(
                ("identify", "date", "term", "order", "strip"))
            if section["ask"] in ("order", "strip"):
                draw["count"] = 3
                section.pop("order", None)
        elif kind == "true_false" and self.maybe(50):
            section["ask"] = "correct"
        elif kind == "fill_in" and self.maybe(50):
            section["word_bank"] = True
        return section

    def worksheet(self):
        """The worksheet, its bank, and the pictures beside it by name."""
        kinds = self.chance.sample(KINDS, self.chance.randint(1, 4))
        sheet = {"worksheet": "w", "title": self.text(4, False),
                 "banks": ["b.yaml"], "seed": self.chance.randint(0, 99999)}
        bank = self.bank(kinds)
        for key in ("course", "teacher", "date", "instructions", "footer"):
            if self.maybe(30):
                sheet[key] = self.text(3, False)
        sheet["forms"] = self.chance.choice(
            (1, 2, 3, ["A", "Tuesday morning in the seventh period"],
             ["Ünder", "key", "matrix"]))
        if self.maybe(50):
            sheet["fields"] = self.chance.sample(
                ("name", "date", "period", "class", "score"),
                self.chance.randint(0, 5))
        if self.maybe(80):
            sheet["page"] = self.page()
        if self.maybe(30):
            sheet["tiers"] = self.chance.sample(
                TIERS, self.chance.randint(1, 3))
        if self.maybe(30):
            sheet["leaks"] = "warn"
        sheet["key"] = {"style": self.chance.choice(("both", "both", "list")),
                        "mono": self.maybe(30)}
        sheet["sections"] = [self.section(i, kind)
                             for i, kind in enumerate(kinds)]
        return sheet, bank


def untabled(text):
    """A text without tables: parts in narrow columns have no room for any."""
    return "\n\n".join(block for block in text.split("\n\n")
                       if not block.startswith("|"))


def points_of(length):
    """A length in points."""
    units = {"in": 72, "mm": 72 / 25.4, "pt": 1}
    return float(length[:-2]) * units[length[-2:]]


def fits(page):
    """Whether columns are as wide and high as their type needs."""
    paper = page.get("paper", "letter")
    if isinstance(paper, dict):
        width, height = (points_of(paper[k]) for k in ("width", "height"))
    else:
        width, height = PAPERS[paper]
    margin = points_of(page.get("margin", "0.8in"))
    columns = page.get("columns", 1)
    least = page.get("size", 11) * LEAST_EMS[page.get("spacing", "normal")]
    column = (width - 2 * margin - 24 * (columns - 1)) / columns
    return column > least and height - 2 * margin > least
