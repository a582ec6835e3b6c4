/*
 * Runs a program once as it is, counts its calls, and runs it again and again
 * with one call failing, or one and all after it.
 *
 *     sweep OF SAMPLES ERRNO PRELOAD PROGRAM [ARGUMENT]...
 *
 * OF is memory or files (preload.c), ERRNO what files fail with; SAMPLES says
 * how many calls of all are to fail, evenly taken, 0 for every one.  The
 * program runs in the current folder and writes into its folder out/.
 *
 * Each run must do one of two things.  It copes: exit 0, and what it says and
 * writes is the same to the byte; a library may complain on standard error of
 * a file that it can do without.  Or it ends with exit 3 and one message, and
 * in out/ there are only whole files under their own names.  Where an input
 * file could not be read, it may be exit 1, the reason being told.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	FILES_MAX = 64,
	NAME_SIZE = 280,
	SECONDS = 120,
	EXIT_MISTAKES = 1,
	EXIT_IO = 3,
	SHOWN = 12 /* faults that are told at length */
};

struct bytes {
	char *at;
	size_t length;
};

struct output {
	char name[NAME_SIZE];
	struct bytes bytes;
};

/* What a run left. */
struct result {
	int status; /* as wait() gives it */
	struct bytes said, complained;
	struct output files[FILES_MAX];
	size_t count;
};

struct sweep {
	const char *of, *error;
	long samples;
	const char *preload;
	char **command;
	struct result good;
	long coped, refused, wrong;
};

static void must(bool fine, const char *what)
{
	if (fine)
		return;
	perror(what);
	exit(1);
}

static struct bytes read_whole(const char *path)
{
	FILE *file = fopen(path, "rb");
	struct bytes bytes = {NULL, 0};
	struct stat status;

	must(file != NULL && fstat(fileno(file), &status) == 0, path);
	bytes.length = (size_t)status.st_size;
	bytes.at = malloc(bytes.length + 1);
	must(bytes.at != NULL &&
			fread(bytes.at, 1, bytes.length, file) == bytes.length,
		path);
	bytes.at[bytes.length] = '\0';
	fclose(file);
	return bytes;
}

static bool same(struct bytes one, struct bytes other)
{
	return one.length == other.length &&
	       memcmp(one.at, other.at, one.length) == 0;
}

/* Take all files out of out/. */
static void take_files(struct result *result)
{
	DIR *folder = opendir("out");
	const struct dirent *entry;

	while (folder != NULL && (entry = readdir(folder)) != NULL) {
		struct output *file = &result->files[result->count];
		char path[NAME_SIZE + 8];

		if (strcmp(entry->d_name, ".") == 0 ||
			strcmp(entry->d_name, "..") == 0)
			continue;
		must(result->count++ < FILES_MAX, "too many files");
		snprintf(file->name, NAME_SIZE, "%s", entry->d_name);
		snprintf(path, sizeof(path), "out/%s", entry->d_name);
		file->bytes = read_whole(path);
		must(unlink(path) == 0, path);
	}
	if (folder != NULL)
		closedir(folder);
	rmdir("out");
}

static void result_free(struct result *result)
{
	free(result->said.at);
	free(result->complained.at);
	for (size_t i = 0; i < result->count; i++)
		free(result->files[i].bytes.at);
}

static void redirect(const char *path, int fd)
{
	const int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);

	if (file < 0 || dup2(file, fd) < 0)
		_exit(127);
	close(file);
}

/* Becomes the program, with calls first to last failing. */
static void become(const struct sweep *sweep, long from, long to)
{
	char text[64];

	snprintf(text, sizeof(text), "%ld", from);
	setenv("FAULT_AT", text, 1);
	snprintf(text, sizeof(text), "%ld", to);
	setenv("FAULT_LAST", text, 1);
	setenv("FAULT_OF", sweep->of, 1);
	setenv("FAULT_ERRNO", sweep->error, 1);
	setenv("FAULT_COUNT", "count", 1);
	setenv("LD_PRELOAD", sweep->preload, 1);
	redirect("said", STDOUT_FILENO);
	redirect("complained", STDERR_FILENO);
	alarm(SECONDS);
	execvp(sweep->command[0], sweep->command);
	_exit(127);
}

