#include "exchange/write/qti1_blanks.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "exchange/write/blanks.h"
#include "exchange/write/qti1_parts.h"

static const char *gap_ident(
	struct writer *writer, const char *mark, size_t gap, size_t answer)
{
	return arena_printf(
		writer->arena, "%s%zu_%zu", mark, gap + 1, answer + 1);
}

/* The responses of a question with blanks; their names are in its text. */
static void put_gaps(struct writer *writer, const struct gaps *gaps)
{
	for (size_t i = 0; i < gaps->count; i++) {
		qti1_parts_choices(writer,
			qti1_parts_ident(writer, "response_blank", i),
			"Single");
		qti1_parts_material(
			writer, qti1_parts_ident(writer, "blank", i));
		buffer_puts(writer->out, "<render_choice>\n");
		for (size_t k = 0; k < gaps->at[i].right_count; k++)
			qti1_parts_label(writer, gap_ident(writer, "g", i, k),
				gaps->at[i].right[k]);
		for (size_t k = 0; k < gaps->at[i].wrong_count; k++)
			qti1_parts_label(writer, gap_ident(writer, "w", i, k),
				gaps->at[i].wrong[k]);
		buffer_puts(writer->out, "</render_choice></response_lid>\n");
	}
	qti1_parts_process(writer);
	for (size_t i = 0; i < gaps->count; i++)
		for (size_t k = 0; k < gaps->at[i].right_count; k++)
			qti1_parts_score(writer,
				qti1_parts_ident(writer, "response_blank", i),
				gap_ident(writer, "g", i, k), "Add",
				writer_percent(writer->arena,
					QUIZ_ALL / (int)gaps->count));
}

void qti1_blanks_put(
	struct writer *writer, const struct quiz_question *question)
{
	struct gaps *gaps = arena_alloc(writer->arena, 1, sizeof(*gaps));

	gaps->arena = writer->arena;
	gaps_take(gaps, question->stem);
	put_gaps(writer, gaps);
	if (question->word_bank)
		writer_lose(writer, "its word bank");
}

/* Each blank is its name in brackets. */
void qti1_blanks_stem(
	struct writer *writer, const struct quiz_question *question)
{
	struct buffer out = {.arena = writer->arena};
	struct blanks_text text;

	if (question->kind != QUIZ_FILL_IN) {
		qti1_parts_material(writer, question->stem);
		return;
	}
	text = blanks_take(writer, question, qti1_parts_base);
	for (size_t at = 0; at < text.length;) {
		const size_t begin = at;
		const size_t gap = gaps_marked(
			text.gaps, utf8_next(text.html, text.length, &at));

		if (gap < text.gaps->count)
			buffer_printf(&out, "[blank%zu]", gap + 1);
		else
			buffer_add(&out, text.html + begin, at - begin);
	}
	qti1_parts_html(writer, buffer_text(&out));
}
