#include "words/language.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* RFC 4647's lookup, and tags that a table has besides its own. */
static void a_tag_loses_its_end_until_a_table_has_it(void **state)
{
	static const char *const found[][2] = {{"en", "en"}, {"EN", "en"},
		{"en-US", "en"}, {"de-AT-1996", "de"}, {"de-CH", "de-CH"},
		{"zh-Hant-HK", "zh-Hant"}, {"zh-TW", "zh-Hant"},
		{"ZH-tw", "zh-Hant"}, {"pt-BR-x-a", "pt-BR"}};
	static const char *const lost[] = {
		"", "tlh", "e", "eng", "-en", "x-de"};

	(void)state;
	for (size_t i = 0; i < sizeof(found) / sizeof(*found); i++) {
		const struct language *language = language_find(found[i][0]);

		assert_non_null(language);
		assert_string_equal(language->tag, found[i][1]);
	}
	for (size_t i = 0; i < sizeof(lost) / sizeof(*lost); i++)
		assert_null(language_find(lost[i]));
}

static void the_script_decides_before_the_language(void **state)
{
	static const char *const rtl[] = {"he", "ar-EG", "fa", "ur", "UR",
		"az-Arab", "az_Arab", "ku-arab-IQ", "yi", "ff-Adlm"};
	static const char *const ltr[] = {"en", "az", "az-Latn", "ar-Latn",
		"he-Latn-IL", "de-CH-1996", "", "arb-Latn", "hex"};

	(void)state;
	for (size_t i = 0; i < sizeof(rtl) / sizeof(*rtl); i++)
		assert_true(language_rtl(rtl[i]));
	for (size_t i = 0; i < sizeof(ltr) / sizeof(*ltr); i++)
		assert_false(language_rtl(ltr[i]));
}

static void the_first_language_is_english(void **state)
{
	(void)state;
	assert_string_equal(language_all[0]->tag, "en");
	for (size_t i = 0; i < language_count; i++)
		assert_ptr_equal(
			language_find(language_all[i]->tag), language_all[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_tag_loses_its_end_until_a_table_has_it),
		cmocka_unit_test(the_script_decides_before_the_language),
		cmocka_unit_test(the_first_language_is_english),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
