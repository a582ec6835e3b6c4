/*
 * script: which way a letter's script runs.
 */
#ifndef WORDS_SCRIPT_H
#define WORDS_SCRIPT_H

#include <stdbool.h>
#include <stdint.h>

/* Hebrew, Arabic and their kin, among them some scripts beyond the BMP. */
bool script_rtl(uint32_t code);

/* Latin, Greek, Cyrillic: close enough for letters beside those. */
bool script_ltr(uint32_t code);

#endif
