/*
 * Letters that are set apart stay the letters of words, for those who search
 * a sheet or hear it, whichever program reads it.
 *
 * Poppler goes by the widths of a font's dictionary, MuPDF by those of the font
 * itself.
 */
#include "base/common.h"
#include "room.h"

/* Narrow letters and wide ones, pairs that are kerned, ligatures, accents. */
#define ENGLISH "Which fifteen willful AVAWATAR offices illuminated Warsaw?"
#define EUROPEAN "Überflüssige naïve façade Ελλάδα Привет"
#define CHINESE "互联网平台 2015"

static const char *const readers[] = {
	"pdftotext -raw", "mutool draw -q -F text -o -"};

/* A sheet of a stem, set apart. */
static void make_sheet(struct room *room, const char *font, const char *stem)
{
	room_write(room, "b.yaml",
		arena_printf(room->arena,
			"bank: b\nitems:\n- {id: a, kind: short_answer, stem: "
			"'%s', answer: x}\n",
			stem));
	room_write(room, "w.yaml",
		arena_printf(room->arena,
			"worksheet: w\ntitle: Wavelengths of light\n"
			"banks: [b.yaml]\nseed: 3\n"
			"page: {spacing: wide, font: %s}\n"
			"sections:\n- {title: One, draw: {count: 1}}\n",
			font));
	room_do(room, "\"$PENSUM\" make --key-style overlay w.yaml && "
		      "qpdf --check out/w-A.pdf");
}

/* All that a reader finds, with single spaces. */
static const char *read_by(struct room *room, const char *reader)
{
	return room_do(room,
		arena_printf(room->arena,
			"%s out/w-A.pdf %s 2>/dev/null | tr -s ' \\n' ' '",
			reader, *reader == 'p' ? "-" : ""));
}

static void words_stay_words(void **state)
{
	static const char *const fonts[][2] = {
		{"serif", ENGLISH " " EUROPEAN},
		{"sans", ENGLISH " " EUROPEAN},
		{"dyslexic", ENGLISH " Überflüssige naïve façade"},
		{"hand", ENGLISH " Überflüssige naïve façade"},
		{"Noto Sans CJK SC", ENGLISH " " CHINESE},
	};
	struct room *room = *state;

	for (size_t i = 0; i < LENGTH(fonts); i++) {
		make_sheet(room, fonts[i][0], fonts[i][1]);
		for (size_t k = 0; k < LENGTH(readers); k++) {
			const char *text = read_by(room, readers[k]);

			assert_holds(text, fonts[i][1]);
			assert_holds(text, "Wavelengths of light");
			assert_holds(text, "Form A · page 1 of 1");
		}
	}
}

/* Letters that join are not set apart, and others on the same page are. */
static void joined_letters_stay_joined(void **state)
{
	struct room *room = *state;

	make_sheet(room, "serif", "Read: مدرسة and say why.");
	for (size_t k = 0; k < LENGTH(readers); k++)
		assert_holds(read_by(room, readers[k]), "and say why.");
}

/* Forward moves between letters, beyond what kerning has; those of 160 are the
 * space that is added between words. */
#define MOVES                                                                  \
	"qpdf --qdf --stream-data=uncompress out/w-A.pdf - | "                 \
	"grep -aoE '[0-9a-f]{4}>-[0-9.]+' | "                                  \
	"awk -F'>-' '$2 > 60 && ($2 < 158 || $2 > 162)'"

/* Space that an operator makes ends a word for some readers. */
static void no_operator_parts_letters(void **state)
{
	struct room *room = *state;

	make_sheet(room, "sans", ENGLISH);
	assert_string_equal(room_do(room, MOVES), "");
}

/* Both sides of a matching question get the room that their words need, or
 * stand below each other. */
static void no_word_of_a_pair_is_broken(void **state)
{
	static const char *const words[] = {"mitochondrion", "energy",
		"ribosome", "protein", "nucleus", "instructions",
		"photosynthesis"};
	static const char *const pages[] = {"size: 20", "size: 20, columns: 1",
		"size: 24", "size: 12, columns: 2", "large_print: true"};
	struct room *room = *state;

	room_write(room, "b.yaml",
		"bank: b\nitems:\n"
		"- {id: a, kind: matching, pairs: [[mitochondrion, energy], "
		"[ribosome, protein], [nucleus, instructions]]}\n"
		"- {id: b, kind: matching, pairs: [[Where most of the work "
		"of a cell gets its power, photosynthesis], [x, y]]}\n");
	for (size_t i = 0; i < LENGTH(pages); i++) {
		const char *text;

		room_write(room, "w.yaml",
			arena_printf(room->arena,
				"worksheet: w\ntitle: W\nbanks: [b.yaml]\n"
				"seed: 3\npage: {spacing: wide, %s}\n"
				"sections:\n- {title: One, draw: {count: 2}}\n",
				pages[i]));
		room_do(room, "\"$PENSUM\" make w.yaml");
		text = read_by(room, readers[0]);
		for (size_t k = 0; k < LENGTH(words); k++)
			assert_holds(text, words[k]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(words_stay_words),
		TEST(joined_letters_stay_joined),
		TEST(no_operator_parts_letters),
		TEST(no_word_of_a_pair_is_broken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
