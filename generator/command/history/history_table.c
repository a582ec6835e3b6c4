#include "command/history/history.h"

#include "base/excerpt.h"
#include "base/message.h"
#include "base/utf8.h"
#include "command/screen.h"
#include "worksheet/worksheet.h"

#include <string.h>

enum {
	ITEM_MIN = 12,
	ITEM_MAX = 32, /* a longer name gets its own line */
	DAY = 10,
	USED = 6
};

/* The columns a text takes, one for each letter. */
static size_t columns(const char *text)
{
	const size_t length = strlen(text);
	size_t at = 0, count = 0;

	for (; at < length; count++)
		utf8_next(text, length, &at);
	return count;
}

/* How many of the uses belong to the first one's run. */
static size_t count_run(const struct past_use *uses, size_t count)
{
	size_t n = 0;

	while (n < count && uses[n].run == uses->run)
		n++;
	return n;
}

static size_t forms_columns(const struct past_use *uses, size_t count)
{
	size_t sum = 0;

	for (size_t i = 0; i < count; i++)
		sum += columns(uses[i].form) + 2;
	return sum - 2;
}

/* "A, B, C", as many as fit. */
static void put_forms(struct buffer *out, const struct past_use *uses,
	size_t count, size_t room)
{
	size_t shown = count;

	if (forms_columns(uses, count) > room)
		while (shown > 1 &&
			forms_columns(uses, shown) + strlen(" and 1000 more") >
				room)
			shown--;
	for (size_t i = 0; i < shown; i++)
		buffer_printf(out, "%s%s", i == 0 ? "" : ", ", uses[i].form);
	if (shown < count)
		message_put(out, " and %zu more", count - shown);
}

static void put_spaces(struct buffer *out, size_t count)
{
	buffer_printf(out, "%*s", (int)count, "");
}

/* An item, followed by a line for each run that used it. */
static void put_item(
	struct buffer *out, const struct history_item *item, size_t width)
{
	const size_t before = USED + 2 + width + 2;

	buffer_printf(out, "%*zu  %s", USED, item->count, item->id);
	for (size_t i = 0, n; i < item->count; i += n) {
		const struct past_use *use = &item->uses[i];
		const char *sheet = use->run->worksheet;
		const size_t taken = before + DAY + 3 + columns(sheet) + 1;
		const size_t name = columns(item->id);

		n = count_run(use, item->count - i);
		if (i == 0 && name <= width)
			put_spaces(out, width - name + 2);
		else if (i == 0)
			buffer_printf(out,
				"\n"
				"%*s",
				(int)before, "");
		else
			put_spaces(out, before);
		buffer_printf(out, "%s%c  %s ", use->run->day,
			use->run->day_of_file ? '*' : ' ', sheet);
		put_forms(out, use, n,
			taken < screen_columns() ? screen_columns() - taken
						 : 0);
		buffer_putc(out, '\n');
	}
}

/* Names separated by commas, in indented lines. */
static void put_names(struct buffer *out, const char *head,
	const struct history_item *items, size_t count, bool gone)
{
	size_t at = screen_columns();
	bool any = false;

	for (size_t i = 0; i < count; i++) {
		const size_t width = strlen(items[i].id) + 2;

		if (items[i].gone != gone)
			continue;
		if (!any)
			buffer_puts(out, head);
		else
			buffer_putc(out, ',');
		if (at + width > screen_columns()) {
			buffer_puts(out, "\n"
					 "        ");
			at = USED + 2;
		} else {
			buffer_putc(out, ' ');
		}
		buffer_puts(out, items[i].id);
		at += width;
		any = true;
	}
	buffer_puts(out, any ? "\n" : "");
}

static size_t item_width(const struct history_bank *bank)
{
	size_t width = ITEM_MIN;

	for (size_t i = 0; i < bank->used; i++) {
		const size_t own = strlen(bank->items[i].id);

		if (own > width && own <= ITEM_MAX)
			width = own;
	}
	return width;
}

static void put_bank(struct buffer *out, const struct history_bank *bank)
{
	const size_t width = item_width(bank);

	buffer_printf(out, "bank %s: ", bank->id);
	if (bank->bank == NULL)
		message_put(out, "%zu used; the bank is not at %s any more\n",
			bank->used,
			excerpt_cleaned(out->arena,
				bank->path == NULL ? "?" : bank->path));
	else
		message_put(out, "%zu items, %zu used, %zu never used\n",
			bank->bank->count, bank->used,
			bank->count - bank->used);
	if (bank->used > 0)
		message_put(out, "%*s  %-*s  %-*s  %s\n", USED,
			message_text("forms"), (int)width, message_text("item"),
			DAY + 1, message_text("used on"), message_text("for"));
	for (size_t i = 0; i < bank->used; i++)
		put_item(out, &bank->items[i], width);
	put_names(out, "  used, and no longer in the bank:", bank->items,
		bank->used, true);
	put_names(out, "  never used:", bank->items + bank->used,
		bank->count - bank->used, false);
}

/* The lines of a reason, broken between words if long. */
static void put_reason(struct buffer *out, const char *text)
{
	static const char indent[] = "    ", further[] = "      ";
	size_t at = 0;

	while (*text != '\0') {
		const size_t length = strcspn(text, " \n");

		if (at > 0 && at + 1 + length > screen_columns()) {
			buffer_printf(out,
				"\n"
				"%s",
				further);
			at = strlen(further);
		} else {
			buffer_puts(out, at == 0 ? indent : " ");
			at += at == 0 ? strlen(indent) : 1;
		}
		buffer_add(out, text, length);
		at += length;
		text += length;
		if (*text == '\n') {
			buffer_putc(out, '\n');
			at = 0;
		}
		text += *text != '\0';
	}
	buffer_putc(out, '\n');
}

static void put_sheet(struct buffer *out, const struct history_sheet *sheet)
{
	buffer_printf(out, "  %s: ", sheet->id);
	if (sheet->unknown) {
		buffer_printf(out, "unknown: %s\n", sheet->why);
	} else if (sheet->why != NULL) {
		buffer_puts(out, "none\n");
		put_reason(out, sheet->why);
	} else if (sheet->forms >= FORMS_MAX) {
		message_put(out, "any number, since it names every item\n");
	} else {
		buffer_printf(out, "%d", sheet->forms);
		if (sheet->most > sheet->forms)
			buffer_printf(out, " to %d", sheet->most);
		buffer_puts(out, sheet->most == 1 ? " form" : " forms");
		if (sheet->items > 0)
			buffer_printf(out, " of %d %s", sheet->items,
				sheet->items == 1 ? "item" : "items");
		buffer_putc(out, '\n');
	}
}

static bool has_days_of_files(const struct usage *uses)
{
	size_t i = 0;

	while (i < uses->run_count && !uses->runs[i]->day_of_file)
		i++;
	return i < uses->run_count;
}

void history_print_table(struct buffer *out, const struct history *history)
{
	for (size_t i = 0; i < history->bank_count; i++) {
		put_bank(out, &history->banks[i]);
		buffer_putc(out, '\n');
	}
	message_put(out, "still fresh, without any item used before or on two "
			 "of them:\n");
	for (size_t i = 0; i < history->sheet_count; i++)
		put_sheet(out, &history->sheets[i]);
	if (has_days_of_files(&history->uses))
		message_put(out, "\n"
				 "* the record does not say when it was made: "
				 "the day of its file\n");
}
