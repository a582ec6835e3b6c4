#include "text/math/chemist.h"

#include <string.h>

void chemist_add(struct chemistry *chemistry, struct math *part, bool carries)
{
	chemistry->slot = chemistry->list.tail;
	parser_list_add(&chemistry->list, part);
	chemistry->last = carries ? part : NULL;
	chemistry->begins = false;
}

char chemist_peek(const struct chemistry *chemistry, size_t ahead)
{
	const struct parser *parser = chemistry->parser;

	return parser->at + ahead < parser->length
		       ? parser->text[parser->at + ahead]
		       : '\0';
}

bool chemist_ends_word(char byte)
{
	return byte == '\0' || byte == ' ' || byte == '\n' || byte == '}';
}

struct math *chemist_symbol(
	struct chemistry *chemistry, uint32_t code, enum math_class class)
{
	struct math *node =
		parser_symbol(chemistry->parser, code, class, MATH_UPRIGHT);

	node->alphabet = MATH_ROMAN;
	return node;
}

/* The scripts of the last part, or of nothing before an isotope. */
static struct math *scripts_here(struct chemistry *chemistry)
{
	struct math *last = chemistry->last, *scripts;

	if (last != NULL && last->kind == MATH_SCRIPTS)
		return last;
	scripts = parser_node(chemistry->parser, MATH_SCRIPTS, MATH_ORDINARY);
	scripts->flags = MATH_CHEMICAL;
	if (last == NULL) {
		chemist_add(chemistry, scripts, true);
		return scripts;
	}
	scripts->body = last;
	*chemistry->slot = scripts;
	chemistry->list.tail = &scripts->next;
	chemistry->last = scripts;
	return scripts;
}

void chemist_attach(struct chemistry *chemistry, bool up, struct math *small)
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

/* Digits behind a letter or a bracket. */
void chemist_count(struct chemistry *chemistry)
{
	struct parser *parser = chemistry->parser;
	struct parser_list list = parser_list_new(parser);

	while (is_digit(chemist_peek(chemistry, 0)) ||
		(chemist_peek(chemistry, 0) == '.' &&
			is_digit(chemist_peek(chemistry, 1))))
		parser_list_add(
			&list, chemist_symbol(chemistry,
				       (uint32_t)parser->text[parser->at++],
				       MATH_ORDINARY));
	chemist_attach(chemistry, false, list.row);
}

struct math *chemist_digits(struct chemistry *chemistry)
{
	struct parser *parser = chemistry->parser;
	struct parser_list list = parser_list_new(parser);

	while (is_digit(chemist_peek(chemistry, 0)) ||
		(strchr(".,", chemist_peek(chemistry, 0)) != NULL &&
			is_digit(chemist_peek(chemistry, 1))))
		parser_list_add(
			&list, chemist_symbol(chemistry,
				       (uint32_t)parser->text[parser->at++],
				       MATH_ORDINARY));
	return list.row;
}
