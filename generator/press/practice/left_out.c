#include "press/practice/left_out.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "blocks/form_references.h"
#include "press/report.h"

#include <string.h>

enum {
	TOLD = 6 /* items named, at most */
};

void left_out_add(struct left_out *left, const struct item *item)
{
	size_t at = 0;

	while (at < left->count && strcmp(left->names[at], item->name) < 0)
		at++;
	if (at < left->count && strcmp(left->names[at], item->name) == 0)
		return;
	left->names = arena_grow(left->arena, left->names, left->count,
		&left->room, sizeof(*left->names));
	memmove(&left->names[at + 1], &left->names[at],
		(left->count - at) * sizeof(*left->names));
	left->names[at] =
		arena_copy(left->arena, item->name, strlen(item->name));
	left->count++;
}

bool left_out_add_lost(struct left_out *left, const struct form *form)
{
	const size_t before = left->count;

	for (size_t s = 0; s < form->section_count; s++)
		for (size_t i = 0; i < form->sections[s].count; i++) {
			const struct drawn *drawn = &form->sections[s].items[i];

			if (!form_references_hold(left->arena, form, drawn))
				left_out_add(left, drawn->item);
		}
	return left->count > before;
}

void left_out_tell(const struct left_out *left, const struct pensum_host *host)
{
	struct buffer out = {.arena = left->arena};

	for (size_t i = 0; i < left->count && i < TOLD; i++)
		buffer_printf(&out, "%s%s", i == 0 ? "" : ", ", left->names[i]);
	if (left->count > TOLD)
		buffer_printf(&out, " and %zu more", left->count - TOLD);
	if (left->count > 0)
		report_say(host, PENSUM_WARNING,
			"left out, for they name what is not printed here: %s",
			buffer_text(&out));
}
