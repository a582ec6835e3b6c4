#include "reader.h"

#include "../base/with_arena.h"

#define SVG(body)                                                              \
	"<svg xmlns='http://www.w3.org/2000/svg' width='96' height='96'>" body \
	"</svg>"

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

static struct drawing drawn(struct arena *arena, const char *text)
{
	const struct read read =
		read_picture(arena, svg_file_read, source_of("p.svg", text));

	assert_string_equal(read.said, "");
	assert_int_equal(read.picture.form, PICTURE_DRAWING);
	return read.picture.drawing;
}

/* An outline as "m 1 2 l 3 4 h", lengths in mpt. */
static const char *outline_text(
	struct arena *arena, const struct outline *outline)
{
	static const int places[] = {1, 1, 3, 0};
	const struct place *at = outline->places;
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < outline->step_count; i++) {
		const uint8_t step = outline->steps[i];

		buffer_printf(&out, "%s%c", i > 0 ? " " : "", "mlch"[step]);
		for (int k = 0; k < places[step]; k++, at++)
			buffer_printf(&out, " %d %d", (int)at->x, (int)at->y);
	}
	return buffer_text(&out);
}

static const struct {
	const char *body, *outline;
} outlines[] = {
	/* 96 units are 72 points, and y goes up. */
	{"<path d='M0 0L96 96z'/>", "m 0 72000 l 72000 0 h"},
	{"<path d='m4,4 8 0 0 8h-8V96H0z'/>",
		"m 3000 69000 l 9000 69000 l 9000 63000 l 3000 63000 l 3000 0 "
		"l 0 0 h"},
	{"<path d='M0 96c0-4 4-8 8-8s8 4 8 8'/>",
		"m 0 0 c 0 3000 3000 6000 6000 6000 c 9000 6000 12000 3000 "
		"12000 0"},
	{"<path d='M0 96Q12 84 24 96T48 96'/>",
		"m 0 0 c 6000 6000 12000 6000 18000 0 c 24000 -6000 30000 "
		"-6000 36000 0"},
	{"<path d='M1 1zL2 2'/>", "m 750 71250 h m 750 71250 l 1500 70500"},
	{"<path d='M.5.5-1e1 1E+1'/>", "m 375 71625 l -7500 64500"},
	/* A quarter turn, a half turn with packed flags, a straight arc. */
	{"<path d='M8 96A8 8 0 0 1 16 88'/>",
		"m 6000 0 c 6000 3314 8686 6000 12000 6000"},
	{"<path d='M0 96a8 8 0 0116 0'/>",
		"m 0 0 c 0 3314 2686 6000 6000 6000 c 9314 6000 12000 3314 "
		"12000 0"},
	{"<path d='M0 96A0 8 0 0 1 16 96'/>", "m 0 0 l 12000 0"},
	{"<rect x='8' y='8' width='16' height='8'/>",
		"m 6000 66000 l 18000 66000 l 18000 60000 l 6000 60000 h"},
	{"<rect width='16' height='8' rx='2'/>",
		"m 1500 72000 l 10500 72000 c 11328 72000 12000 71328 12000 "
		"70500 l 12000 67500 c 12000 66672 11328 66000 10500 66000 l "
		"1500 66000 c 672 66000 0 66672 0 67500 l 0 70500 c 0 71328 "
		"672 72000 1500 72000 h"},
	{"<circle cx='50%' cy='48' r='8'/>",
		"m 42000 36000 c 42000 32686 39314 30000 36000 30000 c 32686 "
		"30000 30000 32686 30000 36000 c 30000 39314 32686 42000 36000 "
		"42000 c 39314 42000 42000 39314 42000 36000 h"},
	{"<polygon points='0,0 8,0,8 8'/>",
		"m 0 72000 l 6000 72000 l 6000 66000 h"},
	{"<line x2='1in' y2='1in' stroke='red'/>", "m 0 72000 l 72000 0"},
	/* A radius that is not given is the other one. */
	{"<ellipse cx='48' cy='48' rx='8'/>",
		"m 42000 36000 c 42000 32686 39314 30000 36000 30000 c 32686 "
		"30000 30000 32686 30000 36000 c 30000 39314 32686 42000 36000 "
		"42000 c 39314 42000 42000 39314 42000 36000 h"},
	/* Of two elements with one id the first is meant. */
	{"<defs><path id='a' d='M0 0h8'/><path id='a' d='M1 1h1'/>"
	 "<path id='a' d='M2 2h2'/></defs><use href='#a'/>",
		"m 0 72000 l 6000 72000"},
	/* What no page shows. */
	{"<script>x()</script><path onclick='x()' d='M0 0h8' "
	 "style='background-color:red'><animate attributeName='d'/></path>",
		"m 0 72000 l 6000 72000"},
	{"<g transform='translate(48 48) rotate(90)'>"
	 "<path d='M0 0L16 0' transform='scale(2)'/></g>",
		"m 36000 36000 l 36000 12000"},
	{"<path transform='rotate(180 48,48)' d='M0 0h8'/>",
		"m 72000 0 l 66000 0"},
	{"<path transform='skewX(45)' d='M0 0v8'/>", "m 0 72000 l 6000 66000"},
	{"<path transform='skewY(45)' d='M0 0h8'/>", "m 0 72000 l 6000 66000"},
	{"<path transform='matrix(2 0 0 1 8 16)' d='M0 0l8 8'/>",
		"m 6000 60000 l 18000 54000"},
	/* Numbers of more digits than a number holds, or next to nothing. */
	{"<path d='M1.00000000000000000000000000001 1e-400H2e-3'/>",
		"m 750 72000 l 2 72000"},
	{"<path d='M00000000000000000000000000008 0.0000001e8h8'/>",
		"m 6000 64500 l 12000 64500"},
	{"<defs><path id='a' d='M0 0h8'/></defs><use href='#a' x='8' y='8'/>",
		"m 6000 66000 l 12000 66000"},
	{"<use href='#a'/><symbol overflow='visible' id='a'><path d='M0 "
	 "0h8'/></symbol>",
		"m 0 72000 l 6000 72000"},
};

