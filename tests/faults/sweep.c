/*
 * Runs a program once as it is, counts its calls, and runs it again and again
 * with one call failing, or one and all after it.
 *
 *     sweep [-f] [-e ERRNO] [-s SAMPLES] [-w WORKERS] OF PRELOAD
 *         PROGRAM [ARGUMENT]...
 *
 * OF is memory or files (fault.h), ERRNO what files fail with; SAMPLES says
 * how many calls of all are to fail, evenly taken, 0 for every one.  The
 * program runs in folders named 1 to WORKERS, as many at once, which hold the
 * same, and writes into their folders out/.
 *
 * With -f the program forks at each call instead, in the one to try it, which
 * is far faster; it is started anew for the calls that did not end it with exit
 * 3 and a message, since a fork has one thread and its files are the other's.
 *
 * Each run must do one of two things.  It copes: exit 0, and what it says and
 * writes is the same to the byte, or it says what it could not look at; a
 * library may complain on standard error of a file that it can do without.  Or
 * it ends with exit 3 and one message, and in out/ there are only whole files
 * under their own names.  Where an input file could not be read, it may be exit
 * 1, the reason being told.
 */
#define _GNU_SOURCE
#include "fault.h"
#include "result.h"

#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	SECONDS = 600, /* after which a run hangs */
	AGAIN_MAX = 1000,
	SHOWN = 12 /* faults that are told at length */
};

/* What the workers share.  A run that cannot read what an earlier one kept has
 * more calls. */
struct tally {
	atomic_long calls, next, coped, refused, wrong;
};

struct sweep {
	const char *of, *error, *preload;
	bool forks;
	long samples, workers;
	char **command;
	struct result good;
	long calls, step;                   /* every step-th call is to fail */
	long again[AGAIN_MAX], again_count; /* with the program started anew */
	struct tally *tally;
};

static void redirect(const char *path, int fd)
{
	const int file =
		open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0666);

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
	execvp(sweep->command[0], sweep->command);
	_exit(127);
}

static struct result run(const struct sweep *sweep, long from, long to)
{
	struct result result = {0};
	const pid_t child = fork();

	must(child >= 0, "fork");
	if (child == 0) {
		alarm(SECONDS);
		become(sweep, from, to);
	}
	must(waitpid(child, &result.status, 0) == child, "wait");
	result.said = read_whole("said");
	result.complained = read_whole("complained");
	result_read_files(&result);
	result_remove_files(&result);
	return result;
}

