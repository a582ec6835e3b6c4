#include "press/run/check.h"

#include "command/command.h"
#include "command/terminal.h"
#include "press/run/check_similar.h"

enum status check_run(const struct options *options)
{
	struct buffer out = {.arena = options->arena};
	enum status status = STATUS_DONE;
	struct terminal terminal;
	struct pensum_host *host;
	struct session session;

	if (options->file_count == 0)
		return command_usage("check needs at least one file");
	host = terminal_begin_talk(&terminal, options->arena,
		options->quiet ? TERMINAL_QUIET : TERMINAL_USUAL);
	host->settings = !options->no_config;
	session = session_new(host, false);
	session.verbose = options->verbose;
	for (size_t i = 0; i < options->file_count; i++) {
		const enum status own =
			check_place(&session, options->files[i], &out);

		if (status == STATUS_DONE || own == STATUS_IO)
			status = own;
	}
	if (options->similar)
		check_similar(&session, &out);
	progress_hide(&terminal.progress);
	if (!options->quiet)
		fputs(buffer_text(&out), stdout);
	fflush(stdout);
	return session_end(&session, status);
}
