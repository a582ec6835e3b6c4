/*
 * mutant: a text changed by chance, in ways that banks are changed: byte by
 * byte, line by line, value by value.
 */
#ifndef TESTS_COMMAND_MUTANT_H
#define TESTS_COMMAND_MUTANT_H

#include "base/buffer.h"
#include "base/common.h"
#include "base/siphash.h"

#include <string.h>

/* Chance that is the same in every run. */
struct chance {
	uint64_t seed, count;
};

static inline size_t chance_below(struct chance *chance, size_t below)
{
	const struct siphash_key key = {chance->seed, 1};
	const uint64_t count = chance->count++;

	return (size_t)(siphash(key, &count, sizeof(count)) % below);
}

/* From `from` up to `to`, bytes of a text. */
struct part {
	size_t from, to;
};

/* The line at a place, its end with it. */
static inline struct part line_at(const struct buffer *text, size_t at)
{
	struct part line = {at, at};

	while (line.from > 0 && text->at[line.from - 1] != '\n')
		line.from--;
	while (line.to < text->length && text->at[line.to] != '\n')
		line.to++;
	if (line.to < text->length)
		line.to++;
	return line;
}

static inline struct part some_line(
	const struct buffer *text, struct chance *chance)
{
	return line_at(text, chance_below(chance, text->length));
}

/* Put something in place of a part. */
static inline void splice(
	struct buffer *text, struct part part, const char *bytes, size_t length)
{
	struct buffer changed = {.arena = text->arena};

	buffer_add(&changed, text->at, part.from);
	buffer_add(&changed, bytes, length);
	buffer_add(&changed, text->at + part.to, text->length - part.to);
	*text = changed;
}

static inline void change_byte(struct buffer *text, struct chance *chance)
{
	text->at[chance_below(chance, text->length)] =
		(char)chance_below(chance, 256);
}

/* Pieces that a text plausibly contains. */
static inline void change_letters(struct buffer *text, struct chance *chance)
{
	static const char letters[] = "abcxyzABCXYZ0123456789 .,;!?()*_^~`|";
	const size_t at = chance_below(chance, text->length);

	for (size_t i = at; i < text->length && i < at + 3; i++)
		if (text->at[i] >= 'a' && text->at[i] <= 'z')
			text->at[i] = letters[chance_below(
				chance, sizeof(letters) - 1)];
}

static inline void flip_bit(struct buffer *text, struct chance *chance)
{
	text->at[chance_below(chance, text->length)] ^=
		(char)(1 << chance_below(chance, 8));
}

static inline void cut_some(struct buffer *text, struct chance *chance)
{
	const size_t from = chance_below(chance, text->length);
	const size_t most = text->length - from;
	const size_t length = 1 + chance_below(chance, most < 40 ? most : 40);

	splice(text, (struct part){from, from + length}, "", 0);
}

static inline void cut_end(struct buffer *text, struct chance *chance)
{
	const size_t at = chance_below(chance, text->length);

	if (chance_below(chance, 4) == 0)
		splice(text, (struct part){at, text->length}, "", 0);
}

static inline void put_token(struct buffer *text, struct chance *chance)
{
	static const char *const tokens[] = {": ", "- ", "\n", "{", "}", "[",
		"]", ", ", "\"", "'", "#", " #", "&a ", "*a", "!!x ", "|\n",
		">-\n", "---\n", "...\n", "%YAML 1.1\n", "? ", "<<: *a\n", "\t",
		"\r", "\r\n", "\xef\xbb\xbf", "\xe2\x80\xae", "\xe2\x80\xa8",
		"\xc2\x85", "\xff", "\\", "\\x00", "{{", "}}", "|", "____",
		"**", "| - |\n", "`", "^", "~", "$", "\x01"};
	const char *token = tokens[chance_below(chance, LENGTH(tokens))];
	const size_t at = chance_below(chance, text->length);

	splice(text, (struct part){at, at}, token, strlen(token));
}

static inline void drop_line(struct buffer *text, struct chance *chance)
{
	splice(text, some_line(text, chance), "", 0);
}

