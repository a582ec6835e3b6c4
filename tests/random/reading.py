"""What stands in PDFs and records, read back by other programs than ours."""

import collections
import re
import subprocess

from points import exact

Glyph = collections.namedtuple("Glyph", "letter x y advance size")


def run(*command, **options):
    """A command's output; its status and its errors, too, where `check` is
    False."""
    done = subprocess.run(command, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=300, check=False,
                          **options)
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


class Page:
    """The glyphs of a page in the order they are drawn, and its ink."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        self.glyphs = []
        self.outside = []

    def add_glyph(self, glyph, turned):
        self.glyphs.append(glyph)
        if turned or glyph.letter.isspace():
            return
        high = 0.5 * glyph.size
        self.add_ink(glyph.x, glyph.y, glyph)
        self.add_ink(glyph.x + 0.9 * glyph.advance, glyph.y + high, glyph)

    def add_ink(self, x, y, what):
        if not (-0.01 <= x <= self.width + 0.01
                and -0.01 <= y <= self.height + 0.01):
            self.outside.append("%r at %g %g of %g by %g"
                                % (what, x, y, self.width, self.height))

    def text(self):
        return "".join(g.letter for g in self.glyphs)


# What a trace says of a page, in its order.
TRACED = re.compile(
    rb'<g unicode="([^"]*)"(?: glyph="[^"]*")? x="([^"]*)" y="([^"]*)" '
    rb'adv="([^"]*)"'
    rb'|<(?:moveto|lineto|curveto)[^>]*? x3?="([^"]*)" y3?="([^"]*)"'
    rb'|<span [^>]*?trm="([^"]*)"'
    rb'|<page [^>]*?mediabox="([^"]*)"'
    rb'|<[a-z_]+ [^>]*?transform="([^"]*)"')
ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"',
            "&apos;": "'"}


def letter_of(text):
    if text.startswith("&#x"):
        return chr(int(text[3:-1], 16))
    return ENTITIES.get(text, text)


def pages_of(path):
    """The pages of a PDF, as MuPDF draws them."""
    status, out, err = run("mutool", "trace", path)
    if status != 0:
        raise AssertionError("mutool: " + err)
    pages, matrix, turned, size = [], None, False, 0
    for found in TRACED.finditer(out):
        letter, x, y, advance, ink_x, ink_y, span, box, moved = found.groups()
        if letter is not None:
            pages[-1].add_glyph(
                Glyph(letter_of(letter.decode()), float(x), float(y),
                      float(advance) * size, size), turned)
        elif ink_x is not None:
            a, b, c, d, e, f = matrix
            x, y = float(ink_x), float(ink_y)
            pages[-1].add_ink(a * x + c * y + e, b * x + d * y + f,
                              found.group())
        elif span is not None:
            text = [float(n) for n in span.split()]
            size = abs(text[0]) or abs(text[1])
            turned = text[0] <= 0
        elif box is not None:
            box = [float(n) for n in box.split()]
            pages.append(Page(box[2], box[3]))
        else:
            matrix = [float(n) for n in moved.split()]
    return pages


def squeezed(text):
    """A text without space and hyphens, as lines break it anywhere."""
    return re.sub(r"[\s\u00a0\u00ad\u2010]", "", text)


class Item:
    """An item of a record."""

    def __init__(self, name):
        self.name = name.split("/", 1)[1]
        self.points, self.choices, self.key = 0, None, None
        self.number, self.printed = 0, None
        self.parts = 0


class Form:
    """A form of a record."""

    def __init__(self, name):
        self.name, self.tier, self.points, self.pages = name, "core", "0", 0
        self.code = None
        self.sections = []

    def items(self):
        return [item for section in self.sections for item in section]


def listed(text):
    return re.findall(r'"([^"]*)"', text) or re.findall(r"\d+", text)


def forms_of(record):
    """The forms of a record's text, line by line as it is written."""
    forms, item = [], None
    for line in record.split("\nforms:\n", 1)[1].split("\n"):
        if line and not line.startswith(" "):
            break
        indent = len(line) - len(line.lstrip(" -"))
        key, _, value = line.lstrip(" -").partition(": ")
        value = value.strip()
        if line.startswith("  - name:"):
            forms.append(Form(value.strip('"')))
        elif key == "id" and indent == 8:
            forms[-1].sections.append([])
        elif key == "id" and indent == 12:
            item = Item(value.strip('"'))
            forms[-1].sections[-1].append(item)
        elif key in ("tier", "points", "pages", "code") and indent == 4:
            setattr(forms[-1], key, value.strip('"'))
        elif key == "number" and indent == 12:
            item.number = int(value)
        elif key == "printed" and indent == 12:
            item.printed = value.strip('"')
        elif key == "points" and indent == 12:
            item.points = exact(value)
        elif key in ("choices", "key") and indent == 12:
            setattr(item, key, listed(value))
    return forms
