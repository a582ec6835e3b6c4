/*
 * A table that lacks something ends the build.  The compiler of tables is run
 * as the Makefile runs it, on copies of tables with a line changed.
 */
#include "../base/scratch.h"
#include "base/arena.h"
#include "base/common.h"
#include "base/file/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

enum {
	SAID_BYTES = 64 * 1024
};

static int run(const char *command)
{
	const int status = system(command);

	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* The compiler beside the program, ".build/generator/words/compile/compile". */
static const char *compiler(struct arena *arena)
{
	const char *program = getenv("PENSUM");
	const char *slash = program == NULL ? NULL : strrchr(program, '/');

	if (slash == NULL)
		return ".build/generator/words/compile/compile";
	return arena_printf(arena, "%.*s/generator/words/compile/compile",
		(int)(slash - program), program);
}

/* Compile a table changed by sed beside the English one; what it says. */
static const char *said_of(struct arena *arena, const char *folder,
	const char *table, const char *change, int *status)
{
	const char *why;
	const struct source *said;

	assert_int_equal(
		run(arena_printf(arena, "sed '%s' generator/words/%s >%s/%s",
			change, table, folder, table)),
		0);
	*status = run(arena_printf(arena,
		"%s generator/words/en.yaml %s/%s >%s/out 2>%s/said",
		compiler(arena), folder, table, folder, folder));
	said = file_read(arena, arena_printf(arena, "%s/said", folder),
		SAID_BYTES, &why);
	assert_non_null(said);
	return said->text;
}

static void a_table_that_lacks_something_is_refused(void **state)
{
	static const struct {
		const char *table, *change, *said;
	} tables[] = {
		{"ru.yaml", "/^  hint:/d", ": error: hint is missing\n"},
		{"ru.yaml", "s/few: \"{n} балла\", //",
			"error: points: the plural form \"few\" is missing\n"},
		{"ru.yaml", "s/one: \"{n} балл\"/one: балл/",
			"error: points: the placeholder {n} is missing\n"},
		{"ru.yaml", "s/из {pages}/из/",
			"error: page-of: the placeholder {pages} is "
			"missing\n"},
		{"ru.yaml", "s/из {pages}/из {pagse}/",
			"error: page-of has no placeholder {pagse}\n"},
		{"ru.yaml", "s/^  hint:/  hnit:/",
			"error: unknown word \"hnit\"\n"},
		{"ru.yaml", "s/^quotes: .*/quotes: [«, »]/",
			": error: quotes: expected 4 texts, found 2\n"},
		{"ru.yaml", "s/декабрь\\]/x, y]/",
			": error: alone: expected 12 texts, found 13\n"},
		{"ru.yaml", "s/0123456789/012345678/",
			": error: digits: expected ten\n"},
		{"ru.yaml", "/^letters:/d", ": error: letters is missing\n"},
		{"ru.yaml", "s/^centuries: roman/centuries: romain/",
			"error: centuries: expected "},
		{"vi.yaml",
			"s/^  points: .*/  points: {one: \"{n}\", other: "
			"\"{n}\"}/",
			"error: points: unknown plural form \"one\"\n"},
		{"fr-CA.yaml", "s/^like: fr/like: fx/",
			": error: no table is of the language \"fx\"\n"},
		{"fr.yaml", "s/^  before: {day:/  before: {dy:/",
			"error: before: unknown variant \"dy\"\n"},
		{"fr.yaml",
			"s/other: avant {date}//;s/, other: \"avant {date}\"//",
			"error: before: the variant \"other\" is missing\n"},
		{"fr.yaml", "s/depuis les {date}/depuis les/",
			"error: since: the placeholder {date} is missing\n"},
		{"hu.yaml", "s/thirties: \"{year}-as/thirties: \"-as/",
			"error: decade: the placeholder {year} is missing\n"},
		{"ja.yaml", "s/^above-ten: .*/above-ten: 個/",
			"error: above-ten: expected a text with \"#\""},
		{"ru.yaml", "s/^  percent: .*/  percent: \"%\"/",
			"error: percent: expected a text with \"#\""},
		{"ar.yaml", "s/one: درجة واحدة, //",
			"error: points: the plural form \"one\" is "
			"missing\n"},
	};
	struct arena *arena = arena_new();
	const char *folder = scratch_folder(arena, "table-test");

	(void)state;
	assert_non_null(folder);
	for (size_t i = 0; i < LENGTH(tables); i++) {
		int status;
		const char *said = said_of(arena, folder, tables[i].table,
			tables[i].change, &status);

		if (status == 0 || strstr(said, tables[i].said) == NULL)
			fail_msg("%s, %s: exit %d, said %s", tables[i].table,
				tables[i].change, status, said);
	}
	run(arena_printf(arena, "rm -r %s", folder));
	arena_free(arena);
}

static void a_whole_table_is_compiled(void **state)
{
	struct arena *arena = arena_new();
	const char *folder = scratch_folder(arena, "table-test");
	int status;

	(void)state;
	assert_non_null(folder);
	/* Arabic's "one" is of one number alone and may leave it out. */
	assert_string_equal(said_of(arena, folder, "ar.yaml", "", &status), "");
	assert_int_equal(status, 0);
	run(arena_printf(arena, "rm -r %s", folder));
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_table_that_lacks_something_is_refused),
		cmocka_unit_test(a_whole_table_is_compiled),
	};

	return cmocka_run_group_tests_name("table", tests, NULL, NULL);
}
