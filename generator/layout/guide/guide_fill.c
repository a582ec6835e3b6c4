#include "layout/guide/guide_fill.h"

#include "base/arena.h"

enum {
	MISSES = 40, /* lessons in a row that do not fit: no more are tried */
	SHARE = 10,
	SCALE = 64 /* of the height used, for a division without loss */
};

/* Drawings and corrected mistakes teach more than an answer. */
static const struct {
	enum word word;
	int share;
} shares[] = {
	{WORD_GUIDE_TERMS, 60},
	{WORD_GUIDE_SOURCES, 24},
	{WORD_GUIDE_FORMULAS, 20},
	{WORD_GUIDE_PAIRS, 20},
	{WORD_GUIDE_MISTAKES, 16},
};

static int share_of(const struct block *section)
{
	for (size_t i = 0; i < LENGTH(shares); i++)
		if (shares[i].word == section->word)
			return shares[i].share;
	return SHARE;
}

/* State of filling. */
struct filling {
	const struct guide_sheet *sheet;
	struct pieces *pieces;
	bool *open;       /* pieces that are wanted and not yet tried */
	int64_t *used;    /* of the share of a piece's section, at the section's
			     first piece */
	size_t *sections; /* of each piece: the section's first piece */
};

static void use(struct filling *filling, size_t at)
{
	const struct piece *piece = &filling->pieces->at[at];
	const mpt height = galley_height(&filling->sheet->galleys[at], 0);

	filling->used[filling->sections[at]] +=
		(int64_t)height * SCALE / share_of(piece->section);
}

static struct filling filling_new(const struct guide_sheet *sheet,
	struct pieces *pieces, const bool *wanted)
{
	struct arena *arena = sheet->desk.arena;
	const size_t count = pieces->count;
	struct filling filling = {
		sheet,
		pieces,
		arena_alloc(arena, count, sizeof(*filling.open)),
		arena_alloc(arena, count, sizeof(*filling.used)),
		arena_alloc(arena, count, sizeof(*filling.sections)),
	};

	for (size_t i = 0; i < count; i++) {
		const bool same = i > 0 && pieces->at[i].section ==
						   pieces->at[i - 1].section;

		filling.sections[i] = same ? filling.sections[i - 1] : i;
		filling.open[i] = wanted[i] && !pieces->at[i].kept;
		if (pieces->at[i].kept)
			use(&filling, i);
	}
	return filling;
}

static bool is_before(const struct filling *filling, size_t one, size_t other)
{
	const struct piece *at = filling->pieces->at;
	const int64_t used[] = {filling->used[filling->sections[one]],
		filling->used[filling->sections[other]]};

	if (filling->sections[one] == filling->sections[other])
		return at[one].lesson->number < at[other].lesson->number;
	return used[0] != used[1] ? used[0] < used[1] : one < other;
}

/* The next piece to try; the number of all for none. */
static size_t next_of(const struct filling *filling)
{
	const size_t count = filling->pieces->count;
	size_t next = count;

	for (size_t i = 0; i < count; i++)
		if (filling->open[i] &&
			(next == count || is_before(filling, i, next)))
			next = i;
	return next;
}

void guide_fill(const struct guide_sheet *sheet, struct pieces *pieces,
	const bool *wanted)
{
	struct filling filling = filling_new(sheet, pieces, wanted);
	size_t next = next_of(&filling);

	for (int misses = 0; next < pieces->count && misses < MISSES;
		next = next_of(&filling)) {
		filling.open[next] = false;
		pieces->at[next].kept = true;
		if (guide_sheet_fits(sheet, pieces)) {
			use(&filling, next);
			misses = 0;
			continue;
		}
		pieces->at[next].kept = false;
		misses++;
	}
}
