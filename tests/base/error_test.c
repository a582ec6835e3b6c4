#include "base/error.h"

#include "base/arena.h"
#include "base/buffer.h"

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
	struct source bank, sheet;
};

static struct source source_of(const char *name, const char *text)
{
	return (struct source){name, text, strlen(text)};
}

static int begin(void **state)
{
	struct arena *arena = arena_new();
	struct fixture *f = arena_alloc(arena, 1, sizeof(*f));

	f->arena = arena;
	f->errors = error_list_new(arena);
	f->bank = source_of("bank.yaml", "bank: x\nitems:\n  - stemm: Why?\n");
	f->sheet = source_of("sheet.yaml", "forms: 3\n");
	*state = f;
	return 0;
}

static int end(void **state)
{
	struct fixture *f = *state;

	arena_free(f->arena);
	return 0;
}

static void assert_prints(
	const struct errors *errors, bool color, const char *expected)
{
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	assert_non_null(out);
	error_print_all(errors, out, color);
	fclose(out);
	assert_string_equal(text, expected);
	free(text);
}

/* The excerpt of the only mistake in a one-line text: the line and the
 * caret. */
static void assert_excerpt(struct fixture *f, const char *text, uint32_t col,
	const char *line, const char *caret)
{
	const struct source source = source_of("a", text);
	struct errors *errors = error_list_new(f->arena);
	const char *expected = arena_printf(f->arena,
		"a:1:%u: error: x\n    1 | %s\n      | %s\n", (unsigned)col,
		line, caret);

	error_at(errors, (struct where){&source, 1, col}, "x");
	assert_prints(errors, false, expected);
}

static void a_mistake_shows_its_line_and_a_caret(void **state)
{
	struct fixture *f = *state;

	assert_false(error_at(f->errors, (struct where){&f->bank, 3, 5},
		"unknown field \"%s\"", "stemm"));
	error_hint(f->errors, "did you mean \"%s\"?", "stem");
	assert_int_equal(error_count(f->errors), 1);
	assert_prints(f->errors, false,
		"bank.yaml:3:5: error: unknown field \"stemm\"\n"
		"    3 |   - stemm: Why?\n"
		"      |     ^\n"
		"      = did you mean \"stem\"?\n");
}

static void a_warning_is_not_a_mistake(void **state)
{
	struct fixture *f = *state;

	error_warn_at(f->errors, (struct where){&f->sheet, 1, 8}, "many forms");
	assert_int_equal(error_count(f->errors), 0);
	assert_prints(f->errors, false,
		"sheet.yaml:1:8: warning: many forms\n"
		"    1 | forms: 3\n"
		"      |        ^\n");
}

static void colour_is_used_only_if_asked_for(void **state)
{
	struct fixture *f = *state;

	error_at(f->errors, (struct where){NULL, 0, 0}, "one");
	error_warn_at(f->errors, (struct where){NULL, 0, 0}, "two");
	assert_prints(f->errors, true,
		"pensum: \033[1;31merror:\033[0m one\n"
		"pensum: \033[1;35mwarning:\033[0m two\n");
	assert_prints(
		f->errors, false, "pensum: error: one\npensum: warning: two\n");
}

static void a_whole_source_has_no_line(void **state)
{
	struct fixture *f = *state;

	error_at(f->errors, (struct where){&f->bank, 0, 0}, "empty");
	error_hint(f->errors, "first");
	error_hint(f->errors, "second");
	assert_prints(f->errors, false,
		"bank.yaml: error: empty\n      = first\n      = second\n");
}

static void mistakes_are_sorted_by_place(void **state)
{
	struct fixture *f = *state;

	error_at(f->errors, (struct where){&f->sheet, 1, 1}, "a");
	error_at(f->errors, (struct where){&f->bank, 0, 0}, "d");
	error_at(f->errors, (struct where){&f->sheet, 0, 0}, "c");
	error_at(f->errors, (struct where){&f->bank, 0, 0}, "b");
	assert_prints(f->errors, false,
		"sheet.yaml: error: c\n"
		"sheet.yaml:1:1: error: a\n"
		"    1 | forms: 3\n"
		"      | ^\n"
		"bank.yaml: error: d\n"
		"bank.yaml: error: b\n");
}

static void the_same_mistake_counts_once(void **state)
{
	struct fixture *f = *state;

	for (int i = 0; i < 3; i++) {
		error_at(f->errors, (struct where){&f->bank, 0, 0}, "again");
		error_hint(f->errors, "hint");
		error_at(f->errors, (struct where){&f->bank, 0, 0}, "other");
	}
	assert_int_equal(error_count(f->errors), 2);
	assert_prints(f->errors, false,
		"bank.yaml: error: again\n      = hint\n"
		"bank.yaml: error: other\n");
}

