"""The expressions of banks, read and computed by another hand: exact numbers
are Python's fractions, others mpmath's."""
import math
import re
from fractions import Fraction

import mpmath

mpmath.mp.prec = 400

TOKEN = re.compile(
    r"\s*(?:(\d+\.\d+|\d+|\.\d+)|([A-Za-z_]\w*)|('[^']*'|\"[^\"]*\")"
    r"|(<=|>=|!=|==|[-+*/^()\[\],<>=]))")


class Fault(Exception):
    """An expression without a value."""


def tokens(text):
    at, found = 0, []
    text = text.rstrip()
    while at < len(text):
        match = TOKEN.match(text, at)
        if match is None:
            raise Fault("token at %d of %s" % (at, text))
        number, name, quoted, sign = match.groups()
        if number:
            found.append(("number", Fraction(number)))
        elif name:
            found.append(("name", name))
        elif quoted:
            found.append(("text", quoted[1:-1]))
        else:
            found.append(("sign", sign))
        at = match.end()
    return found + [("end", "")]


def is_exact(value):
    return isinstance(value, Fraction)


def real(value):
    if is_exact(value):
        return mpmath.mpf(value.numerator) / value.denominator
    return value


def root(value, degree):
    """The exact root of a fraction, or None."""
    def whole(n):
        low = int(mpmath.nint(mpmath.root(n, degree))) if n else 0
        return low if low ** degree == n else None
    top, bottom = whole(value.numerator), whole(value.denominator)
    if top is None or bottom is None:
        return None
    return Fraction(top, bottom)


def power(a, b):
    if is_exact(a) and is_exact(b):
        if a == 0 and b < 0:
            raise Fault("zero")
        if b.denominator == 1:
            return a ** int(b)
        if a < 0:
            raise Fault("root")
        exact = root(a, b.denominator)
        if exact is not None:
            return exact ** b.numerator
    return mpmath.power(real(a), real(b))


def rounded(value, digits=Fraction(0)):
    scale = Fraction(10) ** int(digits)
    scaled = abs(value) * scale
    whole = math.floor(scaled + Fraction(1, 2))
    return Fraction(-whole if value < 0 else whole) / scale


def operate(sign, a, b):
    if sign == "^":
        return power(a, b)
    if sign == "/" and b == 0:
        raise Fault("zero")
    if not (is_exact(a) and is_exact(b)):
        a, b = real(a), real(b)
    return {"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b,
            "/": lambda: a / b}[sign]()


def logarithm(x, base=None):
    if x <= 0:
        raise Fault("log")
    if base is None:
        return Fraction(0) if x == 1 else mpmath.log(real(x))
    whole = mpmath.nint(mpmath.log(real(x), real(base)))
    if is_exact(x) and is_exact(base) and base ** int(whole) == x:
        return Fraction(int(whole))
    return mpmath.log(real(x)) / mpmath.log(real(base))


def at_zero(function, value):
    return lambda x: Fraction(value) if x == 0 else function(real(x))


def common_multiple(*numbers):
    return Fraction(math.lcm(*[int(n) for n in numbers]))


FUNCTIONS = {
    "abs": abs,
    "min": min, "max": max,
    "gcd": lambda *n: Fraction(math.gcd(*[int(i) for i in n])),
    "lcm": common_multiple,
    "mod": lambda a, b: a - b * math.floor(a / b),
    "floor": lambda a: Fraction(math.floor(a)),
    "ceil": lambda a: Fraction(math.ceil(a)),
    "round": rounded,
    "sign": lambda a: Fraction((a > 0) - (a < 0)),
    "factorial": lambda n: Fraction(math.factorial(int(n))),
    "binomial": lambda n, k: Fraction(math.comb(int(n), int(k))),
    "sum": lambda *n: sum(n, Fraction(0)),
    "integer": lambda a: a.denominator == 1,
    "sqrt": lambda a: power(a, Fraction(1, 2)),
    "log": logarithm,
    "exp": at_zero(mpmath.exp, 1),
    "sin": at_zero(mpmath.sin, 0),
    "cos": at_zero(mpmath.cos, 1),
    "tan": at_zero(mpmath.tan, 0),
}

