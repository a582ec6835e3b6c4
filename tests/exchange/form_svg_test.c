#include "exchange/form/form_svg.h"

#include "../base/with_arena.h"
#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct drawing drawing_of(struct shape *shape)
{
	return (struct drawing){.width = 2000,
		.height = 1500,
		.shapes = shape,
		.shape_count = 1};
}

static const char *svg(struct arena *arena, struct shape *shape)
{
	const struct drawing drawing = drawing_of(shape);
	struct buffer out = {.arena = arena};
	const char *begin;

	form_svg_put(&out, &drawing);
	begin = strstr(buffer_text(&out), "<path");
	return begin == NULL ? "" : begin;
}

/* A triangle whose first corner is 500 mpt above the lower edge. */
static struct shape triangle(void)
{
	static const uint8_t steps[] = {
		STEP_MOVE, STEP_LINE, STEP_CURVE, STEP_CLOSE};
	static const struct place places[] = {
		{0, 500}, {100, 500}, {1, 2}, {3, 4}, {5, 6}};

	return (struct shape){.type = SHAPE_OUTLINE,
		.outline = {.steps = steps, .step_count = 4, .places = places},
		.fill = {.on = true, .rgb = {255, 0, 16}, .alpha = 50}};
}

static void places_are_counted_from_above(void **state)
{
	struct shape shape = triangle();

	assert_string_equal(svg(*state, &shape),
		"<path d=\"M0 1000L100 1000C1 1498 3 1496 5 1494Z\" "
		"fill=\"#ff0010\" fill-opacity=\"0.050\" stroke=\"none\"/>"
		"</svg>");
}

static void pens_have_caps_and_dashes(void **state)
{
	struct shape shape = triangle();

	shape.outline.step_count = 1;
	shape.fill.on = false;
	shape.even_odd = true;
	shape.stroke = (struct paint){.on = true, .alpha = OPAQUE};
	shape.pen = (struct pen){.width = 7,
		.cap = CAP_ROUND,
		.join = JOIN_BEVEL,
		.dashes = {10, 20},
		.dash_count = 2,
		.dash_offset = 3};
	assert_string_equal(svg(*state, &shape),
		"<path d=\"M0 1000\" fill-rule=\"evenodd\" fill=\"none\" "
		"stroke=\"#000000\" stroke-width=\"7\" "
		"stroke-linecap=\"round\" "
		"stroke-linejoin=\"bevel\" stroke-dasharray=\"10 20\" "
		"stroke-dashoffset=\"3\"/></svg>");
}

static void bent_shapes_are_left_out(void **state)
{
	struct shape shape = triangle();

	shape.bent = true;
	assert_string_equal(svg(*state, &shape), "");
}

static void the_page_is_in_points(void **state)
{
	struct shape shape = triangle();
	const struct drawing drawing = drawing_of(&shape);
	struct buffer out = {.arena = *state};

	form_svg_put(&out, &drawing);
	assert_non_null(strstr(buffer_text(&out),
		"width=\"2.000pt\" height=\"1.500pt\" "
		"viewBox=\"0 0 2000 1500\""));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(places_are_counted_from_above),
		TEST(pens_have_caps_and_dashes),
		TEST(bent_shapes_are_left_out),
		TEST(the_page_is_in_points),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
