/*
 * script: the direction of a letter's script.
 */
#ifndef WORDS_SCRIPT_H
#define WORDS_SCRIPT_H

#include <stdbool.h>
#include <stdint.h>

/* Hebrew, Arabic and related scripts, some of them beyond the BMP. */
bool script_rtl(uint32_t code);

/* Latin, Greek, Cyrillic and Armenian; not every script that runs so. */
bool script_ltr(uint32_t code);

#endif
