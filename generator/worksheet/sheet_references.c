#include "worksheet/sheet_references.h"

#include "bank/references.h"
#include "worksheet/frame/footer.h"

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
		"title", "course", "teacher", "date", "instructions"};

	const struct node *sections = node_get(sheet->node, "sections");

	if (node_get(sheet->node, "footer") != NULL)
		footer_check(reading, node_get(sheet->node, "footer"));
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
