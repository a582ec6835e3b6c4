#include "press/practice/named.h"

#include "bank/bank.h"
#include "base/arena.h"
#include "draw/chance/dependency.h"

#include <string.h>

/* Whose texts are read. */
struct reader {
	struct named *named;
	const struct bank *bank;
};

static bool has(const struct named *named, const struct item *item)
{
	for (size_t i = 0; i < named->count; i++)
		if (named->at[i] == item)
			return true;
	return false;
}

static void add(struct named *named, const struct item *item)
{
	if (has(named, item))
		return;
	named->at = arena_grow(named->arena, named->at, named->count,
		&named->room, sizeof(*named->at));
	named->at[named->count++] = item;
}

/* A name may say its bank, "biology/cells". */
static void add_named(void *context, const char *name)
{
	const struct reader *reader = context;
	const char *slash = strrchr(name, '/');
	const struct item *item =
		bank_find(reader->bank, slash == NULL ? name : slash + 1);

	if (item != NULL)
		add(reader->named, item);
}

static void follow(struct named *named, const struct item *item)
{
	struct reader reader = {named, item->bank};

	dependency_names(named->arena, item, add_named, &reader);
}

void named_add(struct named *named, const struct item *item)
{
	size_t next = named->count;

	add(named, item);
	for (; next < named->count; next++)
		follow(named, named->at[next]);
}

static bool is_enemy(const struct item *item, const struct item *other)
{
	for (size_t i = 0; i < item->enemies.count; i++)
		if (item->bank == other->bank &&
			strcmp(item->enemies.at[i], other->id) == 0)
			return true;
	return false;
}

bool named_has_enemies(const struct named *named)
{
	for (size_t i = 0; i < named->count; i++)
		for (size_t k = 0; k < named->count; k++)
			if (is_enemy(named->at[i], named->at[k]))
				return true;
	return false;
}
