"""Numbers by another hand.

vary.py PENSUM FORMS EXPRESSIONS prints so many forms of items that vary,
and computes every answer again from the record, with Python's fractions and
mpmath; and so many random expressions, whose values it compares.  Closes with
`numbers: N passed, N failed`, one for each item and one for the expressions.
"""
import os
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

import mpmath
import yaml

import exact

HERE = os.path.dirname(os.path.abspath(__file__))
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DIGITS = mpmath.mpf(10) ** -28


class Wrong(Exception):
    pass


def must(holds, *what):
    if not holds:
        raise Wrong(" ".join(str(part) for part in what))


def run(program, *words):
    return subprocess.run([program, *words], check=True, text=True,
                          stdout=subprocess.PIPE, encoding="utf-8").stdout


def read_value(text, declared):
    """A value of the record: a fraction, a text, or many digits."""
    try:
        for entry in declared if isinstance(declared, list) else []:
            Fraction(entry)
        return Fraction(text)
    except ValueError:
        return text


def check_variables(item, entry):
    """Derived variables follow, and the conditions hold."""
    values = {}
    for name, declared in item.get("vars", {}).items():
        written = entry["values"][name]
        if isinstance(declared, str) and declared.startswith("="):
            value = exact.compute(declared[1:], values)
            if exact.is_exact(value):
                must(value == Fraction(written), name, value, written)
            else:
                must(abs(value - mpmath.mpf(written)) < DIGITS * abs(value),
                     name, value, written)
        else:
            value = read_value(written, declared)
        values[name] = value
    for condition in item.get("where", []):
        must(exact.compute(condition, values) is True, condition, values)
    return values


def numbers_of(values):
    return {name: value for name, value in values.items()
            if not isinstance(value, str)}


def check_roots(v, entry):
    for x in (v["p"], v["q"]):
        must(v["a"] * x * x + v["b"] * x + v["c"] == 0, v)


def check_add(v, entry):
    must(v["s"] == v["a"] / v["b"] + v["c"] / v["d"], v)
    right = entry["choices"].index(0)
    must(entry["key"] == "ABCD"[right], entry)
    others = [v["s"], (v["a"] + v["c"]) / (v["b"] + v["d"]),
              (v["a"] + v["c"]) / (v["b"] * v["d"]),
              v["a"] * v["c"] / (v["b"] * v["d"])]
    must(len(set(others)) == 4, "alike", v)


def check_fall(v, entry):
    speed = mpmath.sqrt(2 * exact.real(v["h"]) * exact.real(v["g"]))
    must(entry["key"] == exact.significant(speed, 3), entry, speed)


def check_shirts(v, entry):
    cents = v["n"] * v["cents"] * (100 - v["cut"]) / 100
    must(cents.denominator == 1, v)
    must(entry["key"] == exact.decimal(cents / 100, 2), entry)


def check_water(v, entry):
    moles, more = entry["parts"]
    must(moles["key"] == exact.significant(v["m"] / 36, 2), entry)
    must(more["key"] == ("T" if v["m"] > 18 else "F"), entry)


def check_times(v, entry):
    must(entry["key"] == str(v["a"] * v["b"]), entry)


def check_interest(v, entry):
    value = v["k"]
    for _ in range(int(v["n"])):
        value += value * v["p"] / 100
    must(entry["key"] == exact.decimal(value, 2), entry)


def check_bars(v, entry):
    printed = [[1 / v["c"], 1 / v["b"], 1 / v["a"]][i]
               for i in entry["choices"]]
    ranks = [str(sorted(printed).index(bar) + 1) for bar in printed]
    must(entry["key"] == ranks, entry)


def check_names(v, entry):
    must(v["n"] != v["m"] and (v["who"] != "Bo" or v["n"] > 10), v)


CHECKS = {"roots": check_roots, "add": check_add, "fall": check_fall,
          "shirts": check_shirts, "water": check_water, "times": check_times,
          "interest": check_interest, "bars": check_bars,
          "names": check_names}


def check_forms(program, count):
    answers, combinations = 0, set()
    with tempfile.TemporaryDirectory() as folder:
        run(program, "make", os.path.join(HERE, "sheet.yaml"), "-o", folder,
            "--forms", str(count), "--one-file")
        with open(os.path.join(folder, "numbers.record.yaml"),
                  encoding="utf-8") as file:
            record = yaml.load(file, Loader=LOADER)
    for form in record["forms"]:
        for section in form["sections"]:
            for entry in section["items"]:
                item = record["items"][entry["id"]]
                values = check_variables(item, entry)
                CHECKS[item["id"]](values, entry)
                combinations.add((item["id"], str(values)))
                answers += 1
    print("%d answers of %d forms, %d combinations" % (
        answers, len(record["forms"]), len(combinations)))
    return len(record["items"])


