#include "yaml/schema.h"

#include "../base/with_arena.h"

#include "base/common.h"
#include "yaml/fields.h"

#include <regex.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Is this spelling one of the word's?  POSIX decides about the pattern, which
 * uses only what JSON Schema and POSIX share. */
static bool matches(struct arena *arena, const char *word, const char *spelling)
{
	struct buffer pattern = {.arena = arena};
	regex_t regex;
	bool found;

	buffer_putc(&pattern, '^');
	schema_put_spelling(&pattern, word);
	buffer_putc(&pattern, '$');
	assert_int_equal(regcomp(&regex, buffer_text(&pattern),
				 REG_EXTENDED | REG_NOSUB),
		0);
	found = regexec(&regex, spelling, 0, NULL, 0) == 0;
	regfree(&regex);
	return found;
}

static void a_word_may_be_spelled_as_readers_allow(void **state)
{
	static const struct {
		const char *word, *spelling;
		bool same;
	} cases[] = {
		{"multiple_choice", "multiple_choice", true},
		{"multiple_choice", "Multiple Choice", true},
		{"multiple_choice", "MULTIPLE-CHOICE", true},
		{"multiple_choice", "multiplechoice", false},
		{"multiple_choice", "multiple__choice", false},
		{"answers-only", "answers_only", true},
		{"1.5", "1.5", true},
		{"1.5", "1x5", false},
		{"a4", "A4", true},
		{"a4", "a5", false},
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_int_equal(
			matches(*state, cases[i].word, cases[i].spelling),
			cases[i].same);
}

static void a_word_of_digits_is_a_number_as_well(void **state)
{
	static const char *const words[] = {"easy", "5"};
	struct schema schema = {.out = {.arena = *state}};

	schema_put_words(&schema, &(struct text_list){words, 2});
	assert_string_equal(buffer_text(&schema.out),
		"\"anyOf\": [{\"enum\": [\"easy\", \"5\", 5]}, "
		"{\"type\": \"string\", "
		"\"pattern\": \"^([Ee][Aa][Ss][Yy]|5)$\"}]");
}

static const struct field common_fields[] = {
	{"id", read_id, 0, NULL, FIELD_REQUIRED, "Its name."},
	{"points", read_points, 0, NULL, FIELD_REQUIRED, NULL},
	{"tags", read_text_list, 0, NULL, FIELD_OPTIONAL, NULL},
};

static const struct field own_fields[] = {
	{"points", read_bool, 0, NULL, FIELD_OPTIONAL, NULL},
	{"stem", read_text, 0, NULL, FIELD_UNLESS_IMAGE, NULL},
};

static const struct field_table common = {
	"item", common_fields, LENGTH(common_fields)};
static const struct field_table own = {"essay", own_fields, LENGTH(own_fields)};
static const struct field_table *const tables[] = {&common, &own};
static const struct schema_part *const parts[] = {&schema_of_fields};

static const char *object_of(
	struct arena *arena, const struct schema_object *object)
{
	struct schema schema = {
		.out = {.arena = arena}, .parts = parts, .part_count = 1};

	schema_put_object(&schema, object);
	assert_null(schema.untyped);
	return buffer_text(&schema.out);
}

/* How often a text occurs. */
static int count_of(const char *text, const char *what)
{
	int count = 0;

	for (; (text = strstr(text, what)) != NULL; text++)
		count++;
	return count;
}

static void of_rows_with_one_name_the_last_counts(void **state)
{
	const char *json = object_of(
		*state, &(struct schema_object){.tables = tables, .count = 2});

	assert_int_equal(count_of(json, "\"points\": {"), 1);
	assert_non_null(strstr(json, "\"points\": {\"type\": [\"boolean\""));
	assert_non_null(strstr(json, "\"required\": [\"id\"],"));
	assert_int_equal(count_of(json, "\"description\": "), 1);
	assert_non_null(strstr(json, "\"description\": \"Its name.\""));
}

static bool is_tags(const char *name)
{
	return strcmp(name, "tags") == 0;
}

static void an_object_may_have_fewer_fields_and_need_none(void **state)
{
	const char *partial = object_of(
		*state, &(struct schema_object){
				.tables = tables, .count = 2, .partial = true});
	const char *few = object_of(
		*state, &(struct schema_object){
				.tables = tables, .count = 2, .has = is_tags});

	assert_null(strstr(partial, "required"));
	assert_non_null(strstr(partial, "\"id\": {"));
	assert_null(strstr(few, "required"));
	assert_null(strstr(few, "\"id\": {"));
	assert_non_null(strstr(few, "\"tags\": {"));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_word_may_be_spelled_as_readers_allow),
		TEST(a_word_of_digits_is_a_number_as_well),
		TEST(of_rows_with_one_name_the_last_counts),
		TEST(an_object_may_have_fewer_fields_and_need_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
