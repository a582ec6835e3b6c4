#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/call.h"
#include "base/file/file.h"
#include "base/message.h"
#include "command/command.h"
#include "command/memory.h"
#include "command/terminal.h"
#include "command/watch/watched.h"
#include "command/watch/watcher.h"
#include "press/practice/practice.h"
#include "press/run/make.h"
#include "worksheet/avoid.h"

#include <string.h>

/* What lasts from one printing to the next. */
struct watch {
	const struct options *options;
	struct pensum_options print;
	const char *path;
	struct arena *arena; /* of `faults`, renewed when these change */
	const char *faults;  /* of the last printing */
	uint64_t seed;       /* for worksheets that have none */
	bool wrong;          /* the last printing failed */
	bool begun;
};

/* One printing. */
struct turn {
	const struct watch *watch;
	struct arena *arena;
	struct watched watched;
	struct terminal terminal;
	struct pensum_options print;
	struct buffer messages;
	struct buffer faults; /* the same without the lines of files */
};

static void hear(void *with, const char *path, bool reads)
{
	(void)reads;
	watched_add(with, path);
}

/* Messages are kept, to be printed if they are new. */
static void keep_message(void *with, const struct pensum_message *message)
{
	struct turn *turn = with;

	buffer_puts(&turn->messages, message->text);
	buffer_printf(&turn->faults, "%s:%u:%u: %s\n",
		message->file == NULL ? "" : message->file,
		(unsigned)message->line, (unsigned)message->column,
		message->what);
}

static void print_path(void *with, const char *path)
{
	struct turn *turn = with;

	watched_drop(&turn->watched, path);
	turn->terminal.host.wrote(&turn->terminal, path);
	fflush(stdout);
}

static bool is_stopped(void *with)
{
	struct turn *turn = with;

	return turn->terminal.host.stopped(&turn->terminal);
}

static void set_busy(void *with, bool busy)
{
	struct turn *turn = with;

	turn->terminal.host.busy(&turn->terminal, busy);
}

static void show_sheets(void *with, size_t done, size_t count)
{
	struct turn *turn = with;

	turn->terminal.host.progress(&turn->terminal, done, count);
}

static void show_work(void *with, const char *what, size_t done, size_t count)
{
	struct turn *turn = with;

	turn->terminal.host.working(&turn->terminal, what, done, count);
}

static struct pensum_host host_of(struct turn *turn)
{
	struct pensum_host host = *terminal_begin(&turn->terminal, turn->arena);

	host.with = turn;
	host.message = keep_message;
	host.wrote = print_path;
	host.stopped = is_stopped;
	host.busy = set_busy;
	host.progress = show_sheets;
	host.working = show_work;
	return host;
}

/* Is the file a bank?  Then its questions are printed as a packet. */
static bool is_bank(const char *path)
{
	struct arena *arena = arena_new();
	const char *why;
	const struct source *source =
		file_read(arena, path, RECORD_BYTES, &why);
	const struct node *root =
		source == NULL
			? NULL
			: node_read(arena, source, error_list_new(arena));
	const bool bank = root != NULL && file_kind(root) == FILE_BANK;

	arena_free(arena);
	return bank;
}

static enum status print_bank(struct turn *turn, struct session *session)
{
	const struct watch *watch = turn->watch;
	const struct practice practice = {
		.banks = &watch->path,
		.bank_count = 1,
		.all = true,
		.paper = watch->options->paper,
		.options = &turn->print,
	};

	if (!turn->print.has_seed)
		turn->print.seed = watch->seed;
	turn->print.has_seed = true;
	return practice_print(&practice, session);
}

static enum status print_worksheet(struct turn *turn, struct session *session)
{
	struct pensum_options *print = &turn->print;
	struct make make;
	enum status status =
		make_load(&make, session, turn->watch->path, print);

	if (status == STATUS_DONE)
		status = make_select(&make);
	if (status == STATUS_DONE && !print->has_seed &&
		!make.worksheet.has_seed) {
		print->has_seed = true;
		print->seed = turn->watch->seed;
	}
	if (status == STATUS_DONE)
		status = make_draw(&make);
	if (status == STATUS_DONE)
		status = make_look(&make);
	return status == STATUS_DONE ? make_print(&make) : status;
}

