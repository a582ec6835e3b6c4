#include "worksheet/draw_stimuli.h"

#include "bank/readers.h"
#include "base/arena.h"
#include "yaml/schema.h"

#include <string.h>

enum {
	HINTS_MAX = 20,
	NAMES_MAX = 100 /* each is compared with every item of the banks */
};

/* A name being looked up. */
struct search {
	struct reading *reading;
	struct bank_list banks;
	const struct node *node;
	size_t *hints;
};

bool read_draw_stimuli(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct text_list names;

	(void)into;
	if (node->type == NODE_SEQUENCE &&
		!readers_check_list(reading, node, field, "stimulus"))
		return false;
	return readers_limit_list(reading, node, field, NAMES_MAX) &&
	       read_texts(reading, node, field, &names);
}

static void hint_id(
	const struct search *search, const struct bank *bank, const char *id)
{
	struct reading *reading = search->reading;

	if ((*search->hints)++ < HINTS_MAX)
		readers_suggest(reading, id,
			stimulus_ids(reading->arena, bank->stimuli));
}

static void refuse(const struct search *search, const char *why)
{
	error_at(search->reading->errors, search->node->at, "stimulus %s %s",
		node_found(search->reading->arena, search->node), why);
}

/* Find "bank/id". */
static const struct stimulus *find_in_bank(
	const struct search *search, const char *slash)
{
	const char *name = search->node->text;
	const char *id = arena_copy(
		search->reading->arena, name, (size_t)(slash - name));
	const struct bank *bank = banks_find(search->banks, id);
	const struct stimulus *found;

	if (bank == NULL) {
		refuse(search, "is in no bank of this worksheet");
		return NULL;
	}
	found = stimulus_find(bank->stimuli, slash + 1);
	if (found == NULL) {
		refuse(search, "is not in that bank");
		hint_id(search, bank, slash + 1);
	}
	return found;
}

/* Find "id", which only one bank may have. */
static const struct stimulus *find_anywhere(const struct search *search)
{
	const struct stimulus *found = NULL;

	for (size_t i = 0; i < search->banks.count; i++) {
		const struct stimulus *own = stimulus_find(
			search->banks.at[i]->stimuli, search->node->text);

		if (own != NULL && found != NULL) {
			refuse(search, "is in two banks");
			error_hint(search->reading->errors,
				"write \"%s\" or \"%s\"", found->name,
				own->name);
			return NULL;
		}
		if (own != NULL)
			found = own;
	}
	if (found != NULL)
		return found;
	refuse(search, "is in no bank of this worksheet");
	if (search->banks.count == 1)
		hint_id(search, search->banks.at[0], search->node->text);
	return NULL;
}

static const struct stimulus *find(const struct search *search)
{
	const char *slash = strchr(search->node->text, '/');

	return slash != NULL ? find_in_bank(search, slash)
			     : find_anywhere(search);
}

void draw_stimuli_find(struct reading *reading, const struct node *node,
	struct bank_list banks, struct draw *draw, size_t *hints)
{
	const struct node *names = node_get(node, "stimulus");
	struct search search = {.reading = reading, .banks = banks};
	const struct stimulus **found;
	bool one;

	if (names == NULL || names->type == NODE_MAPPING ||
		names->count > NAMES_MAX)
		return;
	search.hints = hints;
	one = names->type == NODE_SCALAR;
	found = arena_alloc(
		reading->arena, one ? 1 : names->count, sizeof(*found));
	for (size_t i = 0; i < (one ? 1 : names->count); i++) {
		const struct stimulus *stimulus = NULL;

		search.node = one ? names : names->items[i];
		if (search.node->type == NODE_SCALAR &&
			!node_is_nothing(search.node))
			stimulus = find(&search);
		if (stimulus != NULL)
			found[draw->stimulus_count++] = stimulus;
	}
	draw->stimuli = found;
}

static const struct schema_type schema_types[] = {
	{.read = read_draw_stimuli,
		.json = SCHEMA_EITHER(
			SCHEMA_TEXT, SCHEMA_LIST(1, SCHEMA_TEXT))},
};

const struct schema_part draw_stimuli_schema = {
	schema_types, LENGTH(schema_types), NULL, 0};
