/*
 * The size of type is found by trying, from the largest down: what fits in one
 * size fits in a smaller one, but how much smaller cannot be computed, because
 * columns are cut where it hurts least.  Each try has an arena of its own, and
 * lines that were set before come from the typesetter's cache.
 */
#include "layout/guide/guide_pages.h"

#include "base/arena.h"
#include "layout/block/say.h"
#include "layout/guide/columns_even.h"
#include "layout/guide/guide_fill.h"
#include "layout/guide/guide_look.h"
#include "layout/guide/guide_strip.h"
#include "layout/guide/source_lessons.h"

enum {
	FEWER = 8, /* terms: this part less, where a time line has no room */
	TERMS_PART = 55, /* of the columns, at most, for terms, per cent */
	PERCENT = 100,
	SECTION_MOST = 100 /* lessons of a section that are set */
};

/* The lessons of each section that matter most: all terms, and the first of
 * others. */
static const struct {
	enum word word;
	int count;
} cores[] = {
	{WORD_GUIDE_TERMS, SECTION_MOST},
	{WORD_GUIDE_MISTAKES, 6},
	{WORD_GUIDE_PAIRS, 2},
	{WORD_GUIDE_FORMULAS, 8},
	{WORD_GUIDE_SOURCES, 3},
	{WORD_GUIDE_STEPS, 1},
	{WORD_GUIDE_FACTS, 2},
	{WORD_GUIDE_ANSWERS, 2},
};

/* Sizes of type to try, from large to small. */
struct range {
	int from, to;
	int pages;
	enum detail detail;
};

/* How to set a guide: with all lessons, in the first of these ranges that has
 * room for them; or with the lessons that matter most; or with as many as fit,
 * in the last way. */
struct tries {
	const struct range *whole;
	size_t whole_count;
	const struct range *core;
	size_t core_count;
	struct way last;
	int head_part; /* of a page, at most, for title and time line, per
			  cent */
};

static const struct range whole[] = {
	/* In smaller type two pages are easier to read than one. */
	{28, 18, 1, DETAIL_FULL},
	{26, 18, GUIDE_SHEET_PAGES, DETAIL_FULL},
	{18, 16, GUIDE_SHEET_PAGES, DETAIL_CLOSE},
};
static const struct range core[] = {
	{18, 17, GUIDE_SHEET_PAGES, DETAIL_CLOSE},
	{18, 18, GUIDE_SHEET_PAGES, DETAIL_SHORT},
	{16, 16, GUIDE_SHEET_PAGES, DETAIL_CLOSE},
	{17, 16, GUIDE_SHEET_PAGES, DETAIL_SHORT},
	{17, 16, GUIDE_SHEET_PAGES, DETAIL_SHORTEST},
};
static const struct range large_whole[] = {
	{GUIDE_LOOK_LARGE, GUIDE_LOOK_LARGE, 1, DETAIL_FULL},
	{GUIDE_LOOK_LARGE, GUIDE_LOOK_LARGE, GUIDE_SHEET_PAGES, DETAIL_FULL},
	{GUIDE_LOOK_LARGE, GUIDE_LOOK_LARGE, GUIDE_SHEET_PAGES, DETAIL_CLOSE},
};
static const struct range large_core[] = {
	{GUIDE_LOOK_LARGE, GUIDE_LOOK_LARGE, GUIDE_SHEET_PAGES, DETAIL_CLOSE},
	{GUIDE_LOOK_LARGE, GUIDE_LOOK_LARGE, GUIDE_SHEET_PAGES, DETAIL_SHORT},
	{GUIDE_LOOK_LARGE, GUIDE_LOOK_LARGE, GUIDE_SHEET_PAGES,
		DETAIL_SHORTEST},
};

static const struct tries usual = {whole, LENGTH(whole), core, LENGTH(core),
	{16, GUIDE_SHEET_PAGES, DETAIL_SHORTEST}, 85};
static const struct tries large = {large_whole, LENGTH(large_whole), large_core,
	LENGTH(large_core),
	{GUIDE_LOOK_LARGE, GUIDE_SHEET_PAGES, DETAIL_SHORTEST}, 50};

struct plan {
	const struct composer *composer;
	const struct guide *guide;
	const struct tries *tries;
	struct pieces pieces;
	const struct block *strip; /* with all terms */
	bool *may;                 /* pieces that can be kept */
	struct way way;
};

