#include "exchange/xml/qti1_calculated.h"

#include "base/arena.h"
#include "exchange/intake/variables.h"
#include "exchange/xml/markup.h"

static const struct xml *calculated_of(const struct qti1_item *item)
{
	return markup_below(item->xml, "calculated");
}

static void read_variable(struct reader *reader, struct variables *variables,
	const struct xml *variable)
{
	struct arena *arena = reader->quiz->arena;
	const char *name = markup_get(variable, "name");
	struct variables_set *set =
		name == NULL ? NULL
			     : variables_add(reader->quiz, variables, name);

	if (set == NULL)
		return;
	set->from =
		quiz_number(arena, markup_child_text(arena, variable, "min"));
	set->to = quiz_number(arena, markup_child_text(arena, variable, "max"));
	set->step = variables_step(arena, markup_get(variable, "scale"));
}

/* A row: a value for each variable. */
static void read_row(struct reader *reader, struct variables *variables,
	const struct xml *row)
{
	struct arena *arena = reader->quiz->arena;

	for (const struct xml *at = markup_child(row, "var"); at != NULL;
		at = markup_next(at, "var")) {
		const char *name = markup_get(at, "name");

		for (size_t i = 0; name != NULL && i < variables->names.count;
			i++)
			if (text_equal(variables->names.foreign[i], name))
				variables_put(reader->quiz, &variables->sets[i],
					quiz_number(
						arena, markup_text(arena, at)));
	}
}

void qti1_calculated_begin(struct reader *reader, const struct qti1_item *item)
{
	const struct xml *calculated = calculated_of(item);
	struct variables *variables;
	const struct xml *names, *rows;

	if (calculated == NULL)
		return;
	variables = variables_new(reader->quiz->arena, '[', ']');
	variables->plain_log = true;
	names = markup_child(calculated, "vars");
	rows = markup_child(calculated, "var_sets");
	for (const struct xml *at = markup_child(names, "var"); at != NULL;
		at = markup_next(at, "var"))
		read_variable(reader, variables, at);
	for (const struct xml *at = markup_child(rows, "var_set"); at != NULL;
		at = markup_next(at, "var_set"))
		read_row(reader, variables, at);
	reader->variables = variables;
	variables_vary(reader, variables);
}

/* Canvas writes "0.5" or "5%". */
static const char *tolerance_of(struct arena *arena, const char *text)
{
	const size_t length = text == NULL ? 0 : strcspn(text, "%");
	const char *number =
		length == 0
			? NULL
			: quiz_number(arena, arena_copy(arena, text, length));

	if (number == NULL || text_equal(number, "0"))
		return NULL;
	return text[length] == '%' ? arena_printf(arena, "%s%%", number)
				   : number;
}

/* The name of a step's result, "s" in "s = a + b"; NULL if it has none. */
static const char *name_of(
	struct arena *arena, const char *formula, const char **rest)
{
	const char *equal = strchr(formula, '=');
	const char *begin = formula + strspn(formula, " \t\n");

	*rest = equal == NULL ? formula : equal + 1;
	return equal == NULL
		       ? NULL
		       : arena_copy(arena, begin, strcspn(begin, " \t\n="));
}

/* The answer is the last step's.  It takes in the results of earlier steps, in
 * brackets. */
static const char *last_step(struct reader *reader, const struct xml *formula)
{
	struct arena *arena = reader->quiz->arena;
	struct variables variables = *reader->variables;

	for (;;) {
		const char *rest;
		const char *name =
			name_of(arena, markup_text(arena, formula), &rest);
		const char *answer = variables_answer(reader, &variables, rest);

		formula = markup_next(formula, "formula");
		if (formula == NULL || answer == NULL)
			return answer;
		if (name != NULL &&
			variables_add(reader->quiz, &variables, name))
			variables.names.own[variables.names.count - 1] =
				arena_printf(
					arena, "(%s)", answer + strlen("= "));
	}
}

void qti1_calculated_read(struct reader *reader, const struct qti1_item *item)
{
	struct arena *arena = reader->quiz->arena;
	const struct xml *calculated = calculated_of(item);
	const struct xml *formulas = markup_child(calculated, "formulas");
	const struct xml *formula = markup_child(formulas, "formula");
	const char *decimals = formulas == NULL
				       ? NULL
				       : markup_get(formulas, "decimal_places");
	struct quiz_answer *answer;

	reader->question->kind = QUIZ_NUMERIC;
	if (formula == NULL) {
		quiz_refuse(reader->quiz, reader->question,
			"it has no right answer");
		return;
	}
	answer = quiz_answer(
		reader->quiz, reader->question, last_step(reader, formula));
	answer->share = QUIZ_ALL;
	answer->tolerance = tolerance_of(arena,
		markup_child_text(arena, calculated, "answer_tolerance"));
	if (decimals != NULL && is_digit(*decimals))
		reader->question->show = decimals;
}
