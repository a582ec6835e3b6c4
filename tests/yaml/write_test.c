#include "yaml/write.h"

#include "yaml/document/document.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const struct node *read_again(struct arena *arena, const char *text)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct errors *errors = error_list_new(arena);
	const struct node *root;

	*source = (struct source){"a", text, strlen(text)};
	root = node_read(arena, source, errors);
	if (error_count(errors) > 0)
		error_print_all(errors, stderr, false);
	assert_int_equal(error_count(errors), 0);
	assert_non_null(root);
	return root;
}

static const char *exactly(struct arena *arena, const struct node *node)
{
	struct buffer out = {.arena = arena};

	write_exact(&out, node);
	return buffer_text(&out);
}

static const char *document(struct arena *arena, const struct node *node)
{
	struct buffer out = {.arena = arena};

	document_write(&out, node, NULL);
	return buffer_text(&out);
}

/* Read some YAML, write it, and read that: it is as expected and the same. */
static void assert_rewritten(const char *text, const char *expected)
{
	struct arena *arena = arena_new();
	const struct node *root = read_again(arena, text);
	const char *written = document(arena, root);

	assert_string_equal(written, expected);
	assert_string_equal(exactly(arena, read_again(arena, written)),
		exactly(arena, root));
	assert_string_equal(
		document(arena, read_again(arena, written)), written);
	arena_free(arena);
}

static void assert_kept(const char *text)
{
	assert_rewritten(text, text);
}

static void a_bank_is_written_as_a_person_would(void **state)
{
	(void)state;
	assert_kept("bank: unit-3\n"
		    "title: \"Cells: a start\"\n"
		    "defaults: {points: 1, tags: [cells, unit-3]}\n"
		    "\n"
		    "items:\n"
		    "  - id: nucleus\n"
		    "    kind: multiple_choice\n"
		    "    stem: Which part holds the *chromosomes*?\n"
		    "    choices:\n"
		    "      - {text: the nucleus, correct: true}\n"
		    "      - text: the cell wall\n"
		    "        feedback: >-\n"
		    "          Only plants, fungi and many bacteria have one, "
		    "and nothing is kept in\n"
		    "          it, for it is a wall\n"
		    "      - \"no: none\"\n"
		    "    points: 2\n"
		    "\n"
		    "  - id: parts\n"
		    "    pairs:\n"
		    "      - [nucleus, chromosomes]\n"
		    "      - [mitochondrion, \"energy, heat\"]\n"
		    "    tiers:\n"
		    "      support: {hint: Look, lines: 2}\n");
}

static void a_worksheet_is_written_as_a_person_would(void **state)
{
	(void)state;
	assert_kept("worksheet: quiz\n"
		    "title: Quiz\n"
		    "banks: [unit-3.yaml]\n"
		    "seed: 2015\n"
		    "page: {paper: letter, margin: 0.8in}\n"
		    "\n"
		    "sections:\n"
		    "  - title: First\n"
		    "    draw: {kind: essay, count: 1}\n"
		    "\n"
		    "  - draw: {kind: timeline, count: 4, tags: [a, b], "
		    "not_tags: [c]}\n");
}

static void what_does_not_fit_a_line_is_a_block(void **state)
{
	(void)state;
	assert_rewritten(
		"a: {b: [the first of two texts that are long, the second of "
		"two texts that are long], c: {d: {e: [[f]]}}}\n",
		"a:\n"
		"  b:\n"
		"    - the first of two texts that are long\n"
		"    - the second of two texts that are long\n"
		"  c:\n"
		"    d:\n"
		"      e:\n"
		"        - [f]\n");
	assert_rewritten("[a, [b, [c, {d: e}]], {}, []]\n", "- a\n"
							    "-\n"
							    "  - b\n"
							    "  -\n"
							    "    - c\n"
							    "    - {d: e}\n"
							    "- {}\n"
							    "- []\n");
}