static void a_hint_needs_something_to_hint_at(void **state)
{
	struct fixture *f = *state;

	error_hint(f->errors, "nothing");
	assert_prints(f->errors, false, "");
}

static void carets_are_below_wide_letters_and_tabs(void **state)
{
	struct fixture *f = *state;

	assert_excerpt(f, "a\tb", 3, "a b", "  ^");
	assert_excerpt(f, "\xe5\x8d\x81\xe4\xb8\x80 b", 4,
		"\xe5\x8d\x81\xe4\xb8\x80 b", "     ^");
	assert_excerpt(f, "e\xcc\x81 b", 4, "e\xcc\x81 b", "  ^");
	assert_excerpt(f, "abc", 9, "abc", "   ^");
	assert_excerpt(f,
		"\xef\xbb\xbf"
		"abc",
		2, "abc", " ^");
	assert_excerpt(f, "", 1, "", "^");
}

static void a_terminal_is_kept_from_harm(void **state)
{
	struct fixture *f = *state;
	const char bad[] = "\xef\xbf\xbd";

	assert_excerpt(f, "\033[2J!", 5, arena_printf(f->arena, "%s[2J!", bad),
		"    ^");
	assert_excerpt(f,
		"\xff"
		"a",
		2, arena_printf(f->arena, "%sa", bad), " ^");
	assert_excerpt(f,
		"\xe2\x80\xae"
		"a",
		2, arena_printf(f->arena, "%sa", bad), " ^");
	assert_excerpt(f,
		"\xc2\x9b"
		"2J",
		2, arena_printf(f->arena, "%s2J", bad), " ^");
	error_at(f->errors, (struct where){0}, "found \"%s\"", "\033[2J\r\nx");
	assert_prints(f->errors, false,
		"pensum: error: found \"\xef\xbf\xbd[2J\xef\xbf\xbd x\"\n");
}

static void long_lines_are_shown_in_part(void **state)
{
	struct fixture *f = *state;
	char text[1001], line[73];

	memset(text, 'a', 1000);
	text[1000] = '\0';
	memset(line, 'a', 72);
	line[72] = '\0';
	assert_excerpt(f, text, 1, arena_printf(f->arena, "%s…", line), "^");
	assert_excerpt(f, text, 500, arena_printf(f->arena, "…%s…", line),
		arena_printf(f->arena, "%*s^", 49, ""));
	assert_excerpt(f, text, 1000, arena_printf(f->arena, "…%.*s", 49, line),
		arena_printf(f->arena, "%*s^", 49, ""));
}

static void every_kind_of_line_break_counts_once(void **state)
{
	struct fixture *f = *state;
	const struct source source = source_of("a", "1\n2\r\n3\r4\n\n6");

	for (uint32_t line = 3; line <= 6; line++)
		error_at(f->errors, (struct where){&source, line, 1}, "x");
	assert_prints(f->errors, false,
		"a:3:1: error: x\n    3 | 3\n      | ^\n"
		"a:4:1: error: x\n    4 | 4\n      | ^\n"
		"a:5:1: error: x\n    5 | \n      | ^\n"
		"a:6:1: error: x\n    6 | 6\n      | ^\n");
}

/* Searching for each place from the start would take minutes. */
static void many_mistakes_on_one_line_are_found_in_one_walk(void **state)
{
	enum {
		COUNT = 60000
	};
	struct fixture *f = *state;
	char *text = arena_alloc(f->arena, 10 * COUNT + 1, 1);
	const struct source source = {"a", text, 10 * COUNT};
	FILE *out = fopen("/dev/null", "w");

	assert_non_null(out);
	memset(text, 'a', 10 * COUNT);
	for (uint32_t i = 0; i < COUNT; i++)
		error_at(f->errors, (struct where){&source, 1, 10 * i + 1},
			"x%u", (unsigned)i);
	error_print_all(f->errors, out, false);
	fclose(out);
	assert_int_equal(error_count(f->errors), COUNT);
}

/* Only equal messages are counted, separately for each file. */
static void one_slip_all_over_a_file_is_shown_ten_times(void **state)
{
	struct fixture *f = *state;
	const struct source bank = {"a", "", 0}, sheet = {"b", "", 0};
	struct buffer expected = {.arena = f->arena};

	for (uint32_t line = 300; line > 0; line--)
		error_at(f->errors, (struct where){&bank, line, 1},
			"unknown kind");
	error_at(f->errors, (struct where){&bank, 400, 1}, "no kind");
	error_at(f->errors, (struct where){&sheet, 12, 1}, "unknown kind");
	for (int line = 1; line <= 10; line++)
		buffer_printf(&expected,
			"a:%d:1: error: unknown kind\n"
			"   %2d | \n"
			"      | ^\n",
			line, line);
	buffer_puts(&expected, "      = and 290 more of the same in this file\n"
			       "a:400:1: error: no kind\n"
			       "  400 | \n"
			       "      | ^\n"
			       "b:12:1: error: unknown kind\n"
			       "   12 | \n"
			       "      | ^\n");
	assert_prints(f->errors, false, buffer_text(&expected));
	assert_int_equal(error_count(f->errors), 302);
}

