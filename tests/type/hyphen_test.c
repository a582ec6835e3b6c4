/*
 * Words are broken where libhyphen breaks them.  The words are the letters of
 * the patterns, alone and in pairs, and some that every reader knows.
 */
#include "type/word/hyphen.h"

#include "base/utf8.h"

#include <hyphen.h>
#include <iconv.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* After those it needs. */
#include <cmocka.h>

/* libhyphen counts "ﬀ" as two letters, and breaks before an apostrophe. */
static const char ligature[] = "\xef\xac", apostrophe[] = "\u2019";

enum {
	WORDS = 4000, /* of a language */
	ROOM = 256
};

static const struct {
	const char *language, *file;
} files[] = {
	{"cs", "cs_CZ"},
	{"da", "da_DK"},
	{"de", "de_DE"},
	{"el", "el_GR"},
	{"en", "en_US"},
	{"en-GB", "en_GB"},
	{"es", "es_ES"},
	{"fr", "fr"},
	{"hu", "hu_HU"},
	{"id", "id_ID"},
	{"it", "it_IT"},
	{"nb", "nb_NO"},
	{"nl", "nl_NL"},
	{"pl", "pl_PL"},
	{"pt-BR", "pt_BR"},
	{"pt-PT", "pt_PT"},
	{"ro", "ro_RO"},
	{"ru", "ru_RU"},
	{"sv", "sv_SE"},
	{"uk", "uk_UA"},
};

/* The patterns of one language, as both have them. */
struct pair {
	const struct patterns *patterns;
	HyphenDict *dict;
	iconv_t converter;    /* from the file's encoding to UTF-8 */
	size_t words, unlike; /* compared, and broken elsewhere */
	size_t points;
};

static size_t decode(const struct pair *pair, const char *word, uint32_t *codes)
{
	char copy[ROOM], utf8[ROOM], *in = copy, *out = utf8;
	size_t left = strlen(word), room = sizeof(utf8), count = 0;

	memcpy(copy, word, left + 1);
	assert_int_equal(iconv(pair->converter, &in, &left, &out, &room), 0);
	for (size_t i = 0; i < sizeof(utf8) - room;)
		codes[count++] = utf8_next(utf8, sizeof(utf8) - room, &i);
	return count;
}

/* Where libhyphen breaks the word, unless it spells it in another way there. */
static void their_points(
	const struct pair *pair, const char *word, size_t count, bool *points)
{
	const int length = (int)strlen(word);
	char hyphens[ROOM + 5], **rep = NULL;
	int *pos = NULL, *cut = NULL;

	assert_int_equal(hnj_hyphen_hyphenate3(pair->dict, word, length,
				 hyphens, NULL, &rep, &pos, &cut, 0, 0, 0, 0),
		0);
	points[0] = false;
	for (size_t i = 1; i < count; i++)
		points[i] = (hyphens[i - 1] & 1) != 0 &&
			    (rep == NULL || rep[i - 1] == NULL);
	for (int i = 0; rep != NULL && i < length; i++)
		free(rep[i]);
	free(rep);
	free(pos);
	free(cut);
}

static void compare(struct pair *pair, const char *word)
{
	uint32_t codes[ROOM];
	bool ours[ROOM], theirs[ROOM];
	const size_t count = decode(pair, word, codes);
	bool alike = true;

	hyphen_points(pair->patterns, codes, count, ours);
	their_points(pair, word, count, theirs);
	for (size_t i = 0; i < count; i++) {
		pair->points += theirs[i];
		alike = alike && ours[i] == theirs[i];
	}
	pair->words++;
	pair->unlike += !alike;
}

/* The letters of a pattern. */
static size_t strip(const char *line, char *word)
{
	size_t length = 0;

	for (; (unsigned char)*line > ' ' && *line != '/'; line++)
		if (strchr("0123456789.-'", *line) == NULL)
			word[length++] = *line;
	word[length] = '\0';
	return length;
}

static size_t count_lines(FILE *file)
{
	char line[ROOM];
	size_t count = 0;

	while (fgets(line, sizeof(line), file) != NULL)
		count++;
	rewind(file);
	return count;
}

