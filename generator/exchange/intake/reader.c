#include "exchange/intake/reader.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "exchange/intake/variables.h"
#include "exchange/quiz/normalize.h"
#include "exchange/text/html.h"
#include "exchange/text/markdown_plain.h"
#include "press/report.h"

enum {
	CATEGORY_PARTS = 10,
	PROGRESS_EACH = 100 /* questions */
};

struct quiz_question *reader_begin(
	struct reader *reader, struct where at, enum quiz_kind kind)
{
	reader->lost_count = 0;
	reader->question = quiz_add(reader->quiz, at, kind);
	return reader->question;
}

void reader_lost(struct reader *reader, const char *what)
{
	for (size_t i = 0; i < reader->lost_count; i++)
		if (text_equal(reader->lost[i], what))
			return;
	reader->lost = arena_grow(reader->quiz->arena, reader->lost,
		reader->lost_count, &reader->lost_room, sizeof(*reader->lost));
	reader->lost[reader->lost_count++] = what;
}

static void on_lost(void *with, const char *what)
{
	reader_lost(with, what);
}

static const char *on_picture(void *with, const char *address)
{
	struct reader *reader = with;

	return reader->pictures == NULL
		       ? NULL
		       : pictures_path(reader->pictures, address);
}

static const char *bank_text(
	struct reader *reader, enum markup markup, const char *text)
{
	const struct html_host host = {.with = reader,
		.picture = on_picture,
		.lost = on_lost,
		.lines = markup == MARKUP_TYPED};

	if (markup == MARKUP_MARKDOWN)
		return markdown_plain_trimmed(reader->quiz->arena, text);
	if (markup == MARKUP_HTML ||
		(markup == MARKUP_TYPED && html_is_likely(text)))
		return html_text(reader->quiz->arena, text, &host);
	return markdown_plain(reader->quiz->arena, text);
}

const char *reader_text(
	struct reader *reader, enum markup markup, const char *text)
{
	struct variables_hidden hidden;

	if (text == NULL || reader->variables == NULL)
		return text == NULL ? NULL : bank_text(reader, markup, text);
	text = variables_hide(reader, text, &hidden);
	return variables_show(reader, bank_text(reader, markup, text), &hidden);
}

const char *reader_part(struct reader *reader, enum markup markup,
	const char *text, size_t length)
{
	return reader_text(
		reader, markup, arena_copy(reader->quiz->arena, text, length));
}

/* Is a part of a category the teacher's?  "$course$", "top" and "Default for …"
 * are the platform's. */
static bool is_telling(const char *part)
{
	part += strspn(part, " \t\n");
	return *part != '\0' && *part != '$' && !text_equal(part, "top") &&
	       strncmp(part, "Default for ", strlen("Default for ")) != 0;
}

void reader_category(struct reader *reader, const char *path)
{
	struct arena *arena = reader->quiz->arena;

	reader->tags =
		arena_alloc(arena, CATEGORY_PARTS, sizeof(*reader->tags));
	reader->tag_count = 0;
	reader->stimulus_at = 0;
	while (*path != '\0' && reader->tag_count < CATEGORY_PARTS) {
		struct buffer part = {.arena = arena};

		/* A double slash is a slash within a part. */
		for (; *path != '\0' && (*path != '/' || path[1] == '/');
			path += *path == '/' ? 2 : 1)
			buffer_putc(&part, *path);
		path += *path == '/';
		if (is_telling(buffer_text(&part)))
			reader->tags[reader->tag_count++] = part.at;
	}
}

static void tell_lost(struct reader *reader)
{
	struct buffer all = {.arena = reader->quiz->arena};

	buffer_list(&all, (struct text_list){reader->lost, reader->lost_count});
	if (all.length > 0)
		quiz_lose(reader->quiz, reader->question,
			"a bank cannot hold %s", buffer_text(&all));
}

/* Report the line of the file now and then. */
static void tell_progress(struct reader *reader)
{
	static const char work[] = "importing lines";
	const struct quiz *quiz = reader->quiz;

	if (quiz->host == NULL || quiz->count % PROGRESS_EACH != 0)
		return;
	if (reader->lines == 0) {
		const char *at = reader->source->text;

		for (reader->lines = 1; (at = strchr(at, '\n')) != NULL; at++)
			reader->lines++;
	}
	report_working(
		quiz->host, work, reader->question->at.line, reader->lines);
}

void reader_done(struct reader *reader)
{
	struct quiz_question *question = reader->question;

	if (question == NULL)
		return;
	tell_progress(reader);
	for (size_t i = 0; i < reader->tag_count; i++)
		quiz_tag(reader->quiz, question, reader->tags[i]);
	normalize_question(reader->quiz, question);
	if (question->refused == NULL)
		tell_lost(reader);
	if (question->kind == QUIZ_STIMULUS && question->refused == NULL)
		reader->stimulus_at = reader->quiz->count;
	else
		question->stimulus_at = reader->stimulus_at;
	reader->question = NULL;
	reader->variables = NULL;
}

struct where reader_line(const struct reader *reader, uint32_t line)
{
	return (struct where){reader->source, line, 1};
}
