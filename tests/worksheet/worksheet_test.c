#include "worksheet/worksheet.h"

#include "shelf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define TOP                                                                    \
	"worksheet: w\n"                                                       \
	"title: T\n"
#define BANKS "banks: [one.yaml]\n"
#define SECTIONS "sections: [{title: S, draw: {count: 1}}]\n"

static const struct saying sayings[] = {
	{"worksheet: W w\ntitles: x\n",
		"w:1:1: error: worksheet needs a \"banks\"\n"
		"w:1:1: error: worksheet needs a \"sections\"\n"
		"w:1:12: error: worksheet: expected an id of a-z, 0-9, - and "
		"_, found \"W w\"\n"
		"= such as \"w-w\"\n"
		"w:2:1: error: unknown field \"titles\" in a worksheet\n"
		"= did you mean \"title\"?\n"},
	{"bank: b\n", "w:1:1: error: expected a worksheet, found a bank\n"
		      "= for a bank: pensum practice BANK, or name it in a "
		      "worksheet's "
		      "banks\n"},
	{TOP "banks: []\n"
	     "sections: []\n",
		"w:3:8: error: banks needs at least one file\n"
		"w:4:11: error: sections needs at least one section\n"},
	{TOP "banks: {a: one.yaml}\n"
	     "sections: x\n"
	     "avoid: [[]]\n",
		"w:3:8: error: banks: expected a list, found a mapping\n"
		"w:4:11: error: sections: expected a list, found \"x\"\n"
		"w:5:9: error: record: expected text, found an empty list\n"
		"= if this is text, put it in quotes\n"},
	{TOP BANKS SECTIONS "seed: -1\n"
			    "forms: 0\n"
			    "fields: [name, nane, name]\n"
			    "page: {size: 8}\n"
			    "overlap: 3\n"
			    "key: {style: overlays, mono: maybe}\n"
			    "tiers: [core, core, cor]\n"
			    "roster: x\n"
			    "matrix: 1\n",
		"w:5:7: error: seed: expected a whole number from 0 to "
		"9223372036854775807, found \"-1\"\n"
		"w:6:8: error: forms: expected a whole number from 1 to "
		"100000, found \"0\"\n"
		"w:7:16: error: unknown field \"nane\"\n"
		"= did you mean \"name\"?\n"
		"w:7:22: error: field \"name\" is given twice\n"
		"w:8:14: error: size: expected a whole number from 9 to 32, "
		"found \"8\"\n"
		"w:10:14: error: unknown style \"overlays\"\n"
		"= did you mean \"overlay\"?\n"
		"w:10:30: error: mono: expected true or false, found "
		"\"maybe\"\n"
		"w:11:15: error: tier \"core\" is given twice\n"
		"w:11:21: error: unknown tier \"cor\"\n"
		"= did you mean \"core\"?\n"
		"w:13:1: error: unknown field \"matrix\" in a worksheet\n"},
	{TOP BANKS SECTIONS
		"seed: 9223372036854775808\n"
		"overlap: som\n"
		"fields: x\n"
		"key: {style: lst}\n"
		"tiers: []\n"
		"forms: [A, a, B/, A-key, B b_.-, ' C', a-Overlay]\n",
		"w:5:7: error: seed: expected a whole number from 0 to "
		"9223372036854775807, found \"9223372036854775808\"\n"
		"w:6:10: error: unknown overlap \"som\"\n"
		"= known: any, none, all\n"
		"w:7:9: error: unknown field \"x\"\n"
		"= known: name, date, period, class, score\n"
		"w:8:14: error: unknown style \"lst\"\n"
		"= did you mean \"list\"?\n"
		"w:9:8: error: tiers needs at least one tier\n"
		"w:10:12: error: form \"a\" has the same name as \"A\"\n"
		"w:10:15: error: form: expected a name of up to 40 letters, "
		"digits, spaces and - _ ., found \"B/\"\n"
		"w:10:19: error: form \"A-key\" would be taken for another "
		"form's key\n"
		"w:10:34: error: form: expected a name of up to 40 letters, "
		"digits, spaces and - _ ., found \" C\"\n"
		"w:10:40: error: form \"a-Overlay\" would be taken for another "
		"form's key\n"},
	{TOP BANKS "sections:\n"
		   "- draw: {count: 1}\n"
		   "- title: A\n"
		   "- {title: B, draw: {kind: esay, count: 1001}}\n"
		   "- {title: B, draw: {kind: [essay, matchng]}}\n"
		   "- {id: C, draw: {kind: [], count: -1}}\n"
		   "- x\n",
		"w:5:3: error: section needs a title or an id\n"
		"w:6:3: error: section needs a \"draw\"\n"
		"w:7:27: error: unknown kind \"esay\"\n"
		"= did you mean \"essay\"?\n"
		"w:7:40: error: count: expected a whole number from 0 to "
		"1000, found \"1001\"\n"
		"w:8:11: error: \"B\" names two sections, the first in line "
		"7\n"
		"= give the section an id of its own\n"
		"w:8:20: error: draw needs a \"count\" or \"points\"\n"
		"w:8:35: error: unknown kind \"matchng\"\n"
		"= did you mean \"matching\"?\n"
		"w:9:8: error: id: expected an id of a-z, 0-9, - and _, found "
		"\"C\"\n"
		"= such as \"c\"\n"
		"w:9:24: error: kind needs at least one kind\n"
		"w:9:35: error: count: expected a whole number from 0 to "
		"1000, found \"-1\"\n"
		"w:10:3: error: expected the fields of a section, found "
		"\"x\"\n"},
	{TOP BANKS "sections:\n"
		   "- {id: a, ask: stirp, order: bnak, draw: {kind: essay, "
		   "count: 1}}\n"
		   "- {id: b, ask: date, draw: {kind: [essay, short_answer], "
		   "count: 1}}\n",
		"w:5:16: error: unknown ask \"stirp\"\n"
		"= did you mean \"strip\"?\n"
		"w:5:30: error: unknown order \"bnak\"\n"
		"= did you mean \"bank\"?\n"
		"w:6:16: error: ask needs timeline items, but draw.kind "
		"leaves them out\n"},
	{TOP BANKS "sections:\n"
		   "- {id: a, ask: correct, draw: {kind: timeline, count: 1}}\n"
		   "- id: b\n"
		   "  word_bank: true\n"
		   "  draw: {kind: [essay, matching], count: 1}\n"
		   "- {id: c, word_bank: [x], draw: {count: 1}}\n",
		"w:5:16: error: ask needs true-or-false items, but draw.kind "
		"leaves them out\n"
		"w:7:14: error: word_bank needs fill-in items or tables to "
		"complete or diagrams, but draw.kind "
		"leaves them out\n"
		"w:9:22: error: word_bank: expected true or false, found a "
		"list\n"},
	{TOP BANKS "sections:\n"
		   "- {id: a, ask: order, draw: {count: 2}}\n"
		   "- {id: b, ask: strip, draw: {kind: [timeline, essay], "
		   "count: 2}}\n"
		   "- {id: c, ask: order, draw: {kind: timeline, count: 1}}\n"
		   "- {id: d, ask: strip, draw: {kind: timeline, count: 25}}\n"
		   "- {id: e, ask: strip, order: date, draw: {kind: timeline, "
		   "count: {support: 1, core: 5}}}\n"
		   "- {id: f, ask: order, draw: {kind: timeline}}\n",
		"w:5:16: error: ask \"order\" makes one task of timeline "
		"items, but draw.kind allows others\n"
		"= write draw: {kind: timeline, …}\n"
		"w:6:16: error: ask \"strip\" makes one task of timeline "
		"items, but draw.kind allows others\n"
		"= write draw: {kind: timeline, …}\n"
		"w:7:29: error: ask \"order\" needs 2 to 1000 items, found 1\n"
		"w:8:29: error: ask \"strip\" needs 2 to 24 items, found 25\n"
		"w:9:30: error: order \"date\" gives away what ask \"strip\" "
		"asks for\n"
		"w:9:42: error: ask \"strip\" needs 2 to 24 items, found 1\n"
		"w:10:29: error: draw needs a \"count\" or \"points\"\n"},
	{TOP BANKS "sections:\n"
		   "- id: a\n"
		   "  draw:\n"
		   "    difficulty: {easy: 2, 1: 1, hrad: 2, 2: 0}\n"
		   "- {id: b, draw: {count: 1, difficulty: {easy: 1, hard: "
		   "1}}}\n"
		   "- {id: c, draw: {difficulty: easy}}\n",
		"w:7:27: error: difficulty 1 is given twice\n"
		"w:7:33: error: unknown difficulty \"hrad\"\n"
		"= did you mean \"hard\"?\n"
		"w:7:45: error: 2: expected a whole number from 1 to 1000, "
		"found \"0\"\n"
		"w:8:40: error: difficulty must add up to at most the count, "
		"1, found 2\n"
		"w:9:30: error: difficulty: expected counts such as "
		"{easy: 2, hard: 2}, found \"easy\"\n"
		"= write difficulty: {easy: 1}\n"},
	{TOP BANKS "sections:\n"
		   "- id: a\n"
		   "  draw:\n"
		   "    count: 1\n"
		   "    stimulus: {}\n"
		   "    tags: {x: y}\n",
		"w:8:15: error: stimulus: expected a text or a list of "
		"texts, found a mapping\n"
		"= if this is text, put it in quotes\n"
		"w:9:11: error: tags: expected a list of texts, found a "
		"mapping\n"},
	{TOP "banks: [one.yaml, sources.yaml, more.yaml]\n"
	     "sections:\n"
	     "- {id: a, draw: {count: 1, stimulus: []}}\n"
	     "- {id: b, draw: {count: 1, stimulus: [map, {}, lettr]}}\n"
	     "- {id: c, draw: {count: 1, stimulus: more/lettr}}\n"
	     "- {id: d, draw: {count: 1, stimulus: [nowhere/map, one/map]}}\n"
	     "- {id: e, draw: {count: 1, stimulus: ''}}\n",
		"w:5:38: error: stimulus needs at least one stimulus\n"
		"w:6:39: error: stimulus \"map\" is in two banks\n"
		"= write \"sources/map\" or \"more/map\"\n"
		"w:6:44: error: stimulus: expected text, found a mapping\n"
		"= if this is text, put it in quotes\n"
		"w:6:48: error: stimulus \"lettr\" is in no bank of this "
		"worksheet\n"
		"w:7:38: error: stimulus \"more/lettr\" is not in that bank\n"
		"= did you mean \"letter\"?\n"
		"w:8:39: error: stimulus \"nowhere/map\" is in no bank of this "
		"worksheet\n"
		"w:8:52: error: stimulus \"one/map\" is not in that bank\n"
		"w:9:38: error: stimulus: expected a text or a list of texts, "
		"found nothing\n"},
	{TOP "banks: [sources.yaml]\n"
	     "sections: [{id: a, draw: {count: 1, stimulus: mpa}}]\n",
		"w:4:47: error: stimulus \"mpa\" is in no bank of this "
		"worksheet\n"
		"= did you mean \"map\"?\n"},
	{TOP "banks: [one.yaml, two.yaml]\n"
	     "sections:\n"
	     "- {id: a, draw: {count: 2, tags: [reform, refrm], "
	     "not_tags: [xxxxxx]}}\n"
	     "- {id: b, draw: {count: 9}, pin: [s1, one/t1, three/s1, "
	     "two/s1, one/s9, s8]}\n"
	     "- {id: c, draw: {count: 2}, pin: [e1, one/e1, t1]}\n"
	     "- {id: d, draw: {count: 2, kind: timeline}, pin: [e1]}\n"
	     "- {id: e, draw: {count: 2}, pin: {s1: 1}}\n",
		"w:5:43: error: no item in the banks has the tag \"refrm\"\n"
		"= did you mean \"reform\"?\n"
		"w:5:62: error: no item in the banks has the tag \"xxxxxx\"\n"
		"w:6:35: error: pin \"s1\" is in two banks\n"
		"= write \"one/s1\" or \"two/s1\"\n"
		"w:6:47: error: pin \"three/s1\" is in no bank of this "
		"worksheet\n"
		"w:6:65: error: pin \"one/s9\" is not in that bank\n"
		"= did you mean \"s1\"?\n"
		"w:6:73: error: pin \"s8\" is not in the banks\n"
		"w:7:34: error: pins must be at most the count, 2, found 3\n"
		"w:7:39: error: \"one/e1\" is pinned twice, first in line 7\n"
		"w:7:47: error: \"one/t1\" is pinned twice, first in line 6\n"
		"w:8:51: error: pin \"e1\" is of the kind essay, which "
		"draw.kind leaves out\n"
		"w:9:34: error: pin: expected a list of texts, found a "
		"mapping\n"},
};

