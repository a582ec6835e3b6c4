/*
 * command: the subcommands of pensum.
 *
 * A command is a file in this folder and a row in command.c's table.
 */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

#include "base/status.h"
#include "command/options.h"

struct command {
	const char *name;
	enum command_bit bit;
	const char *arguments; /* "WORKSHEET" */
	const char *summary;   /* one line */
	const char *text;      /* the rest of its help */
	enum status (*run)(const struct options *options);
};

/* All commands. */
const struct command *command_all(size_t *count);

/* The command of this name, or NULL. */
const struct command *command_named(const char *name);

/* Print the help of all commands, or of one. */
void command_print_all(FILE *out);
void command_print(const struct command *command, FILE *out);

/* The commit that the program was built from, "80e79b9"; "" if unknown. */
const char *command_commit(void);

/* Run the command that the arguments name.  Returns the program's exit
 * status. */
int command_run(int argc, char **argv);

enum status make_run(const struct options *options);
enum status again_run(const struct options *options);
enum status key_run(const struct options *options);
enum status list_run(const struct options *options);
enum status stats_run(const struct options *options);
enum status vary_run(const struct options *options);
enum status practice_run(const struct options *options);
enum status check_run(const struct options *options);
enum status history_run(const struct options *options);
enum status watch_run(const struct options *options);
enum status completion_run(const struct options *options);
enum status init_run(const struct options *options);
enum status format_run(const struct options *options);
enum status import_run(const struct options *options);
enum status export_run(const struct options *options);
enum status schema_run(const struct options *options);
enum status help_run(const struct options *options);

/* Report an unknown command and suggest a similar one.  Returns
 * STATUS_USAGE. */
enum status command_unknown(const char *name);

/* Print a message on standard error.  Characters that could move the cursor are
 * replaced. */
void command_say(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Report a mistake in the command line.  Returns STATUS_USAGE. */
enum status command_usage(const char *format, ...)
	__attribute__((format(printf, 1, 2)));

#endif
