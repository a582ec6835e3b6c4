#include "bank/leak/leak_index.h"

#include "bank/leak/leak_texts.h"
#include "base/arena.h"
#include "text/placeholder.h"

#include <string.h>

enum {
	ANSWER_WORDS = 32, /* longer answers are not searched for */
	/* Words in more stems than the least plus a part of all stems, or than
	 * the most, are topic. */
	TOPIC_LEAST = 4,
	TOPIC_PART = 20, /* a twentieth */
	TOPIC_MOST = PHRASE_TEXTS
};

/* Called for an item, its face on a tier, or a part. */
typedef void act_on(
	struct leak_index *index, size_t i, const struct item *face);

struct lexeme *leak_index_word(const struct leak_index *index, uint32_t word)
{
	return &index->lexicon.at[word];
}

/* Count the words of a bank's title as topic. */
static void cut_title(struct leak_index *index, const struct bank *bank)
{
	const struct words title = lexicon_cut(&index->lexicon, bank->title);

	for (size_t i = 0; i < title.count; i++)
		leak_index_word(index, title.at[i])->weight = 0;
}

static struct leak_text *add_text(struct leak_index *index, size_t i,
	const struct item *face, const char *text)
{
	struct leak_text *stem;

	index->stems = arena_grow(index->arena, index->stems, index->stem_count,
		&index->stem_room, sizeof(*index->stems));
	stem = &index->stems[index->stem_count++];
	*stem = (struct leak_text){i, face, index->tiers,
		lexicon_cut(&index->lexicon,
			placeholder_dropped(index->arena, text)),
		LEAK_IN_STEM, NULL};
	return stem;
}

static void add_stem(
	struct leak_index *index, size_t i, const struct item *face)
{
	const struct leak_text *stem =
		add_text(index, i, face, kind_item_stem(face));

	for (size_t k = 0; k < stem->words.count; k++) {
		struct lexeme *word = leak_index_word(index, stem->words.at[k]);

		word->texts += word->mark != i + 1;
		word->mark = i + 1;
	}
}

/* The item whose texts are visited. */
struct visited {
	struct leak_index *index;
	size_t item;
	const struct item *face;
};

static void add_other(void *context, enum leak_in in, const struct node *node,
	const char *text)
{
	const struct visited *visited = context;
	struct leak_index *index = visited->index;
	struct leak_text *stem;

	if ((in == LEAK_IN_RUBRIC && !index->scope->rubrics) ||
		(in == LEAK_IN_CLUE && !index->scope->clues))
		return;
	stem = add_text(index, visited->item, visited->face, text);
	stem->in = in;
	stem->at = node;
	for (size_t k = 0; k < stem->words.count; k++) {
		struct lexeme *word = leak_index_word(index, stem->words.at[k]);

		word->others += word->other_mark != visited->item + 1;
		word->other_mark = visited->item + 1;
	}
}

static void add_others(
	struct leak_index *index, size_t i, const struct item *face)
{
	struct visited visited = {index, i, face};

	leak_texts_each(index->arena, face, add_other, &visited);
}

/* Add the texts of sources, each for the first item that asks about it. */
static void add_sources(struct leak_index *index)
{
	const struct leak_scope *scope = index->scope;
	size_t first = 0;

	index->tiers = (1U << TIER_COUNT) - 1;
	for (size_t b = 0; b < scope->bank_count; b++) {
		const struct bank *bank = scope->banks[b];
		size_t *last = arena_alloc(
			index->arena, bank->stimuli.count + 1, sizeof(*last));

		for (size_t i = first; i < first + bank->count; i++) {
			const struct stimulus *source =
				index->items[i]->stimulus;
			struct visited visited = {index, i, index->items[i]};
			size_t *before;

			if (source == NULL)
				continue;
			before = &last[source - bank->stimuli.at];
			if (*before > 0)
				index->next_of_same[*before - 1] = i + 1;
			else
				leak_texts_of_source(index->arena, source,
					add_other, &visited);
			*before = i + 1;
		}
		first += bank->count;
	}
}

/* Visit an item's face and its parts. */
static void each_part(struct leak_index *index, size_t i,
	const struct item *face, act_on *act)
{
	act(index, i, face);
	for (size_t k = 0; k < face->part_count; k++)
		act(index, i, &face->parts[k]);
}

/* Visit an item's face on each tier. */
static void each_face(struct leak_index *index, size_t i, act_on *act)
{
	const struct item *item = index->items[i];

	index->tiers = 0;
	for (size_t t = 0; t < TIER_COUNT; t++)
		index->tiers |= (unsigned)(item->tiers[t] == NULL) << t;
	each_part(index, i, item, act);
	for (size_t t = 0; t < TIER_COUNT; t++) {
		index->tiers = 1U << t;
		if (item->tiers[t] != NULL)
			each_part(index, i, item->tiers[t], act);
	}
}

