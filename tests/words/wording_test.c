#include "words/wording.h"

#include "../base/with_arena.h"
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void a_tag_gets_the_nearest_table(void **state)
{
	static const struct {
		const char *tag, *found;
	} tags[] = {
		{"fr", "fr"},
		{"FR", "fr"},
		{"fr-ca", "fr-CA"},
		{"fr-CH", "fr"},
		{"de-AT-1996", "de"},
		{"en-US", "en"},
		{"en-AU", "en-GB"},
		{"en-IN", "en-IN"},
		{"es-MX", "es-MX"},
		{"es-PE", "es-419"},
		{"es-AR", "es"},
		{"de-LI", "de-CH"},
		{"pt", "pt-BR"},
		{"pt-AO", "pt-PT"},
		{"no", "nb"},
		{"nb-NO", "nb"},
		{"zh", "zh-Hans"},
		{"zh-CN", "zh-Hans"},
		{"zh-TW", "zh-Hant"},
		{"zh-Hant-HK", "zh-Hant"},
		{"iw", "he"},
		{"ka", NULL},
		{"enx", NULL},
		{"", NULL},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(tags); i++) {
		const struct language *language = language_find(tags[i].tag);

		if (tags[i].found == NULL)
			assert_null(language);
		else
			assert_string_equal(language->tag, tags[i].found);
		assert_int_equal(
			wording_known(tags[i].tag), tags[i].found != NULL);
	}
	assert_string_equal(wording_of("ka").language->tag, "en");
	assert_string_equal(wording_of("ka").tag, "ka");
}

/* Only variants may be missing. */
static void check_form(const struct language *language,
	const struct plural_rule *rule, enum word word, int form)
{
	const bool given = language->words[word][form] != 0;

	if (form == PLURAL_OTHER)
		assert_true(given);
	else if (word_variant(word, VARIANT_OTHER) == NULL)
		assert_int_equal(given,
			word_counts(word) && (rule->forms & 1 << form) != 0);
}

static void every_table_has_every_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < language_count; i++) {
		const struct language *language = language_all[i];
		const struct plural_rule *rule = plural_rule(language->plurals);

		for (int word = 1; word < WORD_COUNT; word++)
			for (int form = 0; form < PLURAL_COUNT; form++)
				check_form(
					language, rule, (enum word)word, form);
		for (int month = 0; month < MONTH_NAMES; month++)
			for (int form = 0; form < MONTH_FORMS; form++)
				assert_int_not_equal(
					language->months[form][month], 0);
		assert_true(language->letter_count >= 10);
	}
}

/* What languages say of 1, 2, 3, 5, 11, 21, 2.5 and 0 points. */
static void points_take_their_plurals(void **state)
{
	static const struct {
		const char *tag, *said;
	} languages_said[] = {
		{"en", "1 point|2 points|5 points|21 points|2.5 points|0 "
		       "points"},
		{"en-GB", "1 mark|2 marks|5 marks|21 marks|2.5 marks|0 marks"},
		{"fr", "1 point|2 points|5 points|21 points|2,5 points|0 "
		       "point"},
		{"de", "1 Punkt|2 Punkte|5 Punkte|21 Punkte|2,5 Punkte|0 "
		       "Punkte"},
		{"ru", "1 балл|2 балла|5 баллов|21 балл|2,5 балла|0 баллов"},
		{"pl", "1 punkt|2 punkty|5 punktów|21 punktów|2,5 punktu|0 "
		       "punktów"},
		{"cs", "1 bod|2 body|5 bodů|21 bodů|2,5 bodu|0 bodů"},
		{"ro", "1 punct|2 puncte|5 puncte|21 de puncte|2,5 puncte|0 "
		       "puncte"},
		{"zh-Hans", "1分|2分|5分|21分|2.5分|0分"},
		{"ar", "درجة واحدة|درجتان|٥ درجات|٢١ درجة|٢٫٥ درجة|لا درجات"},
		{"he", "נקודה אחת|שתי נקודות|5 נקודות|21 נקודות|2.5 נקודות|0 "
		       "נקודות"},
		{"fa", "۱ نمره|۲ نمره|۵ نمره|۲۱ نمره|۲٫۵ نمره|۰ نمره"},
		{"ur-PK", "1 نمبر|2 نمبر|5 نمبر|21 نمبر|2.5 نمبر|0 نمبر"},
	};
	static const char *const numbers[] = {"1", "2", "5", "21", "2.5", "0"};
	struct arena *arena = *state;

	for (size_t i = 0; i < LENGTH(languages_said); i++) {
		const struct wording wording =
			wording_of(languages_said[i].tag);
		struct buffer out = {.arena = arena};

		for (size_t k = 0; k < LENGTH(numbers); k++) {
			buffer_puts(&out, k > 0 ? "|" : "");
			buffer_puts(
				&out, wording_say(arena, &wording, WORD_POINTS,
					      &(struct gaps){.n = numbers[k]}));
		}
		assert_string_equal(buffer_text(&out), languages_said[i].said);
	}
}

