#include "layout/page.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static char *text(struct arena *arena, const char *of)
{
	return arena_copy(arena, of, strlen(of));
}

/* A document of two pages, all that may pass with it in the arena. */
static const struct document *composed(struct arena *arena)
{
	struct document *document = arena_alloc(arena, 1, sizeof(*document));
	struct page *pages = arena_alloc(arena, 2, sizeof(*pages));
	struct mark *marks = arena_alloc(arena, 2, sizeof(*marks));
	struct element *elements = arena_alloc(arena, 2, sizeof(*elements));
	struct modules *modules = arena_alloc(arena, 1, sizeof(*modules));

	*modules =
		(struct modules){2, (const uint8_t *)text(arena, "\1\1\1\1")};
	marks[0] = (struct mark){.type = MARK_MODULES, .x = 7, .width = 9};
	marks[0].modules = modules;
	marks[1] = (struct mark){.type = MARK_RULE, .y = 8, .element = 2};
	pages[0] = (struct page){marks, 2};
	elements[0].role = ROLE_TITLE;
	elements[1] = (struct element){
		.role = ROLE_FIGURE, .alt = text(arena, "a ring")};
	*document = (struct document){
		.title = text(arena, "Quiz: Form A"),
		.language = "en",
		.pages = pages,
		.page_count = 2,
		.elements = elements,
		.element_count = 2,
	};
	return document;
}

static void what_is_kept_outlives_its_memory(void **state)
{
	struct arena *passing = arena_new(), *arena = arena_new();
	const struct document *kept = document_keep(arena, composed(passing));
	const struct mark *marks = kept->pages[0].marks;

	(void)state;
	arena_free(passing);
	assert_string_equal(kept->title, "Quiz: Form A");
	assert_string_equal(kept->language, "en");
	assert_int_equal(kept->page_count, 2);
	assert_int_equal(kept->pages[0].count, 2);
	assert_int_equal(kept->pages[1].count, 0);
	assert_int_equal(marks[0].x, 7);
	assert_int_equal(marks[0].width, 9);
	assert_int_equal(marks[0].modules->side, 2);
	assert_memory_equal(marks[0].modules->dark, "\1\1\1\1", 4);
	assert_int_equal(marks[1].y, 8);
	assert_null(marks[1].modules);
	assert_int_equal(kept->elements[0].role, ROLE_TITLE);
	assert_null(kept->elements[0].alt);
	assert_int_equal(kept->element_count, 2);
	assert_string_equal(kept->elements[1].alt, "a ring");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_kept_outlives_its_memory),
	};

	return cmocka_run_group_tests_name("page", tests, NULL, NULL);
}
