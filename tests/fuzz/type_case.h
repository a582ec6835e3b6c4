/*
 * type_case: the fonts that doors to a page print with, opened once.
 */
#ifndef TESTS_FUZZ_TYPE_CASE_H
#define TESTS_FUZZ_TYPE_CASE_H

#include "base/arena.h"
#include "layout/look.h"
#include "yaml/fields.h"

#include <assert.h>
#include <stdlib.h>

/* They stay open until the process ends. */
struct type_case {
	struct arena *arena; /* of the list */
	struct fonts *fonts;
	const struct family *text, *mono;
	struct typesetter *typesetter;
};

static inline const struct type_case *type_case(void)
{
	static struct type_case all;
	const struct where nowhere = {NULL, 0, 0};
	const char *path = getenv("PENSUM_FONTS");
	struct reading reading;

	if (all.fonts != NULL)
		return &all;
	all.arena = arena_new();
	reading = (struct reading){all.arena, error_list_new(all.arena)};
	all.fonts =
		fonts_open(&reading, path != NULL ? path : "fonts/fonts.yaml");
	assert(all.fonts != NULL);
	all.text = fonts_family(all.fonts, "serif", nowhere, reading.errors);
	all.mono = fonts_family(all.fonts, "mono", nowhere, reading.errors);
	assert(all.text != NULL && all.mono != NULL);
	all.typesetter = set_typesetter_new();
	return &all;
}

#endif