static void messages_of_one_kind_are_shown_twenty_times(void **state)
{
	struct fixture *f = *state;
	const struct source bank = {"a", "", 0};
	char *text = NULL;
	size_t size = 0, count = 0;
	FILE *out = open_memstream(&text, &size);

	for (uint32_t line = 1; line <= 300; line++) {
		error_warn_at(f->errors, (struct where){&bank, line, 1},
			"the formula \"x_%u\" is printed as typed", line);
		error_warn_at(f->errors, (struct where){&bank, line, 2},
			"the tag \"<u>\" is printed as typed");
		error_at(f->errors, (struct where){&bank, line, 3},
			"no item has the id \"q%u\"", line);
	}
	assert_non_null(out);
	error_print_all(f->errors, out, false);
	fclose(out);
	assert_non_null(strstr(text, "a:20:1: warning: the formula \"x_20\""));
	assert_null(strstr(text, "a:21:1:"));
	assert_non_null(
		strstr(text, "      = and 280 more like it in this file\n"
			     "a:20:3: error: no item has the id \"q20\"\n"
			     "   20 | \n"
			     "      | ^\n"
			     "      = and 280 more like it in this file\n"));
	assert_non_null(strstr(text, "a:10:2: warning: "));
	assert_null(strstr(text, "a:11:2: warning: "));
	for (const char *at = text; (at = strstr(at, ": error: ")) != NULL;
		at++)
		count++;
	assert_int_equal(count, 20);
	assert_int_equal(error_count(f->errors), 300);
	free(text);
}

/* What was heard last. */
struct heard {
	const char *what;
	size_t done, count, times;
};

static void hear(void *with, const char *what, size_t done, size_t count)
{
	struct heard *heard = with;

	*heard = (struct heard){what, done, count, heard->times + 1};
}

static void who_watches_hears_how_far_the_work_is(void **state)
{
	static const char reading[] = "reading";
	struct fixture *f = *state;
	struct errors *other = error_list_new(f->arena);
	struct heard heard = {0};

	error_working(f->errors, reading, 1, 3);
	error_watch(f->errors, (struct error_watcher){hear, &heard});
	error_working(other, reading, 2, 3);
	assert_int_equal(heard.times, 0);
	error_watch_like(other, f->errors);
	error_working(other, reading, 2, 3);
	assert_ptr_equal(heard.what, reading);
	assert_int_equal(heard.done, 2);
	assert_int_equal(heard.count, 3);
	assert_int_equal(heard.times, 1);
}

static void of_a_source_lines_are_heard(void **state)
{
	static const struct {
		const char *text;
		size_t lines;
	} cases[] = {{"", 1}, {"a", 1}, {"a\n", 2}, {"\n\nb\nc", 4}};
	struct fixture *f = *state;
	struct heard heard = {0};
	struct source sources[4];

	error_watch(f->errors, (struct error_watcher){hear, &heard});
	for (size_t i = 0; i < 4; i++) {
		sources[i] = source_of("s", cases[i].text);
		error_reading(f->errors, &sources[i], 1);
		assert_int_equal(heard.done, 1);
		assert_int_equal(heard.count, cases[i].lines);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, begin, end)
		T(a_mistake_shows_its_line_and_a_caret),
		T(a_warning_is_not_a_mistake),
		T(colour_is_used_only_if_asked_for),
		T(a_whole_source_has_no_line),
		T(mistakes_are_sorted_by_place),
		T(the_same_mistake_counts_once),
		T(a_hint_needs_something_to_hint_at),
		T(carets_are_below_wide_letters_and_tabs),
		T(a_terminal_is_kept_from_harm),
		T(long_lines_are_shown_in_part),
		T(every_kind_of_line_break_counts_once),
		T(many_mistakes_on_one_line_are_found_in_one_walk),
		T(one_slip_all_over_a_file_is_shown_ten_times),
		T(messages_of_one_kind_are_shown_twenty_times),
		T(who_watches_hears_how_far_the_work_is),
		T(of_a_source_lines_are_heard),
#undef T
	};

	return cmocka_run_group_tests_name("error", tests, NULL, NULL);
}
