#include "exchange/read/gift_answers.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "exchange/text/unescaped.h"

enum {
	WEIGHT_MAX = 12
};

static const char blanks[] = " \t\n";

/* Commands of TeX that begin with "\n", which is GIFT's new line. */
static const char *const tex_words[] = {
	"ne", "neq", "neg", "nu", "nabla", "not", "notin", "nmid", "natural"};

static const char *skip_blanks(const char *text, const char *end)
{
	while (text < end && strchr(blanks, *text) != NULL)
		text++;
	return text;
}

const char *gift_answers_markup(
	const char *text, const char *end, enum markup *markup)
{
	static const char *const names[] = {
		"[html]", "[markdown]", "[plain]", "[moodle]"};
	static const enum markup markups[] = {
		MARKUP_HTML, MARKUP_MARKDOWN, MARKUP_PLAIN, MARKUP_TYPED};

	text = skip_blanks(text, end);
	for (size_t i = 0; i < LENGTH(names); i++) {
		const size_t length = strlen(names[i]);

		if ((size_t)(end - text) >= length &&
			strncmp(text, names[i], length) == 0) {
			*markup = markups[i];
			return text + length;
		}
	}
	return text;
}

/* Does a "\n" begin a command of TeX? */
static bool is_tex(const char *text, const char *end)
{
	size_t length = 0;

	while (text + length < end && is_letter(text[length]))
		length++;
	for (size_t i = 0; i < LENGTH(tex_words); i++)
		if (strlen(tex_words[i]) == length &&
			strncmp(text, tex_words[i], length) == 0)
			return true;
	return false;
}

const char *gift_answers_text(struct reader *reader, const char *text,
	const char *end, enum markup markup)
{
	struct buffer out = {.arena = reader->quiz->arena};

	text = gift_answers_markup(text, end, &markup);
	for (; text < end; text++) {
		const char next = text + 1 < end ? text[1] : '\0';

		if (*text != '\\' || next == '\0' ||
			strchr("~=#{}:\\n", next) == NULL ||
			(next == 'n' && is_tex(text + 1, end))) {
			buffer_putc(&out, *text);
		} else {
			text++;
			buffer_putc(&out, next == 'n' ? '\n' : next);
		}
	}
	return reader_text(reader, markup, buffer_text(&out));
}

/* An answer's parts. */
struct part {
	const char *text, *end;
	const char *feedback; /* up to feedback_end; NULL if it has none */
	const char *feedback_end;
	bool right;
	int share;
};

/* Read "%50%" at a text's start. */
static const char *read_weight(const char *text, const char *end, int *share)
{
	const char *at = skip_blanks(text, end);
	const char *last;

	if (at == end || *at != '%')
		return text;
	last = memchr(at + 1, '%', (size_t)(end - at - 1));
	if (last == NULL || last - at > WEIGHT_MAX)
		return text;
	*share = quiz_share(at + 1);
	return last + 1;
}

static struct part read_part(const char *text, const char *end, bool right)
{
	struct part part = {.right = right, .share = right ? QUIZ_ALL : 0};

	part.text = read_weight(text, end, &part.share);
	part.end = unescaped_find(part.text, end, "#");
	if (part.end < end) {
		part.feedback = part.end + 1;
		part.feedback_end = end;
	}
	return part;
}

/* The next answer, which begins with "=" or "~"; false if there is none. */
static bool next_part(const char **text, const char *end, struct part *part)
{
	const char *at = unescaped_find(*text, end, "=~");
	const char *after;
	bool right;

	if (at == end)
		return false;
	right = *at == '=';
	after = at + 1;
	if (!right) { /* "~=" is a right answer, too */
		const char *mark = skip_blanks(after, end);

		if (mark < end && *mark == '=') {
			right = true;
			after = mark + 1;
		}
	}
	*text = unescaped_find(after, end, "=~");
	*part = read_part(after, *text, right);
	return true;
}

static struct quiz_answer *add_answer(
	struct reader *reader, const struct part *part, enum markup markup)
{
	struct quiz_answer *answer = quiz_answer(reader->quiz, reader->question,
		gift_answers_text(reader, part->text, part->end, markup));

	answer->share = part->share;
	if (part->feedback != NULL)
		answer->feedback = gift_answers_text(
			reader, part->feedback, part->feedback_end, markup);
	return answer;
}

/* "->" within an answer, or NULL. */
static const char *arrow_in(const struct part *part)
{
	for (const char *at = part->text; at + 1 < part->end; at++)
		if (at[0] == '-' && at[1] == '>' &&
			(at == part->text || at[-1] != '\\'))
			return at;
	return NULL;
}

static void add_pair(
	struct reader *reader, const struct part *part, enum markup markup)
{
	const char *arrow = arrow_in(part);
	const char *left, *right;
	struct quiz_answer *answer;

	if (arrow == NULL) {
		add_answer(reader, part, markup);
		return;
	}
	left = gift_answers_text(reader, part->text, arrow, markup);
	right = gift_answers_text(reader, arrow + 2, part->end, markup);
	answer = quiz_answer(
		reader->quiz, reader->question, *left == '\0' ? right : left);
	answer->partner = *left == '\0' ? NULL : right;
}

/* The counts that tell the kind of a question. */
struct survey {
	size_t right, wrong, arrows;
};

