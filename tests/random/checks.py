"""What holds of every worksheet that is printed, whatever is on it."""

import collections
import csv
import os
import re

from kinds import whole_of
from points import exact
from reading import pages_of, run, squeezed


# What pages say of questions and answers, by language, without space: the head
# of a section, the letters of an answer, and native letters.
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SAID = {
    "en": (r"%dquestions?·(%s)points?", r"Answers?:([A-Z,]+)\.", LATIN),
    "fr": (r"%dquestions?·(%s)points?", r"Réponses?:([A-Z,]+)\.", LATIN),
    "ru": (r"%dзадани[еяй]·(%s)балл", r"Ответы?:([A-ZА-Я,]+)\.",
           "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"),
    "zh-Hans": (r"%d题·(%s)分", r"答案：([A-Z甲乙丙丁戊己庚辛壬癸、]+)。",
                "甲乙丙丁戊己庚辛壬癸"),
}


class Broken(Exception):
    """Something that must hold does not."""


def expect(holds, why, *details):
    if not holds:
        raise Broken(why % details if details else why)


def first_word(text):
    return text.split()[0]


def is_printed(word, text):
    """Whether a page has a word: as a whole, or in two pieces, because a line
    of another column is read between them."""
    return word in text or any(word[:at] in text and word[at:] in text
                               for at in range(2, len(word) - 1))


def texts_of(things):
    """The texts of things that are a text, a picture or both."""
    return [thing if isinstance(thing, str) else thing["text"]
            for thing in things if isinstance(thing, str) or "text" in thing]


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
        sheet += texts_of(at)
        key += texts_of(c for c in at if c.get("correct"))
    elif kind == "matching" and "draw_pairs" not in item:
        sides = texts_of(side for pair in item["pairs"] for side in pair)
        sheet += sides
        key += sides
    elif kind == "diagram":
        key += [label["answer"] for label in item["labels"]]
    elif kind == "ordering":
        sheet += item["sequence"]
        key += item["sequence"]
    elif kind == "essay":
        key += [c["criterion"] for c in item.get("rubric", ())]
    elif kind == "short_answer" and "answer" in item:
        answer = item["answer"]
        if isinstance(answer, dict):
            answer = answer["text"]
        key += answer if isinstance(answer, list) else [answer]
    for part in item.get("parts", ()):
        if part["kind"] != "multiple_choice":
            one, other = words_of(part, None, asked)
            sheet, key = sheet + one, key + other
    return [first_word(t) for t in sheet], [first_word(t) for t in key]


def on_tier(item, tier):
    """An item as a tier has it."""
    return {**item, **item.get("tiers", {}).get(tier, {})}


class Said:
    """What is printed around the questions of a worksheet, in its language."""

    def __init__(self, sheet, bank):
        language = sheet.get("language", bank.get("language", "en"))
        self.head, self.answer, native = SAID[language]
        self.letters = native if sheet.get("letters") == "native" else LATIN

    def letter(self, at):
        """The letter of a choice; beyond the alphabet, nobody can tell."""
        return self.letters[at] if at < len(self.letters) else None


def check_order(form, item, order):
    """Choices that must be drawn are, and those that stay last do."""
    choices = item["choices"]
    right = [i for i, c in enumerate(choices) if c.get("correct")]
    expect(set(right) <= set(order) and len(set(order)) == len(order),
           "%s %s: %s of the choices, right are %s", form.name, item["id"],
           order, right)
    if "draw_choices" in item:
        expect(len(order) == len(right) + item["draw_choices"],
               "%s %s: drawn are %s", form.name, item["id"], order)
    else:
        expect(len(order) == len(choices), "%s %s: not all choices: %s",
               form.name, item["id"], order)
    last = [i for i, c in enumerate(choices) if c.get("last")
            or i >= len(choices) - item.get("keep_last", 0)]
    expect(order[len(order) - len(last):] == last,
           "%s %s: %s are not last in %s", form.name, item["id"], last, order)


def check_letters(form, record_item, item, sheet, key, said):
    """The letters of the record are those of the right choices, and those that
    are printed; and the choices stand in the record's order."""
    order = [int(i) for i in record_item.choices]
    check_order(form, item, order)
    right = [at for at, i in enumerate(order)
             if item["choices"][i].get("correct")]
    expect([LATIN[at] for at in right] == record_item.key,
           "%s %s: record has %s, right is %s", form.name, item["id"],
           record_item.key, right)
    stem = first_word(item["stem"])
    if key is not None and stem in key:
        printed = re.search(said.answer, key[key.index(stem):])
        letters = [said.letter(at) for at in right]
        expect(None in letters or (printed and re.split(
            "[,、]", printed.group(1)) == letters),
               "%s %s: the key has %s, right is %s", form.name, item["id"],
               printed and printed.group(1), letters)
    at = sheet.index(stem)
    pictures = any("image" in choice for choice in item["choices"])
    for i in order:
        if "text" not in item["choices"][i]:
            continue
        word = first_word(item["choices"][i]["text"])
        expect(word in sheet[at:], "%s %s: choice %s is not in its place",
               form.name, item["id"], word)
        if not pictures:  # one in a row of choices puts its text lower
            at = sheet.index(word, at)


