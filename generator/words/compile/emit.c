#include "words/compile/emit.h"

#include "base/arena.h"

#include <assert.h>

/* A language being written: its fields, and the bytes to which they refer. */
struct emission {
	struct buffer *out;
	struct buffer text;
};

static size_t keep(struct emission *emission, const char *text)
{
	const size_t at = emission->text.length;

	if (*text == '\0')
		return 0;
	buffer_add(&emission->text, text, strlen(text) + 1);
	assert(emission->text.length <= UINT16_MAX);
	return at;
}

/* ".decimal = 12," */
static void put_text(
	struct emission *emission, const char *field, const char *text)
{
	buffer_printf(
		emission->out, "\t.%s = %zu,\n", field, keep(emission, text));
}

/* ".quotes = {1, 5, 9, 13}," */
static void put_list(
	struct emission *emission, const char *field, struct text_list list)
{
	buffer_printf(emission->out, "\t.%s = {", field);
	for (size_t i = 0; i < list.count; i++)
		buffer_printf(emission->out, "%s%zu", i > 0 ? ", " : "",
			keep(emission, list.at[i]));
	buffer_puts(emission->out, "},\n");
}

/* A word's forms. */
static void put_word(struct emission *emission, int word,
	const char *const texts[PLURAL_COUNT])
{
	buffer_printf(emission->out, "\t.words[%d] = {", word);
	for (int form = 0; form < PLURAL_COUNT; form++)
		if (texts[form] != NULL)
			buffer_printf(emission->out, "[%d] = %zu, ", form,
				keep(emission, texts[form]));
	buffer_puts(emission->out, "},\n");
}

static void put_digits(struct emission *emission, const char *digits)
{
	struct arena *arena = emission->out->arena;
	const char *at[10];

	for (size_t i = 0; i < LENGTH(at); i++) {
		size_t length = 1;

		while ((digits[length] & 0xc0) == 0x80)
			length++;
		at[i] = arena_copy(arena, digits, length);
		digits += length;
	}
	put_list(emission, "digits", (struct text_list){at, LENGTH(at)});
}

static void put_numbers(struct emission *emission, const struct table *table)
{
	put_text(emission, "decimal", table->decimal);
	put_text(emission, "group", table->group);
	put_text(emission, "percent", table->percent);
	put_digits(emission, table->digits);
	buffer_printf(emission->out,
		"\t.group_first = %d,\n\t.group_rest = %d,\n"
		"\t.group_least = %d,\n\t.centuries = %d,\n"
		"\t.decades = %d,\n",
		table->group_first, table->group_rest, table->group_least,
		table->centuries, table->decades);
}

static size_t letters_in(const char *letters)
{
	size_t count = 1;

	for (; *letters != '\0'; letters++)
		count += *letters == ' ';
	return count;
}

static void put_bytes(
	struct buffer *out, size_t number, const struct buffer *text)
{
	buffer_printf(out, "static const unsigned char text_%zu[] = {", number);
	for (size_t i = 0; i < text->length; i++)
		buffer_printf(out, "%s%d,", i % 16 == 0 ? "\n\t" : " ",
			(unsigned char)text->at[i]);
	buffer_puts(out, "\n};\n\n");
}

static void put_table(
	struct buffer *out, const struct table *table, size_t number)
{
	struct buffer fields = {.arena = out->arena};
	struct emission emission = {&fields, {.arena = out->arena}};

	buffer_putc(&emission.text, '\0');
	for (int word = 1; word < WORD_COUNT; word++)
		put_word(&emission, word, table->words[word]);
	for (int form = 0; form < MONTH_FORMS; form++)
		put_list(&emission,
			arena_printf(out->arena, "months[%d]", form),
			table->months[form]);
	put_list(&emission, "numerals", table->numerals);
	put_text(&emission, "above_ten",
		table->above_ten != NULL ? table->above_ten : "#");
	put_list(&emission, "quotes", table->quotes);
	put_numbers(&emission, table);
	put_text(&emission, "letters", table->letters);
	put_bytes(out, number, &emission.text);
	buffer_printf(out,
		"static const struct language language_%zu = {\n"
		"\t.tag = \"%s\",\n\t.plurals = \"%s\",\n"
		"\t.text = (const char *)text_%zu,\n\t.letter_count = %zu,\n"
		"%s};\n\n",
		number, table->tag, table->plurals, number,
		letters_in(table->letters), buffer_text(&fields));
}

void emit_tables(struct buffer *out, const struct table *tables, size_t count)
{
	buffer_puts(out, "#include \"words/language.h\"\n\n");
	for (size_t i = 0; i < count; i++)
		put_table(out, &tables[i], i);
	buffer_puts(out, "const struct language *const language_all[] = {\n");
	for (size_t i = 0; i < count; i++)
		buffer_printf(out, "\t&language_%zu,\n", i);
	buffer_puts(out, "};\n\nconst size_t language_count = "
			 "LENGTH(language_all);\n\n"
			 "const struct language_alias language_aliases[] = "
			 "{\n");
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < tables[i].also.count; k++)
			buffer_printf(out, "\t{\"%s\", &language_%zu},\n",
				tables[i].also.at[k], i);
	buffer_puts(out, "};\n\nconst size_t language_alias_count = "
			 "LENGTH(language_aliases);\n");
}
