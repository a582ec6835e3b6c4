/*
 * The answers are put into a tree of words, an edge for each next word, and
 * every stem walks down from each of its words as far as the tree goes.  So
 * the work is that of reading the bank once more, whatever the number of
 * pairs; comparing each answer with each stem would take the largest bank an
 * hour.
 */
#include "bank/leak/leak.h"

#include "bank/leak/word_tree.h"
#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

enum {
	ANSWER_WORDS = 32, /* a longer one is not met word for word */
	TOPIC_LEAST = 4,   /* what more stems hold than that, */
	TOPIC_PART = 20,   /* and this part of all, is the topic; */
	TOPIC_MOST = 20    /* more than so many always are */
};

/* The stem of an item, or of what it is on some tier. */
struct stem {
	size_t item;
	const struct item *face;
	struct words words;
};

/* An answer that would be given away. */
struct secret {
	size_t item;
	const char *text;
	struct words asked; /* telling words of which a stem must hold some;
			       none: it tells all by itself */
	bool is_stem; /* the term, which may be what is asked or the answer */
	struct secret *next;
};

/* The answers of the same words. */
struct phrase {
	struct secret *secrets;
	size_t secret_count;
	size_t stems[TOPIC_MOST]; /* that hold the words, one of an item */
	size_t stem_count;        /* may be more than are kept */
};

struct leak {
	size_t stem;
	const struct secret *secret;
	size_t order; /* of finding */
};

struct search {
	struct arena *arena;
	const struct bank *bank;
	struct lexicon lexicon;
	struct word_tree tree;
	struct phrase *phrases; /* as the tree numbers them */
	size_t phrase_count, phrase_room;
	struct stem *stems;
	size_t stem_count, stem_room;
	struct leak *leaks;
	size_t leak_count, leak_room;
	size_t topic; /* what stands in more stems is the topic */
	size_t marks; /* given to lexemes so far */
};

/* Does something with an item, or what it is on some tier, or a part. */
typedef void act_on(struct search *search, size_t i, const struct item *face);

static struct lexeme *lexeme(const struct search *search, uint32_t word)
{
	return &search->lexicon.at[word];
}

/* The words of the title are the topic. */
static void cut_title(struct search *search)
{
	const struct words title =
		lexicon_cut(&search->lexicon, search->bank->title);

	for (size_t i = 0; i < title.count; i++)
		lexeme(search, title.at[i])->weight = 0;
}

static void add_stem(struct search *search, size_t i, const struct item *face)
{
	struct stem stem = {i, face, {NULL, 0}};

	stem.words = lexicon_cut(&search->lexicon, item_stem(face));
	search->stems = arena_grow(search->arena, search->stems,
		search->stem_count, &search->stem_room, sizeof(*search->stems));
	search->stems[search->stem_count++] = stem;
	for (size_t k = 0; k < stem.words.count; k++) {
		struct lexeme *word = lexeme(search, stem.words.at[k]);

		word->texts += word->mark != i + 1;
		word->mark = i + 1;
	}
}

/* Do something with an item as it is on some tier, and with its parts. */
static void each_part(
	struct search *search, size_t i, const struct item *face, act_on *act)
{
	act(search, i, face);
	for (size_t k = 0; k < face->part_count; k++)
		act(search, i, &face->parts[k]);
}

/* Do something with an item and what it is on each tier. */
static void each_face(struct search *search, size_t i, act_on *act)
{
	const struct item *item = &search->bank->items[i];

	each_part(search, i, item, act);
	for (size_t t = 0; t < TIER_COUNT; t++)
		if (item->tiers[t] != NULL)
			each_part(search, i, item->tiers[t], act);
}

/* Those of a text's words that tell something and are not everywhere. */
static struct words telling(struct search *search, const char *text)
{
	const struct words words = lexicon_cut(&search->lexicon, text);
	uint32_t *at = arena_alloc(search->arena, words.count, sizeof(*at));
	size_t count = 0;

