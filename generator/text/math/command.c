#include "text/math/command.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/suggest.h"
#include "text/math/command_list.h"
#include "text/math/structures.h"
#include "text/math/symbol.h"

#include <string.h>

/* Effects of commands on the rest of their row. */
enum turn {
	TURN_OVER,
	TURN_STYLE,
	TURN_ALPHABET,
	TURN_NOTHING
};

static const struct {
	const char *name;
	enum turn turn;
	uint32_t with; /* an opening bracket, a style or an alphabet; 1 for
			  TURN_OVER: no rule and no bracket */
} turns[] = {
	{"over", TURN_OVER, 0},
	{"choose", TURN_OVER, '('},
	{"brack", TURN_OVER, '['},
	{"brace", TURN_OVER, '{'},
	{"atop", TURN_OVER, 1},
	{"displaystyle", TURN_STYLE, MATH_DISPLAY_SIZE},
	{"textstyle", TURN_STYLE, MATH_TEXT_SIZE},
	{"scriptstyle", TURN_STYLE, MATH_SCRIPT_SIZE},
	{"scriptscriptstyle", TURN_STYLE, MATH_SMALL_SIZE},
	{"rm", TURN_ALPHABET, MATH_ROMAN},
	{"bf", TURN_ALPHABET, MATH_BOLD},
	{"it", TURN_ALPHABET, MATH_ITALIC},
	{"sf", TURN_ALPHABET, MATH_SANS},
	{"tt", TURN_ALPHABET, MATH_MONO},
	{"cal", TURN_ALPHABET, MATH_SCRIPT},
	{"tiny", TURN_NOTHING, 0},
	{"scriptsize", TURN_NOTHING, 0},
	{"footnotesize", TURN_NOTHING, 0},
	{"small", TURN_NOTHING, 0},
	{"normalsize", TURN_NOTHING, 0},
	{"large", TURN_NOTHING, 0},
	{"Large", TURN_NOTHING, 0},
	{"LARGE", TURN_NOTHING, 0},
	{"huge", TURN_NOTHING, 0},
	{"Huge", TURN_NOTHING, 0},
};

/* Commands that close what another one opened. */
static const struct {
	const char *name, *message;
} closers[] = {
	{"right", "this \\right has no \\left"},
	{"end", "this \\end has no \\begin"},
	{"\\", NULL},
	{"cr", NULL},
	{"hline", "\\hline stands at the beginning of a table's row"},
};

/* TeX's own commands that could define or read anything. */
static const char *const refused[] = {"def", "gdef", "edef", "xdef", "let",
	"newcommand", "renewcommand", "providecommand", "newenvironment",
	"DeclareMathOperator", "input", "include", "require", "usepackage",
	"catcode", "csname", "expandafter", "write", "read", "openin",
	"includegraphics", "loop", "futurelet"};

/* Commands of LaTeX packages, and their equivalents here. */
static const struct {
	const char *name, *hint;
} instead[] = {
	{"SI", "a number with its unit is \\pu{5.2 m/s}"},
	{"qty", "a number with its unit is \\pu{5.2 m/s}"},
	{"si", "a unit is \\pu{m/s}"},
	{"unit", "a unit is \\pu{m/s}"},
	{"num", "a number is \\pu{1.2e3}"},
	{"dv", "write \\frac{dy}{dx}"},
	{"pdv", "write \\frac{\\partial y}{\\partial x}"},
	{"textsuperscript", "a superscript is x^{2}"},
	{"textsubscript", "a subscript is x_{2}"},
	{"newline", "a new row of an environment is \\\\"},
	{"par", "end the formula and begin a new paragraph of the text"},
	{"intertext", "end the formula and write the text below it"},
	{"shortintertext", "end the formula and write the text below it"},
	{"multicolumn", "leave the cells beside it empty: & &"},
	{"cline", "\\hline draws a rule across the whole table"},
	{"ref", "write the number itself: (1)"},
	{"eqref", "write the number itself: (1)"},
	{"url", "an address stands outside the formula"},
	{"footnote", "a note stands outside the formula"},
	{"dotfill", "a blank to write in is \\underline{\\hspace{2cm}}"},
	{"hrulefill", "a blank to write in is \\underline{\\hspace{2cm}}"},
	{"framebox", "a box around a text is \\fbox{text}"},
};

bool command_closes(const struct parser *parser)
{
	if (!parser_next_is(parser, '\\'))
		return false;
	for (size_t i = 0; i < LENGTH(closers); i++)
		if (parser_at_command(parser, closers[i].name))
			return true;
	return false;
}

void command_fail_closer(struct parser *parser)
{
	for (size_t i = 0; i < LENGTH(closers); i++)
		if (closers[i].message != NULL &&
			parser_at_command(parser, closers[i].name))
			parser_fail(
				parser, parser->at, closers[i].message, NULL);
	parser_fail(parser, parser->at, "this closes nothing", NULL);
}

