#include "yaml/node.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "base/siphash.h"
#include "base/utf8.h"
#include "yaml/write.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
	struct arena *arena;
	struct errors *errors;
};

static int begin(void **state)
{
	struct arena *arena = arena_new();
	struct fixture *f = arena_alloc(arena, 1, sizeof(*f));

	f->arena = arena;
	*state = f;
	return 0;
}

static int end(void **state)
{
	struct fixture *f = *state;

	arena_free(f->arena);
	return 0;
}

static const struct node *read_bytes(
	struct fixture *f, const char *text, size_t length)
{
	struct source *source = arena_alloc(f->arena, 1, sizeof(*source));

	*source = (struct source){
		"a", arena_copy(f->arena, text, length), length};
	f->errors = error_list_new(f->arena);
	return node_read(f->arena, source, f->errors);
}

static const struct node *read_text(struct fixture *f, const char *text)
{
	return read_bytes(f, text, strlen(text));
}

static const char *written(struct fixture *f, const struct node *node)
{
	struct buffer out = {.arena = f->arena};

	write_exact(&out, node);
	return buffer_text(&out);
}

/* The text has no mistakes, and means the same as this flow style. */
static void assert_reads(
	struct fixture *f, const char *text, const char *expected)
{
	const struct node *node = read_text(f, text);

	assert_int_equal(error_count(f->errors), 0);
	assert_non_null(node);
	assert_string_equal(written(f, node), expected);
}

/* The messages and hints without the excerpts. */
static const char *without_excerpts(struct fixture *f, const char *printed)
{
	struct buffer out = {.arena = f->arena};

	while (*printed != '\0') {
		const size_t length = strcspn(printed, "\n") + 1;

		if (memchr(printed, '|', 8) == NULL)
			buffer_add(&out, printed, length);
		printed += length;
	}
	return buffer_text(&out);
}

/* All that was said, at which lines and columns. */
static void assert_said(struct fixture *f, const char *expected)
{
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	assert_non_null(out);
	error_print_all(f->errors, out, false);
	fclose(out);
	assert_string_equal(without_excerpts(f, text), expected);
	free(text);
}

static void assert_says(
	struct fixture *f, const char *text, const char *expected)
{
	read_text(f, text);
	assert_said(f, expected);
}

static void assert_at(const struct node *node, uint32_t line, uint32_t col)
{
	assert_non_null(node);
	assert_int_equal(node->at.line, line);
	assert_int_equal(node->at.col, col);
}

static void scalars_keep_their_spelling(void **state)
{
	assert_reads(*state,
		"a: no\nb: 012\nc: 1e3\nd: ~\ne:\nf: 'x'\ng: null\n",
		"{\"a\": \"no\", \"b\": \"012\", \"c\": \"1e3\", \"d\": \"~\", "
		"\"e\": \"\", \"f\": \"x\", \"g\": \"null\"}");
}

static void every_style_of_text_and_collection_is_read(void **state)
{
	assert_reads(*state, "- |\n  a\n  b\n- >-\n  a\n  b\n- [c, {d: e}]\n",
		"[\"a\\nb\\n\", \"a b\", [\"c\", {\"d\": \"e\"}]]");
	assert_reads(*state, "--- # one\na: 1\n...\n", "{\"a\": \"1\"}");
	assert_reads(*state, "[]", "[]");
	assert_reads(*state, "! x", "\"x\"");
}

static void every_node_knows_its_place_in_characters(void **state)
{
	struct fixture *f = *state;
	const struct node *root =
		read_text(f, "\xe5\x8d\x81: {\xc3\xa9: x}\nb:\n  - c: y\n");
	const struct node *first = root->pairs[0].value;

	assert_at(root, 1, 1);
	assert_at(first, 1, 4);
	assert_at(first->pairs[0].key, 1, 5);
	assert_at(first->pairs[0].value, 1, 8);
	assert_at(node_get(root, "b"), 3, 3);
	assert_at(node_get(root, "b")->items[0], 3, 5);
	assert_true(first->pairs[0].value->plain);
	assert_null(node_get(root, "c"));
	assert_null(node_get(node_get(root, "b"), "c"));
}

