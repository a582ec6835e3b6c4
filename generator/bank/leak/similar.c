/*
 * Only items that share a telling word are compared.  Each word has a list of
 * the items that contain it.
 */
#include "bank/leak/similar.h"

#include "bank/kind.h"
#include "bank/leak/lexicon.h"
#include "base/arena.h"
#include "yaml/node.h"

#include <stdlib.h>
#include <string.h>

enum {
	SIMILAR_LEAST = 70, /* percent */
	WEIGHT_PLAIN = 1,   /* of a word that is not telling */
	/* Words in more items than a part of all are topic; that number is kept
	 * between the least and the most. */
	TOPIC_LEAST = 4,
	TOPIC_PART = 20, /* a twentieth */
	TOPIC_MOST = 100
};

/* An item, and its words in ascending order without repeats. */
struct entry {
	const struct item *item;
	const uint32_t *words;
	size_t count;
	unsigned weight;  /* of all of them */
	struct words all; /* as they stand */
	bool telling;     /* it has a telling word that is no number */
};

/* The entries that contain a word. */
struct holders {
	uint32_t *at;
	size_t count, room;
};

struct search {
	struct arena *arena, *result;
	struct lexicon lexicon;
	struct entry *entries;
	size_t count, topic;
	struct holders *holders; /* for each word */
	unsigned *shared; /* weight of telling words shared with this entry */
	struct similar *found;
	size_t found_count, found_room;
};

static void put_node(struct buffer *out, const struct node *node)
{
	if (node->type == NODE_SCALAR)
		buffer_printf(out, "%s\n", node->text);
	for (uint32_t i = 0; node->type == NODE_SEQUENCE && i < node->count;
		i++)
		put_node(out, node->items[i]);
	for (uint32_t i = 0; node->type == NODE_MAPPING && i < node->count; i++)
		put_node(out, node->pairs[i].value);
}

/* All values of the kind's own fields. */
static void put_fields(struct buffer *out, const struct item *item)
{
	const struct node *node = item->node;

	for (uint32_t i = 0; node->type == NODE_MAPPING && i < node->count; i++)
		if (kind_has_field(item->kind, node->pairs[i].key->text))
			put_node(out, node->pairs[i].value);
}

/* The question and its short answers or, without any, all of the kind's
 * fields. */
static void put_item(struct buffer *out, const struct item *item)
{
	struct answers answers = {NULL, 0};

	if (item->part_count > 0)
		buffer_printf(out, "%s\n", kind_item_stem(item));
	for (size_t i = 0; i < item->part_count; i++)
		put_item(out, &item->parts[i]);
	if (item->part_count > 0)
		return;
	if (item->kind->answers != NULL)
		answers = item->kind->answers(out->arena, item);
	if (answers.count == 0) {
		put_fields(out, item);
		return;
	}
	buffer_printf(out, "%s\n", kind_item_stem(item));
	for (size_t i = 0; i < answers.count; i++)
		buffer_printf(out, "%s\n", answers.at[i].text);
}

static int by_number(const void *a, const void *b)
{
	const uint32_t one = *(const uint32_t *)a, other = *(const uint32_t *)b;

	return (one > other) - (one < other);
}

static struct entry cut(struct search *search, const struct item *item)
{
	struct buffer text = {.arena = search->arena};
	struct words words;
	uint32_t *own;
	size_t count = 0;

	put_item(&text, item);
	words = lexicon_cut(&search->lexicon, buffer_text(&text));
	own = arena_alloc(search->arena, words.count, sizeof(*own));
	if (words.count > 0) {
		memcpy(own, words.at, words.count * sizeof(*own));
		qsort(own, words.count, sizeof(*own), by_number);
	}
	for (size_t i = 0; i < words.count; i++) {
		if (count > 0 && own[count - 1] == own[i])
			continue;
		own[count++] = own[i];
		search->lexicon.at[own[i]].texts++;
	}
	return (struct entry){
		.item = item, .words = own, .count = count, .all = words};
}

/* The weight of a word.  Numbers count, because they tell items apart. */
static unsigned weight(const struct search *search, uint32_t word)
{
	const struct lexeme *lexeme = &search->lexicon.at[word];

	if (lexeme->texts > search->topic)
		return WEIGHT_PLAIN;
	if (lexeme->text[0] >= '0' && lexeme->text[0] <= '9')
		return LEXEME_TELLING;
	return lexeme->weight > 0 ? (unsigned)lexeme->weight : WEIGHT_PLAIN;
}

