#include "layout/blank/blank_places.h"

#include "base/arena.h"

#include <stdlib.h>

/* In reading order: paragraphs are elements in sequence, and the lines of one,
 * which may stand beside those of another, follow each other. */
static int compare_places(const void *a, const void *b)
{
	const struct blank_place *one = a, *other = b;

	if (one->element != other->element)
		return one->element < other->element ? -1 : 1;
	return (one->order > other->order) - (one->order < other->order);
}

/* The paragraph of a mark: a formula is an element within one. */
static uint32_t paragraph_of(const struct desk *desk, const struct mark *mark)
{
	const uint32_t element = mark->element;

	return element > 0 && desk->elements[element - 1].role == ROLE_FORMULA
		       ? desk->elements[element - 1].parent
		       : element;
}

static bool is_blank(const struct mark *mark)
{
	return mark->type == MARK_RUN && mark->run->face == NULL;
}

/* A blank that is broken goes on where its text does, in another line.  Those
 * of a formula are not broken. */
static bool goes_on(
	const struct blank_place *before, const struct blank_place *place)
{
	const struct run *run = before->mark.run;

	return place->element == place->mark.element &&
	       place->mark.run->text == run->text + run->length &&
	       (place->row != before->row || place->mark.y != before->mark.y);
}

static void join_places(struct blank_place *places, size_t count)
{
	for (size_t i = 1; i < count; i++)
		places[i].more = goes_on(&places[i - 1], &places[i]);
}

struct blank_place *blank_places_find(
	struct frame frame, size_t first, size_t *count)
{
	struct galley *galley = frame.galley;
	struct blank_place *places = NULL;
	size_t room = 0;

	*count = 0;
	for (size_t i = first; i < galley->count; i++)
		for (size_t k = 0; k < galley->rows[i].count; k++) {
			const struct mark *mark = &galley->rows[i].marks[k];

			if (!is_blank(mark))
				continue;
			places = arena_grow(frame.desk->arena, places, *count,
				&room, sizeof(*places));
			places[*count] = (struct blank_place){&galley->rows[i],
				*mark, paragraph_of(frame.desk, mark), *count,
				false};
			++*count;
		}
	if (*count > 0)
		qsort(places, *count, sizeof(*places), compare_places);
	join_places(places, *count);
	return places;
}

size_t blank_places_of_one(const struct blank_place *places, size_t count)
{
	size_t n = 1;

	while (n < count && places[n].more)
		n++;
	return n;
}
