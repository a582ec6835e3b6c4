#include "text/math/structures.h"

#include "text/math/delimiters.h"
#include "text/math/symbol.h"
#include "text/math/words.h"

#include <string.h>

enum {
	GENFRAC_WORDS = 4 /* brackets, the thickness of the rule, a size */
};

static struct math *with_body(struct parser *parser, enum math_kind kind,
	const struct command *command)
{
	struct math *node = parser_node(parser, kind, MATH_ORDINARY);

	node->flags = command->flags;
	node->code = command->code;
	node->body = parser_argument(parser);
	return node;
}

/* A row of one part has the class of that part. */
static enum math_class class_of(const struct math *body)
{
	if (body == NULL)
		return MATH_ORDINARY;
	if (body->kind == MATH_ROW && body->body != NULL &&
		body->body->next == NULL)
		return body->body->class;
	return body->class;
}

static struct math *fraction(struct parser *parser, const struct math *over,
	const struct math *under, enum math_size style)
{
	struct math *node = parser_node(parser, MATH_FRACTION, MATH_INNER);

	node->over = over;
	node->under = under;
	node->style = style;
	return node;
}

static struct math *fenced(
	struct parser *parser, const struct math *body, uint32_t open)
{
	struct math *fence = parser_node(parser, MATH_FENCED, MATH_INNER);

	fence->code = open;
	fence->close = open == '(' ? ')' : open == '[' ? ']' : '}';
	fence->body = body;
	return fence;
}

struct math *structures_over(struct parser *parser, const struct math *over,
	const struct math *under, uint32_t open)
{
	struct math *node = fraction(parser, over, under, MATH_SAME_SIZE);

	if (open == 0)
		return node;
	node->flags = MATH_NO_RULE;
	return fenced(parser, node, open);
}

struct math *structures_fraction(
	struct parser *parser, const struct command *command, size_t at)
{
	const struct math *over = parser_argument(parser);
	const struct math *under = parser_argument(parser);

	(void)at;
	return fraction(parser, over, under, (enum math_size)command->code);
}

struct math *structures_binomial(
	struct parser *parser, const struct command *command, size_t at)
{
	struct math *node = structures_fraction(parser, command, at);
	struct math *all = parser_node(parser, MATH_STYLE, MATH_INNER);

	node->flags = MATH_NO_RULE;
	all->style = node->style;
	all->body = fenced(parser, node, '(');
	return all;
}

/* "\genfrac{(}{)}{0pt}{1}{n}{k}" */
struct math *structures_genfrac(
	struct parser *parser, const struct command *command, size_t at)
{
	const char *words[GENFRAC_WORDS];
	struct math *fence = parser_node(parser, MATH_FENCED, MATH_INNER);
	struct math *all = parser_node(parser, MATH_STYLE, MATH_INNER);
	struct math *inner;

	for (size_t i = 0; i < GENFRAC_WORDS; i++) {
		parser_skip_spaces(parser);
		words[i] = parser_word(parser);
		if (words[i] == NULL)
			return NULL;
	}
	if (!delimiters_named(words[0], &fence->code) ||
		!delimiters_named(words[1], &fence->close))
		return parser_fail(parser, at,
			"\\genfrac has a bracket that is none",
			"write \\genfrac{(}{)}{0pt}{}{n}{k}");
	inner = structures_fraction(parser, command, at);
	inner->style = *words[3] >= '0' && *words[3] <= '3'
			       ? (enum math_size)(*words[3] - '0')
			       : MATH_SAME_SIZE;
	if (*words[2] != '\0' && strpbrk(words[2], "123456789") == NULL)
		inner->flags |= MATH_NO_RULE;
	all->style = inner->style;
	fence->body = inner;
	all->body = fence->code == 0 && fence->close == 0 ? inner : fence;
	return all;
}

/* "\abs{x}" as x between bars */
struct math *structures_between(
	struct parser *parser, const struct command *command, size_t at)
{
	struct math *fence = parser_node(parser, MATH_FENCED, MATH_INNER);

	(void)at;
	if (parser_next_is(parser, '*'))
		parser->at++;
	fence->code = command->code;
	fence->close = command->flags;
	fence->body = parser_argument(parser);
	return fence;
}

