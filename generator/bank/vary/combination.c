#include "bank/vary/combination.h"

#include "bank/vary/domain.h"
#include "bank/vary/figures.h"
#include "base/arena.h"
#include "base/buffer.h"

#include <assert.h>
#include <string.h>

enum {
	SAID_DIGITS = 6
};

static bool fetch(
	struct evaluation *evaluation, size_t variable, struct value *value)
{
	struct combination *combination = evaluation->context;
	const struct variable *own = &combination->vary->variables[variable];

	if (combination->known[variable] == KNOWN_NOT_YET &&
		own->formula != NULL)
		combination->known[variable] =
			(char)(combination_value(combination, own->formula,
				       &combination->values[variable])
					? KNOWN
					: KNOWN_FAULT);
	if (combination->known[variable] == KNOWN) {
		*value = combination->values[variable];
		return true;
	}
	assert(own->formula != NULL);
	/* Compute it again, for the fault to be set again. */
	return combination_value(combination, own->formula, value);
}

struct combination *combination_new(
	struct arena *arena, const struct vary *vary)
{
	struct combination *combination =
		arena_alloc(arena, 1, sizeof(*combination));
	const size_t count = vary->names.count;

	combination->vary = vary;
	combination->values =
		arena_alloc(arena, count, sizeof(*combination->values));
	combination->known = arena_alloc(arena, count, 1);
	combination->evaluation = (struct evaluation){
		.arena = arena, .fetch = fetch, .context = combination};
	return combination;
}

void combination_choose(struct combination *combination, uint64_t i)
{
	const struct vary *vary = combination->vary;

	for (size_t k = vary->names.count; k-- > 0;) {
		const struct variable *own = &vary->variables[k];

		combination->known[k] = KNOWN_NOT_YET;
		if (own->formula != NULL)
			continue;
		combination->values[k] = domain_value(own, i % own->count);
		combination->known[k] = KNOWN;
		i /= own->count;
	}
}

bool combination_value(struct combination *combination,
	const struct formula *formula, struct value *value)
{
	struct evaluation *evaluation = &combination->evaluation;

	evaluation->fault.kind = FAULT_NONE;
	combination->faulty = NULL;
	if (evaluate(evaluation, formula->root, value))
		return true;
	if (combination->faulty == NULL)
		combination->faulty = formula;
	return false;
}

enum meeting combination_meets(
	struct combination *combination, size_t *condition)
{
	const struct vary *vary = combination->vary;

	for (size_t i = 0; i < vary->condition_count; i++) {
		struct value value;

		*condition = i;
		if (!combination_value(
			    combination, &vary->conditions[i], &value))
			return MEETING_FAULT;
		if (!value.truth)
			return MEETING_NO;
	}
	return MEETING_YES;
}

const char *combination_number(struct arena *arena, struct rational number)
{
	/* A minus sign, two numbers and a slash. */
	char text[2 * RATIONAL_DIGITS + 6];
	size_t length = 0;

	if (number.top < 0)
		text[length++] = '-';
	length += rational_digits(
		(uwide)rational_absolute(number).top, text + length);
	if (number.bottom != 1) {
		text[length++] = '/';
		length += rational_digits((uwide)number.bottom, text + length);
	}
	return arena_copy(arena, text, length);
}

/* An exact number is a fraction, an approximate one has decimals. */
const char *combination_write_value(
	struct combination *combination, const struct value *value)
{
	struct arena *arena = combination->evaluation.arena;
	struct rational number;
	const char *decimal;

	if (value->type == VALUE_TEXT)
		return value->text;
	if (value->type == VALUE_TRUTH)
		return value->truth ? "true" : "false";
	if (!evaluate_decimal(&combination->evaluation, value, 0, &number))
		return NULL;
	if (value->type == VALUE_NUMBER)
		return combination_number(arena, number);
	decimal = figures_ascii(arena, number, -1);
	return decimal != NULL ? decimal : combination_number(arena, number);
}

const char *combination_write(struct combination *combination, size_t i)
{
	struct value value;

	return fetch(&combination->evaluation, i, &value)
		       ? combination_write_value(combination, &value)
		       : NULL;
}

/* A value for a message; an approximate one is cut to a few digits. */
static const char *say_value(struct combination *combination, size_t i)
{
	struct arena *arena = combination->evaluation.arena;
	struct rational rounded;
	struct value value;
	int decimals;

	if (!fetch(&combination->evaluation, i, &value))
		return NULL;
	if (value.type == VALUE_NUMBER && rational_decimals(value.number) >= 0)
		return figures_ascii(arena, value.number, -1);
	if (value.type != VALUE_APPROX)
		return combination_write_value(combination, &value);
	if (!evaluate_decimal(&combination->evaluation, &value, 0, &rounded) ||
		!figures_significant(rounded, SAID_DIGITS, &rounded, &decimals))
		return NULL;
	return figures_ascii(arena, rounded, decimals);
}

const char *combination_text(struct combination *combination)
{
	const struct names *names = &combination->vary->names;
	struct buffer out = {.arena = combination->evaluation.arena};

	for (size_t i = 0; i < names->count; i++) {
		const char *text = say_value(combination, i);

		/* A value that never changes explains nothing. */
		if (text == NULL ||
			(combination->vary->variables[i].formula == NULL &&
				combination->vary->variables[i].count == 1))
			continue;
		buffer_printf(&out, "%s%s = %s", out.length > 0 ? ", " : "",
			names->at[i], text);
	}
	return buffer_text(&out);
}

static bool find_in_range(
	const struct variable *own, const char *text, uint64_t *number)
{
	struct rational value, step;

	if (!rational_read(text, &value) ||
		!rational_subtract(value, own->from, &value) ||
		!rational_divide(value, own->step, &step) ||
		!rational_is_whole(step) || step.top < 0 ||
		step.top >= (wide)own->count)
		return false;
	*number = (uint64_t)step.top;
	return true;
}

/* The number of a value in its variable's domain. */
static bool find_value(struct combination *combination, size_t variable,
	const char *text, uint64_t *number)
{
	const struct variable *own = &combination->vary->variables[variable];

	if (own->listed == NULL)
		return find_in_range(own, text, number);
	for (uint64_t i = 0; i < own->count; i++)
		if (strcmp(combination_write_value(
				   combination, &own->listed[i]),
			    text) == 0) {
			*number = i;
			return true;
		}
	return false;
}

bool combination_find(struct combination *combination, const char *const *texts,
	uint64_t *number, size_t *wrong)
{
	const struct vary *vary = combination->vary;
	uint64_t found = 0;

	for (size_t i = 0; i < vary->names.count; i++) {
		uint64_t own = 0;

		if (vary->variables[i].formula != NULL)
			continue;
		if (texts[i] == NULL ||
			!find_value(combination, i, texts[i], &own)) {
			*wrong = i;
			return false;
		}
		found = found * vary->variables[i].count + own;
	}
	*number = found;
	return true;
}
