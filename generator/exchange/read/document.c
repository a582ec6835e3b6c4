#include "exchange/read/document.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "exchange/intake/line.h"
#include "exchange/read/document_key.h"
#include "exchange/read/document_line.h"
#include "exchange/text/html.h"

enum {
	CHOICES_MAX = 26,
	WORDS_LENGTH = 24 /* bytes of a question that find it in HTML */
};

/* A question while its lines come in. */
struct sheet {
	struct buffer stem;
	size_t number;
	uint32_t line;
	const char *choices[CHOICES_MAX];
	bool right[CHOICES_MAX];
	size_t count;
	const char *answer, *note;
	bool open; /* something was read */
};

struct document {
	struct reader *reader;
	struct sheet sheet;
	bool in_key;        /* behind the heading of the answers */
	size_t first;       /* the reader's first question, of this file */
	const char *search; /* in HTML, where the last question was found */
	uint32_t line;
	size_t *numbers; /* of each question */
	size_t number_count, number_room;
};

/* The text behind "Answer:" and the like; NULL for other lines. */
static const char *answer_in(const char *line)
{
	static const char *const words[] = {"answer:", "correct answer:",
		"answers:", "correct:", "key:", "ans:", "antwort:", "lösung:",
		"réponse:", "respuesta:", "richtig:"};

	line += strspn(line, "*");
	for (size_t i = 0; i < LENGTH(words); i++)
		if (document_line_begins(line, words[i])) {
			line += strlen(words[i]);
			return line + strspn(line, " *");
		}
	return NULL;
}

/* The line of HTML on which a question begins: search for its first words
 * behind those of the last question. */
static uint32_t line_in_html(struct document *document, const char *stem)
{
	const size_t length = strcspn(stem, "*<>&\"'$`\\\n_~^[]!");
	const char *words = arena_copy(document->reader->quiz->arena, stem,
		length < WORDS_LENGTH ? length : WORDS_LENGTH);
	const char *found =
		*words == '\0' ? NULL : strstr(document->search, words);

	for (; found != NULL && document->search < found; document->search++)
		document->line += *document->search == '\n';
	return document->line;
}

/* If nothing else marks the right choice, the only one in italics is right:
 * pandoc turns an ODT's underline into italics. */
static void mark_emphasised(struct arena *arena, struct sheet *sheet)
{
	size_t found = 0, count = 0;

	for (size_t i = 0; i < sheet->count; i++) {
		const char *text = sheet->choices[i];
		const size_t length = strlen(text);

		if (sheet->right[i])
			return;
		if (length < 3 || *text != '*' || text[1] == '*' ||
			strchr(text + 1, '*') != text + length - 1)
			continue;
		found = i;
		count++;
	}
	if (count != 1 || sheet->answer != NULL)
		return;
	sheet->right[found] = true;
	sheet->choices[found] = arena_copy(arena, sheet->choices[found] + 1,
		strlen(sheet->choices[found]) - 2);
}

/* Questions are settled at the end, since the key may come last. */
static void end_sheet(struct document *document)
{
	struct sheet *sheet = &document->sheet;
	struct quiz *quiz = document->reader->quiz;
	struct quiz_question *question;
	size_t right = 0;

	if (!sheet->open)
		return;
	if (document->search != NULL)
		sheet->line = line_in_html(document, buffer_text(&sheet->stem));
	question = quiz_add(quiz, reader_line(document->reader, sheet->line),
		sheet->count > 0 ? QUIZ_CHOICE : QUIZ_ESSAY);
	question->stem = buffer_text(&sheet->stem);
	question->explanation = sheet->note;
	mark_emphasised(quiz->arena, sheet);
	for (size_t i = 0; i < sheet->count; i++)
		right += sheet->right[i];
	for (size_t i = 0; i < sheet->count; i++)
		quiz_answer(quiz, question, sheet->choices[i])->share =
			sheet->right[i] ? QUIZ_ALL / (int)right : 0;
	if (sheet->answer != NULL)
		document_key_set(quiz, question, sheet->answer);
	document->numbers = arena_grow(quiz->arena, document->numbers,
		document->number_count, &document->number_room,
		sizeof(*document->numbers));
	document->numbers[document->number_count++] = sheet->number;
	*sheet = (struct sheet){.stem = {.arena = quiz->arena}};
}

static void set_numbered(
	struct document *document, size_t number, const char *answer)
{
	struct quiz *quiz = document->reader->quiz;

	for (size_t i = 0; i < document->number_count; i++)
		if (document->numbers[i] == number) {
			document_key_set(quiz,
				&quiz->questions[document->first + i], answer);
			return;
		}
}

/* "1. B" of the list of answers, or "1. B 2. C". */
static void read_key_line(struct document *document, const char *line)
{
	struct arena *arena = document->reader->quiz->arena;
	const bool several = document_key_count(line) > 1;
	const char *answer;
	size_t number;

	if (!several) {
		answer = line_question(line, &number);
		if (answer != NULL && *answer != '\0')
			set_numbered(document, number, answer);
		return;
	}
	while ((line = document_key_entry(arena, line, &number, &answer)) !=
		NULL)
		set_numbered(document, number, answer);
}

