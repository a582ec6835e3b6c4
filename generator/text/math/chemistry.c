/*
 * The text is read word by word.  What a character means depends on whether it
 * begins a word, stands behind a letter or bracket, or ends the word.
 */
#include "text/math/chemistry.h"

#include "base/utf8.h"
#include "text/math/ce_parser.h"
#include "text/math/structures.h"
#include "text/math/words.h"

#include <string.h>

enum {
	BLANK_BYTES = 3, /* of a blank's or answer's mark in UTF-8 */
	THIN = 167,      /* em/1000 */
	AMOUNT_SPACE = 130,
	BOND_SINGLE = 0x2212,
	BOND_TRIPLE = 0x2261,
	TIMES_DOT = 0x22c5,
	PRECIPITATE = 0x2193,
	GAS = 0x2191,
	PRIME = 0x2032,
	RADICAL = 0x2219
};

static struct math *read_all(struct parser *parser, char closer);

/* A minus, a prime or the dot of a radical. */
static uint32_t small_sign(char sign, char next)
{
	return sign == '-'                      ? BOND_SINGLE
	       : sign == '\''                   ? PRIME
	       : sign == '.' && !is_digit(next) ? RADICAL
						: (uint32_t)(unsigned char)sign;
}

/* Read what "^" or "_" takes: a group, or a whole number with its sign. */
static struct math *read_script(struct ce_parser *chemistry)
{
	struct parser *parser = chemistry->parser;
	struct parser_list list = parser_list_new(parser);

	if (ce_parser_peek(chemistry, 0) == '{') {
		const size_t open = parser->at++;
		struct math *row = read_all(parser, '}');

		if (!parser_next_is(parser, '}'))
			return parser_unclosed(parser, open);
		parser->at++;
		return row;
	}
	if (ce_parser_peek(chemistry, 0) == '$')
		return ce_parser_dollars(chemistry);
	if (ce_parser_peek(chemistry, 0) == '\\')
		return parser_argument(parser);
	while (ce_parser_peek(chemistry, 0) != '\0' &&
		strchr("0123456789.+-IVX*'", ce_parser_peek(chemistry, 0)) !=
			NULL) {
		const char sign = parser->text[parser->at++];

		parser_list_add(&list,
			ce_parser_symbol(chemistry,
				small_sign(sign, ce_parser_peek(chemistry, 0)),
				MATH_ORDINARY));
		if (sign == '+' || sign == '-')
			break;
	}
	if (list.row->body == NULL &&
		!ce_parser_ends_word(ce_parser_peek(chemistry, 0)))
		parser_list_add(&list, ce_parser_symbol(chemistry,
					       (uint32_t)(unsigned char)parser
						       ->text[parser->at++],
					       MATH_ORDINARY));
	return list.row;
}

/* Leave a gap behind an amount, but none before a sign, "SO4^{2-}". */
static void end_amount(struct ce_parser *chemistry)
{
	char next;

	while (ce_parser_peek(chemistry, 0) == ' ' &&
		is_letter(ce_parser_peek(chemistry, 1)))
		chemistry->parser->at++;
	next = ce_parser_peek(chemistry, 0);
	if (!ce_parser_ends_word(next) && next != '+' && next != '-')
		ce_parser_add(chemistry,
			command_space(chemistry->parser, AMOUNT_SPACE), false);
	chemistry->begins = !ce_parser_ends_word(next);
}

/* An amount before a substance: "2", "0.5", "1/2". */
static void read_amount(struct ce_parser *chemistry)
{
	struct parser *parser = chemistry->parser;
	struct math *number = ce_parser_digits(chemistry);

	if (ce_parser_peek(chemistry, 0) == '/' &&
		is_digit(ce_parser_peek(chemistry, 1))) {
		parser->at++;
		number = structures_over(
			parser, number, ce_parser_digits(chemistry), 0);
	}
	ce_parser_add(chemistry, number, false);
	end_amount(chemistry);
}

static const struct {
	const char *typed;
	uint32_t code;
	const char *said;
} arrows[] = {
	{"<=>>", 0x2942, "is in equilibrium, mostly to the right, with"},
	{"<<=>", 0x2943, "is in equilibrium, mostly to the left, with"},
	{"<-->", 0x21c4, "reacts in both directions with"},
	{"<=>", 0x21cc, "is in equilibrium with"},
	{"<->", 0x2194, "resonates with"},
	{"->", 0x2192, "yields"},
	{"<-", 0x2190, "is formed from"},
	{"\xe2\x86\x92", 0x2192, "yields"},
	{"\xe2\x87\x8c", 0x21cc, "is in equilibrium with"},
};

/* Read "[heat]" behind an arrow. */
static struct math *read_label(struct ce_parser *chemistry)
{
	struct parser *parser = chemistry->parser;
	const size_t open = parser->at;
	struct math *label;

