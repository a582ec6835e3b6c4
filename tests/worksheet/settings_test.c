#include "worksheet/frame/settings.h"

#include "../bank/said.h"
#include "../base/scratch.h"
#include "base/common.h"
#include "base/file/file.h"
#include "yaml/write.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

/* A worksheet in TOP/class; settings beside it, above it and of the user. */
static const char *const files[][2] = {
	{"pensum.yaml", "teacher: Above\npage: {paper: a4, size: 12}\n"},
	{"class/pensum.yaml", "date: May\npage: {size: 13, font: sans}\n"},
	{"user.yaml", "teacher: User\ncourse: User\n"},
	{"school.yaml", "extends: state.yaml\nfooter: School\n"},
	{"state.yaml", "footer: State\ncourse: State\n"},
	{"round.yaml", "extends: round.yaml\n"},
	{"wrong.yaml", "seed: 7\nbanks: []\n"},
	{"list.yaml", "- a\n"},
	{"empty.yaml", "\n"},
};

struct shelf {
	struct arena *arena;
	const char *top, *class;
};

static int setup(void **state)
{
	struct arena *arena = arena_new();
	struct shelf *shelf = arena_alloc(arena, 1, sizeof(*shelf));

	shelf->arena = arena;
	shelf->top = scratch_folder(arena, "settings");
	*state = shelf;
	if (shelf->top == NULL)
		return -1;
	shelf->class = file_join(arena, shelf->top, "class");
	if (mkdir(shelf->class, 0700) != 0)
		return -1;
	for (size_t i = 0; i < LENGTH(files); i++)
		file_write(file_join(arena, shelf->top, files[i][0]),
			files[i][1], strlen(files[i][1]));
	return 0;
}

static int teardown(void **state)
{
	const struct shelf *shelf = *state;

	for (size_t i = 0; i < LENGTH(files); i++)
		unlink(file_join(shelf->arena, shelf->top, files[i][0]));
	rmdir(shelf->class);
	rmdir(shelf->top);
	arena_free(shelf->arena);
	return 0;
}

struct result {
	const char *fields; /* as exact YAML */
	const char *inherited, *said;
};

static struct result join(const struct shelf *shelf, const char *text,
	const struct setting_places *places)
{
	struct arena *arena = shelf->arena;
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct reading reading = {arena, error_list_new(arena)};
	struct buffer fields = {.arena = arena}, names = {.arena = arena};
	struct settings settings;
	const struct node *root;

	*source = source_of("w", text);
	root = node_read(arena, source, reading.errors);
	write_exact(&fields,
		settings_join(&reading, root, shelf->class, places, &settings));
	for (size_t i = 0; i < settings.count; i++)
		buffer_printf(&names, "%s ", settings.at[i].name);
	return (struct result){buffer_text(&fields), buffer_text(&names),
		said(arena, reading.errors)};
}

static void the_nearest_setting_counts_field_by_field(void **state)
{
	const struct shelf *shelf = *state;
	const struct setting_places places = {
		shelf->top, file_join(shelf->arena, shelf->top, "user.yaml")};
	const struct result result =
		join(shelf, "worksheet: w\npage: {paper: letter}\n", &places);

	assert_string_equal(result.said, "");
	assert_string_equal(result.fields,
		"{\"worksheet\": \"w\", "
		"\"page\": {\"paper\": \"letter\", \"size\": \"13\", "
		"\"font\": \"sans\"}, "
		"\"date\": \"May\", \"teacher\": \"Above\", "
		"\"course\": \"User\"}");
	assert_string_equal(
		result.inherited, "date page.size page.font teacher course ");
}

static void without_places_only_extends_is_followed(void **state)
{
	const struct result result =
		join(*state, "extends: ../school.yaml\ntitle: T\n", NULL);

	assert_string_equal(result.said, "");
	assert_string_equal(result.fields,
		"{\"title\": \"T\", \"footer\": \"School\", "
		"\"course\": \"State\"}");
	assert_string_equal(
		join(*state, "title: T\n", NULL).fields, "{\"title\": \"T\"}");
}

static void the_search_upward_ends_at_the_top(void **state)
{
	const struct shelf *shelf = *state;
	const struct setting_places places = {shelf->class, NULL};

	assert_string_equal(
		join(shelf, "title: T\n", &places).inherited, "date page ");
}

static void some_fields_are_never_inherited(void **state)
{
	const struct result result =
		join(*state, "extends: ../wrong.yaml\ntitle: T\n", NULL);

	assert_string_equal(result.fields, "{\"title\": \"T\"}");
	assert_non_null(strstr(result.said,
		"wrong.yaml:1:1: error: seed belongs to a worksheet and "
		"cannot be set for many\n"));
	assert_non_null(strstr(result.said, "wrong.yaml:2:1: error: banks"));
}

static void files_that_cannot_be_settings_are_reported(void **state)
{
	assert_non_null(
		strstr(join(*state, "extends: ../round.yaml\n", NULL).said,
			"error: more than 16 files extend each other"));
	assert_non_null(
		strstr(join(*state, "extends: ../list.yaml\n", NULL).said,
			"error: expected settings such as \"teacher: …\""));
	assert_non_null(strstr(
		join(*state, "title: T\nextends: none.yaml\n", NULL).said,
		"w:2:10: error: cannot read "));
	assert_string_equal(
		join(*state, "extends: ../empty.yaml\n", NULL).said, "");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_nearest_setting_counts_field_by_field),
		TEST(without_places_only_extends_is_followed),
		TEST(the_search_upward_ends_at_the_top),
		TEST(some_fields_are_never_inherited),
		TEST(files_that_cannot_be_settings_are_reported),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
