#include "press/practice/reference_closure.h"

#include "bank/bank.h"
#include "base/arena.h"
#include "draw/chance/dependency.h"

#include <string.h>

/* The set to add to, and the bank that names refer to. */
struct reader {
	struct reference_closure *closure;
	const struct bank *bank;
};

static bool has(
	const struct reference_closure *closure, const struct item *item)
{
	for (size_t i = 0; i < closure->count; i++)
		if (closure->at[i] == item)
			return true;
	return false;
}

static void add(struct reference_closure *closure, const struct item *item)
{
	if (has(closure, item))
		return;
	closure->at = arena_grow(closure->arena, closure->at, closure->count,
		&closure->room, sizeof(*closure->at));
	closure->at[closure->count++] = item;
}

/* Add the item of a name, which may begin with the bank's, "biology/cells". */
static void add_named(void *context, const char *name)
{
	const struct reader *reader = context;
	const char *slash = strrchr(name, '/');
	const struct item *item =
		bank_find(reader->bank, slash == NULL ? name : slash + 1);

	if (item != NULL)
		add(reader->closure, item);
}

static void follow(struct reference_closure *closure, const struct item *item)
{
	struct reader reader = {closure, item->bank};

	dependency_names(closure->arena, item, add_named, &reader);
}

void reference_closure_add(
	struct reference_closure *closure, const struct item *item)
{
	size_t next = closure->count;

	add(closure, item);
	for (; next < closure->count; next++)
		follow(closure, closure->at[next]);
}

static bool is_enemy(const struct item *item, const struct item *other)
{
	for (size_t i = 0; i < item->enemies.count; i++)
		if (item->bank == other->bank &&
			strcmp(item->enemies.at[i], other->id) == 0)
			return true;
	return false;
}

bool reference_closure_has_enemies(const struct reference_closure *closure)
{
	for (size_t i = 0; i < closure->count; i++)
		for (size_t k = 0; k < closure->count; k++)
			if (is_enemy(closure->at[i], closure->at[k]))
				return true;
	return false;
}