	if (ce_parser_peek(chemistry, 0) != '[')
		return NULL;
	parser->at++;
	label = read_all(parser, ']');
	if (!parser_next_is(parser, ']'))
		return parser_fail(
			parser, open, "this [ is never closed", "add its ]");
	parser->at++;
	return label;
}

static bool read_arrow(struct ce_parser *chemistry)
{
	struct parser *parser = chemistry->parser;
	size_t i = 0;
	struct math *arrow;

	while (i < LENGTH(arrows) &&
		(parser->length - parser->at < strlen(arrows[i].typed) ||
			strncmp(parser->text + parser->at, arrows[i].typed,
				strlen(arrows[i].typed)) != 0))
		i++;
	if (i == LENGTH(arrows))
		return false;
	parser->at += strlen(arrows[i].typed);
	arrow = parser_node(parser, MATH_ARROW, MATH_RELATION);
	arrow->code = arrows[i].code;
	arrow->said = arrows[i].said;
	arrow->flags = MATH_CHEMICAL;
	arrow->over = read_label(chemistry);
	arrow->under = read_label(chemistry);
	ce_parser_add(chemistry, arrow, false);
	chemistry->begins = true;
	return true;
}

/* A sign: between substances, a charge, or a bond. */
static void read_sign(struct ce_parser *chemistry)
{
	struct parser *parser = chemistry->parser;
	const char sign = parser->text[parser->at++];
	const char next = ce_parser_peek(chemistry, 0);
	const uint32_t code = sign == '-' ? BOND_SINGLE : (uint32_t)sign;
	struct math *row;

	if (chemistry->last != NULL && (sign == '+' || sign == '-') &&
		(ce_parser_ends_word(next) || strchr("])}+-,", next) != NULL ||
			(sign == '+' && !is_letter(next)))) {
		struct parser_list list = parser_list_new(parser);

		parser_list_add(&list,
			ce_parser_symbol(chemistry, code, MATH_ORDINARY));
		ce_parser_attach(chemistry, true, list.row);
		return;
	}
	if (ce_parser_ends_word(next) &&
		(sign == '+' || sign == '-' || sign == '=')) {
		ce_parser_add(chemistry,
			ce_parser_symbol(chemistry, code,
				sign == '=' ? MATH_RELATION : MATH_BINARY),
			false);
		return;
	}
	row = ce_parser_symbol(chemistry, sign == '#' ? BOND_TRIPLE : code,
		sign == '+' ? MATH_BINARY : MATH_ORDINARY);
	row->said = sign == '#'   ? "triple bond"
		    : sign == '=' ? "double bond"
		    : sign == '-' ? "single bond"
				  : NULL;
	ce_parser_add(chemistry, row, false);
}

/* Read a lone "v" or "^": the substance precipitates or escapes as a gas. */
static bool read_fate(struct ce_parser *chemistry)
{
	const char next = ce_parser_peek(chemistry, 0);
	const bool bracketed =
		next == '(' && ce_parser_peek(chemistry, 2) == ')' &&
		strchr("v^", ce_parser_peek(chemistry, 1)) != NULL;
	const char fate = bracketed ? ce_parser_peek(chemistry, 1) : next;
	struct math *arrow;

	if (!bracketed &&
		(!chemistry->begins ||
			!ce_parser_ends_word(ce_parser_peek(chemistry, 1))))
		return false;
	if (fate != 'v' && fate != '^')
		return false;
	chemistry->parser->at += bracketed ? 3 : 1;
	arrow = ce_parser_symbol(
		chemistry, fate == 'v' ? PRECIPITATE : GAS, MATH_ORDINARY);
	arrow->said = fate == 'v' ? "precipitate" : "gas";
	ce_parser_add(chemistry, command_space(chemistry->parser, THIN), false);
	ce_parser_add(chemistry, arrow, false);
	return true;
}

/* Read what belongs to TeX: spaces, "$n$", "\Delta", "{text}". */
static bool read_foreign(struct ce_parser *chemistry)
{
	struct parser *parser = chemistry->parser;
	const char next = ce_parser_peek(chemistry, 0);
	const size_t open = parser->at;

	if (next == '$') {
		ce_parser_add(chemistry, ce_parser_dollars(chemistry), true);
		return true;
	}
	if (ce_parser_bond(chemistry))
		return true;
	if (next == '\\') {
		ce_parser_add(chemistry, command_read(parser), true);
		return true;
	}
	if (next != '{')
		return false;
	parser->at++;
	ce_parser_add(chemistry, read_all(parser, '}'), true);
	if (!parser_next_is(parser, '}'))
		parser_unclosed(parser, open);
	parser->at++;
	return true;
}

