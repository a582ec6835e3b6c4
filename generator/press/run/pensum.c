#include "pensum.h"

#include "base/arena.h"
#include "base/call.h"
#include "base/epoch.h"
#include "base/message.h"
#include "press/job.h"
#include "press/key_matrix.h"
#include "press/report.h"
#include "press/run/again.h"
#include "press/run/check.h"
#include "press/run/make.h"

#include <assert.h>
#include <stdlib.h>

static_assert((int)PENSUM_DONE == (int)STATUS_DONE &&
		      (int)PENSUM_MISTAKES == (int)STATUS_MISTAKES &&
		      (int)PENSUM_USAGE == (int)STATUS_USAGE &&
		      (int)PENSUM_IO == (int)STATUS_IO &&
		      (int)PENSUM_INFEASIBLE == (int)STATUS_INFEASIBLE &&
		      (int)PENSUM_STOPPED == (int)STATUS_STOPPED,
	"statuses are the same inside and outside");

/* How far the current worksheet has come. */
enum stage {
	STAGE_NONE,
	STAGE_LOADED,
	STAGE_DRAWN
};

struct pensum {
	struct call call;
	struct pensum_host host;
	struct session session;
	enum stage stage;
	struct make make;
	struct pensum_options options; /* of the current worksheet */
};

/* A request: a function of this library, and its arguments. */
struct request {
	struct pensum *desk;
	enum status (*run)(struct request *request);
	const char *path;
	const struct pensum_options *options;
	bool keys;
	size_t i;
	size_t *count;
	struct pensum_sheet *sheet;
	enum status status;
};

static void run(void *with)
{
	struct request *request = with;
	struct session *session = &request->desk->session;

	request->status = request->run(request);
	request->status = session_tell(session, request->status);
}

/* Run a request, unless the desk ran out of memory before.  If it runs out now,
 * all its memory is freed, and only `call` may be used again. */
static enum pensum_status answer(struct request request)
{
	struct pensum *desk = request.desk;
	const bool failed = desk->call.failed;
	struct pensum_message message = {.level = PENSUM_ERROR};
	char text[CALL_WHY + 32];

	if (call_run(&desk->call, run, &request))
		return (enum pensum_status)request.status;
	if (failed)
		return PENSUM_NO_MEMORY;
	call_end(&desk->call);
	snprintf(text, sizeof(text), "pensum: %s%s\n", message_text("error: "),
		desk->call.why);
	message.what = desk->call.why;
	message.text = text;
	if (desk->host.message != NULL)
		desk->host.message(desk->host.with, &message);
	return PENSUM_NO_MEMORY;
}

static enum status open_desk(struct request *request)
{
	struct pensum *desk = request->desk;

	desk->session = session_new(&desk->host, true);
	return STATUS_DONE;
}

struct pensum *pensum_open(const struct pensum_host *host)
{
	struct pensum *desk = calloc(1, sizeof(*desk));

	if (desk == NULL)
		return NULL;
	desk->host = *host;
	call_begin(&desk->call, host->memory, NULL);
	answer((struct request){.desk = desk, .run = open_desk});
	return desk;
}

void pensum_close(struct pensum *desk)
{
	if (desk == NULL)
		return;
	if (!desk->call.failed)
		call_end(&desk->call);
	free(desk);
}

/* Check the words among the options. */
static enum status check_options(
	const struct pensum_host *host, const struct pensum_options *options)
{
	if (options->tier != NULL && tier_named(options->tier) == TIER_COUNT)
		return report_usage(host,
			"--tier: expected support, core or extension, found "
			"\"%s\"",
			options->tier);
	if (options->key_style != NULL &&
		worksheet_key_style_named(options->key_style) ==
			KEY_STYLE_COUNT)
		return report_usage(host,
			"--key-style: expected list, overlay, answers-only or "
			"both, found \"%s\"",
			options->key_style);
	if (key_matrix_named(options->matrix) == KEY_MATRIX_COUNT)
		return report_usage(host,
			"--matrix: expected pdf, csv or both, found \"%s\"",
			options->matrix);
	if (options->epoch != NULL && !epoch_valid(options->epoch))
		return report_usage(host,
			"SOURCE_DATE_EPOCH: expected seconds since 1970, found "
			"\"%s\"",
			options->epoch);
	return STATUS_DONE;
}

static enum status check(struct request *request)
{
	struct session *session = &request->desk->session;
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};
	const enum status status = check_place(session, request->path, &out);

	arena_free(arena);
	return status;
}

