#include "blocks/block.h"

#include <assert.h>

static const char *const names[] = {
	[BLOCK_FORM] = "form",
	[BLOCK_HEAD] = "head",
	[BLOCK_SECTION] = "section",
	[BLOCK_STIMULUS] = "stimulus",
	[BLOCK_QUESTION] = "question",
	[BLOCK_TEXT] = "text",
	[BLOCK_SOURCE] = "source",
	[BLOCK_FIGURE] = "figure",
	[BLOCK_HELP] = "help",
	[BLOCK_CHOICES] = "choices",
	[BLOCK_CHOICE] = "choice",
	[BLOCK_FEEDBACK] = "feedback",
	[BLOCK_MARK] = "mark",
	[BLOCK_BLANK] = "blank",
	[BLOCK_SPACE] = "space",
	[BLOCK_LABELLED] = "labelled",
	[BLOCK_PAIRS] = "pairs",
	[BLOCK_LEFT] = "left",
	[BLOCK_RIGHT] = "right",
	[BLOCK_STEPS] = "steps",
	[BLOCK_STEP] = "step",
	[BLOCK_BANK] = "bank",
	[BLOCK_STRIP] = "strip",
	[BLOCK_ENTRY] = "entry",
	[BLOCK_DIAGRAM] = "diagram",
	[BLOCK_POINT] = "point",
	[BLOCK_RUBRIC] = "rubric",
	[BLOCK_CRITERION] = "criterion",
	[BLOCK_LEVEL] = "level",
	[BLOCK_CREDIT] = "credit",
	[BLOCK_NOTE] = "note",
	[BLOCK_CHECKLIST] = "checklist",
	[BLOCK_COVER] = "cover",
	[BLOCK_GRADES] = "grades",
	[BLOCK_GUIDE] = "guide",
	[BLOCK_LESSON] = "lesson",
};

static_assert(LENGTH(names) == BLOCK_ROLES, "a name for each role");

static const struct block *of_role(
	const struct block *block, enum block_role role)
{
	while (block != NULL && block->role != role)
		block = block->next;
	return block;
}

const struct block *block_child(const struct block *block, enum block_role role)
{
	return of_role(block->children, role);
}

const struct block *block_next(const struct block *block)
{
	return of_role(block->next, block->role);
}

const struct block *block_written(const struct block *blank)
{
	while (blank != NULL && (blank->flags & BLOCK_OPTIONS))
		blank = blank->next;
	return blank;
}

size_t block_count(const struct block *block, enum block_role role)
{
	const struct block *child = block_child(block, role);
	size_t count = 0;

	for (; child != NULL; child = block_next(child))
		count++;
	return count;
}

const char *block_role_name(enum block_role role)
{
	return names[role];
}
