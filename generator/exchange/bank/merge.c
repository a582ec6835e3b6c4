#include "exchange/bank/merge.h"

#include "base/arena.h"
#include "exchange/quiz/items.h"
#include "yaml/write.h"

#include <stdlib.h>

/* An entry of the bank by its source or its id. */
struct known {
	const char *name;
	const struct node *entry;
};

struct known_list {
	struct known *at;
	size_t count;
};

static const char *text_of(const struct node *entry, const char *field)
{
	const struct node *value = node_get(entry, field);

	return value == NULL || value->type != NODE_SCALAR ? NULL : value->text;
}

static const struct node *list_of(const struct node *root, const char *name)
{
	const struct node *list = root == NULL ? NULL : node_get(root, name);

	return list == NULL || list->type != NODE_SEQUENCE ? NULL : list;
}

static int by_name(const void *a, const void *b)
{
	const struct known *one = a, *other = b;

	return strcmp(one->name, other->name);
}

/* All entries that have a field, sorted by it. */
static struct known_list known_by(
	struct arena *arena, const struct node *list, const char *field)
{
	struct known_list known = {
		arena_alloc(arena, list->count, sizeof(*known.at)), 0};

	for (size_t i = 0; i < list->count; i++) {
		const char *name = text_of(list->items[i], field);

		if (name != NULL)
			known.at[known.count++] =
				(struct known){name, list->items[i]};
	}
	qsort(known.at, known.count, sizeof(*known.at), by_name);
	return known;
}

static const struct node *find(struct known_list known, const char *name)
{
	const struct known key = {name, NULL};
	const struct known *found;

	if (name == NULL || known.count == 0)
		return NULL;
	found = bsearch(
		&key, known.at, known.count, sizeof(*known.at), by_name);
	return found == NULL ? NULL : found->entry;
}

struct merge merge_begin(
	struct arena *arena, const struct node *old, struct slugs *slugs)
{
	static const char *const names[] = {"items", "stimuli"};

	for (size_t i = 0; i < LENGTH(names); i++) {
		const struct node *list = list_of(old, names[i]);

		for (size_t k = 0; list != NULL && k < list->count; k++)
			if (text_of(list->items[k], "id") != NULL)
				slugs_note(
					slugs, text_of(list->items[k], "id"));
	}
	return (struct merge){.arena = arena, .old = old};
}

/* Match the questions of one list by source, or else by the id that they would
 * get in a new bank. */
static void match_list(struct merge *merge, struct quiz *quiz, bool stimuli)
{
	const struct node *list =
		list_of(merge->old, stimuli ? "stimuli" : "items");
	struct slugs *fresh = slugs_new(merge->arena);
	struct known_list by_source, by_id;

	if (list == NULL)
		return;
	by_source = known_by(merge->arena, list, "source");
	by_id = known_by(merge->arena, list, "id");
	for (size_t i = 0; i < quiz->count; i++) {
		struct quiz_question *question = &quiz->questions[i];
		const struct node *old;
		const char *id;

		if (question->refused != NULL ||
			stimuli != (question->kind == QUIZ_STIMULUS))
			continue;
		id = items_id(quiz, question, fresh);
		old = find(by_source, question->source);
		if (old == NULL) {
			old = find(by_id, id);
			if (old != NULL && question->source != NULL &&
				text_of(old, "source") != NULL)
				old = NULL; /* another question's */
		}
		if (old == NULL)
			continue;
		merge->known[i] = old;
		question->id = text_of(old, "id");
	}
}

void merge_match(struct merge *merge, struct quiz *quiz)
{
	merge->first = quiz->questions;
	merge->known =
		arena_alloc(merge->arena, quiz->count, sizeof(*merge->known));
	if (merge->old == NULL)
		return;
	match_list(merge, quiz, true);
	match_list(merge, quiz, false);
}

static bool is_same(
	struct arena *arena, const struct node *one, const struct node *other)
{
	struct buffer a = {.arena = arena}, b = {.arena = arena};

