"""Texts as Pensum's readers read them, by the program reads.c."""
import json
import os
import subprocess
import tempfile

BATCH = 500


def read(program, kind, texts):
    """For each text: its value, whether that is good, and what was said."""
    said = []
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, len(texts), BATCH):
            names = []
            for i, text in enumerate(texts[start:start + BATCH]):
                names.append(os.path.join(folder, "%d" % i))
                with open(names[-1], "wb") as out:
                    out.write(text.encode("utf-8"))
            lines = subprocess.run(
                [os.path.abspath(program), kind] + names, check=True,
                capture_output=True).stdout.decode("utf-8").split("\n")
            said += [json.loads(line) for line in lines if line]
    if len(said) != len(texts):
        raise SystemExit("%d of %d texts were read" % (len(said), len(texts)))
    return said