/* A text, as a value of a mapping and as an element of a list on a line. */
static const struct {
	const char *text, *alone, *in_list;
} scalars[] = {
	{"plain", "plain", "plain"},
	{"two words", "two words", "two words"},
	{"", "\"\"", "\"\""},
	{" space", "\" space\"", "\" space\""},
	{"space ", "\"space \"", "\"space \""},
	{"a: b", "\"a: b\"", "\"a: b\""},
	{"a:", "\"a:\"", "\"a:\""},
	{"a:b", "a:b", "\"a:b\""},
	{"Article #9", "\"Article #9\"", "\"Article #9\""},
	{"C#", "C#", "C#"},
	{"a, b", "a, b", "\"a, b\""},
	{"f[1]", "f[1]", "\"f[1]\""},
	{"- x", "\"- x\"", "\"- x\""},
	{"-x", "-x", "-x"},
	{"---", "\"---\"", "\"---\""},
	{"...", "\"...\"", "\"...\""},
	{"? x", "\"? x\"", "\"? x\""},
	{"*emphasis*", "\"*emphasis*\"", "\"*emphasis*\""},
	{"&c.", "\"&c.\"", "\"&c.\""},
	{"!", "\"!\"", "\"!\""},
	{"50 %", "50 %", "50 %"},
	{"% of", "\"% of\"", "\"% of\""},
	{"@{a}", "\"@{a}\"", "\"@{a}\""},
	{"{{blank}}", "\"{{blank}}\"", "\"{{blank}}\""},
	{"It's", "It's", "It's"},
	{"say \"no\"", "say \"no\"", "say \"no\""},
	{"\"no\", he said", "'\"no\", he said'", "'\"no\", he said'"},
	{"\"it's\" #1", "'\"it''s\" #1'", "'\"it''s\" #1'"},
	{"#\\frac{1}{2}", "'#\\frac{1}{2}'", "'#\\frac{1}{2}'"},
	{"a\tb", "\"a\\tb\"", "\"a\\tb\""},
	{"no", "\"no\"", "\"no\""},
	{"Yes", "\"Yes\"", "\"Yes\""},
	{"~", "\"~\"", "\"~\""},
	{"NULL", "\"NULL\"", "\"NULL\""},
	{"nothing", "nothing", "nothing"},
	{"1945", "\"1945\"", "\"1945\""},
	{"-1.5e3", "\"-1.5e3\"", "\"-1.5e3\""},
	{"0x1F", "\"0x1F\"", "\"0x1F\""},
	{"12:30", "\"12:30\"", "\"12:30\""},
	{"2015-05-01", "\"2015-05-01\"", "\"2015-05-01\""},
	{".inf", "\".inf\"", "\".inf\""},
	{"1966-1976", "1966-1976", "1966-1976"},
	{"2010s", "2010s", "2010s"},
	{"221 BCE", "221 BCE", "221 BCE"},
	{"1/2", "1/2", "1/2"},
	{"漢字", "漢字", "漢字"},
	{"\xe2\x80\xa8", "\"\\L\"", "\"\\L\""},
};

static const struct node *mapping_of(
	struct arena *arena, const struct node *value)
{
	struct node *key = arena_alloc(arena, 1, sizeof(*key));
	struct pair *pair = arena_alloc(arena, 1, sizeof(*pair));
	struct node *root = arena_alloc(arena, 1, sizeof(*root));

	*key = (struct node){.text = "key", .plain = true};
	*pair = (struct pair){key, value};
	*root = (struct node){.type = NODE_MAPPING, .pairs = pair, .count = 1};
	return root;
}

static const struct node *list_of(struct arena *arena, const struct node *item)
{
	const struct node **items = arena_alloc(arena, 1, sizeof(*items));
	struct node *list = arena_alloc(arena, 1, sizeof(*list));

	items[0] = item;
	*list = (struct node){
		.type = NODE_SEQUENCE, .items = items, .count = 1};
	return list;
}

static void assert_written(
	struct arena *arena, const struct node *value, const char *expected)
{
	const struct node *root = mapping_of(arena, value);
	const char *written = document(arena, root);

	assert_string_equal(written, expected);
	assert_string_equal(exactly(arena, read_again(arena, written)),
		exactly(arena, root));
}

static void a_text_has_quotes_only_where_it_needs_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(scalars); i++) {
		struct arena *arena = arena_new();
		const struct node text = {.text = scalars[i].text};

		assert_written(arena, &text,
			arena_printf(arena, "key: %s\n", scalars[i].alone));
		assert_written(arena, list_of(arena, &text),
			arena_printf(arena, "key: [%s]\n", scalars[i].in_list));
		arena_free(arena);
	}
}

static void what_was_plain_stays_plain(void **state)
{
	(void)state;
	assert_kept("a: 12\nb: [yes, -1.5, 2015-05-01]\nc: ~\nd: no\n");
	assert_rewritten("a: '12'\nb: 'twelve'\n", "a: \"12\"\nb: twelve\n");
}

