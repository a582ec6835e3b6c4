#include "text/math/command.h"

#include "base/arena.h"
#include "base/suggest.h"
#include "text/math/chemistry.h"
#include "text/math/delimiters.h"
#include "text/math/structures.h"
#include "text/math/symbol.h"
#include "text/math/tables.h"
#include "text/math/units.h"
#include "text/math/words.h"

#include <string.h>

/* In the order of their names' bytes. */
static const struct command commands[] = {
	{"\n", words_space, 0, 333},
	{" ", words_space, 0, 333},
	{"!", words_back, 0, 167},
	{",", words_space, 0, 167},
	{"-", words_space, 0, 0},
	{"/", words_space, 0, 0},
	{":", words_space, 0, 222},
	{";", words_space, 0, 278},
	{">", words_space, 0, 222},
	{"Bbb", words_alphabet, 0, MATH_BLACKBOARD},
	{"Big", delimiters_big, 2, MATH_ORDINARY},
	{"Bigg", delimiters_big, 4, MATH_ORDINARY},
	{"Biggl", delimiters_big, 4, MATH_OPEN},
	{"Biggm", delimiters_big, 4, MATH_RELATION},
	{"Biggr", delimiters_big, 4, MATH_CLOSE},
	{"Bigl", delimiters_big, 2, MATH_OPEN},
	{"Bigm", delimiters_big, 2, MATH_RELATION},
	{"Bigr", delimiters_big, 2, MATH_CLOSE},
	{"acute", structures_accent, 0, 0x301},
	{"allowbreak", words_space, 0, 0},
	{"bar", structures_accent, 0, 0x304},
	{"bcancel", structures_cancel, MATH_FALLING, 0},
	{"begin", tables_begin, 0, 0},
	{"big", delimiters_big, 1, MATH_ORDINARY},
	{"bigg", delimiters_big, 3, MATH_ORDINARY},
	{"biggl", delimiters_big, 3, MATH_OPEN},
	{"biggm", delimiters_big, 3, MATH_RELATION},
	{"biggr", delimiters_big, 3, MATH_CLOSE},
	{"bigl", delimiters_big, 1, MATH_OPEN},
	{"bigm", delimiters_big, 1, MATH_RELATION},
	{"bigr", delimiters_big, 1, MATH_CLOSE},
	{"binom", structures_binomial, 0, MATH_SAME_SIZE},
	{"bm", words_alphabet, 0, MATH_BOLD_ITALIC},
	{"bmod", words_modulus, 0, 0},
	{"boldsymbol", words_alphabet, 0, MATH_BOLD_ITALIC},
	{"boxed", structures_frame, MATH_AROUND, 0},
	{"breve", structures_accent, 0, 0x306},
	{"cancel", structures_cancel, MATH_RISING, 0},
	{"ce", chemistry_read, 0, 0},
	{"cfrac", structures_fraction, 0, MATH_DISPLAY_SIZE},
	{"check", structures_accent, 0, 0x30c},
	{"dbinom", structures_binomial, 0, MATH_DISPLAY_SIZE},
	{"dddot", structures_accent, 0, 0x20db},
	{"ddot", structures_accent, 0, 0x308},
	{"dfrac", structures_fraction, 0, MATH_DISPLAY_SIZE},
	{"displaylimits", words_space, 0, 0},
	{"dot", structures_accent, 0, 0x307},
	{"emph", words_text, 0, MATH_ITALIC},
	{"enclose", structures_enclose, 0, 0},
	{"enskip", words_space, 0, 500},
	{"enspace", words_space, 0, 500},
	{"fbox", structures_frame, MATH_AROUND, 0},
	{"frac", structures_fraction, 0, MATH_SAME_SIZE},
	{"frak", words_alphabet, 0, MATH_FRAKTUR},
	{"grave", structures_accent, 0, 0x300},
	{"hat", structures_accent, 0, 0x302},
	{"hbox", words_text, 0, MATH_ROMAN},
	{"hfill", words_space, 0, 0},
	{"hphantom", structures_phantom, MATH_NO_HEIGHT, 0},
	{"hskip", words_hspace, 0, 0},
	{"hspace", words_hspace, 0, 0},
	{"kern", words_hspace, 0, 0},
	{"label", words_nothing, 1, 0},
	{"left", delimiters_left, 0, 0},
	{"llap", structures_smash, MATH_NO_WIDTH, MATH_TO_RIGHT},
	{"longdiv", structures_division, 0, 0},
	{"mathbb", words_alphabet, 0, MATH_BLACKBOARD},
	{"mathbf", words_alphabet, 0, MATH_BOLD},
	{"mathbfit", words_alphabet, 0, MATH_BOLD_ITALIC},
	{"mathbin", structures_class, 0, MATH_BINARY},
	{"mathcal", words_alphabet, 0, MATH_SCRIPT},
	{"mathclap", structures_smash, MATH_NO_WIDTH, MATH_CENTRED},
	{"mathclose", structures_class, 0, MATH_CLOSE},
	{"mathfrak", words_alphabet, 0, MATH_FRAKTUR},
	{"mathinner", structures_class, 0, MATH_INNER},
	{"mathit", words_alphabet, 0, MATH_ITALIC},
	{"mathllap", structures_smash, MATH_NO_WIDTH, MATH_TO_RIGHT},
	{"mathnormal", words_alphabet, 0, MATH_DEFAULT},
	{"mathop", structures_class, MATH_LIMITS, MATH_LARGE},
	{"mathopen", structures_class, 0, MATH_OPEN},
	{"mathord", structures_class, 0, MATH_ORDINARY},
	{"mathpunct", structures_class, 0, MATH_PUNCT},
	{"mathrel", structures_class, 0, MATH_RELATION},
	{"mathring", structures_accent, 0, 0x30a},
	{"mathrlap", structures_smash, MATH_NO_WIDTH, MATH_TO_LEFT},
	{"mathrm", words_alphabet, 0, MATH_ROMAN},
	{"mathscr", words_alphabet, 0, MATH_SCRIPT},
	{"mathsf", words_alphabet, 0, MATH_SANS},
	{"mathstrut", words_space, 0, 0},
	{"mathtt", words_alphabet, 0, MATH_MONO},
	{"mathup", words_alphabet, 0, MATH_ROMAN},
	{"mbox", words_text, 0, MATH_ROMAN},
	{"medspace", words_space, 0, 222},
	{"middle", delimiters_middle, 0, 0},
	{"mkern", words_hspace, 0, 0},
	{"mod", words_modulus, 0, 2},
	{"mskip", words_hspace, 0, 0},
	{"negmedspace", words_back, 0, 222},
	{"negthickspace", words_back, 0, 278},
	{"negthinspace", words_back, 0, 167},
	{"nobreak", words_space, 0, 0},
	{"nobreakspace", words_space, 0, 333},
	{"nonumber", words_space, 0, 0},
	{"not", structures_not, 0, 0},
	{"notag", words_space, 0, 0},
	{"null", words_space, 0, 0},
	{"operatorname", words_operator, 0, 0},
	{"operatornamewithlimits", words_operator, MATH_LIMITS, 0},
	{"overarc", structures_accent, MATH_STRETCHES, 0x2322},
	{"overbrace", structures_brace, 0, 0x23de},
	{"overbracket", structures_brace, 0, 0x23b4},
	{"overleftarrow", structures_accent, MATH_STRETCHES, 0x20d6},
	{"overleftrightarrow", structures_accent, MATH_STRETCHES, 0x20e1},
	{"overline", structures_line, 0, 0},
	{"overparen", structures_accent, MATH_STRETCHES, 0x2322},
	{"overrightarrow", structures_accent, MATH_STRETCHES, 0x20d7},
	{"overset", structures_stack, 0, 0},
	{"phantom", structures_phantom, 0, 0},
	{"pmb", words_alphabet, 0, MATH_BOLD_ITALIC},
	{"pmod", words_modulus, 0, 1},
	{"pod", words_modulus, 0, 3},
	{"pu", units_read, 0, 0},
	{"qquad", words_space, 0, 2000},
	{"quad", words_space, 0, 1000},
	{"relax", words_space, 0, 0},
	{"rlap", structures_smash, MATH_NO_WIDTH, MATH_TO_LEFT},
	{"smash", structures_smash, MATH_NO_HEIGHT, 0},
	{"sout", structures_cancel, MATH_ACROSS, 0},
	{"space", words_space, 0, 333},
	{"sqrt", structures_root, 0, 0},
	{"st", structures_cancel, MATH_ACROSS, 0},
	{"stackrel", structures_stack, 0, 1},
	{"strut", words_space, 0, 0},
	{"substack", tables_substack, 0, 0},
	{"symbf", words_alphabet, 0, MATH_BOLD},
	{"symit", words_alphabet, 0, MATH_ITALIC},
	{"symrm", words_alphabet, 0, MATH_ROMAN},
	{"tbinom", structures_binomial, 0, MATH_TEXT_SIZE},
	{"text", words_text, 0, MATH_ROMAN},
	{"textbf", words_text, 0, MATH_BOLD},
	{"textcolor", words_colour, 0, 0},
	{"textit", words_text, 0, MATH_ITALIC},
	{"textnormal", words_text, 0, MATH_ROMAN},
	{"textrm", words_text, 0, MATH_ROMAN},
	{"textsc", words_text, 0, MATH_ROMAN},
	{"textsf", words_text, 0, MATH_ROMAN},
	{"texttt", words_text, 0, MATH_MONO},
	{"textup", words_text, 0, MATH_ROMAN},
	{"tfrac", structures_fraction, 0, MATH_TEXT_SIZE},
	{"thickspace", words_space, 0, 278},
	{"thinspace", words_space, 0, 167},
	{"tilde", structures_accent, 0, 0x303},
	{"underbar", structures_line, MATH_UNDER, 0},
	{"underbrace", structures_brace, MATH_UNDER, 0x23df},
	{"underbracket", structures_brace, MATH_UNDER, 0x23b5},
	{"underline", structures_line, MATH_UNDER, 0},
	{"underset", structures_stack, MATH_UNDER, 0},
	{"vec", structures_accent, 0, 0x20d7},
	{"vphantom", structures_phantom, MATH_NO_WIDTH, 0},
	{"widearc", structures_accent, MATH_STRETCHES, 0x2322},
	{"widecheck", structures_accent, MATH_STRETCHES, 0x30c},
	{"widehat", structures_accent, MATH_STRETCHES, 0x302},
	{"wideparen", structures_accent, MATH_STRETCHES, 0x2322},
	{"widetilde", structures_accent, MATH_STRETCHES, 0x303},
	{"xLeftarrow", structures_arrow, 0, 0x21d0},
	{"xLeftrightarrow", structures_arrow, 0, 0x21d4},
	{"xRightarrow", structures_arrow, 0, 0x21d2},
	{"xcancel", structures_cancel, MATH_RISING | MATH_FALLING, 0},
	{"xleftarrow", structures_arrow, 0, 0x2190},
	{"xleftrightarrow", structures_arrow, 0, 0x2194},
	{"xleftrightharpoons", structures_arrow, 0, 0x21cb},
	{"xlongequal", structures_arrow, 0, '='},
	{"xmapsto", structures_arrow, 0, 0x21a6},
	{"xrightarrow", structures_arrow, 0, 0x2192},
	{"xrightleftharpoons", structures_arrow, 0, 0x21cc},
};