static enum status print(struct turn *turn)
{
	const char *path = turn->watch->path;
	const struct pensum_host host = host_of(turn);
	struct session session;
	enum status status = session_readable(&host, path);

	if (status != STATUS_DONE) {
		watched_add(&turn->watched, path);
		return status;
	}
	session = session_new(&host, true);
	status = is_bank(path) ? print_bank(turn, &session)
			       : print_worksheet(turn, &session);
	return session_end(&session, status);
}

/* Print messages that were not printed last time, and when all is well. */
static void tell(struct watch *watch, struct turn *turn, enum status status)
{
	const char *faults = buffer_text(&turn->faults);
	const bool wrong = status != STATUS_DONE;

	if (watch->faults == NULL || strcmp(faults, watch->faults) != 0) {
		fputs(buffer_text(&turn->messages), stderr);
		arena_free(watch->arena);
		watch->arena = arena_new();
		watch->faults =
			arena_copy(watch->arena, faults, strlen(faults));
	}
	if (watch->wrong && !wrong)
		fprintf(stderr, "\a%s\n",
			message_text("pensum: all is well again"));
	watch->wrong = wrong;
	if (!watch->begun)
		command_say("pensum: watching %zu files; press Ctrl-C to end",
			turn->watched.count);
	watch->begun = true;
}

/* Print once, hearing of all files that are looked for. */
static enum status print_and_tell(struct watch *watch, struct turn *turn)
{
	struct call *call = call_here();
	const bool shows = watch->options->open && !watch->begun;
	enum status status;

	call->looks_with = &turn->watched;
	call->looks = hear;
	status = print(turn);
	call->looks = NULL;
	tell(watch, turn, status);
	if (shows && status == STATUS_DONE && turn->terminal.first != NULL)
		terminal_open(&turn->terminal);
	return status;
}

static struct turn *turn_new(const struct watch *watch)
{
	struct arena *arena = arena_new();
	struct turn *turn = arena_alloc(arena, 1, sizeof(*turn));

	*turn = (struct turn){.watch = watch,
		.arena = arena,
		.print = watch->print,
		.messages.arena = arena,
		.faults.arena = arena};
	watched_begin(&turn->watched, arena, turn->print.folder);
	return turn;
}

/* Print after each change, until a signal ends it. */
static enum status go_on(struct watch *watch)
{
	struct turn *turn = turn_new(watch);
	enum status status = print_and_tell(watch, turn);
	const bool usage = status == STATUS_USAGE;

	while (!usage && turn->terminal.signal == 0 &&
		watcher_wait(&turn->watched, true)) {
		struct turn *next = turn_new(watch);

		status = print_and_tell(watch, next);
		/* A run that failed may not have looked for all files. */
		if (status != STATUS_DONE)
			watched_add_all(&next->watched, &turn->watched);
		arena_free(turn->arena);
		turn = next;
	}
	status = terminal_status(&turn->terminal, status);
	arena_free(turn->arena);
	return status;
}

enum status watch_run(const struct options *options)
{
	struct watch watch = {.options = options, .print = options->print};
	struct terminal terminal;
	enum status status;

	if (options->file_count != 1)
		return command_usage(
			"watch takes one worksheet or bank, found %zu",
			options->file_count);
	if (!terminal_epoch(&watch.print.epoch))
		return STATUS_USAGE;
	watch.path = options->files[0];
	if (strcmp(watch.path, "-") == 0 || file_is_open(watch.path))
		return command_usage("watch needs a file that can be saved "
				     "again, found \"%s\"",
			watch.path);
	if (session_readable(terminal_begin(&terminal, options->arena),
		    watch.path) != STATUS_DONE)
		return STATUS_IO;
	watch.seed = press_seed();
	watch.print.draft = true;
	memory_prepare();
	status = go_on(&watch);
	arena_free(watch.arena);
	return status;
}
