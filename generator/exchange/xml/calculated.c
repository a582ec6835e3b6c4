#include "exchange/xml/calculated.h"

#include "base/arena.h"
#include "exchange/intake/variables.h"
#include "exchange/xml/markup.h"
#include "exchange/xml/moodle_kinds.h"

static void read_set(struct reader *reader, struct variables *variables,
	const struct xml *definition)
{
	struct arena *arena = reader->quiz->arena;
	const char *name = markup_child_text(
		arena, markup_child(definition, "name"), "text");
	const struct xml *items = markup_child(definition, "dataset_items");
	struct variables_set *set =
		name == NULL ? NULL
			     : variables_add(reader->quiz, variables, name);

	if (set == NULL)
		return;
	for (const struct xml *at = markup_child(items, "dataset_item");
		at != NULL; at = markup_next(at, "dataset_item"))
		variables_put(reader->quiz, set,
			quiz_number(
				arena, markup_child_text(arena, at, "value")));
	set->from = quiz_number(
		arena, markup_child_text(arena,
			       markup_child(definition, "minimum"), "text"));
	set->to = quiz_number(
		arena, markup_child_text(arena,
			       markup_child(definition, "maximum"), "text"));
	set->step = variables_step(
		arena, markup_child_text(arena,
			       markup_child(definition, "decimals"), "text"));
}

void calculated_begin(struct reader *reader, const struct xml *question)
{
	struct variables *variables =
		variables_new(reader->quiz->arena, '{', '}');
	const struct xml *sets = markup_child(question, "dataset_definitions");

	for (const struct xml *at = markup_child(sets, "dataset_definition");
		at != NULL; at = markup_next(at, "dataset_definition"))
		read_set(reader, variables, at);
	reader->variables = variables;
	variables_vary(reader, variables);
}

/* "2" for decimals, "s2" for significant figures. */
static const char *show_of(struct arena *arena, const struct xml *answer)
{
	const char *length =
		markup_child_text(arena, answer, "correctanswerlength");
	const char *format =
		markup_child_text(arena, answer, "correctanswerformat");
	const bool figures = format != NULL && text_equal(format, "2");

	if (length == NULL || !is_digit(*length))
		return NULL;
	return arena_printf(arena, "%s%s", figures ? "s" : "", length);
}

/* Moodle's tolerance types: 1 relative, 2 absolute, 3 geometric.  A bank has no
 * geometric one, so it becomes relative. */
static const char *tolerance_of(struct reader *reader, const struct xml *answer)
{
	struct arena *arena = reader->quiz->arena;
	const char *tolerance = quiz_number(
		arena, markup_child_text(arena, answer, "tolerance"));
	const char *type = markup_child_text(arena, answer, "tolerancetype");

	if (tolerance == NULL || text_equal(tolerance, "0"))
		return NULL;
	if (type != NULL && text_equal(type, "2"))
		return tolerance;
	if (type != NULL && text_equal(type, "3"))
		reader_lost(reader, "a geometric tolerance");
	return arena_printf(arena, "%s%%",
		quiz_number(arena, arena_printf(arena, "%se2", tolerance)));
}

void calculated_number(struct reader *reader, const struct xml *question)
{
	struct arena *arena = reader->quiz->arena;

	for (const struct xml *at = markup_child(question, "answer");
		at != NULL; at = markup_next(at, "answer")) {
		const char *share = xml_get(at, "fraction");
		const char *formula = markup_child_text(arena, at, "text");
		struct quiz_answer *answer =
			quiz_answer(reader->quiz, reader->question, NULL);

		answer->share = share == NULL ? 0 : quiz_share(share);
		answer->feedback =
			moodle_kinds_text(reader, markup_child(at, "feedback"));
		/* "*" is any other number. */
		if (formula == NULL || text_equal(formula, "*"))
			continue;
		answer->text =
			variables_answer(reader, reader->variables, formula);
		answer->tolerance = tolerance_of(reader, at);
		if (reader->question->show == NULL)
			reader->question->show = show_of(arena, at);
	}
	reader->question->unit = markup_child_text(arena,
		markup_child(markup_child(question, "units"), "unit"),
		"unit_name");
}

void calculated_choice(struct reader *reader, const struct xml *question)
{
	struct variables variables = *reader->variables;

	reader->variables = &variables;
	for (const struct xml *at = markup_child(question, "answer");
		at != NULL; at = markup_next(at, "answer")) {
		variables.format = show_of(reader->quiz->arena, at);
		moodle_kinds_answer(reader, at);
	}
	moodle_kinds_shuffle(reader, question);
	reader->variables = NULL;
}
