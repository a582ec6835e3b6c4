#include "text/file_name.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/case_fold.h"
#include "base/common.h"
#include "base/utf8.h"

#include <hb.h>
#include <string.h>
#include <strings.h>

enum {
	MOST_LETTERS = 2
};

/* Small letters that do not decompose but fold to others: to several (status F
 * in Unicode's CaseFolding.txt), or to the letter that shares their capital. */
static const struct {
	uint32_t code, letters[MOST_LETTERS];
} instead[] = {
	{0xdf, {'s', 's'}},
	{0x131, {'i'}},
	{0x149, {0x2bc, 'n'}},
	{0x587, {0x565, 0x582}},
	{0x1e9a, {'a', 0x2be}},
};

/* Names reserved by Windows in every folder. */
static const char *const devices[] = {"con", "prn", "aux", "nul"};

/* Names reserved if a digit follows. */
static const char *const ports[] = {"com", "lpt"};

/* A character and its combining class, which orders the marks on a letter. */
struct unit {
	uint32_t code;
	unsigned class;
};

/* State of folding a name. */
struct folding {
	struct arena *arena;
	struct unit *units;
	size_t count, room;
};

static void add_unit(struct folding *folding, uint32_t code)
{
	hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
	const uint32_t lower = case_fold_letter(code);
	const struct unit unit = {lower == 0 ? code : lower,
		hb_unicode_combining_class(unicode, code)};
	size_t at = folding->count;

	folding->units = arena_grow(folding->arena, folding->units,
		folding->count, &folding->room, sizeof(*folding->units));
	for (; unit.class > 0 && at > 0 &&
		folding->units[at - 1].class > unit.class;
		at--)
		folding->units[at] = folding->units[at - 1];
	folding->units[at] = unit;
	folding->count++;
}

/* Add the letters that a letter folds to; false if it folds to itself. */
static bool add_instead(struct folding *folding, uint32_t small)
{
	for (size_t i = 0; i < LENGTH(instead); i++) {
		if (instead[i].code != small)
			continue;
		for (size_t k = 0;
			k < MOST_LETTERS && instead[i].letters[k] != 0; k++)
			add_unit(folding, instead[i].letters[k]);
		return true;
	}
	return false;
}

/* Add a character, decomposed (Unicode, 3.7) and in lower case. */
static void add_code(struct folding *folding, uint32_t code)
{
	hb_codepoint_t first, second;

	if (code >= 0x80 && hb_unicode_decompose(hb_unicode_funcs_get_default(),
				    code, &first, &second)) {
		add_code(folding, first);
		if (second != 0)
			add_unit(folding, second);
	} else if (!add_instead(folding, case_fold_letter(code))) {
		add_unit(folding, code);
	}
}

const char *file_name_folded(struct arena *arena, const char *name)
{
	struct folding folding = {.arena = arena};
	struct buffer out = {.arena = arena};
	const size_t length = strlen(name);

	for (size_t at = 0; at < length;)
		add_code(&folding, utf8_next(name, length, &at));
	for (size_t i = 0; i < folding.count; i++) {
		char bytes[4];

		buffer_add(&out, bytes, utf8_put(folding.units[i].code, bytes));
	}
	return buffer_text(&out);
}

static bool is_name(const char *text, size_t length, const char *name)
{
	return strlen(name) == length && strncasecmp(text, name, length) == 0;
}

bool file_name_is_device(const char *name)
{
	const size_t length = strcspn(name, ".");

	for (size_t i = 0; i < LENGTH(devices); i++)
		if (is_name(name, length, devices[i]))
			return true;
	for (size_t i = 0; i < LENGTH(ports); i++)
		if (length > 0 && is_name(name, length - 1, ports[i]) &&
			is_digit(name[length - 1]))
			return true;
	return false;
}
