/* Any bytes as a formula: parsed, said, written as MathML, and set in two
 * fonts. */
#include "base/utf8.h"
#include "door.h"
#include "text/formula.h"
#include "text/said/mathml.h"
#include "text/said/speech.h"
#include "type_case.h"

#include <stdlib.h>
#include <string.h>

enum {
	MEASURE = 300 * MPT,
	DOLLARS = 2
};

static void set_in(struct span span, const struct family *family)
{
	const struct type_case *type = type_case();
	const struct text_style style = {.family = family,
		.mono = type->mono,
		.size = 11 * MPT,
		.language = "en"};
	const struct lines lines = set_spans(
		type->typesetter, (struct spans){&span, 1}, &style, MEASURE);

	for (size_t i = 0; i < lines.count; i++)
		if (lines.at[i].width < 0)
			abort();
}

static void set_formula(struct arena *arena, const struct formula *formula)
{
	struct span span = {
		.text = formula_letters(arena, formula), .flags = SPAN_INSET};

	span.length = strlen(span.text);
	span.inset = formula_inset(arena, formula);
	set_in(span, type_case()->text);
	set_in(span, type_case()->mono);
	for (size_t i = 0; i < formula->parts; i++)
		formula_part(arena, formula, i);
	speech_of(arena, formula->row, "fr");
	mathml_of(arena, formula->row, formula->display);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct door door = door_open("a", bytes, length);
	struct arena *arena = door.reading.arena;
	const char *text = door.source.text;
	const char *typed;
	const struct formula *formula;

	length = strlen(text);
	if (utf8_valid(text, length) == length) {
		typed = length % 2 ? arena_printf(arena, "$%s$", text)
				   : arena_printf(arena, "$$%s$$", text);
		formula = formula_read(arena, typed, strlen(typed));
		if (formula->row != NULL)
			set_formula(arena, formula);
		else if (formula->fault.at > length + DOLLARS ||
			 formula->fault.message == NULL)
			abort();
	}
	set_typesetter_tidy(type_case()->typesetter);
	door_close(&door);
	return 0;
}