static void outlines_are_in_whole_mpt(void **state)
{
	for (size_t i = 0; i < LENGTH(outlines); i++) {
		const char *text =
			arena_printf(*state, SVG("%s"), outlines[i].body);
		const struct drawing drawing = drawn(*state, text);

		assert_int_equal(drawing.width, 72000);
		assert_int_equal(drawing.shape_count, 1);
		assert_string_equal(
			outline_text(*state, &drawing.shapes[0].outline),
			outlines[i].outline);
	}
}

static void assert_rgb(const struct paint *paint, uint32_t rgb)
{
	assert_true(paint->on);
	assert_int_equal(
		paint->rgb[0] << 16 | paint->rgb[1] << 8 | paint->rgb[2], rgb);
}

static void styles_come_from_attributes_sheets_and_style(void **state)
{
	const struct drawing drawing = drawn(*state,
		SVG("<style>path{fill:#010203} .c, #d{stroke:rgb(0,50%,0)} "
		    "/* { */ *{stroke-width:4}</style>"
		    "<g color='teal' stroke-width='9' stroke-opacity='.5'>"
		    "<path class='b c' fill='red' d='M0 0h9'/>"
		    "<path id='d' style='fill: Navy; stroke-width: 2' "
		    "d='M0 0h9'/>"
		    "<rect width='9' height='9' fill='currentColor'/></g>"));
	const struct shape *shapes = drawing.shapes;

	assert_int_equal(drawing.shape_count, 3);
	assert_rgb(&shapes[0].fill, 0x010203);
	assert_rgb(&shapes[0].stroke, 0x008000);
	assert_int_equal(shapes[0].stroke.alpha, 500);
	assert_int_equal(shapes[0].pen.width, 3000);
	assert_rgb(&shapes[1].fill, 0x000080);
	assert_int_equal(shapes[1].pen.width, 1500);
	assert_rgb(&shapes[2].fill, 0x008080);
	assert_false(shapes[2].stroke.on);
}