static void add_pieces(struct arena *arena, struct pieces *pieces, size_t *room,
	const struct block *section)
{
	const struct block *child = section->children;

	for (; child != NULL; child = child->next) {
		if (child->role == BLOCK_STRIP) {
			pieces->strip = child;
			continue;
		}
		pieces->at = arena_grow(arena, pieces->at, pieces->count, room,
			sizeof(*pieces->at));
		pieces->at[pieces->count] = (struct piece){
			section, child, child->number <= SECTION_MOST};
		pieces->count++;
	}
}

/* All lessons, in the order of the guide. */
static struct pieces pieces_of(struct arena *arena, const struct block *root)
{
	const struct block *section = root->children;
	struct pieces pieces = {0};
	size_t room = 0;

	for (; section != NULL; section = section->next)
		add_pieces(arena, &pieces, &room, section);
	return pieces;
}

/* A composer that works in another arena. */
static struct composer in_arena(
	const struct composer *composer, struct arena *arena)
{
	struct composer other = *composer;

	other.arena = arena;
	other.errors = error_list_new(arena);
	return other;
}

static bool fits(struct plan *plan, struct way way)
{
	struct arena *arena = arena_new();
	const struct composer composer = in_arena(plan->composer, arena);
	const struct guide_sheet sheet =
		guide_sheet_set(&composer, plan->guide, &plan->pieces, way);
	const bool fit = guide_sheet_fits(&sheet, &plan->pieces);

	arena_free(arena);
	if (fit)
		plan->way = way;
	return fit;
}

/* Try all sizes of all ranges. */
static bool fits_any(
	struct plan *plan, const struct range *ranges, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (int size = ranges[i].from; size >= ranges[i].to; size--)
			if (fits(plan, (struct way){size, ranges[i].pages,
					       ranges[i].detail}))
				return true;
	return false;
}

/* Does a page have room for the time line?  The way to set it is kept. */
static bool strip_fits(struct plan *plan)
{
	struct arena *arena = arena_new();
	const struct composer composer = in_arena(plan->composer, arena);
	const struct pieces bare = {.strip = plan->pieces.strip};
	const struct guide_sheet sheet = guide_sheet_set(
		&composer, plan->guide, &bare, plan->tries->last);
	const bool fit =
		error_count(composer.errors) == 0 &&
		sheet.head_height <= mpt_scaled(sheet.height,
					     plan->tries->head_part, PERCENT);

	plan->pieces.strip_way = sheet.strip_way;
	arena_free(arena);
	return fit;
}

/* Keep terms of the first ranks alone, on the time line as well. */
static void keep_ranks(struct plan *plan, size_t ranks)
{
	guide_strip_keep(&plan->pieces, (int)ranks);
	guide_strip_number(plan->composer->arena, &plan->pieces, plan->strip);
}

/* Leave out terms of the last ranks while the time line has no room for them.
 */
static void fit_strip(struct plan *plan)
{
	size_t count =
		plan->strip == NULL ? 0 : block_count(plan->strip, BLOCK_ENTRY);

	if (count > SECTION_MOST) {
		count = SECTION_MOST;
		keep_ranks(plan, count);
	}
	while (count > 1 && !strip_fits(plan)) {
		count -= (count + FEWER - 1) / FEWER;
		keep_ranks(plan, count);
	}
}

/* Leave out lessons that are too wide for a column even in the smallest type.
 */
static void drop_wide(struct plan *plan)
{
	struct arena *arena = arena_new();
	const struct composer composer = in_arena(plan->composer, arena);
	const struct guide_sheet sheet = guide_sheet_set(
		&composer, plan->guide, &plan->pieces, plan->tries->last);

	for (size_t i = 0; i < plan->pieces.count; i++)
		if (plan->pieces.at[i].kept && sheet.wide[i])
			plan->pieces.at[i].kept = false;
	arena_free(arena);
}

static bool is_core(const struct piece *piece)
{
	for (size_t i = 0; i < LENGTH(cores); i++)
		if (cores[i].word == piece->section->word)
			return piece->lesson->number <= cores[i].count;
	return false;
}

/* Keep the lessons that matter most. */
static void keep_core(struct plan *plan)
{
	for (size_t i = 0; i < plan->pieces.count; i++)
		plan->pieces.at[i].kept =
			plan->may[i] && is_core(&plan->pieces.at[i]);
}

/* Keep as many others as fit in this way. */
static void fill(struct plan *plan, struct way way)
{
	struct arena *arena = arena_new();
	const struct composer composer = in_arena(plan->composer, arena);
	struct pieces *pieces = &plan->pieces;
	bool *kept = arena_alloc(arena, pieces->count, sizeof(*kept));
	struct guide_sheet sheet;

	for (size_t i = 0; i < pieces->count; i++) {
		kept[i] = pieces->at[i].kept;
		pieces->at[i].kept = plan->may[i];
	}
	sheet = guide_sheet_set(&composer, plan->guide, pieces, way);
	for (size_t i = 0; i < pieces->count; i++)
		pieces->at[i].kept = kept[i];
	guide_fill(&sheet, pieces, plan->may);
	arena_free(arena);
	plan->way = way;
}

