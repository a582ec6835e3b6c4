#include "worksheet/frame/footer.h"

#include "bank/text/reference_text.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/suggest.h"

#include <assert.h>
#include <string.h>

enum {
	SHOWN = 60 /* bytes of a placeholder in a message */
};

static const char *const names[] = {
	[FOOTER_FORM] = "form",
	[FOOTER_PAGE] = "page",
	[FOOTER_PAGES] = "pages",
	[FOOTER_TITLE] = "title",
	[FOOTER_COURSE] = "course",
	[FOOTER_TEACHER] = "teacher",
	[FOOTER_DATE] = "date",
	[FOOTER_CODE] = "code",
};

static_assert(LENGTH(names) == FOOTER_GAPS, "a name for each");

/* The text between the braces, trimmed.  If the braces never close, it is the
 * rest of the text, which matches no name. */
static const char *inside(
	struct arena *arena, const struct placeholder *placeholder)
{
	const char *from = placeholder->at + strlen("@{");
	const char *end = placeholder->at + placeholder->length;

	if (end[-1] == '}')
		end--;
	else
		from = placeholder->at;
	while (from < end && *from == ' ')
		from++;
	while (end > from && end[-1] == ' ')
		end--;
	return arena_copy(arena, from, (size_t)(end - from));
}

static enum footer_gap gap_named(const char *name)
{
	size_t i = 0;

	while (i < FOOTER_GAPS && strcmp(names[i], name) != 0)
		i++;
	return (enum footer_gap)i;
}

static void check(void *context, const struct node *scalar,
	const struct placeholder *placeholder)
{
	struct reading *reading = context;
	const char *name = inside(reading->arena, placeholder);
	const struct text_list known = {names, LENGTH(names)};
	const char *near;

	if (gap_named(name) != FOOTER_GAPS)
		return;
	error_at(reading->errors, reference_text_where(scalar, placeholder),
		"a footer has no placeholder \"%.*s\"",
		(int)(placeholder->length < SHOWN ? placeholder->length
						  : SHOWN),
		placeholder->at);
	near = suggest_name(name, known);
	if (near != NULL)
		error_hint(reading->errors, "did you mean @{%s}?", near);
	else
		error_hint(reading->errors,
			"known: @{form} @{page} @{pages} @{title} @{course} "
			"@{teacher} @{date} @{code}; write @@{ for the "
			"characters @{");
}

void footer_check(struct reading *reading, const struct node *node)
{
	reference_text_all(node, check, reading);
}

const char *footer_fill(struct arena *arena, const char *footer,
	const char *const texts[FOOTER_GAPS])
{
	struct buffer out = {.arena = arena};
	struct placeholder next;

	while (placeholder_next(footer, &next)) {
		const enum footer_gap gap = gap_named(inside(arena, &next));
		const char *text = gap == FOOTER_GAPS ? NULL : texts[gap];

		buffer_add(&out, footer, (size_t)(next.at - footer));
		buffer_puts(&out, text == NULL ? "" : text);
		footer = next.at + next.length;
	}
	buffer_puts(&out, footer);
	return buffer_text(&out);
}