static void pens_are_as_wide_as_their_scale(void **state)
{
	const struct drawing drawing = drawn(*state,
		SVG("<g fill='none' stroke='red' stroke-dasharray='4 2,1'>"
		    "<path transform='scale(2)' d='M0 0h1'/>"
		    "<path transform='scale(4 1)' d='M0 0h1' "
		    "stroke-linecap='round' stroke-linejoin='bevel' "
		    "stroke-miterlimit='2.5'/></g>"));
	const struct shape *shape = drawing.shapes;

	assert_false(shape[0].bent);
	assert_int_equal(shape[0].pen.width, 1500);
	assert_int_equal(shape[0].pen.dash_count, 3);
	assert_int_equal(shape[0].pen.dashes[1], 3000);
	assert_true(shape[1].bent);
	assert_int_equal(shape[1].pen.width, 1500);
	assert_int_equal(shape[1].matrix[0], 2 * MATRIX_ONE);
	assert_int_equal(shape[1].matrix[3], -MATRIX_ONE / 2);
	assert_int_equal(shape[1].matrix[5], 72000);
	assert_int_equal(shape[1].pen.cap, CAP_ROUND);
	assert_int_equal(shape[1].pen.join, JOIN_BEVEL);
	assert_int_equal(shape[1].pen.miter, 2500);
}

static void insides_are_by_the_rule_asked_for(void **state)
{
	const struct drawing drawing = drawn(
		*state, SVG("<clipPath id='c'><path clip-rule='evenodd' "
			    "d='M0 0h9v9z'/></clipPath>"
			    "<path d='M0 0h9v9z'/>"
			    "<path fill-rule='evenodd' d='M0 0h9v9z'/>"
			    "<g style='fill-rule:evenodd'>"
			    "<path fill-rule='nonzero' d='M0 0h9v9z'/></g>"
			    "<path clip-path='url(#c)' d='M0 0h9v9z'/>"));
	const struct shape *shapes = drawing.shapes;

	assert_int_equal(drawing.shape_count, 4);
	assert_false(shapes[0].even_odd);
	assert_true(shapes[1].even_odd);
	assert_false(shapes[2].even_odd);
	assert_true(shapes[3].even_odd);
	assert_false(shapes[3].group->shapes[0].even_odd);
}

static void dashes_begin_where_they_should(void **state)
{
	const struct drawing drawing = drawn(*state,
		SVG("<g fill='none' stroke='red' stroke-dasharray='4 2'>"
		    "<path stroke-dashoffset='3' d='M0 0h9'/>"
		    "<path stroke-dasharray='0 0' d='M0 0h9'/>"
		    "<path stroke-dasharray='none' d='M0 0h9'/></g>"));
	const struct shape *shapes = drawing.shapes;

	assert_int_equal(shapes[0].pen.dash_count, 2);
	assert_int_equal(shapes[0].pen.dash_offset, 2250);
	assert_int_equal(shapes[1].pen.dash_count, 0);
	assert_int_equal(shapes[2].pen.dash_count, 0);
}

static void hidden_elements_are_not_drawn(void **state)
{
	const struct drawing drawing = drawn(*state,
		SVG("<title>t</title><desc>d</desc><metadata><x/></metadata>"
		    "<defs><linearGradient/><path d='M0 0h9'/></defs>"
		    "<x:path xmlns:x='urn:x' d='nonsense'/>"
		    "<path d='M0 0h9' fill='none'/>"
		    "<path d='M0 0h9' style='display:none'/>"
		    "<g visibility='hidden'><path d='M0 0h9'/></g>"
		    "<path/><path d=''/><rect width='0' height='9'/>"
		    "<path d='M0 0h9' transform='scale(0)'/>"
		    "<path d='M0 0h9' fill='none' stroke='red' "
		    "stroke-width='0'/>"));

	assert_int_equal(drawing.shape_count, 0);
}

static void opacity_and_clips_make_groups(void **state)
{
	const struct drawing drawing = drawn(*state,
		SVG("<clipPath id='c'><rect width='48' height='96'/></clipPath>"
		    "<g opacity='50%'><path d='M0 0h9'/><path d='M0 0h9'/></g>"
		    "<path opacity='.25' fill-opacity='.5' d='M0 0h9'/>"
		    "<path clip-path='url(#c)' d='M0 0h9'/>"));
	const struct shape *shapes = drawing.shapes;

	assert_int_equal(drawing.shape_count, 3);
	assert_int_equal(shapes[0].type, SHAPE_GROUP);
	assert_int_equal(shapes[0].alpha, 500);
	assert_int_equal(shapes[0].group->shape_count, 2);
	assert_int_equal(shapes[1].type, SHAPE_OUTLINE);
	assert_int_equal(shapes[1].fill.alpha, 125);
	assert_int_equal(shapes[2].type, SHAPE_GROUP);
	assert_int_equal(shapes[2].alpha, OPAQUE);
	assert_string_equal(outline_text(*state, &shapes[2].outline),
		"m 0 72000 l 36000 72000 l 36000 0 l 0 0 h");
}

