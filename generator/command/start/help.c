#include "command/command.h"
#include "command/start/help_labels.h"
#include "command/start/help_subject.h"

#include <string.h>

enum status help_run(const struct options *options)
{
	const struct command *command;

	if (options->file_count == 0) {
		command_print_all(stdout);
		help_subject_list(options->arena);
		return STATUS_DONE;
	}
	if (strcmp(options->files[0], "labels") == 0 &&
		options->file_count <= 2)
		return help_labels(options->arena,
			options->file_count == 2 ? options->files[1] : NULL);
	if (options->file_count > 1)
		return command_usage("help explains one command at a time");
	command = command_named(options->files[0]);
	if (command == NULL && help_subject(options->arena, options->files[0]))
		return STATUS_DONE;
	if (command == NULL)
		return command_unknown(options->files[0]);
	command_print(command, stdout);
	help_subject(options->arena, command->name);
	return STATUS_DONE;
}
