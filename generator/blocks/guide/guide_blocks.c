#include "blocks/guide/guide_blocks.h"

#include "bank/kind.h"
#include "bank/stimulus.h"
#include "base/arena.h"
#include "blocks/guide/excerpt.h"
#include "blocks/guide/guide_rank.h"
#include "blocks/guide/lesson_blocks.h"

#include <stdlib.h>

/* The sections, in the order of the page. */
enum part {
	PART_TERMS,
	PART_MISTAKES,
	PART_PAIRS,
	PART_FORMULAS,
	PART_SOURCES,
	PART_STEPS,
	PART_FACTS,
	PART_ANSWERS,
	PARTS
};

static const struct {
	enum word word;
	unsigned flags;
} parts[PARTS] = {
	[PART_TERMS] = {WORD_GUIDE_TERMS, 0},
	[PART_MISTAKES] = {WORD_GUIDE_MISTAKES, 0},
	[PART_PAIRS] = {WORD_GUIDE_PAIRS, 0},
	[PART_FORMULAS] = {WORD_GUIDE_FORMULAS, 0},
	[PART_SOURCES] = {WORD_GUIDE_SOURCES, 0},
	[PART_STEPS] = {WORD_GUIDE_STEPS, BLOCK_SPARE},
	[PART_FACTS] = {WORD_GUIDE_FACTS, BLOCK_SPARE},
	[PART_ANSWERS] = {WORD_GUIDE_ANSWERS, BLOCK_SPARE},
};

static const enum part part_of_type[LESSON_TYPES] = {
	[LESSON_DATED] = PART_TERMS,
	[LESSON_PAIRS] = PART_PAIRS,
	[LESSON_MISTAKE] = PART_MISTAKES,
	[LESSON_STEPS] = PART_STEPS,
	[LESSON_FACT] = PART_FACTS,
	[LESSON_ANSWER] = PART_ANSWERS,
	[LESSON_NAMED] = PART_SOURCES,
};

/* State of building a tree. */
struct guide {
	struct builder *builder;
	struct taught_list taught;
	int *parts; /* of each */
	int *ranks;
	struct block *root;
};

/* Only questions and facts need to stand with the source or picture they are
 * about.  A term, a pair or a mistake can be understood without it. */
static bool stands_alone(const struct taught *taught)
{
	return part_of_type[taught->lesson.type] < PART_STEPS;
}

static enum part part_of(struct builder *builder, const struct taught *taught)
{
	const struct item *item = taught->item;

	if (stands_alone(taught))
		return part_of_type[taught->lesson.type];
	if (item->stimulus != NULL || item->image != NULL ||
		item->images.count > 0)
		return PART_SOURCES;
	if (lesson_blocks_has_formula(builder, taught))
		return PART_FORMULAS;
	return part_of_type[taught->lesson.type];
}

static struct block *add_section(
	struct guide *guide, enum word word, unsigned flags)
{
	struct block *section =
		build_block(guide->builder, guide->root, BLOCK_SECTION);

	section->word = word;
	section->flags = flags;
	return section;
}

static int by_date(const void *a, const void *b)
{
	const struct taught *one = *(const struct taught *const *)a;
	const struct taught *other = *(const struct taught *const *)b;
	const int order = date_compare(one->lesson.date, other->lesson.date);

	return order == 0 ? (one > other) - (one < other) : order;
}

/* The terms from the first to the last, in the arena. */
static const struct taught **dated(const struct guide *guide, size_t *count)
{
	const struct taught **terms = arena_alloc(
		guide->builder->arena, guide->taught.count, sizeof(*terms));

	*count = 0;
	for (size_t i = 0; i < guide->taught.count; i++)
		if (guide->parts[i] == PART_TERMS)
			terms[(*count)++] = &guide->taught.at[i];
	if (*count > 0)
		qsort(terms, *count, sizeof(*terms), by_date);
	return terms;
}

static void rank_terms(
	struct guide *guide, const struct taught **terms, size_t count)
{
	struct arena *arena = guide->builder->arena;
	int *ranks = arena_alloc(arena, count, sizeof(*ranks));

	guide_rank_terms(arena, ranks, count);
	for (size_t i = 0; i < count; i++)
		guide->ranks[terms[i] - guide->taught.at] = ranks[i];
}

/* A lesson and its rank. */
static struct block *add_ranked(
	struct guide *guide, struct block *parent, const struct taught *taught)
{
	struct block *lesson =
		lesson_blocks_add(guide->builder, parent, taught);

	lesson->number = guide->ranks[taught - guide->taught.at];
	return lesson;
}

