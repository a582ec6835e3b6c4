#include "exchange/read/aiken.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "exchange/intake/line.h"
#include "exchange/read/document_line.h"

enum {
	LETTERS = 26
};

/* A question while its lines come in. */
struct sheet {
	struct buffer stem;
	uint32_t line;
	const char *choices[LETTERS];
	size_t count;
};

/* The letters behind "ANSWER:" as bits; 0 for none. */
static uint32_t letters_of(const char *text)
{
	uint32_t letters = 0;

	for (; *text != '\0'; text++) {
		const char letter = ascii_lower(*text);

		if (letter >= 'a' && letter <= 'z')
			letters |= 1U << (letter - 'a');
		else if (strchr(" ,;&.", *text) == NULL)
			return 0;
	}
	return letters;
}

static size_t count_of(uint32_t letters)
{
	size_t count = 0;

	for (; letters != 0; letters &= letters - 1)
		count++;
	return count;
}

static void end_question(
	struct reader *reader, struct sheet *sheet, const char *answer)
{
	const uint32_t letters = answer == NULL ? 0 : letters_of(answer);
	struct quiz_question *question;

	if (sheet->stem.length == 0 && sheet->count == 0)
		return;
	question = reader_begin(
		reader, reader_line(reader, sheet->line), QUIZ_CHOICE);
	question->stem =
		reader_text(reader, MARKUP_PLAIN, buffer_text(&sheet->stem));
	for (size_t i = 0; i < sheet->count; i++)
		quiz_answer(reader->quiz, question,
			reader_text(reader, MARKUP_PLAIN, sheet->choices[i]))
			->share = (letters >> i & 1) == 0
					  ? 0
					  : QUIZ_ALL / (int)count_of(letters);
	if (answer == NULL)
		quiz_refuse(reader->quiz, question,
			"no line \"ANSWER: \" follows it");
	else if (letters == 0 || letters >> sheet->count != 0)
		quiz_refuse(reader->quiz, question,
			"its answer \"%s\" is none of its letters", answer);
	reader_done(reader);
	*sheet = (struct sheet){.stem = {.arena = reader->quiz->arena}};
}

/* The text behind a word at the line's start, in any case; NULL if it is not
 * there. */
static const char *behind(const char *line, const char *word)
{
	if (!document_line_begins(line, word))
		return NULL;
	line += strlen(word);
	return line + strspn(line, " \t");
}

/* "FEEDBACK:" belongs to the question that has just ended. */
static void keep_feedback(struct reader *reader, const char *text)
{
	struct quiz_question *question;

	if (reader->quiz->count == 0)
		return;
	question = &reader->quiz->questions[reader->quiz->count - 1];
	question->explanation = reader_text(reader, MARKUP_PLAIN, text);
}

static void read_line(struct reader *reader, struct sheet *sheet,
	const char *line, uint32_t number)
{
	const char *answer = behind(line, "answer:");
	const char *feedback = behind(line, "feedback:");
	size_t letter;
	const char *choice = line_choice(line, &letter);

	if (answer != NULL && sheet->count > 0) {
		end_question(reader, sheet, answer);
	} else if (feedback != NULL && sheet->stem.length == 0) {
		keep_feedback(reader, feedback);
	} else if (choice != NULL && sheet->stem.length > 0 &&
		   letter == sheet->count && letter < LETTERS) {
		sheet->choices[sheet->count++] = choice;
	} else if (*line == '\0') {
		if (sheet->count > 0)
			end_question(reader, sheet, NULL);
	} else if (sheet->count > 0) {
		sheet->choices[sheet->count - 1] =
			arena_printf(reader->quiz->arena, "%s %s",
				sheet->choices[sheet->count - 1], line);
	} else {
		if (sheet->stem.length == 0)
			sheet->line = number;
		else
			buffer_putc(&sheet->stem, '\n');
		buffer_puts(&sheet->stem, line);
	}
}

void aiken_read(struct reader *reader)
{
	struct sheet sheet = {.stem = {.arena = reader->quiz->arena}};
	struct lines_of_file file = {reader->source->text, 0};
	const char *line;

	while ((line = line_next(reader->quiz->arena, &file)) != NULL)
		read_line(reader, &sheet, line, file.number);
	end_question(reader, &sheet, NULL);
}

bool aiken_is_likely(const struct source *source)
{
	const char *at = source->text;
	bool choice = false;

	while (*at != '\0') {
		size_t letter;

		at += strspn(at, " \t");
		if (choice && behind(at, "answer:") != NULL)
			return true;
		choice = choice || line_choice(at, &letter) != NULL;
		at += strcspn(at, "\n");
		at += *at == '\n';
	}
	return false;
}
