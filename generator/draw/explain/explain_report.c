#include "draw/explain/explain_report.h"

#include "base/arena.h"

#include <string.h>

/* Find the section that a line is about: `section "A": …`, after any prefix. */
static struct where place_of(struct arena *arena,
	const struct worksheet *worksheet, const char *line)
{
	for (size_t i = 0; i < worksheet->section_count; i++) {
		const struct section *section = &worksheet->sections[i];
		const char *named = arena_printf(arena,
			"section \"%s\": ", worksheet_section_name(section));

		if (strstr(line, named) != NULL)
			return section->at;
	}
	return (struct where){worksheet->source, 0, 0};
}

void explain_report(struct arena *arena, struct errors *errors,
	const struct worksheet *worksheet, const char *why)
{
	while (*why != '\0') {
		const size_t length = strcspn(why, "\n");
		const char *line = arena_copy(arena, why, length);
		const size_t indent = strspn(line, " ");

		if (indent == 0)
			error_at(errors, place_of(arena, worksheet, line), "%s",
				line);
		else
			error_hint(errors, "%s", line + indent);
		why += length;
		why += *why == '\n';
	}
}
