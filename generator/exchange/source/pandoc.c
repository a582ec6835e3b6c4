#include "exchange/source/pandoc.h"

#include "base/arena.h"

#include <errno.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	SECONDS = 60,
	RESULT_BYTES = 256 * 1024 * 1024,
	MISSING = 127 /* the child's exit status where there is no pandoc */
};

/* Become pandoc, reading and writing these files. */
static _Noreturn void become_pandoc(
	const struct pandoc_job *job, int input, int output)
{
	const struct rlimit time = {SECONDS, SECONDS};
	const struct rlimit size = {RESULT_BYTES, RESULT_BYTES};

	if (dup2(input, STDIN_FILENO) >= 0 &&
		dup2(output, STDOUT_FILENO) >= 0 &&
		freopen("/dev/null", "w", stderr) != NULL &&
		setrlimit(RLIMIT_CPU, &time) == 0 &&
		setrlimit(RLIMIT_FSIZE, &size) == 0) {
		/* An alarm outlives exec: it limits the time on the wall. */
		alarm(SECONDS);
		execlp("pandoc", "pandoc", "+RTS", "-M1g", "-RTS", "-f",
			job->from, "-t", job->to, "-o", "-",
			job->trusted ? "--standalone" : "--sandbox",
			job->option, (char *)NULL);
	}
	_exit(MISSING);
}

static bool write_whole(FILE *file, const void *bytes, size_t length)
{
	return fwrite(bytes, 1, length, file) == length && fflush(file) == 0 &&
	       lseek(fileno(file), 0, SEEK_SET) == 0;
}

/* Run it; returns its exit status, or -1. */
static int run(const struct pandoc_job *job, FILE *input, FILE *output)
{
	const pid_t child = fork();
	int status;

	if (child == 0)
		become_pandoc(job, fileno(input), fileno(output));
	if (child < 0)
		return -1;
	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static const struct source *read_result(
	struct arena *arena, const struct pandoc_job *job, FILE *output)
{
	struct source *result;
	char *text;
	long length;

	if (fseek(output, 0, SEEK_END) != 0 || (length = ftell(output)) < 0 ||
		length > RESULT_BYTES)
		return NULL;
	rewind(output);
	text = arena_text(arena, (size_t)length);
	if (fread(text, 1, (size_t)length, output) != (size_t)length)
		return NULL;
	result = arena_alloc(arena, 1, sizeof(*result));
	*result = (struct source){job->name, text, (size_t)length};
	return result;
}

static const struct source *convert(struct arena *arena,
	const struct pandoc_job *job, FILE *input, FILE *output,
	const char **why)
{
	int status;

	if (!write_whole(input, job->bytes, job->length))
		return NULL;
	status = run(job, input, output);
	if (status == MISSING)
		*why = "it needs pandoc, which is not installed";
	else if (status != 0)
		*why = "pandoc cannot read it";
	return status == 0 ? read_result(arena, job, output) : NULL;
}

const struct source *pandoc_convert(
	struct arena *arena, const struct pandoc_job *job, const char **why)
{
	FILE *input = tmpfile(), *output = tmpfile();
	const struct source *result = NULL;

	*why = "temporary files cannot be written";
	if (input != NULL && output != NULL)
		result = convert(arena, job, input, output, why);
	if (input != NULL)
		fclose(input);
	if (output != NULL)
		fclose(output);
	return result;
}
