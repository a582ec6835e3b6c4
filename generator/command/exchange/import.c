/*
 * Make a bank of the questions of other programs.
 */
#include "exchange/import.h"

#include "command/command.h"
#include "command/terminal.h"

enum status import_run(const struct options *options)
{
	const struct exchange_request *asked = &options->exchange;
	const struct import_request request = {.files = options->files,
		.file_count = options->file_count,
		.from = asked->from,
		.out = asked->out,
		.update = asked->update,
		.images = asked->images,
		.map = asked->map,
		.strict = asked->strict,
		.force = asked->force};
	struct terminal terminal;
	struct session session;
	struct buffer summary = {.arena = options->arena};
	struct buffer bank = {.arena = options->arena};
	enum status status;

	if (options->file_count == 0)
		return command_usage("import needs at least one file");
	session = session_new(terminal_begin(&terminal, options->arena), false);
	status = import_files(&session, &request, &summary, &bank);
	fputs(buffer_text(&bank), stdout);
	fflush(stdout);
	status = session_end(&session, status);
	fputs(buffer_text(&summary), stderr);
	return terminal_status(&terminal, status);
}