def make_expression(chance, depth):
    """A random expression of numbers, which may have no value."""
    if depth == 0 or chance.random() < 0.2:
        return chance.choice([
            str(chance.randint(0, 20)), "%.1f" % (chance.random() * 9),
            "(-%d)" % chance.randint(1, 9)])

    def part():
        return make_expression(chance, depth - 1)

    return chance.choice([
        lambda: "(%s %s %s)" % (part(), chance.choice("+-*/"), part()),
        lambda: "%s %s %s" % (part(), chance.choice("+-*/"), part()),
        lambda: "-%s" % part(),
        lambda: "(%s)^%d" % (part(), chance.randint(-2, 3)),
        lambda: "%s(%s)" % (chance.choice(
            ["abs", "floor", "ceil", "round", "sign"]), part()),
        lambda: "%s(%s, %s)" % (chance.choice(["min", "max", "mod"]),
                                part(), part()),
        lambda: "round(%s, %d)" % (part(), chance.randint(-1, 3)),
        lambda: "sum([%s, %s, %s])" % (part(), part(), part()),
        lambda: "gcd(%d, %d)" % (chance.randint(0, 99),
                                 chance.randint(1, 99)),
        lambda: "lcm(%d, %d)" % (chance.randint(1, 20),
                                 chance.randint(1, 20)),
        lambda: "binomial(%d, %d)" % (chance.randint(0, 20),
                                      chance.randint(0, 20)),
        lambda: "if(%s %s %s, %s, %s)" % (
            part(), chance.choice(["<", "<=", "=", "!=", ">", ">="]), part(),
            part(), part()),
    ])()


def make_rough(chance):
    """A random expression without an exact value."""
    return chance.choice([
        "sqrt(%d)" % chance.choice([2, 3, 5, 7, 11, 90]),
        "log(%d.5)" % chance.randint(1, 99), "exp(%d/7)" % chance.randint(1, 40),
        "sin(%d/9)" % chance.randint(1, 30), "cos(%d/9)" % chance.randint(1, 9),
        "tan(%d/9)" % chance.randint(1, 9), "pi*%d" % chance.randint(1, 99),
        "%d^(1/3)" % chance.choice([2, 3, 4, 5, 9]),
        "log(%d, 7)" % chance.randint(2, 6)])


def fits(value):
    return max(abs(value.numerator), value.denominator) < 10 ** 18


def list_values(program, folder, texts):
    path = os.path.join(folder, "bank.yaml")
    with open(path, "w", encoding="utf-8") as file:
        file.write("bank: b\nitems:\n")
        for i, text in enumerate(texts):
            file.write("- {id: i%d, kind: short_answer, answer: A, stem: '%s'}\n" % (
                i, text.replace("'", "''")))
    lines = run(program, "list", path, "--format", "tsv").splitlines()[1:]
    return [line.split("\t")[5] for line in lines]


def check_expressions(program, count):
    chance = random.Random(15)
    texts, expected = [], []
    while len(texts) < count:
        text = make_expression(chance, 3)
        try:
            value = exact.compute(text, {})
        except (Fault, ZeroDivisionError, OverflowError):
            continue
        if exact.is_exact(value) and fits(value):
            texts.append("@{%s:frac}" % text)
            expected.append(str(value).replace("-", "−"))
    for _ in range(count // 4):
        text = make_rough(chance)
        digits = chance.randint(1, 25)
        texts.append("@{%s:s%d}" % (text, digits))
        expected.append(exact.significant(
            exact.compute(text, {}), digits).replace("-", "−"))
    with tempfile.TemporaryDirectory() as folder:
        found = list_values(program, folder, texts)
    must(len(found) == len(texts), "items", len(found), len(texts))
    for text, one, other in zip(texts, found, expected):
        must(one == other, text, "is", one, "and should be", other)
    print("%d expressions" % len(texts))
    return 1


Fault = exact.Fault


def main():
    program, forms, expressions = sys.argv[1:]
    try:
        passed = check_forms(program, int(forms))
        passed += check_expressions(program, int(expressions))
    except Wrong as wrong:
        sys.exit("%s\nnumbers: 0 passed, 1 failed" % wrong)
    print("numbers: %d passed, 0 failed" % passed)


if __name__ == "__main__":
    main()
