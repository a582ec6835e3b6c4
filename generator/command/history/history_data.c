#include "command/history/history.h"

#include "base/json.h"

/* A row for each item: its uses are separated by semicolons. */
void history_print_tsv(struct buffer *out, const struct history *history)
{
	buffer_puts(out, "item\tforms\tlast\tuses\n");
	for (size_t b = 0; b < history->bank_count; b++)
		for (size_t i = 0; i < history->banks[b].count; i++) {
			const struct history_item *item =
				&history->banks[b].items[i];

			buffer_printf(out, "%s\t%zu\t%s\t", item->name,
				item->count,
				item->count == 0 ? "" : item->uses->run->day);
			for (size_t u = 0; u < item->count; u++)
				buffer_printf(out, "%s%s %s %s",
					u == 0 ? "" : "; ",
					item->uses[u].run->day,
					item->uses[u].run->worksheet,
					item->uses[u].form);
			buffer_putc(out, '\n');
		}
}

static void put_member(struct buffer *out, const char *name, const char *text)
{
	buffer_printf(out, "\"%s\": ", name);
	if (text == NULL)
		buffer_puts(out, "null");
	else
		json_put(out, text);
}

static void put_uses(struct buffer *out, const struct history_item *item)
{
	for (size_t i = 0; i < item->count; i++) {
		const struct past_use *use = &item->uses[i];

		buffer_puts(out, i == 0 ? "{" : ", {");
		put_member(out, "day", use->run->day);
		buffer_puts(out, ", ");
		put_member(out, "worksheet", use->run->worksheet);
		buffer_puts(out, ", ");
		put_member(out, "form", use->form);
		buffer_puts(out, ", ");
		put_member(out, "record", use->run->path);
		buffer_puts(out, "}");
	}
}

static void put_bank_json(struct buffer *out, const struct history_bank *bank)
{
	buffer_puts(out, "  {");
	put_member(out, "bank", bank->id);
	buffer_puts(out, ", ");
	put_member(out, "path", bank->path);
	buffer_printf(out, ", \"found\": %s, \"items\": [\n",
		bank->bank == NULL ? "false" : "true");
	for (size_t i = 0; i < bank->count; i++) {
		const struct history_item *item = &bank->items[i];

		buffer_puts(out, "    {");
		put_member(out, "item", item->name);
		buffer_printf(out, ", \"gone\": %s, \"uses\": [",
			item->gone ? "true" : "false");
		put_uses(out, item);
		buffer_puts(out, i + 1 < bank->count ? "]},\n" : "]}\n");
	}
	buffer_puts(out, "  ]}");
}

static void put_sheet_json(
	struct buffer *out, const struct history_sheet *sheet)
{
	buffer_puts(out, "  {");
	put_member(out, "worksheet", sheet->id);
	if (sheet->unknown)
		buffer_puts(out, ", \"items\": null, \"forms\": null, ");
	else
		buffer_printf(out, ", \"items\": %d, \"forms\": %d, ",
			sheet->items, sheet->forms);
	put_member(out, "why", sheet->why);
	buffer_puts(out, "}");
}

void history_print_json(struct buffer *out, const struct history *history)
{
	buffer_puts(out, "{\"banks\": [\n");
	for (size_t i = 0; i < history->bank_count; i++) {
		put_bank_json(out, &history->banks[i]);
		buffer_puts(out, i + 1 < history->bank_count ? ",\n" : "\n");
	}
	buffer_puts(out, "], \"fresh\": [\n");
	for (size_t i = 0; i < history->sheet_count; i++) {
		put_sheet_json(out, &history->sheets[i]);
		buffer_puts(out, i + 1 < history->sheet_count ? ",\n" : "\n");
	}
	buffer_puts(out, "]}\n");
}
