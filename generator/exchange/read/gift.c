#include "exchange/read/gift.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "exchange/intake/gaps.h"
#include "exchange/read/gift_answers.h"
#include "exchange/text/unescaped.h"

enum {
	GROUPS_MAX = 100 /* of braces in a question */
};

/* The lines of a question, without comments. */
struct chunk {
	struct buffer text;
	uint32_t line; /* where it begins */
	bool open;     /* a brace was not closed yet */
	const char *id;
	const char **tags;
	size_t tag_count, tag_room;
};

static bool begins(const char *line, size_t length, const char *with)
{
	return length >= strlen(with) && strncmp(line, with, strlen(with)) == 0;
}

/* Does the text end within braces? */
static bool is_open(bool open, const char *line, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (line[i] == '\\')
			i++;
		else if (line[i] == '{')
			open = true;
		else if (line[i] == '}')
			open = false;
	}
	return open;
}

/* Read "[id:…]" and "[tag:…]" of a comment. */
static void read_comment(struct reader *reader, struct chunk *chunk,
	const char *line, size_t length)
{
	const char *const end = line + length;

	for (const char *at = line; at < end; at++) {
		const size_t rest = (size_t)(end - at);
		const char *last = *at == '[' ? memchr(at, ']', rest) : NULL;
		const bool id = begins(at, rest, "[id:");
		const char *text;

		if (last == NULL || (!id && !begins(at, rest, "[tag:")))
			continue;
		at += id ? strlen("[id:") : strlen("[tag:");
		text = arena_copy(reader->quiz->arena, at, (size_t)(last - at));
		if (id) {
			chunk->id = text;
			continue;
		}
		chunk->tags = arena_grow(reader->quiz->arena, chunk->tags,
			chunk->tag_count, &chunk->tag_room,
			sizeof(*chunk->tags));
		chunk->tags[chunk->tag_count++] = text;
	}
}

/* A group of braces within a question. */
struct group {
	const char *begin, *end; /* what stands between */
};

struct groups {
	struct group at[GROUPS_MAX];
	size_t count;
};

static void find_groups(
	const char *text, const char *end, struct groups *groups)
{
	groups->count = 0;
	while (groups->count < GROUPS_MAX) {
		const char *open = unescaped_find(text, end, "{");
		const char *close = unescaped_find(open, end, "}");

		if (close == end)
			break;
		groups->at[groups->count++] = (struct group){open + 1, close};
		text = close + 1;
	}
}

/* Read a group as a blank, whose answers are all right or a choice. */
static void read_gap(struct reader *reader, struct gaps *gaps,
	const struct group *group, enum markup markup)
{
	struct quiz_question *question = reader->question;
	struct gap *gap = gaps_add(gaps);

	question->count = 0;
	gift_answers_read(reader, group->begin, group->end, markup);
	if (question->kind != QUIZ_SHORT && question->kind != QUIZ_CHOICE)
		quiz_refuse(reader->quiz, question,
			"it has several pairs of braces, and not all of them "
			"are blanks");
	for (size_t i = 0; gap != NULL && i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];

		if (answer->feedback != NULL)
			reader_lost(reader, "notes on the answers of a blank");
		gaps_answer(gaps, gap, answer->text,
			question->kind == QUIZ_SHORT ||
				answer->share >= QUIZ_ALL - 1);
	}
}

/* Several groups are blanks in a text. */
static void read_blanks(struct reader *reader, const char *text,
	const char *end, const struct groups *groups, enum markup markup)
{
	struct arena *arena = reader->quiz->arena;
	struct gaps *gaps = arena_alloc(arena, 1, sizeof(*gaps));
	struct buffer stem = {.arena = arena};

	gaps->arena = arena;
	for (size_t i = 0; i < groups->count; i++) {
		const char *before = gift_answers_text(
			reader, text, groups->at[i].begin - 1, markup);

		buffer_printf(
			&stem, "%s%s", before, *before != '\0' ? " " : "");
		gaps_mark(&stem, gaps->count);
		read_gap(reader, gaps, &groups->at[i], markup);
		text = groups->at[i].end + 1;
		if (i + 1 < groups->count || text < end)
			buffer_puts(&stem,
				strchr(".,;:!?)", *text) != NULL ? "" : " ");
	}
	buffer_puts(&stem, gift_answers_text(reader, text, end, markup));
	gaps_finish(reader, gaps, buffer_text(&stem));
}

/* A question with one group: if text follows, a line stands for the group. */
static void read_one(struct reader *reader, const char *text, const char *end,
	const struct group *group, enum markup markup)
{
	struct buffer whole = {.arena = reader->quiz->arena};
	const char *after = group->end + 1;

	while (after < end && strchr(" \t\n", *after) != NULL)
		after++;
	gift_answers_read(reader, group->begin, group->end, markup);
	buffer_add(&whole, text, (size_t)(group->begin - 1 - text));
	if (after < end) {
		buffer_puts(&whole, "_____");
		buffer_add(
			&whole, group->end + 1, (size_t)(end - group->end - 1));
	}
	reader->question->stem = gift_answers_text(reader, buffer_text(&whole),
		buffer_text(&whole) + whole.length, markup);
}

