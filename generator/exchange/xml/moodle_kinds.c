#include "exchange/xml/moodle_kinds.h"

#include "base/arena.h"
#include "exchange/intake/gaps.h"
#include "exchange/xml/markup.h"

#include <stdlib.h>

struct format {
	const char *name;
	enum markup markup;
};

static const struct format formats[] = {
	{"html", MARKUP_HTML},
	{"moodle_auto_format", MARKUP_TYPED},
	{"plain_text", MARKUP_PLAIN},
	{"markdown", MARKUP_MARKDOWN},
};

/* Texts are HTML unless they name another format, except for typed answers. */
static enum markup markup_of(const struct xml *element, enum markup usual)
{
	const char *name = xml_get(element, "format");

	for (size_t i = 0; name != NULL && i < LENGTH(formats); i++)
		if (text_equal(formats[i].name, name))
			return formats[i].markup;
	return usual;
}

static const char *text_as(
	struct reader *reader, const struct xml *element, enum markup usual)
{
	const char *text =
		markup_child_text(reader->quiz->arena, element, "text");

	if (text == NULL)
		return NULL;
	text = reader_text(reader, markup_of(element, usual), text);
	return *text == '\0' ? NULL : text;
}

const char *moodle_kinds_text(struct reader *reader, const struct xml *element)
{
	return element == NULL ? NULL : text_as(reader, element, MARKUP_HTML);
}

/* Is a setting on? */
static bool is_on(struct reader *reader, const struct xml *question,
	const char *name, bool usual)
{
	const char *text =
		markup_child_text(reader->quiz->arena, question, name);

	return text == NULL ? usual
			    : text_equal(text, "1") || text_equal(text, "true");
}

static struct quiz_answer *add_answer(
	struct reader *reader, const struct xml *element, enum markup usual)
{
	const char *share = xml_get(element, "fraction");
	struct quiz_answer *answer = quiz_answer(reader->quiz, reader->question,
		text_as(reader, element, usual));

	answer->share = share == NULL ? 0 : quiz_share(share);
	answer->feedback =
		moodle_kinds_text(reader, markup_child(element, "feedback"));
	return answer;
}

static void add_answers(
	struct reader *reader, const struct xml *question, enum markup usual)
{
	for (const struct xml *at = markup_child(question, "answer");
		at != NULL; at = markup_next(at, "answer"))
		add_answer(reader, at, usual);
}

void moodle_kinds_answer(struct reader *reader, const struct xml *answer)
{
	add_answer(reader, answer, MARKUP_HTML);
}

void moodle_kinds_shuffle(struct reader *reader, const struct xml *question)
{
	reader->question->in_order =
		!is_on(reader, question, "shuffleanswers", true);
}

void moodle_kinds_choice(struct reader *reader, const struct xml *question)
{
	add_answers(reader, question, MARKUP_HTML);
	moodle_kinds_shuffle(reader, question);
}

void moodle_kinds_true_false(struct reader *reader, const struct xml *question)
{
	struct quiz_question *made = reader->question;
	size_t right = 0;

	add_answers(reader, question, MARKUP_PLAIN);
	/* The right answer comes first; the notes of both are kept. */
	for (size_t i = 0; i < made->count; i++) {
		struct quiz_answer *answer = &made->answers[i];

		answer->right = answer->text != NULL &&
				text_equal(answer->text, "true");
		if (answer->share > made->answers[right].share)
			right = i;
		answer->text = NULL;
	}
	if (made->count > 0) {
		const struct quiz_answer first = made->answers[0];

		made->answers[0] = made->answers[right];
		made->answers[right] = first;
	}
}

void moodle_kinds_short(struct reader *reader, const struct xml *question)
{
	add_answers(reader, question, MARKUP_PLAIN);
}

void moodle_kinds_numeric(struct reader *reader, const struct xml *question)
{
	struct arena *arena = reader->quiz->arena;

	for (const struct xml *at = markup_child(question, "answer");
		at != NULL; at = markup_next(at, "answer")) {
		struct quiz_answer *answer =
			add_answer(reader, at, MARKUP_PLAIN);
		const char *tolerance = quiz_number(
			arena, markup_child_text(arena, at, "tolerance"));

		answer->text = quiz_number(
			arena, markup_child_text(arena, at, "text"));
		if (tolerance != NULL && !text_equal(tolerance, "0"))
			answer->tolerance = tolerance;
	}
	reader->question->unit = markup_child_text(arena,
		markup_child(markup_child(question, "units"), "unit"),
		"unit_name");
}

