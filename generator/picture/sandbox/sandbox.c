#define _GNU_SOURCE /* MAP_ANONYMOUS */
#include "picture/sandbox/sandbox.h"

#include "base/arena.h"
#include "base/call.h"
#include "base/message.h"
#include "picture/raster.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	RGBA = 4,
	PATIENCE = 30,  /* seconds; ends a process that hangs */
	DATA_FIELD = 5, /* fields of /proc/self/statm */
	SHARED = (int)sizeof(struct sandbox) + SANDBOX_PIXELS * RGBA
};

bool sandbox_fail(struct sandbox *sandbox, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(
		sandbox->why, sizeof(sandbox->why), message_text(format), args);
	va_end(args);
	return false;
}

bool sandbox_begin(struct sandbox *sandbox, uint32_t columns, uint32_t rows)
{
	if (columns == 0 || rows == 0)
		return sandbox_fail(sandbox, "has no pixels");
	if ((uint64_t)columns * rows > SANDBOX_PIXELS)
		return sandbox_fail(sandbox,
			"has more than %d million pixels: it is %u by %u",
			SANDBOX_PIXELS / 1000000, columns, rows);
	sandbox->columns = columns;
	sandbox->rows = rows;
	sandbox->orientation = 1;
	return true;
}

bool sandbox_load(struct sandbox *sandbox,
	const struct sandbox_library *library, void *into)
{
	return dynlib_load(library->name, into, library->functions,
		       library->count) ||
	       sandbox_fail(sandbox,
		       "needs %s to be read; install the package %s, or save "
		       "it as PNG",
		       library->name, library->package);
}

/* The data size of this process in bytes. */
static rlim_t data_size(void)
{
	char text[200] = "";
	const int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
	const ssize_t length =
		file < 0 ? 0 : read(file, text, sizeof(text) - 1);
	char *at = text;
	unsigned long pages = 0;

	if (file >= 0)
		close(file);
	for (int i = 0; i <= DATA_FIELD && length > 0; i++)
		pages = strtoul(at, &at, 10);
	return (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE);
}

static void set_limits(void)
{
	const rlim_t bytes = data_size() + SANDBOX_BYTES;

	setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
	setrlimit(
		RLIMIT_CPU, &(struct rlimit){SANDBOX_SECONDS, SANDBOX_SECONDS});
	setrlimit(RLIMIT_DATA, &(struct rlimit){bytes, bytes});
	alarm(PATIENCE);
}

/* Decode in the child process.  Messages of libraries, meant for programmers,
 * are dropped. */
_Noreturn static void decode_and_end(struct sandbox *sandbox,
	const struct sandbox_job *job, sandbox_decoder *decode)
{
	const int null = open("/dev/null", O_RDWR | O_CLOEXEC);

	call_enter(NULL); /* the parent ends it */
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (null >= 0) {
		dup2(null, STDOUT_FILENO);
		dup2(null, STDERR_FILENO);
	}
	signal(SIGXCPU, SIG_DFL);
	signal(SIGALRM, SIG_DFL);
	set_limits();
	sandbox->done = decode(sandbox, job);
	_exit(0);
}

/* Wait for a process.  Returns true if it ended normally. */
static bool await(pid_t process, int *status)
{
	while (waitpid(process, status, 0) < 0)
		if (errno != EINTR)
			return false;
	return WIFEXITED(*status) && WEXITSTATUS(*status) == 0;
}

static bool ended_by_time(int status)
{
	return WIFSIGNALED(status) &&
	       (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL ||
		       WTERMSIG(status) == SIGALRM);
}

/* Why a process returned no picture. */
static const char *reason(
	struct arena *arena, const struct sandbox *sandbox, int status)
{
	if (ended_by_time(status))
		return message_printf(arena,
			"takes more than %d seconds to draw; save it as PNG",
			SANDBOX_SECONDS);
	if (WIFSIGNALED(status) || WEXITSTATUS(status) != 0)
		return "crashes the library that reads it, or takes too much "
		       "memory; save it as PNG";
	return arena_copy(arena, sandbox->why, strlen(sandbox->why));
}

/* Pack the decoded pixels into a raster.  Returns NULL, or why that failed. */
static const char *pack(struct arena *arena, const struct sandbox *sandbox,
	struct raster *raster)
{
	const struct pixels pixels = {.at = sandbox->pixels,
		.columns = sandbox->columns,
		.rows = sandbox->rows,
		.step = RGBA};

	raster->orientation = sandbox->orientation;
	return raster_pack(arena, &pixels, sandbox->lossy, raster)
		       ? NULL
		       : raster_too_large;
}

static void drop(void *sandbox)
{
	munmap(sandbox, SHARED);
}

const char *sandbox_try(struct arena *arena, const struct sandbox_job *job,
	sandbox_decoder *decode, struct raster *raster)
{
	struct sandbox *sandbox = mmap(NULL, SHARED, PROT_READ | PROT_WRITE,
		MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	const char *why = NULL;
	int status = 0;
	pid_t process;

	if (sandbox == MAP_FAILED)
		arena_exhausted();
	arena_at_end(arena, drop, sandbox);
	process = fork();
	if (process == 0)
		decode_and_end(sandbox, job, decode);
	if (process < 0)
		why = message_printf(
			arena, "cannot be read: %s", strerror(errno));
	else if (!await(process, &status) || !sandbox->done)
		why = reason(arena, sandbox, status);
	else
		why = pack(arena, sandbox, raster);
	arena_end_now(arena, sandbox);
	return why;
}

bool sandbox_read(const struct intake *intake, sandbox_decoder *decode,
	struct picture *picture)
{
	const struct source *source = intake->source;
	const struct sandbox_job job = {.file = {source->text, source->length}};
	const char *why = sandbox_try(
		intake->reading->arena, &job, decode, &picture->raster);

	return why == NULL || formats_error(intake, "%s", why);
}
