#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/file/file.h"
#include "base/suggest.h"
#include "command/command.h"
#include "worksheet/avoid.h"

#include <string.h>

/* A file in place of a command: suggest commands for it. */
static bool suggest_file(const char *name)
{
	static const char *const uses[] = {
		[FILE_BANK] = "check",
		[FILE_WORKSHEET] = "make",
		[FILE_RECORD] = "again",
		[FILE_UNKNOWN] = "check",
	};
	struct arena *arena = arena_new();
	const char *why;
	const struct source *source =
		strcmp(name, "-") == 0
			? NULL
			: file_read(arena, name, RECORD_BYTES, &why);
	const struct node *root =
		source == NULL
			? NULL
			: node_read(arena, source, error_list_new(arena));

	if (source == NULL && file_is_folder(name))
		command_say("  it is a folder: did you mean pensum check %s?",
			name);
	if (source != NULL)
		command_say("  it is a file: did you mean pensum %s %s?",
			uses[root == NULL ? FILE_UNKNOWN : file_kind(root)],
			name);
	arena_free(arena);
	return source != NULL || file_is_folder(name);
}

/* The commands that begin with a word. */
static bool suggest_beginnings(const char *name)
{
	struct arena *arena = arena_new();
	struct buffer all = {.arena = arena};
	size_t command_count, count = 0;
	const struct command *commands = command_all(&command_count);

	for (size_t i = 0; i < command_count; i++)
		if (strncmp(commands[i].name, name, strlen(name)) == 0)
			buffer_printf(&all, "%s%s", count++ > 0 ? ", " : "",
				commands[i].name);
	if (count > 1)
		command_say("  it may be any of %s", buffer_text(&all));
	else if (count == 1)
		command_say("  did you mean %s?", buffer_text(&all));
	arena_free(arena);
	return count > 0;
}

/* The option that is allowed in place of a command. */
static const char *suggest_option(const char *name)
{
	static const char *const options[] = {"--help", "--version"};

	if (strcmp(name, "-v") == 0 || *name != '-')
		return options[1];
	return suggest_name(name, (struct text_list){options, LENGTH(options)});
}

enum status command_unknown(const char *name)
{
	size_t count;
	const struct command *commands = command_all(&count);
	struct arena *arena = arena_new();
	const char **names = arena_alloc(arena, count, sizeof(*names));
	const char *near;

	for (size_t i = 0; i < count; i++)
		names[i] = commands[i].name;
	near = suggest_name(name, (struct text_list){names, count});
	arena_free(arena);
	command_usage("unknown command \"%s\"", name);
	if (suggest_file(name) || suggest_beginnings(name))
		return STATUS_USAGE;
	if (*name == '-' || suggest_same_name("version", name))
		near = suggest_option(name);
	if (near != NULL)
		command_say("  did you mean %s?", near);
	else
		command_say("  `pensum --help` lists the commands");
	return STATUS_USAGE;
}
