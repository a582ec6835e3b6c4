#include "text/tags.h"

#include "base/arena.h"
#include "base/common.h"
#include "text/markdown_escape.h"
#include "text/rich_letters.h"
#include "text/source/verbatim.h"

#include <string.h>

enum {
	TAG_LONGEST = 200, /* letters of a tag with its attributes */
	DEEPEST = 64       /* innermost open tags that can be closed */
};

/* A tag in the letters. */
struct tag {
	size_t first, end; /* from "<" to after ">" */
	const char *text;  /* as typed */
	unsigned flag;     /* flag for its letters; 0 if unknown */
	bool closes, breaks;
};

/* The stack of open tags. */
struct open_tags {
	struct tag *at;
	size_t count, room;
};

static const struct {
	const char *name;
	unsigned flag;
} known[] = {
	{"b", SPAN_STRONG},
	{"i", SPAN_EMPHASIS},
	{"u", SPAN_UNDERLINE},
	{"s", SPAN_STRIKE},
	{"sub", SPAN_SUB},
	{"sup", SPAN_SUP},
	{"kbd", SPAN_CODE},
};

static size_t name_length(const char *at)
{
	size_t length = 0;

	while (is_letter(at[length]) ||
		(length > 0 && at[length] != '\0' &&
			strchr("0123456789-", at[length]) != NULL))
		length++;
	return length;
}

static bool named(const char *at, size_t length, const char *name)
{
	if (strlen(name) != length)
		return false;
	for (size_t i = 0; i < length; i++)
		if ((at[i] | 0x20) != name[i])
			return false;
	return true;
}

/* Is this a tag, "<b>", "</b>", "<br/>", "<a href=…>" or "<!-- …"?  If so,
 * report it. */
static bool read_tag(struct tag *tag)
{
	const char *at = tag->text + 1, *rest;
	size_t length;

	if (strncmp(at, "!--", 3) == 0 || strncmp(at, "![", 2) == 0 ||
		((*at == '!' || *at == '?') && is_letter(at[1])))
		return true;
	tag->closes = *at == '/';
	at += tag->closes;
	length = name_length(at);
	rest = at + length + strspn(at + length, " /");
	if (length == 0 || (*rest != '>' && (rest == at + length ||
						    strchr(rest, '=') == NULL)))
		return false;
	if (*rest != '>')
		return true;
	tag->breaks = named(at, length, "br");
	for (size_t i = 0; i < LENGTH(known); i++)
		if (named(at, length, known[i].name))
			tag->flag = known[i].flag;
	return true;
}

/* The tag that begins at a "<" in the letters; false if there is none. */
static bool find_tag(
	const struct letters *letters, size_t first, struct tag *tag)
{
	size_t end = first + 1;

	*tag = (struct tag){.first = first};
	while (end < letters->count && end < first + TAG_LONGEST &&
		letters->codes[end] != HIDDEN_MORE &&
		letters->codes[end] != HIDDEN_LESS)
		end++;
	if (end == letters->count || letters->codes[end] != HIDDEN_MORE)
		return false;
	tag->end = end + 1;
	tag->text = rich_letters_typed(letters, first, end + 1);
	return true;
}

static void drop(struct letters *letters, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++)
		letters->codes[i] = LETTER_GONE;
}

/* A hard break, without a space after it. */
static void put_break(struct letters *letters, const struct tag *tag)
{
	drop(letters, tag->first, tag->end);
	letters->codes[tag->first] = '\n';
	letters->flags[tag->first] |= SPAN_BREAK;
	if (tag->end < letters->count && letters->codes[tag->end] == ' ')
		letters->codes[tag->end] = LETTER_GONE;
}

static void push_open(
	struct letters *letters, struct open_tags *open, struct tag tag)
{
	open->at = arena_grow(letters->scratch, open->at, open->count,
		&open->room, sizeof(*open->at));
	open->at[open->count++] = tag;
}

/* Report unclosed tags, down to `left`. */
static void note_open(
	struct letters *letters, struct open_tags *open, size_t left)
{
	while (open->count > left)
		notes_add(letters->notes, NOTE_PAIR,
			open->at[--open->count].text);
}

static void close_tag(
	struct letters *letters, struct open_tags *open, const struct tag *tag)
{
	size_t i = open->count;

	while (i > 0 && open->count - i < DEEPEST &&
		open->at[i - 1].flag != tag->flag)
		i--;
	if (i == 0 || open->at[i - 1].flag != tag->flag) {
		notes_add(letters->notes, NOTE_PAIR, tag->text);
		return;
	}
	note_open(letters, open, i);
	for (size_t k = open->at[i - 1].end; k < tag->first; k++)
		letters->flags[k] |= (uint16_t)tag->flag;
	drop(letters, open->at[i - 1].first, open->at[i - 1].end);
	drop(letters, tag->first, tag->end);
	open->count = i - 1;
}

static void take_tag(
	struct letters *letters, struct open_tags *open, struct tag *tag)
{
	const char *end = tag->text + strlen(tag->text) - 1;

	if (verbatim_autolink(tag->text) == end) {
		letters->codes[tag->first] = LETTER_GONE;
		letters->codes[tag->end - 1] = LETTER_GONE;
	} else if (!read_tag(tag)) {
		return;
	} else if (tag->breaks && !tag->closes) {
		put_break(letters, tag);
	} else if (tag->flag == 0) {
		notes_add(letters->notes, NOTE_TAG, tag->text);
	} else if (tag->closes) {
		close_tag(letters, open, tag);
	} else {
		push_open(letters, open, *tag);
	}
}

void tags_take(struct letters *letters)
{
	struct open_tags open = {NULL, 0, 0};

	for (size_t i = 0; i < letters->count; i++) {
		struct tag tag;

		if (letters->codes[i] == HIDDEN_LESS &&
			find_tag(letters, i, &tag))
			take_tag(letters, &open, &tag);
	}
	note_open(letters, &open, 0);
}
