/*
 * The answers form a tree with an edge for each word, and the tree is walked
 * down from every word of every stem.  This takes about as long as reading the
 * bank, for any number of pairs.  Comparing each answer with each stem would
 * take an hour for the largest bank.
 */
#include "bank/leak/leak_search.h"

#include "bank/leak/word_tree.h"
#include "base/arena.h"
#include "text/placeholder.h"

#include <string.h>

enum {
	ANSWER_WORDS = 32, /* longer answers are not searched for */
	TOPIC_LEAST = 4,   /* words in more stems than this, */
	TOPIC_PART = 20,   /* and in more than this part of all, are topic; */
	TOPIC_MOST = 20    /* words in more stems than this always are */
};

/* The stem of an item, or of its face on some tier. */
struct stem {
	size_t item;
	const struct item *face;
	unsigned tiers;
	struct words words;
};

/* An answer that a stem may give away. */
struct secret {
	size_t item;
	const char *text;
	struct words asked; /* a stem must contain one of them, if any */
	enum leak_of of;
	unsigned tiers; /* whose answer it is */
	struct secret *next;
};

/* The answers with the same words. */
struct phrase {
	struct secret *secrets;
	size_t secret_count;
	size_t stems[TOPIC_MOST]; /* that contain the words, one an item */
	size_t stem_count;        /* may exceed the number kept */
};

struct search {
	struct arena *arena;
	const struct leak_scope *scope;
	const struct item *const *items; /* of all banks, concatenated */
	bool *terms; /* for each item: is its stem an answer by itself? */
	size_t count;
	struct lexicon lexicon;
	struct word_tree tree;
	struct phrase *phrases; /* indexed by their number in the tree */
	size_t phrase_count, phrase_room;
	struct stem *stems;
	size_t stem_count, stem_room;
	struct found_leak *leaks;
	size_t leak_count, leak_room;
	unsigned tiers; /* of the current face */
	size_t topic;   /* words in more stems than this are the topic */
	size_t marks;   /* last mark given to lexemes */
};

/* Visits an item, its face on some tier, or a part. */
typedef void act_on(struct search *search, size_t i, const struct item *face);

static struct lexeme *lexeme(const struct search *search, uint32_t word)
{
	return &search->lexicon.at[word];
}

/* The words of a bank's title are the topic. */
static void cut_title(struct search *search, const struct bank *bank)
{
	const struct words title = lexicon_cut(&search->lexicon, bank->title);

	for (size_t i = 0; i < title.count; i++)
		lexeme(search, title.at[i])->weight = 0;
}

static void add_stem(struct search *search, size_t i, const struct item *face)
{
	struct stem stem = {i, face, search->tiers, {NULL, 0}};

	stem.words = lexicon_cut(&search->lexicon,
		placeholder_dropped(search->arena, kind_item_stem(face)));
	search->stems = arena_grow(search->arena, search->stems,
		search->stem_count, &search->stem_room, sizeof(*search->stems));
	search->stems[search->stem_count++] = stem;
	for (size_t k = 0; k < stem.words.count; k++) {
		struct lexeme *word = lexeme(search, stem.words.at[k]);

		word->texts += word->mark != i + 1;
		word->mark = i + 1;
	}
}

/* Visit an item's face and its parts. */
static void each_part(
	struct search *search, size_t i, const struct item *face, act_on *act)
{
	act(search, i, face);
	for (size_t k = 0; k < face->part_count; k++)
		act(search, i, &face->parts[k]);
}

/* Visit an item's face on each tier. */
static void each_face(struct search *search, size_t i, act_on *act)
{
	const struct item *item = search->items[i];

	search->tiers = 0;
	for (size_t t = 0; t < TIER_COUNT; t++)
		search->tiers |= (unsigned)(item->tiers[t] == NULL) << t;
	each_part(search, i, item, act);
	for (size_t t = 0; t < TIER_COUNT; t++) {
		search->tiers = 1U << t;
		if (item->tiers[t] != NULL)
			each_part(search, i, item->tiers[t], act);
	}
}

/* The words of a text that are neither common nor the topic. */
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
	struct secret secret = {
		.item = i, .text = answer->text, .tiers = search->tiers};
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
	if (answer->text == stem)
		secret.of = LEAK_OF_TERM;
	else if (answer->asked != NULL)
		secret.of = LEAK_OF_DATE;
	secret.next = phrase->secrets;
	kept = arena_alloc(search->arena, 1, sizeof(*kept));
	*kept = secret;
	phrase->secrets = kept;
	phrase->secret_count++;
}

static bool is_wanted(const struct search *search, size_t i)
{
	return search->scope->wanted == NULL || search->scope->wanted[i];
}

