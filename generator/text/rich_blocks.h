/*
 * rich_blocks: the blocks of a rich text while it is being read.
 */
#ifndef TEXT_RICH_BLOCKS_H
#define TEXT_RICH_BLOCKS_H

#include "text/rich_letters.h"

enum {
	BLOCKS_DEEPEST = 8 /* lists; those within are set as deep as this */
};

/* A list that is being read. */
struct list {
	unsigned next;  /* number of the next item */
	char delimiter; /* behind it; 0 for bullets */
	bool tight;
};

/* Begin with the arena, the source and the letters' arenas. */
struct blocks {
	struct arena *arena;
	const char *source;
	size_t length;
	struct letters letters; /* of the block that is being read */
	struct list lists[BLOCKS_DEEPEST + 1]; /* by depth; [0] unused */
	int depth;                             /* of lists open */
	int quotes;                            /* open */
	const char *marker; /* of a list item that has no block yet */
	bool numbered;      /* its number is still to be read */
	struct rich_block *at;
	size_t count, room;
	struct rich_table *table; /* being read */
	struct spans *cells;
	enum cell_align *align;
	size_t cell;
	uint64_t seen; /* the tally of what came back */
};

/* A sum over the letters and digits of a text, whatever their order. */
uint64_t blocks_tally(const char *text, size_t length);

/* End the block that is being read, if there is any text in it.  At the end
 * of a list's item, one is set even without text. */
void blocks_end(struct blocks *blocks);
void blocks_end_item(struct blocks *blocks);

/* Add a rule. */
void blocks_add_rule(struct blocks *blocks);

/* A list begins (delimiter 0: with bullets), or an item of one. */
void blocks_begin_list(
	struct blocks *blocks, unsigned start, char delimiter, bool tight);
void blocks_begin_item(struct blocks *blocks);

/*
 * Read an item's number where it was written.
 *
 * CommonMark counts a list on from its first number; a teacher's numbers
 * (1, 3, 5 or years) stay as they are.  `at`, in the source, is where the
 * item's text begins.
 */
void blocks_number(struct blocks *blocks, const char *at);

/* A table begins (false: it is too large), one of its cells ends, it ends. */
bool blocks_begin_table(struct blocks *blocks, size_t columns, size_t rows);
void blocks_end_cell(struct blocks *blocks, enum cell_align align);
void blocks_end_table(struct blocks *blocks);

/* All blocks that have ended. */
struct rich blocks_all(const struct blocks *blocks);

#endif
