/*
 * packet: a practice sheet and its answers, printed for one student.
 */
#ifndef COMMAND_PACKET_H
#define COMMAND_PACKET_H

#include "command/press.h"

/*
 * Write the press's one form with its answers where they are wanted.
 *
 * Behind the questions, in one file ID.pdf numbered through, where each
 * question tells the page of its answer and each answer that of its
 * question; in a second file, ID-answers.pdf; in few words at the foot of
 * each page, below a line to fold along; or nowhere.
 */
enum status packet_print(struct press *press, enum answers_at answers);

#endif
