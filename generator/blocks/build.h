/*
 * build: add blocks to a tree.
 */
#ifndef BLOCKS_BUILD_H
#define BLOCKS_BUILD_H

#include "blocks/block.h"
#include "blocks/reference.h"
#include "blocks/rich_text.h"
#include "draw/form.h"
#include "words/wording.h"

/* The working data of building a tree. */
struct builder {
	struct arena *arena; /* owns the tree */
	/* The source of the current texts.  The typesetter parses a text once
	 * for all forms that have it.  The texts become invalid when it tidies
	 * up. */
	struct text_source source;
	struct references references;
	struct reference_scope scope;
	const struct wording *wording;
	const struct form_section *section; /* of the question being built */
	struct texts words;                 /* of its word bank */
};

/* Add a child; it may be filled in until the tree is done. */
struct block *build_block(
	struct builder *builder, struct block *parent, enum block_role role);

/* A text, or none for NULL. */
struct texts build_text(struct builder *builder, const char *markdown);

/* The texts of a list. */
struct texts build_texts(struct builder *builder, struct text_list list);

/* Add a block with the text.  If the text is NULL, adds nothing and returns
 * NULL. */
struct block *build_said(struct builder *builder, struct block *parent,
	enum block_role role, const char *markdown);

/* Add a note for the grader, unless the text is NULL. */
struct block *build_note(struct builder *builder, struct block *parent,
	enum word word, const char *markdown);

/* Add labelled room for a text as the answer. */
struct block *build_labelled(struct builder *builder, struct block *question,
	enum word word, const char *answer);

/*
 * Add a stem, the item's image and the help for the student below them.
 *
 * The short form, for one-word answers, has only the hint as help.
 */
struct block *build_stem(struct builder *builder, struct block *question,
	const struct drawn *drawn, const char *stem);
struct block *build_stem_short(struct builder *builder, struct block *question,
	const struct drawn *drawn, const char *stem);

/* Add a stem as build_stem() does, without the item's image: its kind sets
 * that. */
struct block *build_stem_alone(struct builder *builder, struct block *question,
	const struct drawn *drawn, const char *stem);

/* Add the item's own word bank, these words in dealt order, if any are dealt.
 */
void build_words(struct builder *builder, struct block *question,
	const struct drawn *drawn, struct text_list words);

/* Add the space that the item asks for, or else this many ruled lines. */
struct block *build_space(struct builder *builder, struct block *parent,
	const struct item *item, int lines);

/* Add the space that an item asks for beyond what its kind needs.  A key puts
 * the explanation there. */
void build_spare(struct builder *builder, struct block *question,
	const struct item *item);

/* The right answers as they are printed: printed_key.h. */
struct text_list build_printed_key(
	struct builder *builder, const struct drawn *drawn);

/* The texts on one line, separated by commas. */
const char *build_joined(struct builder *builder, struct text_list texts);

/*
 * The points of the i-th of `count` criteria: the points are shared in halves,
 * or in the unit of points_unit(), and the first ones get the remainder.  If
 * there are more criteria than units, each earns one unit, up to the total; the
 * result is then 0.
 */
twelfths build_credit(twelfths total, size_t i, size_t count);

#endif
