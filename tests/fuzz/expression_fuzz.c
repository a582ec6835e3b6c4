/* Any bytes as an expression of two variables, and as a format; a value that
 * it has can be printed. */
#include "bank/vary/figures.h"
#include "door.h"
#include "words/wording.h"

#include <string.h>

static const char *const names_at[] = {"a", "name"};
static const enum value_type types[] = {VALUE_NUMBER, VALUE_TEXT};

static bool fetch(
	struct evaluation *evaluation, size_t variable, struct value *value)
{
	(void)evaluation;
	*value = variable == 0
			 ? (struct value){.type = VALUE_NUMBER,
				   .number = {-7, 4}}
			 : (struct value){.type = VALUE_TEXT, .text = "Ana"};
	return true;
}

static void print_all(struct evaluation *evaluation, const struct value *value,
	const struct figures *figures)
{
	static const char *const languages[] = {"en", "de", "ar", "tr"};

	for (size_t i = 0; i < LENGTH(languages); i++) {
		const struct wording wording = wording_of(languages[i]);

		figures_print(evaluation, value, figures, &wording, false);
		figures_print(evaluation, value, figures, &wording, true);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct door door = door_open("a", bytes, length);
	const char *text = door.source.text;
	const size_t whole = strlen(text);
	const char *colon = strrchr(text, ':');
	const size_t end = colon != NULL ? (size_t)(colon - text) : whole;
	const struct names names = {names_at, types, LENGTH(names_at), NULL};
	struct evaluation evaluation = {
		.arena = door.reading.arena, .fetch = fetch};
	struct figures figures = {.style = FIGURES_EXACT};
	struct fault fault;
	const struct expression *parsed =
		expression_parse(door.reading.arena, text, end, &names, &fault);
	struct value value;

	if (colon != NULL)
		figures_parse(colon + 1, whole - end - 1, &figures);
	if (parsed != NULL && evaluate(&evaluation, parsed, &value) &&
		value.type != VALUE_LIST)
		print_all(&evaluation, &value, &figures);
	door_close(&door);
	return 0;
}
