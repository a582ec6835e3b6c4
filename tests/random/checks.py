"""What holds of every worksheet that is printed, whatever is on it."""

import collections
import os
import re

from reading import forms_of, pages_of, run, squeezed


# What pages say of questions and answers, by language, without space: the head
# of a section, the mark of its decimals, and the letters of an answer.
SAID = {
    "en": (r"%dquestions?·%spoints?", ".", r"Answers?:([A-Z,]+)\."),
    "fr": (r"%dquestions?·%spoints?", ",", r"Réponses?:([A-Z,]+)\."),
    "zh-Hans": (r"%d题·%s分", ".", r"答案：([A-Z、]+)。"),
}


class Broken(Exception):
    """Something that must hold does not."""


def expect(holds, why, *details):
    if not holds:
        raise Broken(why % details if details else why)


def first_word(text):
    return text.split()[0]


def words_of(item, choices, asked):
    """The first words of what a question asks, for its sheet; and of what its
    key repeats or says."""
    kind = item.get("kind")
    sheet, key = [], []
    if kind == "timeline":
        shown = item["significance"][:1] if asked == "term" else [item["term"]]
        sheet += shown
        key.append(item["term"])
    elif kind == "fill_in":
        sheet.append(item["text"])
        key.append(item["text"])
    elif "stem" in item:
        sheet.append(item["stem"])
        key.append(item["stem"])
    if kind == "multiple_choice":
        at = [item["choices"][i] for i in choices] if choices else []
        sheet += [c["text"] for c in at]
        key += [c["text"] for c in at if c.get("correct")]
    elif kind == "matching" and "draw_pairs" not in item:
        sheet += [side for pair in item["pairs"] for side in pair]
        key += [side for pair in item["pairs"] for side in pair]
    elif kind == "ordering":
        sheet += item["sequence"]
        key += item["sequence"]
    elif kind == "essay":
        key += [c["criterion"] for c in item["rubric"]]
    elif kind == "short_answer" and "answer" in item:
        answer = item["answer"]
        key += answer if isinstance(answer, list) else [answer]
    for part in item.get("parts", ()):
        if part["kind"] != "multiple_choice":
            one, other = words_of(part, None, None)
            sheet, key = sheet + one, key + other
    return [first_word(t) for t in sheet], [first_word(t) for t in key]


def check_letters(form, record_item, item, sheet, key, language):
    """The letters of the record are those of the right choices, and those that
    are printed; and the choices stand in the record's order."""
    order = [int(i) for i in record_item.choices]
    right = ["ABCDEFGHIJKLMNOPQRSTUVWXYZ"[at]
             for at, i in enumerate(order) if item["choices"][i].get("correct")]
    expect(right == record_item.key, "%s %s: record has %s, right is %s",
           form.name, item["id"], record_item.key, right)
    stem = first_word(item["stem"])
    printed = re.search(SAID[language][2], key[key.index(stem):])
    expect(printed and re.split("[,、]", printed.group(1)) == right,
           "%s %s: the key has %s, right is %s", form.name, item["id"],
           printed and printed.group(1), right)
    at = sheet.index(stem)
    for i in order:
        word = first_word(item["choices"][i]["text"])
        expect(word in sheet[at:], "%s %s: choice %s is not in its place",
               form.name, item["id"], word)
        at = sheet.index(word, at)


def check_points(form, sections, sheet, language):
    total = sum(item.points for item in form.items())
    expect(float(form.points) == total, "%s: %s points, items have %s",
           form.name, form.points, total)
    for section, items in zip(sections, form.sections):
        points = sum(item.points for item in items)
        head, decimal, _ = SAID[language]
        head = head % (len(items),
                       re.escape(("%g" % points).replace(".", decimal)))
        expect("title" not in section or re.search(head, sheet),
               "%s: no %s on the sheet", form.name, head)


def box(glyph):
    """Where a small letter surely has ink."""
    return (glyph.x + 0.15 * glyph.advance, glyph.y,
            glyph.x + 0.85 * glyph.advance, glyph.y + 0.4 * glyph.size)


