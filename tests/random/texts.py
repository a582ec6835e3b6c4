"""Words, texts, points, dates and pictures, by chance.

Each text holds a word of its own, which no other text has, so that what is
printed can be found again.  What is made depends on the seed alone.
"""

import random

FILLER = ("the of and how light falls water a city grain in 1911 moving "
          "slowly before evening because nobody had counted Straße naïve "
          "Ελλάδα Москва 互联网 学习 x+y=z 25% A&B (twice) 'said' "
          "extraordinarily-long electroencephalographically").split()
# No cell of a table breaks a word.
NARROW = [word for word in FILLER if len(word) < 12]
MARKED = ("*often*", "**never**", "`code()`", "H~2~O", "x^2^", "~~old~~")
PICTURE = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">'
           '<rect x="1" y="1" width="20" height="9" fill="#777"/></svg>\n')
SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]


class Texts:
    """Makes texts, and keeps the pictures made by their names."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.words = 0
        self.files = {}
        self.earlier = None
        self.students = []

    def maybe(self, percent):
        return self.chance.random() * 100 < percent

    def word(self):
        """A word that no other text of this worksheet has."""
        number, text = self.words, ""
        self.words += 1
        for _ in range(3):
            text += SYLLABLES[number % len(SYLLABLES)]
            number //= len(SYLLABLES)
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
        """Halves, and now and then quarters and thirds."""
        whole = self.chance.randint(1, most)
        if self.maybe(15):
            return self.chance.choice(("1/3", "%d 2/3" % whole, "⅔", 0.25,
                                       whole + 0.75))
        return whole - self.chance.choice((0, 0.5))

    def picture(self):
        name = "p%d.svg" % len(self.files)
        self.files[name] = PICTURE % (self.chance.randint(24, 400),
                                      self.chance.randint(12, 400))
        return {"image": name, "alt": self.text(4, False)}

    def date(self):
        year = self.chance.randint(-400, 2020)
        forms = [str(year if year != 0 else 1), "c. %d" % (abs(year) + 1),
                 "%d BCE" % (abs(year) + 1)]
        if year > 1300:
            forms += ["%d-%02d" % (year, self.chance.randint(1, 12)),
                      "%d-%d" % (year, year + 5), "%d0s" % (year // 10)]
        return self.chance.choice(forms)
