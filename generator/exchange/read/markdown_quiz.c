#include "exchange/read/markdown_quiz.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "exchange/intake/line.h"

enum {
	INDENT_MOST = 8 /* columns that continue a text */
};

/* The part of a question that a line begins, and that indented lines below
 * continue. */
enum part {
	PART_NONE,
	PART_STEM,
	PART_CHOICE,
	PART_ANSWER,
	PART_NOTE, /* of a choice, or of the question */
	PART_TEXT  /* between questions */
};

struct state {
	struct reader *reader;
	enum part part;
	struct buffer text; /* of the part */
	bool right;         /* of a choice */
	bool noted;         /* choices have begun and take the notes */
	size_t right_count;
	const char *title, *points;
	bool comment;
	uint32_t line;
};

static const char *text_of(const struct state *state)
{
	return reader_text(
		state->reader, MARKUP_MARKDOWN, buffer_text(&state->text));
}

static void join(struct arena *arena, const char **all, const char *text)
{
	*all = *all == NULL ? text
			    : arena_printf(arena, "%s\n\n%s", *all, text);
}

/* A note belongs to the choice, or the question, above it. */
static void end_note(struct state *state)
{
	struct quiz_question *question = state->reader->question;
	struct arena *arena = state->reader->quiz->arena;

	if (state->noted && question->count > 0)
		join(arena, &question->answers[question->count - 1].feedback,
			text_of(state));
	else
		join(arena, &question->explanation, text_of(state));
}

static void end_choice(struct state *state)
{
	struct quiz_answer *answer = quiz_answer(
		state->reader->quiz, state->reader->question, text_of(state));

	answer->right = state->right;
	state->right_count += state->right;
	state->noted = true;
}

/* End the part of the last lines. */
static void end_part(struct state *state)
{
	struct quiz_question *question = state->reader->question;
	const enum part part = state->part;

	state->part = PART_NONE;
	if (part == PART_TEXT) {
		question = reader_begin(state->reader,
			reader_line(state->reader, state->line), QUIZ_STIMULUS);
		question->title = state->title;
		question->stem = text_of(state);
		state->title = NULL;
		reader_done(state->reader);
	} else if (question != NULL && part == PART_STEM) {
		question->stem = text_of(state);
	} else if (question != NULL && part == PART_CHOICE) {
		end_choice(state);
	} else if (question != NULL && part == PART_ANSWER) {
		quiz_answer(state->reader->quiz, question, text_of(state))
			->share = QUIZ_ALL;
	} else if (question != NULL && part == PART_NOTE) {
		end_note(state);
	}
	state->text.length = 0;
}

static int truth_of(const char *text)
{
	return text_equal(text, "True")    ? 1
	       : text_equal(text, "False") ? 0
					   : -1;
}

/* Set the shares of the choices, all of which are known now. */
static void share(struct state *state)
{
	struct quiz_question *question = state->reader->question;
	struct quiz_answer *answers = question->answers;

	for (size_t i = 0; state->right_count > 0 && i < question->count; i++)
		if (answers[i].right)
			answers[i].share = QUIZ_ALL / (int)state->right_count;
	if (question->count != 2 || state->right_count != 1 ||
		truth_of(answers[0].text) < 0 || truth_of(answers[1].text) < 0)
		return;
	quiz_judge(question, answers[1].right);
}

static void end_question(struct state *state)
{
	struct quiz_question *question;

	end_part(state);
	question = state->reader->question;
	if (question == NULL)
		return;
	if (question->kind == QUIZ_CHOICE)
		share(state);
	reader_done(state->reader);
}

static void begin_part(struct state *state, enum part part, const char *text)
{
	end_part(state);
	state->part = part;
	buffer_puts(&state->text, text);
}

static void begin_question(struct state *state, const char *text, uint32_t line)
{
	struct quiz_question *question;

	end_question(state);
	question = reader_begin(
		state->reader, reader_line(state->reader, line), QUIZ_CHOICE);
	question->title = state->title;
	question->points = state->points;
	state->title = state->points = NULL;
	state->noted = false;
	state->right_count = 0;
	begin_part(state, PART_STEM, text);
}

