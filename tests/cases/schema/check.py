# Check YAML files by the schemas bank.json and worksheet.json, as an editor
# does: scalars have the types of YAML 1.2, without dates.
import json
import re
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    yaml_implicit_resolvers = {
        first: [row for row in rows
                if not row[0].endswith((":timestamp", ":bool"))]
        for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


Loader.add_implicit_resolver(
    "tag:yaml.org,2002:bool",
    re.compile("^(true|True|TRUE|false|False|FALSE)$"), list("tTfF"))


def as_json(value):
    if isinstance(value, dict):
        return {str(key): as_json(each) for key, each in value.items()}
    if isinstance(value, list):
        return [as_json(each) for each in value]
    return value


mistakes = 0
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        read = as_json(yaml.load(file, Loader))
    with open("bank.json" if "bank" in read else "worksheet.json") as file:
        schema = json.load(file)
    jsonschema.Draft7Validator.check_schema(schema)
    places = {
        "/".join(map(str, error.absolute_path)) + ": " + error.validator
        for error in jsonschema.Draft7Validator(schema).iter_errors(read)
    }
    for place in sorted(places):
        print(name, place)
    mistakes += len(places)
sys.exit(mistakes > 0)
