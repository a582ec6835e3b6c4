"""Points as they are written."""

import fractions

SIGNS = {"¼": "1/4", "½": "1/2", "¾": "3/4", "⅓": "1/3", "⅔": "2/3",
         "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8",
         "⅞": "7/8"}


def exact(points):
    """The number that is written: 2, 0.5, "1/3", "2 1/2", "2½" or "2,5"."""
    text = str(points).replace(",", ".")
    for sign, fraction in SIGNS.items():
        text = text.replace(sign, " " + fraction)
    return sum(fractions.Fraction(part) for part in text.split())