struct words leak_index_telling(struct leak_index *index, const char *text)
{
	const struct words words = lexicon_cut(&index->lexicon, text);
	uint32_t *at = arena_alloc(index->arena, words.count, sizeof(*at));
	size_t count = 0;

	for (size_t i = 0; i < words.count; i++) {
		const struct lexeme *word = leak_index_word(index, words.at[i]);

		if (word->weight > 0 && word->texts <= index->topic)
			at[count++] = words.at[i];
	}
	return (struct words){at, count};
}

static void add_secret(struct leak_index *index, size_t i,
	const struct item *face, const struct answer *answer)
{
	const struct words words =
		lexicon_cut_answer(&index->lexicon, answer->text);
	const bool tells =
		lexicon_weight(&index->lexicon, words) >= LEXEME_TELLING;
	struct secret secret = {
		.item = i, .text = answer->text, .tiers = index->tiers};
	const char *stem = face->kind->stem(face);
	struct secret *kept;
	struct phrase *phrase;

	if (words.count == 0 || words.count > ANSWER_WORDS ||
		(!tells && !lexicon_number(&index->lexicon, words)))
		return;
	if (!tells || answer->asked != NULL) {
		secret.asked = leak_index_telling(
			index, answer->asked != NULL ? answer->asked : stem);
		if (lexicon_weight(&index->lexicon, secret.asked) <
			LEXEME_TELLING)
			return;
	}
	secret.question = answer->asked != NULL ? answer->asked : stem;
	phrase = phrases_of(&index->phrases, words);
	if (phrase->secrets != NULL && phrase->secrets->item == i)
		return;
	if (answer->text == stem)
		secret.of = LEAK_OF_TERM;
	else if (answer->asked != NULL)
		secret.of = LEAK_OF_DATE;
	secret.next = phrase->secrets;
	kept = arena_alloc(index->arena, 1, sizeof(*kept));
	*kept = secret;
	phrase->secrets = kept;
	phrase->secret_count++;
}

bool leak_index_wants(const struct leak_index *index, size_t i)
{
	return index->scope->wanted == NULL || index->scope->wanted[i];
}

static void add_secrets(
	struct leak_index *index, size_t i, const struct item *face)
{
	const struct kind_rules *rules = face->kind;
	struct answers answers = {NULL, 0};

	if (rules->answers != NULL && face->content != NULL)
		answers = rules->answers(index->arena, face);
	for (size_t k = 0; k < answers.count; k++) {
		if (answers.at[k].text == rules->stem(face))
			index->terms[i] = true;
		if (leak_index_wants(index, i) &&
			!placeholder_any(answers.at[k].text))
			add_secret(index, i, face, &answers.at[k]);
	}
}

/* Copy the items of all banks into one list. */
static void list_items(struct leak_index *index)
{
	const struct leak_scope *scope = index->scope;
	const struct item **items;

	for (size_t i = 0; i < scope->bank_count; i++)
		index->count += scope->banks[i]->count;
	items = arena_alloc(index->arena, index->count, sizeof(*items));
	index->items = items;
	index->terms =
		arena_alloc(index->arena, index->count, sizeof(*index->terms));
	index->next_of_same = arena_alloc(
		index->arena, index->count, sizeof(*index->next_of_same));
	for (size_t i = 0; i < scope->bank_count; i++)
		for (size_t k = 0; k < scope->banks[i]->count; k++)
			*items++ = &scope->banks[i]->items[k];
}

/* Note that the current text contains a phrase; a stem counts once for all
 * tiers. */
static void note(void *context, struct phrase *phrase)
{
	const struct leak_index *index = context;
	const size_t text = index->current;

	if (text >= index->others)
		phrases_note(&phrase->others, text, text);
	else
		phrases_note(&phrase->stems, text, index->stems[text].item);
}

static void add_texts(struct leak_index *index)
{
	for (size_t i = 0; i < index->count; i++)
		each_face(index, i, add_stem);
	index->others = index->stem_count;
	for (size_t i = 0; i < index->count; i++)
		each_face(index, i, add_others);
	add_sources(index);
}

struct leak_index *leak_index_new(
	struct arena *arena, const struct leak_scope *scope)
{
	struct leak_index *index = arena_alloc(arena, 1, sizeof(*index));

	index->arena = arena;
	index->scope = scope;
	index->lexicon.arena = arena;
	index->lexicon.spelling.arena = arena;
	index->phrases.arena = arena;
	index->phrases.lexicon = &index->lexicon;
	list_items(index);
	index->marks = index->count;
	index->topic = TOPIC_LEAST + index->count / TOPIC_PART;
	if (index->topic > TOPIC_MOST)
		index->topic = TOPIC_MOST;
	add_texts(index);
	for (size_t i = 0; i < scope->bank_count; i++)
		cut_title(index, scope->banks[i]);
	for (size_t i = 0; i < index->count; i++)
		each_face(index, i, add_secrets);
	for (index->current = 0; index->current < index->stem_count;
		index->current++)
		phrases_in(&index->phrases, index->stems[index->current].words,
			note, index);
	return index;
}
