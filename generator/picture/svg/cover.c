#include "picture/svg/cover.h"

enum {
	COVER_WORK = 8 /* cost of testing one point, in bytes read */
};

/* The middle of a caption: half its letters along its line, each half as wide
 * as its size, and up by a third of the size. */
static struct place middle_of(const struct caption *caption)
{
	static const struct place along[] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
	const struct place way = along[caption->turn];
	mpt letters = 0, far;

	for (const char *at = caption->text; *at != '\0'; at++)
		letters += ((unsigned char)*at & 0xC0) != 0x80;
	far = letters * (caption->size / 4);
	if (caption->anchor == ANCHOR_MIDDLE)
		far = 0;
	if (caption->anchor == ANCHOR_END)
		far = -far;
	return (struct place){
		caption->at.x + way.x * far - way.y * (caption->size / 3),
		caption->at.y + way.y * far + way.x * (caption->size / 3)};
}

/* Does a ray to the right of a point cross the edge from a to b? */
static bool crosses(struct place at, struct place a, struct place b)
{
	int64_t side;

	if ((a.y > at.y) == (b.y > at.y))
		return false;
	side = (int64_t)(b.x - a.x) * (at.y - a.y) -
	       (int64_t)(at.x - a.x) * (b.y - a.y);
	return (b.y > a.y) == (side > 0);
}

/* Is the middle of a caption inside an outline?  Curves are replaced by the
 * lines between their control points. */
static bool covers(const struct outline *outline, const struct caption *caption)
{
	static const size_t places[] = {[STEP_MOVE] = 1,
		[STEP_LINE] = 1,
		[STEP_CURVE] = 3,
		[STEP_CLOSE] = 0};
	const struct place at = middle_of(caption);
	const struct place *next = outline->places;
	struct place start = {0, 0}, last = {0, 0};
	bool inside = false;

	for (size_t i = 0; i < outline->step_count; i++) {
		const uint8_t step = outline->steps[i];

		if (step == STEP_MOVE) {
			inside ^= crosses(at, last, start);
			start = last = *next;
		}
		for (size_t k = 0; k < places[step]; k++, next++) {
			inside ^= crosses(at, last, *next);
			last = *next;
		}
	}
	return inside ^ crosses(at, last, start);
}

bool cover_letters(const struct scene *scene, const struct xml *element,
	const struct shape *shape)
{
	const struct svg *svg = scene->svg;

	if (!shape->fill.on || shape->bent ||
		!scene_work(scene, element,
			svg->caption_count * shape->outline.place_count /
				COVER_WORK))
		return false;
	for (size_t i = 0; i < svg->caption_count; i++)
		if (covers(&shape->outline, &svg->captions[i]))
			return true;
	return false;
}
