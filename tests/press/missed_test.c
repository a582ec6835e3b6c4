#include "press/practice/missed.h"

#include "../bank/shelf.h"
#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char cells[] =
	"bank: cells\n"
	"items:\n"
	"- {id: osmosis, kind: short_answer, stem: S, answer: A}\n"
	"- {id: both, kind: short_answer, stem: S, answer: A}\n"
	"- {id: 7a, kind: short_answer, stem: S, answer: A}\n";

static const char genes[] =
	"bank: genes\n"
	"items:\n"
	"- {id: dna, kind: short_answer, stem: S, answer: A}\n"
	"- {id: both, kind: short_answer, stem: S, answer: A}\n";

static struct asked questions[] = {
	{1, "cells/both"}, {2, "genes/dna"}, {7, "cells/osmosis"}};

static const struct last_packet packet = {
	"out/p.record.yaml", "ABC-123", questions, 3};

/* The names that a list comes to; all messages if it has mistakes. */
static const char *reads_of(struct shelf *shelf, const char *list,
	const struct last_packet *last, size_t bank_count)
{
	struct arena *arena = shelf->arena;
	const struct bank *banks[] = {
		good_bank(shelf, cells), good_bank(shelf, genes)};
	struct reading reading = {arena, error_list_new(arena)};
	const struct source source = source_of("wrong.txt", list);
	struct buffer out = {.arena = arena};
	struct text_list names = {NULL, 0};

	if (!missed_read(&reading, &source, last,
		    (struct bank_list){banks, bank_count}, &names)) {
		assert_int_equal(names.count, 0);
		return said(arena, reading.errors);
	}
	assert_string_equal(said(arena, reading.errors), "");
	for (size_t i = 0; i < names.count; i++)
		buffer_printf(&out, "%s ", names.at[i]);
	return buffer_text(&out);
}

static const char *reads(struct shelf *shelf, const char *list)
{
	return reads_of(shelf, list, &packet, 2);
}

static void numbers_are_those_of_the_last_packet(void **state)
{
	assert_string_equal(reads(*state, "1 2"), "cells/both genes/dna ");
	assert_string_equal(reads(*state, "#2, 7.; 1"),
		"genes/dna cells/osmosis cells/both ");
	assert_string_equal(reads(*state, "2a 2(b)"), "genes/dna ");
}

static void ids_need_their_bank_only_if_two_have_them(void **state)
{
	assert_string_equal(reads(*state, "osmosis\ngenes/both\n"),
		"cells/osmosis genes/both ");
	assert_string_equal(reads(*state, "dna\n\nboth"),
		"wrong.txt:3:1: error: item \"both\" is in two banks\n"
		"= write \"cells/both\" or \"genes/both\"\n");
}

static void an_id_that_looks_like_a_number_is_an_id(void **state)
{
	assert_string_equal(reads(*state, "7a"), "cells/7a ");
	assert_string_equal(reads(*state, "7b"), "cells/osmosis ");
}

static void any_of_the_usual_marks_separates_entries(void **state)
{
	assert_string_equal(
		reads(*state, "\t1,2;7\r\n dna # not both\r\n# 1 2\n"),
		"cells/both genes/dna cells/osmosis ");
	assert_string_equal(reads(*state, "\xef\xbb\xbf"
					  "1\n"),
		"cells/both ");
	assert_string_equal(reads(*state, ""), "");
}

static void every_wrong_entry_is_reported_at_its_place(void **state)
{
	assert_string_equal(reads(*state, "1 8\nué 9 cells/dna\n"),
		"wrong.txt:1:3: error: the last packet has no question 8\n"
		"= its numbers, in out/p.record.yaml, end with 7\n"
		"wrong.txt:2:1: error: item \"ué\" is not in the banks\n"
		"wrong.txt:2:4: error: the last packet has no question 9\n"
		"= its numbers, in out/p.record.yaml, end with 7\n"
		"wrong.txt:2:6: error: item \"cells/dna\" is not in the "
		"banks\n");
}

static void an_id_of_the_only_bank_is_suggested(void **state)
{
	assert_string_equal(reads_of(*state, "osmossis", &packet, 1),
		"wrong.txt:1:1: error: item \"osmossis\" is not in the "
		"banks\n= did you mean \"osmosis\"?\n");
}

static void numbers_need_a_packet(void **state)
{
	static const struct last_packet none = {.path = "p.record.yaml"};

	assert_string_equal(reads_of(*state, "osmosis 1", &none, 2),
		"wrong.txt:1:9: error: no packet was printed that question 1 "
		"could be of\n"
		"= its record would be p.record.yaml; ids of items need "
		"none\n");
}

static void bytes_that_are_no_text_are_refused(void **state)
{
	static const char refused[] =
		"wrong.txt: error: expected a list of ids or numbers, found "
		"no text in UTF-8\n";

	assert_string_equal(reads(*state, "1 \xff"), refused);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, shelf_setup, shelf_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(numbers_are_those_of_the_last_packet),
		TEST(ids_need_their_bank_only_if_two_have_them),
		TEST(an_id_that_looks_like_a_number_is_an_id),
		TEST(any_of_the_usual_marks_separates_entries),
		TEST(every_wrong_entry_is_reported_at_its_place),
		TEST(an_id_of_the_only_bank_is_suggested),
		TEST(numbers_need_a_packet),
		TEST(bytes_that_are_no_text_are_refused),
	};

	return cmocka_run_group_tests_name("missed", tests, NULL, NULL);
}