static const char *wrong_with(
	const struct sweep *sweep, const struct result *result)
{
	return result_fault(result, &sweep->good,
		strerror((int)strtol(sweep->error, NULL, 10)));
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

static void judge(struct sweep *sweep, const struct result *result, long call)
{
	const char *what = wrong_with(sweep, result);

	if (what != NULL)
		tell(sweep, result, call, what);
	else if (result->status == 0)
		sweep->tally->coped++;
	else
		sweep->tally->refused++;
}

/* The number of calls of the last run. */
static long calls_of_run(void)
{
	struct bytes text = read_whole("count");
	const long calls = strtol(text.at, NULL, 10);

	free(text.at);
	return calls;
}

static void try_one(struct sweep *sweep, long from, long to)
{
	struct result result = run(sweep, from, to);
	const long calls = result.status == 0 ? calls_of_run() : 0;

	if (calls > sweep->tally->calls)
		sweep->tally->calls = calls;
	judge(sweep, &result, from);
	result_free(&result);
}

static void try_both(struct sweep *sweep, long call)
{
	try_one(sweep, call, call);
	if (strcmp(sweep->of, "memory") == 0)
		try_one(sweep, call, LONG_MAX);
}

/* What stands in a file behind so many bytes, which it is cut to. */
static struct bytes cut(const char *path, size_t length)
{
	struct bytes whole = read_whole(path), rest;

	rest.length = whole.length - length;
	rest.at = malloc(rest.length + 1);
	must(rest.at != NULL, "memory");
	memcpy(rest.at, whole.at + length, rest.length + 1);
	free(whole.at);
	must(truncate(path, (off_t)length) == 0, path);
	return rest;
}

/* The program is at rest until it hears that it may go on. */
static void judge_forked(struct sweep *sweep, const struct fault_told *told)
{
	struct result result = {.status = told->status};

	result.said = cut("said", told->said);
	result.complained = cut("complained", told->complained);
	result_read_files(&result);
	if (wrong_with(sweep, &result) == NULL && result.status != 0) {
		sweep->tally->refused++;
	} else {
		must(sweep->again_count < AGAIN_MAX, "too many calls");
		sweep->again[sweep->again_count++] = told->call;
	}
	result_free(&result);
}

static void become_forking(
	const struct sweep *sweep, int number, int told, int heard)
{
	char text[100];

	snprintf(text, sizeof(text), "%ld %ld %d %d",
		sweep->step * sweep->workers, sweep->step * (number - 1), told,
		heard);
	setenv("FAULT_FORK", text, 1);
	become(sweep, 0, 0);
}

static void try_forks(struct sweep *sweep, int number)
{
	struct result result = {0};
	struct fault_told told;
	const char *what;
	int here[2], there[2];
	pid_t child;

	must(pipe(here) == 0 && pipe(there) == 0, "pipe");
	child = fork();
	must(child >= 0, "fork");
	if (child == 0)
		become_forking(sweep, number, here[1], there[0]);
	close(here[1]);
	close(there[0]);
	while (read(here[0], &told, sizeof(told)) == sizeof(told)) {
		judge_forked(sweep, &told);
		must(write(there[1], "", 1) == 1, "write");
	}
	must(waitpid(child, &result.status, 0) == child, "wait");
	result.said = read_whole("said");
	result.complained = read_whole("complained");
	result_read_files(&result);
	result_remove_files(&result);
	what = wrong_with(sweep, &result);
	if (what != NULL)
		tell(sweep, &result, 0, what);
	result_free(&result);
	for (long i = 0; i < sweep->again_count; i++)
		try_both(sweep, sweep->again[i]);
}

static void work(struct sweep *sweep, int number)
{
	char folder[32];
	long call;

	snprintf(folder, sizeof(folder), "../%d", number);
	must(chdir(folder) == 0, folder);
	if (sweep->forks) {
		try_forks(sweep, number);
		return;
	}
	while ((call = 1 + sweep->step * sweep->tally->next++) <=
		sweep->tally->calls)
		try_both(sweep, call);
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

/* Run it as it is, and count its calls. */
static void count(struct sweep *sweep)
{
	long calls;

	sweep->good = run(sweep, 0, 0);
	if (sweep->good.status != 0) {
		fputs(sweep->good.complained.at, stderr);
		exit(1);
	}
	calls = calls_of_run();
	must(calls > 0, "no calls");
	sweep->step = 1;
	if (sweep->samples > 0 && calls > sweep->samples)
		sweep->step = calls / sweep->samples;
	sweep->tally->calls = calls;
}

static void read_options(struct sweep *sweep, int argc, char **argv)
{
	int option;

	while ((option = getopt(argc, argv, "+e:fs:w:")) != -1)
		switch (option) {
		case 'e':
			sweep->error = optarg;
			break;
		case 'f':
			sweep->forks = true;
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

	read_options(&sweep, argc, argv);
	must(chdir("1") == 0, "folder 1");
	sweep.tally = mmap(NULL, sizeof(*sweep.tally), PROT_READ | PROT_WRITE,
		MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	must(sweep.tally != MAP_FAILED, "memory");
	count(&sweep);
	try_all(&sweep);
	printf("%s: %ld calls, coped with %ld, refused %ld, wrong %ld\n",
		sweep.of, sweep.tally->calls, sweep.tally->coped,
		sweep.tally->refused, sweep.tally->wrong);
	result_free(&sweep.good);
	return sweep.tally->wrong > 0;
}