static void texts_become_captions(void **state)
{
	const struct drawing drawing = drawn(*state,
		SVG("<text x='8' y='8' font-size='8' fill='#123'>  two\n "
		    "words </text>"
		    "<text transform='rotate(-90)' x='-16' y='8' "
		    "text-anchor='middle' font-weight='bold'>up</text>"
		    "<text y='8'><tspan x='16'>a</tspan><tspan x='24' dy='1em' "
		    "font-style='italic' text-anchor='end'>b</tspan></text>"
		    "<text> </text>"));
	const struct caption *captions = drawing.captions;

	assert_int_equal(drawing.caption_count, 4);
	assert_string_equal(captions[0].text, "two words");
	assert_int_equal(captions[0].at.x, 6000);
	assert_int_equal(captions[0].at.y, 66000);
	assert_int_equal(captions[0].size, 6000);
	assert_int_equal(captions[0].rgb[2], 0x33);
	assert_int_equal(captions[1].turn, 1);
	assert_int_equal(captions[1].at.x, 6000);
	assert_int_equal(captions[1].at.y, 60000);
	assert_int_equal(captions[1].anchor, ANCHOR_MIDDLE);
	assert_true(captions[1].strong);
	assert_string_equal(captions[2].text, "a");
	assert_int_equal(captions[2].at.x, 12000);
	assert_string_equal(captions[3].text, "b");
	assert_int_equal(captions[3].at.x, 18000);
	assert_int_equal(captions[3].at.y, 54000);
	assert_int_equal(captions[3].anchor, ANCHOR_END);
	assert_true(captions[3].emphasis);
}

static void texts_hang_from_their_baseline(void **state)
{
	static const int drops[] = {0, 0, 25, 35, 70, 70};
	const struct drawing drawing = drawn(*state,
		SVG("<g font-size='8'><text y='8'>a</text>"
		    "<text y='8' dominant-baseline='alphabetic'>a</text>"
		    "<text y='8' dominant-baseline='middle'>a</text>"
		    "<text y='8' dominant-baseline='central'>a</text>"
		    "<text y='8' dominant-baseline='hanging'>a</text>"
		    "<text y='8' style='dominant-baseline:text-before-edge'>a"
		    "</text></g>"));

	assert_int_equal(drawing.caption_count, LENGTH(drops));
	for (size_t i = 0; i < LENGTH(drops); i++)
		assert_int_equal(
			drawing.captions[i].at.y, 66000 - 60 * drops[i]);
}

/* What stands inside of a text in the same look is the same text. */
static void spans_of_one_look_are_one_text(void **state)
{
	const struct drawing drawing = drawn(*state,
		SVG("<text>a <tspan>b</tspan> <tspan font-weight='normal'>c"
		    "</tspan></text>"));

	assert_int_equal(drawing.caption_count, 1);
	assert_string_equal(drawing.captions[0].text, "a b c");
}

static const struct {
	const char *root;
	mpt width, height;
	const char *outline; /* of a path from 0,0 to 10,10 */
} views[] = {
	{"width='1in' height='2.54cm'", 72000, 72000, "m 0 72000 l 7500 64500"},
	{"viewBox='0 0 40 20'", 30000, 15000, "m 0 15000 l 7500 7500"},
	{"viewBox='-10 0 40 20' width='20pt'", 20000, 10000,
		"m 5000 10000 l 10000 5000"},
	{"viewBox='0 0 40 20' height='20pt' width='20pt'", 20000, 20000,
		"m 0 15000 l 5000 10000"},
	{"viewBox='0 0 40 20' height='20pt' width='20pt' "
	 "preserveAspectRatio='xMidYMax meet'",
		20000, 20000, "m 0 10000 l 5000 5000"},
	{"viewBox='0 0 40 20' height='20pt' width='20pt' "
	 "preserveAspectRatio='none'",
		20000, 20000, "m 0 20000 l 5000 10000"},
	{"viewBox='0 0 40 20' width='100%' height='100%'", 30000, 15000,
		"m 0 15000 l 7500 7500"},
};

