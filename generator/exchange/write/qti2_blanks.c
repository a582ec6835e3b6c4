#include "exchange/write/qti2_blanks.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "exchange/write/blanks.h"
#include "exchange/write/qti2_parts.h"

/* The right answers of a blank, each of which scores. */
static void declare(struct writer *writer, const struct gap *gap, size_t i)
{
	const bool menu = gap->wrong_count > 0;

	qti2_parts_begin(writer, qti2_parts_ident(writer, "R", i), "single",
		menu ? "identifier" : "string");
	qti2_parts_value(
		writer, menu ? "right" : writer_plain(writer, gap->right[0]));
	buffer_puts(
		writer->out, "</correctResponse><mapping defaultValue=\"0\">");
	for (size_t k = 0; k < (menu ? 1 : gap->right_count); k++) {
		buffer_puts(writer->out, "<mapEntry mapKey=\"");
		writer_escaped(writer->out,
			menu ? "right" : writer_plain(writer, gap->right[k]));
		buffer_puts(writer->out, "\" mappedValue=\"1\"/>");
	}
	buffer_puts(writer->out, "</mapping></responseDeclaration>\n");
}

static void put_inline_choice(struct buffer *out, struct writer *writer,
	const char *ident, const char *text)
{
	buffer_printf(out, "<inlineChoice identifier=\"%s\">", ident);
	writer_escaped(out, writer_plain(writer, text));
	buffer_puts(out, "</inlineChoice>");
}

/* The number of a blank is in its declaration's name. */
static void put_gap_field(struct buffer *out, struct writer *writer,
	const struct gap *gap, size_t number)
{
	if (gap->wrong_count == 0) {
		buffer_printf(out,
			"<textEntryInteraction responseIdentifier=\"R%zu\"/>",
			number);
		return;
	}
	buffer_printf(out,
		"<inlineChoiceInteraction responseIdentifier=\"R%zu\" "
		"shuffle=\"true\">",
		number);
	put_inline_choice(out, writer, "right", gap->right[0]);
	for (size_t i = 0; i < gap->wrong_count; i++)
		put_inline_choice(out, writer, qti2_parts_ident(writer, "w", i),
			gap->wrong[i]);
	buffer_puts(out, "</inlineChoiceInteraction>");
}

/* Put the text with a field for each blank, or with gaps for words. */
static void put_text(
	struct writer *writer, const struct blanks_text *text, bool words)
{
	for (size_t at = 0; at < text->length;) {
		const size_t begin = at;
		const size_t gap = gaps_marked(
			text->gaps, utf8_next(text->html, text->length, &at));

		if (gap >= text->gaps->count)
			buffer_add(writer->out, text->html + begin, at - begin);
		else if (words)
			buffer_printf(writer->out, "<gap identifier=\"g%zu\"/>",
				gap + 1);
		else
			put_gap_field(writer->out, writer, &text->gaps->at[gap],
				gap + 1);
	}
}

static void put_word_gaps(struct writer *writer,
	const struct quiz_question *question, const struct blanks_text *text,
	const struct blanks_words *words)
{
	qti2_parts_begin(writer, "RESPONSE", "multiple", "directedPair");
	for (size_t i = 0; i < text->gaps->count; i++)
		qti2_parts_value(writer,
			arena_printf(writer->arena, "w%zu g%zu",
				blanks_word(words, text->gaps->at[i].right[0]) +
					1,
				i + 1));
	qti2_parts_end(writer);
	qti2_parts_body(writer, question);
	buffer_puts(writer->out, "<gapMatchInteraction "
				 "responseIdentifier=\"RESPONSE\" "
				 "shuffle=\"true\">\n");
	for (size_t i = 0; i < words->count; i++) {
		buffer_printf(writer->out,
			"<gapText identifier=\"%s\" matchMax=\"%d\">",
			qti2_parts_ident(writer, "w", i),
			words->again[i] ? 0 : 1);
		writer_escaped(writer->out, writer_plain(writer, words->at[i]));
		buffer_puts(writer->out, "</gapText>\n");
	}
	buffer_puts(writer->out, "<div>");
	put_text(writer, text, true);
	buffer_puts(writer->out, "</div></gapMatchInteraction>");
}

void qti2_blanks_put(
	struct writer *writer, const struct quiz_question *question)
{
	const struct blanks_text text = blanks_take(writer, question, "");
	struct blanks_words words;

	if (blanks_words(writer, question, text.gaps, &words)) {
		put_word_gaps(writer, question, &text, &words);
		return;
	}
	for (size_t i = 0; i < text.gaps->count; i++)
		declare(writer, &text.gaps->at[i], i);
	qti2_parts_body(writer, question);
	buffer_puts(writer->out, "<div>");
	put_text(writer, &text, false);
	buffer_puts(writer->out, "</div>");
	if (question->word_bank)
		writer_lose(writer, "its word bank");
}
