/*
 * small_print: letters in pictures that are printed too small to be read.
 *
 * How large a picture is printed is known only once its page is laid out:
 * labels beside it, a column or the type of the text may take room from it.
 */
#ifndef LAYOUT_SMALL_PRINT_H
#define LAYOUT_SMALL_PRINT_H

#include "bank/image.h"
#include "layout/page.h"

/* A picture in print with such letters. */
struct small_print {
	const struct image *image;
	mpt size; /* of its smallest letters */
	mpt width, height;
};

/* A list of them, with each place of a file once. */
struct small_print_list;

/* Are letters of this size too small?  0 stands for no letters. */
bool small_print_is(mpt size);

/* Warn of a picture with such letters. */
void small_print_warn(struct errors *errors, const struct small_print *small);

/* An empty list, in the arena. */
struct small_print_list *small_print_list_new(struct arena *arena);

/* Empty the list. */
void small_print_list_clear(struct small_print_list *prints);

/* Add those on the pages of a document, which may be freed afterwards. */
void small_print_list_add(
	struct small_print_list *prints, const struct document *document);

/* Add those of another list, which may be freed afterwards. */
void small_print_list_merge(
	struct small_print_list *prints, const struct small_print_list *more);

/* Warn of each picture where it is smallest.  A record's pictures were warned
 * of when it was made. */
void small_print_list_warn(
	const struct small_print_list *prints, struct errors *errors);

#endif
