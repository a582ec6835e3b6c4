/*
 * script: the script of a letter, for choosing a font.
 */
#ifndef TYPE_SCRIPT_H
#define TYPE_SCRIPT_H

#include <stdbool.h>
#include <stdint.h>

/* Languages that are written with Han, kana or Hangul. */
enum east {
	EAST_NOT,
	EAST_CHINESE,
	EAST_JAPANESE,
	EAST_KOREAN
};

enum {
	SCRIPT_HAN = 0x48616e69,  /* "Hani", with its punctuation */
	SCRIPT_EMOJI = 0x5a737965 /* "Zsye" */
};

/* The kind of a language, by its BCP 47 tag. */
enum east script_east(const char *language);

/* Does the script of a language have italics, as Latin, Greek and Cyrillic do?
 * Takes its BCP 47 tag. */
bool script_has_italics(const char *language);

/*
 * The ISO 15924 code of a letter's script, its four letters in one number.
 * Chinese and Japanese punctuation counts as Han; in a text of an `east`
 * language, signs that are as wide as a character there do, too.
 */
uint32_t script_of(uint32_t code, enum east east);

/* Is it Han, kana, Hangul or Bopomofo, and not punctuation? */
bool script_is_east(uint32_t code);

#endif
