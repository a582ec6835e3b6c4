/*
 * France: a narrow space before ; ! ? and inside « », a full one before the
 * colon.  Canada sets ; ! ? close.
 * Switzerland sets all four close, but a space that was typed there stays, and
 * becomes a narrow one.
 */
#include "words/printed/french.h"

#include "base/arena.h"
#include "base/common.h"

#include <string.h>
#include <strings.h>

enum {
	GUILLEMET_OPEN = 0xab,
	GUILLEMET_CLOSE = 0xbb,
	NOTHING = 0
};

struct french {
	const char *tag;
	uint32_t high;  /* before ; ! ? */
	uint32_t colon; /* before : */
	uint32_t inside;
	bool keeps; /* a typed space before a mark becomes a narrow one */
};

static const struct french habits[] = {
	{"fr-CA", NOTHING, FIXED_SPACE, FIXED_SPACE, false},
	{"fr-CH", NOTHING, NOTHING, NARROW_SPACE, true},
	{"fr", NARROW_SPACE, FIXED_SPACE, NARROW_SPACE, false},
};

const struct french *french_of(const char *tag)
{
	for (size_t i = 0; i < LENGTH(habits); i++) {
		const size_t length = strlen(habits[i].tag);

		if (strncasecmp(tag, habits[i].tag, length) == 0 &&
			(tag[length] == '\0' || tag[length] == '-'))
			return &habits[i];
	}
	return NULL;
}

struct spacing {
	const struct french *french;
	const struct typed *typed;
	struct typed out;
	size_t brackets; /* that are open */
};

static bool is_high(uint32_t code)
{
	return code == ';' || code == ':' || code == '!' || code == '?';
}

static bool is_opening(uint32_t code)
{
	return code == '(' || code == '[' || code == '{' || code == 0x201c ||
	       code == GUILLEMET_OPEN || code == 0x2039;
}

/* May a mark that ends a clause stand before this letter? */
static bool ends_clause(uint32_t code)
{
	static const uint32_t closers[] = {')', ']', '}', '.', ',', '"', '\'',
		0x2026, 0x201d, 0x2019, GUILLEMET_CLOSE, 0x203a, TYPED_THING};

	if (typed_gap(code) || is_high(code))
		return true;
	for (size_t i = 0; i < LENGTH(closers); i++)
		if (code == closers[i])
			return true;
	return false;
}

/* Is it :-) or ;) and not the end of what stands in brackets? */
static bool is_face(const struct spacing *spacing, size_t i)
{
	const uint32_t code = typed_code(spacing->typed, i);
	const uint32_t next = typed_code(spacing->typed, i + 1);

	return (code == ':' || code == ';') &&
	       ((next == ')' && spacing->brackets == 0) || next == '(' ||
		       next == '-');
}

/* Drop the ordinary spaces at the end; answers whether there were any. */
static bool trim(struct typed *out)
{
	const size_t before = out->count;

	while (out->count > 0 && out->letters[out->count - 1].code == ' ' &&
		!out->letters[out->count - 1].kept)
		out->count--;
	return out->count < before;
}

static void add(struct typed *out, struct typed_letter letter)
{
	out->letters[out->count++] = letter;
}

static void add_space(
	struct typed *out, const struct typed_letter *beside, uint32_t space)
{
	struct typed_letter letter = *beside;

	letter.code = space;
	if (space != NOTHING)
		add(out, letter);
}

/* The last letter before a mark that is no ordinary space. */
static uint32_t letter_before(const struct typed *out)
{
	size_t i = out->count;

	while (i > 0 && out->letters[i - 1].code == ' ')
		i--;
	return typed_code(out, i - 1);
}

static void before_high(struct spacing *spacing, size_t i)
{
	const struct french *french = spacing->french;
	const struct typed_letter *mark = &spacing->typed->letters[i];
	const uint32_t before = letter_before(&spacing->out);
	const uint32_t next = typed_code(spacing->typed, i + 1);
	uint32_t space = mark->code == ':' ? french->colon : french->high;

	if (!ends_clause(next) || is_face(spacing, i) || typed_gap(before) ||
		is_high(before) || is_opening(before))
		return;
	if (next == ' ' && typed_digit(before) && mark->code == ':' &&
		typed_code(&spacing->out, spacing->out.count - 1) == ' ' &&
		typed_digit(typed_code(spacing->typed, i + 2)))
		return;
	if (trim(&spacing->out) && french->keeps)
		space = NARROW_SPACE;
	add_space(&spacing->out, mark, space);
}

static void before_closing(struct spacing *spacing, size_t i)
{
	const uint32_t before = letter_before(&spacing->out);

	if (typed_gap(before) || is_opening(before))
		return;
	trim(&spacing->out);
	add_space(&spacing->out, &spacing->typed->letters[i],
		spacing->french->inside);
}

/* Set the opening mark and its space; answers the next letter's index. */
static size_t set_opening(struct spacing *spacing, size_t i)
{
	const struct typed_letter *mark = &spacing->typed->letters[i++];
	const struct typed *typed = spacing->typed;

	add(&spacing->out, *mark);
	while (typed_code(typed, i) == ' ' && !typed->letters[i].kept)
		i++;
	if (!typed_gap(typed_code(typed, i)))
		add_space(&spacing->out, mark, spacing->french->inside);
	return i;
}

static void count_brackets(struct spacing *spacing, uint32_t code)
{
	if (code == '(')
		spacing->brackets++;
	else if (code == ')' && spacing->brackets > 0)
		spacing->brackets--;
}

struct typed french_spaced(struct arena *arena, const struct french *french,
	const struct typed *typed)
{
	/* A mark adds two spaces at most. */
	struct spacing spacing = {french, typed,
		{arena_alloc(
			 arena, 3 * typed->count + 1, sizeof(*typed->letters)),
			0},
		0};

	for (size_t i = 0; i < typed->count;) {
		const struct typed_letter *letter = &typed->letters[i];

		count_brackets(&spacing, letter->code);
		if (!letter->kept && letter->code == GUILLEMET_OPEN) {
			i = set_opening(&spacing, i);
			continue;
		}
		if (!letter->kept && letter->code == GUILLEMET_CLOSE)
			before_closing(&spacing, i);
		else if (!letter->kept && is_high(letter->code))
			before_high(&spacing, i);
		add(&spacing.out, *letter);
		i++;
	}
	return spacing.out;
}
