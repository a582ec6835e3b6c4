#include "record/usage.h"

#include "bank/file_kind.h"
#include "base/arena.h"
#include "record/record_check.h"

#include <stdlib.h>
#include <string.h>

/* The text of a field; NULL if it has none. */
static const char *text_of(const struct node *node, const char *key)
{
	const struct node *value = node_get(node, key);

	return value != NULL && value->type == NODE_SCALAR ? value->text : NULL;
}

/* Does a name begin with the id of one of a run's banks? */
static bool is_of_run(const struct past_run *run, const char *name)
{
	const size_t length = strcspn(name, "/");
	size_t i = 0;

	while (i < run->bank_count &&
		(strncmp(run->banks[i].id, name, length) != 0 ||
			run->banks[i].id[length] != '\0'))
		i++;
	return i < run->bank_count && name[length] == '/';
}

static void add_items(struct reading *reading, struct usage *uses,
	struct past_use use, const struct node *items)
{
	for (size_t i = 0; i < items->count; i++) {
		const struct node *id = node_get(items->items[i], "id");

		if (!is_of_run(use.run, id->text)) {
			error_at(reading->errors, id->at,
				"the bank of item \"%s\" is not in the record",
				id->text);
			continue;
		}
		use.name = id->text;
		use.order = uses->count;
		uses->at = arena_grow(reading->arena, uses->at, uses->count,
			&uses->room, sizeof(*uses->at));
		uses->at[uses->count++] = use;
	}
}

/* The forms were checked by record_check(): nothing is missing. */
static void add_forms(struct reading *reading, struct usage *uses,
	const struct past_run *run, const struct node *forms)
{
	for (size_t f = 0; f < forms->count; f++) {
		const struct node *sections =
			node_get(forms->items[f], "sections");
		const struct past_use use = {
			.run = run, .form = text_of(forms->items[f], "name")};

		for (size_t i = 0; i < sections->count; i++)
			add_items(reading, uses, use,
				node_get(sections->items[i], "items"));
	}
}

static struct past_run *run_new(struct arena *arena, const struct node *root,
	const struct source *source, const char *day)
{
	const struct node *worksheet = node_get(root, "worksheet");
	const char *made = text_of(root, "made");
	struct past_run *run = arena_alloc(arena, 1, sizeof(*run));

	run->source = source;
	run->path = source->name;
	run->day = made != NULL ? made : day;
	run->day_of_file = made == NULL;
	run->worksheet = text_of(worksheet, "id");
	run->worksheet_path = text_of(worksheet, "path");
	run->content = node_get(root, "worksheet_content");
	return run;
}

static void list_banks(
	struct reading *reading, struct past_run *run, const struct node *list)
{
	struct past_bank *banks =
		arena_alloc(reading->arena, list->count, sizeof(*banks));

	for (size_t i = 0; i < list->count; i++) {
		const struct node *bank = list->items[i];
		const char *id = text_of(bank, "bank");

		if (id == NULL)
			error_at(reading->errors, bank->at,
				"bank: expected a text, found nothing");
		else
			banks[run->bank_count++] =
				(struct past_bank){id, text_of(bank, "path")};
	}
	run->banks = banks;
}

/* A copy of a record does not count as another run. */
static bool is_copy(const struct usage *uses, const struct source *source)
{
	for (size_t i = 0; i < uses->run_count; i++) {
		const struct source *other = uses->runs[i]->source;

		if (other->length == source->length &&
			memcmp(other->text, source->text, source->length) == 0)
			return true;
	}
	return false;
}

bool usage_read(struct reading *reading, const struct source *source,
	const char *day, struct usage *uses)
{
	const size_t before = error_count(reading->errors);
	struct record_sum sum;
	struct past_run *run;
	const struct node *root;

	if (is_copy(uses, source))
		return true;
	root = node_read(reading->arena, source, reading->errors);
	if (root == NULL || !file_kind_check(reading, root, FILE_RECORD) ||
		!record_check(reading, root, &sum))
		return false;
	run = run_new(reading->arena, root, source, day);
	list_banks(reading, run, node_get(root, "banks"));
	uses->runs = arena_grow(reading->arena, uses->runs, uses->run_count,
		&uses->run_room, sizeof(struct past_run *));
	uses->runs[uses->run_count++] = run;
	add_forms(reading, uses, run, node_get(root, "forms"));
	return error_count(reading->errors) == before;
}

static int compare_uses(const void *a, const void *b)
{
	const struct past_use *one = a, *other = b;
	int order = strcmp(one->name, other->name);

	if (order == 0)
		order = strcmp(other->run->day, one->run->day);
	if (order == 0)
		order = (one->order > other->order) -
			(one->order < other->order);
	return order;
}

/* In a record the tiers of a form follow each other. */
static bool is_same_use(
	const struct past_use *one, const struct past_use *other)
{
	return one->run == other->run && strcmp(one->name, other->name) == 0 &&
	       strcmp(one->form, other->form) == 0;
}

void usage_sort(struct usage *uses)
{
	size_t kept = 0;

	if (uses->count > 0)
		qsort(uses->at, uses->count, sizeof(*uses->at), compare_uses);
	for (size_t i = 0; i < uses->count; i++)
		if (kept == 0 ||
			!is_same_use(&uses->at[kept - 1], &uses->at[i]))
			uses->at[kept++] = uses->at[i];
	uses->count = kept;
}

size_t usage_count(const struct usage *uses, const char *name)
{
	size_t low = 0, high = uses->count, count = 0;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (strcmp(uses->at[middle].name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	while (low + count < uses->count &&
		strcmp(uses->at[low + count].name, name) == 0)
		count++;
	return count;
}

struct text_list usage_names(struct arena *arena, const struct usage *uses)
{
	const char **names = arena_alloc(arena, uses->count, sizeof(*names));
	size_t count = 0;

	for (size_t i = 0; i < uses->count; i++)
		if (count == 0 ||
			strcmp(names[count - 1], uses->at[i].name) != 0)
			names[count++] = uses->at[i].name;
	return (struct text_list){names, count};
}
