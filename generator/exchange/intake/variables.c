#include "exchange/intake/variables.h"

#include "bank/vary/expression.h"
#include "base/arena.h"
#include "base/utf8.h"
#include "exchange/quiz/tree.h"

enum {
	ROW_BYTES = EXPRESSION_BYTES - 100 /* of values in an expression */
};

struct variables *variables_new(struct arena *arena, char open, char close)
{
	struct variables *variables = arena_alloc(arena, 1, sizeof(*variables));

	variables->open = open;
	variables->close = close;
	return variables;
}

struct variables_set *variables_add(
	struct quiz *quiz, struct variables *variables, const char *name)
{
	return arithmetic_add(quiz->arena, &variables->names, name)
		       ? &variables->sets[variables->names.count - 1]
		       : NULL;
}

void variables_put(
	struct quiz *quiz, struct variables_set *set, const char *number)
{
	if (number == NULL)
		return;
	set->at = arena_grow(
		quiz->arena, set->at, set->count, &set->room, sizeof(*set->at));
	set->at[set->count++] = number;
}

const char *variables_step(struct arena *arena, const char *decimals)
{
	const char digit = decimals == NULL ? '0' : *decimals;

	return digit < '1' || digit > '9'
		       ? "1"
		       : arena_printf(arena, "0.%0*d", digit - '0', 1);
}

/* The number of rows that all variables have and that fit into an expression.
 * *most is the number of rows of the longest variable. */
static size_t rows_of(const struct variables *variables, size_t *most)
{
	size_t rows = EXPRESSION_LISTED;

	*most = 0;
	for (size_t i = 0; i < variables->names.count; i++) {
		const struct variables_set *set = &variables->sets[i];
		size_t length = 0, fit = 0;

		if (set->count == 0)
			continue;
		while (fit < set->count &&
			(length += strlen(set->at[fit]) + 2) < ROW_BYTES)
			fit++;
		rows = fit < rows ? fit : rows;
		*most = set->count > *most ? set->count : *most;
	}
	return rows;
}

static bool has(struct variables_set set, size_t count, const char *number)
{
	for (size_t i = 0; i < count; i++)
		if (text_equal(set.at[i], number))
			return true;
	return false;
}

/* A list with each value once, or the only value. */
static const struct node *list_node(
	struct arena *arena, const struct variables_set *set)
{
	struct tree list = {.arena = arena};

	for (size_t i = 0; i < set->count; i++)
		if (!has(*set, i, set->at[i]))
			tree_add(&list, tree_plain(arena, set->at[i]));
	return list.count == 1 ? list.items[0] : tree_list(&list);
}

static const struct node *range_node(
	struct arena *arena, const struct variables_set *set)
{
	struct tree map = {.arena = arena};

	tree_put_plain(&map, "from", set->from);
	tree_put_plain(&map, "to", set->to);
	tree_put_plain(&map, "step", set->step);
	return tree_map(&map);
}

/* "= pick(row, [3, 5, 8])" */
static const struct node *row_node(struct arena *arena,
	const struct variables_set *set, const char *row, size_t rows)
{
	struct buffer out = {.arena = arena};

	buffer_printf(&out, "= pick(%s, [", row);
	for (size_t i = 0; i < rows; i++)
		buffer_printf(&out, "%s%s", i > 0 ? ", " : "", set->at[i]);
	buffer_puts(&out, "])");
	return tree_text(arena, buffer_text(&out));
}

static size_t listed_count(const struct variables *variables)
{
	size_t count = 0;

	for (size_t i = 0; i < variables->names.count; i++)
		count += variables->sets[i].count > 0;
	return count;
}