def check_reference(form, item, order, key, said):
    """The key names the letter, the number or the line that is meant."""
    found = re.match(r"(\w+) names @{(\w+) (\w+)}", item.get(
        "explanation", ""))
    if found is None or key is None:
        return
    word, kind, name = found.groups()
    printed = re.search(r"%snames(.{1,9}?)\." % word, key)
    if printed is None and "names" in key and is_printed(word, key):
        return  # a line of another column is read between them
    expect(printed, "%s %s: nothing is named", form.name, item["id"])
    if kind == "choice":
        at = [i for i, c in enumerate(order)
              if item["choices"][c].get("id") == name]
        meant = said.letter(at[0])
    elif kind == "question":
        meant = next(i.printed or str(i.number) for i in form.items()
                     if i.name == name)
    else:
        meant = "1"
    expect(meant is None or printed.group(1) == meant, "%s %s: names %s, not %s",
           form.name, item["id"], printed.group(1), meant)


def readings(number):
    """What digits may say that stood apart: 31/12 is 3 1/12, too."""
    yield exact(number)
    for at in range(1, len(number)):
        if "/" in number[at:] and number[at] not in "0/":
            yield exact(number[:at] + " " + number[at:])


def earned(section, drawn, items):
    """What a student can earn in a section, without a bonus."""
    points = sum((item.points for item in drawn if not section.get("bonus")
                  and not items[item.name].get("bonus")), exact(0))
    if section.get("choose", len(drawn)) < len(drawn):
        points = points * section["choose"] / len(drawn)
    return points


def check_points(form, sections, items, sheet, said):
    total = sum(earned(section, drawn, items) for section, drawn
                in zip(sections, form.sections))
    expect(exact(form.points) == total, "%s: %s points, items have %s",
           form.name, form.points, total)
    for item in form.items():
        parts = on_tier(items[item.name], form.tier).get("parts")
        expect(parts is None or item.points == whole_of(parts),
               "%s %s: %s points, not those of its parts", form.name,
               item.name, item.points)
    for section, items_of in zip(sections, form.sections):
        points = earned(section, items_of, items)
        heads = re.findall(said.head % (len(items_of),
                                        "[0-9,./¼½¾⅓⅔⅙⅚⅛⅜⅝⅞]+"), sheet)
        expect("title" not in section or points == 0
               or "choose" in section or any(points in readings(n) for n in heads),
               "%s: %s points are not among %s", form.name, points, heads)


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


def text_of(pages):
    return squeezed("".join(p.text() for p in pages))


def check_form(form, files, sheet, items, said):
    """A form on its sheet, in its key, and in its overlay, if it has one."""
    text = {role: text_of(pages) for role, pages in files.items()}
    whole = sheet["key"]["style"] != "answers-only"
    expect(len(files["sheet"]) == int(form.pages),
           "%s: %d pages, the record has %s", form.name, len(files["sheet"]),
           form.pages)
    asks = [section.get("ask") for section, drawn
            in zip(sheet["sections"], form.sections) for _ in drawn]
    for record_item, asked in zip(form.items(), asks):
        item = on_tier(items[record_item.name], form.tier)
        choices = record_item.choices and [int(i) for i in record_item.choices]
        on_sheet, in_key = words_of(item, choices, asked)
        for role, words in (("sheet", on_sheet), ("key", in_key)):
            for word in words:
                expect(role not in text or (role == "key" and not whole)
                       or is_printed(word, text[role]),
                       "%s %s: %s is not on the %s",
                       form.name, item["id"], word, role)
        key = text.get("key") if whole else None
        if item.get("kind") == "multiple_choice":
            check_letters(form, record_item, item, text["sheet"], key, said)
        check_reference(form, item, choices, key, said)
    check_points(form, sheet["sections"], items, text["sheet"], said)
    if "overlay" in files:
        check_overlay(form, files["sheet"], files["overlay"])


def check_draws(forms, sheet, items):
    """What the worksheet demands of every form."""
    for form in forms:
        names = [item.name for item in form.items()]
        once = [name for name in names if name != "drill"]
        expect(len(set(once)) == len(once), "%s: an item twice: %s",
               form.name, names)
        expect("spent" not in names, "%s has an item to avoid", form.name)
        for section, drawn in zip(sheet["sections"], form.sections):
            count = section["draw"].get("count")
            if isinstance(count, dict):
                count = count[form.tier]
            expect(count is None or len(drawn) == count,
                   "%s: %d items, not %s", form.name, len(drawn), count)
            for pin in section.get("pin", ()):
                expect(pin in [i.name for i in drawn], "%s: no %s in %s",
                       form.name, pin, names)
        for name in names:
            enemies = set(items[name].get("enemies", ())) & set(names)
            expect(not enemies, "%s: %s with %s", form.name, name, enemies)


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