static void add_secrets(
	struct search *search, size_t i, const struct item *face)
{
	const struct kind_rules *rules = face->kind;
	struct answers answers = {NULL, 0};

	if (rules->answers != NULL && face->content != NULL)
		answers = rules->answers(search->arena, face);
	for (size_t k = 0; k < answers.count; k++) {
		if (answers.at[k].text == rules->stem(face))
			search->terms[i] = true;
		if (is_wanted(search, i) &&
			!placeholder_any(answers.at[k].text))
			add_secret(search, i, face, &answers.at[k]);
	}
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

/*
 * Record all answers that a stem contains.
 *
 * Ideographs stand side by side whether or not they are one name, so an answer
 * inside a longer one does not count.
 */
static void walk(struct search *search, size_t s)
{
	const struct words words = search->stems[s].words;
	size_t reach = 0; /* the end of the answers so far */

	for (size_t first = 0; first < words.count; first++) {
		const bool ideograph =
			lexicon_ideograph(&search->lexicon, words.at[first]);
		size_t node = 0, i = first, found = 0, end = 0;

		do {
			node = word_tree_step(
				&search->tree, node, words.at[i++]);
			if (node == 0 || search->tree.nodes[node].phrase == 0)
				continue;
			if (found > 0 && !ideograph)
				note_stem(
					search, &search->phrases[found - 1], s);
			found = search->tree.nodes[node].phrase;
			end = i;
		} while (node > 0 && i < words.count);
		if (found > 0 && !(ideograph && end <= reach) &&
			!lexicon_ordinal_before(&search->lexicon, words, first))
			note_stem(search, &search->phrases[found - 1], s);
		if (end > reach)
			reach = end;
	}
}

/* Does a stem share enough with the question for an answer in it to be a
 * leak? */
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

static void add_leak(
	struct search *search, const struct secret *secret, size_t s)
{
	const struct stem *stem = &search->stems[s];
	const struct leak leak = {
		.owner = (uint32_t)secret->item,
		.giver = (uint32_t)stem->item,
		.of = secret->of,
		.by_term = search->terms[stem->item],
		.tiers = secret->tiers & stem->tiers,
		.stem = stem->face,
		.answer = secret->text,
	};

	if (stem->item == secret->item || leak.tiers == 0 ||
		item_enemies(search->items[secret->item],
			search->items[stem->item]) ||
		!shares(search, secret->asked, stem))
		return;
	search->leaks = arena_grow(search->arena, search->leaks,
		search->leak_count, &search->leak_room, sizeof(*search->leaks));
	search->leaks[search->leak_count] =
		(struct found_leak){leak, search->leak_count};
	search->leak_count++;
}

/* The words of an item's own stem are no secret. */
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
		if (secret->of != LEAK_OF_TERM &&
			own_stem(search, phrase, secret->item))
			continue;
		for (size_t i = 0; i < phrase->stem_count; i++)
			if (is_wanted(search,
				    search->stems[phrase->stems[i]].item))
				add_leak(search, secret, phrase->stems[i]);
	}
}

/* Copy the items of all banks into one list. */
static void list_items(struct search *search)
{
	const struct leak_scope *scope = search->scope;
	const struct item **items;

	for (size_t i = 0; i < scope->bank_count; i++)
		search->count += scope->banks[i]->count;
	items = arena_alloc(search->arena, search->count, sizeof(*items));
	search->items = items;
	search->terms = arena_alloc(
		search->arena, search->count, sizeof(*search->terms));
	for (size_t i = 0; i < scope->bank_count; i++)
		for (size_t k = 0; k < scope->banks[i]->count; k++)
			*items++ = &scope->banks[i]->items[k];
}

static void find(struct search *search)
{
	const struct leak_scope *scope = search->scope;

	for (size_t i = 0; i < search->count; i++)
		each_face(search, i, add_stem);
	for (size_t i = 0; i < scope->bank_count; i++)
		cut_title(search, scope->banks[i]);
	for (size_t i = 0; i < search->count; i++)
		each_face(search, i, add_secrets);
	for (size_t s = 0; s < search->stem_count; s++)
		walk(search, s);
	for (size_t i = 0; i < search->phrase_count; i++)
		add_leaks(search, &search->phrases[i]);
}

struct found_leaks leak_search(
	struct arena *arena, const struct leak_scope *scope)
{
	struct search search = {
		.arena = arena,
		.scope = scope,
		.lexicon = {.arena = arena, .spelling.arena = arena},
		.tree.arena = arena,
	};

	list_items(&search);
	search.marks = search.count;
	search.topic = TOPIC_LEAST + search.count / TOPIC_PART;
	if (search.topic > TOPIC_MOST)
		search.topic = TOPIC_MOST;
	find(&search);
	return (struct found_leaks){search.leaks, search.leak_count};
}
