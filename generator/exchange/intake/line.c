#include "exchange/intake/line.h"

#include "base/arena.h"

enum {
	DIGITS_MAX = 6,
	TEN = 10
};

const char *line_next_indented(struct arena *arena, struct lines_of_file *file)
{
	const char *line = file->at;
	size_t length, end;

	if (*line == '\0')
		return NULL;
	length = strcspn(line, "\n");
	end = length;
	file->at += length + (line[length] == '\n');
	file->number++;
	while (end > 0 && strchr(" \t\r", line[end - 1]) != NULL)
		end--;
	return arena_copy(arena, line, end);
}

const char *line_next(struct arena *arena, struct lines_of_file *file)
{
	const char *line = line_next_indented(arena, file);

	return line == NULL ? NULL : line + strspn(line, " \t");
}

const char *line_choice(const char *line, size_t *letter)
{
	const bool bracket = *line == '(';
	const char *at = line + bracket;

	if (!is_letter(*at))
		return NULL;
	*letter = (size_t)(ascii_lower(*at) - 'a');
	at++;
	if (*at != ')' && (bracket || *at != '.'))
		return NULL;
	if (at[1] != ' ' && at[1] != '\t' && at[1] != '\0')
		return NULL;
	at++;
	return at + strspn(at, " \t");
}

const char *line_question(const char *line, size_t *number)
{
	const size_t digits = strspn(line, "0123456789");
	const char *at = line + digits;

	if (digits == 0 || digits > DIGITS_MAX || (*at != '.' && *at != ')') ||
		(at[1] != ' ' && at[1] != '\t' && at[1] != '\0'))
		return NULL;
	*number = 0;
	for (size_t i = 0; i < digits; i++)
		*number = *number * TEN + (size_t)(line[i] - '0');
	at++;
	return at + strspn(at, " \t");
}
