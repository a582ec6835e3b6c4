#include "exchange/intake/gaps.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "text/comparable.h"

enum {
	FIRST_MARK = 0xe800 /* of a range for private use */
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

/* Put an answer.  Bars and double braces, which would end it, are escaped. */
static void put_answer(struct buffer *out, const char *text)
{
	for (; *text != '\0'; text++) {
		if (*text == '|' || (text[0] == '}' && text[1] == '}') ||
			(text[0] == '{' && text[1] == '{'))
			buffer_putc(out, '\\');
		buffer_putc(out, *text == '\n' ? ' ' : *text);
	}
}

/* Escape a question mark at the start, which would make a choice of it. */
static void put_first(struct buffer *out, const char *text)
{
	if (*text == '?' && text[1] != '\0')
		buffer_putc(out, '\\');
	put_answer(out, text);
}

/* A blank to choose for lists its right answer before the wrong ones. */
static void put_gap(struct buffer *out, const struct gap *gap)
{
	const bool choice = gap->wrong_count > 0;
	const size_t right =
		choice && gap->right_count > 1 ? 1 : gap->right_count;

	buffer_puts(out, choice ? "{{?" : "{{");
	for (size_t i = 0; i < right; i++) {
		buffer_puts(out, i > 0 ? "|" : "");
		if (i == 0 && !choice)
			put_first(out, gap->right[i]);
		else
			put_answer(out, gap->right[i]);
	}
	for (size_t i = 0; i < gap->wrong_count; i++) {
		buffer_putc(out, '|');
		put_answer(out, gap->wrong[i]);
	}
	buffer_puts(out, "}}");
}

static void check_gap(
	struct reader *reader, const struct gap *gap, size_t number)
{
	if (gap->right_count == 0)
		quiz_refuse(reader->quiz, reader->question,
			"its blank %zu has no right answer", number);
	else if (gap->right_count > 1 && gap->wrong_count > 0)
		quiz_lose(reader->quiz, reader->question,
			"other right choices of its blank %zu", number);
}

void gaps_finish(
	struct reader *reader, const struct gaps *gaps, const char *text)
{
	struct buffer out = {.arena = reader->quiz->arena};
	const size_t length = strlen(text);

	for (size_t i = 0; i < gaps->count; i++)
		check_gap(reader, &gaps->at[i], i + 1);
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
}

size_t gaps_marked(const struct gaps *gaps, uint32_t code)
{
	return code >= FIRST_MARK && code < FIRST_MARK + gaps->count
		       ? code - FIRST_MARK
		       : GAPS_MAX;
}

/* Add the answers between bars; a backslash escapes a bar.  Only the first
 * answer of a choice is right. */
static void take_answers(
	struct gaps *gaps, struct gap *gap, const char *text, const char *end)
{
	struct buffer answer = {.arena = gaps->arena};
	const bool choice = *text == '?' && end > text + 1 && text[1] != '|';
	bool right = true;

	if (choice || (*text == '\\' && text[1] == '?'))
		text++;
	for (; text <= end; text++) {
		if (text == end || *text == '|') {
			gaps_answer(gaps, gap,
				arena_copy(gaps->arena, buffer_text(&answer),
					answer.length),
				right);
			right = right && !choice;
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
