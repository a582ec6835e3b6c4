"""The sample banks by another hand.

banks.py PENSUM VARIANTS FORMS lists so many variants of every item that varies
in the banks of mathematics and science, and works out each answer again from
the question as it is printed; then it makes so many forms of each bank's test,
and compares the keys of the record.  VARIANTS of 1000000 are all.  Closes with
`banks: N passed, N failed`, one for each item and each test.
"""
import itertools
import os
import re
import subprocess
import sys
import tempfile
from fractions import Fraction

import mpmath

import exact
import vary

BANKS = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                     "..", "..", "banks")
TESTED = ("algebra", "arithmetic", "chemistry", "physics")
NUMBER = r"-?\d[\d,]*(?:\.\d+)?"


def compute(text, **values):
    """A formula as it is printed, "2x^2-3(x+1)"."""
    text = text.replace("⋅", "*").replace("×", "*").replace("÷", "/")
    text = re.sub(r"(?<=[\dxy)])\s*(?=[xy(])", "*", text)
    return exact.compute(text, values)


def numbers(text):
    return [Fraction(n.replace(",", "")) for n in re.findall(NUMBER, text)]


def plain(value):
    """A number without digits that are not there, "1,234.5"."""
    digits = 0
    while value * 10 ** digits % 1 and digits < 20:
        digits += 1
    return "{:,.{}f}".format(float(value), digits)


def significant(value, count):
    text = exact.significant(value, count)
    whole, dot, rest = text.partition(".")
    return "{:,}".format(int(whole)) + dot + rest


def sides(stem):
    """The sides of the equation in a question, as texts."""
    left, right = re.search(
        r"(?:Solve|equation) (.+?)(?: has two.*|\.(?: |$).*|$)",
        stem).group(1).split(" = ")
    return left, right


def solves(stem, answer):
    left, right = sides(stem)
    x = Fraction(answer)
    return compute(left, x=x) == compute(right, x=x)


def roots(stem, answer):
    found = [Fraction(n) for n in re.findall(r"x = (-?\d+)", answer)]
    return len(set(found)) == 2 and all(solves(stem, x) for x in found)


def system(stem, answer):
    x, y = [Fraction(n) for n in re.findall(r"[xy] = (-?\d+)", answer)]
    equations = stem.split("{")[1].split(";")
    return all(compute(left, x=x, y=y) == compute(right, x=x, y=y)
               for left, right in (e.split(" = ") for e in equations))


def quadratic(stem):
    """The coefficients of a quadratic, from its values at -1, 0 and 1."""
    text = re.search(r"\S*x\^2\S*", stem).group().rstrip(",.")
    low, c, high = [compute(text, x=Fraction(x)) for x in (-1, 0, 1)]
    return (high + low) / 2 - c, (high - low) / 2, c


def discriminant(stem):
    a, b, c = quadratic(stem)
    return b * b - 4 * a * c


def vertex(stem, answer):
    a, b, c = quadratic(stem)
    x = -b / (2 * a)
    return numbers(answer.replace(",", ", ")) == [x, a * x * x + b * x + c]


def lowest(stem, answer):
    text = re.search(r"\d+/\d+ ?[⋅÷+] ?\d+/\d+", stem).group()
    a, sign, b = re.split(r" ?([⋅÷+]) ?", text)
    a, b = Fraction(a), Fraction(b)
    value = {"⋅": a * b, "÷": a / b, "+": a + b}[sign]
    return answer == str(value)


def factors(stem, answer):
    text = re.search(r"\S*x\^2\S*", stem).group().rstrip(".")
    return all(compute(text, x=Fraction(x)) == compute(answer, x=Fraction(x))
               for x in range(4))


def line_of(stem):
    """The value at 0 and at 1 of the line that a question names."""
    text = re.search(r"(?:y|f\(x\)) [=<] (\S+)", stem).group(1).rstrip(".,")
    return compute(text, x=Fraction(0)), compute(text, x=Fraction(1))


def through(stem, answer):
    zero, one = line_of(stem)
    return re.findall(r"\((-?\d+),(-?\d+)\)", answer) == [
        ("0", str(zero)), ("1", str(one))]


def meeting(stem, answer):
    x, y = numbers(answer.replace(",", ", "))
    return all(compute(text.rstrip(".,"), x=x) == y
               for text in re.findall(r"y = (\S+)", stem))


