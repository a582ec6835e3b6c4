/*
 * pack: hyphenation patterns as C, on standard output.
 *
 *     pack de=hyph_de_DE.dic nb,nn=hyph_nb_NO.dic …
 *
 * Runs when Pensum is built.
 */
#include "base/arena.h"
#include "type/pack/dictionary.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

enum {
	PER_LINE = 12,
	LEAST = 2 /* letters, if the file does not say */
};

struct packing {
	struct arena *arena;
	struct errors *errors;
	struct pool nodes, values;
	struct buffer letters, languages; /* as C */
	uint32_t letter_count;
};

static void put_letters(
	struct packing *packing, const struct dictionary *dictionary)
{
	for (size_t i = 0; i < dictionary->letter_count; i++) {
		const struct pattern_letter *letter = &dictionary->letters[i];

		buffer_printf(&packing->letters, "\t{0x%x, %u, %s},\n",
			(unsigned)letter->code, (unsigned)letter->letter,
			letter->capital ? "true" : "false");
	}
	packing->letter_count += (uint32_t)dictionary->letter_count;
}

static int least(const struct dictionary *dictionary, size_t i)
{
	return dictionary->least[i] > 0 ? dictionary->least[i] : LEAST;
}

/* A row for each of the tags, "nb,nn". */
static void put_language(struct packing *packing, const char *tags,
	const struct dictionary *dictionary, const uint32_t roots[2])
{
	while (*tags != '\0') {
		const size_t length = strcspn(tags, ",");

		assert(length < PATTERNS_TAG);
		buffer_printf(&packing->languages,
			"\t{\"%.*s\", %u, %u, %u, %zu, %d, %d, %d, %d},\n",
			(int)length, tags, (unsigned)roots[0],
			(unsigned)roots[1], (unsigned)packing->letter_count,
			dictionary->letter_count, least(dictionary, 0),
			least(dictionary, 1), dictionary->least[2],
			dictionary->least[3]);
		tags += length + (tags[length] == ',');
	}
}

/* Pack "de=hyph_de_DE.dic". */
static bool pack(struct packing *packing, const char *argument)
{
	struct dictionary *dictionary =
		arena_alloc(packing->arena, 1, sizeof(*dictionary));
	const size_t length = strcspn(argument, "=");
	const char *tags = arena_copy(packing->arena, argument, length);
	uint32_t roots[2] = {0, 0};

	if (argument[length] == '\0' ||
		!dictionary_read(dictionary, packing->arena,
			argument + length + 1, &packing->values,
			packing->errors))
		return false;
	if (dictionary->compounds)
		roots[0] = trie_freeze(&dictionary->levels[0], &packing->nodes);
	roots[1] = trie_freeze(&dictionary->levels[1], &packing->nodes);
	put_language(packing, tags, dictionary, roots);
	put_letters(packing, dictionary);
	return true;
}

/* Write numbers of 1 or 4 bytes. */
static void put_numbers(
	struct buffer *out, const struct buffer *bytes, size_t size)
{
	for (size_t i = 0; i < bytes->length; i += size) {
		uint32_t word = (uint8_t)bytes->at[i];

		if (size == sizeof(word))
			memcpy(&word, bytes->at + i, size);
		buffer_printf(out, "%s0x%x,",
			i / size % PER_LINE == 0 ? "\n\t" : " ",
			(unsigned)word);
	}
}

static void put_all(struct buffer *out, const struct packing *packing)
{
	buffer_puts(out, "#include \"type/word/patterns.h\"\n\n"
			 "const uint32_t patterns_nodes[] = {");
	put_numbers(out, &packing->nodes.bytes, sizeof(uint32_t));
	buffer_puts(out, "\n};\n\nconst uint8_t patterns_values[] = {");
	put_numbers(out, &packing->values.bytes, sizeof(uint8_t));
	buffer_printf(out,
		"\n};\n\n"
		"const struct pattern_letter patterns_letters[] = {\n%s};\n\n"
		"const struct patterns patterns_all[] = {\n%s};\n\n"
		"const size_t patterns_count = LENGTH(patterns_all);\n",
		buffer_text(&packing->letters),
		buffer_text(&packing->languages));
}

static bool pack_all(struct packing *packing, char **arguments, size_t count)
{
	struct buffer out = {.arena = packing->arena};
	const uint32_t none = 0;

	/* 0 stands for no node and no values. */
	pool_add(&packing->nodes, &none, sizeof(none));
	pool_add(&packing->values, &none, 1);
	for (size_t i = 0; i < count; i++)
		if (!pack(packing, arguments[i]))
			return false;
	put_all(&out, packing);
	return fwrite(out.at, 1, out.length, stdout) == out.length &&
	       fflush(stdout) == 0;
}

int main(int count, char **arguments)
{
	struct arena *arena = arena_new();
	struct packing packing = {
		.arena = arena,
		.errors = error_list_new(arena),
		.nodes = pool_new(arena),
		.values = pool_new(arena),
		.letters.arena = arena,
		.languages.arena = arena,
	};
	const bool done = pack_all(&packing, arguments + 1, (size_t)count - 1);

	error_print_all(packing.errors, stderr, false);
	arena_free(arena);
	return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