/* "= 3.14 +- 0.01" or "= [3, 4]" */
static void read_number(struct state *state, const char *text)
{
	struct arena *arena = state->reader->quiz->arena;
	struct quiz_question *question = state->reader->question;
	struct quiz_answer *answer =
		quiz_answer(state->reader->quiz, question, NULL);
	const char *sign = strstr(text, "+-");
	const char *comma = strchr(text, ',');

	question->kind = QUIZ_NUMERIC;
	answer->share = QUIZ_ALL;
	if (*text == '[' && comma != NULL) {
		const char *low =
			quiz_number(arena, arena_copy(arena, text + 1,
						   (size_t)(comma - text - 1)));
		const char *high = quiz_number(arena,
			arena_copy(arena, comma + 1, strcspn(comma + 1, "]")));

		if (low != NULL && high != NULL)
			quiz_range(state->reader->quiz, answer, low, high);
		return;
	}
	answer->text = quiz_number(arena,
		arena_copy(arena, text,
			sign == NULL ? strlen(text) : (size_t)(sign - text)));
	if (sign != NULL)
		answer->tolerance = arena_printf(
			arena, "%s", sign + 2 + strspn(sign + 2, " "));
}

/* The text behind a mark and white space; NULL if the line has no such mark. */
static const char *behind(const char *line, const char *mark)
{
	const size_t length = strlen(mark);

	if (strncmp(line, mark, length) != 0 ||
		strchr(" \t", line[length]) == NULL)
		return NULL;
	return line + length + strspn(line + length, " \t");
}

/* A choice behind "a)", "*a)", "[ ]" or "[*]". */
static bool read_choice(struct state *state, const char *line)
{
	const bool starred = *line == '*';
	size_t letter;
	const char *text = line_choice(line + starred, &letter);
	const char *box = behind(line, "[ ]");
	const char *ticked = behind(line, "[*]");

	if (text != NULL && line[starred + 1] == ')') {
		begin_part(state, PART_CHOICE, text);
		state->right = starred;
		return true;
	}
	if (box == NULL && ticked == NULL)
		return false;
	begin_part(state, PART_CHOICE, ticked == NULL ? box : ticked);
	state->right = ticked != NULL;
	return true;
}

/* Lines that belong to a question. */
static bool read_inner(struct state *state, const char *line)
{
	struct quiz_question *question = state->reader->question;
	static const char *const notes[] = {"...", "+", "-", "!"};
	const char *answer;

	if (question == NULL)
		return false;
	if (read_choice(state, line))
		return true;
	for (size_t i = 0; i < LENGTH(notes); i++) {
		const char *text = behind(line, notes[i]);

		if (text != NULL) {
			begin_part(state, PART_NOTE, text);
			return true;
		}
	}
	if (strspn(line, "_") >= 3 && line[strspn(line, "_")] == '\0') {
		end_part(state);
		question->kind = QUIZ_ESSAY;
		return true;
	}
	if (strspn(line, "^") >= 3 && line[strspn(line, "^")] == '\0') {
		end_part(state);
		question->kind = QUIZ_OTHER;
		quiz_refuse(state->reader->quiz, question,
			"it wants a file, which cannot be handed in on paper");
		return true;
	}
	answer = behind(line, "=");
	if (answer != NULL) {
		end_part(state);
		read_number(state, answer);
		return true;
	}
	answer = behind(line, "*");
	if (answer != NULL) {
		begin_part(state, PART_ANSWER, answer);
		question->kind = QUIZ_SHORT;
	}
	return answer != NULL;
}

/* The text behind a name at a line's start. */
static const char *named(const char *line, const char *name)
{
	const size_t length = strlen(name);

	return strncmp(line, name, length) == 0
		       ? line + length + strspn(line + length, " \t")
		       : NULL;
}

