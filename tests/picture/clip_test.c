/*
 * Clips, as whole pictures: what cuts off what, and what is refused.
 */
#include "reader.h"

#include "../base/with_arena.h"

#define SVG(body)                                                              \
	"<svg xmlns='http://www.w3.org/2000/svg' width='72pt' "                \
	"height='72pt' viewBox='0 0 72 72'>" body "</svg>"
#define CLIPPED "<rect width='9' height='9' clip-path='url(#c)'/>"

static struct read read_svg(struct arena *arena, const char *text)
{
	return read_picture(arena, read_lines, source_of("p.svg", text));
}

/* The one group that a clip makes. */
static const struct shape *clipped(struct arena *arena, const char *text)
{
	const struct read read = read_svg(arena, text);
	const struct drawing *drawing = &read.picture.drawing;

	assert_string_equal(read.said, "");
	assert_int_equal(drawing->shape_count, 1);
	assert_int_equal(drawing->shapes[0].type, SHAPE_GROUP);
	return &drawing->shapes[0];
}

static void a_clip_is_moved_with_what_it_clips(void **state)
{
	const struct shape *group = clipped(*state,
		SVG("<clipPath id='c' transform='translate(2 0)'>"
		    "<path d='M1 1h3v3z' transform='scale(2)'/></clipPath>"
		    "<g transform='translate(10 0)'>" CLIPPED "</g>"));
	const struct place *at = group->outline.places;

	/* y goes up, from 72. */
	assert_int_equal(at[0].x, 14 * MPT);
	assert_int_equal(at[0].y, 70 * MPT);
	assert_int_equal(at[1].x, 20 * MPT);
	assert_int_equal(at[2].y, 64 * MPT);
}

static void its_inside_is_by_its_own_rule(void **state)
{
	const struct shape *group = clipped(
		*state, SVG("<clipPath id='c'><path clip-rule='evenodd' "
			    "d='M0 0h9v9z'/></clipPath>" CLIPPED));

	assert_true(group->even_odd);
	assert_false(group->group->shapes[0].even_odd);
	group = clipped(
		*state, SVG("<clipPath id='c'><path fill-rule='evenodd' "
			    "d='M0 0h9v9z'/></clipPath>" CLIPPED));
	assert_false(group->even_odd);
}

static void what_cannot_clip_is_refused(void **state)
{
	static const char none[] = "clip-path: expected a clipPath with one "
				   "shape, found \"url(#c)\"";
	static const struct {
		const char *text, *said;
	} cases[] = {
		{SVG(CLIPPED), none},
		{SVG("<g id='c'/>" CLIPPED), none},
		{SVG("<clipPath id='c'/>" CLIPPED), none},
		{SVG("<clipPath id='c'><rect width='1' height='1'/>"
		     "<rect width='1' height='1'/></clipPath>" CLIPPED),
			none},
		{SVG("<clipPath id='c'><text>A</text></clipPath>" CLIPPED),
			none},
		{SVG("<clipPath id='c' clipPathUnits='objectBoundingBox'>"
		     "<rect width='1' height='1'/></clipPath>" CLIPPED),
			"clipPathUnits: \"objectBoundingBox\" is not "
			"supported"},
		{SVG("<clipPath id='c'><rect width='1' height='1' "
		     "clip-path='url(#c)'/></clipPath>" CLIPPED),
			"a clipPath that is clipped or hidden is not "
			"supported"},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct read read = read_svg(*state, cases[i].text);

		assert_false(read.fine);
		if (strstr(read.said, cases[i].said) == NULL)
			fail_msg("case %zu: %s", i, read.said);
	}
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_clip_is_moved_with_what_it_clips),
		TEST(its_inside_is_by_its_own_rule),
		TEST(what_cannot_clip_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
