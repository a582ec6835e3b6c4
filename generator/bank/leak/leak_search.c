/*
 * From every word of every text, the search walks down the tree of answers.
 * This takes about as long as reading the bank.  Comparing each answer with
 * each text would take an hour for the largest bank.
 */
#include "bank/leak/leak_search.h"

#include "bank/leak/leak_index.h"
#include "base/arena.h"

enum {
	SECRETS_MOST = PHRASE_TEXTS, /* equal answers; more are no secret */
	SHARED_WORDS = 2 /* of a text but a stem with the question */
};

struct search {
	struct leak_index *index;
	struct found_leak *leaks;
	size_t leak_count, leak_room;
};

/* Does a stem share enough with the question for an answer in it to be a
 * leak? */
static bool shares(struct leak_index *index, struct words asked,
	const struct leak_text *stem)
{
	const size_t mark = ++index->marks;
	int sum = 0;

	for (size_t i = 0; i < asked.count; i++)
		leak_index_word(index, asked.at[i])->mark = mark;
	for (size_t i = 0; i < stem->words.count; i++) {
		struct lexeme *word = leak_index_word(index, stem->words.at[i]);

		if (word->mark == mark)
			sum += word->weight;
		word->mark = 0;
	}
	return asked.count == 0 || sum >= LEXEME_TELLING;
}

/* The telling words of a question that are rare in other texts, without those
 * of its answer. */
static struct words related(
	struct leak_index *index, const struct secret *secret)
{
	const struct words words = leak_index_telling(index, secret->question);
	const struct words answer = lexicon_cut(&index->lexicon, secret->text);
	const size_t mark = ++index->marks;
	uint32_t *at = arena_alloc(index->arena, words.count, sizeof(*at));
	size_t count = 0;

	for (size_t i = 0; i < answer.count; i++)
		leak_index_word(index, answer.at[i])->mark = mark;
	for (size_t i = 0; i < words.count; i++) {
		struct lexeme *word = leak_index_word(index, words.at[i]);

		if (word->mark != mark && word->others <= index->topic)
			at[count++] = words.at[i];
		word->mark = mark;
	}
	return (struct words){at, count};
}

/* Does a text other than a stem share enough with the question for an answer in
 * it to be a leak? */
static bool is_about(struct leak_index *index, struct secret *secret,
	const struct leak_text *text)
{
	const size_t mark = ++index->marks;
	int all = 0, sum = 0;

	if (!secret->looked)
		secret->related = related(index, secret);
	secret->looked = true;
	for (size_t i = 0; i < secret->related.count; i++) {
		struct lexeme *word =
			leak_index_word(index, secret->related.at[i]);

		word->mark = mark;
		all += word->weight;
	}
	for (size_t i = 0; i < text->words.count; i++) {
		struct lexeme *word = leak_index_word(index, text->words.at[i]);

		if (word->mark == mark)
			sum += word->weight;
		word->mark = 0;
	}
	return all >= LEXEME_TELLING &&
	       sum >= (all < SHARED_WORDS * LEXEME_TELLING
				      ? all
				      : SHARED_WORDS * LEXEME_TELLING);
}

static void add_leak(struct search *search, const struct secret *secret,
	const struct leak_text *stem, size_t giver)
{
	struct leak_index *index = search->index;
	const struct leak leak = {
		.owner = (uint32_t)secret->item,
		.giver = (uint32_t)giver,
		.of = secret->of,
		.by_term = stem->in == LEAK_IN_STEM && index->terms[giver],
		.tiers = secret->tiers & stem->tiers,
		.in = stem->in,
		.at = stem->at,
		.stem = stem->face,
		.answer = secret->text,
	};

	if (giver == secret->item || leak.tiers == 0 ||
		!leak_index_wants(index, giver) ||
		item_enemies(index->items[secret->item], index->items[giver]))
		return;
	search->leaks = arena_grow(index->arena, search->leaks,
		search->leak_count, &search->leak_room, sizeof(*search->leaks));
	search->leaks[search->leak_count] =
		(struct found_leak){leak, search->leak_count};
	search->leak_count++;
}

/* A source leaks with each item that asks about it, but not to those items,
 * whose answers are meant to be in it. */
static void add_leaks_of_source(struct search *search,
	const struct secret *secret, const struct leak_text *text)
{
	struct leak_index *index = search->index;
	const struct item *owner = index->items[secret->item];

	if (owner->stimulus == index->items[text->item]->stimulus)
		return;
	for (size_t next = text->item + 1; next > 0;
		next = index->next_of_same[next - 1])
		add_leak(search, secret, text, next - 1);
}

/* Is a phrase in the item's own stem, and so no secret? */
static bool own_stem(const struct leak_index *index,
	const struct phrase *phrase, size_t item)
{
	const struct phrase_texts *stems = &phrase->stems;

	for (size_t i = 0; i < stems->count; i++)
		if (index->stems[stems->at[i]].item == item)
			return true;
	return false;
}

static void add_leaks_in_stems(struct search *search,
	const struct phrase *phrase, const struct secret *secret)
{
	struct leak_index *index = search->index;

	for (size_t i = 0; i < phrase->stems.count; i++) {
		const struct leak_text *stem =
			&index->stems[phrase->stems.at[i]];

		if (shares(index, secret->asked, stem))
			add_leak(search, secret, stem, stem->item);
	}
}

static void add_leaks_in_others(struct search *search,
	const struct phrase *phrase, struct secret *secret)
{
	struct leak_index *index = search->index;

	if (phrase->others.count > index->topic || secret->of == LEAK_OF_TERM)
		return;
	for (size_t i = 0; i < phrase->others.count; i++) {
		const struct leak_text *text =
			&index->stems[phrase->others.at[i]];

		if (text->item == secret->item && text->in != LEAK_IN_SOURCE)
			continue;
		if (!is_about(index, secret, text))
			continue;
		if (text->in == LEAK_IN_SOURCE)
			add_leaks_of_source(search, secret, text);
		else
			add_leak(search, secret, text, text->item);
	}
}

static void add_leaks(struct search *search, const struct phrase *phrase)
{
	struct leak_index *index = search->index;

	if (phrase->stems.count > index->topic ||
		phrase->secret_count > SECRETS_MOST)
		return;
	for (struct secret *secret = phrase->secrets; secret != NULL;
		secret = secret->next) {
		if (secret->of != LEAK_OF_TERM &&
			own_stem(index, phrase, secret->item))
			continue;
		add_leaks_in_stems(search, phrase, secret);
		add_leaks_in_others(search, phrase, secret);
	}
}

struct found_leaks leak_search(
	struct arena *arena, const struct leak_scope *scope)
{
	struct search search = {.index = leak_index_new(arena, scope)};
	const struct phrases *phrases = &search.index->phrases;

	for (size_t i = 0; i < phrases->count; i++)
		add_leaks(&search, &phrases->at[i]);
	return (struct found_leaks){search.leaks, search.leak_count};
}
