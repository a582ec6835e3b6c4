#include "type/math/math_set.h"

#include "text/math/row.h"
#include "type/math/glyphs.h"
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

static bool begins_on_line(const struct box *box)
{
	mpt y = 0;

	while (box->type == BOX_GROUP && box->count > 0) {
		y += box->y;
		box = &box->boxes[0];
	}
	return box->type == BOX_RUN && y + box->y == 0;
}

/* If a formula begins above or below its line, put a space on the line first:
 * programs that read the page's text place the whole formula by it. */
static struct box on_line(struct setter *setter, struct box box)
{
	const struct spot spot = spot_of(setter);
	struct pile pile;
	struct part space;

	if (begins_on_line(&box) || !glyphs_have(spot, ' '))
		return box;
	pile = setter_pile(spot);
	space = glyphs_letter(spot, ' ', ' ');
	setter_add(&pile, &space.box, 0, 0);
	setter_add(&pile, &box, 0, 0);
	pile.box.width = box.width;
	return setter_box(&pile);
}

/* The tag at the end of a row, or NULL. */
static const struct math *tag_of(const struct math *part)
{
	while (part != NULL && part->next != NULL)
		part = part->next;
	return part != NULL && part->kind == MATH_TAG ? part : NULL;
}

struct box math_set(
	const struct math_setting *setting, const struct math *row, mpt *tag)
{
	struct setter setter = setter_of(setting);
	const struct spot spot = spot_of(&setter);
	const struct math *first = row_inner(row)->body, *end = tag_of(first);
	enum math_class before = MATH_CLASSES;
	struct box box =
		on_line(&setter, rows_set(spot, first, end, &before).box);

	*tag = 0;
	if (end != NULL) {
		struct pile pile = setter_pile(spot);
		const struct box number = setter_set(spot, end).box;

		setter_add(&pile, &box, 0, 0);
		setter_add(&pile, &number, box.width, 0);
		pile.box.width = box.width + number.width;
		*tag = number.width;
		box = setter_box(&pile);
	}
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
	bool joined = false;

	do {
		const struct math *end = row_part_end(at, &before);

		*boxes = on_line(
			&setter, rows_set(spot_of(&setter), at, end, &set).box);
		boxes->joined = joined;
		boxes++->width += rows_space(spot_of(&setter), set, end);
		joined = before == MATH_BINARY;
		at = end;
	} while (at != NULL);
	hb_buffer_destroy(setter.buffer);
}