def overlap(a, b):
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def bands(one):
    """The bands of a page, of 18 points, in which a box is."""
    return range(int(one[1] // 18), int(one[3] // 18) + 1)


def check_apart(form, number, answers, shown):
    """No answer is over a glyph of the sheet."""
    beside = collections.defaultdict(list)
    for glyph in shown:
        around = box(glyph)
        for band in bands(around):
            beside[band].append((around, glyph))
    for answer in answers:
        own = box(answer)
        for band in bands(own):
            for around, glyph in beside[band]:
                expect(not overlap(own, around),
                       "%s: on page %d, answer %s is over %s", form.name,
                       number, answer, glyph)


class Places:
    """Glyphs by their places, to be found within a tenth of a point: readers
    add up widths that are rounded."""

    def __init__(self, glyphs):
        self.cells = collections.defaultdict(list)
        for glyph in glyphs:
            self.cells[self.cell(glyph, 0, 0)].append(glyph)

    @staticmethod
    def cell(glyph, right, up):
        return (glyph.letter, round(5 * glyph.x) + right,
                round(5 * glyph.y) + up)

    def take(self, glyph):
        """Whether there is still a glyph in the same place."""
        for right in (0, -1, 1):
            for up in (0, -1, 1):
                cell = self.cells[self.cell(glyph, right, up)]
                for other in cell:
                    if (abs(other.x - glyph.x) < 0.1
                            and abs(other.y - glyph.y) < 0.1):
                        cell.remove(other)
                        return True
        return False

    def left(self):
        return [g for cell in self.cells.values() for g in cell
                if not g.letter.isspace()]


def check_overlay(form, sheet, overlay):
    """An overlay key has the sheet's pages, and no answer over their text."""
    expect(len(overlay) >= len(sheet), "%s: the overlay has %d of %d pages",
           form.name, len(overlay), len(sheet))
    for number, (below, above) in enumerate(zip(sheet, overlay), 1):
        places = Places(above.glyphs)
        lost = [g for g in below.glyphs
                if not places.take(g) and not g.letter.isspace()]
        expect(not lost, "%s: not on page %d of the overlay: %s", form.name,
               number, lost[:3])
        check_apart(form, number, places.left(),
                    [g for g in below.glyphs if not g.letter.isspace()])


def check_form(form, files, sections, items, language):
    """A form on its sheet, in its key, and in its overlay, if it has one."""
    text = {role: squeezed("".join(p.text() for p in pages))
            for role, pages in files.items()}
    expect(len(files["sheet"]) == int(form.pages),
           "%s: %d pages, the record has %s", form.name, len(files["sheet"]),
           form.pages)
    asked = {s["draw"].get("kind"): s.get("ask") for s in sections}
    for record_item in form.items():
        item = items[record_item.name]
        choices = record_item.choices and [int(i) for i in record_item.choices]
        kind = item.get("kind")
        on_sheet, in_key = words_of(item, choices, asked.get(kind))
        for role, words in (("sheet", on_sheet), ("key", in_key)):
            for word in words:
                expect(word in text[role], "%s %s: %s is not on the %s",
                       form.name, item["id"], word, role)
        if kind == "multiple_choice":
            check_letters(form, record_item, item, text["sheet"], text["key"],
                          language)
    check_points(form, sections, text["sheet"], language)
    if "overlay" in files:
        check_overlay(form, files["sheet"], files["overlay"])


def check_files(folder, paths):
    """Every file is sound, has a name of its own, and all ink on its pages;
    answers the pages of each."""
    expect(len({p.casefold() for p in paths}) == len(paths),
           "two files have one name: %s", paths)
    pages = {}
    for path in paths:
        whole = os.path.join(folder, path)
        expect(os.path.exists(whole), "%s was not written", path)
        if not path.endswith(".pdf"):
            continue
        status, out, err = run("qpdf", "--check", whole)
        expect(status == 0, "qpdf: %s %s", out, err)
        pages[os.path.basename(path)] = pages_of(whole)
    for path, made in pages.items():
        for number, page in enumerate(made, 1):
            expect(not page.outside, "%s page %d: ink outside: %s", path,
                   number, page.outside[:2])
    return pages


def check_forms(record, pages, sheet, bank):
    items = {item["id"]: item for item in bank["items"]}
    for form in forms_of(record):
        stem = "w-%s" % form.name
        if form.tier != "core":
            stem += "-" + form.tier
        files = {role: pages[stem + ending]
                 for role, ending in (("sheet", ".pdf"), ("key", "-key.pdf"),
                                      ("overlay", "-overlay.pdf"))
                 if stem + ending in pages}
        expect("sheet" in files and "key" in files, "no %s.pdf", stem)
        check_form(form, files, sheet["sections"], items,
                   bank.get("language", "en"))
