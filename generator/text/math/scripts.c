#include "text/math/scripts.h"
#include "text/math/words.h"

#include <string.h>

enum {
	PRIME = 0x2032
};

/* Read the script behind "^" or "_". */
static void read_script(
	struct parser *parser, const struct math **script, const char *fault)
{
	const size_t at = parser->at++;

	if (*script != NULL) {
		parser_fail(parser, at, fault,
			"put braces around what comes before: {x^2}^3");
		return;
	}
	parser_skip_spaces(parser);
	*script = parser_argument(parser);
}

/* A superscript behind primes follows them in one row: f'^2. */
static void read_primes(struct parser *parser, struct math *scripts)
{
	struct parser_list list = parser_list_new(parser);

	while (parser_next_is(parser, '\'')) {
		parser_list_add(&list, parser_symbol(parser, PRIME,
					       MATH_ORDINARY, MATH_UPRIGHT));
		parser->at++;
	}
	if (parser_next_is(parser, '^')) {
		parser->at++;
		parser_list_add(&list, parser_argument(parser));
	}
	scripts->over = list.row;
}

/* Read "\limits" and "\nolimits" behind an operator. */
static void read_limits(struct parser *parser, struct math *part)
{
	for (;;) {
		const bool limits = parser_at_command(parser, "limits");

		if (!limits && !parser_at_command(parser, "nolimits"))
			return;
		if (part == NULL || part->class != MATH_LARGE) {
			parser_fail(parser, parser->at,
				"\\limits follows no operator like \\sum",
				NULL);
			return;
		}
		parser->at +=
			limits ? strlen("\\limits") : strlen("\\nolimits");
		part->flags &= ~(unsigned)MATH_LIMITS;
		part->flags |= MATH_LIMITS_SET | (limits ? MATH_LIMITS : 0u);
		parser_skip_spaces(parser);
	}
}

struct math *scripts_read(struct parser *parser, struct math *part)
{
	struct math *scripts = NULL;

	parser_skip_spaces(parser);
	read_limits(parser, part);
	while (!parser->failed && parser->at < parser->length &&
		strchr("^_'", parser->text[parser->at]) != NULL &&
		words_underscores(parser) == 0) {
		if (scripts == NULL) {
			scripts = parser_node(parser, MATH_SCRIPTS,
				part == NULL ? MATH_ORDINARY : part->class);
			scripts->body = part;
		}
		if (parser_next_is(parser, '\'') && scripts->over == NULL)
			read_primes(parser, scripts);
		else if (parser_next_is(parser, '_'))
			read_script(
				parser, &scripts->under, "a second subscript");
		else
			read_script(
				parser, &scripts->over, "a second superscript");
		parser_skip_spaces(parser);
	}
	return scripts != NULL ? scripts : part;
}
