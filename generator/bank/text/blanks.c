#include "bank/text/blanks.h"

#include "bank/text/blanks_code.h"
#include "bank/text/look_alike.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "text/comparable.h"
#include "text/rich.h"
#include "text/ruby.h"
#include "yaml/place.h"

#include <string.h>

enum {
	PLACES_MAX = 200 /* mistakes with a place; each scans the file */
};

/* State of searching a text for blanks. */
struct search {
	struct reading *reading;
	const struct node *node;
	const char *text;
	struct blank *blanks;
	size_t count, room;
	bool fine;
};

static void fault(struct search *search, const char *at, const char *what)
{
	struct errors *errors = search->reading->errors;
	const struct where place =
		error_count(errors) < PLACES_MAX
			? place_in(search->node, (size_t)(at - search->text))
			: search->node->at;

	search->fine = error_at(errors, place, "%s", what);
}

/* The first such pair of braces, or the end of the text. */
static const char *find_pair(const char *at, const char *braces)
{
	for (; *at != '\0'; at++) {
		const char *ruby = ruby_end(at);

		if (ruby != NULL)
			at = ruby - 1;
		else if (*at == '\\' && at[1] != '\0')
			at++;
		else if (strchr(braces, *at) != NULL && at[1] == *at)
			break;
	}
	return at;
}

/* The bar after this answer, or the end of the last answer. */
static const char *answer_end(const char *at, const char *end)
{
	for (; at < end && *at != '|'; at++) {
		const char *ruby = ruby_end(at);

		if (ruby != NULL && ruby <= end)
			at = ruby - 1;
		else if (*at == '\\' && at + 1 < end)
			at++;
	}
	return at;
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n';
}

/* The answer trimmed, with each run of spaces made one; NULL if nothing is
 * left. */
static const char *trimmed(
	struct arena *arena, const char *first, const char *end)
{
	struct buffer out = {.arena = arena};
	bool gap = false;

	for (; first < end; first++) {
		if (is_space(*first)) {
			gap = out.length > 0;
			continue;
		}
		if (gap)
			buffer_putc(&out, ' ');
		gap = false;
		buffer_putc(&out, *first);
	}
	return out.length == 0 ? NULL : buffer_text(&out);
}

static bool has_alike(
	struct arena *arena, struct text_list texts, const char *text)
{
	const struct text_list said = look_alike_said(arena, texts);

	return look_alike_find(said, said.count, comparable_text(arena, text)) <
	       said.count;
}

/* Read the answers between two places of the text. */
static struct text_list read_answers(
	struct search *search, const char *at, const char *end)
{
	struct arena *arena = search->reading->arena;
	const char **answers = NULL;
	size_t count = 0, room = 0;

	for (const char *next; at <= end; at = next + 1) {
		const char *answer;

		next = answer_end(at, end);
		answer = trimmed(arena, at, next);
		if (answer == NULL || !comparable_has_ink(answer)) {
			fault(search, next, "a blank's answer is empty");
		} else if (has_alike(arena, (struct text_list){answers, count},
				   answer)) {
			fault(search, at + strspn(at, " \t\n"),
				"a blank has the same answer twice");
		} else {
			answers = arena_grow(
				arena, answers, count, &room, sizeof(*answers));
			answers[count++] = answer;
		}
	}
	return (struct text_list){answers, count};
}

/* The depth of single braces at this place, as in "\\frac{{{1}}}{2}". */
static int open_braces(const char *text, const char *at)
{
	int depth = 0;

	for (; text < at; text++) {
		depth += (*text == '{') - (*text == '}');
		if (*text == '\\')
			text++;
	}
	return depth;
}

/* The braces that close a blank: those of its answer close first, as in
 * "{{$\\frac{1}{x^{2}}$}}". */
static const char *blank_end(const char *first)
{
	const char *const nearest = find_pair(first, "{}");
	const char *end = nearest, *from = first;
	int depth = 0;

	while (*end == '}') {
		depth += open_braces(from, end);
		if (depth <= 0)
			return end;
		from = end;
		end = find_pair(end + 1, "{}");
	}
	return nearest;
}

/* Do options begin here?  "{{?}}" and "{{?|…}}" have a question mark as an
 * answer. */
static bool is_choice(const char *first, const char *end)
{
	return *first == '?' && first + 1 < end && first[1] != '|';
}

/* The options of a choice: the right one, then the others. */
static void read_options(
	struct search *search, struct blank *blank, const char *at)
{
	const struct text_list all = blank->answers;