/* "\prescript{14}{6}{C}" */
struct math *structures_prescript(
	struct parser *parser, const struct command *command, size_t at)
{
	struct parser_list list = parser_list_new(parser);
	struct math *scripts = parser_node(parser, MATH_SCRIPTS, MATH_ORDINARY);

	(void)command;
	(void)at;
	scripts->body = parser_list_new(parser).row;
	scripts->over = parser_argument(parser);
	scripts->under = parser_argument(parser);
	parser_list_add(&list, scripts);
	parser_list_add(&list, parser_argument(parser));
	return list.row;
}

/* The number of an equation, "(1)", to refer to it by. */
struct math *structures_tag(
	struct parser *parser, const struct command *command, size_t at)
{
	static const struct command text = {"text", NULL, 0, MATH_ROMAN};
	struct math *tag = parser_node(parser, MATH_TAG, MATH_ORDINARY);
	struct parser_list list = parser_list_new(parser);
	const bool bare = parser_next_is(parser, '*');
	struct math *open = parser_node(parser, MATH_TEXT, MATH_ORDINARY);
	struct math *close = parser_node(parser, MATH_TEXT, MATH_ORDINARY);

	parser->at += bare;
	open->text = bare ? "" : "(";
	close->text = bare ? "" : ")";
	(void)command;
	parser_list_add(&list, open);
	parser_list_add(&list, words_text(parser, &text, at));
	parser_list_add(&list, close);
	tag->body = list.row;
	return tag;
}

struct math *structures_root(
	struct parser *parser, const struct command *command, size_t at)
{
	const struct math *degree = parser_option(parser);
	struct math *root = with_body(parser, MATH_ROOT, command);

	(void)at;
	root->over = degree;
	return root;
}

struct math *structures_accent(
	struct parser *parser, const struct command *command, size_t at)
{
	(void)at;
	return with_body(parser, MATH_ACCENT, command);
}

struct math *structures_line(
	struct parser *parser, const struct command *command, size_t at)
{
	(void)at;
	return with_body(parser, MATH_LINE, command);
}

/* Its scripts go above and below, whatever the style. */
struct math *structures_brace(
	struct parser *parser, const struct command *command, size_t at)
{
	struct math *brace = with_body(parser, MATH_BRACE, command);

	(void)at;
	brace->class = MATH_LARGE;
	brace->flags |= MATH_LIMITS | MATH_LIMITS_SET;
	return brace;
}

struct math *structures_stack(
	struct parser *parser, const struct command *command, size_t at)
{
	struct math *stack = parser_node(parser, MATH_STACK, MATH_ORDINARY);
	const struct math *small = parser_argument(parser);

	(void)at;
	stack->body = parser_argument(parser);
	stack->class =
		command->code == 1 ? MATH_RELATION : class_of(stack->body);
	if (command->flags & MATH_UNDER)
		stack->under = small;
	else
		stack->over = small;
	return stack;
}

struct math *structures_arrow(
	struct parser *parser, const struct command *command, size_t at)
{
	struct math *arrow = parser_node(parser, MATH_ARROW, MATH_RELATION);

	(void)at;
	arrow->code = command->code;
	arrow->under = parser_option(parser);
	arrow->over = parser_argument(parser);
	return arrow;
}

struct math *structures_cancel(
	struct parser *parser, const struct command *command, size_t at)
{
	struct math *cancel = with_body(parser, MATH_CANCEL, command);

	(void)at;
	cancel->strokes = command->flags;
	cancel->flags = 0;
	cancel->class = class_of(cancel->body);
	return cancel;
}

/* "\\cancelto{0}{x}" */
struct math *structures_cancel_to(
	struct parser *parser, const struct command *command, size_t at)
{
	struct math *scripts = parser_node(parser, MATH_SCRIPTS, MATH_ORDINARY);

	scripts->over = parser_argument(parser);
	scripts->body = structures_cancel(parser, command, at);
	return scripts;
}

struct math *structures_frame(
	struct parser *parser, const struct command *command, size_t at)
{
	struct math *frame = with_body(parser, MATH_FRAME, command);

	(void)at;
	frame->strokes = command->flags;
	frame->flags = 0;
	return frame;
}

