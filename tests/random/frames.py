"""What a worksheet says of its print: sections, and what is around them."""

import json

from texts import Texts

LOGO = ('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">'
        '<rect width="60" height="40"/></svg>')
FOOTERS = ("@{title} @{page}/@{pages}", "@{form}, @{course} @{teacher}",
           "*@{date}* @{code} @@{page}")
NARROW = ("fill_in", "ordering", "timeline")
OF_THEIR_OWN = ("parts", "essay")


class Frames(Texts):
    """Makes the fields of a section's print, and of a sheet's frame."""

    def points_of_section(self, section, bank, pool):
        """The same points for all, of which a student may choose some."""
        section["points"] = self.points()
        count = section["draw"].get("count")
        bonus = any(node.get("bonus") for node in
                    pool + [bank.get("defaults", {})])
        if (isinstance(count, int) and count > 1 and not bonus
                and section.get("ask") not in ("order", "strip")
                and self.maybe(50)):
            section["choose"] = self.chance.randint(1, count - 1)

    def printing(self, section, kind, bank, pool, blueprint):
        """How a section is printed."""
        task = section.get("ask") in ("order", "strip")
        apart = (kind not in OF_THEIR_OWN
                 and not any("parts" in item for item in bank["items"]))
        if not blueprint and apart and self.maybe(25):
            self.points_of_section(section, bank, pool)
        if not blueprint and self.maybe(10):
            section["bonus"] = True
        if kind in NARROW and not task and self.maybe(30):
            section["columns"] = self.chance.randint(1, 6)
        for key, values in (("show_points", (True, False)),
                            ("numerals", ("1", "A", "a", "I", "i")),
                            ("start", (1, 9, 99)),
                            ("new_page", (True,)),
                            ("rubric", ("key", "show", "peer")),
                            ("blanks", ("sized", "uniform")),
                            ("answers", ("place", "margin"))):
            if self.maybe(15):
                section[key] = self.chance.choice(values)
        if self.maybe(10):
            self.room(section)

    def fills(self):
        """Lines to fill in, of the worksheet's own, too."""
        fills = self.chance.sample(
            ["name", "date", "period", "class", "score"],
            self.chance.randint(0, 5))
        if self.maybe(40):
            fills.append({"label": self.text(2, False)})
            if self.maybe(50):
                fills[-1]["width"] = self.chance.choice(("2cm", "40pt"))
            if self.maybe(50):
                fills[-1]["row"] = True
        return fills

    def extend(self, sheet):
        """Some fields in a file that the worksheet extends."""
        moved = {key: sheet.pop(key) for key in
                 ("teacher", "course", "footer", "labels") if key in sheet}
        self.files["school.yaml"] = json.dumps(
            moved or {"teacher": "Ms Lee"}, ensure_ascii=False)
        sheet["extends"] = "school.yaml"

    def frame(self, sheet):
        """What stands around the questions."""
        if self.maybe(50):
            sheet["fields"] = self.fills()
        if self.maybe(20):
            sheet["footer"] = self.chance.choice(FOOTERS)
        if self.maybe(20):
            self.files["logo.svg"] = LOGO
            sheet["logo"] = {"image": "logo.svg", "alt": "Our logo"}
            if self.maybe(50):
                sheet["logo"]["height"] = "1cm"
        if self.maybe(20):
            sheet["cover_page"] = {"instructions": self.text(9)}
            if self.maybe(50):
                sheet["cover_page"]["materials"] = self.texts(1, 3)
        if self.maybe(25):
            sheet["grading"] = self.chance.choice(("section", "item"))
        if self.maybe(20):
            sheet["numbering"] = self.chance.choice(("through", "section"))
        if self.maybe(15):
            self.extend(sheet)