/* Commands that turn the rest of their row. */
enum turn {
	TURN_OVER,
	TURN_STYLE,
	TURN_ALPHABET,
	TURN_NOTHING
};

static const struct {
	const char *name;
	enum turn turn;
	uint32_t with; /* an opening bracket, a style or an alphabet; for
			  TURN_OVER 1: no rule and no bracket */
} turns[] = {
	{"over", TURN_OVER, 0},
	{"choose", TURN_OVER, '('},
	{"brack", TURN_OVER, '['},
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

/* Commands that close what another opened. */
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
	size_t low = 0, high = LENGTH(commands);

	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		const struct command *command = &commands[middle];
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
	const size_t all = LENGTH(commands) + LENGTH(turns) +
			   symbol_letters.count + symbol_signs.count;
	const char **names = arena_alloc(arena, all, sizeof(*names));
	size_t count = 0;

	for (size_t i = 0; i < LENGTH(commands); i++)
		if (is_letter(*commands[i].name))
			names[count++] = commands[i].name;
	add_symbols(names, &count, &symbol_letters);
	add_symbols(names, &count, &symbol_signs);
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
				arena_printf(parser->arena,
					"\\%s is not allowed in a formula",
					name),
				"write out what it stands for");
	near = nearest(parser->arena, name);
	return parser_fail(parser, at,
		arena_printf(parser->arena, "unknown command \\%s", name),
		near == NULL ? NULL
			     : arena_printf(parser->arena, "did you mean \\%s?",
				       near));
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
	return fail_unknown(parser, at, length);
}

/* Make what stands in the row so far a numerator. */
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
