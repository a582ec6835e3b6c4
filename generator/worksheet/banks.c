#include "worksheet/banks.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

const struct bank *banks_find(struct bank_list banks, const char *id)
{
	for (size_t i = 0; i < banks.count; i++)
		if (strcmp(banks.at[i]->id, id) == 0)
			return banks.at[i];
	return NULL;
}

bool banks_load(struct reading *reading, struct path_list paths, bool math_off,
	struct bank_list *banks)
{
	const struct bank **loaded =
		arena_alloc(reading->arena, paths.count, sizeof(*loaded));
	struct bank_list list = {loaded, 0};
	bool ok = true;

	for (size_t i = 0; i < paths.count; i++) {
		const struct path *path = &paths.at[i];
		const struct bank *bank =
			math_off
				? bank_load_plain(reading, path->path, path->at)
				: bank_load(reading, path->path, path->at);
		const struct bank *same =
			bank == NULL ? NULL : banks_find(list, bank->id);

		if (same != NULL)
			error_at(reading->errors, path->at,
				"two files have the bank id \"%s\", \"%s\" "
				"and \"%s\"",
				bank->id, same->path, bank->path);
		if (bank == NULL || same != NULL)
			ok = false;
		else
			loaded[list.count++] = bank;
	}
	*banks = list;
	return ok;
}

/* One of an item's lists. */
typedef struct text_list list_of(const struct item *item);

static struct text_list tags_of(const struct item *item)
{
	return item->tags;
}

static struct text_list standards_of(const struct item *item)
{
	return item->standards;
}

static size_t count_texts(struct bank_list banks, list_of *of)
{
	size_t count = 0;

	for (size_t b = 0; b < banks.count; b++)
		for (size_t i = 0; i < banks.at[b]->count; i++)
			count += of(&banks.at[b]->items[i]).count;
	return count;
}

/* The texts of all items' lists, sorted, without duplicates. */
static struct text_list gather(
	struct arena *arena, struct bank_list banks, list_of *of)
{
	const char **texts =
		arena_alloc(arena, count_texts(banks, of), sizeof(*texts));
	size_t count = 0, kept = 0;

	for (size_t b = 0; b < banks.count; b++)
		for (size_t i = 0; i < banks.at[b]->count; i++) {
			const struct text_list own = of(&banks.at[b]->items[i]);

			for (size_t k = 0; k < own.count; k++)
				texts[count++] = own.at[k];
		}
	if (count > 0)
		qsort(texts, count, sizeof(*texts), text_compare);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || strcmp(texts[i], texts[kept - 1]) != 0)
			texts[kept++] = texts[i];
	return (struct text_list){texts, kept};
}

struct text_list banks_tags(struct arena *arena, struct bank_list banks)
{
	return gather(arena, banks, tags_of);
}

struct text_list banks_standards(struct arena *arena, struct bank_list banks)
{
	return gather(arena, banks, standards_of);
}
