/*
 * Whatever bytes a file has, a reader says that it is fine or what is wrong
 * with it.  The sanitizers see to the rest.
 */
#include "reader.h"

#include <dirent.h>

enum {
	ROUNDS = 400,
	ROUNDS_SANDBOX = 8,
	FILES_MIN = 20,
	BYTES = 100 * 1024
};

static const char folder[] = "tests/picture/files";

/* Knuth's generator (MMIX): the same mutations in every run. */
static uint32_t chance(uint64_t *state, size_t below)
{
	*state = *state * UINT64_C(6364136223846793005) +
		 UINT64_C(1442695040888963407);
	return (uint32_t)((*state >> 33) % below);
}

/* Copy up to four bytes to another place. */
static void move(char *text, size_t length, size_t to, size_t from)
{
	const size_t room = length - (to > from ? to : from);

	memmove(text + to, text + from, room < 4 ? room : 4);
}

static struct source mutated(
	struct arena *arena, const struct source *file, uint64_t *state)
{
	static const char parts[] = "<>\"'/=&%#-.0123456789eMLZacsxy(),";
	char *text = arena_copy(arena, file->text, file->length);
	size_t length = file->length;
	const int changes = 1 + (int)chance(state, 8);

	for (int i = 0; i < changes; i++) {
		const size_t at = chance(state, length);

		switch (chance(state, 4)) {
		case 0:
			text[at] = (char)chance(state, 256);
			break;
		case 1:
			text[at] ^= (char)(1 << chance(state, 8));
			break;
		case 2:
			text[at] = parts[chance(state, sizeof(parts) - 1)];
			break;
		default:
			move(text, length, at, chance(state, length));
		}
	}
	if (chance(state, 4) == 0)
		length = 1 + chance(state, length);
	return (struct source){
		file->name, arena_copy(arena, text, length), length};
}

static const struct format {
	const char *ending;
	picture_reader *reader;
	int rounds;
} formats[] = {
	{".png", png_read, ROUNDS},
	{".jpg", jpeg_read, ROUNDS},
	{".svg", read_lines, ROUNDS},
	/* Each in a process of its own, which takes its time. */
	{".svgz", svg_file_read, ROUNDS_SANDBOX},
	{".gif", gif_read, ROUNDS_SANDBOX},
	{".webp", webp_read, ROUNDS_SANDBOX},
	{".avif", avif_read, ROUNDS_SANDBOX},
	{".heic", heif_read, ROUNDS_SANDBOX},
};

static const struct format *format_of(const char *name)
{
	size_t i = 0;

	while (strcmp(strrchr(name, '.'), formats[i].ending) != 0)
		i++;
	return &formats[i];
}

static void mutate(const char *name, uint64_t *state)
{
	struct arena *arena = arena_new();
	const char *why = NULL;
	const struct source *file =
		file_read(arena, file_join(arena, folder, name), BYTES, &why);
	const struct format *format = format_of(name);

	assert_true(read_picture(arena, format->reader, *file).fine);
	for (int i = 0; i < format->rounds; i++) {
		struct arena *round = arena_new();

		read_picture(
			round, format->reader, mutated(round, file, state));
		arena_free(round);
	}
	arena_free(arena);
}

static void damaged_files_do_no_harm(void **state)
{
	struct dirent **entries;
	const int count = scandir(folder, &entries, NULL, alphasort);
	uint64_t seed = 1;

	(void)state;
	assert_true(count > FILES_MIN);
	for (int i = 0; i < count; i++) {
		if (*entries[i]->d_name != '.')
			mutate(entries[i]->d_name, &seed);
		free(entries[i]);
	}
	free(entries);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(damaged_files_do_no_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
