#include "blocks/printed_key.h"

#include "bank/parts.h"
#include "base/arena.h"

static const char *printed(
	struct arena *arena, const struct wording *wording, const char *key)
{
	size_t position;

	if (kind_label_find(key, &position))
		return wording_letter(arena, wording, position);
	return wording_number(arena, wording, key);
}

struct text_list printed_key(struct arena *arena, const struct wording *wording,
	const struct drawn *drawn)
{
	const struct text_list key =
		drawn->item->kind->key(arena, drawn->item, &drawn->dealt);
	const char **texts = arena_alloc(arena, key.count, sizeof(*texts));

	for (size_t i = 0; i < key.count; i++)
		texts[i] = printed(arena, wording, key.at[i]);
	return (struct text_list){texts, key.count};
}

const char *printed_key_part(
	struct arena *arena, const struct wording *wording, size_t part)
{
	const char *letter =
		wording->native ? wording_letter(arena, wording, part)
				: arena_printf(arena, "%c", parts_letter(part));

	return wording_say(
		arena, wording, WORD_PART, &(struct gaps){.letter = letter});
}