enum pensum_status pensum_check(struct pensum *desk, const char *path)
{
	return answer(
		(struct request){.desk = desk, .run = check, .path = path});
}

static enum status load(struct request *request)
{
	struct pensum *desk = request->desk;
	enum status status = check_options(&desk->host, request->options);

	desk->stage = STAGE_NONE;
	desk->options = *request->options;
	if (status == STATUS_DONE)
		status = session_readable(&desk->host, request->path);
	if (status == STATUS_DONE)
		status = make_load(&desk->make, &desk->session, request->path,
			&desk->options);
	if (status == STATUS_DONE)
		status = make_select(&desk->make);
	if (status == STATUS_DONE)
		desk->stage = STAGE_LOADED;
	return status;
}

enum pensum_status pensum_load(struct pensum *desk, const char *path,
	const struct pensum_options *options)
{
	return answer((struct request){
		.desk = desk, .run = load, .path = path, .options = options});
}

static enum status draw(struct request *request)
{
	struct pensum *desk = request->desk;
	enum status status = STATUS_DONE;

	if (desk->stage == STAGE_NONE)
		return report_usage(&desk->host, "no worksheet is loaded");
	if (desk->stage == STAGE_LOADED)
		status = make_draw(&desk->make);
	if (status == STATUS_DONE)
		desk->stage = STAGE_DRAWN;
	if (status == STATUS_DONE && request->count != NULL)
		*request->count = desk->make.press.selection.count;
	return status;
}

enum pensum_status pensum_draw(struct pensum *desk, size_t *count)
{
	return answer(
		(struct request){.desk = desk, .run = draw, .count = count});
}

uint64_t pensum_seed(const struct pensum *desk)
{
	return desk->make.seed;
}

static struct pensum_sheet sheet_of(
	struct arena *arena, const struct form *form)
{
	const char **items = arena_alloc(arena, form->numbers, sizeof(*items));
	struct pensum_sheet sheet = {
		.form = arena_copy(arena, form->name, strlen(form->name)),
		.tier = tier_name(form->tier),
		.code = arena_copy(arena, form->code, strlen(form->code)),
		.items = items,
	};

	for (size_t s = 0; s < form->section_count; s++)
		for (size_t i = 0; i < form->sections[s].count; i++)
			items[sheet.count++] =
				form->sections[s].items[i].item->name;
	return sheet;
}

static enum status show_sheet(struct request *request)
{
	struct pensum *desk = request->desk;
	struct job job;

	if (desk->stage != STAGE_DRAWN ||
		request->i >= desk->make.press.selection.count)
		return report_usage(&desk->host, "no such sheet is drawn");
	job = job_at(&desk->make.press, request->i);
	*request->sheet = sheet_of(desk->session.arena, job.form);
	job_free(&job);
	return STATUS_DONE;
}

enum pensum_status pensum_sheet(
	struct pensum *desk, size_t i, struct pensum_sheet *sheet)
{
	return answer((struct request){
		.desk = desk, .run = show_sheet, .i = i, .sheet = sheet});
}

static enum status print(struct request *request)
{
	enum status status = draw(request);

	if (status == STATUS_DONE)
		status = make_look(&request->desk->make);
	return status == STATUS_DONE ? make_print(&request->desk->make)
				     : status;
}

enum pensum_status pensum_print(struct pensum *desk)
{
	return answer((struct request){.desk = desk, .run = print});
}

static enum status print_record(struct request *request)
{
	const struct again_asked asked = {
		.lookup = {.files = {&request->path, 1},
			.command = request->keys ? "key" : "again"},
		.of_sheet = request->keys,
	};
	struct again again;
	enum status status =
		check_options(&request->desk->host, request->options);

	if (status == STATUS_DONE)
		status = again_load(&again, &request->desk->session, &asked,
			request->options);
	if (status != STATUS_DONE)
		return status;
	return request->keys ? again_print_keys(&again) : again_print(&again);
}

enum pensum_status pensum_again(struct pensum *desk, const char *path,
	const struct pensum_options *options)
{
	return answer((struct request){.desk = desk,
		.run = print_record,
		.path = path,
		.options = options});
}

enum pensum_status pensum_key(struct pensum *desk, const char *path,
	const struct pensum_options *options)
{
	return answer((struct request){.desk = desk,
		.run = print_record,
		.path = path,
		.options = options,
		.keys = true});
}
