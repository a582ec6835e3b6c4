/*
 * Write a bank in a format of other programs.
 */
#include "exchange/export.h"
#include "exchange/export_form.h"

#include "command/command.h"
#include "command/terminal.h"

#include <string.h>

enum status export_run(const struct options *options)
{
	const struct exchange_request *asked = &options->exchange;
	struct export_request request = {.to = asked->to,
		.out = asked->out,
		.force = asked->force,
		.form = options->print.form,
		.variants = (size_t)options->count,
		.seed = options->print.seed};
	struct buffer text = {.arena = options->arena};
	struct terminal terminal;
	struct session session;
	enum status status;

	if (options->file_count != 1)
		return command_usage("export needs one bank or record");
	if (request.to == NULL)
		return command_usage("export needs --to FORMAT");
	request.path = options->files[0];
	session = session_new(terminal_begin(&terminal, options->arena), false);
	status = export_form_knows(request.to)
			 ? export_form_all(&session, &request)
			 : export_bank(&session, &request, &text);
	if (status == STATUS_DONE && request.out != NULL &&
		strcmp(request.out, "-") == 0)
		fwrite(text.at, 1, text.length, stdout);
	fflush(stdout);
	return terminal_status(&terminal, session_end(&session, status));
}