static void every_mistake_is_reported_at_its_place(void **state)
{
	shelf_assert_says(*state, sayings, LENGTH(sayings));
}

/* All that is said, with the folder's name as "~". */
static const char *said_at_home(
	const struct shelf *shelf, const struct errors *errors)
{
	struct buffer text = {.arena = shelf->arena};
	const size_t length = strlen(shelf->folder);

	for (const char *at = said(shelf->arena, errors); *at != '\0'; at++)
		if (strncmp(at, shelf->folder, length) == 0) {
			buffer_putc(&text, '~');
			at += length - 1;
		} else {
			buffer_putc(&text, *at);
		}
	return buffer_text(&text);
}

static void banks_that_cannot_be_had_are_reported(void **state)
{
	struct errors *errors;

	assert_null(shelf_read(*state,
		TOP "banks: [none.yaml, 'no*.yaml', one.yaml, again.yaml, "
		    "bad.yaml, a.record.yaml]\n"
		    "sections: [{id: a, draw: {count: 1, tags: [nil]}}]\n",
		&errors));
	assert_string_equal(said_at_home(*state, errors),
		"w:3:9: error: cannot read \"~/none.yaml\": No such file or "
		"directory\n"
		"= the folder \"~\" was searched\n"
		"= did you mean \"one.yaml\"?\n"
		"w:3:20: error: no file matches \"no*.yaml\"\n"
		"w:3:42: error: two files have the bank id \"one\", "
		"\"~/one.yaml\" and \"~/again.yaml\"\n"
		"~/bad.yaml:2:8: error: items needs at least one item\n"
		"~/a.record.yaml:1:1: error: expected a bank, found a "
		"record\n"
		"= for a record: pensum again RECORD\n");
}

