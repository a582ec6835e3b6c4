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

enum {
	SIZE_ONE_PAGE = 18, /* half points; in smaller type two pages are
			       easier to read than one */
	SIZE_ALL = 17, /* in smaller type, rather leave out what is spare */
	FEWER = 8,  /* terms: this part less, where a time line has no room */
	MISSES = 40 /* lessons in a row that do not fit: no more are tried */
};

static const struct way smallest = {SHEET_SMALLEST, SHEET_PAGES, true};

struct plan {
	const struct composer *composer;
	const struct guide *guide;
	struct pieces pieces;
	struct way way;
};

static bool is_spare(const struct piece *piece)
{
	return (piece->section->flags & BLOCK_SPARE) != 0;
}

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
			section, child, pieces->count < SHEET_LESSONS};
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
	const struct sheet sheet =
		sheet_set(&composer, plan->guide, &plan->pieces, way);
	const bool fit = sheet_fits(&sheet, &plan->pieces);

	arena_free(arena);
	if (fit)
		plan->way = way;
	return fit;
}

/* Try sizes from that of the way down to `least`. */
static bool fits_from(struct plan *plan, struct way way, int least)
{
	for (; way.size >= least; way.size--)
		if (fits(plan, way))
			return true;
	return false;
}

/* The strip with its first entries only. */
static const struct block *first_entries(
	struct arena *arena, const struct block *strip, size_t count)
{
	struct block *copy = arena_alloc(arena, 1, sizeof(*copy));
	const struct block *entry = strip->children;
	struct block **end = &copy->children;

	*copy = *strip;
	for (size_t i = 0; i < count; i++, entry = entry->next) {
		*end = arena_alloc(arena, 1, sizeof(**end));
		**end = *entry;
		end = &(*end)->next;
	}
	*end = NULL;
	return copy;
}

/* Does a page have room for the time line? */
static bool strip_fits(const struct plan *plan)
{
	struct arena *arena = arena_new();
	const struct composer composer = in_arena(plan->composer, arena);
	const struct pieces bare = {.strip = plan->pieces.strip};
	bool fit;

	sheet_set(&composer, plan->guide, &bare, smallest);
	fit = error_count(composer.errors) == 0;
	arena_free(arena);
	return fit;
}

/* Leave out the latest terms while the time line has no room for them. */
static void fit_strip(struct plan *plan)
{
	struct pieces *pieces = &plan->pieces;
	const struct block *all = pieces->strip;
	size_t count = all == NULL ? 0 : block_count(all, BLOCK_ENTRY);

	while (count > 1 && !strip_fits(plan)) {
		count -= (count + FEWER - 1) / FEWER;
		pieces->strip =
			first_entries(plan->composer->arena, all, count);
	}
	for (size_t i = 0, dated = 0; i < pieces->count; i++)
		if (pieces->at[i].lesson->date != NULL && ++dated > count)
			pieces->at[i].kept = false;
}

/* Leave out lessons that are too wide for a column even in the smallest type.
 */
static void drop_wide(struct plan *plan)
{
	struct arena *arena = arena_new();
	const struct composer composer = in_arena(plan->composer, arena);
	const struct sheet sheet =
		sheet_set(&composer, plan->guide, &plan->pieces, smallest);

	for (size_t i = 0; i < plan->pieces.count; i++)
		if (plan->pieces.at[i].kept && sheet.wide[i])
			plan->pieces.at[i].kept = false;
	arena_free(arena);
}

/* Keep, of the lessons that are `spare` or not, as many as fit in this way with
 * the others that are kept. */
static void keep_fitting(struct plan *plan, bool spare, struct way way)
{
	struct arena *arena = arena_new();
	const struct composer composer = in_arena(plan->composer, arena);
	struct pieces *pieces = &plan->pieces;
	const struct sheet sheet =
		sheet_set(&composer, plan->guide, pieces, way);
	bool *wanted = arena_alloc(arena, pieces->count, sizeof(*wanted));
	int misses = 0;

	for (size_t i = 0; i < pieces->count; i++) {
		wanted[i] =
			pieces->at[i].kept && is_spare(&pieces->at[i]) == spare;
		pieces->at[i].kept = pieces->at[i].kept && !wanted[i];
	}
	for (size_t i = 0; i < pieces->count && misses < MISSES; i++) {
		if (!wanted[i])
			continue;
		pieces->at[i].kept = true;
		if (sheet_fits(&sheet, pieces)) {
			misses = 0;
			continue;
		}
		pieces->at[i].kept = false;
		misses++;
	}
	arena_free(arena);
	plan->way = way;
}

/* Keep the spare lessons that were kept before, or none. */
static void set_spare(struct plan *plan, const bool *before, bool kept)
{
	for (size_t i = 0; i < plan->pieces.count; i++)
		if (is_spare(&plan->pieces.at[i]))
			plan->pieces.at[i].kept = kept && before[i];
}

/* Choose the way, and the lessons that are kept. */
static void choose(struct plan *plan)
{
	static const struct way one = {SHEET_LARGEST_ONE, 1, false};
	static const struct way two = {SHEET_LARGEST, SHEET_PAGES, false};
	static const struct way tight = {SIZE_ALL, SHEET_PAGES, true};
	bool *kept = arena_alloc(
		plan->composer->arena, plan->pieces.count, sizeof(*kept));

	fit_strip(plan);
	drop_wide(plan);
	for (size_t i = 0; i < plan->pieces.count; i++)
		kept[i] = plan->pieces.at[i].kept;
	if (fits_from(plan, one, SIZE_ONE_PAGE) ||
		fits_from(plan, two, SIZE_ALL))
		return;
	set_spare(plan, kept, false);
	if (fits_from(plan, two, SIZE_ALL) ||
		fits_from(plan, tight, SHEET_SMALLEST)) {
		struct way way = plan->way;

		if (way.size > SIZE_ALL)
			way.size = SIZE_ALL;
		set_spare(plan, kept, true);
		keep_fitting(plan, true, way);
	} else {
		keep_fitting(plan, false, smallest);
		set_spare(plan, kept, true);
		keep_fitting(plan, true, smallest);
	}
}

/* The names of the items of a lesson: its own, or those about its source. */
static void add_names(struct arena *arena, const struct block *lesson,
	struct text_list *names, size_t *room)
{
	const struct block *inner = block_child(lesson, BLOCK_LESSON);
	const bool source = block_child(lesson, BLOCK_STIMULUS) != NULL;
	const char **at = NULL;

	if (source) {
		for (; inner != NULL; inner = block_next(inner))
			add_names(arena, inner, names, room);
		return;
	}
	at = arena_grow(arena, (void *)(uintptr_t)names->at, names->count, room,
		sizeof(*at));
	at[names->count] = lesson->name;
	names->at = at;
	names->count++;
}

static struct text_list names_left_out(
	struct arena *arena, const struct pieces *pieces)
{
	struct text_list names = {NULL, 0};
	size_t room = 0;

	for (size_t i = 0; i < pieces->count; i++)
		if (!pieces->at[i].kept)
			add_names(arena, pieces->at[i].lesson, &names, &room);
	return names;
}

const struct document *guide_pages_compose(const struct composer *composer,
	const struct guide *guide, struct text_list *left_out)
{
	struct plan plan = {.composer = composer,
		.guide = guide,
		.pieces = pieces_of(composer->arena, guide->root),
		.way = smallest};
	struct sheet sheet;

	choose(&plan);
	*left_out = names_left_out(composer->arena, &plan.pieces);
	sheet = sheet_set(composer, guide, &plan.pieces, plan.way);
	return columns_even_document(&sheet, &plan.pieces);
}