static struct survey survey(const char *text, const char *end)
{
	struct survey found = {0, 0, 0};
	struct part part;

	while (next_part(&text, end, &part)) {
		found.right += part.right;
		found.wrong += !part.right;
		found.arrows += arrow_in(&part) != NULL;
	}
	return found;
}

static void read_listed(struct reader *reader, const char *text,
	const char *end, enum markup markup)
{
	const struct survey found = survey(text, end);
	struct part part;

	if (found.arrows > 0 && found.arrows == found.right && found.wrong == 0)
		reader->question->kind = QUIZ_MATCHING;
	else if (found.wrong > 0)
		reader->question->kind = QUIZ_CHOICE;
	else
		reader->question->kind = QUIZ_SHORT;
	while (next_part(&text, end, &part)) {
		if (reader->question->kind == QUIZ_MATCHING)
			add_pair(reader, &part, markup);
		else
			add_answer(reader, &part, markup);
	}
}

/* A number with its tolerance: "3", "3:0.1", "1..5". */
static void set_number(struct reader *reader, struct quiz_answer *answer,
	const char *text, const char *end)
{
	struct arena *arena = reader->quiz->arena;
	const char *copy = arena_copy(arena, text, (size_t)(end - text));
	const char *dots = strstr(copy, "..");
	const char *colon = strchr(copy, ':');
	const char *low, *high;

	if (dots != NULL) {
		low = quiz_number(
			arena, arena_copy(arena, copy, (size_t)(dots - copy)));
		high = quiz_number(arena, dots + 2);
		if (low != NULL && high != NULL)
			quiz_range(reader->quiz, answer, low, high);
		else
			answer->text = NULL;
		return;
	}
	if (colon != NULL) {
		answer->tolerance = quiz_number(arena, colon + 1);
		copy = arena_copy(arena, copy, (size_t)(colon - copy));
	}
	answer->text = quiz_number(arena, copy);
	if (answer->tolerance != NULL && text_equal(answer->tolerance, "0"))
		answer->tolerance = NULL;
}

static void read_numbers(struct reader *reader, const char *text,
	const char *end, enum markup markup)
{
	struct part part;
	struct quiz_answer *answer;

	reader->question->kind = QUIZ_NUMERIC;
	if (unescaped_find(text, end, "=~") == end) {
		part = read_part(text, end, true);
		answer = add_answer(reader, &part, markup);
		set_number(reader, answer, part.text, part.end);
		return;
	}
	while (next_part(&text, end, &part)) {
		answer = add_answer(reader, &part, markup);
		if (part.share > 0)
			set_number(reader, answer, part.text, part.end);
	}
}

/* "T", "TRUE", "F" or "FALSE": 1, or 0; -1 for something else. */
static int truth_of(const char *text, const char *end)
{
	static const char *const words[] = {"f", "false", "t", "true"};

	while (end > text && strchr(blanks, end[-1]) != NULL)
		end--;
	for (size_t i = 0; i < LENGTH(words); i++) {
		size_t same = 0;

		while (text + same < end && words[i][same] != '\0' &&
			ascii_lower(text[same]) == words[i][same])
			same++;
		if (text + same == end && words[i][same] == '\0')
			return (int)i / 2;
	}
	return -1;
}

static bool read_truth(struct reader *reader, const char *text, const char *end,
	enum markup markup)
{
	const char *mark = unescaped_find(text, end, "#");
	const int truth = truth_of(text, mark);
	struct quiz_answer *answer;

	if (truth < 0)
		return false;
	reader->question->kind = QUIZ_TRUE_FALSE;
	answer = quiz_answer(reader->quiz, reader->question, NULL);
	answer->right = truth == 1;
	while (mark < end) {
		const char *next = unescaped_find(mark + 1, end, "#");
		const char *note =
			gift_answers_text(reader, mark + 1, next, markup);

		if (answer->feedback == NULL)
			answer->feedback = note;
		else if (*note != '\0')
			answer->feedback =
				*answer->feedback == '\0'
					? note
					: arena_printf(reader->quiz->arena,
						  "%s\n\n%s", answer->feedback,
						  note);
		mark = next;
	}
	return true;
}

/* The general feedback behind "####"; returns where the answers end. */
static const char *read_general(struct reader *reader, const char *text,
	const char *end, enum markup markup)
{
	const char *at = text;

	while ((at = unescaped_find(at, end, "#")) < end) {
		if (end - at >= 4 && strncmp(at, "####", 4) == 0) {
			reader->question->explanation =
				gift_answers_text(reader, at + 4, end, markup);
			return at;
		}
		at++;
	}
	return end;
}

void gift_answers_read(struct reader *reader, const char *text, const char *end,
	enum markup markup)
{
	end = read_general(reader, text, end, markup);
	text = skip_blanks(text, end);
	while (end > text && strchr(blanks, end[-1]) != NULL)
		end--;
	if (text == end)
		reader->question->kind = QUIZ_ESSAY;
	else if (*text == '#')
		read_numbers(reader, text + 1, end, markup);
	else if (!read_truth(reader, text, end, markup))
		read_listed(reader, text, end, markup);
	if (reader->question->kind == QUIZ_SHORT &&
		reader->question->count == 0)
		quiz_refuse(reader->quiz, reader->question,
			"its braces hold no answer that begins with = or ~");
}
