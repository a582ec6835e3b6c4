#include "exchange/xml/cloze.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "exchange/intake/gaps.h"
#include "exchange/text/unescaped.h"

enum {
	TYPE_LENGTH = 20
};

/* An answer embedded in the text. */
struct embedded {
	const char *type;          /* its first letter says most */
	const char *answers, *end; /* end: its closing brace */
	struct gap *gap;
};

/* Read the "{1:MC:…}" that begins here. */
static bool read_embedded(
	const char *at, const char *end, struct embedded *embedded)
{
	const char *type = at + 1;
	const char *colon;

	type += strspn(type, "0123456789");
	if (*type != ':')
		return false;
	type++;
	colon = type;
	while ((*colon >= 'A' && *colon <= 'Z') || *colon == '_')
		colon++;
	if (colon == type || *colon != ':' || colon - type > TYPE_LENGTH)
		return false;
	*embedded = (struct embedded){
		type, colon + 1, unescaped_find(colon + 1, end, "}"), NULL};
	return embedded->end < end;
}

static const char *answer_text(
	struct reader *reader, const char *text, const char *end)
{
	struct buffer out = {.arena = reader->quiz->arena};

	for (; text < end; text++) {
		text += *text == '\\' && text + 1 < end &&
			strchr("}#~/\"\\=", text[1]) != NULL;
		buffer_putc(&out, *text);
	}
	return reader_text(reader, MARKUP_HTML, buffer_text(&out));
}

/* A number without its tolerance, which a blank cannot have. */
static const char *number_text(struct reader *reader, const char *text)
{
	const char *colon = strchr(text, ':');
	const char *tolerance;

	if (colon == NULL)
		return text;
	tolerance = quiz_number(reader->quiz->arena, colon + 1);
	if (tolerance != NULL && !text_equal(tolerance, "0"))
		reader_lost(reader, "the tolerance of a number in a blank");
	return arena_copy(reader->quiz->arena, text, (size_t)(colon - text));
}

static void keep_note(struct reader *reader, const char *answer,
	const char *note, const char *end)
{
	struct quiz_question *question = reader->question;
	const char *text = answer_text(reader, note, end);

	if (*text == '\0')
		return;
	if (strcmp(answer, "*") != 0 && strcmp(answer, "\\*") != 0)
		text = arena_printf(
			reader->quiz->arena, "%s: %s", answer, text);
	question->explanation =
		question->explanation == NULL
			? text
			: arena_printf(reader->quiz->arena, "%s\n\n%s",
				  question->explanation, text);
}

static void read_answer(struct reader *reader, struct gaps *gaps,
	const struct embedded *embedded, const char *text, const char *end)
{
	const char *note = unescaped_find(text, end, "#");
	int share = 0;
	bool right;

	text += strspn(text, " \n\t");
	if (*text == '=') {
		share = QUIZ_ALL;
		text++;
	} else if (*text == '%') {
		const char *last =
			memchr(text + 1, '%', (size_t)(end - text - 1));

		if (last != NULL) {
			share = quiz_share(text + 1);
			text = last + 1;
		}
	}
	right = share >= QUIZ_ALL - 1;
	if (text <= note) {
		const char *answer = answer_text(reader, text, note);

		if (*embedded->type == 'N')
			answer = number_text(reader, answer);
		if (share > 0 && !right)
			reader_lost(reader, "part of the points in a blank");
		if (right || *embedded->type == 'M')
			gaps_answer(gaps, embedded->gap, answer, right);
		if (note < end)
			keep_note(reader, answer, note + 1, end);
	}
}

static void read_answers(
	struct reader *reader, struct gaps *gaps, struct embedded *embedded)
{
	const char *at = embedded->answers;

	embedded->gap = gaps_add(gaps);
	if (embedded->gap == NULL) {
		quiz_refuse(reader->quiz, reader->question,
			"it has more than %d blanks", GAPS_MAX);
		return;
	}
	while (at <= embedded->end) {
		const char *end = unescaped_find(at, embedded->end, "~");

		read_answer(reader, gaps, embedded, at, end);
		at = end + 1;
	}
	/* In Moodle "MW" is a short answer, too. */
	if (strncmp(embedded->type, "MW", 2) == 0)
		embedded->gap->wrong_count = 0;
}

void cloze_read(struct reader *reader, const char *html)
{
	struct arena *arena = reader->quiz->arena;
	struct gaps *gaps = arena_alloc(arena, 1, sizeof(*gaps));
	struct buffer out = {.arena = arena};
	const char *const end = html + strlen(html);

	gaps->arena = arena;
	while (html < end) {
		struct embedded embedded;

		if (*html != '{' || !read_embedded(html, end, &embedded)) {
			buffer_putc(&out, *html++);
			continue;
		}
		gaps_mark(&out, gaps->count);
		read_answers(reader, gaps, &embedded);
		html = embedded.end + 1;
	}
	gaps_finish(reader, gaps,
		reader_text(reader, MARKUP_HTML, buffer_text(&out)));
}