static void compare_all(struct pair *pair, FILE *file)
{
	const size_t step = count_lines(file) / WORDS + 1;
	char line[ROOM], word[ROOM], both[2 * ROOM], last[ROOM] = "";

	for (size_t i = 0; fgets(line, sizeof(line), file) != NULL; i++) {
		if (i < 10 || i % step != 0 || strchr("%#", *line) != NULL ||
			strspn(line, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") > 3 ||
			strip(line, word) < 3 ||
			strstr(word, ligature) != NULL ||
			strstr(word, apostrophe) != NULL)
			continue;
		compare(pair, word);
		snprintf(both, sizeof(both), "%s%s", last, word);
		if (strlen(both) < HYPHEN_WORD)
			compare(pair, both);
		memcpy(last, word, sizeof(last));
	}
}

/* libhyphen's script leaves out some patterns that are in others: of 7,000
 * Norwegian words, four are broken elsewhere. */
static void compare_language(const char *language, const char *name)
{
	char path[ROOM];
	struct pair pair = {.patterns = hyphen_patterns(language)};
	FILE *file;

	snprintf(path, sizeof(path), HYPHENS "/%s.dic", name);
	pair.dict = hnj_hyphen_load(path);
	file = fopen(path, "r");
	assert_non_null(pair.patterns);
	assert_non_null(pair.dict);
	assert_non_null(file);
	pair.converter = iconv_open("UTF-8", pair.dict->cset);
	compare_all(&pair, file);
	assert_true(pair.words > 0 && pair.points > 0);
	if (pair.unlike * 1000 > pair.words)
		fail_msg("%s: %zu of %zu words are broken elsewhere", language,
			pair.unlike, pair.words);
	fclose(file);
	iconv_close(pair.converter);
	hnj_hyphen_free(pair.dict);
}

static void words_break_where_libhyphen_breaks_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(files); i++)
		compare_language(files[i].language, files[i].file);
}

/* "de": "Donau-dampf" as a text with its points. */
static void assert_broken(const char *language, const char *text)
{
	uint32_t codes[ROOM];
	bool points[ROOM], expected[ROOM] = {false};
	size_t count = 0;

	for (size_t i = 0; text[i] != '\0';) {
		const uint32_t code = utf8_next(text, strlen(text), &i);

		if (code == '-')
			expected[count] = true;
		else
			codes[count++] = code;
	}
	hyphen_points(hyphen_patterns(language), codes, count, points);
	for (size_t i = 0; i < count; i++)
		if (points[i] != expected[i])
			fail_msg("%s, letter %zu", text, i);
}

static void words_of_many_languages_are_broken(void **state)
{
	(void)state;
	assert_broken("de", "Do-nau-dampf-schiff-fahrts-ge-sell-schaft");
	assert_broken("de-AT", "Mei-nungs-frei-heit");
	assert_broken("en", "pho-to-syn-the-sis");
	assert_broken("en", "DEMOC-RACY");
	assert_broken("fr", "dé-mo-cra-tie");
	assert_broken("fr-CA", "l’hu-ma-ni-té");
	assert_broken("it", "del-l’ac-qua");
	assert_broken("es", "cons-ti-tu-ción");
	assert_broken("ru", "кон-сти-ту-ция");
	assert_broken("nl", "grond-wet");
	assert_broken("nn", "de-mo-kra-ti");
}

/* "asszony" is broken as "asz-szony": not at all here. */
static void words_spelled_in_another_way_are_not_broken(void **state)
{
	(void)state;
	assert_broken("hu", "asszony");
}

static void short_words_and_ends_stay_whole(void **state)
{
	(void)state;
	assert_broken("en", "about");
	assert_broken("en", "a");
	assert_broken("en", "");
}

static void languages_without_patterns_have_none(void **state)
{
	(void)state;
	assert_null(hyphen_patterns("zh-Hans"));
	assert_null(hyphen_patterns("tr"));
	assert_null(hyphen_patterns(""));
	assert_null(hyphen_patterns("d"));
	assert_ptr_equal(hyphen_patterns("de-CH"), hyphen_patterns("DE"));
	assert_ptr_not_equal(hyphen_patterns("en-GB"), hyphen_patterns("en"));
}

static void capitals_are_known(void **state)
{
	const uint32_t word[] = {0x00c4, 'B', 'C'};
	const uint32_t name[] = {'A', 'b'};
	const struct patterns *patterns = hyphen_patterns("de");

	(void)state;
	assert_true(hyphen_capitals(patterns, word, LENGTH(word)));
	assert_false(hyphen_capitals(patterns, name, LENGTH(name)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_break_where_libhyphen_breaks_them),
		cmocka_unit_test(words_of_many_languages_are_broken),
		cmocka_unit_test(words_spelled_in_another_way_are_not_broken),
		cmocka_unit_test(short_words_and_ends_stay_whole),
		cmocka_unit_test(languages_without_patterns_have_none),
		cmocka_unit_test(capitals_are_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
