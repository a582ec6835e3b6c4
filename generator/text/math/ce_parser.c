#include "text/math/ce_parser.h"

#include <string.h>

void ce_parser_add(struct ce_parser *chemistry, struct math *part, bool carries)
{
	chemistry->slot = chemistry->list.tail;
	parser_list_add(&chemistry->list, part);
	chemistry->last = carries ? part : NULL;
	chemistry->begins = false;
}

char ce_parser_peek(const struct ce_parser *chemistry, size_t ahead)
{
	const struct parser *parser = chemistry->parser;

	return parser->at + ahead < parser->length
		       ? parser->text[parser->at + ahead]
		       : '\0';
}

bool ce_parser_ends_word(char byte)
{
	return byte == '\0' || byte == ' ' || byte == '\n' || byte == '}';
}

struct math *ce_parser_symbol(
	struct ce_parser *chemistry, uint32_t code, enum math_class class)
{
	struct math *node =
		parser_symbol(chemistry->parser, code, class, MATH_UPRIGHT);

	node->alphabet = MATH_ROMAN;
	return node;
}

/* The scripts of the last part, or of an empty one before an isotope. */
static struct math *scripts_here(struct ce_parser *chemistry)
{
	struct math *last = chemistry->last, *scripts;

	if (last != NULL && last->kind == MATH_SCRIPTS)
		return last;
	scripts = parser_node(chemistry->parser, MATH_SCRIPTS, MATH_ORDINARY);
	scripts->flags = MATH_CHEMICAL;
	if (last == NULL) {
		ce_parser_add(chemistry, scripts, true);
		return scripts;
	}
	scripts->body = last;
	*chemistry->slot = scripts;
	chemistry->list.tail = &scripts->next;
	chemistry->last = scripts;
	return scripts;
}

void ce_parser_attach(struct ce_parser *chemistry, bool up, struct math *small)
{
	struct math *scripts = scripts_here(chemistry);

	if (up ? scripts->over != NULL : scripts->under != NULL) {
		chemistry->last = NULL;
		scripts = scripts_here(chemistry);
	}
	if (up)
		scripts->over = small;
	else
		scripts->under = small;
}

/* A point between digits separates substances, "CuSO4.5H2O", unless the number
 * begins with 0, "Fe0.95O". */
void ce_parser_count(struct ce_parser *chemistry)
{
	struct parser *parser = chemistry->parser;
	struct parser_list list = parser_list_new(parser);
	const bool part = ce_parser_peek(chemistry, 0) == '0';

	while (is_digit(ce_parser_peek(chemistry, 0)) ||
		(part && ce_parser_peek(chemistry, 0) == '.' &&
			is_digit(ce_parser_peek(chemistry, 1))))
		parser_list_add(
			&list, ce_parser_symbol(chemistry,
				       (uint32_t)parser->text[parser->at++],
				       MATH_ORDINARY));
	ce_parser_attach(chemistry, false, list.row);
}

struct math *ce_parser_dollars(struct ce_parser *chemistry)
{
	struct parser *parser = chemistry->parser;
	const size_t open = parser->at;
	const char *from = parser->text + open + 1;
	const char *end = memchr(from, '$', parser->length - open - 1);
	struct parser inner = *parser;
	struct math *row;

	if (end == NULL)
		return parser_fail(
			parser, open, "this $ has no second one", NULL);
	inner.at = open + 1;
	inner.length = (size_t)(end - parser->text);
	inner.alphabet = MATH_DEFAULT;
	row = parser_row(&inner, '\0');
	parser->failed = inner.failed;
	parser->at = inner.length + 1;
	return row;
}

/* The arguments of \bond, as mhchem defines them. */
static const struct {
	const char *typed;
	uint32_t code;
	const char *said;
} bonds[] = {
	{"-", 0x2212, "single bond"},
	{"1", 0x2212, "single bond"},
	{"=", '=', "double bond"},
	{"2", '=', "double bond"},
	{"#", 0x2261, "triple bond"},
	{"3", 0x2261, "triple bond"},
	{"~", 0x223c, "partial bond"},
	{"~-", 0x2243, "single and partial bond"},
	{"~--", 0x2245, "double and partial bond"},
	{"~=", 0x2245, "double and partial bond"},
	{"-~-", 0x2245, "double and partial bond"},
	{"...", 0x22ef, "weak bond"},
	{"....", 0x22ef, "weak bond"},
	{"->", 0x2192, "donates to"},
	{"<-", 0x2190, "accepts from"},
};

/* A hyphen in the face of the text, which is shorter than a minus. */
static struct math *hyphen(struct parser *parser)
{
	struct math *text = parser_node(parser, MATH_TEXT, MATH_ORDINARY);

	text->alphabet = MATH_ROMAN;
	text->text = "-";
	return text;
}

bool ce_parser_bond(struct ce_parser *chemistry)
{
	struct parser *parser = chemistry->parser;
	const size_t at = parser->at;
	const char *typed;
	struct math *bond;

	if (ce_parser_peek(chemistry, 0) == '{' &&
		ce_parser_peek(chemistry, 1) == '-' &&
		ce_parser_peek(chemistry, 2) == '}') {
		parser->at += strlen("{-}");
		ce_parser_add(chemistry, hyphen(parser), false);
		return true;
	}
	if (!parser_at_command(parser, "bond"))
		return false;
	parser->at += strlen("\\bond");
	typed = parser_word(parser);
	for (size_t i = 0; typed != NULL && i < LENGTH(bonds); i++) {
		if (strcmp(typed, bonds[i].typed) != 0)
			continue;
		bond = ce_parser_symbol(
			chemistry, bonds[i].code, MATH_ORDINARY);
		bond->said = bonds[i].said;
		ce_parser_add(chemistry, bond, false);
		return true;
	}
	parser_fail(parser, at, "\\bond has no such bond",
		"bonds: - = # ~ ... -> <-");
	return true;
}

struct math *ce_parser_digits(struct ce_parser *chemistry)
{
	struct parser *parser = chemistry->parser;
	struct parser_list list = parser_list_new(parser);

	while (is_digit(ce_parser_peek(chemistry, 0)) ||
		(strchr(".,", ce_parser_peek(chemistry, 0)) != NULL &&
			is_digit(ce_parser_peek(chemistry, 1))))
		parser_list_add(
			&list, ce_parser_symbol(chemistry,
				       (uint32_t)parser->text[parser->at++],
				       MATH_ORDINARY));
	return list.row;
}
