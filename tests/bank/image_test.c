/* A bank shows only pictures in its own folder or below it. */
#include "bank/image.h"

#include "../base/scratch.h"
#include "base/common.h"
#include "nodes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

/* A folder with bank/b.yaml, bank/in/a.png and a.png; bank-2/a.png is no part
 * of it, and links lead out of the bank's folder and back into it. */
struct folder {
	struct arena *arena;
	const char *path;
};

static const char *const files[] = {"a.png", "bank/in/a.png", "bank-2/a.png"};
static const char *const folders[] = {"bank", "bank/in", "bank-2"};
static const char *const links[][2] = {{"../a.png", "bank/out.png"},
	{"in/a.png", "bank/link.png"}, {"../bank-2", "bank/beside"}};

static char *inside(const struct folder *folder, const char *name)
{
	return arena_printf(folder->arena, "%s/%s", folder->path, name);
}

static int begin(void **state)
{
	struct arena *arena = arena_new();
	struct folder *folder = arena_alloc(arena, 1, sizeof(*folder));

	*folder = (struct folder){arena, scratch_folder(arena, "image")};
	for (size_t i = 0; i < LENGTH(folders); i++)
		mkdir(inside(folder, folders[i]), 0777);
	for (size_t i = 0; i < LENGTH(files); i++) {
		FILE *file = fopen(inside(folder, files[i]), "w");

		fputs("pixels", file);
		fclose(file);
	}
	for (size_t i = 0; i < LENGTH(links); i++)
		if (symlink(links[i][0], inside(folder, links[i][1])) != 0)
			return 1;
	*state = folder;
	return 0;
}

static int end(void **state)
{
	const struct folder *folder = *state;

	for (size_t i = 0; i < LENGTH(links); i++)
		unlink(inside(folder, links[i][1]));
	for (size_t i = 0; i < LENGTH(files); i++)
		unlink(inside(folder, files[i]));
	for (size_t i = LENGTH(folders); i-- > 0;)
		rmdir(inside(folder, folders[i]));
	rmdir(folder->path);
	arena_free(folder->arena);
	return 0;
}

/* Read an image of a bank in the folder. */
static const struct image *image_of(const struct folder *folder,
	struct reading *reading, const char *mapping)
{
	struct source *source = arena_alloc(folder->arena, 1, sizeof(*source));

	*reading = reading_in(folder->arena);
	*source = source_of(inside(folder, "bank/b.yaml"), mapping);
	return image_read(
		reading, node_read(folder->arena, source, reading->errors));
}

static void a_path_may_not_climb(void **state)
{
	static const char *const climbing[] = {"../a.png", "/a.png",
		"in/../a.png", "in/../../a.png", "..", "in//../a.png"};
	static const char *const falling[] = {
		"in/a.png", "..a/b.png", "in/a..png", "./a.png"};
	const struct folder *folder = *state;
	struct reading reading;

	for (size_t i = 0; i < LENGTH(climbing); i++)
		assert_null(image_of(folder, &reading,
			arena_printf(folder->arena, "{image: %s, alt: A}",
				climbing[i])));
	for (size_t i = 0; i < LENGTH(falling); i++)
		assert_non_null(image_of(folder, &reading,
			arena_printf(folder->arena, "{image: %s, alt: A}",
				falling[i])));
}

static void links_are_resolved_before_the_folder_is_checked(void **state)
{
	static const struct {
		const char *path;
		bool found;
	} examples[] = {{"in/a.png", true}, {"link.png", true},
		{"out.png", false}, {"beside/a.png", false}, {"in", false},
		{"none.png", false}};
	const struct folder *folder = *state;

	for (size_t i = 0; i < LENGTH(examples); i++) {
		struct reading reading;
		const struct image *image = image_of(folder, &reading,
			arena_printf(folder->arena, "{image: %s, alt: A}",
				examples[i].path));

		assert_int_equal(
			image_find(&reading, image), examples[i].found);
		assert_int_equal(
			error_count(reading.errors), examples[i].found ? 0 : 1);
	}
}

static void a_file_is_read_once_and_hashed(void **state)
{
	const struct folder *folder = *state;
	struct reading reading;
	const struct image *image =
		image_of(folder, &reading, "{image: in/a.png, alt: A}");
	const struct image *other =
		image_of(folder, &reading, "{image: in/a.png, alt: B}");
	const struct source *source;

	assert_true(image_load(&reading, image));
	source = image->file->source;
	assert_int_equal(source->length, 6);
	assert_int_equal(strlen(image->file->hash), 64);
	assert_true(image_load(&reading, image));
	assert_ptr_equal(image->file->source, source);
	image_share(other, image);
	assert_true(image_load(&reading, other));
	assert_ptr_equal(other->file->source, source);
	assert_string_equal(other->alt, "B");
}

/* A variant's drawing must not change its item's. */
static void a_filled_image_has_a_source_of_its_own(void **state)
{
	const struct folder *folder = *state;
	const struct source filled = source_of("filled", "other");
	struct reading reading;
	const struct image *image =
		image_of(folder, &reading, "{image: in/a.png, alt: A}");
	const struct image *variant =
		image_of(folder, &reading, "{image: in/a.png, alt: A}");

	assert_true(image_load(&reading, image));
	image_share(variant, image);
	image_fill(folder->arena, variant, &filled);
	assert_int_equal(image->file->source->length, 6);
	assert_int_equal(variant->file->source->length, 5);
	assert_string_not_equal(image->file->hash, variant->file->hash);
}

static void an_image_needs_a_description(void **state)
{
	const struct folder *folder = *state;
	struct reading reading;

	image_of(folder, &reading, "{image: in/a.png}");
	assert_int_equal(error_count(reading.errors), 1);
	assert_null(image_of(folder, &reading, "{stem: none}"));
	assert_int_equal(error_count(reading.errors), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_path_may_not_climb),
		TEST(links_are_resolved_before_the_folder_is_checked),
		TEST(a_file_is_read_once_and_hashed),
		TEST(a_filled_image_has_a_source_of_its_own),
		TEST(an_image_needs_a_description),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
