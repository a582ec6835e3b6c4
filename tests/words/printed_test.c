#include "words/printed/printed.h"

#include "base/arena.h"
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct sample {
	const char *language, *typed, *printed;
};

/* The text as printed; a span in backquotes is code. */
static const char *print(struct arena *arena, const char *language,
	const char *text, bool straight)
{
	struct span at[16];
	struct spans spans = {at, 0};
	struct printed printed;
	struct buffer out = {.arena = arena};

	for (bool code = false; spans.count < 16; code = !code) {
		const size_t length = strcspn(text, "`");

		at[spans.count++] =
			(struct span){text, length, code ? SPAN_CODE : 0, NULL};
		if (text[length] == '\0')
			break;
		text += length + 1;
	}
	printed = printed_spans(arena, spans, language, straight);
	for (size_t i = 0; i < printed.spans.count; i++)
		buffer_add(&out, printed.spans.at[i].text,
			printed.spans.at[i].length);
	return buffer_text(&out);
}

static void check(const struct sample *samples, size_t count)
{
	struct arena *arena = arena_new();

	for (size_t i = 0; i < count; i++)
		assert_string_equal(print(arena, samples[i].language,
					    samples[i].typed, false),
			samples[i].printed);
	arena_free(arena);
}

static void test_quotation_marks(void **state)
{
	static const struct sample samples[] = {
		{"en", "the \"Long March\" (\"a 'great' deed\").",
			"the “Long March” (“a ‘great’ deed”)."},
		{"en", "'He said \"no\"'", "‘He said “no”’"},
		{"en", "say \"a \"b\" c\"", "say “a ‘b’ c”"},
		{"", "\"English\"", "“English”"},
		{NULL, "\"English\"", "“English”"},
		{"en-GB", "\"one 'two'\"", "‘one “two”’"},
		{"de", "der \"Alte\" und 'so'", "der „Alte“ und ‚so‘"},
		{"de", "\"Er sagt 'ja'\"", "„Er sagt ‚ja‘“"},
		{"de", "„Er sagt \"ja\"“", "„Er sagt ‚ja‘“"},
		{"de-CH", "\"so\"", "«so»"},
		{"es", "la \"Gloriosa\"", "la «Gloriosa»"},
		{"sv", "\"så 'där'\"", "”så ’där’”"},
		{"nl", "\"zij zei 'ja'\"", "‘zij zei “ja”’"},
		{"ko", "\"예\"라고 '아니오'는", "“예”라고 ‘아니오’는"},
		{"ko", "\"나는 '꿈'을 꾼다\"고", "“나는 ‘꿈’을 꾼다”고"},
		{"he", "צה\"ל, ג'ירפה, רח' 5", "צה״ל, ג׳ירפה, רח׳ 5"},
		{"he", "\"היא 'כן'\"", "”היא ’כן’”"},
		{"fr", "d'\"Alembert\"", "d’«\u202fAlembert\u202f»"},
		{"fr", "un \" mot \" dit", "un «\u202fmot\u202f» dit"},
		{"ja", "\"x\" 'y'", "\"x\" 'y'"},
		{"zh-Hans", "\"x\"", "\"x\""},
		{"tlh", "\"x\" it's", "\"x\" it's"},
		{"he", "צה\"ל", "צה״ל"},
		{"en", "`puts(\"it's\")` \"it's\"", "puts(\"it's\") “it’s”"},
		{"en", "“fine”, isn’t it", "“fine”, isn’t it"},
	};

	(void)state;
	check(samples, LENGTH(samples));
}

static void test_figures(void **state)
{
	static const struct sample samples[] = {
		{"fr", "50% de 1 200 000 ou 7 %.",
			"50\u00a0% de 1\u00a0200\u00a0000 ou 7\u00a0%."},
		{"fr-CA", "(12,5%)", "(12,5\u00a0%)"},
		{"fr", "`50%` a%20b 100%bio", "50% a%20b 100%bio"},
		{"fr", "https://a.fr/50%/x", "https://a.fr/50%/x"},
		{"fr", "A4 210, 1 2345, 12 34, 1990 200",
			"A4 210, 1 2345, 12 34, 1990 200"},
		{"fr", "100 200 300 400 500 600", "100 200 300 400 500 600"},
		{"de", "50% und 7 %, 50%ig, 12 345",
			"50% und 7\u00a0%, 50%ig, 12 345"},
		{"sv", "3 500 elever", "3\u00a0500 elever"},
		{"he", "643 801 תושבים, 50%", "643\u00a0801 תושבים, 50%"},
		{"ar", "٦٤٣ ٨٠١ نسمة", "٦٤٣\u00a0٨٠١ نسمة"},
		{"fa", "۶۴۳ ۸۰۱ نفر", "۶۴۳\u00a0۸۰۱ نفر"},
		{"en", "50 % of 12 345", "50 % of 12 345"},
		{"ja", "12 345", "12 345"},
	};

	(void)state;
	check(samples, LENGTH(samples));
}