static void the_view_is_fitted_to_the_size(void **state)
{
	for (size_t i = 0; i < LENGTH(views); i++) {
		const struct drawing drawing = drawn(
			*state, arena_printf(*state,
					"<svg %s><path d='M0 0l10 10'/></svg>",
					views[i].root));

		assert_int_equal(drawing.width, views[i].width);
		assert_int_equal(drawing.height, views[i].height);
		assert_string_equal(
			outline_text(*state, &drawing.shapes[0].outline),
			views[i].outline);
	}
}

#define AT "p.svg:1:64: error: "

/* Why a drawing is not one of lines and letters. */
static const struct saying faults[] = {
	{SVG("<image href='x.png'/>"), AT "image is not supported in an SVG\n"},
	{SVG("<g><foreignObject/></g>"),
		"p.svg:1:67: error: foreignObject is not supported in an "
		"SVG\n"},
	{SVG("<svg/>"), AT "svg is not supported in an SVG\n"},
	{SVG("<path d='M0 0' fill='url(#g)'/>"), AT
		"path: fill: expected a colour or none, found \"url(#g)\"\n"},
	{SVG("<path d='M0 0' fill='#12345'/>"),
		AT "path: fill: expected a colour or none, found \"#12345\"\n"},
	{SVG("<path d='M0 0' style='filter:url(#f)'/>"),
		AT "path: filter: expected none, found \"url(#f)\"\n"},
	{SVG("<path d='M0 0' style='mask : none; x-y:1'/>"),
		AT "path: the property \"x-y\" is not supported\n"},
	{SVG("<path d='M0 0' stroke-width='-1'/>"),
		AT "path: stroke-width: expected a length, found \"-1\"\n"},
	{SVG("<path d='M0 0' opacity='x'/>"),
		AT "path: opacity: expected a number from 0 to 1, found "
		   "\"x\"\n"},
	{SVG("<path d='M0 0' stroke-linecap='flat'/>"),
		AT "path: stroke-linecap: expected butt, round or square, "
		   "found \"flat\"\n"},
	{SVG("<path d='M0 0' font-size='big'/>"),
		AT "path: font-size: expected a length, found \"big\"\n"},
	{SVG("<path d='M0 0' style='oops'/>"),
		AT "path: style: expected \"name: value\", found \"oops\"\n"},
	{SVG("<path d='M0 0' stroke-dasharray='1 2%'/>"),
		AT "path: stroke-dasharray: expected none or at most 16 "
		   "lengths, found \"1 2%\"\n"},
	{SVG("<path d='M0 0' stroke-miterlimit='0'/>"),
		AT "path: stroke-miterlimit: expected a number from 1 to 1000, "
		   "found \"0\"\n"},
	{SVG("<path d='M0 0' clip-path='c'/>"),
		AT "path: clip-path: expected none or url(#…), found \"c\"\n"},
	{SVG("<path d='M0 0' fill-rule='odd'/>"),
		AT "path: fill-rule: expected nonzero or evenodd, found "
		   "\"odd\"\n"},
	{SVG("<path d='M0 0' stroke-dashoffset='x'/>"),
		AT "path: stroke-dashoffset: expected a length, found "
		   "\"x\"\n"},
	{SVG("<path d='M0 0' dominant-baseline='top'/>"),
		AT "path: dominant-baseline: expected auto, alphabetic, "
		   "middle, central or hanging, found \"top\"\n"},
	{SVG("<path d='M0 0' fill='rgb(1,2)'/>"), AT
		"path: fill: expected a colour or none, found \"rgb(1,2)\"\n"},
	{SVG("<path d='M0 0' stroke='rgb(1 2 3'/>"),
		AT "path: stroke: expected a colour or none, found \"rgb(1 2 "
		   "3\"\n"},
	{SVG("<g opacity='inherit'/>"),
		AT "g: opacity: expected a number from 0 to 1, found "
		   "\"inherit\"\n"},
	{SVG("<clipPath id='c'><path display='none' d='M0 0h9'/></clipPath>"
	     "<path clip-path='url(#c)' d='M0 0h9'/>"),
		AT "clipPath: a clipPath that is not displayed is not "
		   "supported\n"},
	{SVG("<clipPath id='c'><path visibility='hidden' d='M0 0h9'/>"
	     "</clipPath><path clip-path='url(#c)' d='M0 0h9'/>"),
		AT "clipPath: a clipPath that is clipped or hidden is not "
		   "supported\n"},
	{SVG("<path d='M0 0h9' stroke='red' stroke-linecap='square' "
	     "stroke-dasharray='0 4'/>"),
		AT "path: points with square caps are not supported\n"},
	{SVG("<path d='M0 0h9M9 9h0' stroke='red' stroke-linecap='square'/>"),
		AT "path: a point with a square cap is not supported\n"},
	{SVG("<symbol id='s'/><use href='#s'/>"),
		AT "symbol: a symbol that is cut off or has a transform is not "
		   "supported\n"},
	{SVG("<symbol id='s' overflow='visible' transform='scale(2)'/><use "
	     "href='#s'/>"),
		AT "symbol: a symbol that is cut off or has a transform is not "
		   "supported\n"},
	{SVG("<text x='9' y='40'>under</text>"
	     "<circle cx='20' cy='36' r='20' fill='white'/>"),
		"p.svg:1:95: error: circle: a shape over letters is not "
		"supported\n"},
	{SVG("<text textLength='9'>x</text>"),
		AT "text: the attribute \"textLength\" is not supported\n"},
	{SVG("<text><tspan rotate='9'>x</tspan></text>"),
		"p.svg:1:70: error: tspan: the attribute \"rotate\" is not "
		"supported\n"},
	{"<svg viewBox='0 0 9 9' opacity='.5'/>",
		"p.svg:1:1: error: svg: opacity, clip-path and transform are "
		"not supported\n"},
	{"<svg viewBox='0 0 9 9' clip-path='url(#c)'/>",
		"p.svg:1:1: error: svg: opacity, clip-path and transform are "
		"not supported\n"},
	{SVG("<g transform='matrix(1 2 3)'/>"),
		AT "g: transform: expected functions such as translate(1, 2), "
		   "found \"matrix(1 2 3)\"\n"},
	{SVG("<g transform='translate(1'/>"),
		AT "g: transform: expected functions such as translate(1, 2), "
		   "found \"translate(1\"\n"},
	{SVG("<clipPath id='c'><rect width='9' height='9'/></clipPath><text "
	     "clip-path='url(#c)'>x</text>"),
		"p.svg:1:120: error: text: opacity and clip-path are not "
		"supported\n"},
	{SVG("<text><tspan clip-path='url(#c)'>x</tspan></text>"),
		AT "text: clip-path is not supported\n"},
	{SVG("<clipPath id='c'><g/></clipPath><path d='M0 0h9' "
	     "clip-path='url(#c)'/>"),
		"p.svg:1:96: error: path: clip-path: expected a clipPath with "
		"one shape, found \"url(#c)\"\n"},
	{SVG("<clipPath id='c'><path/><path/></clipPath><path d='M0 0h9' "
	     "clip-path='url(#c)'/>"),
		"p.svg:1:106: error: path: clip-path: expected a clipPath with "
		"one shape, found \"url(#c)\"\n"},
	{SVG("<ellipse rx='1' ry='-1'/>"),
		AT "ellipse: expected a radius, found one below 0\n"},
	{SVG("<line x1='a'/>"),
		AT "line: x1: expected a length, found \"a\"\n"},
	{SVG("<path d='M0 0' onclick='x' pathLength='1'/>"),
		AT "path: the attribute \"pathLength\" is not supported\n"},
	{SVG("<path d='M0 0L5 x'/>"),
		AT "path: d: expected a command or a number, found \"x\"\n"},
	{SVG("<path d='L0 0'/>"),
		AT "path: d: expected a command or a number, found \"L0 0\"\n"},
	{SVG("<path d='M0 0a1 1 0 2 0 1 1'/>"),
		AT "path: d: expected a command or a number, found \"2 0 1 "
		   "1\"\n"},
	{SVG("<path d='M0 1e20'/>"),
		AT "path: d: expected a command or a number, found \"1e20\"\n"},
	{SVG("<path d='M0 9999999999'/>"),
		AT "path is larger than any paper\n"},
	{SVG("<polygon points='1 2 3'/>"),
		AT "polygon: points: expected pairs of numbers, found \"3\"\n"},
	{SVG("<rect width='a' height='-1'/>"),
		AT "rect: width: expected a length, found \"a\"\n"},
	{SVG("<rect width='1' height='-1'/>"),
		AT "rect: expected a width and a height, found one below 0\n"},
	{SVG("<circle r='-1'/>"),
		AT "circle: expected a radius, found one below 0\n"},
	{SVG("<g transform='turn(3)'/>"),
		AT "g: transform: expected functions such as translate(1, 2), "
		   "found \"turn(3)\"\n"},
	{SVG("<use href='y.svg#a'/>"),
		AT "use: href: expected # and the id of an element, found "
		   "\"y.svg#a\"\n"},
	{SVG("<use href='#m'/><mask id='m'/>"),
		AT "use: the use of \"mask\" is not supported\n"},
	{SVG("<g id='a'><use href='#a'/></g>"),
		"p.svg:1:74: error: use is nested too deep, or uses itself\n"},
	{SVG("<path d='M0 0h9' clip-path='url(#c)'/>"),
		AT "path: clip-path: expected a clipPath with one shape, found "
		   "\"url(#c)\"\n"},
	{SVG("<clipPath id='c' clipPathUnits='objectBoundingBox'><path "
	     "d='M0 0h9'/></clipPath><path d='M0 0h9' "
	     "clip-path='url(#c)'/>"),
		AT "clipPath: clipPathUnits: \"objectBoundingBox\" is not "
		   "supported\n"},
	{SVG("<style>a b{fill:red}</style>"),
		AT "style: expected a selector of an element, a .class or an "
		   "#id, found \"a b\"\n"},
	{SVG("<style>@import 'x';</style>"),
		AT "style: expected \"selector {…}\", found \"@import\"\n"},
	{SVG("<text stroke='red'>x</text>"),
		AT "text: stroke is not supported\n"},
	{SVG("<text fill-opacity='.5'>x</text>"),
		AT "text: opacity and clip-path are not supported\n"},
	{SVG("<text transform='scale(-1 1)'>x</text>"),
		AT "text: text that is mirrored or stretched is not "
		   "supported\n"},
	{SVG("<text transform='rotate(45)'>x</text>"),
		AT "text: text can be turned by quarter turns only\n"},
	{SVG("<text>x<tspan font-size='3'>y</tspan></text>"),
		"p.svg:1:71: error: tspan: a change of style is supported only "
		"with an x of its own\n"},
	{SVG("<text>x<tspan dy='3'>y</tspan></text>"),
		"p.svg:1:71: error: tspan: x is needed after other letters\n"},
	{SVG("<text><textPath/></text>"),
		"p.svg:1:70: error: textPath is not supported inside of "
		"text\n"},
	{SVG("<text x='1 2'>x</text>"),
		AT "text: x: expected a length, found \"1 2\"\n"},
	{SVG("<text font-size='1e6'>x</text>"),
		AT "text: its size is beyond any paper\n"},
	{"<svg/>", "p.svg:1:1: error: svg needs a viewBox, or a width and a "
		   "height\n"},
	{"<svg viewBox='0 0 1'/>",
		"p.svg:1:1: error: svg: viewBox: expected left, top, width "
		"and height, found \"0 0 1\"\n"},
	{"<svg width='1e9' height='1'/>",
		"p.svg:1:1: error: svg is larger than any paper\n"},
	{"<svg width='1e-9' height='1'/>",
		"p.svg:1:1: error: svg is smaller than any point\n"},
	{"<svg viewBox='0 0 1 1' preserveAspectRatio='xMidYMid slice'/>",
		"p.svg:1:1: error: svg: preserveAspectRatio: slice is not "
		"supported\n"},
	{"<html/>", "p.svg:1:1: error: html is not \"svg\"\n"},
	{"<svg>\n<g></svg>", "p.svg:2:6: error: damaged XML: mismatched tag\n"},
	{"<svg>&nbsp;</svg>",
		"p.svg:1:6: error: damaged XML: undefined entity\n"},
	{"<!DOCTYPE svg SYSTEM 'x'><svg>&nbsp;</svg>",
		"p.svg:1:31: error: an entity is not declared in the file\n"},
	{"<!DOCTYPE svg [<!ENTITY a SYSTEM 'x'>]><svg>&a;</svg>",
		"p.svg:1:45: error: an entity stands for another file\n"},
	{"<?xml-stylesheet href='a.css'?><svg/>",
		"p.svg:1:1: error: its style sheet is another file, and only "
		"the SVG itself is drawn; put the rules into a <style> in "
		"it\n"},
	{"<?xml version='1.0' encoding='shift_jis'?><svg/>",
		"p.svg:1:31: error: its encoding is not known here; save it as "
		"UTF-8\n"},
	{"<svg width='9' height='9'><text style='white-space: pre'>a  b"
	 "</text></svg>",
		"p.svg:1:27: error: text: spaces that stay are not "
		"supported\n"},
};