def inverse(stem, answer):
    text = answer.split(" = ")[1]
    zero, one = line_of(stem)
    return all(compute(text, x=zero + (one - zero) * x) == x
               for x in (Fraction(0), Fraction(5)))


def inequality(stem, answer):
    left, sign, right = re.search(r"Solve (.+?) ([<≤≥]) (-?\d+)", stem).groups()
    found = re.match(r"x ([<≤≥]) (-?\d+)", answer)
    holds = {"<": lambda a, b: a < b, "≤": lambda a, b: a <= b,
             "≥": lambda a, b: a >= b}
    return all(holds[sign](compute(left, x=x), Fraction(right)) ==
               holds[found.group(1)](x, Fraction(found.group(2)))
               for x in (Fraction(n, 2) for n in range(-50, 51)))


def marked(stem, answer):
    return inequality(stem, answer) and len(set(numbers(answer))) == 1


def slope(n):
    return (n[3] - n[1]) / (n[2] - n[0])


def table(stem, answer):
    text = re.search(r"y = (\S+)\. ", stem).group(1)
    return answer.split("; ") == [
        str(compute(text, x=Fraction(x))) for x in (-2, 0, 1, 3)]


def value(form):
    """A check that computes the answer from the question's numbers."""
    return lambda stem, answer: answer.split(" ")[0] == plain(form(*numbers(stem)))


def rough(form, count=3):
    return lambda stem, answer: answer.split(" ")[0] == significant(
        form(*numbers(stem)), count)


def truth(form):
    return lambda stem, answer: answer == ("T" if form(stem) else "F")


def blank(stem, answer):
    """The numbers in the blanks make the line true."""
    for word in answer.split("; "):
        stem = stem.replace("____", word, 1)
    if " R " in stem:
        a, b, q, r = numbers(stem)
        return a == b * q + r and 0 <= r < b
    left, right = stem.split(" = ")
    return compute(left) == compute(right)


def missing(stem, answer):
    left, right = stem.split(" The missing")[0].split(" = ")
    return compute(left) == compute(right.replace("?", answer))


def at_mark(count):
    return lambda stem, answer: (
        Fraction(re.search(r"\d+(?:/\d+|\.\d+)", stem).group()) * count ==
        numbers(answer)[0])


def parts(stem, answer):
    n = numbers(stem)[0]
    return answer == "(a) %s mol (b) %s g (c) %s" % (
        plain(2 * n), plain(44 * n), "T" if 36 * n > 100 else "F")


def falling(h, *rest):
    return mpmath.sqrt(exact.real(2 * h * Fraction("9.81")))


def acidity(stem, answer):
    a, k = map(int, re.search(r"= (\d)×10\^\(-(\d)\)", stem).groups())
    value = -mpmath.log10(mpmath.mpf(a) / mpmath.mpf(10) ** k)
    return answer == "%.2f" % float(value)


def alkane(stem, answer):
    n = int(numbers(stem)[0])
    return answer == "C%dH%d" % (n, 2 * n + 2)


def largest(stem, answer, choices):
    return Fraction(answer) == max(map(Fraction, choices))


def order(stem, answer, choices):
    shown = list(map(Fraction, choices))
    return answer == " ".join(str(sorted(shown).index(n) + 1) for n in shown)


def walk(stem, answer):
    s, v = numbers(stem)[:2]
    return answer == "A line from (0,%s) to (5,%s)" % (plain(s), plain(s + 5 * v))


def change(stem, answer):
    cost, n, note = numbers(stem)
    return answer == "%s euros" % exact.decimal(note - n * cost, 2)


def evaluated(stem, answer):
    text = re.search(r"f\(x\) = (\S+)\. ", stem).group(1)
    x = Fraction(re.search(r"f\((-\d+)\)", stem).group(1))
    return Fraction(answer) == compute(text, x=x)


def tickets(n, adult, child, total):
    return (total - child * n) / (adult - child)


