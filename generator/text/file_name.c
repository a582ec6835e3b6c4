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
	SHARP_S = 0xdf
};

/* Names reserved by Windows in every folder. */
static const char *const devices[] = {"con", "prn", "aux", "nul"};

/* And those reserved with a digit. */
static const char *const ports[] = {"com", "lpt"};

/* A character, with its place among the marks on its letter. */
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

/* Add a character in pieces (Unicode, 3.7), in lower case. */
static void add_code(struct folding *folding, uint32_t code)
{
	hb_codepoint_t first, second;

	if (code >= 0x80 && hb_unicode_decompose(hb_unicode_funcs_get_default(),
				    code, &first, &second)) {
		add_code(folding, first);
		if (second != 0)
			add_unit(folding, second);
	} else if (case_fold_letter(code) == SHARP_S) {
		add_unit(folding, 's');
		add_unit(folding, 's');
	} else {
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
