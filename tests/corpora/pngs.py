"""Every kind of PNG, written by Python's zlib and read back from a PDF.

    pngs.py PENSUM

No PngSuite is kept here, so its grid is made anew: each kind of colour, depth,
interlace, filter, transparent colour, odd size and way to part the data.  The
pixels that Poppler finds in the PDF must be those that were written, to 1 of
255 where 16 bits became 8.  Broken files must be refused.
"""
import os
import random
import re
import struct
import subprocess
import sys
import tempfile
import zlib

GRAY, RGB, INDEXED, GRAY_ALPHA, RGB_ALPHA = 0, 2, 3, 4, 6
SAMPLES = {GRAY: 1, RGB: 3, INDEXED: 1, GRAY_ALPHA: 2, RGB_ALPHA: 4}
DEPTHS = {GRAY: (1, 2, 4, 8, 16), RGB: (8, 16), INDEXED: (1, 2, 4, 8),
          GRAY_ALPHA: (8, 16), RGB_ALPHA: (8, 16)}
SIZES = ((1, 1), (2, 3), (5, 4), (9, 7), (8, 8), (33, 5), (1, 9), (7, 1))
PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4),
          (1, 0, 2, 2), (0, 1, 1, 2))
chance = random.Random(1995)


def chunk(kind, data=b""):
    return (struct.pack(">I", len(data)) + kind + data +
            struct.pack(">I", zlib.crc32(kind + data)))


def packed(samples, depth):
    if depth == 16:
        return b"".join(struct.pack(">H", sample) for sample in samples)
    bits = "".join(format(sample, "0%db" % depth) for sample in samples)
    bits += "0" * (-len(bits) % 8)
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))


def paeth(left, up, corner):
    guess = left + up - corner
    return min((abs(guess - left), 0, left), (abs(guess - up), 1, up),
               (abs(guess - corner), 2, corner))[2]


def filtered(row, above, back, kind):
    out = bytearray([kind])
    for i, byte in enumerate(row):
        left, corner = (row[i - back], above[i - back]) if i >= back else (0, 0)
        taken = (0, left, above[i], (left + above[i]) // 2,
                 paeth(left, above[i], corner))[kind]
        out.append((byte - taken) & 255)
    return bytes(out)