	for (size_t i = 0; i < words.count; i++) {
		const struct lexeme *word = lexeme(search, words.at[i]);

		if (word->weight > 0 && word->texts <= search->topic)
			at[count++] = words.at[i];
	}
	return (struct words){at, count};
}

static struct phrase *phrase_of(struct search *search, struct words words)
{
	const size_t i = word_tree_add(&search->tree, words);

	if (i < search->phrase_count)
		return &search->phrases[i];
	search->phrases =
		arena_grow(search->arena, search->phrases, search->phrase_count,
			&search->phrase_room, sizeof(*search->phrases));
	return &search->phrases[search->phrase_count++];
}

static void add_secret(struct search *search, size_t i, const struct item *face,
	const struct answer *answer)
{
	const struct words words =
		lexicon_cut_answer(&search->lexicon, answer->text);
	const bool tells =
		lexicon_weight(&search->lexicon, words) >= LEXEME_TELLING;
	struct secret secret = {.item = i, .text = answer->text};
	const char *stem = face->kind->stem(face);
	struct secret *kept;
	struct phrase *phrase;

	if (words.count == 0 || words.count > ANSWER_WORDS ||
		(!tells && !lexicon_number(&search->lexicon, words)))
		return;
	if (!tells || answer->asked != NULL) {
		secret.asked = telling(
			search, answer->asked != NULL ? answer->asked : stem);
		if (lexicon_weight(&search->lexicon, secret.asked) <
			LEXEME_TELLING)
			return;
	}
	phrase = phrase_of(search, words);
	if (phrase->secrets != NULL && phrase->secrets->item == i)
		return;
	secret.is_stem = answer->text == stem;
	secret.next = phrase->secrets;
	kept = arena_alloc(search->arena, 1, sizeof(*kept));
	*kept = secret;
	phrase->secrets = kept;
	phrase->secret_count++;
}

static void add_secrets(
	struct search *search, size_t i, const struct item *face)
{
	const struct kind_rules *rules = face->kind;
	struct answers answers = {NULL, 0};

	if (rules->answers != NULL && face->content != NULL)
		answers = rules->answers(search->arena, face);
	for (size_t k = 0; k < answers.count; k++)
		add_secret(search, i, face, &answers.at[k]);
}

static void note_stem(
	const struct search *search, struct phrase *phrase, size_t s)
{
	const size_t count = phrase->stem_count;

	if (count > 0 && count <= TOPIC_MOST &&
		search->stems[phrase->stems[count - 1]].item ==
			search->stems[s].item)
		return;
	if (count < TOPIC_MOST)
		phrase->stems[count] = s;
	phrase->stem_count++;
}

/* Note all answers that a stem holds. */
static void walk(struct search *search, size_t s)
{
	const struct words words = search->stems[s].words;

	for (size_t first = 0; first < words.count; first++) {
		size_t node = 0, i = first;

		do {
			node = word_tree_step(
				&search->tree, node, words.at[i++]);
			if (node > 0 && search->tree.nodes[node].phrase > 0)
				note_stem(search,
					&search->phrases[search->tree
								 .nodes[node]
								 .phrase -
							 1],
					s);
		} while (node > 0 && i < words.count);
	}
}

/* Whether a stem shares so much with what is asked that an answer in it tells
 * something. */
static bool shares(
	struct search *search, struct words asked, const struct stem *stem)
{
	const size_t mark = ++search->marks;
	int sum = 0;

	for (size_t i = 0; i < asked.count; i++)
		lexeme(search, asked.at[i])->mark = mark;
	for (size_t i = 0; i < stem->words.count; i++) {
		struct lexeme *word = lexeme(search, stem->words.at[i]);

		if (word->mark == mark)
			sum += word->weight;
		word->mark = 0;
	}
	return asked.count == 0 || sum >= LEXEME_TELLING;
}

static bool names_enemy(const struct item *item, const struct item *other)
{
	for (size_t i = 0; i < item->enemies.count; i++)
		if (strcmp(item->enemies.at[i], other->id) == 0)
			return true;
	return false;
}

