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
	const struct document *kept =
		page_keep_document(arena, composed(passing));
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

/* Whether a mark stays on a paper of 100 by 50 points. */
static bool stays(const struct mark *mark)
{
	const struct page pages[] = {{NULL, 0}, {mark, 1}};
	const struct document under = {.width = 100 * MPT,
		.height = 50 * MPT,
		.pages = pages,
		.page_count = LENGTH(pages)};
	const struct document over = {.width = 100 * MPT,
		.height = 50 * MPT,
		.pages = pages,
		.page_count = 1,
		.under = &under};
	const struct mark *outside = page_document_outside(&under);

	assert_ptr_equal(page_document_outside(&over), outside);
	assert_true(outside == NULL || outside == mark);
	return outside == NULL;
}

static void ink_stays_on_the_paper(void **state)
{
	static const struct run run = {.size = 10 * MPT, .width = 40 * MPT};
	static const struct run raised = {
		.size = 10 * MPT, .width = 40 * MPT, .rise = 5 * MPT};
	static const struct {
		struct mark mark;
		bool stays;
	} cases[] = {
		{{.type = MARK_RULE, .width = 100000, .height = 50000}, true},
		{{.type = MARK_RULE, .x = 1, .width = 100000}, false},
		{{.type = MARK_RULE, .y = -1, .height = 9}, false},
		{{.type = MARK_PICTURE, .y = 1, .height = 50000}, false},
		{{.type = MARK_BOX,
			 .x = 1000,
			 .y = 1000,
			 .stroke = 2000,
			 .width = 98000,
			 .height = 48000},
			true},
		{{.type = MARK_BOX, .x = 999, .y = 1000, .stroke = 2000},
			false},
		{{.type = MARK_ROOM, .x = -5, .width = 9}, true},
		{{.type = MARK_RUN, .run = &run, .x = 60000, .y = 7200}, true},
		{{.type = MARK_RUN, .run = &run, .x = 60001, .y = 7200}, false},
		{{.type = MARK_RUN, .run = &run, .x = -1, .y = 7200}, false},
		{{.type = MARK_RUN, .run = &run, .y = 7199}, false},
		{{.type = MARK_RUN, .run = &raised, .y = 7200}, false},
		{{.type = MARK_RUN, .run = &run, .y = 48000}, true},
		{{.type = MARK_RUN, .run = &run, .y = 48001}, false},
		{{.type = MARK_RUN,
			 .run = &run,
			 .x = 7200,
			 .y = 40000,
			 .turn = 1},
			true},
		{{.type = MARK_RUN,
			 .run = &run,
			 .x = 7200,
			 .y = 39999,
			 .turn = 1},
			false},
		{{.type = MARK_RUN,
			 .run = &run,
			 .x = 40000,
			 .y = 40000,
			 .turn = 2},
			true},
		{{.type = MARK_RUN,
			 .run = &run,
			 .x = 39999,
			 .y = 40000,
			 .turn = 2},
			false},
		{{.type = MARK_RUN,
			 .run = &run,
			 .x = 2000,
			 .y = 10000,
			 .turn = 3},
			true},
		{{.type = MARK_RUN,
			 .run = &run,
			 .x = 2000,
			 .y = 10001,
			 .turn = 3},
			false},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		if (stays(&cases[i].mark) != cases[i].stays)
			fail_msg("case %zu", i);
}

/* Where things are is mirrored, what they show is not. */
static void pages_from_right_to_left_are_mirrored(void **state)
{
	static const struct run run = {.width = 30};
	struct arena *arena = arena_new();
	const struct mark marks[] = {
		{.type = MARK_RUN, .x = 10, .y = 5, .run = &run},
		{.type = MARK_RUN, .x = 10, .run = &run, .turn = 1},
		{.type = MARK_RULE, .x = 0, .width = 100},
		{.type = MARK_PICTURE, .x = 60, .width = 40},
		{.type = MARK_ROOM, .x = 20, .width = 20},
	};
	const mpt expected[] = {60, 90, 0, 0, 60};
	const struct page page = {marks, LENGTH(marks)};
	struct document document = {.language = "he",
		.width = 100,
		.pages = &page,
		.page_count = 1};

	(void)state;
	page_mirror(arena, &document);
	for (size_t i = 0; i < LENGTH(marks); i++)
		assert_int_equal(document.pages[0].marks[i].x, expected[i]);
	assert_int_equal(document.pages[0].marks[0].y, 5);
	document.language = "en";
	document.pages = &page;
	page_mirror(arena, &document);
	assert_ptr_equal(document.pages, &page);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_kept_outlives_its_memory),
		cmocka_unit_test(pages_from_right_to_left_are_mirrored),
		cmocka_unit_test(ink_stays_on_the_paper),
	};

	return cmocka_run_group_tests_name("page", tests, NULL, NULL);
}