static void records_that_cannot_be_had_are_reported(void **state)
{
	struct errors *errors;

	assert_null(shelf_read(*state,
		TOP BANKS SECTIONS "avoid: [none.yaml, one.yaml, 'z*', [x]]\n",
		&errors));
	assert_string_equal(said_at_home(*state, errors),
		"w:5:9: error: cannot read \"~/none.yaml\": No such file or "
		"directory\n"
		"= the folder \"~\" was searched\n"
		"= did you mean \"one.yaml\"?\n"
		"w:5:30: warning: no record matches \"z*\" yet\n"
		"w:5:36: error: record: expected text, found a list\n"
		"= if this is text, put it in quotes\n"
		"~/one.yaml:1:1: error: expected a record, found a bank\n"
		"= for a bank: pensum practice BANK, or name it in a "
		"worksheet's banks\n");
}

static void a_worksheet_that_says_little_has_defaults(void **state)
{
	const struct worksheet *sheet = shelf_good(*state, TOP BANKS SECTIONS);
	const struct section *section = &sheet->sections[0];

	assert_string_equal(sheet->id, "w");
	assert_null(sheet->course);
	assert_false(sheet->has_seed);
	assert_int_equal(sheet->form_count, 1);
	assert_int_equal(sheet->fields.count, 2);
	assert_int_equal(sheet->fields.at[1].fill, FILL_DATE);
	assert_int_equal(sheet->page.width, page_setup_default().width);
	assert_int_equal(sheet->overlap, OVERLAP_ANY);
	assert_int_equal(sheet->key_style, KEY_LIST);
	assert_false(sheet->key_mono);
	assert_int_equal(sheet->avoid.count, 0);
	assert_string_equal(section->id, "S");
	assert_int_equal(section->ask, ASK_IDENTIFY);
	assert_int_equal(section->order, ORDER_SHUFFLE);
	assert_int_equal(section->draw.count, 1);
	assert_int_equal(section->pin_count, 0);
}

