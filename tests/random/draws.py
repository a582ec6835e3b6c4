"""Draws made by chance that can be met: a set of items is chosen first, and
then what is demanded of it."""

from banks import TIERS, Banks
from kinds import whole_of
from points import exact

DIFFICULTIES = {"easy": 1, "medium": 3, "hard": 5}


def value(bank, item, key):
    """A field of an item, or the bank's default."""
    return item.get(key, bank.get("defaults", {}).get(key))


def points_of(bank, item):
    if "parts" in item:
        return whole_of(item["parts"])
    points = value(bank, item, "points")
    return exact(1 if points is None else points)


def tags_of(bank, item):
    return (item.get("tags", [])
            + bank.get("defaults", {}).get("tags", []))


def standards_of(bank, item):
    """The standards of an item; of defaults, it takes them only without its
    own."""
    return value(bank, item, "standards") or []


def difficulty_of(bank, item):
    level = value(bank, item, "difficulty") or 3
    return DIFFICULTIES.get(level, level)


def minutes_of(bank, item):
    return value(bank, item, "minutes") or 0


def counts(values):
    """How often each value is there."""
    values = list(values)
    return {one: values.count(one) for one in values}


class Draws(Banks):
    """Makes what sections, and the worksheet as a whole, ask for."""

    def softly(self, amount):
        if self.maybe(30):
            amount["soft"] = True
        return amount

    def amount(self, number, shown=lambda number: number):
        """A number, or a range around it, as exact as `shown` writes it."""
        form = self.chance.choice(("plain", "exactly", "min", "range"))
        if form == "plain":
            return shown(number)
        if form == "exactly":
            return self.softly({"exactly": shown(number)})
        if form == "min":
            return self.softly({"min": shown(number)})
        return self.softly({"min": shown(number), "max": shown(number + 2)})

    def limit(self, minutes):
        """At most so many minutes."""
        form = self.chance.choice(("plain", "max", "range", "exactly"))
        if form == "plain":
            return minutes
        if form == "exactly":
            return self.softly({"exactly": minutes})
        limits = {"max": minutes}
        if form == "range":
            limits["min"] = minutes
        return self.softly(limits)

    def mean(self, mean):
        form = self.chance.choice(("plain", "target", "range"))
        if form == "plain":
            return round(mean, 1)
        if form == "target":
            return self.softly({"target": round(mean, 1),
                                "tolerance": 0.2})
        return self.softly({"min": max(1, round(mean - 0.6, 1)),
                            "max": min(5, round(mean + 0.6, 1))})

    def choose(self, pool, most):
        """Items that may be on one form."""
        enemies, chosen = set(), []
        for item in self.chance.sample(pool, len(pool)):
            if item["id"] not in enemies and len(chosen) < most:
                chosen.append(item)
                enemies.update(item.get("enemies", ()))
                enemies.update(other["id"] for other in pool
                               if item["id"] in other.get("enemies", ()))
        return chosen

    def filter(self, draw, bank, pool):
        """Draw from a part of the pool."""
        wanted = self.chance.choice(("red", "blue", "new", "all"))
        key = self.chance.choice(("tags", "any_tags", "not_tags",
                                  "stimulus"))
        if key == "stimulus":
            wanted = "s0"
            left = [i for i in pool if i.get("stimulus") == wanted]
        else:
            tagged = [i for i in pool if wanted in tags_of(bank, i)]
            left = ([i for i in pool if i not in tagged]
                    if key == "not_tags" and tagged else tagged)
        if not left:
            return pool
        draw[key] = (draw.get(key, []) if key == "tags" else []) + [wanted]
        return left

    def demand(self, draw, bank, chosen):
        """Demands on the items of a draw, which these meet."""
        whole = sum(points_of(bank, item) for item in chosen)
        minutes = sum(minutes_of(bank, item) for item in chosen)
        levels = [difficulty_of(bank, item) for item in chosen]
        demands = {
            "points": whole and self.amount(whole, str),
            "difficulty": {level: self.amount(n) for level, n in counts(
                str(difficulty_of(bank, i)) for i in chosen
                if value(bank, i, "difficulty")).items()},
            "mean_difficulty": self.mean(sum(levels) / len(levels)),
            "per_tag": {tag: self.amount(n) for tag, n in counts(
                t for i in chosen for t in set(tags_of(bank, i))).items()},
            "per_standard": {standard: self.amount(n)
                             for standard, n in counts(
                                 s for i in chosen for s in set(
                                     standards_of(bank, i))).items()},
            "per_bloom": {bloom: self.amount(n) for bloom, n in counts(
                value(bank, i, "bloom") for i in chosen
                if value(bank, i, "bloom")).items()}}
        if minutes > 0:
            demands["minutes"] = self.limit(minutes)
        for key in self.chance.sample(sorted(demands), 2):
            if demands[key]:
                draw[key] = demands[key]
                if key != "points" and self.maybe(15):
                    draw["soft"] = True
        if "points" in draw and self.maybe(30):
            del draw["count"]

    def demand_whole(self, sheet, bank, chosen):
        """Demands on all sections together."""
        whole = sum(points_of(bank, item) for item in chosen
                    if not value(bank, item, "bonus"))
        minutes = sum(minutes_of(bank, item) for item in chosen)
        standards = sorted({s for i in chosen
                            for s in standards_of(bank, i)})
        if self.maybe(40) and whole:
            sheet["total_points"] = self.amount(whole, str)
        if self.maybe(30) and minutes > 0:
            sheet["minutes"] = self.limit(minutes)
        if self.maybe(40) and standards:
            sheet["cover"] = (standards if self.maybe(50) else
                              {"standards": standards, "soft": True})
        if self.maybe(40):
            sheet["balance"] = self.chance.choice(("difficulty", "none"))
        if self.maybe(60):
            sheet["overlap"] = self.chance.choice(
                ("any", "all", 30, {"most": 30}, {"most": 0, "soft": True}))

    def counted_by_tier(self, draw):
        """Another number of items on each tier."""
        most = draw["count"]
        draw["count"] = {tier: self.chance.randint(1, most)
                         for tier in TIERS}
        draw["count"]["core"] = most

    def draw(self, bank, pool, most, blueprint):
        """A draw, and items that meet it."""
        draw = {}
        if self.maybe(25):
            pool = self.filter(draw, bank, pool)
        chosen = self.choose(pool, most)
        draw["count"] = len(chosen)
        if blueprint and self.maybe(60):
            self.demand(draw, bank, chosen)
        elif not blueprint and self.maybe(10):
            self.counted_by_tier(draw)
        return draw, chosen