CHECKS = {
    "linear-two-steps": solves, "linear-both-sides": solves,
    "linear-brackets": solves, "linear-divided": solves,
    "linear-taxi": value(lambda start, rate, fare: (fare - start) / rate),
    "quadratic-roots": roots, "quadratic-square": roots,
    "quadratic-discriminant": lambda stem, answer: (
        Fraction(answer) == discriminant(stem)),
    "quadratic-two-solutions": truth(lambda stem: discriminant(stem) > 0),
    "quadratic-vertex": vertex, "quadratic-factors": factors,
    "fraction-add": lowest, "fraction-multiply": lowest,
    "fraction-divide": lowest,
    "fraction-undefined": lambda stem, answer: compute(
        re.search(r"/\((\S+)\)", stem).group(1), x=Fraction(answer)) == 0,
    "system-elimination": system, "system-substitution": system,
    "system-tickets": value(tickets), "system-graph": meeting,
    "function-value": evaluated,
    "function-slope": lambda stem, answer: Fraction(answer) == slope(
        numbers(stem.replace(",", ", "))),
    "function-graph": through, "function-inverse": inverse,
    "function-table": table, "inequality-linear": inequality,
    "inequality-turned": inequality, "inequality-number-line": marked,
    "inequality-region": through,

    "formula-atoms": value(lambda n, *rest: 12 * n), "formula-alkane": alkane,
    "moles-water": value(lambda m, *rest: m / 18),
    "moles-mass": value(lambda n, *rest: n * (2 * 56 + 3 * 16)),
    "moles-particles": rough(lambda n, *rest: n * Fraction("6.022")),
    "moles-magnesium": lambda stem, answer: answer == plain(
        numbers(re.search(r"do (\d+)", stem).group())[0] / 24 * 40) + " g",
    "moles-methane": parts,
    "moles-gas": rough(lambda n, *rest: n * Fraction("22.4")),
    "solution-concentration": lambda stem, answer: answer == plain(
        numbers(stem)[0] / 40 / numbers(stem)[-1]) + " mol/L",
    "solution-diluted": value(lambda v, c, w: c * v / w),
    "solution-acidity": acidity,
    "solution-titration": rough(lambda v, c, a: v * c / a),

    "units-speed": value(lambda v: v * 1000 / 3600),
    "units-volume": value(lambda v, *rest: v / 1000),
    "units-density": lambda stem, answer: (
        answer == "2.7 g/cm³" and
        numbers(stem)[-1] / numbers(stem)[0] == Fraction("2.7")),
    "motion-average": rough(lambda s, t: s / t),
    "motion-braking": rough(lambda v, a, *rest: v * v / (2 * a)),
    "motion-fall": rough(falling), "motion-graph": walk,
    "force-newton": value(lambda m, a, *rest: m * a),
    "force-weight": rough(lambda m, g: m * g),
    "force-spring": value(lambda k, x: k * x / 100),
    "energy-height": rough(lambda m, h, g: m * g * h),
    "energy-kinetic": value(lambda m, v: m * v * v / 2000),
    "energy-power": value(lambda p, t: p * t * 60 / 1000),
    "electric-ohm": value(lambda i, u: u / i),
    "electric-parallel": rough(lambda a, b: 1 / (1 / a + 1 / b)),
    "electric-series": truth(lambda stem: (
        lambda a, b, u, one: u / (a + b) > one)(*numbers(stem))),
    "wave-length": value(lambda v, f: v / f),
    "heat-water": rough(lambda m, a, b, c: c * m * (b - a)),

    "fraction-of-number": lambda stem, answer: (
        lambda n, d, k: Fraction(answer) == n * k / d)(*numbers(stem)),
    "fraction-widen": missing, "fraction-same-below": missing,
    "fraction-larger": largest, "fraction-order": order,
    "fraction-half": truth(
        lambda stem: Fraction(stem.split(" ")[0]) > Fraction(1, 2)),
    "line-quarters": at_mark(4), "line-tenths": at_mark(10),
    "line-jumps": value(lambda a, k, s: a + k * s),
    "line-rounding": value(lambda n: (n + 5) // 10 * 10),
    "measure-meters": value(lambda m, c: 100 * m + c),
    "measure-minutes": value(lambda h, m: 60 * h + m),
    "story-apples": value(lambda bags, each, eaten: bags * each - eaten),
    "story-money": change,
    "add-in-columns": value(lambda a, b: a + b),
    "take-in-columns": value(lambda a, b: a - b),
    "times-in-columns": value(lambda a, b: a * b),
}
for blanks in ("add-to-twenty", "take-from-twenty", "times-facts",
               "division-facts", "missing-addend", "missing-factor",
               "division-rest"):
    CHECKS[blanks] = blank

# The answer stands on the graph alone; its values are compared.
GRAPHS = {"motion-read-graph": "a"}


def is_right(name, values, lines):
    stem = " ".join(itertools.takewhile(
        lambda line: not re.match(r"(?:[A-Z]\.|-|answer:|note:) ", line),
        lines)).replace("\u00a0", " ")
    answer = re.search(r"answer: (.*)", "\n".join(lines)).group(1)
    choices = [re.sub(r"^(?:[A-Z]\.|-) ", "", line) for line in lines
               if re.match(r"(?:[A-Z]\.|-) ", line)]
    answer = answer.replace("\u00a0", " ")
    if name in GRAPHS:
        return answer.split(" ")[0] == plain(Fraction(values[GRAPHS[name]]))
    if choices and re.fullmatch("[A-Z]", answer):
        answer = choices["ABCDEF".index(answer)]
    check = CHECKS[name]
    if check in (largest, order):
        return check(stem, answer, choices)
    if check is not blank and check is not missing:
        stem = stem.split(" ____")[0] if "·" not in stem else stem
    return check(stem, answer)


def fail(message):
    sys.exit("%s\nbanks: 0 passed, 1 failed" % message)


def check_bank(program, bank, count):
    text = subprocess.run(
        [program, "vary", os.path.join(BANKS, bank + ".yaml"), "-n",
         str(count)], check=True, stdout=subprocess.PIPE,
        encoding="utf-8").stdout.replace("−", "-")
    names = set()
    variants = text.strip().split("\n\n")
    for variant in variants:
        head, *lines = [line.strip() for line in variant.split("\n")]
        name, values = re.match(r"(\S+) \d+: (.*)", head).groups()
        values = dict(re.findall(r"(\w+) [=≈] ([^,]+)", values))
        try:
            fine = is_right(name, values, lines)
        except (ValueError, AttributeError, TypeError, exact.Fault) as fault:
            fine = False
            lines.append(repr(fault))
        if not fine:
            fail("%s: %s\n%s" % (bank, head, "\n".join(lines)))
        names.add(name)
    print("%s: %d answers of %d items" % (
        bank, len(variants), len(names)))
    return names


def expected(item, values):
    """The key of a number or of true or false, or None."""
    answer = item.get("answer")
    if item.get("kind") == "true_false" and str(answer).startswith("="):
        return "T" if exact.compute(answer[1:], values) else "F"
    if item.get("kind") != "numeric":
        return None
    settings = answer if isinstance(answer, dict) else {"value": answer}
    show = str(settings.get("show", ""))
    value = exact.compute(str(settings["value"]).lstrip("= "), values)
    if show.startswith("s"):
        return exact.significant(value, int(show[1:]))
    if show:
        return exact.decimal(exact.rounded(
            value if exact.is_exact(value) else Fraction(str(value)),
            Fraction(show)), int(show))
    return plain(value).replace(",", "")


def check_test(program, bank, forms):
    """The keys of many forms, from the record."""
    with tempfile.TemporaryDirectory() as folder:
        vary.run(program, "make", os.path.join(BANKS, bank + "-test.yaml"),
                 "-o", folder, "--forms", str(forms), "--one-file")
        with open(os.path.join(folder, bank + "-test.record.yaml"),
                  encoding="utf-8") as file:
            record = vary.yaml.load(file, Loader=vary.LOADER)
    compared = 0
    for form in record["forms"]:
        for section in form["sections"]:
            for entry in section["items"]:
                item = record["items"][entry["id"]]
                values = vary.check_variables(item, entry)
                key = expected(item, values)
                if key is not None:
                    vary.must(key == str(entry["key"]).replace(",", ""),
                              item["id"], entry, "should be", key)
                    compared += 1
    print("%s-test: %d keys of %d forms" % (bank, compared, forms))


def main():
    program, variants, forms = sys.argv[1:]
    names = set()
    for bank in TESTED:
        names |= check_bank(program, bank, int(variants))
        try:
            check_test(program, bank, int(forms))
        except vary.Wrong as wrong:
            fail("%s-test: %s" % (bank, wrong))
    unseen = (set(CHECKS) | set(GRAPHS)) - names
    if unseen:
        fail("no variant of " + ", ".join(sorted(unseen)))
    print("banks: %d passed, 0 failed" % (len(names) + len(TESTED)))


if __name__ == "__main__":
    main()
