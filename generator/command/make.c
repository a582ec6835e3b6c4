#include "press/run/make.h"

#include "base/arena.h"
#include "blocks/block_dump.h"
#include "blocks/form_blocks.h"
#include "command/dry_run_report.h"
#include "command/memory.h"
#include "command/terminal.h"
#include "draw/form_dump.h"
#include "layout/page_dump.h"
#include "press/even_pages.h"
#include "press/job.h"
#include "press/roster/class_files.h"

#include <inttypes.h>
#include <string.h>

/* Print the supply for each section and, for a class set, its files. */
static enum status dry_run(const struct make *make)
{
	struct buffer out = {.arena = make->session->arena};
	const enum status status = dry_run_report(&out, &make->worksheet);

	if (make->worksheet.roster != NULL) {
		buffer_putc(&out, '\n');
		class_files_dump(&make->press, &out);
	}
	fputs(buffer_text(&out), stdout);
	return status;
}

static void dump_form(const struct make *make, struct job *job)
{
	struct buffer out = {.arena = job->arena};

	(void)make;
	form_dump(job->form, &out);
	fputs(buffer_text(&out), stdout);
}

static void dump_blocks(const struct make *make, struct job *job)
{
	struct typesetter *typesetter = set_typesetter_new();
	struct buffer out = {.arena = job->arena};

	const struct references references = {
		.arena = job->arena, .form = job->form};

	(void)make;
	block_dump(form_blocks(&references, typesetter), &out);
	fputs(buffer_text(&out), stdout);
	set_typesetter_free(typesetter);
}

static void dump_pages(const struct make *make, struct job *job)
{
	const struct press *press = &make->press;
	struct typesetter *typesetter = set_typesetter_new();
	struct buffer out = {.arena = job->arena};
	enum side sides[SIDES];
	const size_t count = job_sides(&make->worksheet, sides);

	for (size_t i = 0; i < count; i++)
		page_dump_document(job_compose(job, press, typesetter,
					   job->arena, sides[i]),
			&out);
	fputs(buffer_text(&out), stdout);
	set_typesetter_free(typesetter);
}

/* A stage of the work that can be printed as text. */
struct stage {
	const char *name;
	bool has_seed; /* the output before it gives the seed */
	bool has_look; /* needs one */
	void (*dump)(const struct make *make, struct job *job);
};

static const struct stage stages[] = {
	{"form", true, false, dump_form},
	{"blocks", false, false, dump_blocks},
	{"pages", false, true, dump_pages},
};

static const struct stage *stage_named(const char *name)
{
	for (size_t i = 0; name != NULL && i < LENGTH(stages); i++)
		if (strcmp(stages[i].name, name) == 0)
			return &stages[i];
	return NULL;
}

static void dump(const struct make *make, const struct stage *stage)
{
	if (stage->has_seed)
		printf("seed %" PRIu64 "\n", make->seed);
	for (size_t i = 0; i < make->press.selection.count; i++) {
		struct job job = job_at(&make->press, i);

		stage->dump(make, &job);
		job_free(&job);
	}
}

static enum status carry_out(struct make *make, const struct options *options)
{
	const struct stage *stage = stage_named(options->dump);
	enum status status = make_select(make);

	if (status == STATUS_DONE && options->dry_run)
		return dry_run(make);
	if (status == STATUS_DONE)
		status = make_draw(make);
	if (status == STATUS_DONE && (stage == NULL || stage->has_look))
		status = make_look(make);
	if (status != STATUS_DONE)
		return status;
	if (stage != NULL) {
		dump(make, stage);
		even_pages_drop(&make->press);
		return STATUS_DONE;
	}
	memory_share(make->press.selection.count);
	return make_print(make);
}

enum status make_run(const struct options *options)
{
	struct pensum_options print = options->print;
	struct pensum_host *host;
	struct terminal terminal;
	struct session session;
	struct make make;
	enum status status;

	if (!terminal_epoch(&print.epoch))
		return STATUS_USAGE;
	if (options->file_count != 1)
		return command_usage("make takes one worksheet, found %zu",
			options->file_count);
	host = terminal_begin_talk(
		&terminal, options->arena, options_talk(options));
	host->settings = !options->no_config;
	if (session_readable(host, options->files[0]) != STATUS_DONE)
		return STATUS_IO;
	memory_prepare();
	session = session_new(host, !options->dry_run);
	status = make_load(&make, &session, options->files[0], &print);
	if (status == STATUS_DONE)
		status = carry_out(&make, options);
	if (status == STATUS_DONE && options->open && terminal.first != NULL)
		terminal_open(&terminal);
	return terminal_status(&terminal, session_end(&session, status));
}
