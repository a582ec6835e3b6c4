#include "base/base64.h"

#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The examples of RFC 4648, section 10. */
static const struct {
	const char *bytes, *text;
} examples[] = {
	{"", ""},
	{"f", "Zg=="},
	{"fo", "Zm8="},
	{"foo", "Zm9v"},
	{"foob", "Zm9vYg=="},
	{"fooba", "Zm9vYmE="},
	{"foobar", "Zm9vYmFy"},
};

static void bytes_become_text(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(examples); i++) {
		struct buffer out = {.arena = arena};

		base64_write(
			&out, examples[i].bytes, strlen(examples[i].bytes));
		assert_string_equal(buffer_text(&out), examples[i].text);
	}
	arena_free(arena);
}

static void text_becomes_the_same_bytes(void **state)
{
	struct arena *arena = arena_new();
	unsigned char all[256];
	struct buffer text = {.arena = arena}, bytes = {.arena = arena};

	(void)state;
	for (size_t i = 0; i < LENGTH(examples); i++) {
		struct buffer out = {.arena = arena};

		assert_true(base64_read(&out, examples[i].text));
		assert_string_equal(buffer_text(&out), examples[i].bytes);
	}
	for (size_t i = 0; i < sizeof(all); i++)
		all[i] = (unsigned char)(i * 167);
	base64_write(&text, all, sizeof(all));
	assert_true(base64_read(&bytes, buffer_text(&text)));
	assert_int_equal(bytes.length, sizeof(all));
	assert_memory_equal(bytes.at, all, sizeof(all));
	arena_free(arena);
}

static void invalid_base64_is_refused(void **state)
{
	static const char *const wrong[] = {"Zg",
		"Zg=", "Z===", "=Zg=", "Zg==Zg==", "Zm9v\n", "Zm-v",
		"Zh==", "Zm9=", "====", "Zm 9"};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(wrong); i++) {
		struct buffer out = {.arena = arena};

		if (base64_read(&out, wrong[i]))
			fail_msg("\"%s\" was read", wrong[i]);
	}
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_become_text),
		cmocka_unit_test(text_becomes_the_same_bytes),
		cmocka_unit_test(invalid_base64_is_refused),
	};

	return cmocka_run_group_tests_name("base64", tests, NULL, NULL);
}
