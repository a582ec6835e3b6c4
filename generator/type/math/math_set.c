#include "type/math/math_set.h"

#include "text/math/row.h"
#include "type/math/rows.h"
#include "type/math/setter.h"

static struct spot spot_of(struct setter *setter)
{
	return (struct spot){.setter = setter,
		.size = setter->setting->display ? MATH_DISPLAY_SIZE
						 : MATH_TEXT_SIZE};
}

static struct setter setter_of(const struct math_setting *setting)
{
	return (struct setter){.setting = setting,
		.arena = setting->arena,
		.face = setting->face};
}

struct box math_set(const struct math_setting *setting, const struct math *row)
{
	struct setter setter = setter_of(setting);
	enum math_class before = MATH_CLASSES;
	const struct box box =
		rows_set(spot_of(&setter), row_inner(row)->body, NULL, &before)
			.box;

	hb_buffer_destroy(setter.buffer);
	return box;
}

void math_set_parts(const struct math_setting *setting, const struct math *row,
	struct box *boxes)
{
	struct setter setter = setter_of(setting);
	enum math_class before = MATH_CLASSES;
	enum math_class set = MATH_CLASSES;
	const struct math *at = row_inner(row)->body;

	do {
		const struct math *end =
			row_part_end(at, &before, setting->display);

		*boxes = rows_set(spot_of(&setter), at, end, &set).box;
		boxes++->width += rows_space(spot_of(&setter), set, end);
		at = end;
	} while (at != NULL);
	hb_buffer_destroy(setter.buffer);
}