struct math *structures_division(
	struct parser *parser, const struct command *command, size_t at)
{
	(void)at;
	return with_body(parser, MATH_DIVISION, command);
}

/* "\enclose{box}{…}" with the notations of MathML's menclose. */
struct math *structures_enclose(
	struct parser *parser, const struct command *command, size_t at)
{
	static const struct {
		const char *name;
		enum math_kind kind;
		unsigned strokes;
	} notations[] = {
		{"longdiv", MATH_DIVISION, 0},
		{"box", MATH_FRAME, MATH_AROUND},
		{"top", MATH_FRAME, MATH_TOP},
		{"bottom", MATH_FRAME, MATH_BOTTOM},
		{"left", MATH_FRAME, MATH_LEFT},
		{"right", MATH_FRAME, MATH_RIGHT},
		{"updiagonalstrike", MATH_CANCEL, MATH_RISING},
		{"downdiagonalstrike", MATH_CANCEL, MATH_FALLING},
		{"horizontalstrike", MATH_CANCEL, MATH_ACROSS},
	};
	const char *name = parser_word(parser);
	struct math *node;

	(void)command;
	for (size_t i = 0; name != NULL && i < LENGTH(notations); i++) {
		if (strcmp(name, notations[i].name) != 0)
			continue;
		node = parser_node(parser, notations[i].kind, MATH_ORDINARY);
		node->strokes = notations[i].strokes;
		node->body = parser_argument(parser);
		return node;
	}
	return parser_fail(parser, at, "\\enclose has no such notation",
		"notations: longdiv, box, top, bottom, left, right, "
		"updiagonalstrike, downdiagonalstrike, horizontalstrike");
}

struct math *structures_phantom(
	struct parser *parser, const struct command *command, size_t at)
{
	(void)at;
	return with_body(parser, MATH_PHANTOM, command);
}

struct math *structures_smash(
	struct parser *parser, const struct command *command, size_t at)
{
	struct math *smash;

	(void)at;
	if (command->flags & MATH_NO_HEIGHT)
		parser_option(parser); /* t or b */
	smash = with_body(parser, MATH_SMASH, command);
	if (smash->flags & MATH_NO_HEIGHT)
		smash->class = class_of(smash->body);
	return smash;
}

/* "\mathbin{…}" */
struct math *structures_class(
	struct parser *parser, const struct command *command, size_t at)
{
	struct math *row = parser_node(parser, MATH_STYLE, MATH_ORDINARY);

	(void)at;
	row->body = parser_argument(parser);
	row->class = (enum math_class)command->code;
	row->flags = command->flags;
	return row;
}

/* Signs that Unicode also has with a stroke through them. */
static const struct {
	uint32_t plain, struck;
} negated[] = {
	{'=', 0x2260},
	{'<', 0x226e},
	{'>', 0x226f},
	{0x2264, 0x2270},
	{0x2265, 0x2271},
	{0x2261, 0x2262},
	{0x223c, 0x2241},
	{0x2248, 0x2249},
	{0x2245, 0x2247},
	{0x2208, 0x2209},
	{0x220b, 0x220c},
	{0x2282, 0x2284},
	{0x2283, 0x2285},
	{0x2286, 0x2288},
	{0x2287, 0x2289},
	{0x2225, 0x2226},
	{0x2223, 0x2224},
	{0x2203, 0x2204},
	{0x2192, 0x219b},
	{0x2190, 0x219a},
	{0x2194, 0x21ae},
	{0x21d2, 0x21cf},
	{0x21d4, 0x21ce},
	{0x21d0, 0x21cd},
};

struct math *structures_not(
	struct parser *parser, const struct command *command, size_t at)
{
	struct math *cancel = with_body(parser, MATH_CANCEL, command);
	const struct math *body = cancel->body;

	(void)at;
	for (size_t i = 0; body != NULL && body->kind == MATH_SYMBOL &&
			   i < LENGTH(negated);
		i++)
		if (negated[i].plain == body->code)
			return parser_symbol(parser, negated[i].struck,
				body->class, body->flags);
	cancel->strokes = MATH_RISING;
	cancel->class = class_of(body);
	cancel->said = "not";
	return cancel;
}