static void a_byte_order_mark_and_any_line_break_are_fine(void **state)
{
	struct fixture *f = *state;
	const struct node *root = read_text(f, "\xef\xbb\xbf"
					       "a: 1\r\nb: 2\rc: 3\n");

	assert_at(root->pairs[0].value, 1, 4);
	assert_at(root->pairs[1].value, 2, 4);
	assert_at(root->pairs[2].value, 3, 4);
	assert_int_equal(error_count(f->errors), 0);
}

static void an_alias_shares_its_node(void **state)
{
	struct fixture *f = *state;
	const struct node *root =
		read_text(f, "- &a [x]\n- *a\n- &a y\n- *a\n");

	assert_ptr_equal(root->items[0], root->items[1]);
	assert_string_equal(root->items[3]->text, "y");
	assert_int_equal(error_count(f->errors), 0);
}

static void aliases_of_nothing_and_of_themselves_are_mistakes(void **state)
{
	assert_says(*state, "a: *b\n",
		"a:1:4: error: no anchor \"&b\" for this alias\n"
		"      = if this is text, put it in quotes\n");
	assert_says(*state, "a: &b [c, *b]\n",
		"a:1:11: error: the anchor \"&b\" contains itself\n");
}

/* Nine times nine times nine …: 10^9 texts in 400 bytes. */
static void a_billion_laughs_are_not_laughed(void **state)
{
	struct fixture *f = *state;
	struct buffer text = {.arena = f->arena};

	buffer_puts(&text, "a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
	for (int i = 1; i < 10; i++) {
		buffer_printf(&text, "a%d: &a%d [", i, i);
		for (int j = 0; j < 9; j++)
			buffer_printf(&text, "%s*a%d", j ? "," : "", i - 1);
		buffer_puts(&text, "]\n");
	}
	assert_null(read_text(f, buffer_text(&text)));
	assert_said(f, "a:7:42: error: aliases repeat too much: "
		       "78 values would become at least 5380840\n");
}

static struct buffer repeated(
	struct fixture *f, const char *before, const char *text, size_t times)
{
	struct buffer out = {.arena = f->arena};

	buffer_puts(&out, before);
	for (size_t i = 0; i < times; i++)
		buffer_puts(&out, text);
	return out;
}

static void a_little_sharing_is_fine_and_much_is_not(void **state)
{
	struct fixture *f = *state;
	struct buffer text = repeated(f, "- &a [", "x,", 700);

	buffer_puts(&text, repeated(f, "]\n- [", "*a,", 12).at);
	buffer_puts(&text, "]\n");
	assert_non_null(read_text(f, buffer_text(&text)));
	assert_int_equal(error_count(f->errors), 0);
	text = repeated(f, "- &a [", "x,", 2000);
	buffer_puts(&text, repeated(f, "]\n- [", "*a,", 12).at);
	buffer_puts(&text, "]\n");
	assert_null(read_text(f, buffer_text(&text)));
	assert_said(f, "a:2:37: error: aliases repeat too much: "
		       "2015 values would become 26015\n");
}

static void anchors_and_aliases_have_limits(void **state)
{
	struct fixture *f = *state;

	assert_null(read_text(f, repeated(f, "[", "&a x, ", 1001).at));
	assert_said(f, "a:1:6002: error: expected at most 1000 anchors, "
		       "found more\n");
	assert_null(read_text(f, repeated(f, "[&a x", ",*a", 100001).at));
	assert_said(f, "a:1:300007: error: expected at most 100000 aliases, "
		       "found more\n");
}

static void depth_has_a_limit_in_every_style(void **state)
{
	struct fixture *f = *state;
	struct buffer text = repeated(f, "", "[", 64);

	buffer_puts(&text, repeated(f, "", "]", 64).at);
	assert_non_null(read_text(f, buffer_text(&text)));
	assert_says(f, repeated(f, "", "[", 100000).at,
		"a:1:65: error: nested deeper than 64 levels\n");
	assert_says(f, repeated(f, "", "{a: ", 20000).at,
		"a:1:257: error: nested deeper than 64 levels\n");
	assert_says(f, repeated(f, "", "- ", 20000).at,
		"a:1:129: error: nested deeper than 64 levels\n");
	assert_says(f, repeated(f, "", "? ", 20000).at,
		"a:1:129: error: nested deeper than 64 levels\n");
}

/* Each anchor one level higher than the one that it holds. */
static void aliases_count_for_the_depth(void **state)
{
	struct fixture *f = *state;
	struct buffer text = {.arena = f->arena};

	buffer_puts(&text, "- &a0 []\n");
	for (int i = 1; i < 900; i++)
		buffer_printf(&text, "- &a%d [*a%d]\n", i, i - 1);
	assert_says(f, buffer_text(&text),
		"a:64:9: error: nested deeper than 64 levels\n");
}

static void a_key_given_twice_names_the_first(void **state)
{
	struct fixture *f = *state;
	const struct node *root = read_text(f, "a: 1\nb: 2\na: 3\n'a': 4\n");

	assert_said(f, "a:3:1: error: \"a\" is given twice, first in line 1\n"
		       "a:4:1: error: \"a\" is given twice, first in line 1\n");
	assert_string_equal(written(f, root), "{\"a\": \"1\", \"b\": \"2\"}");
}

static void keys_given_twice_are_found_among_very_many(void **state)
{
	struct fixture *f = *state;
	struct buffer text = {.arena = f->arena};
	const struct node *root;

	for (int i = 0; i < 30000; i++)
		buffer_printf(&text, "k%d: x\n", i);
	buffer_puts(&text, "k17: y\nk16: y\nk17: z\n");
	root = read_text(f, buffer_text(&text));
	assert_int_equal(root->count, 30000);
	assert_string_equal(node_get(root, "k17")->text, "x");
	assert_string_equal(root->pairs[29999].key->text, "k29999");
	assert_said(f,
		"a:30001:1: error: \"k17\" is given twice, first in line 18\n"
		"a:30002:1: error: \"k16\" is given twice, first in line 17\n"
		"a:30003:1: error: \"k17\" is given twice, first in line 18\n");
}

static void keys_must_be_names(void **state)
{
	assert_says(*state, "? [a]\n: b\n",
		"a:1:3: error: expected a field's name, found a list\n"
		"      = if this is text, put it in quotes\n");
	assert_says(*state, "a: {{b}}\n",
		"a:1:5: error: expected a field's name, found a mapping\n"
		"      = if this is text, put it in quotes\n");
	assert_says(*state, "'': a\n",
		"a:1:1: error: expected a field's name, found nothing\n");
	assert_says(*state, "a: &a {b: c}\nd:\n  <<: *a\n",
		"a:3:3: error: merging by \"<<\" is not supported\n"
		"      = write the fields out\n");
}

static void tags_are_refused_by_name(void **state)
{
	const char *hint = "      = delete it, or put text that begins with "
			   "\"!\" in quotes\n";
	struct fixture *f = *state;

	assert_says(f, "a: !!str b\n",
		arena_printf(f->arena,
			"a:1:4: error: the tag \"!!str\" is not supported\n%s",
			hint));
	assert_says(f, "a: !b [c]\n",
		arena_printf(f->arena,
			"a:1:4: error: the tag \"!b\" is not supported\n%s",
			hint));
	assert_says(f, "a: !b {c: d}\n",
		arena_printf(f->arena,
			"a:1:4: error: the tag \"!b\" is not supported\n%s",
			hint));
}

static void there_must_be_one_document(void **state)
{
	const char *empty =
		"a: error: expected fields, but the file is empty\n";

	assert_says(*state, "", empty);
	assert_says(*state, "# nothing\n", empty);
	assert_says(*state, "---\n", empty);
	assert_says(*state, "~\n", empty);
	assert_says(*state, "a: 1\n---\nb: 2\n",
		"a:2:1: error: expected one document, found a second\n"
		"      = delete the line \"---\", or use two files\n");
}

static void bytes_that_are_not_text_are_shown_in_place(void **state)
{
	struct fixture *f = *state;

	assert_says(f,
		"\xef\xbb\xbf"
		"a: x\r\n\xc3\xa9: \xe9\nc: \xff\xff\n",
		"a:2:4: error: expected UTF-8, found the byte 0xE9\n"
		"      = save the file as UTF-8\n"
		"a:3:4: error: expected UTF-8, found the byte 0xFF\n"
		"      = save the file as UTF-8\n");
	assert_null(read_bytes(f, "abc: 1\nd: \0\n", 12));
	assert_said(f,
		"a:2:4: error: expected text, found the control character "
		"U+0000\n      = delete it\n");
	assert_says(f, "a: \x1b[2J\n",
		"a:1:4: error: expected text, found the control character "
		"U+001B\n      = delete it\n");
	assert_says(f, "a: b\xef\xbb\xbf\n",
		"a:1:5: error: expected text, found the invisible character "
		"U+FEFF\n      = delete it\n");
}

/* Overlong ones, halves of a pair, and what lies beyond Unicode. */
static void no_letter_has_two_spellings(void **state)
{
	static const char *const wrong[] = {"\xc0\x80", "\xc1\xbf",
		"\xe0\x9f\xbf", "\xed\xa0\x80", "\xed\xbf\xbf",
		"\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xe2\x82"};
	struct fixture *f = *state;

	for (size_t i = 0; i < LENGTH(wrong); i++) {
		assert_null(read_text(
			f, arena_printf(f->arena, "a: x%s\n", wrong[i])));
		assert_said(f,
			arena_printf(f->arena,
				"a:1:5: error: expected UTF-8, found the byte "
				"0x%02X\n      = save the file as UTF-8\n",
				(unsigned char)wrong[i][0]));
	}
}

/* But not their neighbours. */
static void marks_that_turn_letters_are_warned_of(void **state)
{
	static const char *const marks[] = {"\xe2\x80\xaa", "\xe2\x80\xab",
		"\xe2\x80\xac", "\xe2\x80\xad", "\xe2\x80\xae", "\xe2\x81\xa6",
		"\xe2\x81\xa7", "\xe2\x81\xa8", "\xe2\x81\xa9"};
	static const unsigned codes[] = {0x202a, 0x202b, 0x202c, 0x202d, 0x202e,
		0x2066, 0x2067, 0x2068, 0x2069};
	struct fixture *f = *state;

	for (size_t i = 0; i < LENGTH(marks); i++) {
		assert_non_null(
			read_text(f, arena_printf(f->arena, "a: x%sy%sz\n",
					     marks[i], marks[i])));
		assert_said(f,
			arena_printf(f->arena,
				"a:1:4: warning: found the invisible direction "
				"mark U+%04X in this text\n"
				"      = letters beside it may be shown in "
				"another order; delete it unless you need it\n",
				codes[i]));
	}
	assert_says(f, "a: x\xe2\x80\xaf\xe2\x81\xa5\xe2\x81\xaa\xe2\x80\x8f\n",
		"");
}

static void what_only_yaml_takes_for_a_line_break_is_refused(void **state)
{
	assert_says(*state, "a: \"x\xc2\x85y\"\nb: z\xe2\x80\xa8z\n",
		"a:1:6: error: expected text, found the line separator "
		"U+0085\n      = replace it by a normal line break\n"
		"a:2:5: error: expected text, found the line separator "
		"U+2028\n      = replace it by a normal line break\n");
}

static void utf_16_is_recognised(void **state)
{
	const char *expected =
		"a: error: expected UTF-8, but this file is UTF-16\n"
		"      = save it as UTF-8\n";
	struct fixture *f = *state;

	assert_null(read_bytes(f,
		"\xff\xfe"
		"a\0:\0",
		6));
	assert_said(f, expected);
	assert_null(read_bytes(f, "\xfe\xff\0a\0:", 6));
	assert_said(f, expected);
	assert_null(read_bytes(f, "a\0:\0", 4));
	assert_said(f, expected);
}

static void escapes_cannot_bring_in_control_characters(void **state)
{
	assert_says(*state, "a: \"\\frac\"\nb: \"\\0\"\nc: \"\\n\\t\"\n",
		"a:1:4: error: expected text, found the control character "
		"U+000C in it\n"
		"      = in double quotes, write \\\\ for a backslash\n"
		"a:2:4: error: expected text, found the control character "
		"U+0000 in it\n"
		"      = in double quotes, write \\\\ for a backslash\n");
}

/* A syntax error and all that is said of it. */
struct slip {
	const char *text, *says;
};

static const struct slip slips[] = {
	{"a:\n\t- b\n", "2:1: error: a tab cannot indent\n      = use spaces"},
	{"a: b\n\tc: d\n", "2:1: error: a tab cannot indent\n"
			   "      = use spaces"},
	{"a: |\n\tb\n", "2:1: error: a tab cannot indent\n      = use spaces"},
	{"a: \"b\nc: d\n", "1:4: error: the closing quote is missing"},
	{"a: 'b\nc: d\n", "1:4: error: the closing quote is missing"},
	{"a: \"b\nc: \"d\"\n",
		"1:4: error: the text in quotes runs on to line 2\n"
		"      = is a closing quote missing?"},
	{"a: \"b\" c\n", "1:8: error: text after the closing \"\n"
			 "      = put quotes around all of it, and write \\\" "
			 "for each \" inside"},
	{"a: 'it's'\n", "1:8: error: text after the closing '\n"
			"      = put quotes around all of it, and write '' for "
			"each ' inside"},
	{"a: [b] c\n", "1:8: error: text after the closing ]\n"
		       "      = put quotes around all of it"},
	{"a: b: c\n", "1:5: error: \": \" is not allowed in text without "
		      "quotes\n      = put the text in quotes"},
	{"a: b\n  c: d\n",
		"2:4: error: found a field in the middle of a text\n"
		"      = begin it in the same column as the field before"},
	{"a:b\n\n\nc: d\n",
		"4:2: error: found a field in the middle of a text\n"
		"      = is a space missing after the \":\" in line 1?"},
	{"a: b\nc d\ne: f\n",
		"2:1: error: expected a field, as in \"name: value\"\n"
		"      = indent the further lines of a text deeper than its "
		"field"},
	{"a:\n  - b: c\n   d: e\n", "3:4: error: bad indentation: the fields "
				    "of line 2 begin in column 5"},
	{"a:\n  b: c\n d: e\n", "3:2: error: bad indentation: the fields of "
				"line 2 begin in column 3"},
	{"i:\n- a: b\n  c:d\n  e: f\n",
		"3:3: error: expected a field, as in \"name: value\"\n"
		"      = is a space missing after the \":\"?"},
	{"i:\n- a: b\n  c: d\n  see http://x.org\n",
		"4:3: error: expected a field, as in \"name: value\"\n"
		"      = indent the further lines of a text deeper than its "
		"field"},
	{"c:\n- Iron\nGold\nd: e\n",
		"3:1: error: expected an entry of the list, as in \"- text\"\n"
		"      = is a \"-\" missing?"},
	{"i:\n-a: b\n  c: d\n",
		"2:1: error: a \"-\" without a space does not begin an entry\n"
		"      = type \"- \""},
	{"i:\n– a: b\n  c: d\n",
		"2:1: error: this does not begin an entry of a list\n"
		"      = begin it with \"- \""},
	{"i:\n• a: b\n  c: d\n",
		"2:1: error: this does not begin an entry of a list\n"
		"      = begin it with \"- \""},
	{"i:\n12) a: b\n  c: d\n",
		"2:1: error: this does not begin an entry of a list\n"
		"      = begin it with \"- \""},
	{"i:\n* a: b\n  c: d\n",
		"2:1: error: this does not begin an entry of a list\n"
		"      = begin it with \"- \""},
	{"i:\n-\u00a0a: b\n  c: d\n",
		"2:2: error: this is not a plain space, but one that word "
		"processors put in\n      = type plain spaces instead"},
	{"a:\u00a0b\nc:\u00a0d\ne: f\n",
		"2:3: error: this is not a plain space, but one that word "
		"processors put in\n      = type plain spaces instead"},
	{"i:\n- a: b\n\u00a0\u00a0c: d\n\u00a0\u00a0e: f\n",
		"3:1: error: only plain spaces can indent a line\n"
		"      = type plain spaces instead"},
	{"a：b\nc: d\n",
		"1:2: error: the colon after a field's name is a wide one\n"
		"      = type \":\" and a space"},
	{"a: “b: c”\n",
		"1:6: error: \": \" cannot stand in text without quotes\n"
		"      = put the text in quotes\n"
		"      = YAML does not know the curly quotes of word "
		"processors: type \" or '"},
	{"a: > 5\n", "1:6: error: the text must begin on the next line\n"
		     "      = or put a text that begins with \">\" in quotes"},
	{"a: b\n- c\n", "2:1: error: expected a field, as in \"name: value\"\n"
			"      = check the indentation"},
	{"- a\nb: c\n",
		"2:1: error: expected an entry of the list, as in \"- text\"\n"
		"      = check the indentation"},
	{"  a: b\nc: d\n",
		"2:1: error: this does not belong to the lines above\n"
		"      = check the indentation"},
	{"a: [b, c\n", "1:4: error: \"[\" is not closed"},
	{"a: [b, c\nd: e\n", "1:4: error: \"[\" is not closed"},
	{"a:\n  - [b, c\n  - d\n", "2:5: error: \"[\" is not closed"},
	{"a: {b: c\nd: e\n", "1:4: error: \"{\" is not closed"},
	{"a: {b: c: d}\n", "1:9: error: expected \",\" or \"}\"\n"
			   "      = put text with , : [ ] { } in quotes"},
	{"a: [b: c: d]\n", "1:9: error: expected \",\" or \"]\"\n"
			   "      = put text with , : [ ] { } in quotes"},
	{"a: [b, , c]\n", "1:8: error: expected a value, found \",\"\n"
			  "      = put the text in quotes"},
	{"a: - b\n", "1:4: error: a list cannot begin here\n      = begin it "
		     "on the next line, or put text in quotes"},
	{"a: *b*\n", "1:4: error: text cannot begin with \"*\"\n"
		     "      = put the text in quotes"},
	{"a: **b** c\n", "1:4: error: text cannot begin with \"*\"\n"
			 "      = put the text in quotes"},
	{"a: & b\n", "1:4: error: text cannot begin with \"&\"\n"
		     "      = put the text in quotes"},
	{"a: `b`\n", "1:4: error: text cannot begin with \"`\"\n"
		     "      = put the text in quotes"},
	{"a: @b\n", "1:4: error: text cannot begin with \"@\"\n"
		    "      = put the text in quotes"},
	{"a: %b\n", "1:4: error: text cannot begin with \"%\"\n"
		    "      = put the text in quotes"},
	{"a: ? b\n", "1:4: error: text cannot begin with \"?\"\n"
		     "      = put the text in quotes"},
	{"a: !b!c d\n", "1:4: error: text cannot begin with \"!\"\n"
			"      = put the text in quotes"},
	{"%b\n", "1:1: error: text cannot begin with \"%\"\n"
		 "      = put the text in quotes"},
	{"a: \"\\alpha \\q\"\n",
		"1:12: error: expected an escape such as \\n or \\\" after the "
		"backslash\n      = write \\\\ for a backslash"},
	{"a: | b\n  c\n",
		"1:6: error: the text must begin on the next line\n"
		"      = or put a text that begins with \"|\" in quotes"},
};

static void each_slip_is_reported_in_plain_words(void **state)
{
	struct fixture *f = *state;

	for (size_t i = 0; i < LENGTH(slips); i++) {
		const char *expected =
			arena_printf(f->arena, "a:%s\n", slips[i].says);

		assert_null(read_text(f, slips[i].text));
		assert_said(f, expected);
	}
}

static void mistakes_in_later_items_are_reported(void **state)
{
	assert_says(*state,
		"bank: b\n"
		"items:\n"
		"  - id: a\n"
		"    stem: Note: this\n"
		"  - id: b\n"
		"    stem: \"fine\"\n"
		"    stem: again\n"
		"  - id: c\n"
		"    stem: \"open\n"
		"  # a comment\n"
		"  - id: d\n"
		"    tags: [x, *unknown]\n"
		"  - id: e\n"
		"    stem: \"quoted\"\n"
		"  - id: f\n"
		"    tags: [x\n"
		"  - id: g\n"
		"    stem: *emphasis* here\n"
		"title: after the list\n",
		"a:4:15: error: \": \" is not allowed in text without quotes\n"
		"      = put the text in quotes\n"
		"a:7:5: error: \"stem\" is given twice, first in line 6\n"
		"a:9:11: error: the text in quotes runs on to line 14\n"
		"      = is a closing quote missing?\n"
		"a:16:11: error: \"[\" is not closed\n"
		"a:18:11: error: text cannot begin with \"*\"\n"
		"      = put the text in quotes\n");
}

static void a_list_that_is_not_indented_is_read_on(void **state)
{
	assert_says(*state,
		"items:\n"
		"- stem: a: b\n"
		"- stem: c\n"
		"- stem: d: e\n"
		"title: x\n",
		"a:2:10: error: \": \" is not allowed in text without quotes\n"
		"      = put the text in quotes\n"
		"a:4:10: error: \": \" is not allowed in text without quotes\n"
		"      = put the text in quotes\n");
}

/* A stream of numbers, the same on every machine. */
static uint32_t next(uint64_t *seed, uint32_t below)
{
	const struct siphash_key key = {7, 11};

	++*seed;
	return (uint32_t)(siphash(key, seed, sizeof(*seed)) % below);
}

/* Characters that a writer of YAML may stumble over. */
static const uint32_t awkward[] = {'"', '\\', '\n', '\t', ' ', ':', '#', '-',
	'{', '}', '[', ']', ',', '*', '&', '!', '|', '>', '\'', '%', '@', '`',
	0xa0, 0xe9, 0x2028, 0x2029, 0x3000, 0x5341, 0xfeff, 0xfffd, 0xfffe,
	0xffff, 0xe000, 0x1f600, 0x10ffff, 'a', 'n', '0', '~', '<', '?', '='};

static const char *random_text(struct fixture *f, uint64_t *seed)
{
	struct buffer text = {.arena = f->arena};
	const uint32_t length = next(seed, 8) == 0 ? 2000 : next(seed, 12);
	char bytes[4];

	for (uint32_t i = 0; i < length; i++)
		buffer_add(&text, bytes,
			utf8_put(awkward[next(seed, LENGTH(awkward))], bytes));
	return buffer_text(&text);
}

static const struct node *random_scalar(struct fixture *f, const char *text)
{
	struct node *node = arena_alloc(f->arena, 1, sizeof(*node));

	node->text = text;
	return node;
}

static const struct node *random_tree(
	struct fixture *f, uint64_t *seed, int depth)
{
	struct node *node = arena_alloc(f->arena, 1, sizeof(*node));
	const struct node *items[5];
	struct pair pairs[5];

	node->type = depth == 0 ? NODE_SCALAR : (enum node_type)next(seed, 3);
	if (node->type == NODE_SCALAR)
		return random_scalar(f, random_text(f, seed));
	node->count = next(seed, 6);
	for (size_t i = 0; i < node->count; i++) {
		const char *key = arena_printf(
			f->arena, "%zu%s", i, random_text(f, seed));

		items[i] = random_tree(f, seed, depth - 1);
		pairs[i] = (struct pair){random_scalar(f, key), items[i]};
	}
	if (node->type == NODE_SEQUENCE)
		node->items = memcpy(arena_alloc(f->arena, 1, sizeof(items)),
			items, node->count * sizeof(*items));
	else
		node->pairs = memcpy(arena_alloc(f->arena, 1, sizeof(pairs)),
			pairs, node->count * sizeof(*pairs));
	return node;
}

static void assert_same_tree(const struct node *a, const struct node *b)
{
	assert_int_equal(a->type, b->type);
	assert_int_equal(a->count, b->count);
	if (a->type == NODE_SCALAR)
		assert_string_equal(a->text, b->text);
	for (size_t i = 0; a->type == NODE_SEQUENCE && i < a->count; i++)
		assert_same_tree(a->items[i], b->items[i]);
	for (size_t i = 0; a->type == NODE_MAPPING && i < a->count; i++) {
		assert_string_equal(
			a->pairs[i].key->text, b->pairs[i].key->text);
		assert_same_tree(a->pairs[i].value, b->pairs[i].value);
	}
}

static void written_yaml_reads_as_the_same_tree(void **state)
{
	struct fixture *f = *state;
	uint64_t seed = 0;

	for (int i = 0; i < 60; i++) {
		const struct node *tree = random_tree(f, &seed, 4);
		const char *text =
			arena_printf(f->arena, "a: %s\n", written(f, tree));
		const struct node *again = read_text(f, text);

		assert_int_equal(error_count(f->errors), 0);
		assert_null(strchr(written(f, tree), '\n'));
		assert_same_tree(node_get(again, "a"), tree);
	}
}

static void controls_are_written_as_escapes(void **state)
{
	struct fixture *f = *state;

	assert_string_equal(
		written(f, random_scalar(f, "\x01\x1b\x7f\xc2\x85")),
		"\"\\x01\\x1B\\x7F\\N\"");
}

static void what_was_found_is_named(void **state)
{
	struct fixture *f = *state;
	const struct node *root =
		read_text(f, "[a, '', ~, '~', [], [b], {c: d}, "
			     "十2345678901234567890123456789012345678901]");
	const char *const expected[] = {"\"a\"", "nothing", "nothing", "\"~\"",
		"an empty list", "a list", "a mapping",
		"\"十234567890123456789012345678901234567890…\""};

	for (size_t i = 0; i < root->count; i++)
		assert_string_equal(
			node_found(f->arena, root->items[i]), expected[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, begin, end)
		T(scalars_keep_their_spelling),
		T(every_style_of_text_and_collection_is_read),
		T(every_node_knows_its_place_in_characters),
		T(a_byte_order_mark_and_any_line_break_are_fine),
		T(an_alias_shares_its_node),
		T(aliases_of_nothing_and_of_themselves_are_mistakes),
		T(a_billion_laughs_are_not_laughed),
		T(a_little_sharing_is_fine_and_much_is_not),
		T(anchors_and_aliases_have_limits),
		T(depth_has_a_limit_in_every_style),
		T(aliases_count_for_the_depth),
		T(a_key_given_twice_names_the_first),
		T(keys_given_twice_are_found_among_very_many),
		T(keys_must_be_names),
		T(tags_are_refused_by_name),
		T(there_must_be_one_document),
		T(bytes_that_are_not_text_are_shown_in_place),
		T(no_letter_has_two_spellings),
		T(marks_that_turn_letters_are_warned_of),
		T(what_only_yaml_takes_for_a_line_break_is_refused),
		T(utf_16_is_recognised),
		T(escapes_cannot_bring_in_control_characters),
		T(each_slip_is_reported_in_plain_words),
		T(mistakes_in_later_items_are_reported),
		T(a_list_that_is_not_indented_is_read_on),
		T(written_yaml_reads_as_the_same_tree),
		T(controls_are_written_as_escapes),
		T(what_was_found_is_named),
#undef T
	};

	return cmocka_run_group_tests_name("node", tests, NULL, NULL);
}
