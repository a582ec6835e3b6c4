#include "command/options.h"

#include <string.h>

static const char *const matrix_names[] = {
	[MATRIX_PDF] = "pdf", [MATRIX_CSV] = "csv", [MATRIX_BOTH] = "both"};

_Static_assert(LENGTH(matrix_names) == MATRIX_COUNT, "a name for each");

const char *options_matrix_name(enum matrix_as matrix)
{
	return matrix_names[matrix];
}

enum matrix_as options_matrix_named(const char *name)
{
	int matrix = MATRIX_PDF;

	while (matrix < MATRIX_COUNT && strcmp(matrix_names[matrix], name) != 0)
		matrix++;
	return (enum matrix_as)matrix;
}

static const char *const answers_names[] = {
	[ANSWERS_BACK] = "back",
	[ANSWERS_SEPARATE] = "separate",
	[ANSWERS_FOLD] = "fold",
	[ANSWERS_NONE] = "none",
};

_Static_assert(LENGTH(answers_names) == ANSWERS_COUNT, "one for each place");

const char *options_answers_name(enum answers_at answers)
{
	return answers_names[answers];
}

enum answers_at options_answers_named(const char *name)
{
	int answers = 0;

	while (answers < ANSWERS_COUNT &&
		strcmp(answers_names[answers], name) != 0)
		answers++;
	return (enum answers_at)answers;
}

int options_difficulty(const char *text)
{
	static const char *const names[] = {
		"1", "2", "3", "4", "5", "easy", "medium", "hard"};
	static const int values[] = {1, 2, 3, 4, 5, 1, 3, 5};

	_Static_assert(LENGTH(names) == LENGTH(values), "a value for each");
	for (size_t i = 0; i < LENGTH(names); i++)
		if (strcmp(names[i], text) == 0)
			return values[i];
	return 0;
}
