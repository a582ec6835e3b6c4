#include "words/messages/emit_messages.h"

#include "base/arena.h"
#include "base/common.h"

#include <string.h>

/* The tables being written, and the bytes to which they refer. */
struct emission {
	struct buffer *out;
	struct buffer text;
};

static size_t keep(struct emission *emission, const char *text)
{
	const size_t at = emission->text.length;

	buffer_add(&emission->text, text, strlen(text) + 1);
	return at;
}

/* "{12, 40}," for each message that the language has. */
static size_t put_entries(struct emission *emission,
	const struct translation *translation, const size_t *keys, size_t count,
	size_t number)
{
	size_t put = 0;

	buffer_printf(emission->out,
		"static const struct message_entry entries_%zu[] = {\n",
		number);
	for (size_t i = 0; i < count; i++) {
		const struct text_list *texts = &translation->texts[i];

		if (texts->count == 0)
			continue;
		buffer_printf(emission->out, "\t{%zu, %zu, %zu},\n", keys[i],
			keep(emission, texts->at[0]), texts->count);
		for (size_t form = 1; form < texts->count; form++)
			keep(emission, texts->at[form]);
		put++;
	}
	buffer_puts(emission->out, "};\n\n");
	buffer_printf(emission->out,
		"static size_t form_%zu(uint64_t n)\n{\n"
		"\treturn (size_t)(%s);\n}\n\n",
		number, translation->plural);
	return put;
}

/* As numbers, because compilers limit the length of a string literal. */
static void put_bytes(struct emission *emission)
{
	buffer_puts(emission->out, "const char message_texts[] = {");
	for (size_t i = 0; i < emission->text.length; i++)
		buffer_printf(emission->out, "%s%d,",
			i % 16 == 0 ? "\n\t" : " ",
			(signed char)emission->text.at[i]);
	buffer_puts(emission->out, "\n};\n");
}

void emit_messages(struct buffer *out, const struct catalog *catalog,
	const struct translation *translations, size_t count)
{
	struct emission emission = {out, {.arena = out->arena}};
	struct buffer tables = {.arena = out->arena};
	size_t *keys = arena_alloc(out->arena, catalog->count, sizeof(*keys));

	buffer_puts(out, "#include \"base/message.h\"\n\n");
	for (size_t i = 0; i < catalog->count; i++)
		keys[i] = keep(&emission, catalog->at[i].other);
	for (size_t i = 0; i < count; i++) {
		const size_t put = put_entries(
			&emission, &translations[i], keys, catalog->count, i);

		buffer_printf(&tables,
			"\t{\"%s\", form_%zu, entries_%zu, %zu},\n",
			translations[i].language, i, i, put);
	}
	put_bytes(&emission);
	buffer_printf(out,
		"\nconst struct message_table message_tables[] = {\n%s};\n"
		"const size_t message_table_count = %zu;\n",
		buffer_text(&tables), count);
}
