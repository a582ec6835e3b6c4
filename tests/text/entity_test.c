#include "text/entity.h"

#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void references_are_letters(void **state)
{
	static const struct {
		const char *text;
		uint32_t code;
	} cases[] = {
		{"&amp;", '&'},
		{"&frac12;", 0xbd},
		{"&hellip;", 0x2026},
		{"&#8212;", 0x2014},
		{"&#x2014;", 0x2014},
		{"&#X41;", 'A'},
		{"&#1114111;", 0x10ffff},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_int_equal(
			entity_code(cases[i].text, strlen(cases[i].text)),
			cases[i].code);
}

/* Control characters, surrogates and the marks of markdown_escape too. */
static void what_is_no_letter_stays_text(void **state)
{
	static const char *const texts[] = {"&", "&;", "&#;", "&#x;", "amp;",
		"&amp", "&Amp;", "&ampere;", "&am;", "&#10;", "&#x7f;",
		"&#159;", "&#xd800;", "&#xfdd0;", "&#xfdef;", "&#1114112;",
		"&#99999999999999999999;", "&#12a;", "&#xg;"};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		if (entity_code(texts[i], strlen(texts[i])) != 0)
			fail_msg("%s is a letter", texts[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(references_are_letters),
		cmocka_unit_test(what_is_no_letter_stays_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
