#include "exchange/source/pandoc.h"

#include "base/arena.h"
#include "base/common.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	SECONDS = 60,
	STEPS = 50, /* polls of the child in a second */
	SECOND = 1000000000,
	RESULT_BYTES = 256 * 1024 * 1024,
	REFERENCE = 9, /* the child's descriptor of the styles */
	MISSING = 127  /* the shell's status if there is no pandoc */
};

/* The shell sets the limits and becomes pandoc.  Blocks are of 512 bytes. */
static const char script[] = "ulimit -t 60; ulimit -f 524288; "
			     "exec pandoc +RTS -M1g -RTS \"$@\"";

static const char reference[] = "--reference-doc=/dev/fd/9";

extern char **environ;

static bool write_whole(FILE *file, const void *bytes, size_t length)
{
	return fwrite(bytes, 1, length, file) == length && fflush(file) == 0 &&
	       lseek(fileno(file), 0, SEEK_SET) == 0;
}

/* The files of a job. */
struct files {
	FILE *input, *output;
	FILE *reference; /* gives the styles; NULL: none */
};

/* Start the shell with these files as its input and output; 0 or an errno. */
static int start(
	const struct pandoc_job *job, const struct files *own, pid_t *child)
{
	const char *const words[] = {"sh", "-c", script, "sh", "-f", job->from,
		"-t", job->to, "-o", "-",
		job->trusted ? "--standalone" : "--sandbox",
		own->reference != NULL ? reference : job->option, NULL};
	char *args[LENGTH(words)];
	posix_spawn_file_actions_t files;
	int problem;

	memcpy(args, words, sizeof(args));
	problem = posix_spawn_file_actions_init(&files);
	if (problem != 0)
		return problem;
	problem = posix_spawn_file_actions_adddup2(
		&files, fileno(own->input), STDIN_FILENO);
	if (problem == 0)
		problem = posix_spawn_file_actions_adddup2(
			&files, fileno(own->output), STDOUT_FILENO);
	if (problem == 0 && own->reference != NULL)
		problem = posix_spawn_file_actions_adddup2(
			&files, fileno(own->reference), REFERENCE);
	if (problem == 0)
		problem = posix_spawn_file_actions_addopen(
			&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	if (problem == 0)
		problem =
			posix_spawnp(child, "sh", &files, NULL, args, environ);
	posix_spawn_file_actions_destroy(&files);
	return problem;
}

/* Wait for the child at most SECONDS, then kill it.  Returns its exit status,
 * or -1. */
static int wait_for(pid_t child)
{
	const struct timespec step = {0, SECOND / STEPS};
	int status;

	for (int i = 0; i < SECONDS * STEPS; i++) {
		if (waitpid(child, &status, WNOHANG) == child)
			return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
		nanosleep(&step, NULL);
	}
	kill(child, SIGKILL);
	waitpid(child, &status, 0);
	return -1;
}

/* Run it; returns its exit status, or -1. */
static int run(const struct pandoc_job *job, const struct files *files)
{
	pid_t child;

	if (start(job, files, &child) != 0)
		return -1;
	return wait_for(child);
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
	const struct pandoc_job *job, const struct files *files,
	const char **why)
{
	int status;

	if (!write_whole(files->input, job->bytes, job->length) ||
		(files->reference != NULL &&
			!write_whole(files->reference, job->reference,
				job->reference_length)))
		return NULL;
	status = run(job, files);
	if (status == MISSING)
		*why = "it needs pandoc, which is not installed";
	else if (status != 0)
		*why = "pandoc cannot read it";
	return status == 0 ? read_result(arena, job, files->output) : NULL;
}

static void close_file(FILE *file)
{
	if (file != NULL)
		fclose(file);
}

const struct source *pandoc_convert(
	struct arena *arena, const struct pandoc_job *job, const char **why)
{
	struct files files = {.input = tmpfile(), .output = tmpfile()};
	const struct source *result = NULL;
	bool fine = files.input != NULL && files.output != NULL;

	if (job->reference_length > 0) {
		files.reference = tmpfile();
		fine = fine && files.reference != NULL;
	}
	*why = "temporary files cannot be written";
	if (fine)
		result = convert(arena, job, &files, why);
	close_file(files.input);
	close_file(files.output);
	close_file(files.reference);
	return result;
}
