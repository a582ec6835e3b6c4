#include "yaml/synonym_words.h"

#include "base/common.h"

const struct synonym_words synonym_words[] = {
	/* The question. */
	{"stem", "question question_text question_stem prompt "
		 "statement task body query ask text title instruction "
		 "wording problem"},
	{"text", "stem question sentence passage"},
	{"term", "question event name item concept vocabulary word"},
	/* Answers. */
	{"choices", "options alternatives answers choice option "
		    "answer_choices possible_answers variants"},
	{"answer", "answers solution model_answer sample_answer "
		   "expected_answer suggested_answer example_answer "
		   "correct correct_answer correct_answers right_answer "
		   "key response solutions"},
	{"thesis", "answer model_answer sample_answer expected_answer "
		   "suggested_answer example_answer solution answers"},
	{"distractors", "wrong wrong_answers incorrect incorrect_answers "
			"decoys foils extra extras"},
	{"choices", "distractors wrong_answers incorrect_answers decoys"},
	{"sequence", "order steps items list events correct_order ordered "
		     "answer answers choices"},
	{"pairs", "matches matching items terms left right lefts rights "
		  "definitions premises responses choices options "
		  "answers"},
	{"date", "year when dates"},
	{"significance", "importance why why_it_matters meaning relevance "
			 "impact answer"},
	{"who", "person people whom"},
	{"where", "place location"},
	/* About an item. */
	{"kind", "type question_type item_type kind_of_question format"},
	{"title", "name heading header caption label"},
	{"id", "name title identifier ident uid item_id question_id "
	       "number no code label"},
	{"points", "marks mark score weight worth value pts credit "
		   "credits point_value max_score grade maximum"},
	{"tags", "tag topic topics category categories keywords "
		 "keyword subject chapter unit labels"},
	{"standards", "objective objectives skill skills outcome outcomes "
		      "competency competencies learning_objective"},
	{"difficulty", "level diff difficulty_level hardness"},
	{"bloom", "blooms taxonomy bloom_level cognitive_level dok"},
	{"minutes", "time duration time_limit estimated_time mins minute"},
	{"stimulus", "passage source context reading document"},
	{"image", "picture img figure graphic photo illustration media"},
	{"alt", "alt_text alttext description image_alt caption"},
	{"explanation", "feedback rationale comment comments general_feedback "
			"reason justification remarks solution_text note "
			"notes"},
	{"notes", "note grading_notes teacher_notes"},
	{"rubric", "criteria rubrics grading scoring criterion"},
	{"criterion", "name title criteria description category"},
	{"correct", "right is_correct iscorrect answer"},
	{"text", "description label value content"},
	{"lines", "answer_lines response_lines"},
	{"space", "answer_space room"},
	/* Banks and worksheets. */
	{"items", "questions entries cards problems"},
	{"stimuli", "stimulus passages sources readings texts documents"},
	{"banks", "bank question_banks question_bank files file source "
		  "sources"},
	{"course", "subject class module"},
	{"teacher", "author instructor"},
	{"instructions", "directions instruction intro introduction"},
	{"forms", "versions variants copies form version"},
	{"roster", "students class_list student_list"},
	{"seed", "random_seed"},
	{"key", "answer_key"},
	{"avoid", "exclude used previous"},
	{"count", "number num n amount how_many quantity total "
		  "questions"},
	{"sections", "parts groups"},
	{"fields", "header_fields student_fields header"},
	{"paper", "size paper_size format"},
	{"margin", "margins"},
	{"size", "font_size fontsize"},
	{"font", "font_family typeface"},
	/* Kinds. */
	{"multiple_choice", "mcq mc multichoice multiple_answers single_choice "
			    "choice choices select radio checkbox checkboxes "
			    "multiple_response multiple_answer multiple_select "
			    "multiselect multi_select mr msq mrq single_answer "
			    "single_select schoice mchoice quiz"},
	{"true_false", "tf t/f true/false truefalse true_or_false boolean "
		       "bool yes_no right_wrong alternate_choice"},
	{"short_answer", "shortanswer sa open short short_response "
			 "free_response open_response constructed_response "
			 "free_text string definition identify saq"},
	{"numeric", "numerical number num calculated calculation"},
	{"essay", "open_ended long_answer long_response "
		  "extended_response long paragraph composition writing "
		  "dbq frq leq essays"},
	{"matching", "match pairs pairing connect"},
	{"fill_in", "cloze gap_fill gapfill gap gaps fill_in_the_blank "
		    "fill_in_the_blanks fill_in_blank fill_in_blanks "
		    "fill_in_multiple_blanks fill_blank fillin fill fib "
		    "blank blanks missing_word missing_words missingword "
		    "completion"},
	{"ordering", "sequence sequencing order sort sorting ranking rank "
		     "reorder arrange put_in_order chronology"},
	{"timeline", "identification date event id ids key_term time_line"},
	/* Values of fields. */
	{"easy", "low beginner simple basic novice e"},
	{"medium", "moderate average intermediate normal med mid m"},
	{"hard", "difficult challenging high expert h tough advanced"},
	{"remember", "knowledge recall remembering"},
	{"understand", "comprehension understanding"},
	{"apply", "application applying"},
	{"analyze", "analysis analyse analyzing"},
	{"evaluate", "evaluation evaluating"},
	{"create", "synthesis creating"},
	{"shuffle", "random randomize randomise randomized shuffled mixed "
		    "yes true"},
	{"bank", "as_written fixed none given original listed no false"},
	{"date", "chronological"},
	{"support", "easy low below below_level modified sped ell"},
	{"core", "standard regular on_level grade_level middle medium"},
	{"extension", "advanced challenge honors honours gifted above "
		      "above_level high hard enrichment"},
	{"letter", "us_letter us"},
	{"half_letter", "statement half"},
	{"booklet", "brochure folded leaflet"},
	{"any", "yes true"},
	{"overlay", "in_place"},
	{"both", "all"},
};