def scanlines(rows, depth, count, filters):
    """Rows of pixels, each a tuple of samples, as filtered bytes."""
    out, back, above = b"", max(1, depth * count // 8), None
    for row in rows:
        line = packed([sample for pixel in row for sample in pixel], depth)
        above = above or bytes(len(line))
        out += filtered(line, above, back, next(filters))
        above = line
    return out


def passes(rows, interlaced):
    if not interlaced:
        return [rows]
    made = [[row[left::right] for row in rows[top::down]]
            for left, top, right, down in PASSES]
    return [part for part in made if part and part[0]]


class Made:
    """A PNG, and the RGBA that it stands for."""

    def __init__(self, colour, depth, size, interlaced, **ways):
        self.name = "-".join(map(str, (colour, depth, "%dx%d" % size,
                                       int(interlaced)))) + "".join(
            "-%s%s" % way for way in sorted(ways.items()))
        width, height = size
        most = (1 << depth) - 1
        self.palette = [tuple(chance.randrange(256) for _ in range(3))
                        for _ in range(min(most + 1, 200))]
        most = len(self.palette) - 1 if colour == INDEXED else most
        self.rows = [[tuple(chance.randint(0, most)
                            for _ in range(SAMPLES[colour]))
                      for _ in range(width)] for _ in range(height)]
        self.colour, self.depth, self.size = colour, depth, size
        self.clear = self.transparent() if ways.get("clear") else None
        kind = ways.get("filter")
        filters = iter(lambda: chance.randrange(5) if kind is None else kind,
                       None)
        self.data = b"".join(scanlines(part, depth, SAMPLES[colour], filters)
                             for part in passes(self.rows, interlaced))
        self.bytes = self.written(interlaced, ways.get("split", 1 << 30))

    def transparent(self):
        if self.colour == INDEXED:
            return [chance.randrange(256)
                    for _ in range(len(self.palette) // 2 + 1)]
        return chance.choice(chance.choice(self.rows))

    def written(self, interlaced, split):
        out = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(
            ">IIBBBBB", *self.size, self.depth, self.colour, 0, 0, interlaced))
        out += chunk(b"gAMA", struct.pack(">I", 45455))
        out += chunk(b"tEXt", b"Title\0grid")
        if self.colour == INDEXED:
            out += chunk(b"PLTE", bytes(sum(self.palette, ())))
        if self.clear is not None:
            out += chunk(b"tRNS", bytes(self.clear) if self.colour == INDEXED
                         else struct.pack(">%dH" % len(self.clear),
                                          *self.clear))
        data = zlib.compress(self.data)
        for i in range(0, len(data), split):
            out += chunk(b"IDAT", data[i:i + split])
        return out + chunk(b"IEND")

    def rgba(self):
        return [self.meant(pixel) for row in self.rows for pixel in row]

    def meant(self, pixel):
        if self.colour == INDEXED:
            alpha = self.clear or []
            at = pixel[0]
            return (*self.palette[at], alpha[at] if at < len(alpha) else 255)
        parts = [sample * 255 / ((1 << self.depth) - 1) for sample in pixel]
        alpha = parts.pop() if self.colour in (GRAY_ALPHA, RGB_ALPHA) else 255
        if self.clear == pixel:
            alpha = 0
        return (*(parts * 3)[:3], alpha) if len(parts) == 1 else (*parts, alpha)


def grid():
    for colour, depths in DEPTHS.items():
        for depth in depths:
            for size in SIZES:
                for interlaced in (False, True):
                    yield Made(colour, depth, size, interlaced)
            for kind in range(5):
                yield Made(colour, depth, (13, 6), False, filter=kind)
            for split in (1, 7):
                yield Made(colour, depth, (13, 6), True, split=split)
            if colour in (GRAY, RGB, INDEXED):
                for interlaced in (False, True):
                    yield Made(colour, depth, (13, 6), interlaced, clear=True)


def broken():
    good = Made(RGB, 8, (13, 6), False).bytes
    indexed = Made(INDEXED, 4, (9, 7), False).bytes
    yield "cut", good[:-20]
    yield "signed", b"\x89PNG\r\n\x1a\r" + good[8:]
    yield "sum", good.replace(b"IDAT", b"IDAT" + b"\0")
    for at, value in ((16, 0), (24, 3), (25, 1), (26, 1), (27, 1), (28, 2)):
        head = bytearray(good[12:29])
        head[at - 12:at - 8 if at == 16 else at - 11] = (
            bytes(4) if at == 16 else bytes([value]))
        yield "header%d" % at, (good[:12] + bytes(head) + struct.pack(
            ">I", zlib.crc32(bytes(head))) + good[33:])
    start = indexed.index(b"PLTE") - 4
    yield "no palette", indexed[:start] + indexed[indexed.index(b"IDAT") - 4:]
    start = good.index(b"IDAT") - 4
    yield "no data", good[:start] + chunk(b"IEND")
    yield "few rows", good[:start] + chunk(
        b"IDAT", zlib.compress(bytes(40 * 5))) + chunk(b"IEND")
    yield "no zlib", good[:start] + chunk(b"IDAT", b"none") + chunk(b"IEND")


def bank(folder, names):
    """A bank of one item, whose stem is of all pictures in their order."""
    stem = " ".join("![p](%s){height=5mm}" % name for name in names)
    with open(os.path.join(folder, "b.yaml"), "w", encoding="utf-8") as file:
        file.write("bank: b\nitems:\n  - {id: i, kind: short_answer, stem: "
                   "\"%s\", answer: A}\n" % stem)


def run(*command, folder):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True,
                          check=False)


def netpbm(path):
    """The samples of a file of 8 bits, and how many there are per pixel."""
    with open(path, "rb") as file:
        data = file.read()
    head = re.match(rb"P([456])\s+(\d+)\s+(\d+)\s+(?:(\d+)\s)?", data)
    body = data[head.end():]
    if head[1] == b"4":
        body = unbitten(body, int(head[2]), int(head[3]))
    return body, 3 if head[1] == b"6" else 1


def unbitten(body, width, height):
    step = (width + 7) // 8
    return bytes(0 if body[y * step + x // 8] >> (7 - x % 8) & 1 else 255
                 for y in range(height) for x in range(width))


def images(folder):
    """Each picture of the PDF as RGBA, in the order of its pages."""
    run("pdfimages", "out/b-practice.pdf", "p", folder=folder)
    rows = run("pdfimages", "-list", "out/b-practice.pdf",
               folder=folder).stdout.splitlines()[2:]
    files = sorted(name for name in os.listdir(folder)
                   if re.match(r"p-\d+\.p.m$", name))
    found = []
    for row, name in zip(rows, files):
        body, count = netpbm(os.path.join(folder, name))
        if row.split()[2] == "smask":
            found[-1] = [(*pixel[:3], alpha)
                         for pixel, alpha in zip(found[-1], body[::count])]
        elif count == 3:
            found.append([(*body[i:i + 3], 255)
                          for i in range(0, len(body), 3)])
        else:
            found.append([(gray, gray, gray, 255) for gray in body])
    return found


def same(meant, found):
    return len(meant) == len(found) and all(
        abs(a - b) <= 1 for one, other in zip(meant, found)
        for a, b in zip(one, other))


def compare(pensum, folder):
    made = list(grid())
    for i, png in enumerate(made):
        with open(os.path.join(folder, "g%d.png" % i), "wb") as file:
            file.write(png.bytes)
    bank(folder, ["g%d.png" % i for i in range(len(made))])
    ran = run(pensum, "practice", "b.yaml", "--output", "out", folder=folder)
    if ran.returncode != 0:
        print(ran.stderr[:2000])
        return 0, len(made)
    found = images(folder)[:len(made)]
    wrong = [png.name for png, pixels in zip(made, found)
             if not same(png.rgba(), pixels)]
    if len(found) != len(made):
        wrong.append("%d pictures, %d found" % (len(made), len(found)))
    for name in wrong:
        print("png:", name)
    return len(made) - len(wrong), len(wrong)


def refuse(pensum, folder):
    accepted = []
    cases = list(broken())
    for name, data in cases:
        with open(os.path.join(folder, "broken.png"), "wb") as file:
            file.write(data)
        bank(folder, ["broken.png"])
        ran = run(pensum, "check", "b.yaml", folder=folder)
        if ran.returncode != 1 or "b.yaml:3:" not in ran.stderr:
            accepted.append(name)
    for name in accepted:
        print("png accepted:", name)
    return len(cases) - len(accepted), len(accepted)


def main():
    pensum = os.path.abspath(sys.argv[1])
    os.environ.setdefault("PENSUM_FONTS", os.path.abspath("fonts/fonts.yaml"))
    with tempfile.TemporaryDirectory() as folder:
        passed, failed = (sum(pair) for pair in zip(
            compare(pensum, folder), refuse(pensum, folder)))
    print("png grid: %d passed, %d failed" % (passed, failed))
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
