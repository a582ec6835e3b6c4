#include "command/start/completion_zsh.h"

#include "base/arena.h"
#include "command/start/complete_words.h"
#include "command/start/completion_parts.h"

#include <string.h>

/* "[its help]:its value:how that is completed'", of an option. */
static void put_spec(struct buffer *out, const struct option_row *row)
{
	static const char *const files[] = {"FILE", "BANK"};
	struct buffer words = {.arena = out->arena};
	const char *argument = row->argument == NULL ? "" : row->argument;

	complete_words_put(&words, row->name);
	buffer_putc(out, '[');
	for (const char *text = row->help; *text != '\0'; text++) {
		if (strchr("[]:", *text) != NULL)
			buffer_putc(out, '\\');
		buffer_puts(out, *text == '\'' ? "'\\''" : "");
		if (*text != '\'')
			buffer_putc(out, *text);
	}
	buffer_putc(out, ']');
	if (row->argument != NULL)
		buffer_printf(out,
			option_row_optional(row) ? "::%s:" : ":%s:", row->name);
	if (words.length > 0)
		buffer_printf(out, "(%s)", buffer_text(&words));
	else if (strcmp(row->name, "tag") == 0)
		buffer_puts(out, "_pensum_tag");
	else if (strcmp(argument, "DIR") == 0)
		buffer_puts(out, "_files -/");
	for (size_t i = 0; i < LENGTH(files); i++)
		if (strcmp(argument, files[i]) == 0)
			buffer_puts(out, "_files");
	buffer_puts(out, "'\n");
}

/* By its name, and by its letter if it has one. */
static void put_zsh_option(struct buffer *out, const struct option_row *row)
{
	const bool again =
		strcmp(row->name, "tag") == 0 || strcmp(row->name, "kind") == 0;

	buffer_printf(out, "\t\t\t'%s--%s%s", again ? "*" : "", row->name,
		row->argument == NULL      ? ""
		: option_row_optional(row) ? "=-"
					   : "=");
	put_spec(out, row);
	if (row->letter == '\0')
		return;
	buffer_printf(out, "\t\t\t'%s-%c%s", again ? "*" : "", row->letter,
		row->argument == NULL ? "" : "+");
	put_spec(out, row);
}

static void put_zsh_command(struct buffer *out, const struct command *command)
{
	size_t count;
	const struct option_row *rows = option_rows(&count);
	static const char *const firsts[][2] = {
		{"help", "_pensum_command"},
		{"completion", "(bash zsh fish)"},
		{"schema", "(bank worksheet)"},
		{"vary", "_pensum_id"},
	};
	const char *rest = "_files";

	for (size_t i = 0; i < LENGTH(firsts); i++)
		if (strcmp(firsts[i][0], command->name) == 0)
			rest = firsts[i][1];
	buffer_printf(out, "\t%s)\n\t\toptions=(\n", command->name);
	for (size_t i = 0; i < count; i++)
		if (completion_parts_shown(&rows[i], command))
			put_zsh_option(out, &rows[i]);
	buffer_printf(
		out, "\t\t\t'*:%s:%s'\n\t\t) ;;\n", command->arguments, rest);
}

void completion_zsh_put(struct buffer *out)
{
	size_t count;
	const struct command *commands = command_all(&count);

	buffer_puts(out, "#compdef pensum\n# Completion of pensum for zsh.\n");
	buffer_puts(out, completion_parts_asking());
	buffer_puts(out,
		"_pensum_tag() {\n"
		"\tlocal -a tags=(\"${(@f)$(_pensum_tags ${words[2,-1]})}\")\n"
		"\tcompadd -a tags\n"
		"}\n"
		"_pensum_id() {\n"
		"\tlocal -a ids=(\"${(@f)$(_pensum_ids ${words[2,-1]})}\")\n"
		"\tcompadd -a ids\n"
		"\t_files\n"
		"}\n"
		"_pensum_command() {\n"
		"\tlocal -a commands=(\n");
	for (size_t i = 0; i < count; i++) {
		buffer_puts(out, "\t\t");
		completion_parts_quote(
			out, arena_printf(out->arena, "%s:%s", commands[i].name,
				     commands[i].summary));
		buffer_putc(out, '\n');
	}
	buffer_puts(out, "\t)\n"
			 "\t_describe command commands\n"
			 "}\n"
			 "_pensum() {\n"
			 "\tlocal -a options\n"
			 "\tif (( CURRENT == 2 )); then\n"
			 "\t\t_pensum_command\n"
			 "\t\treturn\n"
			 "\tfi\n"
			 "\tcase ${words[2]} in\n");
	for (size_t i = 0; i < count; i++)
		put_zsh_command(out, &commands[i]);
	buffer_puts(out, "\tesac\n"
			 "\tshift words\n"
			 "\t(( CURRENT-- ))\n"
			 "\t_arguments $options\n"
			 "}\n"
			 "if [ \"$funcstack[1]\" = _pensum ]; then\n"
			 "\t_pensum \"$@\"\n"
			 "else\n"
			 "\tcompdef _pensum pensum\n"
			 "fi\n");
}
