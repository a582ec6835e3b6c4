#include "exchange/read/formats.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/suggest.h"
#include "exchange/read/gift.h"
#include "exchange/read/moodle.h"
#include "exchange/read/qti1.h"
#include "exchange/read/qti2.h"

/* The surest first. */
static const struct format_row rows[] = {
	{"moodle", "Moodle XML", moodle_is_likely, moodle_read},
	{"qti", "QTI 1.2", qti1_is_likely, qti1_read},
	{"qti", "QTI 2 or 3", qti2_is_likely, qti2_read},
	{"gift", "GIFT", gift_is_likely, gift_read},
};

const struct format_row *formats_named(const char *name)
{
	for (size_t i = 0; i < LENGTH(rows); i++)
		if (suggest_same_name(rows[i].name, name))
			return &rows[i];
	return NULL;
}

const struct format_row *formats_guess(const struct source *source)
{
	for (size_t i = 0; i < LENGTH(rows); i++)
		if (rows[i].is_likely(source))
			return &rows[i];
	return NULL;
}

struct text_list formats_names(struct arena *arena)
{
	const char **names = arena_alloc(arena, LENGTH(rows), sizeof(*names));

	for (size_t i = 0; i < LENGTH(rows); i++)
		names[i] = rows[i].name;
	return (struct text_list){names, LENGTH(rows)};
}

const char *formats_list(struct arena *arena)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < LENGTH(rows); i++)
		buffer_printf(&out, "%s%s", i > 0 ? ", " : "", rows[i].name);
	return buffer_text(&out);
}