/* The time line, and what is known of each term on it under the same number. */
static void add_terms(struct guide *guide)
{
	size_t count;
	const struct taught **terms = dated(guide, &count);
	struct block *section, *strip;

	if (count == 0)
		return;
	rank_terms(guide, terms, count);
	section = add_section(guide, WORD_GUIDE_TIME, 0);
	strip = build_block(guide->builder, section, BLOCK_STRIP);
	strip->at = terms[0]->item->at;
	section = add_section(
		guide, parts[PART_TERMS].word, parts[PART_TERMS].flags);
	for (size_t i = 0; i < count; i++) {
		struct block *lesson = add_ranked(guide, section, terms[i]);
		struct block *entry =
			build_block(guide->builder, strip, BLOCK_ENTRY);

		lesson->printed =
			arena_printf(guide->builder->arena, "%zu", i + 1);
		entry->number = (int)i + 1;
		entry->printed = lesson->printed;
		entry->texts =
			excerpt_term(guide->builder->arena, lesson->texts);
		entry->date = terms[i]->lesson.date;
	}
}

/* Whether an earlier lesson of the same part is on the source. */
static bool source_had(const struct guide *guide, size_t at)
{
	const struct stimulus *stimulus = guide->taught.at[at].item->stimulus;

	for (size_t i = 0; i < at; i++)
		if (guide->parts[i] == PART_SOURCES &&
			guide->taught.at[i].item->stimulus == stimulus)
			return true;
	return false;
}

/* A source, and all lessons about it; its rank is the first of theirs. */
static void add_source(struct guide *guide, struct block *section, size_t first)
{
	const struct stimulus *stimulus =
		guide->taught.at[first].item->stimulus;
	struct block *source = lesson_blocks_source(
		guide->builder, section, &guide->taught.at[first]);

	source->number = guide->ranks[first];
	for (size_t i = first; i < guide->taught.count; i++) {
		if (guide->parts[i] != PART_SOURCES ||
			guide->taught.at[i].item->stimulus != stimulus)
			continue;
		add_ranked(guide, source, &guide->taught.at[i]);
		if (guide->ranks[i] < source->number)
			source->number = guide->ranks[i];
	}
}

/* Rank sources and pictures from 1: several items may share a source. */
static void rank_sources(struct guide *guide, struct block *section)
{
	struct arena *arena = guide->builder->arena;
	const size_t count = block_count(section, BLOCK_LESSON);
	int *ranks = arena_alloc(arena, count, sizeof(*ranks));
	struct block *one = section->children;

	for (size_t i = 0; one != NULL; one = one->next, i++) {
		const struct block *other = section->children;

		ranks[i] = 1;
		for (; other != NULL; other = other->next)
			ranks[i] += other->number < one->number;
	}
	one = section->children;
	for (size_t i = 0; one != NULL; one = one->next, i++)
		one->number = ranks[i];
}

/* Add a lesson; for a formula, with an explanation of how it is used. */
static void add_lesson(struct guide *guide, struct block *section,
	const struct taught *taught, int part)
{
	struct block *lesson = add_ranked(guide, section, taught);

	if (part == PART_FORMULAS)
		lesson_blocks_explain(guide->builder, lesson, taught);
}

static void add_part(struct guide *guide, int part)
{
	struct block *section = NULL;

	for (size_t i = 0; i < guide->taught.count; i++) {
		const struct taught *taught = &guide->taught.at[i];

		if (guide->parts[i] != part)
			continue;
		if (section == NULL)
			section = add_section(
				guide, parts[part].word, parts[part].flags);
		if (part != PART_SOURCES || taught->item->stimulus == NULL)
			add_lesson(guide, section, taught, part);
		else if (!source_had(guide, i))
			add_source(guide, section, i);
	}
	if (part == PART_SOURCES && section != NULL)
		rank_sources(guide, section);
}

const struct block *guide_blocks(const struct references *references,
	struct typesetter *typesetter, struct taught_list taught)
{
	const struct worksheet *worksheet = references->form->worksheet;
	struct builder builder = {.arena = references->arena,
		.wording = &worksheet->wording,
		.source = {references->arena, typesetter, NULL, NULL,
			references->errors},
		.references = *references};
	struct guide guide = {.builder = &builder,
		.taught = taught,
		.parts = arena_alloc(
			references->arena, taught.count, sizeof(*guide.parts)),
		.ranks = arena_alloc(
			references->arena, taught.count, sizeof(*guide.ranks)),
		.root = build_block(&builder, NULL, BLOCK_GUIDE)};

	for (size_t i = 0; i < taught.count; i++)
		guide.parts[i] = (int)part_of(&builder, &taught.at[i]);
	add_terms(&guide);
	guide_rank(references->arena, taught, guide.parts, guide.ranks);
	for (int part = PART_TERMS + 1; part < PARTS; part++)
		add_part(&guide, part);
	return guide.root;
}
