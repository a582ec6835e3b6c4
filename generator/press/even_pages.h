/*
 * even_pages: give all forms of a run the same number of pages.
 *
 * In a class that works on several forms nobody should see who has more to do,
 * and a teacher who counts papers should not need to look at the form.  So each
 * form of a tier takes as many pages as the longest one needs when it is
 * squeezed.  That must be known before any is printed, and must not depend on
 * which forms are printed now, so all forms of the worksheet are measured.
 *
 * Most forms are equally long, so measuring each and setting it again would
 * waste a third of the work.  A form with files of its own is made as soon as
 * it is measured, in as many pages as those before it need, and kept
 * (form_cache.h).  Forms bound into one file are composed in the same way. Only
 * those before a longer one are made again.
 *
 * A worksheet with more forms than a school has students in a year is printed
 * in slices, which must not wait for all the others: there each form takes the
 * least paper, and so do copies in large print.
 */
#ifndef PRESS_EVEN_PAGES_H
#define PRESS_EVEN_PAGES_H

#include "press/job.h"
#include "press/press.h"

enum {
	EVEN_PAGES_FORMS = 200 /* at most, in a worksheet whose forms are
				  even */
};

/* Whether a worksheet's forms are made even, whichever are printed. */
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

/* Whether the number of pages may grow as forms are composed, because all are
 * bound into one file, which can wait for the longest. */
bool even_pages_grow(const struct press *press);

/* Note the pages that a form's sheet takes by itself. */
void even_pages_note(const struct press *press, const struct job *job);

/* The jobs of the i-th selected sheet, if they were kept: form_cache_take(). */
bool even_pages_take(const struct press *press, size_t i, struct job *jobs);

/* Drop what was kept and not taken. */
void even_pages_drop(const struct press *press);

#endif
