#include "exchange/write/blanks.h"

#include "base/arena.h"
#include "base/utf8.h"

struct blanks_text blanks_take(struct writer *writer,
	const struct quiz_question *question, const char *address)
{
	struct buffer html = {.arena = writer->arena};
	struct gaps *gaps = arena_alloc(writer->arena, 1, sizeof(*gaps));

	gaps->arena = writer->arena;
	writer_html(writer, &html, gaps_take(gaps, question->stem), address);
	return (struct blanks_text){gaps, buffer_text(&html), html.length};
}

void blanks_put(struct buffer *out, struct writer *writer,
	const struct blanks_text *text, blanks_putter *put)
{
	for (size_t at = 0; at < text->length;) {
		const size_t begin = at;
		const size_t gap = gaps_marked(
			text->gaps, utf8_next(text->html, text->length, &at));

		if (gap < text->gaps->count)
			put(out, writer, &text->gaps->at[gap]);
		else
			buffer_add(out, text->html + begin, at - begin);
	}
}

size_t blanks_word(const struct blanks_words *words, const char *text)
{
	for (size_t i = 0; i < words->count; i++)
		if (text_equal(words->at[i], text))
			return i;
	return words->count;
}

static void add_word(
	struct blanks_words *words, const char *text, bool is_answer)
{
	const size_t i = blanks_word(words, text);

	if (i < words->count) {
		words->again[i] = words->again[i] || is_answer;
		return;
	}
	words->at[words->count++] = text;
}

bool blanks_words(struct writer *writer, const struct quiz_question *question,
	const struct gaps *gaps, struct blanks_words *words)
{
	const size_t most = gaps->count + question->count;

	if (!question->word_bank)
		return false;
	for (size_t i = 0; i < gaps->count; i++)
		if (gaps->at[i].right_count != 1 || gaps->at[i].wrong_count > 0)
			return false;
	words->count = 0;
	words->at = arena_alloc(writer->arena, most, sizeof(*words->at));
	words->again = arena_alloc(writer->arena, most, sizeof(*words->again));
	for (size_t i = 0; i < gaps->count; i++)
		add_word(words, gaps->at[i].right[0], true);
	for (size_t i = 0; i < question->count; i++)
		add_word(words, question->answers[i].text, false);
	return true;
}
