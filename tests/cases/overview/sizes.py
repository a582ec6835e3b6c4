"""The sizes of type in a file, and how many lines have them, from its streams.

    sizes.py FILE.pdf

Prints the least size, and the size that most lines have.
"""
import re
import subprocess
import sys
from collections import Counter

text = subprocess.run(["qpdf", "--qdf", "--object-streams=disable",
                       sys.argv[1], "-"], check=True,
                      capture_output=True).stdout
sizes = Counter(float(size) for size in re.findall(rb"([\d.]+) Tf", text))
print(f"least {min(sizes):g} pt, most often {sizes.most_common(1)[0][0]:g} pt")
