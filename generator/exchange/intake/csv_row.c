#include "exchange/intake/csv_row.h"

#include "base/arena.h"
#include "base/message.h"
#include "exchange/intake/anki_cloze.h"
#include "exchange/intake/csv_words.h"
#include "exchange/quiz/slug.h"

#include <stdlib.h>

enum {
	CHOICES = COLUMN_COUNT - COLUMN_CHOICE,
	VALUES_MAX = 50
};

/* The parts of a value between separators, trimmed. */
struct parts {
	const char *at[VALUES_MAX];
	size_t count;
};

static struct parts split(
	struct arena *arena, const char *text, const char *separators)
{
	struct parts parts = {.count = 0};

	while (*text != '\0' && parts.count < VALUES_MAX) {
		const size_t length = strcspn(text, separators);
		size_t begin = strspn(text, " \n"), end = length;

		while (end > begin && strchr(" \n", text[end - 1]) != NULL)
			end--;
		if (end > begin && begin < length)
			parts.at[parts.count++] =
				arena_copy(arena, text + begin, end - begin);
		text += length + (text[length] != '\0');
	}
	return parts;
}

struct row {
	struct reader *reader;
	const struct columns *columns;
	const struct table_row *cells;
	enum markup markup;
	const char *answer;
	const char *choices[CHOICES];
	size_t choice_count;
};

static const char *text_of(const struct row *row, const char *text)
{
	return reader_text(row->reader, row->markup, text);
}

static size_t choice_with(const struct row *row, const char *text)
{
	for (size_t i = 0; i < row->choice_count; i++)
		if (csv_words_same(row->choices[i], text))
			return i;
	return row->choice_count;
}

/* The index of the choice that an answer names, by text, letter or number; the
 * count if none. */
static size_t choice_of(const struct row *row, const char *answer, bool by_text)
{
	char *end;
	unsigned long number;

	if (by_text && choice_with(row, answer) < row->choice_count)
		return choice_with(row, answer);
	if (is_letter(answer[0]) && answer[1] == '\0') {
		const size_t letter = (size_t)(ascii_lower(*answer) - 'a');

		return letter < row->choice_count ? letter : row->choice_count;
	}
	number = strtoul(answer, &end, 10);
	return *end == '\0' && number >= 1 && number <= row->choice_count
		       ? number - 1
		       : row->choice_count;
}

static void read_choices(const struct row *row)
{
	struct quiz *quiz = row->reader->quiz;
	struct quiz_question *question = row->reader->question;
	struct parts right = {{row->answer}, 1};
	bool by_text = true;

	if (row->columns->wrong && *row->answer != '\0') {
		quiz_answer(quiz, question, text_of(row, row->answer))->share =
			QUIZ_ALL;
		right.count = 0;
	}
	for (size_t i = 0; i < row->choice_count; i++)
		quiz_answer(quiz, question, text_of(row, row->choices[i]));
	if (right.count > 0 &&
		choice_of(row, row->answer, true) == row->choice_count)
		right = split(quiz->arena, row->answer, ";,");
	/* "1,2" are numbers unless both are choices. */
	for (size_t i = 0; i < right.count; i++)
		by_text = by_text &&
			  choice_with(row, right.at[i]) < row->choice_count;
	for (size_t i = 0; i < right.count; i++) {
		const size_t choice = choice_of(row, right.at[i], by_text);

		if (choice == row->choice_count)
			quiz_refuse(quiz, question,
				"its answer \"%s\" is none of its choices",
				right.at[i]);
		else
			question->answers[choice].share =
				QUIZ_ALL / (int)right.count;
	}
}

static void read_truth(const struct row *row)
{
	struct quiz *quiz = row->reader->quiz;
	const size_t choice = choice_of(row, row->answer, true);
	const int truth = csv_words_truth(choice < row->choice_count
						  ? row->choices[choice]
						  : row->answer);

	if (truth >= 0)
		quiz_answer(quiz, row->reader->question, NULL)->right =
			truth == 1;
}

