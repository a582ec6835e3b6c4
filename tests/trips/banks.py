"""Random banks of what a format carries, from a seed."""

import json
import random

# As a bank writes them: signs that mean something in Markdown are hidden.
WORDS = r"""apple river Queen night seven letter Ärger naïve 中文 日本語 москва
    don't rock'n'roll 3:2 1/2 50% #1 a=b x~y {set} A&B \<tag> C:\temp
    "quoted" semi;colon comma,too => @home \$5 100€ ½ – — … end.
    ::twice:: ~tilde =equal //slashes 2+2=4 f(x) a_b_c""".split()
PLAIN = """apple river Queen night seven letter Ärger naïve 中文 москва
    three mountain 1492 photosynthesis""".split()
MARKED = ["**bold words**", "*stressed*", "`code`", "x^2^", "H~2~O",
          "$x^2 + 1$", "$\\frac{a}{b}$", "<u>under</u>", "~~struck~~"]


def whole(number):
    return int(number) if number == int(number) else number


class Maker:
    """Makes items for one format."""

    def __init__(self, seed, carries):
        self.random = random.Random(seed)
        self.carries = carries

    def has(self, what, chance=0.5):
        return what in self.carries and self.random.random() < chance

    def words(self, least=1, most=6, marks=True):
        pick = self.random.choice
        count = self.random.randint(least, most)
        words = [pick(PLAIN)] + [pick(WORDS) for _ in range(count - 1)]
        if marks and self.has("marks", 0.3):
            words.insert(self.random.randint(1, len(words)), pick(MARKED))
        return " ".join(words)

    def text(self):
        text = self.words(3, 12)
        if self.has("blocks", 0.2):
            text += "\n\n" + self.words(3, 8)
        if self.has("blocks", 0.1):
            text += "\n\n- " + self.words() + "\n- " + self.words()
        return text

    def different(self, count, marks=True):
        """Texts no two of which read alike."""
        return [f"{word} {self.words(1, 3, marks)}" for word in
                self.random.sample(PLAIN, count)]

    def number(self):
        number = self.random.choice([3, -7, 0.25, 12.5, 1000, 98.6, -0.001])
        return number * self.random.randint(1, 9)

    def multiple_choice(self):
        count = self.random.randint(2, 6)
        several = self.random.randint(2, count) if self.has("several") else 1
        choices = []
        for i, text in enumerate(self.different(count)):
            choice = {"text": text}
            if i < several:
                choice["correct"] = True
            elif several == 1 and self.has("credit", 0.2):
                choice["credit"] = 0.5
            if self.has("feedback", 0.3):
                choice["feedback"] = self.words()
            choices.append(choice if len(choice) > 1 else text)
        self.random.shuffle(choices)
        if self.has("last", 0.3):
            last = choices[-1]
            choices[-1] = dict(last if isinstance(last, dict)
                               else {"text": last}, last=True)
            return {"stem": self.text(), "choices": choices}
        item = {"stem": self.text(), "choices": choices}
        if self.has("in_order", 0.2):
            item["keep_last"] = count - 1
        return item

    def true_false(self):
        return {"stem": self.text(), "answer": self.random.random() < 0.5}

    def short_answer(self):
        texts = self.different(self.random.randint(1, 3), False)
        if "semicolons" not in self.carries:
            texts = [text.replace(";", " ") for text in texts]
        answer = texts[0] if len(texts) == 1 else {
            "text": texts[0], "also": texts[1:]}
        return {"stem": self.text(), "answer": answer}

    def numeric(self):
        answer = {"value": whole(round(self.number(), 6))}
        if self.has("unit", 0.4):
            answer["unit"] = self.random.choice(["m", "kg", "°C"])
        if self.has("tolerance", 0.4):
            answer["tolerance"] = self.random.choice([0.5, 1, 0.01])
        return {"stem": self.text(), "answer": answer["value"]
                if len(answer) == 1 else answer}

    def essay(self):
        item = {"stem": self.text()}
        if self.has("notes"):
            item["notes"] = self.text()
        return item

    def matching(self):
        count = self.random.randint(2, 5)
        sides = zip(self.different(count),
                    self.random.sample(PLAIN, count))
        item = {"stem": self.text(), "pairs": [list(pair) for pair in sides]}
        if self.has("distractors", 0.3):
            item["distractors"] = ["no partner " + self.words(1, 1, False)]
        return item

    def ordering(self):
        return {"stem": self.text(),
                "sequence": self.different(self.random.randint(2, 5))}

    def blank(self, options):
        texts = self.random.sample(PLAIN, self.random.randint(2, 3))
        if options:
            return "{{?" + "|".join(texts) + "}}"
        if self.has("also right", 0.3):
            return "{{" + "|".join(texts) + "}}"
        return "{{" + texts[0] + "}}"

    def fill_in(self):
        options = self.has("options")
        words = self.words(3, 6, False).split()
        for _ in range(self.random.randint(1, 3)):
            mixed = self.has("mixed", 0.3)
            words.insert(self.random.randint(1, len(words)),
                         self.blank(options != mixed))
        text = " ".join(words)
        item = {"text": text}
        alone = "|" not in "".join(w for w in words if w.startswith("{{"))
        if alone and self.has("word_bank"):
            item["word_bank"] = ["no blank " + word for word in
                                 self.random.sample(PLAIN, 2)]
        return item

    def item(self, kind, number):
        item = {"id": f"trip-no-{number}-there", "kind": kind}
        if self.has("points", 0.3):
            item["points"] = self.random.choice([2, 3, 0.5])
        item.update(getattr(self, kind)())
        if self.has("tags", 0.3):
            item["tags"] = self.random.sample(["algebra", "unit-2", "été"], 2)
        if self.has("difficulty", 0.3):
            item["difficulty"] = self.random.choice(["easy", "medium", "hard"])
        if self.has("explanation", 0.3):
            item["explanation"] = self.text()
        return item


def bank(seed, kinds, carries, count=12):
    """A bank as JSON, which is YAML."""
    maker = Maker(seed, carries)
    items = [maker.item(maker.random.choice(kinds), i + 1)
             for i in range(count)]
    return json.dumps({"bank": "trip", "title": "A trip", "items": items},
                      ensure_ascii=False, indent=1)
