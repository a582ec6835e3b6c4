/*
 * bench: what pensum takes beside what nobody can do without.
 *
 *     bench PENSUM FOLDER [quick]
 *
 * Everything is timed in one go, since only figures of one machine and one
 * hour can be compared.  `quick` makes little of everything, to show that all
 * of it runs; its figures mean nothing.
 */
#include "bank/bank.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "draw/form.h"
#include "fitting.h"
#include "floor.h"
#include "formulas.h"
#include "made.h"
#include "timed.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	RUNS = 7,
	BANK = 200 /* items, for forms */
};

struct bench {
	struct arena *arena;
	const char *bare; /* an empty program */
	const char *program, *folder;
	int runs;
	unsigned scale; /* counts are divided by it */
};

/* The work of a child. */
struct load {
	const char *path;
	unsigned forms;
};

static const char *in_folder(const struct bench *bench, const char *name)
{
	return file_join(bench->arena, bench->folder, name);
}

static void row(const char *what, struct timed timed)
{
	printf("%-44s %10.1f %10.1f %8.1f", what, timed.cpu, timed.wall,
		timed.peak);
}

static void row_alone(const char *what, struct timed timed)
{
	row(what, timed);
	putchar('\n');
	fflush(stdout);
}

/* With its CPU time as a multiple of another's. */
static void row_beside(const char *what, struct timed timed, struct timed floor)
{
	row(what, timed);
	printf(" %8.2f\n", timed.cpu / floor.cpu);
	fflush(stdout);
}

static void heading(const char *what)
{
	printf("\n%-44s %10s %10s %8s %8s\n", what, "CPU ms", "wall ms",
		"peak MB", "x floor");
	fflush(stdout); /* a child would print it again */
}

/* Forms 1 to `forms` with keys, by the program. */
static struct timed print_forms(
	const struct bench *bench, unsigned forms, const char *jobs)
{
	const char *worksheet = in_folder(bench, "exam.yaml");
	const char *out = in_folder(bench, "out");
	char *range = arena_printf(bench->arena, "1-%u", forms);
	char make[] = "make", to[] = "-o", with[] = "--jobs", of[] = "--forms";
	char *const argv[] = {arena_copy(bench->arena, bench->program,
				      strlen(bench->program)),
		make, arena_copy(bench->arena, worksheet, strlen(worksheet)),
		to, arena_copy(bench->arena, out, strlen(out)), of, range, with,
		arena_copy(bench->arena, jobs, strlen(jobs)), NULL};

	return timed_program(argv, bench->runs);
}

static void bench_count(const struct bench *bench, const struct pieces *pieces,
	const char *text, unsigned forms)
{
	const struct floor_forms same = {
		pieces, text, in_folder(bench, "floor.pdf"), forms};
	const struct timed floor =
		timed_call(floor_embedded, &same, bench->runs);
	const struct timed base14 =
		timed_call(floor_base14, &same, bench->runs);

	heading(arena_printf(bench->arena, "%u forms with keys", forms));
	row_alone("  floor: bare libharu, same pages and fonts", floor);
	row_beside("  bare libharu, base-14 font", base14, floor);
	row_beside(
		"  pensum, one thread", print_forms(bench, forms, "1"), floor);
	row_beside(
		"  pensum, two threads", print_forms(bench, forms, "2"), floor);
}

/* A program that is given one word. */
static struct timed run_with(
	const struct bench *bench, const char *program, const char *word)
{
	char *const argv[] = {
		arena_copy(bench->arena, program, strlen(program)),
		arena_copy(bench->arena, word, strlen(word)), NULL};

	return timed_program(argv, bench->runs);
}

/* From start to exit; the multiple is of an empty program's time. */
static void bench_start(const struct bench *bench)
{
	const struct timed bare = run_with(bench, bench->bare, "");

	made_bank(in_folder(bench, "bank.yaml"), BANK);
	made_exam(in_folder(bench, "exam.yaml"), "bank.yaml", "", 1000);
	heading("Start to exit");
	row_alone("  floor: nothing, same shared libraries", bare);
	row_beside("  pensum --version",
		run_with(bench, bench->program, "--version"), bare);
	row_beside("  pensum, 1 form with its key", print_forms(bench, 1, "2"),
		bare);
}

static void bench_forms(const struct bench *bench)
{
	const char *bank = in_folder(bench, "bank.yaml"), *why = NULL;
	struct pieces *pieces = arena_alloc(bench->arena, 1, sizeof(*pieces));
	const struct source *text;

	made_bank(bank, BANK);
	made_exam(in_folder(bench, "exam.yaml"), "bank.yaml", "", 1000);
	text = file_read(bench->arena, bank, BANK_BYTES, &why);
	print_forms(bench, 1, "1");
	pieces_add(pieces, in_folder(bench, "out/exam-A.pdf"));
	pieces_add(pieces, in_folder(bench, "out/exam-A-key.pdf"));
	for (unsigned forms = 1; forms <= 1000 / bench->scale; forms *= 10)
		if (forms != 10)
			bench_count(bench, pieces, text->text, forms);
	heading("Memory as forms grow");
	row_alone("  pensum, 10 forms", print_forms(bench, 10, "2"));
	row_alone("  pensum, 1000 forms",
		print_forms(bench, 1000 / bench->scale, "2"));
}

