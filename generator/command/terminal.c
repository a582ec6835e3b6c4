#define _GNU_SOURCE /* environ */
#include "command/terminal.h"

#include "base/arena.h"
#include "base/call.h"
#include "base/common.h"
#include "base/epoch.h"
#include "base/excerpt.h"
#include "base/file/file.h"
#include "command/command.h"
#include "command/screen.h"

#include <limits.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/auxv.h>
#include <unistd.h>

static void print_message(void *with, const struct pensum_message *message)
{
	struct terminal *terminal = with;

	if (terminal->talk == TERMINAL_QUIET && message->level == PENSUM_NOTE)
		return;
	progress_hide(&terminal->progress);
	fputs(message->text, stderr);
}

/* A path as one line on a terminal; unchanged for other programs. */
static void print_clean(const char *path)
{
	struct arena *arena = arena_new();

	puts(excerpt_cleaned(arena, path));
	arena_free(arena);
}

static void print_path(void *with, const char *path)
{
	struct terminal *terminal = with;

	if (terminal->first == NULL)
		terminal->first =
			arena_copy(terminal->arena, path, strlen(path));
	if (terminal->talk == TERMINAL_QUIET)
		return;
	progress_hide(&terminal->progress);
	if (isatty(STDOUT_FILENO))
		print_clean(path);
	else
		puts(path);
}

static void show_sheets(void *with, size_t done, size_t count)
{
	struct terminal *terminal = with;

	progress_show(&terminal->progress, "printing sheets", done, count);
}

static void show_work(void *with, const char *what, size_t done, size_t count)
{
	struct terminal *terminal = with;

	progress_show(&terminal->progress, what, done, count);
}

/* From any thread; a file is named once for each time it is read. */
static void name_file(void *with, const char *path, bool reads)
{
	(void)with;
	if (reads && access(path, R_OK) == 0)
		command_say("pensum: reads %s", path);
}

static bool is_stopped(void *with)
{
	const struct terminal *terminal = with;

	return signals_come(&terminal->signals) != 0;
}

static void set_busy(void *with, bool busy)
{
	struct terminal *terminal = with;

	if (busy) {
		terminal->signals = signals_hold();
		return;
	}
	terminal->signal = signals_come(&terminal->signals);
	if (terminal->signal == 0)
		signals_let(&terminal->signals);
}

/* Next to the program in its source folder, or where it was installed. */
static const char *fonts_path(struct arena *arena)
{
	static const char *const places[] = {
		"fonts/fonts.yaml", "../share/pensum/fonts.yaml"};
	const char *folder, *path = getenv("PENSUM_FONTS");
	char self[PATH_MAX];
	ssize_t length;

	if (path != NULL && *path != '\0')
		return path;
	length = readlink("/proc/self/exe", self, sizeof(self));
	path = length > 0 ? arena_copy(arena, self, (size_t)length)
			  : (const char *)getauxval(AT_EXECFN);
	folder = file_folder(arena, path);
	for (size_t i = 0; i < LENGTH(places); i++) {
		path = file_join(arena, folder, places[i]);
		if (access(path, R_OK) == 0)
			break;
	}
	return path;
}

/* $XDG_CONFIG_HOME/pensum/pensum.yaml, or the same in ~/.config. */
static const char *user_settings(struct arena *arena)
{
	static const char name[] = "pensum/pensum.yaml";
	const char *config = getenv("XDG_CONFIG_HOME");
	const char *home = getenv("HOME");

	if (config != NULL && *config == '/')
		return file_join(arena, config, name);
	return home == NULL || *home == '\0'
		       ? NULL
		       : arena_printf(arena, "%s/.config/%s", home, name);
}

struct pensum_host *terminal_begin(
	struct terminal *terminal, struct arena *arena)
{
	return terminal_begin_talk(terminal, arena, TERMINAL_USUAL);
}

struct pensum_host *terminal_begin_talk(
	struct terminal *terminal, struct arena *arena, enum terminal_talk talk)
{
	struct call *call = call_here();

	if (talk == TERMINAL_VERBOSE && call != NULL)
		call->looks = name_file;
	*terminal = (struct terminal){.arena = arena,
		.talk = talk,
		.progress = progress_begin(
			talk != TERMINAL_QUIET && isatty(STDERR_FILENO)),
		.host = {
			.with = terminal,
			.message = print_message,
			.wrote = print_path,
			.progress = show_sheets,
			.working = show_work,
			.stopped = is_stopped,
			.busy = set_busy,
			.fonts = fonts_path(arena),
			.settings = true,
			.settings_top = getenv("HOME"),
			.settings_user = user_settings(arena),
			.color = screen_colored(),
		}};
	return &terminal->host;
}

void terminal_open(const struct terminal *terminal)
{
	char program[] = "xdg-open";
	char whole[PATH_MAX];
	char *const argv[] = {program, whole, NULL};
	pid_t child;

	if (realpath(terminal->first, whole) == NULL ||
		posix_spawnp(&child, program, NULL, NULL, argv, environ) != 0)
		command_say("pensum: error: no viewer found to open %s",
			terminal->first);
}

enum status terminal_status(struct terminal *terminal, enum status status)
{
	progress_hide(&terminal->progress);
	return terminal->signal == 0
		       ? status
		       : (enum status)(STATUS_SIGNAL + terminal->signal);
}

bool terminal_epoch(const char **epoch)
{
	*epoch = getenv("SOURCE_DATE_EPOCH");
	if (*epoch == NULL || epoch_valid(*epoch))
		return true;
	command_usage("SOURCE_DATE_EPOCH: expected seconds since 1970, found "
		      "\"%s\"",
		*epoch);
	return false;
}