/* "aä€" and the like in other encodings than UTF-8. */
static void old_encodings_are_read(void **state)
{
	static const struct {
		const char *name, *bytes, *letters;
	} encodings[] = {
		{"windows-1252", "\x80 \xe4", "€ ä"},
		{"ISO-8859-2", "\xa3\xf3", "Łó"},
		{"iso-8859-15", "\xa4", "€"},
		{"KOI8-R", "\xf0\xd2", "Пр"},
	};

	for (size_t i = 0; i < LENGTH(encodings); i++) {
		const char *text = arena_printf(*state,
			"<?xml version='1.0' encoding='%s'?>"
			"<svg xmlns='http://www.w3.org/2000/svg' width='9' "
			"height='9'><text>%s</text></svg>",
			encodings[i].name, encodings[i].bytes);
		const struct drawing drawing = drawn(*state, text);

		assert_int_equal(drawing.caption_count, 1);
		assert_string_equal(
			drawing.captions[0].text, encodings[i].letters);
	}
}

/* A style sheet that is in the file itself does no harm. */
static void a_sheet_may_be_named_by_its_id(void **state)
{
	drawn(*state, "<?xml-stylesheet href='#s'?>" SVG(
			      "<style id='s'>path{fill:red}</style>"
			      "<path d='M0 0h9v9z'/>"));
}

