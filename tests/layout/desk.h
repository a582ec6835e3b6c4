/*
 * desk: a desk to set galleys at, in a font of no letters or in a real one.
 */
#ifndef TESTS_LAYOUT_DESK_H
#define TESTS_LAYOUT_DESK_H

#include "base/arena.h"
#include "layout/galley.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	MEASURE = 300 * MPT
};

struct test_desk {
	struct arena *arena;
	struct fonts *fonts; /* NULL: no letter can be set */
	struct look look;
	struct desk desk;
	struct galley galley;
	struct frame frame; /* MEASURE wide, on the galley */
};

static inline struct test_desk *test_desk_new(
	struct arena *arena, const struct family *family)
{
	const struct wording english = wording_of("en");
	const struct page_setup page = page_setup_default();
	struct test_desk *test = arena_alloc(arena, 1, sizeof(*test));

	test->arena = arena;
	test->look = look_new(&page, family, family, &english);
	test->desk = (struct desk){.arena = arena,
		.look = &test->look,
		.errors = error_list_new(arena)};
	test->frame = (struct frame){&test->desk, &test->galley, 0, MEASURE};
	return test;
}

static inline int test_desk_setup(void **state)
{
	static const struct face face = {.ascent = 700, .descent = -200};
	static const struct family family = {
		.faces = {&face, &face, &face, &face}};

	*state = test_desk_new(arena_new(), &family);
	return 0;
}

/* The same with a font, for tests that set text. */
static inline int test_desk_setup_font(void **state)
{
	static const struct source source = {"w.yaml", "", 0};
	const struct where at = {&source, 0, 0};
	struct arena *arena = arena_new();
	struct reading reading = {arena, error_list_new(arena)};
	struct fonts *fonts = fonts_open(&reading, "fonts/fonts.yaml");
	struct test_desk *test;

	assert_non_null(fonts);
	test = test_desk_new(
		arena, fonts_family(fonts, "serif", at, reading.errors));
	test->fonts = fonts;
	test->desk.typesetter = set_typesetter_new();
	*state = test;
	return 0;
}

static inline int test_desk_teardown(void **state)
{
	struct test_desk *test = *state;

	set_typesetter_free(test->desk.typesetter);
	if (test->fonts != NULL)
		fonts_close(test->fonts);
	arena_free(test->arena);
	return 0;
}

/* How many marks of a type the galley has. */
static inline size_t marks_of(const struct galley *galley, enum mark_type type)
{
	size_t count = 0;

	for (size_t i = 0; i < galley->count; i++)
		for (size_t k = 0; k < galley->rows[i].count; k++)
			count += galley->rows[i].marks[k].type == type;
	return count;
}

#endif
