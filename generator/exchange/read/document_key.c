#include "exchange/read/document_key.h"

#include "base/arena.h"
#include "exchange/read/document_line.h"

enum {
	CHOICES_MAX = 26,
	NUMBER_MOST = 1000000
};

/* The length of "A", "a, c" or "B & D", up to the next number; 0 if it is
 * something else. */
static size_t letters_in(const char *text)
{
	size_t length = 0, letters = 0;

	for (; text[length] != '\0' && !is_digit(text[length]); length++) {
		if (strchr(" ,;&.()*", text[length]) != NULL)
			continue;
		if (!is_letter(text[length]) || is_letter(text[length + 1]))
			return 0;
		letters++;
	}
	return letters > 0 ? length : 0;
}

const char *document_key_entry(struct arena *arena, const char *line,
	size_t *number, const char **letters)
{
	size_t length;

	line += strspn(line, " ,;*(");
	if (!is_digit(*line))
		return NULL;
	for (*number = 0; is_digit(*line) && *number < NUMBER_MOST; line++)
		*number = *number * 10 + (size_t)(*line - '0');
	line += strspn(line, " .):=-");
	length = letters_in(line);
	if (length == 0)
		return NULL;
	if (arena != NULL)
		*letters = arena_copy(arena, line, length);
	return line + length;
}

size_t document_key_count(const char *line)
{
	const char *letters;
	size_t number, count = 0;

	while (*line != '\0') {
		line = document_key_entry(NULL, line, &number, &letters);
		if (line == NULL)
			return 0;
		count++;
	}
	return count;
}

const char *document_key_heading(const char *line)
{
	static const char *const words[] = {"answers", "answer key", "key",
		"solutions", "lösungen", "réponses", "respuestas", "corrigé"};

	line += strspn(line, "*# ");
	for (size_t i = 0; i < LENGTH(words); i++) {
		const char *rest = line + strlen(words[i]);

		if (!document_line_begins(line, words[i]))
			continue;
		rest += strspn(rest, "*: ");
		if (*rest == '\0' || document_key_count(rest) > 1)
			return rest;
	}
	return NULL;
}

static void set_right(struct quiz_question *question, const char *letters)
{
	bool right[CHOICES_MAX] = {false};
	size_t count = 0;

	for (; *letters != '\0'; letters++) {
		const size_t letter = (size_t)(ascii_lower(*letters) - 'a');

		if (strchr(" ,;&.)(*", *letters) != NULL)
			continue;
		if (!is_letter(*letters) || letter >= question->count ||
			is_letter(letters[1]))
			return;
		count += !right[letter];
		right[letter] = true;
	}
	for (size_t i = 0; count > 0 && i < question->count; i++)
		question->answers[i].share =
			right[i] ? QUIZ_ALL / (int)count : 0;
}

static int truth_of(const char *text)
{
	return document_line_begins(text, "true") || text_equal(text, "T") ? 1
	       : document_line_begins(text, "false") || text_equal(text, "F")
		       ? 0
		       : -1;
}

/* An answer that is a word, to a question without choices. */
static void set_answer(
	struct quiz *quiz, struct quiz_question *question, const char *answer)
{
	const int truth = truth_of(answer);

	question->kind = truth >= 0 ? QUIZ_TRUE_FALSE : QUIZ_SHORT;
	question->count = 0;
	quiz_answer(quiz, question, truth >= 0 ? NULL : answer)->right =
		truth == 1;
	question->answers[0].share = QUIZ_ALL;
}

void document_key_set(
	struct quiz *quiz, struct quiz_question *question, const char *answer)
{
	if (question->kind == QUIZ_CHOICE)
		set_right(question, answer);
	else
		set_answer(quiz, question, answer);
}