static const struct bank *load(struct arena *arena, const char *path)
{
	const struct where nowhere = {NULL, 0, 0};
	struct reading reading = {arena, error_list_new(arena)};
	const struct bank *bank = bank_load(&reading, path, nowhere);

	if (bank == NULL) {
		error_print_all(reading.errors, stderr, false);
		exit(1);
	}
	return bank;
}

static void load_bank(const void *what)
{
	const struct load *asked = what;

	load(arena_new(), asked->path);
}

static void load_events(const void *what)
{
	const struct load *asked = what;

	floor_yaml(asked->path);
}

static void bench_banks(const struct bench *bench)
{
	const struct load asked = {in_folder(bench, "large.yaml"), 0};

	for (unsigned items = 1000; items <= 100000 / bench->scale;
		items *= 10) {
		struct timed floor;

		made_bank(asked.path, items);
		floor = timed_call(load_events, &asked, bench->runs);
		heading(arena_printf(
			bench->arena, "A bank of %u items", items));
		row_alone("  floor: libyaml's events", floor);
		row_beside("  pensum, loaded and checked",
			timed_call(load_bank, &asked, bench->runs), floor);
	}
}

static void draw_forms(const void *what)
{
	const struct load *asked = what;
	struct arena *arena = arena_new();
	struct reading reading = {arena, error_list_new(arena)};
	const struct worksheet *worksheet =
		worksheet_load(&reading, asked->path, NULL);
	const struct form_plan *plan = plan_new(arena, worksheet, 7);

	for (unsigned i = 0; i < asked->forms; i++) {
		struct arena *own = arena_new();
		const char *why = NULL;

		if (form_draw(own, plan, i, TIER_CORE, &why) == NULL)
			exit(1);
		arena_free(own);
	}
}

static void bench_draws(const struct bench *bench)
{
	const struct load none = {in_folder(bench, "exam.yaml"), 0};
	const struct load all = {none.path, 10000 / bench->scale};

	made_exam(none.path, "bank.yaml", "", 10000);
	heading("The draw alone, of 23 items among 200");
	row_alone("  no form, the bank loaded",
		timed_call(draw_forms, &none, bench->runs));
	row_alone(arena_printf(bench->arena, "  %u forms", all.forms),
		timed_call(draw_forms, &all, bench->runs));
}

/* The whole program, and the worst case of the search alone. */
static void bench_pages(const struct bench *bench)
{
	const struct fitting fitting = {100 / (int)bench->scale};
	const unsigned forms = 200 / bench->scale;
	struct timed loose;

	made_exam(in_folder(bench, "exam.yaml"), "bank.yaml", "fit: loose, ",
		1000);
	loose = print_forms(bench, forms, "1");
	heading(arena_printf(bench->arena, "Paper saved on %u forms", forms));
	row_alone("  fit: loose", loose);
	made_exam(in_folder(bench, "exam.yaml"), "bank.yaml", "", 1000);
	row_beside("  searched", print_forms(bench, forms, "1"), loose);
	made_exam(in_folder(bench, "exam.yaml"), "bank.yaml", "", forms);
	row_beside("  searched, and all forms made even",
		print_forms(bench, forms, "1"), loose);
	heading(arena_printf(bench->arena,
		"%d times 200 items of random heights", fitting.times));
	loose = timed_call(fitting_loose, &fitting, bench->runs);
	row_alone("  fit: loose", loose);
	row_beside("  searched",
		timed_call(fitting_saved, &fitting, bench->runs), loose);
}

/* Cold: fonts opened for them.  Warm: each further one. */
static void bench_formulas(const struct bench *bench)
{
	const char *path = "tests/type/math/formulas.txt";
	const struct formulas none = {path, 0, 1}, one = {path, 1, 1};
	const struct formulas list = {path, 80, 1};
	const struct formulas lists = {path, 80, 1 + 100 / (int)bench->scale};

	heading("Formulas, read and set");
	row_alone("  none, the fonts opened",
		timed_call(formulas_set, &none, bench->runs));
	row_alone("  1", timed_call(formulas_set, &one, bench->runs));
	row_alone("  80", timed_call(formulas_set, &list, bench->runs));
	row_alone(arena_printf(bench->arena, "  80, %d times", lists.times),
		timed_call(formulas_set, &lists, bench->runs));
}

int main(int argc, char **argv)
{
	struct bench bench = {.arena = arena_new(), .runs = RUNS, .scale = 1};

	if (argc < 4) {
		fputs("usage: bench BARE PENSUM FOLDER [quick]\n", stderr);
		return 2;
	}
	bench.bare = argv[1];
	bench.program = argv[2];
	bench.folder = argv[3];
	if (argc > 4) {
		bench.runs = 1;
		bench.scale = 100;
	}
	bench_start(&bench);
	bench_forms(&bench);
	bench_draws(&bench);
	bench_pages(&bench);
	bench_formulas(&bench);
	bench_banks(&bench);
	arena_free(bench.arena);
	return 0;
}
