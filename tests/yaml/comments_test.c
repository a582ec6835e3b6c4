#include "yaml/document/comments.h"

#include "base/arena.h"
#include "base/common.h"
#include "yaml/document/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *rewritten(struct arena *arena, const char *text)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct errors *errors = error_list_new(arena);
	struct buffer out = {.arena = arena};
	const struct node *root;

	*source = (struct source){"a", text, strlen(text)};
	root = node_read(arena, source, errors);
	assert_non_null(root);
	document_write(&out, root, comments_find(arena, source, root));
	return buffer_text(&out);
}

static void comments_keep_their_places(void **state)
{
	static const char *const rows[][2] = {
		{"# head\na: 1\n", "# head\na: 1\n"},
		{"a: 1 # x\n", "a: 1  # x\n"},
		{"a: \"# no\" # yes\n", "a: \"# no\"  # yes\n"},
		{"a: 'it''s # no' # yes\n", "a: \"it's # no\"  # yes\n"},
		{"a: b#c\n", "a: b#c\n"},
		{"a: | # x\n  # no\n  b\nc: 1 # y\n",
			"a: |  # x\n  # no\n  b\nc: 1  # y\n"},
		{"a:\n- 1 # one\n# two\n- 2\n# end\n",
			"a:\n  - 1  # one\n  # two\n  - 2\n# end\n"},
		{"a: [1, # one\n  2]\n", "a:\n  - 1  # one\n  - 2\n"},
		{"a: [1, 2] # both\n", "a: [1, 2]  # both\n"},
		{"a: {b: [x], c: 'd'} # e\n", "a: {b: [x], c: d}  # e\n"},
		{"a: &b {c: 1} # d\ne: *b\n", "a: &b {c: 1}  # d\ne: *b\n"},
		{"a: \"x\\\"# no\" # y\n", "a: x\"# no  # y\n"},
		{"# a\n\n# b\na: 1\n", "# a\n\n# b\na: 1\n"},
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		const char *once = rewritten(arena, rows[i][0]);

		assert_string_equal(once, rows[i][1]);
		assert_string_equal(rewritten(arena, once), once);
	}
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(comments_keep_their_places),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