/* The title between "::" and "::". */
static const char *read_title(
	struct reader *reader, const char *text, const char *end)
{
	const char *at = text + 2;

	if (!begins(text, (size_t)(end - text), "::"))
		return text;
	while ((at = unescaped_find(at, end, ":")) + 1 < end && at[1] != ':')
		at++;
	if (at + 1 >= end)
		return text;
	reader->question->title =
		gift_answers_text(reader, text + 2, at, MARKUP_PLAIN);
	return at + 2;
}

static void read_question(struct reader *reader, const struct chunk *chunk)
{
	const char *text = chunk->text.at;
	const char *const end = text + chunk->text.length;
	struct groups groups;
	enum markup markup = MARKUP_TYPED;
	struct quiz_question *question = reader_begin(
		reader, reader_line(reader, chunk->line), QUIZ_STIMULUS);
	text = read_title(reader, text, end);
	text = gift_answers_markup(text, end, &markup);
	question->source = chunk->id;
	for (size_t i = 0; i < chunk->tag_count; i++)
		quiz_tag(reader->quiz, question, chunk->tags[i]);
	find_groups(text, end, &groups);
	if (chunk->open)
		quiz_refuse(
			reader->quiz, question, "its brace { is never closed");
	if (groups.count > 1)
		read_blanks(reader, text, end, &groups, markup);
	else if (groups.count == 1)
		read_one(reader, text, end, &groups.at[0], markup);
	else
		question->stem = gift_answers_text(reader, text, end, markup);
	reader_done(reader);
}

/* End the question that was collected, if any. */
static void end_chunk(struct reader *reader, struct chunk *chunk)
{
	if (chunk->text.length == 0)
		return;
	while (chunk->text.length > 0 &&
		strchr(" \t\n", chunk->text.at[chunk->text.length - 1]) != NULL)
		chunk->text.at[--chunk->text.length] = '\0';
	read_question(reader, chunk);
	*chunk = (struct chunk){.text = {.arena = reader->quiz->arena}};
}

/* A title begins a question even if no empty line stands above. */
static bool begins_title(
	const struct chunk *chunk, const char *line, size_t length)
{
	return !chunk->open && begins(line, length, "::") &&
	       strchr(buffer_text(&chunk->text), '}') != NULL;
}

static void read_line(struct reader *reader, struct chunk *chunk,
	const char *line, size_t length)
{
	static const char category[] = "$CATEGORY:";
	const size_t indent = strspn(line, " \t");
	const bool empty = indent >= length;
	const char *first = line + (empty ? 0 : indent);
	const size_t rest = length - (empty ? 0 : indent);

	if (begins(first, rest, "//")) {
		read_comment(reader, chunk, first, rest);
		return;
	}
	/* A brace left open must not swallow the rest of the file. */
	if (empty && !chunk->open)
		end_chunk(reader, chunk);
	if (begins(first, rest, category) || begins_title(chunk, first, rest) ||
		(chunk->open && begins(first, rest, "::") &&
			chunk->text.length > 1 &&
			strcmp(chunk->text.at + chunk->text.length - 2,
				"\n\n") == 0))
		end_chunk(reader, chunk);
	if (begins(first, rest, category)) {
		reader_category(reader, arena_copy(reader->quiz->arena,
						first + strlen(category),
						rest - strlen(category)));
		return;
	}
	chunk->open = is_open(chunk->open, first, rest);
	if (chunk->text.length > 0 || !empty) {
		buffer_add(&chunk->text, empty ? "" : line, empty ? 0 : length);
		buffer_putc(&chunk->text, '\n');
	}
}

void gift_read(struct reader *reader)
{
	struct chunk chunk = {.text = {.arena = reader->quiz->arena}};
	const char *at = reader->source->text;
	uint32_t line = 0;

	while (*at != '\0') {
		const size_t length = strcspn(at, "\n");

		line++;
		if (chunk.text.length == 0)
			chunk.line = line;
		read_line(reader, &chunk, at, length);
		if (chunk.text.length > 0 && chunk.line == 0)
			chunk.line = line;
		at += length + (at[length] == '\n');
	}
	end_chunk(reader, &chunk);
}

bool gift_is_likely(const struct source *source)
{
	const char *const end = source->text + source->length;
	const char *open = unescaped_find(source->text, end, "{");
	const char *close = unescaped_find(open, end, "}");

	if (begins(source->text, source->length, "<?xml") ||
		begins(source->text, source->length, "<!DOCTYPE"))
		return false;
	return close < end ||
	       begins(source->text, source->length, "$CATEGORY:") ||
	       begins(source->text, source->length, "::") ||
	       strstr(source->text, "\n::") != NULL;
}
