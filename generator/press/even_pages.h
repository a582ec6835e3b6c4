/*
 * even_pages: give all forms of a run the same number of pages.
 *
 * A class that works on several forms shall not see who has more to do, and a
 * teacher who counts papers need not look which form it is.  So each tier's
 * forms take as many pages as the longest needs when it is squeezed.  That
 * must be known before any is printed, and must not depend on which forms of
 * the worksheet are printed now: all are measured.
 *
 * Most forms of a worksheet are equally long, so to measure each and then set
 * it again would be a third more work for nothing.  Forms with files of their
 * own are made at once, in as many pages as those before them need, and kept:
 * kept_forms.h.  Forms bound into one file are composed in the same way.  Only
 * those before a longer one are made anew.
 *
 * What has more forms than a school has students in a year is printed in
 * slices, which shall not wait for all others: there each form takes the least
 * paper, and so do copies in large print.
 */
#ifndef PRESS_EVEN_PAGES_H
#define PRESS_EVEN_PAGES_H

#include "press/job.h"
#include "press/press.h"

enum {
	EVEN_PAGES_FORMS = 200 /* the most forms of a worksheet that are even */
};

/* Are all forms of the worksheet even, whichever are printed? */
bool even_pages_apply(const struct worksheet *worksheet);

/* Draw the forms that are measured but not selected, and mark their images as
 * wanted. */
void even_pages_want(struct press *press);

/* Measure the forms, in the press's arena, if it prints several and saves
 * paper.  If `forms` are printed beside the copies of a class, and not bound
 * into `one_file`, they are made at once, if there is room for them. */
enum status even_pages_measure(struct press *press, bool forms, bool one_file);

/* The pages for each form of a tier; 0 for as few as it takes. */
int even_pages_of(const struct press *press, enum tier tier);

/* Whether forms were kept, each with all of its sides. */
bool even_pages_keep(const struct press *press);

/* Whether the number of pages grows as forms are composed: where all are bound
 * into one file, which can wait for the longest.  Note the pages that a form's
 * sheet takes by itself. */
bool even_pages_grow(const struct press *press);
void even_pages_note(const struct press *press, const struct job *job);

/* The jobs of the i-th selected sheet, if they were kept: kept_forms_take(). */
bool even_pages_take(const struct press *press, size_t i, struct job *jobs);

/* Drop what was kept and not taken. */
void even_pages_drop(const struct press *press);

#endif