static const char *asked_for(
	struct arena *arena, const struct wording *wording, int number)
{
	const struct gaps gaps = {.n = arena_printf(arena, "%d", number),
		.numeral = wording_numeral(arena, wording, number)};

	return wording_say(arena, wording, WORD_CHOOSE, &gaps);
}

/* What a question with 2, 5, 10, 11 and 21 right answers asks for. */
static void a_numeral_agrees_with_its_noun(void **state)
{
	static const struct {
		const char *tag, *said;
	} asked[] = {
		{"en", "Choose two.|Choose five.|Choose ten.|Choose 11.|Choose "
		       "21."},
		{"ja", "二つ選びなさい。|五つ選びなさい。|十選びなさい。|"
		       "11個選びなさい。|21個選びなさい。"},
		{"ko", "두 개를 고르시오.|다섯 개를 고르시오.|열 개를 "
		       "고르시오.|11개를 고르시오.|21개를 고르시오."},
		{"zh-Hans", "选出两项。|选出五项。|选出十项。|选出11项。|"
			    "选出21项。"},
		{"zh-Hant", "選出兩項。|選出五項。|選出十項。|選出11項。|"
			    "選出21項。"},
		{"vi", "Chọn hai đáp án.|Chọn năm đáp án.|Chọn mười đáp án.|"
		       "Chọn 11 đáp án.|Chọn 21 đáp án."},
		{"ru", "Выберите два ответа.|Выберите пять ответов.|Выберите "
		       "десять ответов.|Выберите 11 ответов.|Выберите 21 "
		       "ответ."},
		{"uk", "Оберіть дві відповіді.|Оберіть п’ять відповідей.|"
		       "Оберіть десять відповідей.|Оберіть 11 відповідей.|"
		       "Оберіть 21 відповідь."},
		{"pl", "Wybierz dwie odpowiedzi.|Wybierz pięć odpowiedzi.|"
		       "Wybierz dziesięć odpowiedzi.|Wybierz 11 odpowiedzi.|"
		       "Wybierz 21 odpowiedzi."},
		{"cs", "Vyber dvě odpovědi.|Vyber pět odpovědí.|Vyber deset "
		       "odpovědí.|Vyber 11 odpovědí.|Vyber 21 odpovědí."},
		{"ro", "Alege două răspunsuri.|Alege cinci răspunsuri.|Alege "
		       "zece răspunsuri.|Alege 11 răspunsuri.|Alege 21 de "
		       "răspunsuri."},
		{"hu", "Válassz kettőt!|Válassz ötöt!|Válassz tízet!|Válassz "
		       "11 lehetőséget!|Válassz 21 lehetőséget!"},
		{"tr", "Doğru iki seçeneği işaretle.|Doğru beş seçeneği "
		       "işaretle.|Doğru on seçeneği işaretle.|Doğru 11 "
		       "seçeneği işaretle.|Doğru 21 seçeneği işaretle."},
		{"pt-BR", "Escolha duas.|Escolha cinco.|Escolha dez.|Escolha "
			  "11.|Escolha 21."},
		{"ar", "اختر إجابتين.|اختر خمس إجابات.|اختر عشر إجابات.|اختر "
		       "١١ إجابة.|اختر ٢١ إجابة."},
		{"he", "בחרו שתי תשובות.|בחרו חמש תשובות.|בחרו עשר תשובות.|"
		       "בחרו 11 תשובות.|בחרו 21 תשובות."},
		{"fa", "دو گزینه را انتخاب کنید.|پنج گزینه را انتخاب کنید.|ده "
		       "گزینه را انتخاب کنید.|۱۱ گزینه را انتخاب کنید.|۲۱ "
		       "گزینه را انتخاب کنید."},
		{"hi", "दो उत्तर चुनिए।|पाँच उत्तर चुनिए।|दस उत्तर चुनिए।|11 उत्तर "
		       "चुनिए।|21 उत्तर चुनिए।"},
	};
	static const int numbers[] = {2, 5, 10, 11, 21};
	struct arena *arena = *state;

	for (size_t i = 0; i < LENGTH(asked); i++) {
		const struct wording wording = wording_of(asked[i].tag);
		struct buffer out = {.arena = arena};

		for (size_t k = 0; k < LENGTH(numbers); k++)
			buffer_printf(&out, "%s%s", k > 0 ? "|" : "",
				asked_for(arena, &wording, numbers[k]));
		assert_string_equal(buffer_text(&out), asked[i].said);
	}
}