static void unsupported_features_are_named(void **state)
{
	for (size_t i = 0; i < LENGTH(faults); i++) {
		const struct read read = read_picture(
			*state, read_lines, source_of("p.svg", faults[i].text));

		assert_string_equal(read.said, faults[i].said);
	}
}

/* "<g>" so many times, or "a" used by "b" used by … twice each. */
static void depth_and_size_have_limits(void **state)
{
	struct buffer deep = {.arena = *state}, wide = {.arena = *state};
	struct read read;

	for (int i = 0; i < 300; i++)
		buffer_puts(&deep, "<g>");
	read = read_picture(
		*state, svg_file_read, source_of("p", buffer_text(&deep)));
	assert_string_equal(read.said,
		"p:1:769: error: elements are nested more than 256 deep\n");
	buffer_puts(&wide, "<svg width='9' height='9'><defs>"
			   "<g id='a0'><path d='M0 0h1'/></g>");
	for (int i = 1; i < 30; i++)
		buffer_printf(&wide,
			"<g id='a%d'><use href='#a%d'/><use href='#a%d'/></g>",
			i, i - 1, i - 1);
	buffer_puts(&wide, "</defs>\n<use href='#a29'/></svg>");
	read = read_picture(
		*state, svg_file_read, source_of("p", buffer_text(&wide)));
	assert_non_null(strstr(read.said, "is one element too many to draw"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(outlines_are_in_whole_mpt),
		TEST(styles_come_from_attributes_sheets_and_style),
		TEST(pens_are_as_wide_as_their_scale),
		TEST(insides_are_by_the_rule_asked_for),
		TEST(dashes_begin_where_they_should),
		TEST(texts_hang_from_their_baseline),
		TEST(spans_of_one_look_are_one_text),
		TEST(hidden_elements_are_not_drawn),
		TEST(opacity_and_clips_make_groups),
		TEST(texts_become_captions),
		TEST(the_view_is_fitted_to_the_size),
		TEST(unsupported_features_are_named),
		TEST(old_encodings_are_read),
		TEST(a_sheet_may_be_named_by_its_id),
		TEST(depth_and_size_have_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