/* Settings that are no part of a question. */
static bool is_passed_over(const char *line)
{
	static const char *const skipped[] = {"GROUP", "END_GROUP", "pick:",
		"points per question:", "shuffle answers:", "show correct",
		"one question at a time:", "can't go back:", "feedback is",
		"solution type:", "Quiz description:", "LaTeX render",
		"quiz description:"};

	for (size_t i = 0; i < LENGTH(skipped); i++)
		if (named(line, skipped[i]) != NULL)
			return true;
	return false;
}

/* Lines between questions. */
static bool read_outer(struct state *state, const char *line)
{
	struct arena *arena = state->reader->quiz->arena;
	const char *text;

	if ((text = named(line, "Quiz title:")) != NULL) {
		state->reader->quiz->title = text;
	} else if ((text = named(line, "Title:")) != NULL ||
		   (text = named(line, "title:")) != NULL ||
		   (text = named(line, "Text title:")) != NULL) {
		end_question(state);
		state->title = text;
	} else if ((text = named(line, "Points:")) != NULL ||
		   (text = named(line, "points:")) != NULL) {
		end_question(state);
		state->points = quiz_number(arena, text);
	} else if ((text = named(line, "Text:")) != NULL ||
		   (text = named(line, "text:")) != NULL) {
		end_question(state);
		begin_part(state, PART_TEXT, text);
	} else if (is_passed_over(line)) {
		end_question(state);
	} else {
		return false;
	}
	return true;
}

/* An indented or empty line continues the part above. */
static bool goes_on(struct state *state, const char *line)
{
	size_t indent = 0;

	if (state->part == PART_NONE)
		return *line == '\0';
	while (indent < INDENT_MOST && line[indent] == ' ')
		indent++;
	if (*line == '\t')
		indent = 1;
	if (*line != '\0' && indent == 0)
		return false;
	if (indent > 4 && state->part == PART_CHOICE)
		indent = 4;
	buffer_putc(&state->text, '\n');
	buffer_puts(
		&state->text, line + (indent > 0 ? strspn(line, " \t") : 0));
	return true;
}

/* Skip "% …" and "COMMENT … END_COMMENT". */
static bool is_comment(struct state *state, const char *line)
{
	if (text_equal(line, "COMMENT"))
		state->comment = true;
	else if (text_equal(line, "END_COMMENT"))
		state->comment = false;
	else
		return state->comment || *line == '%';
	return true;
}

void markdown_quiz_read(struct reader *reader)
{
	struct arena *arena = reader->quiz->arena;
	struct state state = {.reader = reader, .text = {.arena = arena}};
	struct lines_of_file file = {reader->source->text, 0};
	const char *line;

	while ((line = line_next_indented(arena, &file)) != NULL) {
		size_t number;
		const char *text;

		if (is_comment(&state, line) || goes_on(&state, line))
			continue;
		state.line = state.part == PART_TEXT ? state.line : file.number;
		text = line_question(line, &number);
		if (text != NULL) {
			begin_question(&state, text, file.number);
		} else if (!read_outer(&state, line) &&
			   !read_inner(&state, line)) {
			begin_question(&state, line, file.number);
			quiz_refuse(reader->quiz, reader->question,
				"this line is neither a question nor a part "
				"of one");
		}
	}
	end_question(&state);
}

bool markdown_quiz_is_likely(const struct source *source)
{
	static const char *const marks[] = {"\n*a) ", "\n*b) ", "\n*c) ",
		"\n*d) ", "\n*e) ", "\n[*] ", "\nQuiz title:", "\n____",
		"\n*   ", "\n=   "};

	if (strncmp(source->text, "Quiz title:", strlen("Quiz title:")) == 0)
		return true;
	for (size_t i = 0; i < LENGTH(marks); i++)
		if (strstr(source->text, marks[i]) != NULL &&
			strstr(source->text, "1. ") != NULL)
			return true;
	return false;
}