void variables_vary(struct reader *reader, const struct variables *variables)
{
	struct arena *arena = reader->quiz->arena;
	struct arithmetic_names names = variables->names;
	struct tree vars = {.arena = arena};
	const bool together = listed_count(variables) > 1;
	const char *row = NULL;
	size_t most, rows = rows_of(variables, &most);

	if (together && arithmetic_add(arena, &names, "row")) {
		row = names.own[names.count - 1];
		tree_put_plain(&vars, row, arena_printf(arena, "1..%zu", rows));
		if (most > rows)
			quiz_lose(reader->quiz, reader->question,
				"its rows of values after row %zu", rows);
	}
	for (size_t i = 0; i < variables->names.count; i++) {
		const struct variables_set *set = &variables->sets[i];
		const char *name = variables->names.own[i];

		if (set->count == 0 && set->from != NULL && set->to != NULL)
			tree_put(&vars, name, range_node(arena, set));
		else if (set->count == 0)
			quiz_refuse(reader->quiz, reader->question,
				"its variable %s has no values",
				variables->names.foreign[i]);
		else if (row != NULL && rows > 1)
			tree_put(&vars, name, row_node(arena, set, row, rows));
		else
			tree_put(&vars, name, list_node(arena, set));
	}
	if (vars.count > 0)
		reader->question->vars = tree_map(&vars);
}

/* The expression of a formula; the question is refused if it has none. */
static const char *expression_of(struct reader *reader,
	const struct variables *variables, const char *formula)
{
	struct arithmetic arithmetic = {.arena = reader->quiz->arena,
		.names = &variables->names,
		.plain_log = variables->plain_log};
	const char *written = arithmetic_write(&arithmetic, formula);

	if (written == NULL)
		quiz_refuse(reader->quiz, reader->question,
			arithmetic.unknown == NULL ||
					*arithmetic.unknown == '\0'
				? "its formula ends too early"
				: "its formula has \"%s\", which a bank cannot "
				  "calculate",
			arithmetic.unknown);
	return written;
}

const char *variables_answer(struct reader *reader,
	const struct variables *variables, const char *formula)
{
	const char *written = expression_of(reader, variables, formula);

	return written == NULL
		       ? NULL
		       : arena_printf(reader->quiz->arena, "= %s", written);
}

/* The end of the name or formula that opens here, behind its closing sign; NULL
 * if it is not closed. */
static const char *end_of(const struct variables *variables, const char *text)
{
	int depth = 0;

	for (; *text != '\0'; text++) {
		depth += (*text == variables->open) -
			 (*text == variables->close);
		if (depth == 0)
			return text + 1;
	}
	return NULL;
}

/* The placeholder of "{a}" or "{=a*b}"; NULL if that is neither. */
static const char *placeholder(
	struct reader *reader, const char *text, const char *end)
{
	const struct variables *variables = reader->variables;
	struct arena *arena = reader->quiz->arena;
	const size_t length = (size_t)(end - text) - 2;
	const char *name = arithmetic_own(&variables->names, text + 1, length);
	const char *written;

	if (name != NULL)
		return arena_printf(arena, "@{%s}", name);
	if (length == 0 || text[1] != '=')
		return NULL;
	written = expression_of(
		reader, variables, arena_copy(arena, text + 2, length - 1));
	if (written == NULL)
		return NULL;
	return variables->format != NULL ? arena_printf(arena, "@{%s:%s}",
						   written, variables->format)
	       : strpbrk(written, "/^(") != NULL
		       ? arena_printf(arena, "@{round(%s, 4)}", written)
		       : arena_printf(arena, "@{%s}", written);
}

const char *variables_hide(struct reader *reader, const char *text,
	struct variables_hidden *hidden)
{
	const struct variables *variables = reader->variables;
	struct buffer out = {.arena = reader->quiz->arena};

	hidden->count = 0;
	while (*text != '\0') {
		const char *end = *text == variables->open
					  ? end_of(variables, text)
					  : NULL;
		const char *shown = end == NULL || hidden->count == GAPS_MAX
					    ? NULL
					    : placeholder(reader, text, end);

		if (shown == NULL) {
			buffer_putc(&out, *text++);
			continue;
		}
		gaps_mark(&out, hidden->count);
		hidden->shown[hidden->count++] = shown;
		text = end;
	}
	return buffer_text(&out);
}

const char *variables_show(struct reader *reader, const char *text,
	const struct variables_hidden *hidden)
{
	const struct gaps gaps = {.count = hidden->count};
	const size_t length = strlen(text);
	struct buffer out = {.arena = reader->quiz->arena};

	for (size_t at = 0; at < length;) {
		const size_t begin = at;
		const size_t i =
			gaps_marked(&gaps, utf8_next(text, length, &at));

		if (i < hidden->count)
			buffer_puts(&out, hidden->shown[i]);
		else
			buffer_add(&out, text + begin, at - begin);
	}
	return buffer_text(&out);
}
