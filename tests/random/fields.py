"""The fields of a schema, and those that a bank or a worksheet has."""

import re

BRANCHES = ("anyOf", "allOf")


def holds(condition, node):
    """Whether an `if` of the schema holds: fields that must be there, and
    texts that must match."""
    if not isinstance(node, dict):
        return False
    if any(name not in node for name in condition.get("required", ())):
        return False
    return all(re.search(field["pattern"], node[name])
               for name, field in condition.get("properties", {}).items())


class Fields:
    """Collects fields, as `worksheet.title` for the title of the definition
    `worksheet`."""

    def __init__(self, schema):
        self.schema = schema
        self.found = set()
        self.entered = set()

    def target(self, part, name):
        """What a reference stands for, and its name."""
        if "$ref" not in part:
            return part, name
        name = part["$ref"].split("/")[-1]
        return self.schema["definitions"][name], name

    def add_all(self, part=None, name=""):
        """Every field that there is."""
        part, name = self.target(self.schema if part is None else part, name)
        if "properties" in part:
            if name in self.entered:
                return
            self.entered.add(name)
        for key, field in part.get("properties", {}).items():
            self.found.add("%s.%s" % (name, key))
            self.add_all(field, "%s.%s" % (name, key))
        for branch in BRANCHES:
            for other in part.get(branch, ()):
                self.add_all(other, name)
        for branch in ("then", "else", "items", "additionalProperties"):
            if isinstance(part.get(branch), dict):
                self.add_all(part[branch], name)

    def add_of(self, node, part=None, name=""):
        """Every field that a node has."""
        part, name = self.target(self.schema if part is None else part, name)
        if isinstance(node, list):
            for one in node:
                self.add_of(one, part.get("items", {}), name)
        elif isinstance(node, dict):
            self.add_fields(node, part, name)
        for branch in BRANCHES:
            for other in part.get(branch, ()):
                self.add_of(node, other, name)
        if "if" in part:
            branch = "then" if holds(part["if"], node) else "else"
            self.add_of(node, part.get(branch, {}), name)

    def add_fields(self, node, part, name):
        for key, value in node.items():
            if key in part.get("properties", {}):
                own = "%s.%s" % (name, key)
                self.found.add(own)
                self.add_of(value, part["properties"][key], own)
            elif isinstance(part.get("additionalProperties"), dict):
                self.add_of(value, part["additionalProperties"], name)


# Fields that no valid bank has, and why.
NEVER = {
    r"(?!parts-).*-(item|tier)\.parts": "with parts, it is a parts-item",
    r"parts-item\.kind": "its parts have kinds",
    r"parts-(item|tier)\.(lines|space)": "its parts have lines",
}


def left_out(schema, nodes):
    """The fields of a schema that none of the nodes has; and those that one
    has although it never should."""
    all_fields, made = Fields(schema), Fields(schema)
    all_fields.add_all()
    for node in nodes:
        made.add_of(node)
    never = {field for field in all_fields.found
             if any(re.fullmatch(p, field) for p in NEVER)}
    return (sorted(all_fields.found - made.found - never),
            sorted(made.found & never))
