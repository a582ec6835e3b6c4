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

bool banks_load(struct reading *reading, struct path_list paths,
	struct bank_list *banks)
{
	const struct bank **loaded =
		arena_alloc(reading->arena, paths.count, sizeof(*loaded));
	struct bank_list list = {loaded, 0};
	bool fine = true;

	for (size_t i = 0; i < paths.count; i++) {
		const struct path *path = &paths.at[i];
		const struct bank *bank =
			bank_load(reading, path->path, path->at);
		const struct bank *same =
			bank == NULL ? NULL : banks_find(list, bank->id);

		if (same != NULL)
			error_at(reading->errors, path->at,
				"bank id \"%s\" is that of two files, \"%s\" "
				"and \"%s\"",
				bank->id, same->path, bank->path);
		if (bank == NULL || same != NULL)
			fine = false;
		else
			loaded[list.count++] = bank;
	}
	*banks = list;
	return fine;
}

static size_t count_tags(struct bank_list banks)
{
	size_t count = 0;

	for (size_t b = 0; b < banks.count; b++)
		for (size_t i = 0; i < banks.at[b]->count; i++)
			count += banks.at[b]->items[i].tags.count;
	return count;
}

static int compare_tags(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

struct text_list banks_tags(struct arena *arena, struct bank_list banks)
{
	const char **tags =
		arena_alloc(arena, count_tags(banks), sizeof(*tags));
	size_t count = 0, kept = 0;

	for (size_t b = 0; b < banks.count; b++)
		for (size_t i = 0; i < banks.at[b]->count; i++) {
			const struct text_list own = banks.at[b]->items[i].tags;

			for (size_t k = 0; k < own.count; k++)
				tags[count++] = own.at[k];
		}
	if (count > 0)
		qsort(tags, count, sizeof(*tags), compare_tags);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || strcmp(tags[i], tags[kept - 1]) != 0)
			tags[kept++] = tags[i];
	return (struct text_list){tags, kept};
}
