#include "bank/text/blank_width.h"

#include "yaml/schema.h"

static const char *const names[] = {"sized", "uniform"};
static const struct text_list words = {names, LENGTH(names)};

bool read_blank_width(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct field worded = {.name = field->name, .arg = &words};
	int width;

	if (!read_name(reading, node, &worded, &width))
		return false;
	*(enum blank_width *)into =
		(enum blank_width)(width + BLANK_WIDTH_SIZED);
	return true;
}

static const struct schema_type schema_types[] = {
	{.read = read_blank_width, .words = &words},
};

const struct schema_part blank_width_schema = {
	schema_types, LENGTH(schema_types), NULL, 0};
