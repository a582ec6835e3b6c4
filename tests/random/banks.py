"""Banks made by chance, with every field that a bank may have."""

from kinds import Kinds, fits_kind, untabled, whole_of

TIERS = ("support", "core", "extension")
BLOOMS = ("remember", "understand", "apply", "analyze", "evaluate", "create")
LANGUAGES = ("en", "fr", "ru", "zh-Hans")
SPACES = ("none", "grid", "4cm", "1.5in", "60pt", "12cm")


# Kinds whose word bank holds wrong words, as texts.
OWN_BANKS = ("fill_in", "table", "diagram")


class Banks(Kinds):
    """Makes items, and the stimuli that they share."""

    def room(self, fields):
        """Lines or space for an answer."""
        fields.pop("lines", None)
        fields.pop("space", None)
        if self.maybe(50):
            fields["lines"] = self.chance.choice((0, 1, 2, 5, 9, 40))
        else:
            fields["space"] = self.chance.choice(SPACES)
            if self.maybe(15):
                fields["space"] = self.graph()
            elif self.maybe(35):
                fields["space"] = {"squares": self.chance.randint(5, 40),
                                   "rows": self.chance.randint(1, 12)}
            elif self.maybe(20):
                fields["space"] = {"staves": self.chance.randint(1, 12)}
                if self.maybe(50):
                    fields["space"]["height"] = "18cm"

    def shown(self):
        """A picture around a stem."""
        picture = self.picture()
        shown = {"file": picture["image"], "alt": picture["alt"]}
        if self.maybe(40):
            shown["width"] = self.chance.choice(("2cm", "5cm", "90mm", "7in"))
        if self.maybe(60):
            shown["place"] = self.chance.choice(
                ("below", "above", "left", "right"))
        if self.maybe(50):
            shown["caption"] = self.text(4)
        return shown

    def common(self, item, kind):
        """Fields that any item or part may have."""
        if kind not in ("essay", "parts") and self.maybe(70):
            item["points"] = self.points() if self.maybe(90) else 0
        if kind != "parts" and self.maybe(
                30 if kind in ("short_answer", "essay", "timeline") else 10):
            self.room(item)
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
            if kind not in OWN_BANKS and self.maybe(20):
                item["word_bank"].append(self.side(1))
        if self.maybe(10):
            item["images"] = [self.shown() for _ in range(
                self.chance.choice((1, 1, 2, 3, 5)))]

    def parts(self):
        """Parts of an item, each of a kind of its own."""
        parts = []
        for _ in range(self.chance.randint(2, 4)):
            kind = self.chance.choice(self.kinds())
            part = {"kind": kind}
            part.update(getattr(self, kind)())
            if "stem" in part:
                part["stem"] = untabled(part["stem"])
            self.common(part, kind)
            parts.append(part)
        return {"stem": self.long_text(), "parts": parts}

    def tier(self, item, kind):
        """What is different on a tier: fields of the kind, or others."""
        fields = {}
        if self.maybe(60):
            fields["hint"] = self.text(5)
        self.common(fields, kind)
        if self.maybe(40):
            own = getattr(self, kind)()
            kept = {k: own[k] for k in own
                    if kind in ("essay", "parts") or self.maybe(60)}
            if "image" not in kept or "alt" not in kept:
                kept.pop("image", None)
                kept.pop("alt", None)
            if kind == "parts":
                kept["points"] = str(whole_of(kept["parts"]))
            if fits_kind({**item, **fields, **kept}, kind):
                fields.update(kept)
        return fields if fits_kind({**item, **fields}, kind) else {}

    def item(self, number, kind, stimuli):
        item = {"id": "i%d" % number}
        if kind != "parts":
            item["kind"] = kind
        item.update(getattr(self, kind)())
        self.common(item, kind)
        if kind == "parts" and self.maybe(30):
            item["points"] = str(whole_of(item["parts"]))
        for key, value in (
                ("tags", self.chance.sample(("red", "blue", "new"), 2)),
                ("standards", ["S.%d" % self.chance.randint(1, 4)]),
                ("difficulty", self.chance.choice(
                    ("easy", "medium", "hard", 1, 2, 5))),
                ("bloom", self.chance.choice(BLOOMS)),
                ("minutes", self.chance.choice((0.5, 1, 2.5, 10)))):
            if self.maybe(40):
                item[key] = value
        if self.maybe(10):
            item["bonus"] = self.maybe(70)
        if self.maybe(10):
            item["blanks"] = self.chance.choice(("sized", "uniform"))
        if self.maybe(10):
            item["source"] = "moodle-%d" % number
        if self.maybe(5):
            item["language"] = self.chance.choice(LANGUAGES)
        if self.maybe(40 if kind == "numeric" else 15):
            self.varying(item)
        if kind == "parts":
            item["tags"] = ["parts"]
        if stimuli and self.maybe(25):
            item["stimulus"] = self.chance.choice(stimuli)["id"]
        tiers = {name: self.tier(item, kind) for name in TIERS
                 if self.maybe(20)}
        tiers = {name: fields for name, fields in tiers.items() if fields}
        if tiers:
            item["tiers"] = tiers
        return item

    def refer(self, item, stimuli):
        """An explanation that names what a shuffle or a layout moves."""
        word, names = self.word(), []
        for choice in item.get("choices", ()):
            if choice.get("correct"):
                choice["id"] = "right"
                names.append("choice right")
                break
        if item.get("kind") == "fill_in":
            names.append("blank 1")
        for stimulus in stimuli:
            if stimulus["id"] == item.get("stimulus") and (
                    "{#here}" in stimulus["text"]):
                names.append("line here")
        if names:
            item["explanation"] = "%s names @{%s}." % (
                word, self.chance.choice(names))

    def stimulus(self, number):
        stimulus = {"id": "s%d" % number, "text": self.long_text()}
        if self.maybe(50):
            stimulus["title"] = self.text(3, False)
        if self.maybe(30):
            stimulus.update(self.picture())
        if self.maybe(30):
            stimulus["credit"] = self.text(4)
        if self.maybe(10):
            stimulus["language"] = self.chance.choice(LANGUAGES)
        if self.maybe(30):
            stimulus["numbered"] = self.chance.choice((True, 3))
            stimulus["text"] = "%s {#here}%s" % (self.word(),
                                                 stimulus["text"])
        return stimulus

    def defaults(self):
        fields = {"points": 2, "tags": ["all"], "language": "en",
                  "standards": ["S.9"], "difficulty": "hard",
                  "bloom": "apply", "minutes": 3, "lines": 3,
                  "space": self.chance.choice(
                      ("3cm", {"squares": 20, "rows": 2},
                       {"staves": 3, "height": "5cm"})),
                  "explanation": self.text(5), "bonus": False,
                  "blanks": "sized"}
        del fields[self.chance.choice(("lines", "space"))]
        return {key: fields[key] for key in fields if self.maybe(30)}

    def bank(self, kinds):
        stimuli = [self.stimulus(i)
                   for i in range(self.chance.choice((0, 0, 1, 2)))]
        bank = {"bank": "b", "items": []}
        if self.maybe(50):
            bank["title"] = self.text(4, False)
        if self.maybe(30):
            bank["language"] = self.chance.choice(LANGUAGES)
        if self.maybe(20):
            bank["quotes"] = self.chance.choice(("straight", "typographic"))
        if self.maybe(10):
            bank["math"] = "off"
        if self.maybe(30):
            bank["defaults"] = self.defaults()
        if stimuli:
            bank["stimuli"] = stimuli
        items = bank["items"]
        for kind in kinds:
            first = len(items)
            for _ in range(self.chance.randint(3, 6)):
                items.append(self.item(len(items), kind, stimuli))
            if len(items) > first + 4 and self.maybe(25):
                items[first]["enemies"] = [items[first + 1]["id"]]
            if self.maybe(25) and "tiers" not in items[-1]:
                self.refer(items[-1], stimuli)
        return bank