	write_exact(&a, one);
	write_exact(&b, other);
	return text_equal(buffer_text(&a), buffer_text(&b));
}

/* The bank's tags, then the new ones of the import. */
static const struct node *merged_tags(
	struct arena *arena, const struct node *old, const struct node *fresh)
{
	struct tree list = {.arena = arena};

	for (size_t i = 0; i < old->count; i++)
		tree_add(&list, old->items[i]);
	for (size_t i = 0; i < fresh->count; i++) {
		bool had = false;

		for (size_t k = 0; k < old->count; k++)
			had = had || (old->items[k]->type == NODE_SCALAR &&
					     text_equal(old->items[k]->text,
						     fresh->items[i]->text));
		if (!had)
			tree_add(&list, fresh->items[i]);
	}
	return list.count == old->count ? old : tree_list(&list);
}

static const struct node *merged_value(struct arena *arena, const char *name,
	const struct node *old, const struct node *fresh)
{
	if (text_equal(name, "tags") && old->type == NODE_SEQUENCE)
		return merged_tags(arena, old, fresh);
	return is_same(arena, old, fresh) ? old : fresh;
}

const struct node *merge_entry(const struct merge *merge,
	const struct quiz_question *question, const struct node *entry)
{
	const struct node *old = merge->known[question - merge->first];
	struct node *result;
	struct pair *pairs;
	uint32_t count = 0;

	if (old == NULL || old->type != NODE_MAPPING)
		return entry;
	pairs = arena_alloc(
		merge->arena, old->count + entry->count, sizeof(*pairs));
	for (size_t i = 0; i < old->count; i++) {
		const struct node *fresh =
			node_get(entry, old->pairs[i].key->text);

		pairs[count] = old->pairs[i];
		if (fresh != NULL)
			pairs[count].value = merged_value(merge->arena,
				old->pairs[i].key->text, old->pairs[i].value,
				fresh);
		count++;
	}
	for (size_t i = 0; i < entry->count; i++)
		if (node_get(old, entry->pairs[i].key->text) == NULL)
			pairs[count++] = entry->pairs[i];
	result = arena_alloc(merge->arena, 1, sizeof(*result));
	*result = *old;
	result->pairs = pairs;
	result->count = count;
	return result;
}

/* The new entry in the place of an old one, or the old one. */
static const struct node *replaced(
	struct known_list fresh, const struct node *old)
{
	const struct node *entry = find(fresh, text_of(old, "id"));

	return entry == NULL ? old : entry;
}

const struct node *merge_rest(
	const struct merge *merge, const struct tree *entries, const char *name)
{
	const struct node *old = list_of(merge->old, name);
	struct tree list = {.arena = merge->arena};
	const struct node *fresh = tree_list(entries);
	struct known_list by_id, old_ids;

	if (old == NULL)
		return fresh;
	by_id = known_by(merge->arena, fresh, "id");
	old_ids = known_by(merge->arena, old, "id");
	for (size_t i = 0; i < old->count; i++)
		tree_add(&list, replaced(by_id, old->items[i]));
	for (size_t i = 0; i < fresh->count; i++)
		if (find(old_ids, text_of(fresh->items[i], "id")) == NULL)
			tree_add(&list, fresh->items[i]);
	return tree_list(&list);
}

const struct node *merge_root(const struct merge *merge,
	const struct node *stimuli, const struct node *items)
{
	struct tree root = {.arena = merge->arena};
	bool had = false;

	for (size_t i = 0; i < merge->old->count; i++) {
		const struct pair *pair = &merge->old->pairs[i];
		const struct node *value = pair->value;

		if (text_equal(pair->key->text, "items"))
			value = items;
		if (text_equal(pair->key->text, "stimuli")) {
			value = stimuli;
			had = true;
		}
		tree_put(&root, pair->key->text, value);
		root.pairs[root.count - 1].key = pair->key;
	}
	if (!had && stimuli->count > 0)
		tree_put(&root, "stimuli", stimuli);
	return tree_map(&root);
}
