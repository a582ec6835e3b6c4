#include "worksheet/sheet_references.h"

#include "bank/references.h"

static void check_field(struct reading *reading, const struct node *mapping,
	const char *name, bool questions)
{
	const struct node *text = node_get(mapping, name);

	if (text != NULL)
		references_check_sheet(reading, text, questions);
}

void sheet_references_check(
	struct reading *reading, const struct worksheet *sheet)
{
	static const char *const texts[] = {
		"title", "course", "teacher", "date", "instructions", "footer"};

	const struct node *sections = node_get(sheet->node, "sections");

	for (size_t i = 0; i < LENGTH(texts); i++)
		check_field(reading, sheet->node, texts[i], false);
	for (uint32_t i = 0;
		sections != NULL && sections->type == NODE_SEQUENCE &&
		i < sections->count;
		i++) {
		check_field(reading, sections->items[i], "title", false);
		check_field(reading, sections->items[i], "instructions", true);
	}
}