static void add_leak(
	struct search *search, const struct secret *secret, size_t s)
{
	const struct stem *stem = &search->stems[s];
	const struct item *items = search->bank->items;

	if (stem->item == secret->item ||
		names_enemy(&items[secret->item], &items[stem->item]) ||
		names_enemy(&items[stem->item], &items[secret->item]) ||
		!shares(search, secret->asked, stem))
		return;
	search->leaks = arena_grow(search->arena, search->leaks,
		search->leak_count, &search->leak_room, sizeof(*search->leaks));
	search->leaks[search->leak_count] =
		(struct leak){s, secret, search->leak_count};
	search->leak_count++;
}

/* What an item's own stem says is no secret of it. */
static bool own_stem(
	const struct search *search, const struct phrase *phrase, size_t item)
{
	for (size_t i = 0; i < phrase->stem_count; i++)
		if (search->stems[phrase->stems[i]].item == item)
			return true;
	return false;
}

static void add_leaks(struct search *search, const struct phrase *phrase)
{
	if (phrase->stem_count > search->topic ||
		phrase->secret_count > TOPIC_MOST)
		return;
	for (const struct secret *secret = phrase->secrets; secret != NULL;
		secret = secret->next) {
		if (!secret->is_stem && own_stem(search, phrase, secret->item))
			continue;
		for (size_t i = 0; i < phrase->stem_count; i++)
			add_leak(search, secret, phrase->stems[i]);
	}
}

/* Where the stem of an item is written, whatever its kind calls it. */
static struct where place_of(const struct item *face)
{
	static const char *const names[] = {"stem", "term", "text"};

	for (size_t i = 0; i < LENGTH(names); i++)
		if (node_get(face->node, names[i]) != NULL)
			return node_get(face->node, names[i])->at;
	return face->at;
}

static int compare(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

static int by_items(const void *a, const void *b)
{
	const struct leak *one = a, *other = b;
	int order = compare(one->secret->item, other->secret->item);

	if (order == 0)
		order = compare(one->stem, other->stem);
	return order != 0 ? order : compare(one->order, other->order);
}

static void warn(const struct search *search, const struct leak *leak,
	struct errors *errors)
{
	const struct item *item = &search->bank->items[leak->secret->item];

	warn_at(errors, place_of(search->stems[leak->stem].face),
		"the stem gives away \"%s\", the answer of \"%s\"",
		leak->secret->text, item->id);
	error_hint(errors,
		"\"%s\" is at %s:%u; make the two enemies, or reword one",
		item->id, item->at.source->name, (unsigned)item->at.line);
}

/* One warning for two items is enough, whatever else the stem tells. */
static void report(const struct search *search, struct errors *errors)
{
	const struct leak *last = NULL;

	if (search->leak_count > 0)
		qsort(search->leaks, search->leak_count, sizeof(*search->leaks),
			by_items);
	for (size_t i = 0; i < search->leak_count; i++) {
		const struct leak *leak = &search->leaks[i];

		if (last == NULL || last->secret->item != leak->secret->item ||
			search->stems[last->stem].item !=
				search->stems[leak->stem].item)
			warn(search, leak, errors);
		last = leak;
	}
}

void leak_check(struct reading *reading, const struct bank *bank)
{
	struct arena *arena = arena_new();
	struct search search = {
		.arena = arena,
		.bank = bank,
		.lexicon = {.arena = arena, .spelling.arena = arena},
		.tree.arena = arena,
		.topic = TOPIC_LEAST + bank->count / TOPIC_PART,
		.marks = bank->count,
	};

	if (search.topic > TOPIC_MOST)
		search.topic = TOPIC_MOST;
	for (size_t i = 0; i < bank->count; i++)
		each_face(&search, i, add_stem);
	cut_title(&search);
	for (size_t i = 0; i < bank->count; i++)
		each_face(&search, i, add_secrets);
	for (size_t s = 0; s < search.stem_count; s++)
		walk(&search, s);
	for (size_t i = 0; i < search.phrase_count; i++)
		add_leaks(&search, &search.phrases[i]);
	report(&search, reading->errors);
	arena_free(arena);
}
