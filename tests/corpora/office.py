"""Opens forms that were exported for word processors in LibreOffice, and
looks for every heading and question of their HTML in the PDF it makes.

    office.py PENSUM

Closes with `office: N passed, M failed`, or `1 skipped` where there is no
LibreOffice or pandoc.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SHEETS = ["unit-18-test", "cell-biology-test"]
TOP = pathlib.Path(__file__).parent.parent.parent


def run(*words, cwd):
    return subprocess.run(words, cwd=cwd, check=True, capture_output=True,
                          text=True, timeout=600).stdout


def letters(text):
    """What LibreOffice may break into lines, without its blanks."""
    return re.sub(r"\s", "", re.sub(r"<[^>]*>", "", text))


def wanted(html):
    for text in re.findall(r"<h[12]>(.*?)</h[12]>|"
                           r'class="question"><p>(.*?)</p>', html, re.S):
        text = "".join(text)
        if "<math" not in text and "<img" not in text:
            yield letters(text).replace("&quot;", '"').replace("&amp;", "&")


def missing(pensum, sheet, form, folder):
    """What the document lacks."""
    record = f"{sheet}.record.yaml"
    run(pensum, "make", TOP / "banks" / f"{sheet}.yaml", "-o", ".",
        "--forms", "1", cwd=folder)
    for to in ("html", form):
        run(pensum, "export", record, "--to", to, "-f", cwd=folder)
    html = next(path for path in folder.glob("*.html")
                if path.stem[-4:] != "-key")
    document = html.with_suffix("." + form)
    document = document.rename(folder / f"document.{form}")
    run("soffice", f"-env:UserInstallation=file://{folder}/office",
        "--headless", "--convert-to", "pdf", document, cwd=folder)
    found = letters(run("pdftotext", "document.pdf", "-", cwd=folder))
    return [text for text in wanted(html.read_text(encoding="utf-8"))
            if text not in found]


def main():
    pensum = pathlib.Path(sys.argv[1]).resolve()
    if not all(map(shutil.which, ("soffice", "pandoc", "pdftotext"))):
        print("office: 0 passed, 0 failed, 1 skipped")
        return 0
    passed = failed = 0
    for sheet in SHEETS:
        for form in ("docx", "odt"):
            with tempfile.TemporaryDirectory() as folder:
                try:
                    lost = missing(pensum, sheet, form, pathlib.Path(folder))
                except (subprocess.SubprocessError, OSError,
                        StopIteration) as fault:
                    lost = [repr(fault)]
            passed += not lost
            failed += bool(lost)
            for text in lost[:5]:
                print(f"{sheet}.{form}: {text}")
    print(f"office: {passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