const size_t synonym_words_count = LENGTH(synonym_words);

static const char *const rights[] = {"answer", "answers", "correct",
	"correct_answer", "correct_answers", "right", "right_answer", "key",
	"solution", "answer_key"};
const struct text_list synonym_words_rights = {rights, LENGTH(rights)};

const struct synonym_words_home synonym_words_homes[] = {
	{"paper", "page", "paper"},
	{"paper_size", "page", "paper"},
	{"margin", "page", "margin"},
	{"margins", "page", "margin"},
	{"font", "page", "font"},
	{"size", "page", "size"},
	{"font_size", "page", "size"},
	{"duplex", "page", "duplex"},
	{"booklet", "page", "booklet"},
	{"up", "page", "up"},
	{"columns", "page", "columns"},
	{"large_print", "page", "large_print"},
	{"spacing", "page", "spacing"},
	{"tint", "page", "tint"},
	{"key_style", "key", "style"},
	{"kind", "draw", "kind"},
	{"type", "draw", "kind"},
	{"count", "draw", "count"},
	{"number", "draw", "count"},
	{"amount", "draw", "count"},
	{"tags", "draw", "tags"},
	{"tag", "draw", "tags"},
	{"any_tags", "draw", "any_tags"},
	{"not_tags", "draw", "not_tags"},
	{"difficulty", "draw", "difficulty"},
	{"points", "draw", "points"},
	{"minutes", "draw", "minutes"},
};

const size_t synonym_words_home_count = LENGTH(synonym_words_homes);

static const char *const of_sections[] = {
	"order", "shuffle", "ask", "draw", "count", "kind", "pin", "word_bank"};
const struct text_list synonym_words_of_sections = {
	of_sections, LENGTH(of_sections)};

static const char *const sides[] = {"left", "lefts", "right", "rights", "terms",
	"definitions", "premises", "column_a", "column_b"};
const struct text_list synonym_words_sides = {sides, LENGTH(sides)};
