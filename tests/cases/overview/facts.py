"""What a page to pin up must keep to, measured from where its words are.

    facts.py FILE.pdf...

Prints for each file its pages, the words that lie over others, those outside
the margins, and how far from the foot of the last full page its columns end.
"""
import re
import subprocess
import sys

MARGIN = 30
HANGING = 9  # an opening bracket of Chinese may hang out, its white half
OPENING = "《（「『【〈"  # its white half may lie over what is before it
WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" '
                  r'xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)</word>')


def pages_of(path):
    text = subprocess.run(["pdftotext", "-bbox", path, "-"], check=True,
                          capture_output=True, text=True).stdout
    for page in text.split("<page ")[1:]:
        size = [float(x) for x in re.findall(r'(?:width|height)="([\d.]+)"',
                                             page)[:2]]
        words = [[float(x) for x in found[:4]] + [found[4]]
                 for found in WORD.findall(page)]
        yield size, words


def core(word):
    """The middle of a word's box: ascenders and accents may touch."""
    left, top, right, foot, text = word
    third = (foot - top) / 3
    if text[0] in OPENING:
        left += (foot - top) / 2
    return left + 0.5, top + third, right - 0.5, foot - third


def overlap(one, other):
    return (one[0] < other[2] and other[0] < one[2] and
            one[1] < other[3] and other[1] < one[3])


def feet(size, words):
    """How far above the folio the columns end, the nearest and the farthest."""
    folio = max(word[3] for word in words)
    lowest = {}
    for left, top, right, foot, _ in words:
        if foot < folio - 4:
            third = int(3 * left / size[0])
            lowest[third] = max(lowest.get(third, 0), foot)
    ends = [folio - foot for foot in lowest.values()]
    return min(ends), max(ends)


def main():
    for path in sys.argv[1:]:
        pages = list(pages_of(path))
        over = outside = 0
        for size, words in pages:
            cores = [core(word) for word in words]
            over += sum(overlap(a, b) for i, a in enumerate(cores)
                        for b in cores[i + 1:])
            outside += sum(word[0] < MARGIN - HANGING or
                           word[2] > size[0] - MARGIN + HANGING or
                           word[3] > size[1] - MARGIN + HANGING
                           for word in words)
        ends = [feet(*page) for page in pages[:1 if len(pages) > 1 else 0]]
        print(f"{path.split('/')[-1]}: pages {len(pages)}, "
              f"words over others {over}, outside {outside}",
              *(f"columns end within {40 if far < 40 else far:.0f} pt"
                for _, far in ends))


main()
