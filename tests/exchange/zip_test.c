#include "exchange/source/zip.h"

#include "../bank/said.h"
#include "base/arena.h"
#include "exchange/source/zip_write.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct source archive(struct arena *arena, const char *name)
{
	struct buffer *out = arena_alloc(arena, 1, sizeof(*out));
	struct zip_writer writer = {.out = out, .directory = {.arena = arena}};

	out->arena = arena;
	zip_write_file(&writer, name, "hello", 5);
	zip_write_file(&writer, "b/empty", "", 0);
	zip_write_end(&writer);
	return (struct source){"a.zip", out->at, out->length};
}

static void files_come_back(void **state)
{
	struct arena *arena = arena_new();
	const struct source source = archive(arena, "a.txt");
	struct errors *errors = error_list_new(arena);
	const struct source *file;
	const char *why;
	struct zip zip;

	(void)state;
	assert_true(zip_is_likely(&source));
	assert_true(zip_read(arena, &source, errors, &zip));
	assert_int_equal(zip.count, 2);
	file = zip_unpack(arena, &source, &zip.entries[0], &why);
	assert_string_equal(file->text, "hello");
	assert_string_equal(file->name, "a.zip/a.txt");
	arena_free(arena);
}

/* Any byte of an archive may be damaged. */
static void damage_is_noticed(void **state)
{
	struct arena *arena = arena_new();
	const struct source whole = archive(arena, "a.txt");

	(void)state;
	for (size_t i = 0; i < whole.length; i++) {
		char *copy = arena_text(arena, whole.length);
		const struct source source = {"a.zip", copy, whole.length};
		struct zip zip;

		memcpy(copy, whole.text, whole.length);
		copy[i] ^= 0x55;
		if (!zip_read(arena, &source, error_list_new(arena), &zip))
			continue;
		for (size_t k = 0; k < zip.count; k++) {
			const char *why;
			const struct source *file = zip_unpack(
				arena, &source, &zip.entries[k], &why);

			assert_true(file == NULL || file->length == 0 ||
				    strcmp(file->text, "hello") == 0);
		}
	}
	arena_free(arena);
}

static void names_stay_inside(void **state)
{
	static const char *const names[] = {
		"../a", "a/../../b", "/a", "c:a", "a\\b", ".."};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		const struct source source = archive(arena, names[i]);
		struct zip zip;

		assert_false(
			zip_read(arena, &source, error_list_new(arena), &zip));
	}
	arena_free(arena);
}

/* An archive of one file whose directory (APPNOTE 6.3, 4.3.12) has this byte
 * at a place. */
static const char *refusal(struct arena *arena, size_t place, int byte)
{
	const struct source source = archive(arena, "a.txt");
	struct errors *errors = error_list_new(arena);
	char *copy = arena_copy(arena, source.text, source.length);
	struct zip zip;

	for (size_t i = 0; i + 4 < source.length; i++)
		if (memcmp(copy + i, "PK\1\2", 4) == 0) {
			copy[i + place] = (char)byte;
			break;
		}
	assert_false(zip_read(arena,
		&(struct source){"a.zip", copy, source.length}, errors, &zip));
	return said(arena, errors);
}

static void what_is_not_safe_to_unpack_is_refused(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(refusal(arena, 8, 1),
		"a.zip: error: the archive is refused: a file in it is "
		"encrypted (a.txt)\n");
	assert_string_equal(refusal(arena, 10, 12),
		"a.zip: error: the archive is refused: a file in it is packed "
		"in "
		"an unknown way (a.txt)\n");
	assert_string_equal(refusal(arena, 27, 0x7f),
		"a.zip: error: the archive is refused: a file in it unpacks to "
		"more than 100 times its size (a.txt)\n");
	assert_string_equal(refusal(arena, 21, 0x7f),
		"a.zip: error: the archive is refused: a file in it is cut off "
		"(a.txt)\n");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(files_come_back),
		cmocka_unit_test(damage_is_noticed),
		cmocka_unit_test(names_stay_inside),
		cmocka_unit_test(what_is_not_safe_to_unpack_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
