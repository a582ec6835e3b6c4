"""Items of each kind, with the kind's own fields."""

from points import exact
from texts import Texts

SHORT = ("one", "two", "three", "four", "a|b", "*five*", "6", "x~2~")
KINDS = ("timeline", "short_answer", "essay", "multiple_choice", "true_false",
         "matching", "fill_in", "ordering", "numeric", "table", "diagram")


def untabled(text):
    """A text without tables: parts in narrow columns have no room for any."""
    return "\n\n".join(block for block in text.split("\n\n")
                       if not block.startswith("|"))


def whole_of(parts):
    """The points of all parts."""
    return sum(exact(part.get("points", 1)) for part in parts)


def fits_kind(item, kind):
    """Whether fields that came from two places go together."""
    if "lines" in item and "space" in item:
        return False
    if kind == "multiple_choice":
        count = len(item["choices"])
        right = sum(c.get("correct", False) for c in item["choices"])
        last = any(c.get("last") for c in item["choices"])
        return (item.get("keep_last", 0) < count
                and item.get("draw_choices", 0) <= count - right
                and ("keep_last" in item) + ("draw_choices" in item) + last
                <= 1)
    if kind == "true_false":
        return not (item["answer"] and "correction" in item)
    if kind == "numeric" and "figures" in item:
        answer = item["answer"]
        return isinstance(answer, dict) and str(
            answer.get("show", "")).startswith("s")
    if kind == "table":
        return all(len(row) == len(item["columns"]) for row in item["rows"])
    if kind == "matching":
        return item.get("draw_pairs", 0) <= len(item["pairs"])
    if kind == "essay" and "rubric" in item:
        return exact(item["points"]) == sum(
            exact(c["points"]) for c in item["rubric"])
    return kind != "parts" or "points" not in item or (
        exact(item["points"]) == whole_of(item["parts"]))


