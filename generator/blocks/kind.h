/*
 * kind: how each kind of item builds its blocks.
 *
 * A file in blocks/kind/ and a row in kind.c's table for each kind.
 */
#ifndef BLOCKS_KIND_H
#define BLOCKS_KIND_H

#include "blocks/build.h"

struct kind_blocks {
	/* Add the blocks of an item or a part to its question. */
	void (*build)(struct builder *builder, struct block *question,
		const struct drawn *drawn);
	/* The answer in a few words without Markdown, in the arena. */
	const char *(*brief)(struct arena *arena, const struct wording *wording,
		const struct form_section *section, const struct drawn *drawn);
};

const struct kind_blocks *kind_blocks(const struct kind_rules *kind);

extern const struct kind_blocks timeline_blocks;
extern const struct kind_blocks short_answer_blocks;
extern const struct kind_blocks essay_blocks;
extern const struct kind_blocks multiple_choice_blocks;
extern const struct kind_blocks true_false_blocks;
extern const struct kind_blocks matching_blocks;
extern const struct kind_blocks fill_in_blocks;
extern const struct kind_blocks ordering_blocks;
extern const struct kind_blocks numeric_blocks;
extern const struct kind_blocks diagram_blocks;

#endif