static void a_worksheet_keeps_what_it_says(void **state)
{
	const struct worksheet *sheet = shelf_good(*state,
		TOP BANKS "course: C\n"
			  "date: May 4\n"
			  "seed: 9223372036854775807\n"
			  "fields: [score, class]\n"
			  "page: {paper: a4}\n"
			  "overlap: none\n"
			  "key: {style: answers-only, mono: true}\n"
			  "tiers: [core]\n"
			  "avoid: ['*.record.yaml']\n" SECTIONS);

	assert_string_equal(sheet->course, "C");
	assert_string_equal(sheet->date, "May 4");
	assert_true(sheet->has_seed);
	assert_true(sheet->seed == (uint64_t)INT64_MAX);
	assert_int_equal(sheet->fields.count, 2);
	assert_int_equal(sheet->fields.at[0].fill, FILL_SCORE);
	assert_int_equal(sheet->page.width, 595276);
	assert_int_equal(sheet->overlap, OVERLAP_NONE);
	assert_int_equal(sheet->key_style, KEY_ANSWERS_ONLY);
	assert_true(sheet->key_mono);
	assert_int_equal(sheet->avoid.count, 3);
	assert_string_equal(sheet->avoid.at[0], "one/a");
	assert_string_equal(sheet->avoid.at[1], "one/e1");
	assert_string_equal(sheet->avoid.at[2], "one/s1");
}

