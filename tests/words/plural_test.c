/*
 * The rules made of CLDR's are tried with CLDR's own samples, which stand
 * beside them in its file.
 */
#include "words/plural.h"

#include "base/arena.h"
#include "base/file/file.h"
#include "words/language.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define RULES "/usr/share/unicode/cldr/common/supplemental/plurals.xml"

enum {
	RULES_BYTES = 1024 * 1024
};

/* Samples of one form, for the locales whose rule it belongs to. */
struct sampled {
	const char *locales; /* "am as bn" up to the quote */
	enum plural form;
	size_t tried;
};

static bool is_named(const char *locales, const char *locale)
{
	const size_t length = strlen(locale);

	while (*locales != '"') {
		const size_t word = strcspn(locales, " \"");

		if (word == length && memcmp(locales, locale, length) == 0)
			return true;
		locales += word;
		locales += *locales == ' ';
	}
	return false;
}

static void try_number(struct sampled *sampled, const char *number)
{
	for (size_t i = 0; i < plural_rule_count; i++) {
		const struct plural_rule *rule = &plural_rules[i];

		if (strchr(rule->locale, '-') != NULL ||
			!is_named(sampled->locales, rule->locale))
			continue;
		if (plural_of(rule, number) != sampled->form)
			fail_msg("%s, %s: expected %s", rule->locale, number,
				plural_name(sampled->form));
		sampled->tried++;
	}
}

/* All from one number to another, by the last digit that they have. */
static void try_range(
	struct sampled *sampled, const char *first, const char *last)
{
	const char *point = strchr(first, '.');
	const int decimals = point == NULL ? 0 : (int)strlen(point + 1);
	double step = 1;
	char number[32];

	for (int i = 0; i < decimals; i++)
		step /= 10;
	for (double at = atof(first); at < atof(last) + step / 2; at += step) {
		snprintf(number, sizeof(number), "%.*f", decimals, at);
		try_number(sampled, number);
	}
}

/* "@integer 1, 21, 31~40 @decimal 0.1, …": compact numbers, "1c6", are not
 * printed here. */
static void try_samples(struct sampled *sampled, char *samples)
{
	char *rest = samples;
	const char *word;

	while ((word = strtok_r(rest, " ,", &rest)) != NULL) {
		char *range = strstr(word, "~");

		if (*word == '@' || *word < '0' || *word > '9' ||
			strchr(word, 'c') != NULL || strchr(word, 'e') != NULL)
			continue;
		if (range == NULL) {
			try_number(sampled, word);
			continue;
		}
		*range = '\0';
		try_range(sampled, word, range + 1);
	}
}

/* The form and the samples of a line. */
static void try_line(struct sampled *sampled, char *line)
{
	char *name = strchr(line, '"') + 1;
	char *end = strchr(name, '"');
	char *samples = strchr(end + 1, '@');

	*end = '\0';
	sampled->form = plural_named(name);
	assert_int_not_equal(sampled->form, PLURAL_COUNT);
	*strchr(samples, '<') = '\0';
	try_samples(sampled, samples);
}

static void numbers_take_the_forms_of_cldr_s_samples(void **state)
{
	struct arena *arena = arena_new();
	const char *why;
	const struct source *source =
		file_read(arena, RULES, RULES_BYTES, &why);
	struct sampled sampled = {NULL, PLURAL_OTHER, 0};
	char *rest, *line;

	(void)state;
	assert_non_null(source);
	rest = arena_copy(arena, source->text, source->length);
	while ((line = strtok_r(rest, "\n", &rest)) != NULL)
		if (strstr(line, "<pluralRules ") != NULL)
			sampled.locales = strchr(line, '"') + 1;
		else if (strstr(line, "<pluralRule ") != NULL)
			try_line(&sampled, line);
	assert_true(sampled.tried > 20 * plural_rule_count);
	arena_free(arena);
}

static void every_language_has_a_rule(void **state)
{
	(void)state;
	for (size_t i = 0; i < language_count; i++)
		assert_non_null(plural_rule(language_all[i]->plurals));
	assert_null(plural_rule("xx"));
	assert_ptr_not_equal(plural_rule("pt"), plural_rule("pt-PT"));
	assert_ptr_equal(plural_rule("zh-Hans"), plural_rule("zh"));
}

static void a_part_of_one_is_counted_as_one_is(void **state)
{
	static const struct {
		const char *locale, *number;
		enum plural form;
	} parts[] = {
		{"en", "⅓", PLURAL_ONE},
		{"en", "5/12", PLURAL_ONE},
		{"en", "2⅓", PLURAL_OTHER},
		{"en", "2 5/12", PLURAL_OTHER},
		{"en", "0.5", PLURAL_OTHER},
		{"de", "¼", PLURAL_ONE},
		{"es", "¼", PLURAL_ONE},
		{"ru", "⅓", PLURAL_OTHER},
		{"pl", "2⅓", PLURAL_OTHER},
		{"ja", "⅓", PLURAL_OTHER},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(parts); i++)
		assert_int_equal(plural_of(plural_rule(parts[i].locale),
					 parts[i].number),
			parts[i].form);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_take_the_forms_of_cldr_s_samples),
		cmocka_unit_test(every_language_has_a_rule),
		cmocka_unit_test(a_part_of_one_is_counted_as_one_is),
	};

	return cmocka_run_group_tests_name("plural", tests, NULL, NULL);
}
