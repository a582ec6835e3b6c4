#include "text/file_name.h"

#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static bool are_one_file(const char *one, const char *other)
{
	struct arena *arena = arena_new();
	const bool same = strcmp(file_name_folded(arena, one),
				  file_name_folded(arena, other)) == 0;

	arena_free(arena);
	return same;
}

static void case_and_composition_make_no_other_file(void **state)
{
	static const char *const pairs[][2] = {
		{"A", "a"},
		{"\u00c9", "\u00e9"},
		{"\u00e9", "e\u0301"},
		{"\u00c9", "e\u0301"},
		{"\u1e69", "s\u0307\u0323"},
		{"s\u0323\u0307", "s\u0307\u0323"},
		{"\u01d5", "\u00fc\u0304"},
		{"\u0394", "\u03b4"},
		{"\u0416", "\u0436"},
		{"Stra\u00dfe", "STRASSE"},
		{"\uac00", "\u1100\u1161"},
		{"\u1e9e", "ss"},
		{"\u017f", "S"},
		{"\u1e9b", "\u1e61"},
		{"\u01c4", "\u01c6"},
		{"\u01c5", "\u01c4"},
		{"\u0149", "\u02bcN"},
		{"\u0587", "\u0535\u0552"},
		{"\u1fb3", "\u03b1\u03b9"},
		{"\u1f88", "\u1f00\u03b9"},
		{"\u10d0", "\u1c90"},
		{"\uab70", "\u13a0"},
		{"\u2c00", "\u2c30"},
		{"\ua64a", "\u1c88"},
		{"\u0130", "i\u0307"},
		{"\u0131", "I"},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(pairs); i++)
		if (!are_one_file(pairs[i][0], pairs[i][1]))
			fail_msg("%s, %s", pairs[i][0], pairs[i][1]);
}

static void other_letters_make_another_file(void **state)
{
	static const char *const pairs[][2] = {
		{"A", "B"},
		{"e", "\u00e9"},
		{"\u00e8", "\u00e9"},
		{"A-1", "A_1"},
		{"A 1", "A1"},
		{"s\u0323", "s\u0307"},
		{"\u4e00", "\u4e8c"},
		{"\u01c4", "\u01c7"},
		{"\u10d0", "\u10d1"},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(pairs); i++)
		if (are_one_file(pairs[i][0], pairs[i][1]))
			fail_msg("%s, %s", pairs[i][0], pairs[i][1]);
}

static void devices_of_windows_are_known(void **state)
{
	static const char *const devices[] = {"con", "CON", "prn", "aux", "nul",
		"com0", "com1", "COM9", "lpt1", "Lpt0", "con.txt", "nul.tar.gz",
		"com1."};
	static const char *const files[] = {"", "co", "cone", "con-1", "acon",
		"com", "com10", "comx", "lpt", "1", "x.con", "null"};

	(void)state;
	for (size_t i = 0; i < LENGTH(devices); i++)
		if (!file_name_is_device(devices[i]))
			fail_msg("%s", devices[i]);
	for (size_t i = 0; i < LENGTH(files); i++)
		if (file_name_is_device(files[i]))
			fail_msg("%s", files[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(case_and_composition_make_no_other_file),
		cmocka_unit_test(other_letters_make_another_file),
		cmocka_unit_test(devices_of_windows_are_known),
	};

	return cmocka_run_group_tests_name("file_name", tests, NULL, NULL);
}