def check_matrix(folder, paths, forms, items, said):
    """The letters of the matrix are those of the record."""
    for path in paths:
        if not path.endswith("-matrix.csv"):
            continue
        with open(os.path.join(folder, path), encoding="utf-8-sig",
                  newline="") as file:
            head, *rows = csv.reader(file)
        for form in forms:
            at = [i for i, title in enumerate(head)
                  if form.code in title and title.endswith("item")]
            expect(len(at) == 1, "the matrix has %s, not %s", head, form.code)
            cells = {row[at[0]].split("/")[-1]: row[at[0] + 1]
                     for row in rows}
            for item in form.items():
                letters = (items[item.name].get("kind") == "multiple_choice"
                           and [said.letter(LATIN.index(k))
                                for k in item.key])
                expect(not letters or None in letters or re.findall(
                    r"\w", cells[item.name]) == letters,
                       "%s %s: the matrix has %s, right is %s", form.name,
                       item.name, cells[item.name], letters)


def listed(name, text):
    """A name in a list may go on in its next line, behind the other cells of
    its first; three lines if the column is narrow."""
    if name in text:
        return True
    near = 200
    for cut in range(2, len(name) - 1):
        at = text.find(name[:cut])
        if at >= 0 and listed(name[cut:], text[at + cut:at + cut + near]):
            return True
    return False


def check_class(pages, students):
    """Each student has a copy, and stands in the list of the class."""
    for ending in (".pdf", "-key.pdf"):
        sets = [text_of(made) for path, made in pages.items()
                if re.fullmatch(r"w-roster(-\d+-\d+)?" + ending, path)]
        expect(not students or sets, "there is no w-roster%s", ending)
        for student in students:
            expect(any(listed(student, text) for text in sets),
                   "%s is not in w-roster%s", student, ending)


def name_of(form):
    """What the names of a form's files begin with."""
    tier = "" if form.tier == "core" else "-" + form.tier
    return "w-%s%s" % (form.name, tier)


def check_forms(forms, pages, sheet, bank):
    items = {item["id"]: item for item in bank["items"]}
    said = Said(sheet, bank)
    check_draws(forms, sheet, items)
    for form in forms:
        stem = name_of(form)
        files = {role: pages[stem + ending]
                 for role, ending in (("sheet", ".pdf"), ("key", "-key.pdf"),
                                      ("overlay", "-overlay.pdf"))
                 if stem + ending in pages}
        expect("sheet" in files and "key" in files, "no %s.pdf", stem)
        if sheet["key"]["style"] == "overlay":
            files["overlay"] = files.pop("key")
        check_form(form, files, sheet, items, said)


def check_up(forms, pages):
    """All forms are on pages that short sheets share,
    not in files of their own."""
    shared = [made for path, made in pages.items()
              if path in ("w-up.pdf", "w-roster.pdf")
              or re.fullmatch(r"w-(roster-)?\d+-\d+(-up)?\.pdf", path)]
    text = text_of([page for made in shared for page in made])
    for form in forms:
        expect(form.code in text, "no page of several has %s", form.code)
        expect(name_of(form) + ".pdf" not in pages,
               "%s has a sheet of its own", form.name)


def check_booklets(forms, pages):
    """Each form is on both sides of its sheets of paper, two pages a side. The
    last three pages may be empty, which are on the first three sides."""
    for form in forms:
        made = pages[name_of(form) + ".pdf"]
        expect(len(made) % 2 == 0, "%s has %d sides", form.name, len(made))
        for i, page in enumerate(made):
            times = text_of([page]).count(form.code)
            least = 2 if i > 2 else 0 if i == 1 and len(made) == 2 else 1
            expect(times >= least, "%s has %d pages on side %d of %d",
                   form.name, times, i + 1, len(made))


def check_bound(forms, pages, bound):
    """One file of all sheets, and one of all keys, have the pages of the
    files of each."""
    for ending in (".pdf", "-key.pdf", "-overlay.pdf"):
        parts = [page for form in forms
                 for page in pages.get(name_of(form) + ending, ())]
        whole = bound.get("w" + ending, ())
        lost = (collections.Counter(text_of([p]) for p in parts)
                - collections.Counter(text_of([p]) for p in whole))
        expect(not lost, "w%s lacks a page: %s", ending, list(lost)[:1])


def check_packet(form, pages, bank):
    """The questions of a practice packet are in it."""
    items = {item["id"]: item for item in bank["items"]}
    text = text_of(pages)
    for record_item in form.items():
        item = on_tier(items[record_item.name], "core")
        asked = "identify" if item.get("kind") == "timeline" else None
        for word in words_of(item, record_item.choices and [
                int(i) for i in record_item.choices], asked)[0]:
            expect(word in text, "%s: %s is not in the packet",
                   item["id"], word)
