"""look.py TYPED PDF...: words that nobody typed, that are beyond the margins
or over others.  TYPED holds all that the sheets' authors wrote."""
import html
import re
import subprocess
import sys

EDGE = 34  # points: no sample has a smaller margin
WORD = re.compile(r"[^\W\d_]+")
BOX = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" '
                 r'yMax="([\d.-]+)">(.*?)</word>')
PAGE = re.compile(r'<page width="([\d.]+)"')
BLANK = "____"
LETTERS = 1  # of answers, forms and sheet codes: any that stand alone


def boxes_of(pdf):
    page, width, boxes = 0, 0.0, []
    out = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True,
                         capture_output=True, text=True).stdout
    for line in out.splitlines():
        if match := PAGE.search(line):
            if boxes:
                yield page, width, boxes
            page, width, boxes = page + 1, float(match[1]), []
        elif match := BOX.search(line):
            boxes.append((*map(float, match.groups()[:4]),
                          html.unescape(match[5])))
    yield page, width, boxes


def meet(one, other):
    """Is one word over another?  A formula with a blank, "(x+____)^2", is one
    word; its answers stand on it."""
    if BLANK in one[4] or BLANK in other[4]:
        return False
    return (one[0] < other[2] - 1 and other[0] < one[2] - 1 and
            one[1] < other[3] - 4 and other[1] < one[3] - 4)


def look(pdf, typed):
    code = re.compile(r"^[0-9A-Z]{5}-[0-9A-Z]$")
    for page, width, boxes in boxes_of(pdf):
        said = f"{pdf}, page {page}: "
        for i, box in enumerate(boxes):
            for word in WORD.findall("" if code.match(box[4]) else box[4]):
                if len(word) > LETTERS and word.isascii() and \
                        word not in typed:
                    print(said + f"nobody wrote {word}")
            if box[0] < EDGE or box[2] > width - EDGE:
                print(said + f"{box[4]} is beyond the margin")
            for other in boxes[:i]:
                if meet(box, other):
                    print(said + f"{box[4]} is over {other[4]}")


with open(sys.argv[1], encoding="utf-8") as source:
    known = set(WORD.findall(source.read()))
for name in sys.argv[2:]:
    look(name, known)