static void lines_are_blocks_of_lines(void **state)
{
	(void)state;
	assert_kept("a: |\n  one\n\n  - two: #3\n    four\n"
		    "b: |-\n  one\n  two\n"
		    "\nc:\n  - |-\n    one\n    two\n  - three\n"
		    "d: |2\n    one\n  two\n"
		    "e: |-\n\n  two\n");
	assert_rewritten("a: \"one\\n\\n\"\nb: \"one \\ntwo\"\nc: \"\\n\"\n"
			 "d: \"one\\n\\ttwo\"\n",
		"a: \"one\\n\\n\"\nb: \"one \\ntwo\"\nc: \"\\n\"\n"
		"d: \"one\\n\\ttwo\"\n");
}

static void a_long_text_is_folded(void **state)
{
	(void)state;
	assert_kept("a: >-\n"
		    "  A text of more than eighty columns, with a colon: and "
		    "a # and two  spaces,\n"
		    "  which are kept as they are\n");
	assert_rewritten("a: Averyveryveryveryveryveryveryveryveryveryvery"
			 "veryveryveryveryveryveryveryveryverylong word\n",
		"a: >-\n"
		"  Averyveryveryveryveryveryveryveryveryveryveryveryvery"
		"veryveryveryveryveryveryverylong\n"
		"  word\n");
}

static void a_long_key_is_marked(void **state)
{
	(void)state;
	assert_kept("? A key of more than a hundred bytes, which no simple key "
		    "may have, for a reader would not look so far for a colon\n"
		    ": value\n");
}

/* Texts made of all that is special, in every place: they come back. */
static void nasty_texts_come_back(void **state)
{
	static const char *const parts[] = {"", " ", "\n", "a", "#", ":", "-",
		"- ", "? ", "\"", "'", "\\", "\t", "|", ">", "%", "@", "`",
		"&a", "*a", "!t", "{", "}", "[", "]", ",", "---", "...", "~",
		"\xe2\x80\xa9", "\xc2\xa0", "\xc3\xa9", "0", "=",
		"word word word word word word word word word word word word "
		"word word word word word "};

	(void)state;
	for (size_t i = 0; i < LENGTH(parts) * LENGTH(parts) * LENGTH(parts);
		i++) {
		struct arena *arena = arena_new();
		const struct node text = {
			.text = arena_printf(arena, "%s%s%s",
				parts[i % LENGTH(parts)],
				parts[i / LENGTH(parts) % LENGTH(parts)],
				parts[i / LENGTH(parts) / LENGTH(parts)])};
		const struct node *list = list_of(arena, &text);
		const struct node *root =
			list_of(arena, mapping_of(arena, list_of(arena, list)));

		assert_string_equal(
			exactly(arena,
				read_again(arena,
					document(arena,
						mapping_of(arena, &text)))),
			exactly(arena, mapping_of(arena, &text)));
		assert_string_equal(
			exactly(arena,
				read_again(arena, document(arena, root))),
			exactly(arena, root));
		arena_free(arena);
	}
}

static void exact_lines_are_quoted(void **state)
{
	static const char *const two[] = {"a", "b \"c\""};
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};

	(void)state;
	write_field(&out, "  - id", "x\n");
	write_field(&out, "none", NULL);
	write_field_node(&out, "node", read_again(arena, "{a: [b, 1]}"));
	write_field_node(&out, "none", NULL);
	write_texts(&out, (struct text_list){two, 2});
	assert_string_equal(buffer_text(&out), "  - id: \"x\\n\"\n"
					       "node: {\"a\": [\"b\", \"1\"]}\n"
					       "\"a\", \"b \\\"c\\\"\"");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_bank_is_written_as_a_person_would),
		cmocka_unit_test(a_worksheet_is_written_as_a_person_would),
		cmocka_unit_test(what_does_not_fit_a_line_is_a_block),
		cmocka_unit_test(a_text_has_quotes_only_where_it_needs_them),
		cmocka_unit_test(what_was_plain_stays_plain),
		cmocka_unit_test(lines_are_blocks_of_lines),
		cmocka_unit_test(a_long_text_is_folded),
		cmocka_unit_test(a_long_key_is_marked),
		cmocka_unit_test(nasty_texts_come_back),
		cmocka_unit_test(exact_lines_are_quoted),
	};

	return cmocka_run_group_tests_name("write", tests, NULL, NULL);
}
