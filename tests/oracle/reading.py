"""A second reading of Pensum's Markdown: the characters that a text prints.

Written from the documented rules alone, so that it can disagree with the
program.  White space is left out, for lines break where a page has room.
"""
import re
import unicodedata

OPERATORS = set("+-*/=<>:·")
TAGS = "b i u s sub sup kbd".split()
ADDRESS = re.compile(r"(mailto:|www\.|#|/|\./)\S|\S+://|\S+\.[A-Za-z]")


def is_word(char):
    return char.isalnum() and not "\u2e80" <= char <= "\u9fff"


def is_operator(char):
    return char in OPERATORS or (
        char > "~" and unicodedata.category(char) == "Sm")


def is_star(text, i, run):
    """Is a run of stars a sign of multiplication, or raised by itself?"""
    before, after = text[i - 1:i], text[i + len(run):i + len(run) + 1]
    if run[0] != "*" or not before or not after:
        return False
    if before in "^~":
        return before == after
    if len(run) > 1:
        return False
    if before in ")]":
        return (after.isascii() and after.isalnum()) or after > "~" \
            or after in "(["
    return re.match("[0-9]{2}$", before + after) is not None


class Mark:
    """A piece of a line: text as it is, or a mark that may mean more."""

    def __init__(self, text, kind="text"):
        self.text, self.kind, self.gone = text, kind, False
        self.opens = self.closes = False

    def last(self):
        return self.text[-1:]


def formula(text):
    """A formula of the few that the generator writes, in one line."""
    text = re.sub(r"\\frac\{(\w)\}\{(\w)\}", r"\1/\2", text)
    text = re.sub(r"\\sqrt\{(\w)\}", r"√\1", text)
    return text.replace("\\alpha", "α").replace("*", "∗")


def pieces_of(text):
    """Cut a line into what is literal and what may be a mark."""
    pieces, i = [], 0
    while i < len(text):
        rest = text[i:]
        code = re.match(r"(`+)(?!`)(.*?)(?<!`)\1(?!`)", rest, re.S)
        link = re.match(r"\[([^][]*)\]\(([^\s()]+)\)", rest)
        auto = re.match(r"<([A-Za-z]+://[^\s<>]+)>", rest)
        bare = re.match(r"[A-Za-z]+://[^\s<>()]*[\w/]", rest)
        tag = re.match(r"</?([A-Za-z]+)\s*/?>", rest)
        run = re.match(r"\*+|_+|~+|\^", rest)
        ruby = re.match(r"\{([^{}|\\]+)\|([^{}|\\]+)\}", rest)
        math = re.match(r"\$(?=\S)([^$\n]*?\S)\$(?![0-9])|\\\((.*?)\\\)",
                        rest)
        if code:
            pieces.append(Mark(code.group(2), "code"))
            i += code.end()
        elif math and "`" not in math.group(0):
            pieces.append(Mark(formula(math.group(1) or math.group(2)),
                               "code"))
            i += math.end()
        elif ruby:
            pieces.append(Mark(ruby.group(1) + ruby.group(2), "code"))
            i += ruby.end()
        elif rest[0] == "\\" and re.match(r"\\[!-/:-@[-`{-~]", rest):
            pieces.append(Mark(rest[1], "escaped"))
            i += 2
        elif link and ADDRESS.match(link.group(2)):
            pieces += pieces_of(link.group(1))
            bare_text = re.sub(r"^\w+://|/$", "", link.group(1))
            if bare_text != re.sub(r"^\w+://|/$", "", link.group(2)):
                pieces.append(Mark(" (" + link.group(2) + ")"))
            i += link.end()
        elif auto or bare:
            found = auto or bare
            pieces.append(Mark(found.group(1 if auto else 0)))
            i += found.end()
        elif tag and tag.group(1).lower() in TAGS + ["br"]:
            pieces.append(Mark(tag.group(0), "tag"))
            i += tag.end()
        elif run:
            kind = run.group(0)
            if kind[0] == "_" and len(kind) > 2:
                pieces.append(Mark("", "blank"))
            elif kind in ("^", "~"):
                pieces.append(Mark(kind, "small"))
            elif kind[0] == "~" and len(kind) > 2 or is_star(text, i, kind):
                pieces.append(Mark(kind))
            else:
                pieces.append(Mark(kind, "run"))
            i += run.end()
        else:
            pieces.append(Mark(rest[0]))
            i += 1
    return pieces


def flank(pieces):
    """Which runs may open emphasis, and which may close it."""
    for i, piece in enumerate(pieces):
        if piece.kind != "run":
            continue
        before = pieces[i - 1].text[-1:] if i > 0 else " "
        after = pieces[i + 1].text[:1] if i + 1 < len(pieces) else " "
        before, after = before or "x", after or "x"

        def punctuation(char):
            return not char.isalnum() and not char.isspace()

        left = not after.isspace() and (
            not punctuation(after) or before.isspace() or punctuation(before))
        right = not before.isspace() and (
            not punctuation(before) or after.isspace() or punctuation(after))
        piece.opens, piece.closes = left, right
        if piece.text[0] == "_":
            piece.opens = left and (not right or punctuation(before))
            piece.closes = right and (not left or punctuation(after))


