#include "text/math/math.h"

#include "text/math/command.h"
#include "text/math/parser.h"

/* Report what closed the whole formula too early. */
static void fail_rest(struct parser *parser)
{
	if (parser_next_is(parser, '}'))
		parser_fail(parser, parser->at, "this } closes nothing",
			"write \\} for the sign");
	else if (parser_next_is(parser, '&'))
		parser_fail(parser, parser->at,
			"& separates columns, and this is no table",
			"write \\& for the sign, or put "
			"\\begin{aligned}…\\end{aligned} around");
	else if (parser_at_command(parser, "\\"))
		parser_fail(parser, parser->at,
			"\\\\ ends a row, and this is no table",
			"put \\begin{aligned}…\\end{aligned} around");
	else
		command_fail_closer(parser);
}

const struct math *math_parse(struct arena *arena, const char *text,
	size_t length, struct math_fault *fault)
{
	struct parser parser = {
		.arena = arena, .text = text, .length = length, .fault = fault};
	const struct math *row;

	if (length > MATH_BYTES) {
		parser_fail(&parser, 0, "the formula is longer than 4 KB",
			"make several formulas of it");
		return NULL;
	}
	row = parser_row(&parser, '\0');
	if (!parser.failed && parser.at < length)
		fail_rest(&parser);
	return parser.failed ? NULL : row;
}
