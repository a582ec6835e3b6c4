/* Any bytes as a text: taken apart, and set into narrow lines. */
#include "base/utf8.h"
#include "door.h"
#include "type_case.h"

#include <stdlib.h>
#include <string.h>

enum {
	MEASURE = 90 * MPT
};

static void set_block(const struct rich_block *block)
{
	const struct type_case *type = type_case();
	const struct text_style style = {.family = type->text,
		.mono = type->mono,
		.size = 11 * MPT,
		.language = "en"};
	const struct rich_table *table = block->table;
	const struct lines lines =
		set_spans(type->typesetter, block->spans, &style, MEASURE);

	for (size_t i = 0; i < lines.count; i++)
		if (lines.at[i].width < 0)
			abort();
	for (size_t i = 0; table && i < table->rows * table->columns; i++)
		set_spans(type->typesetter, table->cells[i], &style, MEASURE);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct door door = door_open("a", bytes, length);
	const char *text = door.source.text;
	struct rich rich;

	/* No other comes from a bank. */
	if (utf8_valid(text, strlen(text)) == strlen(text)) {
		rich = rich_parse(door.reading.arena, text);
		for (size_t i = 0; i < rich.count; i++)
			set_block(&rich.blocks[i]);
	}
	set_typesetter_tidy(type_case()->typesetter);
	door_close(&door);
	return 0;
}
