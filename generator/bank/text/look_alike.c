#include "bank/text/look_alike.h"

#include "base/arena.h"
#include "base/message.h"
#include "text/comparable.h"

#include <stdlib.h>
#include <string.h>

struct text_list look_alike_said(struct arena *arena, struct text_list texts)
{
	const char **said = arena_alloc(arena, texts.count, sizeof(*said));

	for (size_t i = 0; i < texts.count; i++)
		said[i] = comparable_text(arena, texts.at[i]);
	return (struct text_list){said, texts.count};
}

size_t look_alike_find(struct text_list said, size_t count, const char *one)
{
	size_t i = 0;

	while (i < count && !text_equal(said.at[i], one))
		i++;
	return i;
}

/* A text as printed, and its index. */
struct ranked {
	const char *said;
	size_t index;
};

/* By printed text, then by index. */
static int compare(const void *a, const void *b)
{
	const struct ranked *one = a, *other = b;
	const int order = strcmp(one->said, other->said);

	return order != 0 ? order
			  : (one->index > other->index) -
				    (one->index < other->index);
}

struct text_list look_alike_once(struct arena *arena, struct text_list texts)
{
	const struct text_list said = look_alike_said(arena, texts);
	struct ranked *ranked =
		arena_alloc(arena, texts.count, sizeof(*ranked));
	const char **once = arena_alloc(arena, texts.count, sizeof(*once));
	bool *again = arena_alloc(arena, texts.count, sizeof(*again));
	size_t count = 0;

	for (size_t i = 0; i < texts.count; i++)
		ranked[i] = (struct ranked){said.at[i], i};
	if (texts.count > 0)
		qsort(ranked, texts.count, sizeof(*ranked), compare);
	for (size_t i = 1; i < texts.count; i++)
		again[ranked[i].index] =
			text_equal(ranked[i].said, ranked[i - 1].said);
	for (size_t i = 0; i < texts.count; i++)
		if (!again[i])
			once[count++] = texts.at[i];
	return (struct text_list){once, count};
}

const char *look_alike_verb(const char *one, const char *other)
{
	return message_text(text_equal(one, other) ? "repeats" : "prints like");
}
