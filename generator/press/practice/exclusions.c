#include "press/practice/exclusions.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "press/report.h"

#include <string.h>

enum {
	TOLD = 6 /* items named, at most */
};

void exclusions_add_name(struct exclusions *left, const char *name)
{
	size_t at = 0;

	while (at < left->count && strcmp(left->names[at], name) < 0)
		at++;
	if (at < left->count && strcmp(left->names[at], name) == 0)
		return;
	left->names = arena_grow(left->arena, left->names, left->count,
		&left->room, sizeof(*left->names));
	memmove(&left->names[at + 1], &left->names[at],
		(left->count - at) * sizeof(*left->names));
	left->names[at] = arena_copy(left->arena, name, strlen(name));
	left->count++;
}

void exclusions_add(struct exclusions *left, const struct item *item)
{
	exclusions_add_name(left, item->name);
}

bool exclusions_has(const struct exclusions *left, const struct item *item)
{
	size_t i = 0;

	while (i < left->count && strcmp(left->names[i], item->name) != 0)
		i++;
	return i < left->count;
}

struct text_list exclusions_names(const struct exclusions *left)
{
	return (struct text_list){left->names, left->count};
}

const char *exclusions_text(const struct exclusions *left)
{
	struct buffer out = {.arena = left->arena};

	for (size_t i = 0; i < left->count && i < TOLD; i++)
		buffer_printf(&out, "%s%s", i == 0 ? "" : ", ", left->names[i]);
	if (left->count > TOLD)
		message_put(&out, " and %zu more", left->count - TOLD);
	return buffer_text(&out);
}

void exclusions_tell(
	const struct exclusions *left, const struct pensum_host *host)
{
	if (left->count > 0)
		report_say(host, PENSUM_WARNING,
			"left out, for they name what is not printed here: %s",
			exclusions_text(left));
}