/* Whether the terms that are kept leave room for the other sections. */
static bool terms_fit(struct plan *plan)
{
	struct arena *arena = arena_new();
	const struct composer composer = in_arena(plan->composer, arena);
	const struct guide_sheet sheet = guide_sheet_set(
		&composer, plan->guide, &plan->pieces, plan->tries->last);
	const struct slots slots = guide_sheet_slots(&sheet);
	const int64_t room = ((int64_t)slots.first + slots.rest) *
			     slots.columns * TERMS_PART / PERCENT;
	int64_t height = 0;

	for (size_t i = 0; i < plan->pieces.count; i++)
		if (plan->pieces.at[i].kept)
			height += galley_height(&sheet.galleys[i], 0) +
				  sheet.galleys[i].rows[0].above;
	plan->pieces.strip_way = sheet.strip_way;
	arena_free(arena);
	return height <= room;
}

/* Keep terms alone, as many as leave room for the other sections: the others
 * leave the time line. */
static void keep_terms(struct plan *plan)
{
	struct pieces *pieces = &plan->pieces;
	size_t count = 0;

	for (size_t i = 0; i < pieces->count; i++) {
		pieces->at[i].kept =
			plan->may[i] && pieces->at[i].lesson->date != NULL;
		count += pieces->at[i].kept;
	}
	while (count > 1 && !terms_fit(plan)) {
		count -= (count + FEWER - 1) / FEWER;
		keep_ranks(plan, count);
	}
	for (size_t i = 0; i < pieces->count; i++)
		if (pieces->at[i].lesson->date != NULL)
			plan->may[i] = pieces->at[i].kept;
}

/* Choose the way, and the lessons that are kept. */
static void choose(struct plan *plan)
{
	const struct tries *tries = plan->tries;
	struct pieces *pieces = &plan->pieces;

	fit_strip(plan);
	drop_wide(plan);
	for (size_t i = 0; i < pieces->count; i++)
		plan->may[i] = pieces->at[i].kept;
	if (fits_any(plan, tries->whole, tries->whole_count))
		return;
	keep_core(plan);
	if (fits_any(plan, tries->core, tries->core_count)) {
		fill(plan, plan->way);
		return;
	}
	keep_terms(plan);
	fill(plan, tries->last);
}

/* A growing list of names. */
struct names {
	struct arena *arena;
	const char **at;
	size_t count, room;
};

static void add_name(struct names *names, const struct block *lesson)
{
	names->at = arena_grow(names->arena, names->at, names->count,
		&names->room, sizeof(*names->at));
	names->at[names->count++] = lesson->name;
}

/* Add the names of the items of a piece that are left out: its own, or those
 * about its source. */
static void add_left_out(
	struct names *names, const struct piece *piece, enum detail detail)
{
	const struct block *source = piece->lesson;
	const struct block *inner = block_child(source, BLOCK_LESSON);

	if (block_child(source, BLOCK_STIMULUS) == NULL) {
		if (!piece->kept)
			add_name(names, source);
		return;
	}
	for (; inner != NULL; inner = block_next(inner))
		if (!piece->kept ||
			(detail >= DETAIL_SHORT &&
				source_lessons_spared(source, inner)))
			add_name(names, inner);
}

static struct text_list names_left_out(const struct plan *plan)
{
	struct names names = {.arena = plan->composer->arena};

	for (size_t i = 0; i < plan->pieces.count; i++)
		add_left_out(&names, &plan->pieces.at[i], plan->way.detail);
	return (struct text_list){names.at, names.count};
}

const struct document *guide_pages_compose(const struct composer *composer,
	const struct guide *guide, struct text_list *left_out)
{
	struct plan plan = {.composer = composer,
		.guide = guide,
		.tries = composer->look->given.large_print ? &large : &usual,
		.pieces = pieces_of(composer->arena, guide->root)};
	struct guide_sheet sheet;

	plan.strip = plan.pieces.strip;
	plan.may = arena_alloc(
		composer->arena, plan.pieces.count, sizeof(*plan.may));
	choose(&plan);
	*left_out = names_left_out(&plan);
	sheet = guide_sheet_set(composer, guide, &plan.pieces, plan.way);
	return columns_even_document(&sheet, &plan.pieces);
}
