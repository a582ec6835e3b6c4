#include "exchange/xml/qti1_item.h"

#include "../base/with_arena.h"
#include "exchange/xml/markup.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char text[] =
	"<item ident='q'><itemmetadata><qtimetadata>"
	"<qtimetadatafield><fieldlabel>points</fieldlabel>"
	"<fieldentry> 2.0 </fieldentry></qtimetadatafield>"
	"<qtimetadatafield><fieldlabel>question_type</fieldlabel>"
	"<fieldentry>multiple_choice_question</fieldentry>"
	"</qtimetadatafield></qtimetadata></itemmetadata><presentation>"
	"<material><mattext texttype='text/html'>&lt;b&gt;Q&lt;/b&gt;</mattext>"
	"<mattext texttype='text/plain'>1 \n2</mattext>"
	"<matimage uri='p.png' label='map'/></material>"
	"<response_lid ident='r' rcardinality='Multiple'><render_choice>"
	"<response_label ident='a'><material><mattext>x</mattext></material>"
	"</response_label><response_label ident='b'><material>"
	"<mattext>y</mattext></material></response_label>"
	"</render_choice></response_lid></presentation><resprocessing>"
	"<outcomes><decvar maxvalue='100'/></outcomes>"
	"<respcondition><conditionvar><varequal respident='r'> a </varequal>"
	"<not><varequal respident='r'>b</varequal></not></conditionvar>"
	"<setvar>100</setvar><displayfeedback linkrefid='note'/>"
	"</respcondition>"
	"<respcondition><conditionvar><and><varequal respident='r'>a"
	"</varequal><varequal respident='r'>b</varequal></and></conditionvar>"
	"<setvar>SCORE.max</setvar></respcondition>"
	"<respcondition><conditionvar><or><vargte respident='n'>3</vargte>"
	"<varlte respident='n'>4</varlte></or></conditionvar>"
	"<setvar>5</setvar></respcondition>"
	"</resprocessing><itemfeedback ident='note'><flow_mat><material>"
	"<mattext>well &amp; good</mattext></material></flow_mat>"
	"</itemfeedback></item>";

static struct qti1_item item_of(struct reader *reader)
{
	const struct xml *root = markup_read(reader, false);

	assert_non_null(root);
	reader_begin(reader, root->at, QUIZ_OTHER);
	return qti1_item_read(reader, root);
}

static void texts_and_responses_are_told_apart(void **state)
{
	const struct qti1_item item = item_of(reading_of(*state, text));

	assert_string_equal(item.type, "multiple_choice_question");
	assert_string_equal(
		item.stem, "<b>Q</b>1 <br>2<img alt=\"map\" src=\"p.png\">");
	assert_int_equal(item.response_count, 1);
	assert_true(item.responses[0].several);
	assert_false(item.responses[0].typed);
	assert_int_equal(item.responses[0].count, 2);
	assert_string_equal(item.responses[0].labels[1].ident, "b");
	assert_string_equal(item.responses[0].labels[1].text, "y");
}

static void conditions_become_scores(void **state)
{
	const struct qti1_item item = item_of(reading_of(*state, text));
	const struct qti1_score *scores = item.scores;

	assert_true(item.most == 100);
	assert_int_equal(item.score_count, 4);
	assert_string_equal(scores[0].value, "a");
	assert_true(scores[0].score == 100);
	assert_int_equal(scores[0].beside, 1);
	assert_string_equal(scores[0].note, "note");
	assert_false(scores[0].full);
	assert_int_equal(scores[1].beside, 2);
	assert_int_equal(scores[2].beside, 2);
	assert_string_equal(scores[2].value, "b");
	assert_true(scores[2].full);
	assert_string_equal(scores[3].low, "3");
	assert_string_equal(scores[3].high, "4");
	assert_true(scores[3].score == 5);
}

static void metadata_and_feedback_are_found(void **state)
{
	struct reader *reader = reading_of(*state, text);
	const struct qti1_item item = item_of(reader);

	assert_string_equal(qti1_item_field(*state, item.xml, "points"), "2.0");
	assert_null(qti1_item_field(*state, item.xml, "title"));
	assert_string_equal(
		qti1_item_feedback(reader, &item, "note"), "well & good");
	assert_null(qti1_item_feedback(reader, &item, "other"));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(texts_and_responses_are_told_apart),
		TEST(conditions_become_scores),
		TEST(metadata_and_feedback_are_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