def outside(pieces, i, step):
    """Is what stands on the outer side of a run a letter or digit?"""
    i += step
    while 0 <= i < len(pieces) and pieces[i].kind == "run":
        i += step
    if not 0 <= i < len(pieces) or pieces[i].kind in ("blank", "tag", "small"):
        return False
    return is_word((pieces[i].text[-1:] if step < 0 else pieces[i].text[:1])
                   or " ")


def pair_runs(pieces):
    """Emphasis and struck words; the generator has runs of one length only."""
    flank(pieces)
    for i, piece in enumerate(pieces):
        if piece.kind != "run" or not piece.closes or piece.gone:
            continue
        for k in range(i - 1, -1, -1):
            other = pieces[k]
            # Of one length, so CommonMark's rule of three excludes neither.
            if other.kind == "run" and other.text == piece.text \
                    and other.opens and not other.gone:
                piece.gone = other.gone = True
                for before in pieces[:k] if piece.text[0] == "~" else []:
                    before.opens &= before.text != piece.text
                for between in pieces[k + 1:i]:
                    if between.kind == "run" and not between.gone:
                        between.opens = between.closes = False
                if piece.text[0] != "~" and outside(pieces, k, -1) \
                        and outside(pieces, i, 1):
                    piece.gone = other.gone = False
                    piece.opens = piece.closes = False
                    other.opens = other.closes = False
                break


def pair_tags(pieces):
    stack = []
    for piece in pieces:
        if piece.kind != "tag":
            continue
        name = re.sub(r"[^a-z]", "", piece.text.lower())
        if name == "br":
            piece.gone = True
        elif piece.text[1] != "/":
            stack.append((name, piece))
        elif name in [open_name for open_name, _ in stack]:
            while True:
                open_name, opener = stack.pop()
                if open_name == name:
                    break
            piece.gone = opener.gone = True


def is_arithmetic(before, inside, rest):
    """Why it is no raised text: "between", "follows", "two" or None."""
    words = [n for n, char in enumerate(inside) if is_word(char)]
    follows = bool(rest) and is_word(rest[0])
    if any(is_operator(char) and words and words[0] < n < words[-1]
           for n, char in enumerate(inside)):
        return "between"
    if follows and any(is_operator(c) or c == "–" for c in inside):
        return "follows"
    if before and is_word(before[-1]) and re.match("[0-9]", rest) \
            and re.match(r"[0-9]+[^\W\d_]+$", inside):
        return "two"
    depth = 0
    for char in inside:
        depth += (char in "([") - (char in ")]")
        if depth < 0:
            return "two" if follows else None
    return None


def pair_small(pieces):
    """Raised and lowered letters, unless they are arithmetic."""
    for i, piece in enumerate(pieces):
        if piece.kind != "small" or piece.gone:
            continue
        inside = ""
        for k in range(i + 1, len(pieces)):
            other = pieces[k]
            if other.kind == "small" and other.text == piece.text \
                    and not other.gone:
                break
            inside += "" if other.gone else other.text
            if re.search(r"\s", inside) or len(inside) > 24:
                k = len(pieces)
                break
        else:
            k = len(pieces)
        if k == len(pieces) or inside == "":
            continue
        before = "".join("" if p.gone else p.text for p in pieces[:i])
        rest = "".join("" if p.gone else p.text for p in pieces[k + 1:])
        why = is_arithmetic(before, inside, rest)
        if why == "follows":
            pieces[k].kind = "text"
        if why:
            continue
        piece.gone = pieces[k].gone = True


def inline(text):
    pieces = pieces_of(text)
    pair_runs(pieces)
    pair_tags(pieces)
    pair_small(pieces)
    return "".join("" if p.gone else p.text for p in pieces)


def blocks(lines):
    """The printed characters of the lines of a text, block by block."""
    out, paragraph, i = "", [], 0

    def flush():
        nonlocal out
        out += inline("\n".join(paragraph))
        paragraph.clear()

    while i < len(lines):
        line = lines[i]
        fence = re.match(r"(```+|~~~+)\w*$", line)
        item = re.match(r"(-|\d+\.) +(.*)", line)
        if fence:
            flush()
            i += 1
            while i < len(lines) and lines[i].strip() != fence.group(1):
                out += lines[i]
                i += 1
        elif not paragraph and re.match(r" {4}", line):
            out += line
        elif re.match(r"-{3,}$", line) or line.strip() == "":
            flush()
        elif re.match(r"> ?", line):
            flush()
            quote = []
            while i < len(lines) and re.match(r"> ?", lines[i]):
                quote.append(re.sub(r"^> ?", "", lines[i]))
                i += 1
            out += blocks(quote)
            continue
        elif item and (not paragraph or item.group(1) == "-"):
            flush()
            out += "•" if item.group(1) == "-" else item.group(1)
            out += inline(item.group(2))
        else:
            paragraph.append(line)
        i += 1
    flush()
    return out


def printed(text):
    """What a text prints, without its white space."""
    lines = text.strip("\n").split("\n")
    out = inline(text.strip()) if len(lines) == 1 else blocks(lines)
    return re.sub(r"\s", "", out)