void moodle_kinds_matching(struct reader *reader, const struct xml *question)
{
	for (const struct xml *at = markup_child(question, "subquestion");
		at != NULL; at = markup_next(at, "subquestion")) {
		const char *left = moodle_kinds_text(reader, at);
		const struct xml *answer = markup_child(at, "answer");
		const char *right =
			answer == NULL ? NULL
				       : text_as(reader, answer, MARKUP_PLAIN);

		if (right == NULL)
			continue;
		quiz_answer(reader->quiz, reader->question,
			left == NULL ? right : left)
			->partner = left == NULL ? NULL : right;
	}
}

void moodle_kinds_essay(struct reader *reader, const struct xml *question)
{
	reader->question->notes =
		moodle_kinds_text(reader, markup_child(question, "graderinfo"));
	if (moodle_kinds_text(
		    reader, markup_child(question, "responsetemplate")) != NULL)
		reader_lost(reader, "a text to begin the answer with");
}

/* The words to drag or to select, in the order of their numbers. */
struct words {
	const char *text[GAPS_MAX];
	const char *group[GAPS_MAX];
	bool used[GAPS_MAX];
	size_t count;
};

static void read_words(struct reader *reader, const struct xml *question,
	const char *name, struct words *words)
{
	for (const struct xml *at = markup_child(question, name); at != NULL;
		at = markup_next(at, name)) {
		const char *group =
			markup_child_text(reader->quiz->arena, at, "group");

		if (words->count == GAPS_MAX)
			break;
		words->group[words->count] = group == NULL ? "1" : group;
		words->text[words->count++] = text_as(reader, at, MARKUP_HTML);
	}
}

/* The stem has "[[1]]" where word 1 belongs. */
static const char *mark_gaps(struct reader *reader, const char *stem,
	struct words *words, struct gaps *gaps)
{
	struct buffer out = {.arena = reader->quiz->arena};

	while (*stem != '\0') {
		const size_t digits = strncmp(stem, "[[", 2) == 0
					      ? strspn(stem + 2, "0123456789")
					      : 0;
		const long number = digits > 0 ? strtol(stem + 2, NULL, 10) : 0;
		struct gap *gap;

		if (digits == 0 || strncmp(stem + 2 + digits, "]]", 2) != 0 ||
			number < 1 || (size_t)number > words->count ||
			(gap = gaps_add(gaps)) == NULL) {
			buffer_putc(&out, *stem++);
			continue;
		}
		gaps_mark(&out, gaps->count - 1);
		gaps_answer(gaps, gap, words->text[number - 1], true);
		words->used[number - 1] = true;
		stem += digits + strlen("[[]]");
	}
	return buffer_text(&out);
}

void moodle_kinds_gaps(struct reader *reader, const struct xml *question)
{
	struct arena *arena = reader->quiz->arena;
	struct words *words = arena_alloc(arena, 1, sizeof(*words));
	struct gaps *gaps = arena_alloc(arena, 1, sizeof(*gaps));
	const char *stem = reader->question->stem;

	gaps->arena = arena;
	read_words(reader, question, "dragbox", words);
	read_words(reader, question, "selectoption", words);
	gaps_finish(reader, gaps,
		mark_gaps(reader, stem == NULL ? "" : stem, words, gaps));
	reader->question->word_bank = true;
	for (size_t i = 0; i < words->count; i++)
		if (!words->used[i] && words->text[i] != NULL)
			quiz_answer(
				reader->quiz, reader->question, words->text[i]);
}

/* By the position in the right order, which stands for the share. */
static int by_share(const void *a, const void *b)
{
	const struct quiz_answer *one = a, *other = b;

	return one->share < other->share ? -1 : one->share > other->share;
}

void moodle_kinds_ordering(struct reader *reader, const struct xml *question)
{
	struct quiz_question *made = reader->question;

	add_answers(reader, question, MARKUP_HTML);
	if (made->count > 0)
		qsort(made->answers, made->count, sizeof(*made->answers),
			by_share);
}
