#include "layout/guide/source_lessons.h"

#include "blocks/guide/excerpt.h"

enum {
	MOST = 2 /* lessons on a source */
};

/* The letters of a question and its answer. */
static size_t letters_of(const struct block *lesson)
{
	const struct block *child = lesson->children;
	size_t letters = excerpt_letters(lesson->texts);

	for (; child != NULL; child = child->next)
		letters += excerpt_letters(child->texts);
	return letters;
}

bool source_lessons_spared(
	const struct block *lesson, const struct block *child)
{
	const struct block *other = block_child(lesson, BLOCK_LESSON);
	size_t before = 0;
	bool seen = false;

	if (child->role != BLOCK_LESSON ||
		block_child(lesson, BLOCK_STIMULUS) == NULL)
		return false;
	for (; other != NULL; other = block_next(other)) {
		const size_t letters[] = {letters_of(other), letters_of(child)};

		seen = seen || other == child;
		before += letters[0] < letters[1] ||
			  (letters[0] == letters[1] && !seen);
	}
	return before >= MOST;
}