static void digits_are_grouped(void **state)
{
	static const struct {
		const char *tag, *number, *grouped;
	} numbers[] = {
		{"en", "999", "999"},
		{"en", "1000", "1,000"},
		{"en", "1234567.25", "1,234,567.25"},
		{"de", "1234", "1.234"},
		{"es", "1234", "1234"},
		{"es", "12345", "12.345"},
		{"pl", "1234", "1234"},
		{"pl", "12345,", "12\u00a0345,"},
		{"fr", "12345.5", "12\u202f345,5"},
		{"hi", "12345678", "1,23,45,678"},
		{"ar", "12345.5", "١٢٬٣٤٥٫٥"},
		{"fa", "1234", "۱٬۲۳۴"},
		{"ur", "12345.5", "12,345.5"},
	};
	struct arena *arena = *state;

	for (size_t i = 0; i < LENGTH(numbers); i++) {
		const struct wording wording = wording_of(numbers[i].tag);

		assert_string_equal(
			wording_grouped(arena, &wording, numbers[i].number),
			numbers[i].grouped);
	}
}

static void letters_go_on_in_pairs(void **state)
{
	static const struct {
		const char *tag;
		bool native;
		size_t index;
		const char *letter;
	} letters[] = {
		{"en", false, 0, "A"},
		{"en", false, 25, "Z"},
		{"en", false, 26, "AA"},
		{"en", false, 27, "AB"},
		{"en", false, 52, "BA"},
		{"ru", false, 1, "B"},
		{"ru", true, 0, "А"},
		{"ru", true, 6, "Ж"},
		{"ar", true, 1, "ب"},
		{"he", true, 2, "ג"},
		{"zh-Hans", true, 9, "癸"},
		{"zh-Hans", true, 10, "甲甲"},
		{"ja", true, 4, "オ"},
		{"ko", true, 1, "나"},
		{"hi", true, 0, "क"},
		{"fa", true, 0, "الف"},
		{"ur", true, 3, "د"},
		{"es", true, 14, "Ñ"},
	};
	struct arena *arena = *state;

	for (size_t i = 0; i < LENGTH(letters); i++) {
		struct wording wording = wording_of(letters[i].tag);

		wording.native = letters[i].native;
		assert_string_equal(
			wording_letter(arena, &wording, letters[i].index),
			letters[i].letter);
	}
}

static void centuries_are_numbered_as_is_usual(void **state)
{
	static const struct {
		const char *tag;
		int number;
		const char *said;
	} centuries[] = {
		{"en", 1, "1st"},
		{"en", 12, "12th"},
		{"en", 22, "22nd"},
		{"en", 111, "111th"},
		{"fr", 19, "XIX"},
		{"ru", 14, "XIV"},
		{"de", 19, "19"},
		{"ar", 19, "١٩"},
	};
	struct arena *arena = *state;

	for (size_t i = 0; i < LENGTH(centuries); i++) {
		const struct wording wording = wording_of(centuries[i].tag);

		assert_string_equal(
			wording_century(arena, &wording, centuries[i].number),
			centuries[i].said);
	}
}

