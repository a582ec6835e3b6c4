#include "layout/guide/source_lessons.h"

#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	LESSONS = 4
};

/* A source with lessons of these texts and answers. */
struct made {
	struct arena *arena;
	struct block source, stimulus, lessons[LESSONS], answers[LESSONS];
};

static void link_texts(struct made *made, struct block *block, const char *text)
{
	struct rich *rich = arena_alloc(made->arena, 1, sizeof(*rich));

	*rich = rich_plain(made->arena, text);
	block->texts = (struct texts){rich, 1};
}

static struct made *source_of(
	struct arena *arena, const char *const (*texts)[2])
{
	struct made *made = arena_alloc(arena, 1, sizeof(*made));

	made->arena = arena;
	made->source.role = BLOCK_LESSON;
	made->source.children = &made->stimulus;
	made->stimulus.role = BLOCK_STIMULUS;
	made->stimulus.next = &made->lessons[0];
	for (size_t i = 0; i < LESSONS; i++) {
		struct block *lesson = &made->lessons[i];

		lesson->role = BLOCK_LESSON;
		lesson->next = i + 1 < LESSONS ? lesson + 1 : NULL;
		lesson->children = &made->answers[i];
		link_texts(made, lesson, texts[i][0]);
		link_texts(made, &made->answers[i], texts[i][1]);
	}
	return made;
}

static void assert_spared(const struct made *made, const bool *spared)
{
	for (size_t i = 0; i < LESSONS; i++)
		assert_int_equal(
			source_lessons_spared(&made->source, &made->lessons[i]),
			spared[i]);
}

static void the_two_shortest_with_their_answers_stay(void **state)
{
	static const char *const texts[][2] = {{"Why?", "Because of the war."},
		{"Who wrote this?", "He"}, {"Where?", "Rome"},
		{"When was this written?", "1914"}};
	struct arena *arena = arena_new();

	(void)state;
	assert_spared(source_of(arena, texts),
		(const bool[]){true, false, false, true});
	arena_free(arena);
}

static void of_equal_ones_the_first_stay(void **state)
{
	static const char *const texts[][2] = {
		{"Why?", "No"}, {"How?", "No"}, {"Who?", "No"}, {"Or?", "No"}};
	struct arena *arena = arena_new();

	(void)state;
	assert_spared(source_of(arena, texts),
		(const bool[]){false, true, true, false});
	arena_free(arena);
}

static void only_lessons_on_a_source_are_left_out(void **state)
{
	static const char *const texts[][2] = {
		{"Why?", "No"}, {"How?", "No"}, {"Who?", "No"}, {"Or?", "No"}};
	struct arena *arena = arena_new();
	struct made *made = source_of(arena, texts);

	(void)state;
	assert_false(source_lessons_spared(&made->source, &made->stimulus));
	made->source.children = &made->lessons[0];
	assert_false(source_lessons_spared(&made->source, &made->lessons[2]));
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_two_shortest_with_their_answers_stay),
		cmocka_unit_test(of_equal_ones_the_first_stay),
		cmocka_unit_test(only_lessons_on_a_source_are_left_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