static void add_choice(struct document *document, const char *text, bool right)
{
	struct sheet *sheet = &document->sheet;

	sheet->choices[sheet->count] = document_line_unmarked(
		document->reader->quiz->arena, text, &right);
	sheet->right[sheet->count++] = right;
}

/* A choice: behind a letter, or an item of a list below the question. */
static bool read_choice(
	struct document *document, const char *line, size_t indent)
{
	struct sheet *sheet = &document->sheet;
	const bool bold = strncmp(line, "**", 2) == 0;
	const bool starred = !bold && *line == '*';
	size_t letter, number;
	const char *text = line_choice(line + (bold ? 2 : starred), &letter);

	if (!sheet->open || sheet->count == CHOICES_MAX)
		return false;
	if (text != NULL && letter == sheet->count) {
		if (bold)
			text = arena_printf(
				document->reader->quiz->arena, "**%s", text);
		add_choice(document, text, starred);
		return true;
	}
	if (indent > 0) {
		text = line_question(line, &number);
		if (text != NULL && number == sheet->count + 1) {
			add_choice(document, text, false);
			return true;
		}
	}
	if (strncmp(line, "- ", 2) == 0 || strncmp(line, "+ ", 2) == 0) {
		add_choice(document, line + 2, false);
		return true;
	}
	return false;
}

static void add_line(struct document *document, const char *line)
{
	struct sheet *sheet = &document->sheet;
	struct arena *arena = document->reader->quiz->arena;

	if (sheet->count > 0) {
		sheet->choices[sheet->count - 1] = arena_printf(
			arena, "%s %s", sheet->choices[sheet->count - 1], line);
	} else {
		if (sheet->stem.length > 0)
			buffer_puts(&sheet->stem, "\n\n");
		buffer_puts(&sheet->stem, line);
	}
}

static void read_line(
	struct document *document, const char *line, uint32_t number)
{
	struct sheet *sheet = &document->sheet;
	const size_t indent = strspn(line, " ");
	const char *answer = answer_in(line + indent);
	size_t count;
	const char *question = indent > 0 && sheet->open
				       ? NULL
				       : line_question(line + indent, &count);

	line += indent;
	if (document_key_heading(line) != NULL &&
		document->number_count + sheet->open > 0) {
		end_sheet(document);
		document->in_key = true;
		read_key_line(document, document_key_heading(line));
	} else if (document->in_key) {
		read_key_line(document, line);
	} else if (question != NULL) {
		end_sheet(document);
		sheet->open = true;
		sheet->line = number;
		sheet->number = count;
		buffer_puts(&sheet->stem, question);
	} else if (answer != NULL && sheet->open) {
		sheet->answer = answer;
	} else if (!read_choice(document, line, indent) && sheet->open &&
		   *line != '\0' && sheet->answer == NULL) {
		add_line(document, line);
	}
}

static void finish(struct document *document)
{
	struct reader *reader = document->reader;
	struct quiz *quiz = reader->quiz;

	end_sheet(document);
	for (size_t i = document->first; i < quiz->count; i++) {
		reader->question = &quiz->questions[i];
		reader_done(reader);
	}
}

/* Read lines of Markdown, made of HTML unless that is NULL. */
static void read_lines(
	struct reader *reader, const char *text, const char *html)
{
	struct arena *arena = reader->quiz->arena;
	struct document document = {.reader = reader,
		.sheet = {.stem = {.arena = arena}},
		.search = html,
		.line = 1,
		.first = reader->quiz->count};
	struct lines_of_file file = {text, 0};
	const char *line;

	while ((line = line_next_indented(arena, &file)) != NULL)
		read_line(&document,
			html == NULL ? line : document_line_bare(arena, line),
			file.number);
	finish(&document);
}

static const char *on_picture(void *with, const char *address)
{
	struct reader *reader = with;

	return reader->pictures == NULL
		       ? NULL
		       : pictures_path(reader->pictures, address);
}

static void on_lost(void *with, const char *what)
{
	struct reader *reader = with;

	error_warn_at(reader->quiz->errors, reader_line(reader, 1),
		"a bank cannot hold %s", what);
}

void document_read_html(struct reader *reader)
{
	const struct html_host host = {.with = reader,
		.picture = on_picture,
		.lost = on_lost,
		.letters = true};

	read_lines(reader,
		html_text(reader->quiz->arena, reader->source->text, &host),
		reader->source->text);
}

void document_read_text(struct reader *reader)
{
	read_lines(reader, reader->source->text, NULL);
}

bool document_is_html(const struct source *source)
{
	const char *text = source->text + strspn(source->text, " \t\n");

	return document_line_begins(text, "<!doctype html") ||
	       document_line_begins(text, "<html") ||
	       document_line_begins(text, "<p") ||
	       document_line_begins(text, "<ol") ||
	       document_line_begins(text, "<h") ||
	       document_line_begins(text, "<div");
}

/* A numbered question and a choice behind a letter. */
bool document_is_text(const struct source *source)
{
	const char *at = source->text;
	bool question = false;

	while (*at != '\0') {
		size_t number;

		at += strspn(at, " \t*");
		if (question && line_choice(at, &number) != NULL)
			return true;
		question = question || line_question(at, &number) != NULL;
		at += strcspn(at, "\n");
		at += *at == '\n';
	}
	return false;
}
