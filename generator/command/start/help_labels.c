#include "command/start/help_labels.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "command/command.h"
#include "words/language.h"
#include "yaml/write.h"

#include <stdio.h>

static const char introduction[] = "# The words of pages, in %s.  A worksheet "
				   "replaces any of them, as in\n"
				   "#\n"
				   "#   labels: {name: Student, points: {one: "
				   "\"{n} mark\", other: \"{n} marks\"}}\n"
				   "#\n"
				   "# Placeholders in braces are filled in and "
				   "must not be left out.  Words that\n"
				   "# count have plural forms; one text for "
				   "all of them will do.  Languages:\n";

static const char *text_of(
	const struct language *language, enum word word, int form)
{
	return language_text(language, language->words[word][form]);
}

/* Does the variant differ?  A millennium is like a century. */
static bool has_variant(
	const struct language *language, enum word word, enum variant variant)
{
	const int place = word_variant_place(variant);

	return word_variant(word, variant) != NULL &&
	       language->words[word][place] != 0 &&
	       (!text_equal(word_variant(word, variant), "millennium") ||
		       !text_equal(text_of(language, word, place),
			       text_of(language, word, place - 1)));
}

/* "{day: "avant le {date}", other: "avant {date}"}"; false where the word has
 * no variants. */
static bool put_variants(
	struct buffer *out, const struct language *language, enum word word)
{
	int count = 0;

	for (int i = VARIANT_OTHER + 1; i < VARIANT_COUNT; i++) {
		const enum variant variant = (enum variant)i;

		if (!has_variant(language, word, variant))
			continue;
		buffer_printf(out, "%s%s: ", count++ == 0 ? "{" : ", ",
			word_variant(word, variant));
		write_exact_text(out,
			text_of(language, word, word_variant_place(variant)));
	}
	if (count == 0)
		return false;
	buffer_printf(out, ", %s: ", word_variant(word, VARIANT_OTHER));
	write_exact_text(out, text_of(language, word, PLURAL_OTHER));
	buffer_puts(out, "}\n");
	return true;
}

/* "points: {one: "{n} point", other: "{n} points"}" */
static void put_word(
	struct buffer *out, const struct language *language, enum word word)
{
	const struct plural_rule *rule = plural_rule(language->plurals);

	buffer_printf(out, "  %s: ", word_key(word));
	if (put_variants(out, language, word))
		return;
	if (!word_counts(word) || rule->forms == 1 << PLURAL_OTHER) {
		write_exact_text(out, text_of(language, word, PLURAL_OTHER));
		buffer_putc(out, '\n');
		return;
	}
	for (int form = 0, count = 0; form < PLURAL_COUNT; form++) {
		if ((rule->forms & 1 << form) == 0)
			continue;
		buffer_printf(out, "%s%s: ", count++ == 0 ? "{" : ", ",
			plural_name((enum plural)form));
		write_exact_text(out, text_of(language, word, form));
	}
	buffer_puts(out, "}\n");
}

/* The tags of all languages, except the pseudo-language. */
static void put_languages(struct buffer *out)
{
	size_t column = 0;

	for (size_t i = 0; i < language_count; i++) {
		const char *tag = language_all[i]->tag;

		if (text_equal(tag, "qps"))
			continue;
		if (column == 0)
			buffer_putc(out, '#');
		buffer_printf(out, " %s", tag);
		column += strlen(tag) + 1;
		if (column > 64) {
			buffer_putc(out, '\n');
			column = 0;
		}
	}
	buffer_puts(out, column > 0 ? "\n" : "");
}

enum status help_labels(struct arena *arena, const char *tag)
{
	const struct language *language =
		language_find(tag != NULL ? tag : "en");
	struct buffer out = {.arena = arena};

	if (language == NULL)
		return command_usage(
			"there are no words in the language \"%s\": `pensum "
			"help labels` lists the languages",
			tag);
	buffer_printf(&out, introduction, language->tag);
	put_languages(&out);
	buffer_puts(&out, "labels:\n");
	for (int word = WORD_NONE + 1; word < WORD_COUNT; word++)
		put_word(&out, language, (enum word)word);
	fwrite(out.at, 1, out.length, stdout);
	return STATUS_DONE;
}