COMPARE = {"=": lambda a, b: a == b, "==": lambda a, b: a == b,
           "!=": lambda a, b: a != b, "<": lambda a, b: a < b,
           "<=": lambda a, b: a <= b, ">": lambda a, b: a > b,
           ">=": lambda a, b: a >= b}


class Reader:
    """Computes while it reads; both sides of everything are computed."""

    def __init__(self, text, values):
        self.tokens, self.at, self.values = tokens(text), 0, values

    def take(self, *wanted):
        kind, value = self.tokens[self.at]
        if kind in ("sign", "name") and value in wanted:
            self.at += 1
            return value
        return None

    def whole(self):
        value = self.either()
        if self.tokens[self.at][0] != "end":
            raise Fault("rest")
        return value

    def either(self):
        value = self.both()
        while self.take("or"):
            other = self.both()
            value = value or other
        return value

    def both(self):
        value = self.negated()
        while self.take("and"):
            other = self.negated()
            value = value and other
        return value

    def negated(self):
        return not self.negated() if self.take("not") else self.compared()

    def compared(self):
        left, value = self.sum(), None
        while sign := self.take(*COMPARE):
            right = self.sum()
            holds = COMPARE[sign](left, right)
            value = holds if value is None else value and holds
            left = right
        return left if value is None else value

    def sum(self):
        value = self.product()
        while sign := self.take("+", "-"):
            value = operate(sign, value, self.product())
        return value

    def product(self):
        value = self.signed()
        while sign := self.take("*", "/"):
            value = operate(sign, value, self.signed())
        return value

    def signed(self):
        sign = self.take("-", "+")
        if sign is None:
            return self.raised()
        value = self.signed()
        return -value if sign == "-" else value

    def raised(self):
        value = self.atom()
        return power(value, self.signed()) if self.take("^") else value

    def listed(self, close):
        values = []
        while not self.take(close):
            if values and not self.take(","):
                raise Fault("comma")
            values.append(self.either())
        return values

    def atom(self):
        kind, value = self.tokens[self.at]
        self.at += 1
        if kind in ("number", "text"):
            return value
        if value == "(":
            inside = self.either()
            self.take(")")
            return inside
        if value == "[":
            return self.listed("]")
        if self.take("("):
            return self.call(value)
        if value == "pi":
            return +mpmath.pi
        return self.values[value]

    def call(self, name):
        values = []
        for value in self.listed(")"):
            values += value if isinstance(value, list) else [value]
        if name == "if":
            return values[1] if values[0] else values[2]
        return FUNCTIONS[name](*values)


def compute(text, values):
    return Reader(text, values).whole()


def decimal(value, digits):
    """A fraction with so many decimals, half away from zero."""
    scaled = abs(rounded(value, Fraction(digits))) * 10 ** digits
    text = str(int(scaled)).rjust(digits + 1, "0")
    sign = "-" if rounded(value, Fraction(digits)) < 0 else ""
    return sign + text[:len(text) - digits] + (
        "." + text[len(text) - digits:] if digits else "")


def magnitude(value):
    n = 0
    while abs(value) >= Fraction(10) ** (n + 1):
        n += 1
    while abs(value) < Fraction(10) ** n:
        n -= 1
    return n


def significant(value, digits):
    """A number with so many significant figures."""
    if not is_exact(value):
        value = Fraction(mpmath.nstr(value, 60, min_fixed=-200, max_fixed=200,
                                     strip_zeros=False))
    if value == 0:
        return decimal(value, digits - 1)
    places = digits - 1 - magnitude(value)
    value = rounded(value, Fraction(places))
    if magnitude(value) > digits - 1 - places:
        places -= 1
    return decimal(value, max(places, 0))
