/*
 * options: the command line, read by one table that also prints --help.
 */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include "base/common.h"
#include "press/packet.h"
#include "press/press_matrix.h"

#include <stdbool.h>
#include <stdio.h>

struct arena;

/* Which commands an option belongs to; bits. */
enum command_bit {
	COMMAND_MAKE = 1,
	COMMAND_PRACTICE = 2,
	COMMAND_CHECK = 4,
	COMMAND_HELP = 8,
	COMMAND_HISTORY = 16,
	COMMAND_AGAIN = 32,
	COMMAND_KEY = 64,
	COMMAND_LIST = 128,
	COMMAND_SCHEMA = 256,
	COMMAND_ALL = 511
};

/* How a list is printed. */
enum format {
	FORMAT_TABLE,
	FORMAT_TSV,
	FORMAT_JSON,
	FORMAT_COUNT
};

struct options {
	struct arena *arena;
	const char *directory; /* -o; "out" */
	bool has_seed;
	uint64_t seed;
	const char *forms;    /* as given, or NULL */
	const char *form;     /* one of a record, likewise */
	const char *students; /* likewise */
	int split; /* students in a file of a class set; 0: not given */
	const char *tier;
	int jobs; /* 0: one for each processor */
	bool one_file, open, dry_run, qr, draft, clean;
	const char *key_style; /* a known one, or NULL */
	bool mono;
	enum matrix_as matrix;
	int count; /* 0: not given */
	struct text_list tags, kinds;
	int difficulty; /* 1 to 5; 0: not given */
	enum answers_at answers;
	bool has_answers, cards;
	enum format format;
	const char *paper; /* "letter" where not given */
	const char *dump;  /* a stage to print as text, or NULL */
	bool help;
	const char *const *files; /* what is no option */
	size_t file_count;
};

/* The difficulty of a text, "hard" or "5"; 0 where it is none. */
int options_difficulty(const char *text);

/* The name of a way to write the matrix, NULL of none; and the way of this
 * name, MATRIX_COUNT where there is none. */
const char *options_matrix_name(enum matrix_as matrix);
enum matrix_as options_matrix_named(const char *name);

/* The same of where a packet has its answers. */
const char *options_answers_name(enum answers_at answers);
enum answers_at options_answers_named(const char *name);

/*
 * Read the arguments behind a command's name.
 *
 * Where they are wrong, says so on standard error and answers false.
 */
bool options_read(struct options *options, enum command_bit command, int argc,
	char **argv);

/* Print the options of a command, as --help shows them. */
void options_print(enum command_bit command, FILE *out);

/* Say that an option is none of these names, and which is near or which it may
 * be short for. */
void options_unknown(
	struct arena *arena, const char *word, struct text_list names);

#endif