/* The total weight of the words in both entries. */
static unsigned common(const struct search *search, const struct entry *one,
	const struct entry *other)
{
	unsigned sum = 0;

	for (size_t i = 0, k = 0; i < one->count && k < other->count;) {
		if (one->words[i] == other->words[k])
			sum += weight(search, one->words[i]);
		if (one->words[i] <= other->words[k])
			k += one->words[i++] == other->words[k];
		else
			k++;
	}
	return sum;
}

/* Without a telling word, as in sums, the order of the words matters as well.
 */
static bool may_be_similar(const struct entry *one, const struct entry *two)
{
	if (one->item->bank == two->item->bank &&
		item_enemies(one->item, two->item))
		return false;
	return one->telling || two->telling ||
	       (one->all.count == two->all.count &&
		       memcmp(one->all.at, two->all.at,
			       one->all.count * sizeof(*one->all.at)) == 0);
}

static void compare(
	struct search *search, const struct entry *one, const struct entry *two)
{
	const unsigned both = one->weight + two->weight;
	const unsigned percent = 200 * common(search, one, two) / both;

	if (percent < SIMILAR_LEAST || !may_be_similar(one, two))
		return;
	search->found =
		arena_grow(search->result, search->found, search->found_count,
			&search->found_room, sizeof(*search->found));
	search->found[search->found_count++] =
		(struct similar){one->item, two->item, (int)percent};
}

/* Note entry i with its telling words, and count those that others share. */
static void meet(struct search *search, size_t i)
{
	const struct entry *entry = &search->entries[i];

	for (size_t k = 0; k < entry->count; k++) {
		const uint32_t word = entry->words[k];
		struct holders *holders = &search->holders[word];
		const unsigned telling = weight(search, word);

		if (telling == WEIGHT_PLAIN)
			continue;
		for (size_t h = 0; h < holders->count; h++)
			search->shared[holders->at[h]] += telling;
		holders->at = arena_grow(search->arena, holders->at,
			holders->count, &holders->room, sizeof(*holders->at));
		holders->at[holders->count++] = (uint32_t)i;
	}
}

/* Compare entry i with those before it that share a telling word. */
static void visit(struct search *search, size_t i)
{
	const struct entry *entry = &search->entries[i];

	meet(search, i);
	for (size_t k = 0; k < entry->count; k++) {
		const struct holders *holders =
			&search->holders[entry->words[k]];

		for (size_t h = 0; h < holders->count; h++) {
			const uint32_t other = holders->at[h];

			if (search->shared[other] == 0 || other == i)
				continue;
			search->shared[other] = 0;
			compare(search, &search->entries[other], entry);
		}
	}
}

static int by_likeness(const void *a, const void *b)
{
	const struct similar *one = a, *two = b;

	if (one->percent != two->percent)
		return two->percent - one->percent;
	if (one->one->at.source != two->one->at.source)
		return strcmp(
			one->one->at.source->name, two->one->at.source->name);
	if (one->one != two->one)
		return one->one < two->one ? -1 : 1;
	return (one->other > two->other) - (one->other < two->other);
}

static void weigh(struct search *search)
{
	const size_t part = search->count / TOPIC_PART;

	search->topic = part < TOPIC_LEAST  ? TOPIC_LEAST
			: part > TOPIC_MOST ? TOPIC_MOST
					    : part;
	for (size_t i = 0; i < search->count; i++) {
		struct entry *entry = &search->entries[i];

		for (size_t k = 0; k < entry->count; k++) {
			const uint32_t word = entry->words[k];

			entry->weight += weight(search, word);
			entry->telling = entry->telling ||
					 search->lexicon.at[word].weight > 0;
		}
	}
}

struct similar_list similar_find(
	struct arena *arena, const struct bank *const *banks, size_t bank_count)
{
	struct arena *own = arena_new();
	struct search search = {.arena = own,
		.result = arena,
		.lexicon = {.arena = own, .spelling.arena = own}};
	size_t count = 0;

	for (size_t b = 0; b < bank_count; b++)
		count += banks[b]->count;
	search.entries = arena_alloc(own, count, sizeof(*search.entries));
	for (size_t b = 0; b < bank_count; b++)
		for (size_t i = 0; i < banks[b]->count; i++)
			search.entries[search.count++] =
				cut(&search, &banks[b]->items[i]);
	weigh(&search);
	search.holders =
		arena_alloc(own, search.lexicon.count, sizeof(*search.holders));
	search.shared = arena_alloc(own, count, sizeof(*search.shared));
	for (size_t i = 0; i < search.count; i++)
		visit(&search, i);
	if (search.found_count > 0)
		qsort(search.found, search.found_count, sizeof(*search.found),
			by_likeness);
	arena_free(own);
	return (struct similar_list){search.found, search.found_count};
}
