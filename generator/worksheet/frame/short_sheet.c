#include "worksheet/frame/short_sheet.h"

enum {
	UP_MOST = 4
};

void short_sheet_cut(int up, mpt *width, mpt *height)
{
	const mpt wide = *width, high = *height;

	if (up == UP_MOST) {
		*width = wide / 2;
		*height = high / 2;
	} else if (up == 2) {
		*width = (high >= wide ? high : wide) / 2;
		*height = high >= wide ? wide : high;
	}
}

bool read_up(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	static const struct int_range range = {1, UP_MOST};
	const struct field counted = {.name = field->name, .arg = &range};
	int up;

	if (!read_count(reading, node, &counted, &up))
		return false;
	if (up != 2 && up != UP_MOST)
		return fields_expected(reading, node, field, "2 or 4");
	*(int *)into = up;
	return true;
}