static const struct command *find(const char *name, size_t length)
{
	size_t low = 0, high = command_list.count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		const struct command *command = &command_list.at[middle];
		const int order = strncmp(command->name, name, length);

		if (order == 0 && command->name[length] == '\0')
			return command;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

bool command_is(const char *name, size_t length)
{
	if (find(name, length) != NULL || symbol_find(name, length) != NULL)
		return true;
	for (size_t i = 0; i < LENGTH(closers); i++)
		if (strlen(closers[i].name) == length &&
			strncmp(closers[i].name, name, length) == 0)
			return true;
	return false;
}

static void add_symbols(
	const char **names, size_t *count, const struct symbols *symbols)
{
	for (size_t i = 0; i < symbols->count; i++)
		if (is_letter(*symbols->at[i].name))
			names[(*count)++] = symbols->at[i].name;
}

/* The command that was probably meant, or NULL. */
static const char *nearest(struct arena *arena, const char *name)
{
	const size_t all = command_list.count + LENGTH(turns) +
			   symbol_letters.count + symbol_signs.count +
			   symbol_rare.count;
	const char **names = arena_alloc(arena, all, sizeof(*names));
	size_t count = 0;

	for (size_t i = 0; i < command_list.count; i++)
		if (is_letter(*command_list.at[i].name))
			names[count++] = command_list.at[i].name;
	add_symbols(names, &count, &symbol_letters);
	add_symbols(names, &count, &symbol_signs);
	add_symbols(names, &count, &symbol_rare);
	for (size_t i = 0; i < LENGTH(turns); i++)
		names[count++] = turns[i].name;
	return suggest_name(name, (struct text_list){names, count});
}

static struct math *fail_unknown(
	struct parser *parser, size_t at, size_t length)
{
	const char *name =
		arena_copy(parser->arena, parser->text + at + 1, length);
	const char *near;

	if (length == 0)
		return parser_fail(
			parser, at, "the formula ends in a backslash", NULL);
	for (size_t i = 0; i < LENGTH(refused); i++)
		if (strcmp(name, refused[i]) == 0)
			return parser_fail(parser, at,
				message_printf(parser->arena,
					"\\%s is not allowed in a formula",
					name),
				"write out what it stands for");
	for (size_t i = 0; i < LENGTH(instead); i++)
		if (strcmp(name, instead[i].name) == 0)
			return parser_fail(parser, at,
				message_printf(parser->arena,
					"unknown command \\%s", name),
				instead[i].hint);
	near = nearest(parser->arena, name);
	return parser_fail(parser, at,
		message_printf(parser->arena, "unknown command \\%s", name),
		near == NULL ? NULL
			     : message_printf(parser->arena,
				       "did you mean \\%s?", near));
}

/* Is it the name of a colour, as in "\\blueD{x}"?  Print is black. */
static bool is_colour(const char *name, size_t length)
{
	static const char *const colours[] = {"blue", "red", "green", "pink",
		"purple", "orange", "gray", "teal", "gold", "maroon", "mint"};

	if (length > 3 && name[length - 1] >= 'A' && name[length - 1] <= 'E')
		length--;
	for (size_t i = 0; i < LENGTH(colours); i++)
		if (strlen(colours[i]) == length &&
			strncmp(colours[i], name, length) == 0)
			return true;
	return false;
}

static struct math *symbol_node(
	struct parser *parser, const struct symbol *symbol)
{
	struct math *node;

	if (symbol->code != 0) {
		node = parser_symbol(
			parser, symbol->code, symbol->class, symbol->flags);
		node->said = symbol->said;
		return node;
	}
	node = parser_node(parser, MATH_NAME, symbol->class);
	node->flags = symbol->flags;
	node->text = strcmp(symbol->name, "liminf") == 0   ? "lim inf"
		     : strcmp(symbol->name, "limsup") == 0 ? "lim sup"
							   : symbol->name;
	node->said = symbol->said;
	return node;
}

struct math *command_read(struct parser *parser)
{
	const size_t at = parser->at;
	const size_t length = parser_name(parser, at + 1);
	const char *name = parser->text + at + 1;
	const struct command *command = find(name, length);
	const struct symbol *symbol;

	parser->at += 1 + length;
	if (command != NULL)
		return command->read(parser, command, at);
	symbol = symbol_find(name, length);
	if (length > 0 && symbol != NULL)
		return symbol_node(parser, symbol);
	if (is_colour(name, length))
		return parser_argument(parser);
	return fail_unknown(parser, at, length);
}

struct math *command_space(struct parser *parser, int width)
{
	struct math *space = parser_node(parser, MATH_SPACE, MATH_ORDINARY);

	space->size = width;
	return space;
}

/* Make the row so far a numerator. */
static void turn_over(struct parser *parser, size_t at, uint32_t with,
	struct math **top, struct parser_list *list)
{
	struct parser_list outer = parser_list_new(parser);
	struct math *made;

	if ((*top)->strokes != 0) {
		parser_fail(parser, at, "a second \\over in one group",
			"put braces around one of them");
		return;
	}
	*list = parser_list_new(parser);
	made = structures_over(parser, *top, list->row, with == 1 ? 0 : with);
	if (with == 1)
		made->flags |= MATH_NO_RULE;
	parser_list_add(&outer, made);
	*top = outer.row;
	(*top)->strokes = 1;
}

static void turn_style(
	struct parser *parser, uint32_t style, struct parser_list *list)
{
	struct math *rest = parser_node(parser, MATH_STYLE, MATH_ORDINARY);
	struct parser_list inner = parser_list_new(parser);

	rest->style = (enum math_size)style;
	rest->body = inner.row;
	parser_list_add(list, rest);
	*list = inner;
}

bool command_turns(
	struct parser *parser, struct math **top, struct parser_list *list)
{
	const size_t at = parser->at;
	size_t i = 0;

	if (!parser_next_is(parser, '\\'))
		return false;
	while (i < LENGTH(turns) && !parser_at_command(parser, turns[i].name))
		i++;
	if (i == LENGTH(turns)) {
		if (!parser_at_command(parser, "color"))
			return false;
		parser->at += strlen("\\color");
		return parser_word(parser) != NULL || parser->failed;
	}
	parser->at += 1 + strlen(turns[i].name);
	if (turns[i].turn == TURN_OVER)
		turn_over(parser, at, turns[i].with, top, list);
	else if (turns[i].turn == TURN_STYLE)
		turn_style(parser, turns[i].with, list);
	else if (turns[i].turn == TURN_ALPHABET)
		parser->alphabet = (enum math_alphabet)turns[i].with;
	return true;
}
