/*
 * probe: what the banks of this version can hold, found by trying.
 */
#ifndef EXCHANGE_PROBE_H
#define EXCHANGE_PROBE_H

#include "exchange/quiz/quiz.h"

/* Find out what questions may become: sets quiz->credits and quiz->also. */
void probe_banks(struct quiz *quiz);

#endif
