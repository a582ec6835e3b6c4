#include "text/comparable.h"

#include "base/arena.h"
#include "text/entity.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_alike(const char *one, const char *other, bool alike)
{
	struct arena *arena = arena_new();

	if ((strcmp(comparable_text(arena, one),
		     comparable_text(arena, other)) == 0) != alike)
		fail_msg("<<%s>> and <<%s>>", one, other);
	arena_free(arena);
}

static void texts_that_print_alike_are_alike(void **state)
{
	(void)state;
	assert_alike("caf\u00e9", "cafe\u0301", true);
	assert_alike("\u212b", "\u00c5", true);
	assert_alike("a\u0323\u0307", "a\u0307\u0323", true);
	assert_alike("\uac00", "\u1100\u1161", true);
	assert_alike("a  b", "a b", true);
	assert_alike("a\u00a0b", " a b ", true);
	assert_alike("Par\u200bis", "Paris", true);
	assert_alike("*Paris*", "Paris", true);
	assert_alike("{生|なま}", "{生|なま}", true);
	assert_alike("{生|なま}", "{生|せい}", false);
	assert_alike("{生|なま}", "生", false);
	assert_alike("`a b`", "**a** **b**", true);
	assert_alike("a\\*b", "a*b", true);
	assert_alike("<b>a</b>", "a", true);
	assert_alike("a\nb", "a b", true);
	assert_alike("![a](x.svg)", "![b](x.svg)", true);
}

static void texts_that_print_otherwise_are_not(void **state)
{
	(void)state;
	assert_alike("![a](x.svg)", "![a](y.svg)", false);
	assert_alike("![a](x.svg)", "![a](x.svg){height=1cm}", false);
	assert_alike("Paris", "paris", false);
	assert_alike("x^2^", "x2", false);
	assert_alike("x^2^", "x~2~", false);
	assert_alike("ba**na**na", "banana", false);
	assert_alike("ba**na**na", "**ba**nana", false);
	assert_alike("<u>a</u>", "a", false);
	assert_alike("~~a~~", "a", false);
	assert_alike("a b", "ab", false);
	assert_alike("a\n\nb", "a b", false);
	assert_alike("- a\n- b", "a b", false);
	assert_alike("caf\u00e9", "cafe", false);
}

static void ink_is_what_prints(void **state)
{
	static const char *const empty[] = {" ", "\u00a0", "\u200b",
		"\u3000\u00ad", "**  **", "* *", "__ __", "~~ ~~", "<b> </b>",
		"<br>", "`` ``"};
	static const char *const ink[] = {"a", "*", "**", "-", "____", "。",
		"0", "---", "_ _ _", "\\*", "&nbsp;", "| |", "> 5", "<"};

	(void)state;
	for (size_t i = 0; i < sizeof(empty) / sizeof(*empty); i++)
		if (comparable_has_ink(empty[i]))
			fail_msg("<<%s>> has ink", empty[i]);
	for (size_t i = 0; i < sizeof(ink) / sizeof(*ink); i++)
		if (!comparable_has_ink(ink[i]))
			fail_msg("<<%s>> has none", ink[i]);
}

static void entities_are_known_by_name_and_number(void **state)
{
	(void)state;
	assert_int_equal(entity_code("&eacute;", 8), 0xe9);
	assert_int_equal(entity_code("&amp;", 5), '&');
	assert_int_equal(entity_code("&#8212;", 7), 0x2014);
	assert_int_equal(entity_code("&#x41;", 6), 'A');
	assert_int_equal(entity_code("&foo;", 5), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_that_print_alike_are_alike),
		cmocka_unit_test(texts_that_print_otherwise_are_not),
		cmocka_unit_test(ink_is_what_prints),
		cmocka_unit_test(entities_are_known_by_name_and_number),
	};

	return cmocka_run_group_tests_name("comparable", tests, NULL, NULL);
}
