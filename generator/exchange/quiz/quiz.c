#include "exchange/quiz/quiz.h"

#include "bank/vary/figures.h"
#include "base/arena.h"
#include "base/message.h"
#include "exchange/quiz/slug.h"

#include <stdarg.h>
#include <stdlib.h>

enum {
	NAME_LENGTH = 60,
	DECIMALS = 3 /* of a percentage, that count */
};

static const char *const kind_texts[] = {
	[QUIZ_CHOICE] = "multiple_choice",
	[QUIZ_TRUE_FALSE] = "true_false",
	[QUIZ_SHORT] = "short_answer",
	[QUIZ_NUMERIC] = "numeric",
	[QUIZ_ESSAY] = "essay",
	[QUIZ_MATCHING] = "matching",
	[QUIZ_ORDERING] = "ordering",
	[QUIZ_FILL_IN] = "fill_in",
	[QUIZ_STIMULUS] = "stimulus",
	[QUIZ_OTHER] = "other",
};

_Static_assert(LENGTH(kind_texts) == QUIZ_KINDS, "a name for each");

const char *quiz_kind_name(enum quiz_kind kind)
{
	return kind_texts[kind];
}

struct quiz_question *quiz_add(
	struct quiz *quiz, struct where at, enum quiz_kind kind)
{
	struct quiz_question *question;

	quiz->questions = arena_grow(quiz->arena, quiz->questions, quiz->count,
		&quiz->room, sizeof(*quiz->questions));
	if (at.source != NULL)
		error_reading(quiz->errors, at.source, at.line);
	question = &quiz->questions[quiz->count++];
	*question = (struct quiz_question){.at = at, .kind = kind};
	return question;
}

struct quiz_answer *quiz_answer(
	struct quiz *quiz, struct quiz_question *question, const char *text)
{
	struct quiz_answer *answer;

	question->answers = arena_grow(quiz->arena, question->answers,
		question->count, &question->room, sizeof(*question->answers));
	answer = &question->answers[question->count++];
	*answer = (struct quiz_answer){.text = text};
	return answer;
}

void quiz_tag(
	struct quiz *quiz, struct quiz_question *question, const char *text)
{
	const char *tag = slug_tag(quiz->arena, text);

	if (*tag == '\0')
		return;
	for (size_t i = 0; i < question->tag_count; i++)
		if (text_equal(question->tags[i], tag))
			return;
	question->tags =
		arena_grow(quiz->arena, question->tags, question->tag_count,
			&question->tag_room, sizeof(*question->tags));
	question->tags[question->tag_count++] = tag;
}

const char *quiz_name(
	const struct quiz *quiz, const struct quiz_question *question)
{
	const char *text = question->title != NULL  ? question->title
			   : question->stem != NULL ? question->stem
						    : "";
	size_t length = strcspn(text, "\n");

	if (length > NAME_LENGTH)
		for (length = NAME_LENGTH;
			length > 0 &&
			((unsigned char)text[length] & 0xc0) == 0x80;)
			length--;
	return arena_printf(quiz->arena, "\"%.*s%s\"", (int)length, text,
		text[length] == '\0' ? "" : "…");
}

void quiz_lose(struct quiz *quiz, struct quiz_question *question,
	const char *format, ...)
{
	va_list args;
	const char *what;

	if (question->again)
		return;
	va_start(args, format);
	what = message_vprintf(quiz->arena, format, args);
	va_end(args);
	question->losses++;
	error_warn_at(quiz->errors, question->at, "question %s: %s",
		quiz_name(quiz, question), what);
}

void quiz_refuse(struct quiz *quiz, struct quiz_question *question,
	const char *format, ...)
{
	va_list args;

	if (question->refused != NULL)
		return;
	va_start(args, format);
	question->refused = message_vprintf(quiz->arena, format, args);
	va_end(args);
}

int quiz_truth(const char *text)
{
	static const char *const words[] = {"false", "true"};

	for (int i = 0; text != NULL && i < 2; i++) {
		size_t k = 0;

		while (words[i][k] != '\0' &&
			ascii_lower(text[k]) == words[i][k])
			k++;
		if (words[i][k] == '\0' && text[k] == '\0')
			return i;
	}
	return -1;
}

void quiz_judge(struct quiz_question *question, bool second_is_right)
{
	struct quiz_answer *answers = question->answers;

	if (second_is_right) {
		const struct quiz_answer first = answers[0];

		answers[0] = answers[1];
		answers[1] = first;
	}
	question->kind = QUIZ_TRUE_FALSE;
	answers[0].right = quiz_truth(answers[0].text) == 1;
	answers[0].text = answers[1].text = NULL;
}

void quiz_keep_last(struct quiz_question *question)
{
	bool last = true;

	for (size_t i = question->count; i-- > 0;) {
		last = last && question->answers[i].last && i > 0;
		question->answers[i].last = last;
	}
}

/* A number as text has it, "2.50" or "-1.5e3". */
static bool read_number(const char *text, struct rational *number)
{
	const char *end = rational_parse(text, number);

	if (end == NULL || end == text)
		return false;
	return *end == '\0' || (*end == '.' && end[1] == '\0');
}

const char *quiz_number(struct arena *arena, const char *text)
{
	struct rational number;
	size_t length;

	if (text == NULL)
		return NULL;
	text += strspn(text, " \t\n");
	text += *text == '+';
	length = strlen(text);
	while (length > 0 && strchr(" \t\n", text[length - 1]) != NULL)
		length--;
	return read_number(arena_copy(arena, text, length), &number)
		       ? figures_ascii(arena, number, -1)
		       : NULL;
}

void quiz_range(struct quiz *quiz, struct quiz_answer *answer, const char *low,
	const char *high)
{
	struct rational from, to, middle, width;
	const struct rational two = rational_whole(2);

	answer->text = NULL;
	if (!read_number(low, &from) || !read_number(high, &to) ||
		!rational_add(from, to, &middle) ||
		!rational_divide(middle, two, &middle) ||
		!rational_subtract(to, from, &width) || width.top < 0 ||
		!rational_divide(width, two, &width))
		return;
	answer->text = figures_ascii(quiz->arena, middle, -1);
	answer->tolerance =
		width.top == 0 ? NULL : figures_ascii(quiz->arena, width, -1);
}

bool quiz_ends(struct arena *arena, const struct quiz_answer *answer,
	const char **low, const char **high)
{
	struct rational number, off, from, to;

	if (answer->tolerance == NULL || !read_number(answer->text, &number) ||
		!read_number(answer->tolerance, &off) ||
		!rational_subtract(number, off, &from) ||
		!rational_add(number, off, &to))
		return false;
	*low = figures_ascii(arena, from, -1);
	*high = figures_ascii(arena, to, -1);
	return *low != NULL && *high != NULL;
}

int quiz_share(const char *text)
{
	int share = 0, sign = 1, decimals = 0;

	text += strspn(text, " \t\n");
	if (*text == '-' || *text == '+')
		sign = *text++ == '-' ? -1 : 1;
	for (; is_digit(*text) && share <= QUIZ_ALL; text++)
		share = share * 10 + (*text - '0');
	if (*text == '.' || *text == ',')
		for (text++; is_digit(*text) && decimals < DECIMALS; text++) {
			share = share * 10 + (*text - '0');
			decimals++;
		}
	for (; decimals < DECIMALS; decimals++)
		share *= 10;
	return sign * share;
}