static void a_section_keeps_what_it_says(void **state)
{
	const struct worksheet *sheet = shelf_good(*state,
		TOP BANKS "sections:\n"
			  "- id: s\n"
			  "  ask: term\n"
			  "  order: date\n"
			  "  draw: {kind: [timeline, essay], tags: [mao], "
			  "any_tags: [deng], not_tags: [reform], "
			  "difficulty: {easy: 2, hard: 1, 2: 4}}\n"
			  "  pin: [t1, one/e1]\n");
	const struct section *section = &sheet->sections[0];
	const struct draw *draw = &section->draw;

	assert_null(section->title);
	assert_int_equal(section->ask, ASK_TERM);
	assert_int_equal(section->order, ORDER_DATE);
	assert_int_equal(draw->kinds.count, 2);
	assert_ptr_equal(draw->kinds.at[0], kind_named("timeline"));
	assert_ptr_equal(draw->kinds.at[1], kind_named("essay"));
	assert_int_equal(draw->count, 7);
	assert_int_equal(draw->difficulty[1], 2);
	assert_int_equal(draw->difficulty[2], 4);
	assert_int_equal(draw->difficulty[5], 1);
	assert_string_equal(draw->tags.at[0], "mao");
	assert_string_equal(draw->any_tags.at[0], "deng");
	assert_string_equal(draw->not_tags.at[0], "reform");
	assert_int_equal(section->pin_count, 2);
	assert_string_equal(section->pins[0]->name, "one/t1");
	assert_string_equal(section->pins[1]->name, "one/e1");
}

static void banks_named_twice_are_used_once_in_order(void **state)
{
	const struct worksheet *sheet = shelf_good(*state,
		TOP "banks: [./two.yaml, '[ot]*.yaml', two.yaml]\n" SECTIONS);

	assert_int_equal(sheet->bank_count, 2);
	assert_string_equal(sheet->banks[0]->id, "two");
	assert_string_equal(sheet->banks[1]->id, "one");
}

static void a_file_that_is_not_there_is_reported(void **state)
{
	const struct shelf *shelf = *state;
	struct reading reading = {shelf->arena, error_list_new(shelf->arena)};

	assert_null(worksheet_load(&reading,
		file_join(shelf->arena, shelf->folder, "w.yaml"), NULL));
	assert_non_null(strstr(said(shelf->arena, reading.errors),
		"/w.yaml\": No such file or directory\n"));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, shelf_setup, shelf_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_mistake_is_reported_at_its_place),
		TEST(banks_that_cannot_be_had_are_reported),
		TEST(records_that_cannot_be_had_are_reported),
		TEST(a_worksheet_that_says_little_has_defaults),
		TEST(a_worksheet_keeps_what_it_says),
		TEST(a_section_keeps_what_it_says),
		TEST(banks_named_twice_are_used_once_in_order),
		TEST(a_file_that_is_not_there_is_reported),
	};

	return cmocka_run_group_tests_name("worksheet", tests, NULL, NULL);
}
