/*
 * message: the language of the program's messages.
 *
 * The English text is the key.  The functions that report (error_at() and the
 * others in words/messages/extract.c) look their formats up here, so a call
 * looks the same in every language; text that reaches a message as an
 * argument goes through message_text() first.  The build finds every key in
 * the sources and makes the tables.
 *
 * PENSUM_MESSAGES names the language.  A text that its table lacks is printed
 * in English.
 */
#ifndef BASE_MESSAGE_H
#define BASE_MESSAGE_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct buffer;

/* Mark keys in a constant that is looked up where it is used: one text, or
 * the forms for message_count(). */
#define MESSAGE(text) text
#define MESSAGE_FORMS(one, other) one, other

/* The text or format in the language of messages; the last of its forms. */
const char *message_text(const char *english) __attribute__((format_arg(1)));

/* The form for a number: message_count(n, "%zu item", "%zu items"). */
const char *message_count(uint64_t n, const char *one, const char *other)
	__attribute__((format_arg(2), format_arg(3)));

/* Look up and print a format.  A text printed by "%s" alone is looked up,
 * too. */
char *message_vprintf(struct arena *arena, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));
char *message_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Look up a format, and add it to a buffer. */
void message_put(struct buffer *out, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Offsets into the text of all tables. */
struct message_entry {
	uint32_t english; /* where forms differ, the one for many */
	uint32_t text;    /* its forms, with a NUL after each */
	uint32_t forms;
};

struct message_table {
	const char *language;
	size_t (*form)(uint64_t n);          /* which form a number takes */
	const struct message_entry *entries; /* sorted by English, bytewise */
	size_t count;
};

/* Made by words/messages/. */
extern const struct message_table message_tables[];
extern const size_t message_table_count;
extern const char message_texts[];

#endif