class Kinds(Texts):
    """One function a kind: its own fields."""

    @staticmethod
    def kinds():
        return KINDS

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
        answer = self.text(6) if one else self.texts(1, 4)
        if one and self.maybe(30):
            answer = {"text": answer, "also": self.texts(1, 3)}
        return {"stem": self.long_text(), "answer": answer}

    def essay(self):
        fields = {"stem": self.long_text(), "points": 0, "rubric": []}
        for _ in range(self.chance.randint(1, 4)):
            points = self.chance.randint(1, 8) / 2
            criterion = {"criterion": self.text(4), "points": points}
            fields["points"] += points
            if self.maybe(40):
                criterion["notes"] = self.text(8)
            if self.maybe(40):
                criterion["levels"] = [{"points": points,
                                        "text": self.text(5)},
                                       {"points": 0, "text": self.text(5)}]
            fields["rubric"].append(criterion)
        if self.maybe(10):
            del fields["rubric"]
        if self.maybe(20):
            fields["checklist"] = self.texts(1, 3)
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
            if count < 9 and self.maybe(10):
                choice.update(self.picture())
                if self.maybe(50):
                    del choice["text"]
            if i in right:
                choice["correct"] = True
            elif self.maybe(10):
                choice["credit"] = self.chance.choice((0.5, 0.25, "1/3", 0.1))
            if self.maybe(20):
                choice["feedback"] = self.text(5)
            choices.append(choice)
        fields = {"stem": self.long_text(), "choices": choices}
        if self.maybe(20):
            fields["keep_last"] = self.chance.randint(1, count - 1)
        elif self.maybe(10):
            choices[-1]["last"] = True
        elif count > len(right) + 1 and self.maybe(20):
            fields["draw_choices"] = self.chance.randint(
                1, count - len(right))
        return fields

    def true_false(self):
        fields = {"stem": self.long_text(), "answer": self.maybe(50)}
        if self.maybe(50) and not fields["answer"]:
            fields["correction"] = self.text(8)
        return fields

    def side(self, length):
        """A text or a picture, or both."""
        if not self.maybe(10):
            return self.text(length)
        side = self.picture()
        if self.maybe(50):
            side["text"] = self.text(length)
        return side

    def matching(self):
        count = self.chance.choice((2, 3, 5, 8, 12))
        length = self.chance.choice((0, 1, 6))
        fields = {"pairs": [[self.side(length), self.side(length)]
                            for _ in range(count)]}
        if self.maybe(50):
            fields["stem"] = self.text()
        if self.maybe(40):
            fields["distractors"] = self.texts(1, 3, length)
            fields["distractors"].append(self.side(length))
        if count > 3 and self.maybe(30):
            fields["draw_pairs"] = self.chance.randint(2, count)
        return fields

    def fill_in(self):
        parts = [self.text(6)]
        for number in range(self.chance.randint(1, 4)):
            answers = [self.text(self.chance.choice((0, 0, 2)), False)
                       for _ in range(self.chance.choice((1, 1, 2)))]
            if number > 0 and self.maybe(20):
                answers = ["?%s" % self.text(0, False), "no%d" % len(parts)]
            parts += ["{{%s}}" % "|".join(answers), self.text(5)]
        return {"text": " ".join(parts)}

    def numeric(self):
        answer = {"value": self.chance.choice(
            (3, -7, 0.25, "1/8", 1234.5, 90210))}
        for key, value in (
                ("unit", self.chance.choice(("cm", "m/s^2^", "kg"))),
                ("tolerance", self.chance.choice((0, 0.5, "2%", "1.5 %"))),
                ("show", self.chance.choice((3, 4, "s5", "sci4"))),
                ("also", [1, 2.5])):
            if self.maybe(30):
                answer[key] = value
        fields = {"stem": self.long_text(),
                  "answer": answer["value"] if len(answer) == 1
                  else answer}
        if self.maybe(30):
            fields["work"] = self.chance.randint(1, 8)
        if str(answer.get("show", "")).startswith("s") and self.maybe(50):
            (answer if self.maybe(50) else fields)["figures"] = "required"
        return fields

    def varying(self, item):
        """Variables for an item, and a stem that shows them."""
        item["vars"] = {"a": "%d..%d" % (self.chance.randint(-9, 0),
                                         self.chance.randint(1, 9)),
                        "b": [1, 2.5, "7/2"], "n": ["Ana", "Bo"],
                        "c": "= a*b + 1/4", "r": "= sqrt(2 + a^2)"}
        if item.get("kind") != "timeline":
            item["where"] = self.chance.choice(
                ([], ["a != b"], ["n != 'Bo' or a > 0", "b < 100"]))
        if self.maybe(20):
            item["vary"] = self.chance.choice(("form", "all"))
        shown = "%s @{a:+} @{b:frac} @{c:2} @{n} @{r:s3} @{c:sci2}" % (
            self.word())
        if item.get("stem"):
            item["stem"] = "%s\n\n%s" % (shown, item["stem"])
        else:
            item["explanation"] = shown
        if item.get("kind") == "numeric" and self.maybe(50):
            item["answer"] = {"value": "= c", "show": 2}
            item.pop("figures", None)

    def graph(self):
        return self.chance.choice((
            {"axes": {"x": [-5, 5], "y": [-3, 10], "step": 1},
             "width": "7cm", "plot": ["x^2 - 1", {"points": [[1, 2]]},
                                      {"shade": "y < 2*x"}],
             "show": self.chance.choice(("sheet", "key"))},
            {"number_line": {"from": 0, "to": 1, "step": 0.25,
                             "labels": [0, 1]}},
            {"grid": "5mm", "height": "3cm"}, {"dots": "8mm"}))

    def table(self):
        columns = self.chance.randint(1, 3)
        rows = [[self.chance.choice((
            self.chance.choice(SHORT), "", "{{%s}}" % self.chance.choice(SHORT),
            "a {{%s|%s}} b" % tuple(self.chance.sample(SHORT, 2))))
            for _ in range(columns)]
            for _ in range(self.chance.randint(1, 5))]
        rows.append(["{{%s}}" % self.chance.choice(SHORT)] * columns)
        fields = {"columns": ["%s %d" % (self.chance.choice(SHORT), i)
                              for i in range(columns)], "rows": rows}
        if self.maybe(60):
            fields["stem"] = untabled(self.long_text())
        return fields

    def place(self):
        """A place on a picture, in per cent."""
        return [self.chance.choice((n, n + 0.5, "%d%%" % n))
                for n in (self.chance.randint(0, 99),
                          self.chance.randint(0, 99))]

    def diagram(self):
        labels = []
        for _ in range(self.chance.choice((1, 2, 3, 5, 9, 16))):
            label = {"at": self.place(),
                     "answer": self.text(self.chance.choice((0, 0, 2)), False)}
            if self.maybe(20):
                label["from"] = self.place()
            labels.append(label)
        fields = {"stem": self.long_text(), "labels": labels}
        fields.update(self.picture())
        return fields

    def ordering(self):
        fields = {"sequence": self.texts(2, 8, 5)}
        fields["stem"] = self.text()
        return fields
