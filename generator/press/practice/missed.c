#include "press/practice/missed.h"

#include "bank/readers.h"
#include "base/arena.h"
#include "base/utf8.h"

#include <string.h>

enum {
	DIGITS_MOST = 6,
	PART_MOST = 3 /* "(a)" */
};

static const char separators[] = " \t\r\n,;";
static const char decimals[] = "0123456789";

/* State of reading a list. */
struct listing {
	struct reading *reading;
	const struct last_packet *last;
	struct bank_list banks;
	struct where at; /* of the current entry */
	const char **names;
	size_t count, room;
};

static void add(struct listing *listing, const char *name)
{
	for (size_t i = 0; i < listing->count; i++)
		if (strcmp(listing->names[i], name) == 0)
			return;
	listing->names = arena_grow(listing->reading->arena, listing->names,
		listing->count, &listing->room, sizeof(*listing->names));
	listing->names[listing->count++] = name;
}

/* The number of an entry such as "3", "#3", "3." or "3a"; 0 if it is none. */
static uint64_t number_of(const char *entry)
{
	const size_t digits = strspn(entry += *entry == '#', decimals);
	const char *part = entry + digits;
	uint64_t number = 0;

	if (digits == 0 || digits > DIGITS_MOST || strlen(part) > PART_MOST ||
		part[strspn(part, "abcdefghijklmnopqrstuvwxyz().")] != '\0')
		return 0;
	for (size_t i = 0; i < digits; i++)
		number = number * 10 + (uint64_t)(entry[i] - '0');
	return number;
}

/* The highest number on the last packet. */
static uint64_t highest(const struct last_packet *last)
{
	uint64_t number = 0;

	for (size_t i = 0; i < last->count; i++)
		if (last->questions[i].number > number)
			number = last->questions[i].number;
	return number;
}

static bool add_number(
	struct listing *listing, const char *entry, uint64_t number)
{
	const struct last_packet *last = listing->last;
	struct errors *errors = listing->reading->errors;

	for (size_t i = 0; i < last->count; i++)
		if (last->questions[i].number == number) {
			add(listing, last->questions[i].name);
			return true;
		}
	if (last->code == NULL) {
		error_at(errors, listing->at,
			"no packet was printed that question %s could be of",
			entry);
		error_hint(errors,
			"its record would be %s; ids of items need none",
			last->path);
		return false;
	}
	error_at(errors, listing->at, "the last packet has no question %s",
		entry);
	error_hint(errors, "its numbers, in %s, end with %d", last->path,
		(int)highest(last));
	return false;
}

/* The item of an id; NULL if there is none, or *second has another. */
static const struct item *find(const struct listing *listing, const char *entry,
	const struct item **second)
{
	const char *slash = strchr(entry, '/');
	const struct item *found = NULL;

	*second = NULL;
	for (size_t i = 0; i < listing->banks.count; i++) {
		const struct bank *bank = listing->banks.at[i];
		const struct item *item =
			bank_find(bank, slash == NULL ? entry : slash + 1);

		if (item == NULL ||
			(slash != NULL && strcmp(item->name, entry) != 0))
			continue;
		if (found == NULL)
			found = item;
		else
			*second = item;
	}
	return found;
}

/* A name from the bank that it names, or from any. */
static void suggest(struct listing *listing, const char *entry)
{
	struct reading *reading = listing->reading;
	const char *slash = strchr(entry, '/');

	if (listing->banks.count == 1)
		readers_suggest(reading, slash == NULL ? entry : slash + 1,
			bank_ids(reading->arena, listing->banks.at[0]));
}

static bool add_id(struct listing *listing, const char *entry)
{
	struct errors *errors = listing->reading->errors;
	const struct item *second;
	const struct item *item = find(listing, entry, &second);

	if (item != NULL && second == NULL) {
		add(listing, item->name);
		return true;
	}
	if (item != NULL) {
		error_at(errors, listing->at, "item \"%s\" is in two banks",
			entry);
		error_hint(errors, "write \"%s\" or \"%s\"", item->name,
			second->name);
		return false;
	}
	error_at(errors, listing->at, "item \"%s\" is not in the banks", entry);
	suggest(listing, entry);
	return false;
}

static bool add_entry(struct listing *listing, const char *entry)
{
	const struct item *second;
	const uint64_t number = number_of(entry);

	if (number > 0 && (entry[strspn(entry, decimals)] == '\0' ||
				  find(listing, entry, &second) == NULL))
		return add_number(listing, entry, number);
	return add_id(listing, entry);
}

/* Characters, of valid UTF-8. */
static size_t characters(const char *text, size_t length)
{
	size_t count = 0;

	for (size_t at = 0; at < length; count++)
		utf8_next(text, length, &at);
	return count;
}

static bool begins_comment(const char *at)
{
	return *at == '#' && strspn(at + 1, decimals) == 0;
}

/* The entries of a line, without its comment. */
static bool read_line(struct listing *listing, const char *line, size_t length)
{
	struct arena *arena = listing->reading->arena;
	const char *text = arena_copy(arena, line, length);
	const char *at = text + strspn(text, separators);
	bool good = true;

	while (*at != '\0' && !begins_comment(at)) {
		const size_t own = strcspn(at, separators);

		listing->at.col =
			(uint32_t)characters(text, (size_t)(at - text)) + 1;
		good = add_entry(listing, arena_copy(arena, at, own)) && good;
		at += own;
		at += strspn(at, separators);
	}
	return good;
}

bool missed_read(struct reading *reading, const struct source *source,
	const struct last_packet *last, struct bank_list banks,
	struct text_list *names)
{
	struct listing listing = {.reading = reading,
		.last = last,
		.banks = banks,
		.at = {.source = source}};
	const char *at = source->text;
	bool good = true;

	error_add_source(reading->errors, source);
	if (strncmp(at, "\xef\xbb\xbf", 3) == 0)
		at += 3;
	if (strlen(source->text) != source->length ||
		utf8_valid(source->text, source->length) != source->length)
		return error_at(reading->errors, (struct where){source, 0, 0},
			"expected a list of ids or numbers, found no text in "
			"UTF-8");
	while (*at != '\0') {
		const size_t length = strcspn(at, "\n");

		listing.at.line++;
		good = read_line(&listing, at, length) && good;
		at += length + (at[length] == '\n');
	}
	if (good)
		*names = (struct text_list){listing.names, listing.count};
	return good;
}
