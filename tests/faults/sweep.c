/*
 * Runs a program once as it is, counts its calls, and runs it again and again
 * with one call failing, or one and all after it.
 *
 *     sweep [-e ERRNO] [-k KNOWN] [-s SAMPLES] [-w WORKERS] OF PRELOAD
 *         PROGRAM [ARGUMENT]...
 *
 * OF is memory or files (fault.h), ERRNO what files fail with; SAMPLES says
 * how many calls of all are to fail, evenly taken, 0 for every one.  The
 * program runs in folders named 1 to WORKERS, as many at once, which hold the
 * same, and writes into their folders out/.
 *
 * KNOWN is a file that remembers which functions led to the calls that failed.
 * Of calls that the same functions led to in an earlier sweep, one in
 * KNOWN_STEP fails.
 *
 * Each run must do one of two things.  It copes: exit 0, and what it says and
 * writes is the same to the byte; a library may complain on standard error of
 * a file that it can do without.  Or it ends with exit 3 and one message, and
 * in out/ there are only whole files under their own names.  Where an input
 * file could not be read, it may be exit 1, the reason being told.
 */
#define _GNU_SOURCE
#include "result.h"

#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	SECONDS = 120,
	EXIT_MISTAKES = 1,
	EXIT_IO = 3,
	SHOWN = 12,      /* faults that are told at length */
	KNOWN_STEP = 16, /* of calls of known callers, one in so many fails */
	ALL_STEP = 8     /* and of all calls, with all after it */
};

/* What the workers share. */
struct tally {
	atomic_long next, coped, refused, wrong;
};

struct sweep {
	const char *of, *error, *known, *preload;
	long samples, workers;
	char **command;
	struct result good;
	long *calls; /* that are to fail */
	long count;
	struct tally *tally;
};

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
	if (from == 0 && sweep->known != NULL)
		setenv("FAULT_STACKS", "stacks", 1);
	setenv("LD_PRELOAD", sweep->preload, 1);
	redirect("said", STDOUT_FILENO);
	redirect("complained", STDERR_FILENO);
	alarm(SECONDS);
	/* The same function is at the same address in every run. */
	personality(ADDR_NO_RANDOMIZE);
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
	result_take_files(&result);
	return result;
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
			result_file(good, result->files[i].name);

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
	if (sweep->tally->wrong++ >= SHOWN)
		return;
	printf("%s call %ld, error %s: %s (status 0x%x)\n%s", sweep->of, from,
		sweep->error, what, (unsigned)result->status,
		result->complained.at);
	for (size_t i = 0; i < result->count; i++)
		printf("    left: %s\n", result->files[i].name);
	fflush(stdout);
}

/* Whether it coped. */
static bool try_one(struct sweep *sweep, long from, long to)
{
	struct result result = run(sweep, from, to);
	const char *what = wrong_with(sweep, &result);
	const bool coped = what == NULL && result.status == 0;

	if (what != NULL)
		tell(sweep, &result, from, what);
	else if (coped)
		sweep->tally->coped++;
	else
		sweep->tally->refused++;
	result_free(&result);
	return coped;
}

static void work(struct sweep *sweep, int number)
{
	const bool memory = strcmp(sweep->of, "memory") == 0;
	char folder[32];
	long at;

	snprintf(folder, sizeof(folder), "../%d", number);
	must(chdir(folder) == 0, folder);
	while ((at = sweep->tally->next++) < sweep->count) {
		const long call = sweep->calls[at];
		const bool coped = try_one(sweep, call, call);

		if (memory &&
			(coped || sweep->samples > 0 || at % ALL_STEP == 0))
			try_one(sweep, call, LONG_MAX);
	}
}

static void try_all(struct sweep *sweep)
{
	for (int i = 1; i <= sweep->workers; i++) {
		const pid_t worker = fork();

		must(worker >= 0, "fork");
		if (worker != 0)
			continue;
		work(sweep, i);
		_exit(0);
	}
	for (int i = 1; i <= sweep->workers; i++) {
		int status;

		must(wait(&status) > 0 && status == 0, "a worker");
	}
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

/* Those that are to fail, evenly taken. */
static void sample(struct sweep *sweep, long calls)
{
	const long step = sweep->samples > 0 && calls > sweep->samples
				  ? calls / sweep->samples
				  : 1;

	for (long at = 1; at <= calls; at += step)
		sweep->calls[sweep->count++] = at;
}

static int compare(const void *a, const void *b)
{
	const uint64_t one = *(const uint64_t *)a, other = *(const uint64_t *)b;

	return (one > other) - (one < other);
}

/* Those whose callers are new, and some of the others; the new ones are known
 * from here on. */
static void select_new(struct sweep *sweep, long calls)
{
	FILE *file = fopen(sweep->known, "ab");
	struct bytes known = read_whole(sweep->known);
	struct bytes stacks = read_whole("stacks");
	const uint64_t *stack = (const uint64_t *)(void *)stacks.at;
	long old = 0;

	must(file != NULL, sweep->known);
	qsort(known.at, known.length / sizeof(*stack), sizeof(*stack), compare);
	for (long at = 1; at <= calls; at++) {
		const uint64_t *of = &stack[at - 1];

		if (bsearch(of, known.at, known.length / sizeof(*of),
			    sizeof(*of), compare) == NULL)
			must(fwrite(of, sizeof(*of), 1, file) == 1, "known");
		else if (old++ % KNOWN_STEP != 0)
			continue;
		sweep->calls[sweep->count++] = at;
	}
	fclose(file);
	free(known.at);
	free(stacks.at);
}

static void read_options(struct sweep *sweep, int argc, char **argv)
{
	int option;

	while ((option = getopt(argc, argv, "+e:k:s:w:")) != -1)
		switch (option) {
		case 'e':
			sweep->error = optarg;
			break;
		case 'k':
			sweep->known = optarg;
			break;
		case 's':
			sweep->samples = strtol(optarg, NULL, 10);
			break;
		case 'w':
			sweep->workers = strtol(optarg, NULL, 10);
			break;
		default:
			exit(2);
		}
	if (argc - optind < 3)
		exit(2);
	sweep->of = argv[optind];
	sweep->preload = argv[optind + 1];
	sweep->command = argv + optind + 2;
}

int main(int argc, char **argv)
{
	struct sweep sweep = {.error = "5", .workers = 1};
	long calls;

	read_options(&sweep, argc, argv);
	must(chdir("1") == 0, "folder 1");
	calls = calls_of(&sweep);
	sweep.calls = calloc((size_t)calls, sizeof(*sweep.calls));
	sweep.tally = mmap(NULL, sizeof(*sweep.tally), PROT_READ | PROT_WRITE,
		MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	must(sweep.calls != NULL && sweep.tally != MAP_FAILED, "memory");
	if (sweep.known != NULL && sweep.samples == 0)
		select_new(&sweep, calls);
	else
		sample(&sweep, calls);
	try_all(&sweep);
	printf("%s: %ld of %ld calls, coped with %ld, refused %ld, wrong %ld\n",
		sweep.of, sweep.count, calls, sweep.tally->coped,
		sweep.tally->refused, sweep.tally->wrong);
	result_free(&sweep.good);
	free(sweep.calls);
	return sweep.tally->wrong > 0;
}