static void test_apostrophes_and_primes(void **state)
{
	static const struct sample samples[] = {
		{"en", "don't, the students' own", "don’t, the students’ own"},
		{"en", "May '68 and the '60s", "May ’68 and the ’60s"},
		{"en", "the 1960's", "the 1960’s"},
		{"en", "'Tis rock 'n' roll", "’Tis rock ’n’ roll"},
		{"nl", "'s avonds 'goed'", "’s avonds ‘goed’"},
		{"en", "5'10\" and 12\" by 14\"", "5′10″ and 12″ by 14″"},
		{"en", "a 6' fence", "a 6′ fence"},
		{"en", "\"a 12\" ruler\"", "“a 12″ ruler”"},
		{"en", "\"in 1914\" or \"in 1918\"", "“in 1914” or “in 1918”"},
		{"en", "'in 1914' it", "‘in 1914’ it"},
		{"en", "f'(x) = 2", "f′(x) = 2"},
		{"fr", "l'été de '68", "l’été de ’68"},
	};

	(void)state;
	check(samples, LENGTH(samples));
}

static void test_french_spaces(void **state)
{
	static const struct sample samples[] = {
		{"fr", "Quoi? Non ! Si; oui: bien",
			"Quoi\u202f? Non\u202f! Si\u202f; oui\u00a0: bien"},
		{"fr", "«Non» et « oui »?",
			"«\u202fNon\u202f» et «\u202foui\u202f»\u202f?"},
		{"fr", "Quoi\u00a0? Si\u202f!", "Quoi\u00a0? Si\u202f!"},
		{"fr", "Quoi?! Ah!!! (!)", "Quoi\u202f?! Ah\u202f!!! (!)"},
		{"fr", "à 10:30, 1:25 000, 1 : 3",
			"à 10:30, 1:25\u00a0000, 1 : 3"},
		{"fr", "https://a.fr/x?y=1; mail:a@b.fr",
			"https://a.fr/x?y=1\u202f; mail:a@b.fr"},
		{"fr", "bien :-) et :) (ainsi:)",
			"bien :-) et :) (ainsi\u00a0:)"},
		{"fr", "`a ? b : c` d", "a ? b : c d"},
		{"fr-BE", "Quoi?", "Quoi\u202f?"},
		{"fr-CA", "Quoi ? Si: «oui» !",
			"Quoi? Si\u00a0: «\u00a0oui\u00a0»!"},
		{"fr-CH", "Quoi? Si: «oui» !",
			"Quoi? Si: «\u202foui\u202f»\u202f!"},
		{"es", "¿Qué? ¡Sí! : «no»", "¿Qué? ¡Sí! : «no»"},
		{"frr", "Wat? «ja»", "Wat? «ja»"},
	};

	(void)state;
	check(samples, LENGTH(samples));
}

static void test_straight(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(print(arena, "en", "\"it's\"", true), "\"it's\"");
	assert_string_equal(
		print(arena, "fr", "\"l'an\"?", true), "\"l'an\"\u202f?");
	arena_free(arena);
}

/* Lines end where their letters were typed. */
static void test_letters_are_counted_as_typed(void **state)
{
	struct arena *arena = arena_new();
	const struct span at[] = {{"Qui?", 4, 0, NULL},
		{"", 0, SPAN_BREAK, NULL}, {"« a »", strlen("« a »"), 0, NULL}};
	const struct printed printed = printed_spans(
		arena, (struct spans){at, LENGTH(at)}, "fr", false);
	const size_t expected[] = {0, 1, 2, 3, 3, 4, 5, 5, 7, 9, 9, 10};

	(void)state;
	for (size_t i = 0; i < LENGTH(expected); i++)
		assert_int_equal(printed_typed(&printed, i), expected[i]);
	assert_int_equal(printed.spans.at[1].flags, SPAN_BREAK);
	arena_free(arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_quotation_marks),
		cmocka_unit_test(test_figures),
		cmocka_unit_test(test_apostrophes_and_primes),
		cmocka_unit_test(test_french_spaces),
		cmocka_unit_test(test_straight),
		cmocka_unit_test(test_letters_are_counted_as_typed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