static void labels_go_before_the_table(void **state)
{
	struct own_words own = {
		.at = {[WORD_POINTS] = {[PLURAL_ONE] = "{n} pt",
			       [PLURAL_OTHER] = "{n} pts"},
			[WORD_SHEETS] = {[PLURAL_OTHER] = "sheets: {n}"},
			[WORD_NAME] = {[PLURAL_OTHER] = "Student"}}};
	struct wording wording = wording_of("en");
	struct arena *arena = *state;
	const struct gaps one = {.n = "1"}, two = {.n = "2"};

	wording.own = &own;
	assert_string_equal(wording_get(&wording, WORD_NAME), "Student");
	assert_string_equal(wording_get(&wording, WORD_DATE), "Date");
	assert_string_equal(
		wording_say(arena, &wording, WORD_POINTS, &one), "1 pt");
	assert_string_equal(
		wording_say(arena, &wording, WORD_POINTS, &two), "2 pts");
	assert_string_equal(
		wording_say(arena, &wording, WORD_SHEETS, &one), "sheets: 1");
	assert_string_equal(wording_say(arena, &wording, WORD_QUESTIONS, &one),
		"1 question");
}

static void no_wording_is_english(void **state)
{
	const struct wording none = {.tag = NULL};

	assert_string_equal(wording_get(&none, WORD_HINT), "Hint");
	assert_string_equal(wording_count(*state, &none, 12), "12");
	assert_string_equal(wording_quoted(*state, &none, "so"), "“so”");
}

static void the_script_or_the_language_runs_from_the_right(void **state)
{
	static const char *const rtl[] = {"ar", "he", "iw", "fa-IR", "UR", "yi",
		"az-Arab", "ku_Arab", "en-Hebr"};
	static const char *const ltr[] = {
		"en", "arn", "h", "", "ar-Latn", "az", "de-1996"};

	(void)state;
	for (size_t i = 0; i < LENGTH(rtl); i++)
		assert_true(language_rtl(rtl[i]));
	for (size_t i = 0; i < LENGTH(ltr); i++)
		assert_false(language_rtl(ltr[i]));
}

/* What fills a pattern stands in isolates where it would move what is around
 * it. */
static void what_runs_the_other_way_is_kept_apart(void **state)
{
	struct wording hebrew = wording_of("he"), english = wording_of("en");
	const struct gaps gaps = {.form = "B2"};

	assert_string_equal(wording_apart(*state, &hebrew, "מים"), "מים");
	assert_string_equal(wording_apart(*state, &hebrew, "7–5"), "7–5");
	assert_string_equal(
		wording_apart(*state, &hebrew, "A-2"), "\u2068A-2\u2069");
	assert_string_equal(wording_apart(*state, &english, "A-2"), "A-2");
	assert_string_equal(wording_apart(*state, &english, "é"), "é");
	assert_string_equal(
		wording_apart(*state, &english, "מים"), "\u2068מים\u2069");
	assert_string_equal(
		wording_say(*state, &hebrew, WORD_FORM, &gaps), "נוסח B2");
	hebrew.apart = true;
	assert_string_equal(wording_say(*state, &hebrew, WORD_FORM, &gaps),
		"נוסח \u2068B2\u2069");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_tag_gets_the_nearest_table),
		cmocka_unit_test(every_table_has_every_text),
		cmocka_unit_test(points_take_their_plurals),
		cmocka_unit_test(a_numeral_agrees_with_its_noun),
		cmocka_unit_test(a_numeral_agrees_with_its_noun),
		cmocka_unit_test(digits_are_grouped),
		cmocka_unit_test(letters_go_on_in_pairs),
		cmocka_unit_test(centuries_are_numbered_as_is_usual),
		cmocka_unit_test(labels_go_before_the_table),
		cmocka_unit_test(
			the_script_or_the_language_runs_from_the_right),
		cmocka_unit_test(what_runs_the_other_way_is_kept_apart),
		cmocka_unit_test(no_wording_is_english),
	};

	return cmocka_run_group_tests_name(
		"wording", tests, with_arena_setup, with_arena_teardown);
}
