/*
 * Print the JSON Schema of a file format, for editors.
 */
#include "bank/bank_schema.h"
#include "base/suggest.h"
#include "command/command.h"
#include "worksheet/sheet_schema.h"

#include <string.h>

static const char *const names[] = {"bank", "worksheet"};

static const char *(*const texts[])(struct arena *arena,
	const char **untyped) = {bank_schema_text, sheet_schema_text};

_Static_assert(LENGTH(names) == LENGTH(texts), "a schema for each name");

enum status schema_run(const struct options *options)
{
	const char *untyped, *name, *near;

	if (options->file_count != 1)
		return command_usage("schema needs bank or worksheet");
	name = options->files[0];
	for (size_t i = 0; i < LENGTH(names); i++)
		if (suggest_same_name(names[i], name)) {
			fputs(texts[i](options->arena, &untyped), stdout);
			return STATUS_DONE;
		}
	near = suggest_name(name, (struct text_list){names, LENGTH(names)});
	if (near == NULL)
		return command_usage(
			"schema: expected bank or worksheet, found \"%s\"",
			name);
	return command_usage("schema: expected bank or worksheet, found "
			     "\"%s\"; did you mean %s?",
		name, near);
}
