#include "exchange/quiz/quiz.h"

#include "base/arena.h"
#include "base/message.h"
#include "exchange/quiz/slug.h"

#include <stdarg.h>

enum {
	NAME_LENGTH = 60,
	DIGITS_MAX = 100000000, /* of a number that takes one more digit */
	PLACES_MAX = 6,
	DECIMALS = 3 /* of a percentage that count */
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

static const char reading[] = MESSAGE("reading lines");

/* Tell how far a file is read. */
static void tell_line(struct quiz *quiz, struct where at)
{
	if (at.source == NULL)
		return;
	if (quiz->counted != at.source) {
		quiz->counted = at.source;
		quiz->lines = error_source_lines(at.source);
	}
	error_working(quiz->errors, reading, at.line, quiz->lines);
}

struct quiz_question *quiz_add(
	struct quiz *quiz, struct where at, enum quiz_kind kind)
{
	struct quiz_question *question;

	quiz->questions = arena_grow(quiz->arena, quiz->questions, quiz->count,
		&quiz->room, sizeof(*quiz->questions));
	tell_line(quiz, at);
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

const char *quiz_number(struct arena *arena, const char *text)
{
	const char *begin, *at;
	size_t length;

	if (text == NULL)
		return NULL;
	begin = text + strspn(text, " \t\n");
	at = begin + (*begin == '-' || *begin == '+');
	if (!is_digit(*at) && !(*at == '.' && is_digit(at[1])))
		return NULL;
	at += strspn(at, "0123456789");
	at += *at == '.';
	at += strspn(at, "0123456789");
	if ((*at == 'e' || *at == 'E') &&
		is_digit(at[1 + (at[1] == '-' || at[1] == '+')]))
		at += 2 + strspn(at + 2, "0123456789");
	if (at[strspn(at, " \t\n")] != '\0')
		return NULL;
	begin += *begin == '+';
	length = (size_t)(at - begin);
	if (memchr(begin, '.', length) != NULL &&
		memchr(begin, 'e', length) == NULL &&
		memchr(begin, 'E', length) == NULL) {
		while (begin[length - 1] == '0')
			length--;
		length -= begin[length - 1] == '.';
	}
	return length == 0 || (length == 1 && *begin == '-')
		       ? "0"
		       : arena_printf(arena, "%s%.*s", *begin == '.' ? "0" : "",
				 (int)length, begin);
}

/* A number as digits without a point, and how many stand behind it; false if it
 * has an exponent or too many digits. */
static bool read_decimal(const char *text, int64_t *digits, int *places)
{
	const bool minus = *text == '-';
	bool point = false;
	int64_t value = 0;

	*places = 0;
	for (text += minus; *text != '\0'; text++) {
		if (*text == '.') {
			point = true;
			continue;
		}
		if (!is_digit(*text) || value > DIGITS_MAX)
			return false;
		value = value * 10 + (*text - '0');
		*places += point;
	}
	*digits = minus ? -value : value;
	return true;
}

static const char *decimal(struct arena *arena, int64_t digits, int places)
{
	const int64_t size = digits < 0 ? -digits : digits;
	int64_t unit = 1;

	for (int i = 0; i < places; i++)
		unit *= 10;
	return quiz_number(
		arena, arena_printf(arena, "%s%lld.%0*lld",
			       digits < 0 ? "-" : "", (long long)(size / unit),
			       places, (long long)(size % unit)));
}

void quiz_range(struct quiz *quiz, struct quiz_answer *answer, const char *low,
	const char *high)
{
	int64_t a, b;
	int places, other;

	answer->text = NULL;
	if (!read_decimal(low, &a, &places) || !read_decimal(high, &b, &other))
		return;
	if (places > PLACES_MAX || other > PLACES_MAX)
		return;
	for (; places < other; places++)
		a *= 10;
	for (; other < places; other++)
		b *= 10;
	if (b < a)
		return;
	/* Halves need one more place. */
	answer->text = decimal(quiz->arena, (a + b) * 5, places + 1);
	answer->tolerance =
		b == a ? NULL : decimal(quiz->arena, (b - a) * 5, places + 1);
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
