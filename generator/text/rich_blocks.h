/*
 * rich_blocks: the blocks of a rich text while it is being read.
 */
#ifndef TEXT_RICH_BLOCKS_H
#define TEXT_RICH_BLOCKS_H

#include "text/rich_letters.h"

enum {
	BLOCKS_DEEPEST = 8 /* lists; deeper ones are set at this depth */
};

/* A list that is being read. */
struct list {
	unsigned next;  /* number of the next item */
	char delimiter; /* character after it; 0 for bullets */
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
	uint64_t seen; /* tally of the letters that md4c handed back */
};

/* A sum over the letters and digits of a text that does not depend on their
 * order. */
uint64_t rich_blocks_tally(const char *text, size_t length);

/* End the current block, if it has any text.  At the end of a list item, a
 * block is added even without text. */
void rich_blocks_end(struct blocks *blocks);
void rich_blocks_end_item(struct blocks *blocks);

/* Add a rule. */
void rich_blocks_add_rule(struct blocks *blocks);

/* Begin a list (delimiter 0: bullets), or an item of one. */
void rich_blocks_begin_list(
	struct blocks *blocks, unsigned start, char delimiter, bool tight);
void rich_blocks_begin_item(struct blocks *blocks);

/*
 * Read an item's number from the source.
 *
 * CommonMark counts a list on from its first number; a teacher's numbers
 * (1, 3, 5 or years) stay as they are.  `at`, in the source, is where the
 * item's text begins.
 */
void rich_blocks_number(struct blocks *blocks, const char *at);

/* Begin a table (false: it is too large), end one of its cells, end the
 * table. */
bool rich_blocks_begin_table(
	struct blocks *blocks, size_t columns, size_t rows);
void rich_blocks_end_cell(struct blocks *blocks, enum cell_align align);
void rich_blocks_end_table(struct blocks *blocks);

/* All finished blocks. */
struct rich rich_blocks_all(const struct blocks *blocks);

#endif