/* A lone small letter before a substance is its amount: "n H2O". */
static bool is_variable(const struct ce_parser *chemistry)
{
	const char letter = ce_parser_peek(chemistry, 0),
		   next = ce_parser_peek(chemistry, 1);

	return chemistry->begins && letter >= 'a' && letter <= 'z' &&
	       (ce_parser_ends_word(next) ||
		       (next >= 'A' && next <= 'Z' &&
			       strchr("nxyzm", letter) != NULL));
}

/* Read an answer between two of its marks, which are this many bytes long. */
static void read_answer(struct ce_parser *chemistry, size_t bytes)
{
	struct parser *parser = chemistry->parser;
	struct math *answer = parser_node(parser, MATH_ANSWER, MATH_ORDINARY);

	answer->body = read_all(parser, '\xef');
	if (!parser_next_is(parser, '\xef')) {
		parser_fail(parser, parser->at,
			"this cannot stand in an answer within a formula",
			NULL);
		return;
	}
	parser->at += bytes;
	ce_parser_add(chemistry, answer, true);
}

static void read_character(struct ce_parser *chemistry)
{
	struct parser *parser = chemistry->parser;
	const bool variable = is_variable(chemistry);
	size_t at = parser->at;
	const uint32_t code = utf8_next(parser->text, parser->length, &at);
	struct math *part;

	if (code == UTF8_BAD || code < ' ') {
		parser_fail(parser, parser->at,
			"a control character stands in the formula", NULL);
		return;
	}
	parser->at = at;
	if (code == PARSER_BLANK) {
		ce_parser_add(
			chemistry, words_blank(parser, BLANK_BYTES), true);
		return;
	}
	if (code == PARSER_ANSWER) {
		read_answer(chemistry, BLANK_BYTES);
		return;
	}
	part = code == '*' || code == '.' || code == 0xb7
		       ? ce_parser_symbol(chemistry, TIMES_DOT, MATH_BINARY)
	       : variable ? parser_symbol(parser, code, MATH_ORDINARY, 0)
			  : ce_parser_symbol(chemistry, code,
				    code == '('   ? MATH_OPEN
				    : code == ')' ? MATH_CLOSE
				    : code == ',' ? MATH_PUNCT
						  : MATH_ORDINARY);
	ce_parser_add(chemistry, part, !variable && code != '(' && code != '[');
	chemistry->begins = part->class == MATH_BINARY;
	if (variable)
		end_amount(chemistry);
}

static void read_space(struct ce_parser *chemistry)
{
	const bool was = chemistry->begins;

	while (ce_parser_peek(chemistry, 0) == ' ' ||
		ce_parser_peek(chemistry, 0) == '\n')
		chemistry->parser->at++;
	if (!was && chemistry->last != NULL &&
		ce_parser_peek(chemistry, 0) != '\0' &&
		strchr("+-=<^v", ce_parser_peek(chemistry, 0)) == NULL)
		ce_parser_add(chemistry, command_space(chemistry->parser, 333),
			false);
	chemistry->last = NULL;
	chemistry->begins = true;
}

static void read_next(struct ce_parser *chemistry)
{
	struct parser *parser = chemistry->parser;
	const char next = ce_parser_peek(chemistry, 0);

	if (next == ' ' || next == '\n') {
		read_space(chemistry);
	} else if (read_fate(chemistry) || read_arrow(chemistry) ||
		   read_foreign(chemistry)) {
		return;
	} else if (words_underscores(parser) > 0) {
		ce_parser_add(chemistry, words_room(parser), true);
	} else if (next == '^' || next == '_') {
		parser->at++;
		ce_parser_attach(
			chemistry, next == '^', read_script(chemistry));
		chemistry->begins = false;
	} else if (is_digit(next) && chemistry->begins) {
		read_amount(chemistry);
	} else if (is_digit(next) && chemistry->last != NULL) {
		ce_parser_count(chemistry);
	} else if (strchr("+-=#", next) != NULL) {
		read_sign(chemistry);
	} else {
		read_character(chemistry);
	}
}

static struct math *read_all(struct parser *parser, char closer)
{
	struct ce_parser chemistry = {.parser = parser,
		.list = parser_list_new(parser),
		.begins = true};

	if (!parser_enter(parser, parser->at))
		return NULL;
	while (!parser->failed && parser->at < parser->length &&
		!parser_next_is(parser, closer) && !parser_next_is(parser, '}'))
		read_next(&chemistry);
	parser_leave(parser);
	return chemistry.list.row;
}

struct math *chemistry_read(
	struct parser *parser, const struct command *command, size_t at)
{
	const enum math_alphabet before = parser->alphabet;
	const size_t open = parser->at;
	struct math *row;

	(void)command;
	if (!parser_next_is(parser, '{'))
		return parser_fail(
			parser, at, "expected {…} behind this", NULL);
	parser->at++;
	parser->alphabet = MATH_ROMAN;
	row = read_all(parser, '}');
	parser->alphabet = before;
	if (!parser_next_is(parser, '}'))
		return parser_unclosed(parser, open);
	parser->at++;
	return row;
}
