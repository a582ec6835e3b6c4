#include "draw/form_dump.h"

#include "bank/parts.h"
#include "base/points.h"

static void dump_list(struct buffer *out, const char *what,
	const size_t *things, size_t count)
{
	if (count > 0)
		buffer_puts(out, what);
	for (size_t i = 0; i < count; i++)
		buffer_printf(out, " %zu", things[i]);
}

static void dump_things(const struct drawn *drawn, struct buffer *out)
{
	const struct dealt *dealt = &drawn->dealt;

	dump_list(out, " picked", dealt->picked, dealt->picked_count);
	dump_list(out, " choices", dealt->choices, dealt->choice_count);
}

static void dump_part(const struct drawn *part, size_t i, struct buffer *out)
{
	buffer_printf(out, "       (%c) %s (%s)", parts_letter(i),
		part->item->kind->name,
		points_print(out->arena, part->item->points));
	dump_things(part, out);
	buffer_putc(out, '\n');
}

static void dump_item(const struct drawn *drawn, struct buffer *out)
{
	buffer_printf(out, "    %d. %s (%s)", drawn->number, drawn->item->name,
		points_print(out->arena, drawn->item->points));
	dump_things(drawn, out);
	buffer_putc(out, '\n');
	for (size_t i = 0; i < drawn->part_count; i++)
		dump_part(&drawn->parts[i], i, out);
}

void form_dump(const struct form *form, struct buffer *out)
{
	const bool tiered = form_is_tiered(form);

	buffer_printf(out, "form %s, %s%s%zu %s, %s %s, code %s\n", form->name,
		tiered ? tier_name(form->tier) : "", tiered ? ", " : "",
		form->item_count, form->item_count == 1 ? "item" : "items",
		points_print(out->arena, form->points),
		points_noun(form->points), form->code);
	for (size_t i = 0; i < form->section_count; i++) {
		const struct form_section *section = &form->sections[i];

		buffer_printf(out, "  section %s: %zu %s, %s %s\n",
			section->section->id, section->count,
			section->count == 1 ? "item" : "items",
			points_print(out->arena, section->points),
			points_noun(section->points));
		for (size_t k = 0; k < section->words.count; k++)
			buffer_printf(
				out, "    word %s\n", section->words.at[k]);
		for (size_t k = 0; k < section->count; k++)
			dump_item(&section->items[k], out);
	}
}
