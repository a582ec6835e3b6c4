/*
 * Banks changed by chance, through the program itself: it never crashes or
 * hangs, and leaves no file unless all is well.
 *
 * MUTANTS tells how many (`make mutate COUNT=10000`), MUTANT_FIRST which is
 * the first; a mutant is known by its number.  One that fails is kept as
 * .command-test-mutant-NUMBER.yaml.
 */
#include "mutant.h"
#include "room.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>

enum {
	MUTANTS = 40,
	HANGS_SECONDS = 600
};

static const char *const bases[] = {
	"banks/cell-biology.yaml",
	"banks/modern-china-18.yaml",
	"banks/ancient-world.yaml",
	"tests/command/banks/kinds.yaml",
	"tests/command/banks/arabic.yaml",
	"tests/command/banks/zhongwen.yaml",
	"tests/fuzz/corpus/bank/kinds.yaml",
	"tests/fuzz/corpus/bank/deep.yaml",
	"tests/fuzz/corpus/bank/markdown.yaml",
};

static const char worksheet[] =
	"worksheet: w\n"
	"title: W\n"
	"seed: 1\n"
	"forms: 2\n"
	"banks: [b.yaml]\n"
	"tiers: [core, support]\n"
	"page: {columns: 2, size: 14}\n"
	"sections:\n"
	"- {title: A, ask: order, draw: {kind: timeline, count: 2}}\n"
	"- {title: B, draw: {kind: [short_answer, essay, matching], count: "
	"2}}\n";

/* What to do with a mutant. */
static const char *const commands[] = {
	"practice -s 1 b.yaml",
	"check b.yaml",
	"practice -s 2 --count 30 b.yaml",
	"make w.yaml",
	"practice -s 1 --answers fold b.yaml",
	"practice -s 1 --cards b.yaml",
};

static size_t number_in(const char *name, size_t otherwise)
{
	const char *text = getenv(name);

	return text != NULL ? (size_t)strtoul(text, NULL, 10) : otherwise;
}

/* In the room, silent, and ended if it hangs. */
static void run_child(const struct room *room, const char *command)
{
	const int null = open("/dev/null", O_RDWR);

	if (null < 0 || chdir(room->folder) != 0)
		_exit(126);
	dup2(null, STDIN_FILENO);
	dup2(null, STDOUT_FILENO);
	if (freopen("said", "w", stderr) == NULL)
		_exit(126);
	alarm(HANGS_SECONDS);
	execl("/bin/sh", "sh", "-c",
		arena_printf(room->arena, "exec \"$PENSUM\" %s", command),
		(char *)NULL);
	_exit(127);
}

static int run(const struct room *room, const char *command)
{
	const pid_t child = fork();
	int status;

	assert_true(child >= 0);
	if (child == 0)
		run_child(room, command);
	assert_int_equal(waitpid(child, &status, 0), child);
	return status;
}

/* Remove the files written; returns their number. */
static size_t empty(struct room *room)
{
	const char *path = file_join(room->arena, room->folder, "out");
	DIR *folder = opendir(path);
	const struct dirent *entry;
	size_t count = 0;

	while (folder != NULL && (entry = readdir(folder)) != NULL) {
		if (strcmp(entry->d_name, ".") == 0 ||
			strcmp(entry->d_name, "..") == 0)
			continue;
		count++;
		unlink(file_join(room->arena, path, entry->d_name));
	}
	if (folder != NULL)
		closedir(folder);
	return count;
}

static const char *fault_of(int status, size_t files, bool writes)
{
	if (!WIFEXITED(status))
		return WTERMSIG(status) == SIGALRM ? "hangs"
						   : "was killed by a signal";
	switch (WEXITSTATUS(status)) {
	case 0:
		return writes && files == 0 ? "wrote nothing" : NULL;
	case 1:
	case 4:
		return files > 0 ? "left a file" : NULL;
	default:
		return "ended with another exit status than 0, 1 and 4";
	}
}

static void keep(const struct buffer *mutant, size_t number)
{
	char path[60];

	snprintf(path, sizeof(path), ".command-test-mutant-%zu.yaml", number);
	file_write(path, mutant->at, mutant->length);
}

/* How it ended. */
static int try_mutant(struct room *room, size_t number)
{
	struct room round = {arena_new(), room->folder};
	const char *why = NULL;
	const struct source *base = file_read(
		round.arena, bases[number % LENGTH(bases)], ROOM_BYTES, &why);
	const struct buffer mutant =
		mutant_of(round.arena, base->text, base->length, number);
	const char *command =
		commands[number / LENGTH(bases) % LENGTH(commands)];
	const char *path = file_join(round.arena, room->folder, "b.yaml");
	const char *fault;
	int status;

	assert_int_equal(
		file_write(path, buffer_text(&mutant), mutant.length), 0);
	status = run(room, command);
	fault = fault_of(
		status, empty(&round), strncmp(command, "check", 5) != 0);
	if (fault != NULL) {
		keep(&mutant, number);
		fail_msg("pensum %s on mutant %zu %s (status %d):\n%s", command,
			number, fault, status, room_read(&round, "said"));
	}
	arena_free(round.arena);
	return WEXITSTATUS(status);
}

static void mutants_do_no_harm(void **state)
{
	struct room *room = *state;
	const size_t first = number_in("MUTANT_FIRST", 0);
	const size_t count = number_in("MUTANTS", MUTANTS);
	size_t fine = 0;

	if (access(getenv("PENSUM"), X_OK) != 0)
		skip();
	room_write(room, "w.yaml", worksheet);
	room_do(room, "cp -R \"$BANKS/../../../banks/images\" .");
	for (size_t i = first; i < first + count; i++)
		fine += try_mutant(room, i) == 0;
	print_message("%zu of %zu mutants were fine\n", fine, count);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(mutants_do_no_harm),
	};

	return cmocka_run_group_tests_name("mutate", tests, NULL, NULL);
}