static void read_short(const struct row *row)
{
	struct quiz *quiz = row->reader->quiz;
	const struct parts right = split(quiz->arena, row->answer, ";");

	for (size_t i = 0; i < right.count; i++)
		quiz_answer(
			quiz, row->reader->question, text_of(row, right.at[i]))
			->share = QUIZ_ALL;
	for (size_t i = 0; i < row->choice_count; i++)
		quiz_answer(quiz, row->reader->question,
			text_of(row, row->choices[i]))
			->share = QUIZ_ALL;
}

static void read_number(const struct row *row)
{
	struct quiz *quiz = row->reader->quiz;
	const struct parts right = split(quiz->arena, row->answer, ";");

	for (size_t i = 0; i < right.count; i++)
		quiz_answer(quiz, row->reader->question,
			quiz_number(quiz->arena, right.at[i]))
			->share = QUIZ_ALL;
}

static void read_essay(const struct row *row)
{
	if (*row->answer != '\0')
		row->reader->question->notes = text_of(row, row->answer);
}

/* The entries of the answer, then the choices. */
static struct parts entries_of(const struct row *row)
{
	struct parts parts = split(row->reader->quiz->arena, row->answer, ";");

	for (size_t i = 0; i < row->choice_count && parts.count < VALUES_MAX;
		i++)
		parts.at[parts.count++] = row->choices[i];
	return parts;
}

static void read_pairs(const struct row *row)
{
	const struct parts parts = entries_of(row);
	struct quiz *quiz = row->reader->quiz;

	for (size_t i = 0; i < parts.count; i++) {
		const char *arrow = strstr(parts.at[i], "->");
		const struct parts sides =
			split(quiz->arena, parts.at[i], arrow ? "\001" : "=");
		const char *left = sides.at[0], *right;

		if (arrow != NULL) {
			left = arena_copy(quiz->arena, parts.at[i],
				(size_t)(arrow - parts.at[i]));
			right = arrow + 2;
		} else if (sides.count == 2) {
			right = sides.at[1];
		} else {
			quiz_answer(quiz, row->reader->question,
				text_of(row, parts.at[i]));
			continue;
		}
		quiz_answer(quiz, row->reader->question, text_of(row, left))
			->partner = text_of(row, right);
	}
}

static void read_order(const struct row *row)
{
	const struct parts parts = entries_of(row);

	for (size_t i = 0; i < parts.count; i++)
		quiz_answer(row->reader->quiz, row->reader->question,
			text_of(row, parts.at[i]));
}

static void read_nothing(const struct row *row)
{
	(void)row;
}

static void (*const kinds[])(const struct row *row) = {
	[QUIZ_CHOICE] = read_choices,
	[QUIZ_TRUE_FALSE] = read_truth,
	[QUIZ_SHORT] = read_short,
	[QUIZ_NUMERIC] = read_number,
	[QUIZ_ESSAY] = read_essay,
	[QUIZ_MATCHING] = read_pairs,
	[QUIZ_ORDERING] = read_order,
	[QUIZ_FILL_IN] = read_nothing,
	[QUIZ_STIMULUS] = read_nothing,
	[QUIZ_OTHER] = read_nothing,
};

_Static_assert(LENGTH(kinds) == QUIZ_KINDS, "one for each");

static bool is_truth(const char *text)
{
	return csv_words_same(text, "true") || csv_words_same(text, "false");
}

/* The kind of a row that names none. */
static enum quiz_kind guess_kind(const struct row *row)
{
	if (row->choice_count == 2 && is_truth(row->choices[0]) &&
		is_truth(row->choices[1]))
		return QUIZ_TRUE_FALSE;
	if (row->choice_count > 0)
		return QUIZ_CHOICE;
	return is_truth(row->answer) ? QUIZ_TRUE_FALSE : QUIZ_SHORT;
}

