#include "base/message.h"

#include "base/arena.h"
#include "base/buffer.h"

#include <stdlib.h>
#include <string.h>

/* Read for each message: a run that has none pays nothing. */
static const struct message_table *chosen(void)
{
	const char *language = getenv("PENSUM_MESSAGES");

	for (size_t i = 0; language != NULL && i < message_table_count; i++)
		if (strcmp(message_tables[i].language, language) == 0)
			return &message_tables[i];
	return NULL;
}

static int compare(const void *key, const void *entry)
{
	const struct message_entry *at = entry;

	return strcmp(key, message_texts + at->english);
}

/* NULL if the table lacks it. */
static const struct message_entry *entry_of(
	const struct message_table *table, const char *english)
{
	return table == NULL ? NULL
			     : bsearch(english, table->entries, table->count,
				       sizeof(*table->entries), compare);
}

static const char *form_at(const struct message_entry *entry, size_t form)
{
	const char *text = message_texts + entry->text;

	for (size_t i = 0; i < form && i + 1 < entry->forms; i++)
		text += strlen(text) + 1;
	return text;
}

const char *message_text(const char *english)
{
	const struct message_entry *entry = entry_of(chosen(), english);

	return entry == NULL ? english : form_at(entry, entry->forms);
}

const char *message_count(uint64_t n, const char *one, const char *other)
{
	const struct message_table *table = chosen();
	const struct message_entry *entry = entry_of(table, other);

	if (entry == NULL)
		return n == 1 ? one : other;
	return form_at(entry, table->form(n));
}

char *message_vprintf(struct arena *arena, const char *format, va_list args)
{
	const char *text;

	if (strcmp(format, "%s") != 0)
		return arena_vprintf(arena, message_text(format), args);
	text = message_text(va_arg(args, const char *));
	return arena_copy(arena, text, strlen(text));
}

char *message_printf(struct arena *arena, const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = message_vprintf(arena, format, args);
	va_end(args);
	return text;
}

void message_put(struct buffer *out, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	buffer_puts(out, message_vprintf(out->arena, format, args));
	va_end(args);
}
