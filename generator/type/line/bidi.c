#include "type/line/bidi.h"

#include "base/arena.h"

#include <fribidi.h>
#include <string.h>

static const char *const rtl_languages[] = {"ar", "arc", "ckb", "dv", "fa",
	"he", "iw", "ji", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"};

static bool rtl_language(const char *language)
{
	const size_t length = strcspn(language, "-_");

	for (size_t i = 0; i < LENGTH(rtl_languages); i++) {
		if (strlen(rtl_languages[i]) == length &&
			strncmp(rtl_languages[i], language, length) == 0)
			return true;
	}
	return false;
}

/* Could it run from right to left, or change the direction of others? */
static bool may_turn(uint32_t code)
{
	return (code >= 0x0590 && code <= 0x08ff) || code == 0x200f ||
	       (code >= 0x202a && code <= 0x202e) ||
	       (code >= 0x2066 && code <= 0x2069) ||
	       (code >= 0xfb1d && code <= 0xfdff) ||
	       (code >= 0xfe70 && code <= 0xfeff) ||
	       (code >= 0x10800 && code <= 0x10fff) ||
	       (code >= 0x1e800 && code <= 0x1efff);
}

static bool all_ltr(const struct paragraph *paragraph)
{
	for (size_t i = 0; i < paragraph->count; i++) {
		if (may_turn(paragraph->codes[i]))
			return false;
	}
	return true;
}

/* FriBidi's working data. */
struct workspace {
	FriBidiCharType *types;
	FriBidiBracketType *brackets;
	FriBidiLevel *levels;
};

/* Find the levels between two hard breaks. */
static void order_part(struct paragraph *paragraph, size_t first, size_t end,
	const struct workspace *work)
{
	const FriBidiStrIndex length = (FriBidiStrIndex)(end - first);
	FriBidiParType base =
		paragraph->rtl ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
	FriBidiLevel highest;

	fribidi_get_bracket_types(paragraph->codes + first, length,
		work->types + first, work->brackets + first);
	highest = fribidi_get_par_embedding_levels_ex(work->types + first,
		work->brackets + first, length, &base, work->levels + first);
	for (size_t i = first; i < end; i++) {
		if (highest != 0)
			paragraph->letters[i].level = (uint8_t)work->levels[i];
		else
			paragraph->letters[i].level = paragraph->rtl;
	}
}

/* Text between hard breaks is ordered separately, always with the paragraph's
 * direction. */
static void order_all(struct paragraph *paragraph, struct workspace work)
{
	const size_t n = paragraph->count;
	FriBidiParType base;

	fribidi_get_bidi_types(
		paragraph->codes, (FriBidiStrIndex)n, work.types);
	base = fribidi_get_par_direction(work.types, (FriBidiStrIndex)n);
	if (base == FRIBIDI_PAR_RTL || base == FRIBIDI_PAR_LTR)
		paragraph->rtl = base == FRIBIDI_PAR_RTL;
	for (size_t first = 0, end; first < n; first = end + 1) {
		for (end = first; end < n && paragraph->codes[end] != '\n';)
			end++;
		if (end > first)
			order_part(paragraph, first, end, &work);
	}
}

void bidi_levels(struct paragraph *paragraph)
{
	const size_t n = paragraph->count;
	struct arena *arena;

	paragraph->rtl = rtl_language(paragraph->language);
	if (!paragraph->rtl && all_ltr(paragraph))
		return;
	arena = arena_new();
	order_all(paragraph,
		(struct workspace){
			arena_alloc(arena, n, sizeof(FriBidiCharType)),
			arena_alloc(arena, n, sizeof(FriBidiBracketType)),
			arena_alloc(arena, n, sizeof(FriBidiLevel))});
	arena_free(arena);
}
