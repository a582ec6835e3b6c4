#include "layout/small_print.h"

#include "base/arena.h"
#include "layout/page.h"
#include "yaml/text_check.h"

#include <string.h>

enum {
	TENTH = MPT / 10,
	TENTHS_MM_PER_INCH = 254
};

struct small_print_list {
	struct arena *arena;
	struct small_print *at;
	size_t count, room;
};

bool small_print_is(mpt size)
{
	return size > 0 && size < PICTURE_LETTERS;
}

static int millimetres(mpt length)
{
	return (int)((int64_t)length * TENTHS_MM_PER_INCH /
		     (INT64_C(10) * MPT_INCH));
}

/* Say how its letters can be made larger. */
static void hint_larger(struct errors *errors, const struct small_print *small)
{
	const struct image *image = small->image;

	if (image->has_brackets)
		error_hint(errors,
			"give it a size behind its brackets, such as "
			"{height=3cm}, or make its letters larger");
	else if (image->in_text && image->choices == NULL)
		error_hint(errors,
			"it is printed %d mm high here: make its letters "
			"larger",
			millimetres(small->height));
	else if (image->width > 0 && small->width >= image->width)
		error_hint(errors, "give it a larger width, or make its "
				   "letters larger");
	else if (!image->in_text && image->height > 0)
		error_hint(errors, "give it a larger height, or make its "
				   "letters larger");
	else
		error_hint(errors, "make the drawing smaller, or its letters "
				   "larger");
}

void small_print_warn(struct errors *errors, const struct small_print *small)
{
	error_warn_at(errors, small->image->at,
		"image: \"%s\" is printed with letters of %d.%d points",
		small->image->name, (int)(small->size / MPT),
		(int)(small->size % MPT / TENTH));
	hint_larger(errors, small);
}

struct small_print_list *small_print_list_new(struct arena *arena)
{
	struct small_print_list *prints =
		arena_alloc(arena, 1, sizeof(*prints));

	prints->arena = arena;
	return prints;
}

void small_print_list_clear(struct small_print_list *prints)
{
	prints->count = 0;
}

static bool is_same_place(const struct image *a, const struct image *b)
{
	return a->at.source == b->at.source && a->at.line == b->at.line &&
	       a->at.col == b->at.col && strcmp(a->name, b->name) == 0;
}

/* An image may end with its form: copy the fields that a warning needs. */
static const struct image *keep(struct arena *arena, const struct image *image)
{
	struct image *kept = arena_alloc(arena, 1, sizeof(*kept));

	*kept = *image;
	kept->name = arena_copy(arena, image->name, strlen(image->name));
	kept->path = kept->alt = NULL;
	kept->file = NULL;
	return kept;
}

static void add(
	struct small_print_list *prints, const struct small_print *small)
{
	struct small_print *at = prints->at;

	for (size_t i = 0; i < prints->count; i++, at++) {
		if (!is_same_place(at->image, small->image))
			continue;
		if (small->size < at->size)
			*at = (struct small_print){at->image, small->size,
				small->width, small->height};
		return;
	}
	prints->at = arena_grow(prints->arena, prints->at, prints->count,
		&prints->room, sizeof(*prints->at));
	at = &prints->at[prints->count++];
	*at = *small;
	at->image = keep(prints->arena, small->image);
}

static void add_page(struct small_print_list *prints, const struct page *page)
{
	for (size_t i = 0; i < page->count; i++)
		if (page->marks[i].small != NULL)
			add(prints, page->marks[i].small);
}

void small_print_list_add(
	struct small_print_list *prints, const struct document *document)
{
	for (size_t i = 0; i < document->page_count; i++)
		add_page(prints, &document->pages[i]);
}

void small_print_list_merge(
	struct small_print_list *prints, const struct small_print_list *more)
{
	for (size_t i = 0; i < more->count; i++)
		add(prints, &more->at[i]);
}

void small_print_list_warn(
	const struct small_print_list *prints, struct errors *errors)
{
	for (size_t i = 0; i < prints->count; i++)
		if (!text_check_is_kept(prints->at[i].image->at))
			small_print_warn(errors, &prints->at[i]);
}
