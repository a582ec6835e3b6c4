/*
 * What each construct of YAML becomes, or what is said of it: one row for
 * each, after the cases of the YAML test suite.
 */
#include "../bank/said.h"
#include "base/buffer.h"
#include "base/common.h"
#include "yaml/node.h"
#include "yaml/write.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct {
	const char *text;
	const char *becomes; /* a tree in flow style, or the first mistake */
} constructs[] = {
	/* block scalars */
	{"a: |\n  x\n  y\n", "{\"a\": \"x\\ny\\n\"}"},
	{"a: |-\n  x\n", "{\"a\": \"x\"}"},
	{"a: |+\n  x\n\n\n", "{\"a\": \"x\\n\\n\\n\"}"},
	{"a: |2\n    x\n  y\n", "{\"a\": \"  x\\ny\\n\"}"},
	{"a: >\n  x\n  y\n\n  z\n", "{\"a\": \"x y\\nz\\n\"}"},
	{"a: >-\n  x\n    y\n  z\n", "{\"a\": \"x\\n  y\\nz\"}"},
	{"a: |\n\n  x\n", "{\"a\": \"\\nx\\n\"}"},
	{"a: |\n", "{\"a\": \"\"}"},
	{"a: >+\n\n\nb: c\n", "{\"a\": \"\\n\\n\", \"b\": \"c\"}"},
	{"- |\n x\n- >\n y\n", "[\"x\\n\", \"y\\n\"]"},
	{"a: |\n  # no comment\n  - no list\n  k: no field\n",
		"{\"a\": \"# no comment\\n- no list\\nk: no field\\n\"}"},
	{"a: |1-\n  x\n", "{\"a\": \" x\"}"},
	/* plain scalars */
	{"a: x y\n", "{\"a\": \"x y\"}"},
	{"a: x\n  y\n\n  z\n", "{\"a\": \"x y\\nz\"}"},
	{"a: x # c\n", "{\"a\": \"x\"}"},
	{"a: x#c\n", "{\"a\": \"x#c\"}"},
	{"a: x:y\n", "{\"a\": \"x:y\"}"},
	{"a: -x\n", "{\"a\": \"-x\"}"},
	{"a: ?x\n", "{\"a\": \"?x\"}"},
	{"a: http://e.org/x?y=z\n", "{\"a\": \"http://e.org/x?y=z\"}"},
	{"a: 12:30\n", "{\"a\": \"12:30\"}"},
	{"a: x, y\n", "{\"a\": \"x, y\"}"},
	{"a: \xc3\xa9\xe5\x8d\x81\xf0\x9f\x98\x80\n",
		"{\"a\": \"\xc3\xa9\xe5\x8d\x81\xf0\x9f\x98\x80\"}"},
	/* quoted scalars */
	{"a: 'x ''y'''\n", "{\"a\": \"x 'y'\"}"},
	{"a: \"x \\\"y\\\"\"\n", "{\"a\": \"x \\\"y\\\"\"}"},
	{"a: \"x\n  y\n\n  z\"\n", "{\"a\": \"x y\\nz\"}"},
	{"a: 'x\n  y'\n", "{\"a\": \"x y\"}"},
	{"a: \"\\x41\\u00e9\\U0001F600\\t\\\\\\/\"\n",
		"{\"a\": \"A\xc3\xa9\xf0\x9f\x98\x80\\t\\\\/\"}"},
	{"a: \"x\\\n  y\"\n", "{\"a\": \"xy\"}"},
	{"a: \"\\N\\_\\L\\P\"\n", "a:1:4: error: expected text, found the "
				  "control character U+0085 in it"},
	{"a: ''\n", "{\"a\": \"\"}"},
	{"\"a b\": 'c'\n", "{\"a b\": \"c\"}"},
	{"a: \"\\e\"\n", "a:1:4: error: expected text, found the control "
			 "character U+001B in it"},
	{"a: \"\\ud800\"\n", "a:1:7: error: expected an escape such as \\n or "
			     "\\\" after the backslash"},
	/* flow collections */
	{"a: [x, y, ]\n", "{\"a\": [\"x\", \"y\"]}"},
	{"a: [x,\n  y]\n", "{\"a\": [\"x\", \"y\"]}"},
	{"a: {x: 1, y: [2, {z: 3}]}\n",
		"{\"a\": {\"x\": \"1\", \"y\": [\"2\", {\"z\": \"3\"}]}}"},
	{"{a: b, c: d}\n", "{\"a\": \"b\", \"c\": \"d\"}"},
	{"[a, [b, c], {d: e}]\n", "[\"a\", [\"b\", \"c\"], {\"d\": \"e\"}]"},
	{"a: {x, y: }\n", "{\"a\": {\"x\": \"\", \"y\": \"\"}}"},
	{"a: {\"x\":1}\n", "{\"a\": {\"x\": \"1\"}}"},
	{"a: [x: 1, y: 2]\n", "{\"a\": [{\"x\": \"1\"}, {\"y\": \"2\"}]}"},
	{"a: [? x : y]\n", "{\"a\": [{\"x\": \"y\"}]}"},
	{"a: []\nb: {}\n", "{\"a\": [], \"b\": {}}"},
	{"a: [a b, 'c, d', \"e]\"]\n", "{\"a\": [\"a b\", \"c, d\", \"e]\"]}"},
	{"a: [,]\n", "a:1:5: error: expected a value, found \",\""},
	{"a: [x y: z]\n", "{\"a\": [{\"x y\": \"z\"}]}"},
	{"a: {x: y, }\n", "{\"a\": {\"x\": \"y\"}}"},
	{"{\n\"a\": [\n1\n]\n}\n", "{\"a\": [\"1\"]}"},
	{"a: [x]]\n", "a:1:7: error: text after the closing ]"},
	{"a: {x: y}}\n", "a:1:10: error: text after the closing }"},
	/* block collections */
	{"- a\n- b\n", "[\"a\", \"b\"]"},
	{"-\n  a\n-\n  - b\n", "[\"a\", [\"b\"]]"},
	{"- - a\n  - b\n- c\n", "[[\"a\", \"b\"], \"c\"]"},
	{"a:\n- b\n- c\n", "{\"a\": [\"b\", \"c\"]}"},
	{"a:\n  - b: c\n    d: e\n  -\n    f: g\n",
		"{\"a\": [{\"b\": \"c\", \"d\": \"e\"}, {\"f\": \"g\"}]}"},
	{"- a: b\n  c:\n  - d\n", "[{\"a\": \"b\", \"c\": [\"d\"]}]"},
	{"a:\n    b:\n        c: d\n", "{\"a\": {\"b\": {\"c\": \"d\"}}}"},
	{"-   a\n-   b\n", "[\"a\", \"b\"]"},
	{"a:   b\n", "{\"a\": \"b\"}"},
	{"- \n- \n", "[\"\", \"\"]"},
	{"a:\n\nb:\n", "{\"a\": \"\", \"b\": \"\"}"},
	/* keys that are more than names */
	{"? a\n: b\n? c\n", "{\"a\": \"b\", \"c\": \"\"}"},
	{"? [a, b]\n: c\n",
		"a:1:3: error: expected a field's name, found a list"},
	{"? {a: b}\n: c\n",
		"a:1:3: error: expected a field's name, found a mapping"},
	{"? |\n  a\n: b\n", "{\"a\\n\": \"b\"}"},
	{"[a]: b\n", "a:1:1: error: expected a field's name, found a list"},
	{"{a: b}: c\n",
		"a:1:1: error: expected a field's name, found a mapping"},
	{"a b c: d\n", "{\"a b c\": \"d\"}"},
	{": b\n", "a:1:1: error: expected a field, as in \"name: value\""},
	/* anchors and aliases */
	{"a: &x b\nc: *x\n", "{\"a\": \"b\", \"c\": \"b\"}"},
	{"a: &x\n  b: c\nd: *x\n",
		"{\"a\": {\"b\": \"c\"}, \"d\": {\"b\": \"c\"}}"},
	{"&x a: b\n*x : c\n",
		"a:1:1: error: \"a\" is given twice, first in line 1"},
	{"a: &x\nb: *x\n", "{\"a\": \"\", \"b\": \"\"}"},
	{"&r\na: b\n", "{\"a\": \"b\"}"},
	{"a: [&x b, *x]\n", "{\"a\": [\"b\", \"b\"]}"},
	{"a: &x &y b\n", "a:1:7: error: bad indentation: the fields of line 1 "
			 "begin in column 1"},
	{"a: *x &y b\n", "a:1:4: error: no anchor \"&x\" for this alias"},
	{"a: &x *x\n", "a:1:7: error: bad indentation: the fields of line 1 "
		       "begin in column 1"},
	{"a: &\xe5\x8d\x81 b\nc: *\xe5\x8d\x81\n",
		"a:1:4: error: text cannot begin with \"&\""},
	{"a: & b\n", "a:1:4: error: text cannot begin with \"&\""},
	/* tags */
	{"a: !!str 1\n", "a:1:4: error: the tag \"!!str\" is not supported"},
	{"a: !local x\n", "a:1:4: error: the tag \"!local\" is not supported"},
	{"a: !<tag:x> b\n", "a:1:4: error: the tag \"tag:x\" is not supported"},
	{"!!map {a: b}\n", "a:1:1: error: the tag \"!!map\" is not supported"},
	{"%TAG !e! tag:e:\n---\na: !e!x b\n",
		"a:3:4: error: the tag \"tag:e:x\" is not supported"},
	{"a: !!python/object/apply:os.system ['x']\n",
		"a:1:4: error: the tag \"!!python/object/apply:os.system\" is "
		"not supported"},
	{"a: ! x\n", "{\"a\": \"x\"}"},
	/* documents and directives */
	{"---\na: b\n", "{\"a\": \"b\"}"},
	{"--- {a: b}\n", "{\"a\": \"b\"}"},
	{"a: b\n...\n", "{\"a\": \"b\"}"},
	{"a: b\n...\n# c\n", "{\"a\": \"b\"}"},
	{"%YAML 1.1\n---\na: b\n", "{\"a\": \"b\"}"},
	{"%YAML 1.2\n---\na: b\n", "{\"a\": \"b\"}"},
	{"%YAML 3.0\n---\na: b\n", "a:1:1: error: not valid YAML: found "
				   "incompatible YAML document"},
	{"%FOO x\n---\na: b\n", "a:1:1: error: text cannot begin with \"%\""},
	{"---\n---\na: b\n",
		"a:2:1: error: expected one document, found a second"},
	{"a: b\n---\nc: d\n",
		"a:2:1: error: expected one document, found a second"},
	{"a: b\n... x\n",
		"a:2:5: error: this does not belong to the lines above"},
	{"--- |\n x\n", "\"x\\n\""},
	{"# c\n", "a: error: expected fields, but the file is empty"},
	{"a: b\n---x\n",
		"a:2:1: error: expected a field, as in \"name: value\""},
	/* indentation and tabs */
	{"a:\n   b: c\n  d: e\n", "a:3:3: error: bad indentation: the fields "
				  "of line 2 begin in column 4"},
	{" a: b\n c: d\n", "{\"a\": \"b\", \"c\": \"d\"}"},
	{"a: b\n c: d\n",
		"a:2:3: error: found a field in the middle of a text"},
	{"a:\tb\n", "{\"a\": \"b\"}"},
	{"a:\n\tb: c\n", "a:2:1: error: a tab cannot indent"},
	{"\ta: b\n", "a:1:1: error: a tab cannot indent"},
	{"- a\n - b\n", "[\"a - b\"]"},
	{"a: [\n\tx\n]\n", "{\"a\": [\"x\"]}"},
	{"a: |\n  \tx\n", "a:2:3: error: a tab cannot indent"},
	{"a: 'x\n\ty'\n", "{\"a\": \"x y\"}"},
	{"-\ta\n", "a:1:2: error: a tab cannot indent"},
	{"a: b\t# c\n", "{\"a\": \"b\"}"},
	/* keys given twice, and merges */
	{"a: b\na: c\n", "a:2:1: error: \"a\" is given twice, first in line 1"},
	{"a: {b: c, b: d}\n",
		"a:1:11: error: \"b\" is given twice, first in line 1"},
	{"a: &x {b: c}\nd:\n  <<: *x\n  e: f\n",
		"a:3:3: error: merging by \"<<\" is not supported"},
	{"'<<': a\n", "{\"<<\": \"a\"}"},
	{"a: b\n'a': c\n\"a\": d\n",
		"a:2:1: error: \"a\" is given twice, first in line 1"},
	/* line ends */
	{"a: b\r\nc: d\r\n", "{\"a\": \"b\", \"c\": \"d\"}"},
	{"a: b\rc: d\r", "{\"a\": \"b\", \"c\": \"d\"}"},
	{"a: |\r\n  x\r\n  y\r\n", "{\"a\": \"x\\ny\\n\"}"},
	{"a: b\n\r\nc: d", "{\"a\": \"b\", \"c\": \"d\"}"},
	{"a: \"x\r\n  y\"\n", "{\"a\": \"x y\"}"},
	/* what YAML 1.1 would take for something else */
	{"a: [yes, no, on, off, y, n, ~, null, Null, NULL]\n",
		"{\"a\": [\"yes\", \"no\", \"on\", \"off\", \"y\", \"n\", "
		"\"~\", \"null\", \"Null\", \"NULL\"]}"},
	{"a: [0x1F, 0o17, 017, 1_000, 1e3, 1E400, .inf, -.INF, .NaN, +1]\n",
		"{\"a\": [\"0x1F\", \"0o17\", \"017\", \"1_000\", \"1e3\", "
		"\"1E400\", \".inf\", \"-.INF\", \".NaN\", \"+1\"]}"},
	{"a: [2001-12-14, 2001-12-14t21:59:43.10-05:00, 190:20:30]\n",
		"{\"a\": [\"2001-12-14\", \"2001-12-14t21:59:43.10-05:00\", "
		"\"190:20:30\"]}"},
	{"a: =\n", "{\"a\": \"=\"}"},
	{"yes: no\n", "{\"yes\": \"no\"}"},
};

/* The tree as it is written, or the first line of the first mistake. */
static const char *result_of(struct arena *arena, const char *text)
{
	const struct source source = source_of("a", text);
	struct errors *errors = error_list_new(arena);
	const struct node *root = node_read(arena, &source, errors);
	struct buffer out = {.arena = arena};
	const char *all;

	if (error_count(errors) == 0) {
		assert_non_null(root);
		write_exact(&out, root);
		return buffer_text(&out);
	}
	all = said(arena, errors);
	return arena_copy(arena, all, strcspn(all, "\n"));
}

static void every_construct_is_read_or_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(constructs); i++) {
		struct arena *arena = arena_new();

		assert_string_equal(result_of(arena, constructs[i].text),
			constructs[i].becomes);
		arena_free(arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_construct_is_read_or_refused),
	};

	return cmocka_run_group_tests_name("constructs", tests, NULL, NULL);
}
