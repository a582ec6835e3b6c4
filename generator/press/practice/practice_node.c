#include "press/practice/practice_node.h"

#include "bank/bank.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "yaml/write.h"

static void put_texts(
	struct buffer *out, const char *field, struct text_list texts)
{
	if (texts.count == 0)
		return;
	buffer_printf(out, ", %s: [", field);
	write_texts(out, texts);
	buffer_puts(out, "]");
}

/* The draw of the section, as in a worksheet's file. */
static void put_draw(struct buffer *out, const struct draw *draw)
{
	const struct kind_list *kinds = &draw->kinds;
	const char **names =
		arena_alloc(out->arena, kinds->count, sizeof(*names));

	for (size_t i = 0; i < kinds->count; i++)
		names[i] = kinds->at[i]->name;
	buffer_printf(out, "{count: %d", draw->count);
	put_texts(out, "kind", (struct text_list){names, kinds->count});
	put_texts(out, "any_tags", draw->any_tags);
	buffer_puts(out, "}");
}

static void put_page(struct buffer *out, const struct practice *practice)
{
	buffer_printf(out, "page: {paper: %s", practice->paper);
	if (practice->font != NULL) {
		buffer_puts(out, ", font: ");
		write_exact_text(out, practice->font);
	}
	if (practice->large_print)
		buffer_puts(out, ", large_print: true");
	buffer_puts(out, "}\n");
}

const struct node *practice_node(struct reading *reading,
	const struct worksheet *worksheet, const struct practice *practice)
{
	const struct section *section = &worksheet->sections[0];
	struct source *source = arena_alloc(reading->arena, 1, sizeof(*source));
	struct buffer out = {.arena = reading->arena};

	write_field(&out, "worksheet", worksheet->id);
	write_field(&out, "title", worksheet->title);
	buffer_puts(&out, "banks:\n");
	for (size_t i = 0; i < worksheet->bank_count; i++) {
		buffer_puts(&out, "- ");
		write_exact_text(&out, worksheet->banks[i]->path);
		buffer_putc(&out, '\n');
	}
	buffer_puts(&out, "fields: [name, date]\n");
	put_page(&out, practice);
	buffer_puts(&out, "sections:\n");
	write_field(&out, "- id", section->id);
	write_field(&out, "  title", section->title);
	buffer_puts(&out, "  order: difficulty\n  draw: ");
	put_draw(&out, &section->draw);
	buffer_putc(&out, '\n');
	*source = (struct source){"practice", buffer_text(&out), out.length};
	return node_read(reading->arena, source, reading->errors);
}
