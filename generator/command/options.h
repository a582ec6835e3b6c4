/*
 * options: read the command line and print --help, both from one table.
 */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include "base/common.h"
#include "command/exchange_request.h"
#include "command/terminal.h"
#include "layout/paper/card_grid.h"
#include "pensum.h"
#include "press/practice/packet.h"

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
	COMMAND_FORMAT = 512,
	COMMAND_IMPORT = 1024,
	COMMAND_EXPORT = 2048,
	COMMAND_VARY = 4096,
	COMMAND_INIT = 8192,
	COMMAND_WATCH = 16384,
	COMMAND_COMPLETION = 32768,
	COMMAND_STATS = 65536,
	COMMAND_ALL = 131071
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
	struct pensum_options print; /* for the library */
	bool open, dry_run, in_place;
	bool no_config; /* without pensum.yaml */
	bool verbose;
	bool similar; /* of check */
	int count;    /* 0: not given */
	struct text_list tags, kinds;
	int difficulty; /* 1 to 5; 0: not given */
	enum packet_answers answers;
	bool has_answers, cards, guide;
	struct card_grid grid; /* of cards; zero: not given */
	enum format format;
	struct exchange_request exchange;
	const char *paper; /* "letter" if not given */
	const char *font;  /* of practice, or NULL */
	bool large_print;
	const char *pdf;           /* of stats, a file, or NULL */
	const char *missed;        /* of practice, a file, or NULL */
	const char *template;      /* of init, or NULL */
	const char *fields, *sort; /* of list, or NULL */
	const char *dump;          /* a stage to print as text, or NULL */
	bool quiet;
	bool help;
	const char *const *files; /* the arguments that are not options */
	size_t file_count;
};

/* The difficulty that a text names, "hard" or "5"; 0 if none. */
int options_difficulty(const char *text);

/*
 * Read the arguments after a command's name.
 *
 * Returns false and reports on standard error if they are wrong.
 */
bool options_read(struct options *options, enum command_bit command, int argc,
	char **argv);

/* How much the command says, by -q and -v. */
enum terminal_talk options_talk(const struct options *options);

/* Print the options of a command, as --help shows them. */
void options_print(enum command_bit command, FILE *out);

/* The index of a word in a list, in either letter case; `count` if it is not
 * there. */
size_t options_word(const char *value, const char *const *words, size_t count);

/* Set --cards, whose value may be NULL for cards that fit their contents, or
 * --paper.  Returns what it expects if the value is bad. */
const char *options_set_cards(struct options *options, const char *value);
const char *options_set_paper(struct options *options, const char *value);

/* Report a long option after a single hyphen, which would be read as letters,
 * or after dashes other than hyphens.  The words end with NULL.  True if there
 * was one. */
bool options_misdashed(char *const *words, struct text_list names);

/* Report an unknown option, and suggest similar names or those that it may
 * abbreviate. */
void options_unknown(
	struct arena *arena, const char *word, struct text_list names);

#endif