	if (all.count > 1) {
		blank->answers.count = 1;
		blank->wrong = (struct text_list){all.at + 1, all.count - 1};
	} else if (all.count == 1 && search->fine) {
		fault(search, at, "a choice needs a wrong option");
		error_hint(search->reading->errors,
			"write {{?right|wrong}}, or {{\\?}} where an answer "
			"begins with a question mark");
	}
}

/* Read the blank that opens here.  Returns the text after it. */
static const char *read_blank(struct search *search, const char *open)
{
	const char *first = open + 2, *end = blank_end(first);
	struct blank *blank;
	bool choice;

	if (*end != '}') {
		fault(search, open, "\"{{\" is not closed by \"}}\"");
		return first;
	}
	/* An answer may end in a brace: "}}}" closes with its last two, but in
	 * a formula's braces with its first. */
	for (int outer = open_braces(search->text, open);
		end[2] == '}' && outer <= 0;)
		end++;
	search->blanks = arena_grow(search->reading->arena, search->blanks,
		search->count, &search->room, sizeof(*search->blanks));
	blank = &search->blanks[search->count++];
	blank->first = (size_t)(open - search->text);
	blank->end = (size_t)(end + 2 - search->text);
	choice = is_choice(first, end);
	blank->answers = read_answers(search, first + choice, end);
	if (choice)
		read_options(search, blank, open);
	return end + 2;
}

static void check_count(struct search *search)
{
	struct errors *errors = search->reading->errors;

	if (search->count > BLANKS_MAX)
		search->fine = error_at(errors, search->node->at,
			"text must have at most %d blanks, found %zu",
			BLANKS_MAX, search->count);
	if (search->count > 0 || !search->fine)
		return;
	search->fine = error_at(errors, search->node->at,
		"text needs at least one blank, found none");
	error_hint(errors, "put the answer in braces: {{answer}}");
}

/* Does a text hold "____", a blank to write in? */
static bool has_room(struct arena *arena, const char *text)
{
	const struct rich rich = strstr(text, "__") == NULL
					 ? (struct rich){NULL, 0}
					 : rich_parse(arena, text);

	for (size_t b = 0; b < rich.count; b++)
		for (size_t i = 0; i < rich.blocks[b].spans.count; i++)
			if (rich.blocks[b].spans.at[i].flags & SPAN_BLANK)
				return true;
	return false;
}

/* Refuse options in a formula or code, which cannot be bold. */
static void check_choices(struct search *search)
{
	for (size_t i = 0; i < search->count; i++) {
		const struct blank *blank = &search->blanks[i];

		if (blank->wrong.count == 0 || !blank->literal)
			continue;
		fault(search, search->text + blank->first,
			"a choice cannot stand in code or in a formula");
		error_hint(search->reading->errors,
			"let each option be a whole formula, {{?$a$|$b$}}, or "
			"leave a blank");
	}
}

static void check_texts(struct search *search, const struct blank *blank,
	struct text_list texts)
{
	for (size_t i = 0; i < texts.count; i++) {
		if (!has_room(search->reading->arena, texts.at[i]))
			continue;
		fault(search, search->text + blank->first,
			"a blank's answer has a blank in it");
		error_hint(search->reading->errors,
			"write \\_ where an underscore is meant");
	}
}

/* No answer may itself hold a blank. */
static void check_room(struct search *search)
{
	for (size_t i = 0; i < search->count; i++) {
		const struct blank *blank = &search->blanks[i];

		check_texts(search, blank, blank->answers);
		check_texts(search, blank, blank->wrong);
	}
}

bool blanks_read(struct reading *reading, const struct node *node,
	const char *text, struct blanks *blanks)
{
	struct search search = {reading, node, text, NULL, 0, 0, true};
	int depth = 0; /* of a formula's own braces */

	for (const char *at = text; *at != '\0';) {
		const char *found = find_pair(at, "{}");

		depth += open_braces(at, found);
		if (*found == '{') {
			at = read_blank(&search, found);
		} else if (*found == '}' && depth > 0) {
			depth--;
			at = found + 1;
		} else if (*found == '}') {
			fault(&search, found, "\"}}\" has no \"{{\" before it");
			at = found + 2;
		} else {
			at = found;
		}
	}
	check_count(&search);
	if (search.fine && !blanks_code_mark(reading->arena, text,
				   search.blanks, search.count)) {
		search.fine = error_at(reading->errors, node->at,
			"a blank is in a place that is not printed");
		error_hint(reading->errors,
			"take it out of the picture's brackets, or off the "
			"line that opens a block of code");
	}
	if (search.fine)
		check_choices(&search);
	if (search.fine)
		check_room(&search);
	if (search.fine)
		*blanks = (struct blanks){search.blanks, search.count};
	return search.fine;
}