static struct result run(const struct sweep *sweep, long from, long to)
{
	struct result result = {0};
	const pid_t child = fork();

	must(child >= 0, "fork");
	if (child == 0)
		become(sweep, from, to);
	must(waitpid(child, &result.status, 0) == child, "wait");
	result.said = read_whole("said");
	result.complained = read_whole("complained");
	take_files(&result);
	return result;
}

static const struct output *file_named(
	const struct result *result, const char *name)
{
	for (size_t i = 0; i < result->count; i++)
		if (strcmp(result->files[i].name, name) == 0)
			return &result->files[i];
	return NULL;
}

/* One message, of one line, as the program gives them. */
static bool is_one_message(struct bytes text)
{
	const char *begin = "pensum: error: ";
	const char *end = memchr(text.at, '\n', text.length);

	return strncmp(text.at, begin, strlen(begin)) == 0 &&
	       end == text.at + text.length - 1;
}

static const char *wrong_refusal(
	const struct sweep *sweep, const struct result *result)
{
	const char *why = strerror((int)strtol(sweep->error, NULL, 10));

	if (WEXITSTATUS(result->status) == EXIT_IO)
		return is_one_message(result->complained) ? NULL
							  : "not one message";
	if (WEXITSTATUS(result->status) != EXIT_MISTAKES)
		return "wrong exit status";
	return strstr(result->complained.at, why) != NULL ? NULL
							  : "no reason told";
}

/* What is wrong with a run; NULL where nothing is. */
static const char *wrong_with(
	const struct sweep *sweep, const struct result *result)
{
	const struct result *good = &sweep->good;
	const bool coped = result->status == 0;

	if (!WIFEXITED(result->status))
		return "ended by a signal";
	for (size_t i = 0; i < result->count; i++) {
		const struct output *file =
			file_named(good, result->files[i].name);

		if (file == NULL)
			return "a strange file is left";
		if (!same(file->bytes, result->files[i].bytes))
			return "a file has other bytes";
	}
	if (!coped)
		return wrong_refusal(sweep, result);
	if (result->count != good->count)
		return "a file is missing";
	return same(result->said, good->said) ? NULL : "says something else";
}

static void tell(struct sweep *sweep, const struct result *result, long from,
	const char *what)
{
	if (sweep->wrong++ >= SHOWN)
		return;
	printf("%s call %ld, error %s: %s (status 0x%x)\n%s", sweep->of, from,
		sweep->error, what, (unsigned)result->status,
		result->complained.at);
	for (size_t i = 0; i < result->count; i++)
		printf("    left: %s\n", result->files[i].name);
}

static void try_one(struct sweep *sweep, long from, long to)
{
	struct result result = run(sweep, from, to);
	const char *what = wrong_with(sweep, &result);

	if (what != NULL)
		tell(sweep, &result, from, what);
	else if (result.status == 0)
		sweep->coped++;
	else
		sweep->refused++;
	result_free(&result);
}

/* The number of calls of the run that failed in nothing. */
static long calls_of(struct sweep *sweep)
{
	struct bytes text;
	long calls;

	sweep->good = run(sweep, 0, 0);
	if (sweep->good.status != 0) {
		fputs(sweep->good.complained.at, stderr);
		exit(1);
	}
	text = read_whole("count");
	calls = strtol(text.at, NULL, 10);
	free(text.at);
	must(calls > 0, "no calls");
	return calls;
}

int main(int argc, char **argv)
{
	struct sweep sweep;
	long calls, step;

	if (argc < 6)
		return 2;
	sweep = (struct sweep){.of = argv[1],
		.samples = strtol(argv[2], NULL, 10),
		.error = argv[3],
		.preload = argv[4],
		.command = argv + 5};
	calls = calls_of(&sweep);
	step = sweep.samples > 0 && calls > sweep.samples
		       ? calls / sweep.samples
		       : 1;
	for (long at = 1; at <= calls; at += step) {
		try_one(&sweep, at, at);
		if (strcmp(sweep.of, "memory") == 0)
			try_one(&sweep, at, calls * 2);
	}
	printf("%s: %ld calls, coped with %ld, refused %ld, wrong %ld\n",
		sweep.of, calls, sweep.coped, sweep.refused, sweep.wrong);
	result_free(&sweep.good);
	return sweep.wrong > 0;
}
