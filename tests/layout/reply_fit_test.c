#include "layout/block/reply_fit.h"

#include "desk.h"

enum {
	LINES = 3,
	PITCH = 24 * MPT
};

/* Ruled lines of this width, below each other. */
static void rule(struct room_at rooms[LINES], mpt width)
{
	for (int i = 0; i < LINES; i++)
		rooms[i] =
			(struct room_at){0, (i + 1) * PITCH, width, PITCH, 0};
}

/* Answers written on those lines. */
static struct reply_fit fit(struct test_desk *test, mpt width,
	const char *const *texts, size_t count)
{
	struct room_at rooms[LINES];
	struct spans *spans = arena_alloc(test->arena, count, sizeof(*spans));
	struct reply reply = {.number = 1, .texts = spans, .count = count};

	for (size_t i = 0; i < count; i++) {
		struct span *span = arena_alloc(test->arena, 1, sizeof(*span));

		*span = (struct span){texts[i], strlen(texts[i]), 0, NULL};
		spans[i] = (struct spans){span, 1};
	}
	rule(rooms, width);
	return reply_fit(&test->desk, &reply, rooms, LINES);
}

static void assert_inside(const struct reply_fit *fit, mpt width)
{
	for (size_t i = 0; i < fit->count; i++) {
		const struct written *line = &fit->lines[i];

		assert_true(line->room < LINES);
		assert_true(line->x >= 0);
		assert_true(line->x + line->line->width <= width);
		assert_true(line->y > 0 && line->y <= LINES * PITCH);
		if (i > 0 && line->x <= fit->lines[i - 1].x)
			assert_true(line->y > fit->lines[i - 1].y);
	}
}

static void each_text_begins_a_line_where_there_is_room(void **state)
{
	static const char *const texts[] = {"One.", "Two.", "Three."};
	const struct reply_fit short_texts = fit(*state, 300 * MPT, texts, 3);

	assert_true(short_texts.whole);
	assert_int_equal(short_texts.count, 3);
	assert_inside(&short_texts, 300 * MPT);
}

static void more_text_is_set_smaller(void **state)
{
	static const char one[] = "Water moves through a membrane from where "
				  "there is less salt to where there is more.";
	static const char *const texts[] = {one, one, one};
	const struct reply_fit large = fit(*state, 300 * MPT, texts, 1);
	const struct reply_fit small = fit(*state, 300 * MPT, texts, 3);

	assert_true(large.whole);
	assert_true(small.whole);
	assert_true(small.size < large.size);
	assert_true(small.count > LINES);
	assert_inside(&small, 300 * MPT);
}

static void texts_without_room_are_left_out_whole(void **state)
{
	static const char one[] = "Water moves through a membrane from where "
				  "there is less salt to where there is more.";
	static const char *const texts[] = {one, one, one, one, one, one, one};
	struct test_desk *test = *state;
	struct room_at rooms[LINES];
	const struct reply_fit cut = fit(test, 150 * MPT, texts, 7);
	struct line line;

	rule(rooms, 150 * MPT);
	assert_false(cut.whole);
	assert_true(cut.count > 0);
	assert_inside(&cut, 150 * MPT);
	assert_true(cut.rest.room < LINES);
	assert_null(cut.rest.line);
	assert_true(reply_fit_rest(&test->desk, &cut, rooms, "more", &line));
	assert_false(reply_fit_rest(&test->desk, &cut, rooms, one, &line));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup_font, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_text_begins_a_line_where_there_is_room),
		TEST(more_text_is_set_smaller),
		TEST(texts_without_room_are_left_out_whole),
	};

	return cmocka_run_group_tests_name("reply_fit", tests, NULL, NULL);
}