/* Copy a line, or many times, to another place. */
static inline void copy_line(struct buffer *text, struct chance *chance)
{
	const struct part line = some_line(text, chance);
	const struct part there = some_line(text, chance);
	const size_t times =
		chance_below(chance, 8) == 0 ? chance_below(chance, 300) : 1;
	struct buffer copies = {.arena = text->arena};

	for (size_t i = 0; i < times; i++)
		buffer_add(&copies, text->at + line.from, line.to - line.from);
	splice(text, (struct part){there.from, there.from},
		buffer_text(&copies), copies.length);
}

static inline void move_lines(struct buffer *text, struct chance *chance)
{
	struct part lines = some_line(text, chance);
	struct buffer moved = {.arena = text->arena};
	struct part there;

	for (size_t i = chance_below(chance, 12); i > 0; i--)
		if (lines.to < text->length)
			lines.to = line_at(text, lines.to).to;
	buffer_add(&moved, text->at + lines.from, lines.to - lines.from);
	splice(text, lines, "", 0);
	if (text->length == 0)
		return;
	there = some_line(text, chance);
	splice(text, (struct part){there.from, there.from}, moved.at,
		moved.length);
}

static inline void indent(struct buffer *text, struct chance *chance)
{
	static const char spaces[] = "        ";
	struct part line = some_line(text, chance);
	const size_t wanted = chance_below(chance, sizeof(spaces));

	line.to = line.from;
	while (text->at[line.to] == ' ')
		line.to++;
	splice(text, line, spaces, wanted);
}

/* The value of a line's field; nothing if it has none. */
static inline struct part value_of(const struct buffer *text, struct part line)
{
	while (line.from + 1 < line.to &&
		(text->at[line.from] != ':' || text->at[line.from + 1] != ' '))
		line.from++;
	line.from += 2;
	if (line.from >= line.to)
		return (struct part){0, 0};
	if (text->at[line.to - 1] == '\n')
		line.to--;
	return line;
}

static inline void change_value(struct buffer *text, struct chance *chance)
{
	static const char *const values[] = {"", "~", "null", "[]", "{}",
		"[[]]", "{a: b}", "-1", "0", "1", "2.5", "0.25", "1e400",
		".inf", ".nan", "0x1F", "0o17", "1_000", "1:30", "99999999",
		"9223372036854775808", "true", "no", "on", "''", "' '",
		"\"\\0\"", "\"\\u202e\"", "\"\\ud800\"", "2001-12-14", "-221",
		"c. 9999", "2010s", "0000", "1966-1900", "*a", "&a x",
		"!!str x", "|", ">", "|+2", "../x.png", "/etc/passwd",
		"images/cell.svg", ".", "50cm", "0cm", "grid", "timeline",
		"essay", "matching", "multiple_choice", "true_false", "fill_in",
		"ordering", "short_answer", "{{a}}", "{{a|b}} {{a}}", "easy",
		"6", "[a, a]", "[[a, b], [a, b]]", "{support: {}}",
		"\"| a | b |\\n|-|-|\\n| c | d |\"", "\"- a\\n  - b\"",
		"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"};
	const char *value = values[chance_below(chance, LENGTH(values))];
	const struct part part = value_of(text, some_line(text, chance));

	if (part.to > 0)
		splice(text, part, value, strlen(value));
}

/* Give one field the value of another. */
static inline void swap_value(struct buffer *text, struct chance *chance)
{
	const struct part from = value_of(text, some_line(text, chance));
	const struct part to = value_of(text, some_line(text, chance));
	struct buffer value = {.arena = text->arena};

	if (from.to == 0 || to.to == 0)
		return;
	buffer_add(&value, text->at + from.from, from.to - from.from);
	splice(text, to, buffer_text(&value), value.length);
}

/* A copy of a text with one to five changes, of few most often. */
static inline struct buffer mutant_of(
	struct arena *arena, const char *text, size_t length, uint64_t seed)
{
	static void (*const changes[])(struct buffer *, struct chance *) = {
		change_byte, change_letters, change_letters, flip_bit, cut_some,
		cut_end, put_token, drop_line, copy_line, move_lines, indent,
		change_value, change_value, change_value, swap_value};
	struct chance chance = {seed, 0};
	struct buffer mutant = {.arena = arena};
	const size_t most = 1 + chance_below(&chance, 5);
	const size_t count = 1 + chance_below(&chance, most);

	buffer_add(&mutant, text, length);
	for (size_t i = 0; i < count && mutant.length > 0; i++)
		changes[chance_below(&chance, LENGTH(changes))](
			&mutant, &chance);
	return mutant;
}

#endif
