#include "draw/dump.h"

#include "base/points.h"

static void dump_item(const struct drawn *drawn, struct buffer *out)
{
	buffer_printf(out, "    %d. %s (%s)", drawn->number, drawn->item->name,
		points_print(out->arena, drawn->item->points));
	if (drawn->choice_count > 0)
		buffer_puts(out, " choices");
	for (size_t i = 0; i < drawn->choice_count; i++)
		buffer_printf(out, " %zu", drawn->choices[i]);
	buffer_putc(out, '\n');
}

void form_dump(const struct form *form, struct buffer *out)
{
	const bool tiered = form_is_tiered(form);

	buffer_printf(out, "form %s, %s%s%zu %s, %s %s, code %s\n", form->name,
		tiered ? tier_name(form->tier) : "", tiered ? ", " : "",
		form->item_count, form->item_count == 1 ? "item" : "items",
		points_print(out->arena, form->points),
		form->points == 2 ? "point" : "points", form->code);
	for (size_t i = 0; i < form->section_count; i++) {
		const struct form_section *section = &form->sections[i];

		buffer_printf(out, "  section %s: %zu %s, %s %s\n",
			section->section->id, section->count,
			section->count == 1 ? "item" : "items",
			points_print(out->arena, section->points),
			section->points == 2 ? "point" : "points");
		for (size_t k = 0; k < section->count; k++)
			dump_item(&section->items[k], out);
	}
}