static const char *cell(const struct row *row, enum column column)
{
	return columns_get(row->columns, row->cells, column);
}

static const char *difficulty_of(const char *text)
{
	static const char *const words[] = {
		"easy", "medium", "hard", "1", "2", "3", "4", "5"};

	for (size_t i = 0; i < LENGTH(words); i++)
		if (csv_words_same(words[i], text))
			return words[i];
	return NULL;
}

static void read_common(const struct row *row)
{
	struct reader *reader = row->reader;
	struct quiz_question *question = reader->question;
	const struct parts tags =
		split(reader->quiz->arena, cell(row, COLUMN_TAGS), ";,");
	const char *note = cell(row, COLUMN_EXPLANATION);
	const char *title = cell(row, COLUMN_TITLE);
	const char *source = cell(row, COLUMN_SOURCE);
	const char *picture = cell(row, COLUMN_IMAGE);

	question->points =
		quiz_number(reader->quiz->arena, cell(row, COLUMN_POINTS));
	question->difficulty = difficulty_of(cell(row, COLUMN_DIFFICULTY));
	question->explanation = *note == '\0' ? NULL : text_of(row, note);
	question->title = *title != '\0'       ? title
			  : slug_is_id(source) ? source
					       : NULL;
	question->source = *source == '\0' ? NULL : source;
	for (size_t i = 0; i < tags.count; i++)
		quiz_tag(reader->quiz, question, tags.at[i]);
	if (*picture != '\0')
		reader_lost(reader, message_printf(reader->quiz->arena,
					    "the picture %.60s", picture));
}

/* A note of Anki with deletions is a text with blanks; its back explains it. */
static bool read_deletions(const struct row *row)
{
	struct reader *reader = row->reader;
	struct arena *arena = reader->quiz->arena;
	struct gaps *gaps = arena_alloc(arena, 1, sizeof(*gaps));
	const char *text;

	gaps->arena = arena;
	text = anki_cloze_take(reader, gaps, cell(row, COLUMN_STEM));
	if (text == NULL)
		return false;
	read_common(row);
	gaps_finish(reader, gaps, text_of(row, text));
	if (*row->answer != '\0' && reader->question->explanation == NULL)
		reader->question->explanation = text_of(row, row->answer);
	return true;
}

void csv_row_read(struct reader *reader, const struct columns *columns,
	const struct table_row *cells, enum markup markup)
{
	struct row row = {.reader = reader,
		.columns = columns,
		.cells = cells,
		.markup = markup};
	const char *name;
	enum quiz_kind kind;

	row.answer = cell(&row, COLUMN_ANSWER);
	for (size_t i = 0; i < CHOICES; i++) {
		const char *choice = cell(&row, COLUMN_CHOICE + (enum column)i);

		if (*choice != '\0')
			row.choices[row.choice_count++] = choice;
	}
	name = cell(&row, COLUMN_KIND);
	kind = csv_words_kind(name);
	if (kind == QUIZ_KINDS || (kind == QUIZ_SHORT && row.choice_count > 0 &&
					  *row.answer != '\0'))
		kind = guess_kind(&row);
	reader_begin(reader, reader_line(reader, cells->line), kind);
	if (kind == QUIZ_SHORT && read_deletions(&row)) {
		reader_done(reader);
		return;
	}
	/* The braces of blanks are marks. */
	reader->question->stem =
		kind == QUIZ_FILL_IN ? reader_text(reader, MARKUP_MARKDOWN,
					       cell(&row, COLUMN_STEM))
				     : text_of(&row, cell(&row, COLUMN_STEM));
	read_common(&row);
	kinds[kind](&row);
	if (*name != '\0' && csv_words_kind(name) == QUIZ_KINDS)
		quiz_lose(reader->quiz, reader->question,
			"its kind \"%s\" is unknown; it was read as %s", name,
			quiz_kind_name(kind));
	reader_done(reader);
}
