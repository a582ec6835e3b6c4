#include "exchange/intake/gaps.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "text/comparable.h"

enum {
	FIRST_MARK = 0xe800 /* of a private range */
};

struct gap *gaps_add(struct gaps *gaps)
{
	return gaps->count == GAPS_MAX ? NULL : &gaps->at[gaps->count++];
}

static bool has(
	struct arena *arena, const char **texts, size_t count, const char *text)
{
	const char *same = comparable_text(arena, text);

	for (size_t i = 0; i < count; i++)
		if (text_equal(comparable_text(arena, texts[i]), same))
			return true;
	return false;
}

void gaps_answer(
	struct gaps *gaps, struct gap *gap, const char *text, bool right)
{
	if (text == NULL || *text == '\0')
		return;
	if (right && !has(gaps->arena, gap->right, gap->right_count, text)) {
		gap->right =
			arena_grow(gaps->arena, gap->right, gap->right_count,
				&gap->right_room, sizeof(*gap->right));
		gap->right[gap->right_count++] = text;
	} else if (!right &&
		   !has(gaps->arena, gap->wrong, gap->wrong_count, text)) {
		gap->wrong =
			arena_grow(gaps->arena, gap->wrong, gap->wrong_count,
				&gap->wrong_room, sizeof(*gap->wrong));
		gap->wrong[gap->wrong_count++] = text;
	}
}

void gaps_mark(struct buffer *out, size_t gap)
{
	char bytes[4];

	buffer_add(out, bytes, utf8_put(FIRST_MARK + (uint32_t)gap, bytes));
}

/* An answer in which nothing ends it. */
static void put_answer(struct buffer *out, const char *text)
{
	for (; *text != '\0'; text++) {
		if (*text == '|' || (text[0] == '}' && text[1] == '}') ||
			(text[0] == '{' && text[1] == '{'))
			buffer_putc(out, '\\');
		buffer_putc(out, *text == '\n' ? ' ' : *text);
	}
}

static void put_gap(struct buffer *out, const struct gap *gap)
{
	buffer_puts(out, "{{");
	for (size_t i = 0; i < gap->right_count; i++) {
		buffer_puts(out, i > 0 ? "|" : "");
		put_answer(out, gap->right[i]);
	}
	buffer_puts(out, "}}");
}

/* Wrong answers of all blanks are words of a word bank, if each blank is one
 * to choose for. */
static void put_words(struct reader *reader, const struct gaps *gaps)
{
	bool all = true, some = false;

	for (size_t i = 0; i < gaps->count; i++) {
		all = all && gaps->at[i].wrong_count > 0;
		some = some || gaps->at[i].wrong_count > 0;
	}
	if (some && !all)
		quiz_lose(reader->quiz, reader->question,
			"wrong choices of some of its blanks");
	for (size_t i = 0; all && i < gaps->count; i++)
		for (size_t k = 0; k < gaps->at[i].wrong_count; k++)
			quiz_answer(reader->quiz, reader->question,
				gaps->at[i].wrong[k]);
}

void gaps_finish(
	struct reader *reader, const struct gaps *gaps, const char *text)
{
	struct buffer out = {.arena = reader->quiz->arena};
	const size_t length = strlen(text);

	for (size_t i = 0; i < gaps->count; i++)
		if (gaps->at[i].right_count == 0)
			quiz_refuse(reader->quiz, reader->question,
				"its blank %zu has no right answer", i + 1);
	for (size_t at = 0; at < length;) {
		const size_t begin = at;
		const uint32_t code = utf8_next(text, length, &at);

		if (code >= FIRST_MARK && code < FIRST_MARK + gaps->count)
			put_gap(&out, &gaps->at[code - FIRST_MARK]);
		else
			buffer_add(&out, text + begin, at - begin);
	}
	reader->question->kind = QUIZ_FILL_IN;
	reader->question->stem = buffer_text(&out);
	reader->question->count = 0;
	put_words(reader, gaps);
}

size_t gaps_marked(const struct gaps *gaps, uint32_t code)
{
	return code >= FIRST_MARK && code < FIRST_MARK + gaps->count
		       ? code - FIRST_MARK
		       : GAPS_MAX;
}

/* Add the answers between two bars; a backslash hides one. */
static void take_answers(
	struct gaps *gaps, struct gap *gap, const char *text, const char *end)
{
	struct buffer answer = {.arena = gaps->arena};

	for (; text <= end; text++) {
		if (text == end || *text == '|') {
			gaps_answer(gaps, gap,
				arena_copy(gaps->arena, buffer_text(&answer),
					answer.length),
				true);
			answer.length = 0;
			if (text == end)
				break;
			continue;
		}
		if (*text == '\\' && text + 1 < end && text[1] == '|')
			text++;
		buffer_putc(&answer, *text);
	}
}

const char *gaps_take(struct gaps *gaps, const char *text)
{
	struct buffer out = {.arena = gaps->arena};

	while (*text != '\0') {
		const char *end = strncmp(text, "{{", 2) == 0
					  ? strstr(text + 2, "}}")
					  : NULL;
		struct gap *gap = end == NULL ? NULL : gaps_add(gaps);

		if (gap == NULL) {
			if (*text == '\\' && text[1] != '\0')
				buffer_putc(&out, *text++);
			buffer_putc(&out, *text++);
			continue;
		}
		while (end[2] == '}')
			end++;
		gaps_mark(&out, gaps->count - 1);
		take_answers(gaps, gap, text + 2, end);
		text = end + 2;
	}
	return buffer_text(&out);
}
