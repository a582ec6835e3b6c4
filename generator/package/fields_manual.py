"""
Writes pensum-files(5), the manual of all fields of banks and worksheets, from
the schemas that the program prints.

    fields_manual.py PENSUM >generator/pensum-files.5
"""

import json
import re
import subprocess
import sys

HEAD = r""".\" Made by generator/package/fields_manual.py; `make manual` makes it again.
.Dd $Mdocdate$
.Dt PENSUM-FILES 5
.Os
.Sh NAME
.Nm pensum-files
.Nd the fields of banks and worksheets for pensum
.Sh DESCRIPTION
Banks and worksheets are YAML files.
This page lists all of their fields, as
.Ql pensum schema
does for editors.
A field marked
.Em required
must be there.
.Xr pensum 1
describes the commands,
.Ql pensum help bank
and
.Ql pensum help worksheet
the use of these fields with examples.
"""

FOOT = r""".Sh SEE ALSO
.Xr pensum 1
"""

BANK_SECTIONS = (
    ("bank", "BANKS"),
    ("defaults", "Defaults for all items"),
    ("stimulus", "Sources: entries of stimuli"),
    ("shown", "Pictures: entries of images"),
)
BANK_PARTS = (
    ("choice", "Choices"),
    ("criterion", "Criteria of a rubric"),
    ("level", "Levels of a criterion"),
    ("answer", "Answers of short_answer"),
    ("numeric-answer", "Answers of numeric"),
    ("label", "Labels of a diagram"),
)
WORKSHEET_SECTIONS = (
    ("worksheet", "WORKSHEETS"),
    ("page", "Fields of page"),
    ("fit", "Fields of fit"),
    ("paper", "Fields of paper"),
    ("line", "Entries of fields"),
    ("logo", "Fields of logo"),
    ("cover_page", "Fields of cover_page"),
    ("key", "Fields of key"),
    ("avoid", "Fields of avoid"),
    ("record-to-avoid", "Entries of avoid"),
    ("section", "Entries of sections"),
    ("draw", "Fields of draw"),
    ("amount-of-items", "Amounts of items"),
    ("amount-of-points", "Amounts of points"),
    ("amount-of-minutes", "Amounts of minutes"),
    ("mean-difficulty", "Fields of mean_difficulty"),
    ("overlap", "Fields of overlap"),
    ("cover", "Fields of cover"),
)


def schema_of(program, what):
    said = subprocess.run([program, "schema", what], check=True,
                          stdout=subprocess.PIPE)
    return json.loads(said.stdout)["definitions"]


def roff(text):
    """A text as mdoc: no line begins with a control character."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    sentences = re.sub(r"([.]) (?=[A-Z])", r"\1\n", text).split("\n")
    return "\n".join(line if line[:1] not in ".'" else "\\&" + line
                     for line in sentences)


def words_of(schema):
    """The words that a field takes, if it takes no others."""
    if "enum" in schema:
        return [str(word) for word in schema["enum"] if word is not None]
    for part in schema.get("anyOf", ()):
        words = words_of(part)
        if words:
            return words
    return []


def described(schema):
    text = schema.get("description", "")
    words = [word for word in words_of(schema) if word not in text]
    if words and len(words) < 16 and len(words) == len(words_of(schema)):
        text += " One of: " + ", ".join(words) + "."
    return text


def fields(out, properties, required):
    out.append(".Bl -tag -compact -width Ds")
    for name, schema in properties.items():
        mark = " No (required)" if name in required else ""
        out.append(".It Ql " + roff(name) + mark)
        out.append(roff(described(schema).strip() or "See above."))
    out.append(".El")


def title(out, text):
    out.append((".Sh " if text.isupper() else ".Ss ") + text)


def define(out, definitions, sections):
    for name, text in sections:
        definition = definitions[name]
        title(out, text)
        fields(out, definition["properties"], definition.get("required", ()))


def alike(one, other):
    return other is not None and described(one) == described(other)


def items(out, definitions):
    """The fields that most kinds have, then those of each kind."""
    kinds = [name for name in definitions if name.endswith("-item")]
    tables = [definitions[kind]["properties"] for kind in kinds]
    common = {}
    for table in tables:
        for name, schema in table.items():
            same = [t for t in tables if alike(schema, t.get(name))]
            if 2 * len(same) > len(tables):
                common.setdefault(name, schema)
    title(out, "ITEMS")
    out.append("These may stand in every item, except where a kind has its own:")
    fields(out, common, ("id",))
    for kind in kinds:
        own = {name: schema
               for name, schema in definitions[kind]["properties"].items()
               if not alike(schema, common.get(name))}
        if own:
            title(out, "Items of the kind " + kind[:-len("-item")])
            fields(out, own, definitions[kind].get("required", ()))
    title(out, "Fields of a tier")
    out.append("The fields of the item's kind, and\n.Ql hint , starters , "
               "word_bank , lines\nand\n.Ql space .")


def main():
    program = sys.argv[1]
    bank = schema_of(program, "bank")
    worksheet = schema_of(program, "worksheet")
    out = [HEAD.rstrip("\n")]
    define(out, bank, BANK_SECTIONS)
    items(out, bank)
    define(out, bank, BANK_PARTS)
    define(out, worksheet, WORKSHEET_SECTIONS)
    out.append(FOOT.rstrip("\n"))
    print("\n".join(out))


main()
