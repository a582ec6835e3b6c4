/*
 * Messages are found in sources when Pensum is built, and a table that does
 * not fit them ends the build.  The program that does both is run as the
 * Makefile runs it, on a small source and changed tables.
 */
#include "../base/scratch.h"
#include "base/arena.h"
#include "base/common.h"
#include "base/file/file.h"
#include "base/message.h"

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

static const char source[] =
	"/* error_at(a, b, \"in a comment\"); */\n"
	"error_at(e, at, \"needs %zu of \\\"%s\\\"\", n, s);\n"
	"error_hint(e, message_count(n, \"%zu file\", \"%zu files\"), n);\n"
	"error_at(e, at, big ? \"too \" \"big\" : \"too small\");\n"
	"static const char *const t[] = {\"in a table\", "
	"MESSAGE(\"alone\")};\n";

static const char table[] = "language: fr\n"
			    "plural: n > 1\n"
			    "forms: 2\n"
			    "messages:\n"
			    "  \"needs %zu of \\\"%s\\\"\": \"il faut %zu "
			    "de « %s »\"\n"
			    "  \"%zu files\": [\"%zu fichier\", \"%zu "
			    "fichiers\"]\n"
			    "  alone: seul\n";

static int run(const char *command)
{
	const int status = system(command);

	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static const char *compiler(struct arena *arena)
{
	const char *program = getenv("PENSUM");
	const char *slash = program == NULL ? NULL : strrchr(program, '/');

	return arena_printf(arena, "%.*s/generator/words/messages/messages",
		slash == NULL ? 6 : (int)(slash - program),
		slash == NULL ? ".build" : program);
}

/* Compile a source and a table, changed by sed; what was written to "said" or
 * "out". */
static const char *compiled(struct arena *arena, const char *folder,
	const char *code, const char *change, const char *what, int *status)
{
	const char *why;
	const struct source *said;

	file_write(arena_printf(arena, "%s/a.c", folder), code, strlen(code));
	file_write(arena_printf(arena, "%s/in", folder), table, strlen(table));
	assert_int_equal(run(arena_printf(arena, "sed '%s' %s/in >%s/fr.yaml",
				 change, folder, folder)),
		0);
	*status = run(
		arena_printf(arena, "%s %s/a.c %s/fr.yaml >%s/out 2>%s/said",
			compiler(arena), folder, folder, folder, folder));
	said = file_read(arena, arena_printf(arena, "%s/%s", folder, what),
		SAID_BYTES, &why);
	assert_non_null(said);
	return said->text;
}

static void a_table_that_does_not_fit_is_refused(void **state)
{
	static const struct {
		const char *change, *said;
	} tables[] = {
		{"s/il faut %zu/il faut/", "fr.yaml:5:"},
		{"s/il faut %zu/il faut %d/", "the conversions are not those"},
		{"s/il faut %zu de « %s/%2$s: %1$s/",
			"the conversions are not those"},
		{"s/il faut %zu de « %s/%1$zu: %1$zu/",
			"the conversions are not those"},
		{"s/\"%zu fichiers\"/\"des fichiers\"/", "fr.yaml:6:"},
		{"s/, \"%zu fichiers\"//", "expected 2 forms of \"%zu files\""},
		{"s/alone:/lonely:/",
			"fr.yaml:7:3: error: no source prints \"lonely\""},
		{"s/in a/in a/;s/alone:/in a comment:/",
			"no source prints \"in a comment\""},
		{"s/n > 1/system(1)/", "plural: expected a C expression"},
		{"/plural/d", "messages needs a \"plural\""},
		{"s/seul/[]/", "fr.yaml:7:"},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(tables); i++) {
		struct arena *arena = arena_new();
		const char *folder = scratch_folder(arena, "messages-test");
		int status;
		const char *said = compiled(arena, folder, source,
			tables[i].change, "said", &status);

		if (strstr(said, tables[i].said) == NULL)
			fail_msg("%s: %s", tables[i].change, said);
		assert_int_equal(status, EXIT_FAILURE);
		run(arena_printf(arena, "rm -r %s", folder));
		arena_free(arena);
	}
}

static void arguments_may_change_places(void **state)
{
	struct arena *arena = arena_new();
	const char *folder = scratch_folder(arena, "messages-test");
	int status;

	(void)state;
	compiled(arena, folder, source, "s/il faut %zu de « %s/%2$s: %1$zu/",
		"said", &status);
	assert_int_equal(status, EXIT_SUCCESS);
	run(arena_printf(arena, "rm -r %s", folder));
	arena_free(arena);
}

static void what_no_table_could_translate_is_refused(void **state)
{
	static const char *const codes[] = {
		"error_at(e, at, \"%s is gone\", n ? \"the bank\" : \"it\");",
		"error_at(e, at, \"%zu item%s\", n, n == 1 ? \"\" : \"s\");",
		"why = arena_printf(a, \"cannot read %s\", path);",
		"buffer_puts(out, \"and more\");",
		"fputs(\"not done\\n\", stderr);",
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(codes); i++) {
		struct arena *arena = arena_new();
		const char *folder = scratch_folder(arena, "messages-test");
		int status;
		const char *said = compiled(arena, folder,
			arena_printf(arena, "%s%s", source, codes[i]), "",
			"said", &status);

		if (strstr(said, "a.c:6: error: ") == NULL ||
			strstr(said, "would stay English") == NULL)
			fail_msg("%s: %s", codes[i], said);
		assert_int_equal(status, EXIT_FAILURE);
		run(arena_printf(arena, "rm -r %s", folder));
		arena_free(arena);
	}
}

static void the_language_of_messages_is_chosen(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	unsetenv("PENSUM_MESSAGES");
	assert_string_equal(
		message_text("did you mean \"%s\"?"), "did you mean \"%s\"?");
	assert_string_equal(
		message_count(1, "%zu form", "%zu forms"), "%zu form");
	setenv("PENSUM_MESSAGES", "qps", 1);
	assert_string_equal(message_text("did you mean \"%s\"?"),
		"ďîïď ýöøûü méëåäñ \"%s\"?");
	assert_string_equal(
		message_count(1, "%zu form", "%zu forms"), "%zu föøřm");
	assert_string_equal(
		message_count(2, "%zu form", "%zu forms"), "%zu föøřmš");
	assert_string_equal(
		message_text("no message is this"), "no message is this");
	assert_string_equal(
		message_printf(arena, "%s", "nothing"), "ñöøţhîïñğ");
	setenv("PENSUM_MESSAGES", "xx", 1);
	assert_string_equal(
		message_text("did you mean \"%s\"?"), "did you mean \"%s\"?");
	unsetenv("PENSUM_MESSAGES");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_table_that_does_not_fit_is_refused),
		cmocka_unit_test(arguments_may_change_places),
		cmocka_unit_test(what_no_table_could_translate_is_refused),
		cmocka_unit_test(the_language_of_messages_is_chosen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
