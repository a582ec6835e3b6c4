#include "base/siphash.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* Key 00 01 … 0f, message 00 01 … of each length: the authors' vectors. */
static const struct siphash_key key = {
	UINT64_C(0x0706050403020100), UINT64_C(0x0f0e0d0c0b0a0908)};

struct vector {
	size_t length;
	uint64_t hash;
};

static const struct vector vectors[] = {
	{0, UINT64_C(0x726fdb47dd0e0e31)},
	{1, UINT64_C(0x74f839c593dc67fd)},
	{2, UINT64_C(0x0d6c8009d9a94f5a)},
	{3, UINT64_C(0x85676696d7fb7e2d)},
	{4, UINT64_C(0xcf2794e0277187b7)},
	{5, UINT64_C(0x18765564cd99a68d)},
	{6, UINT64_C(0xcbc9466e58fee3ce)},
	{7, UINT64_C(0xab0200f58b01d137)},
	{8, UINT64_C(0x93f5f5799a932462)},
	{15, UINT64_C(0xa129ca6149be45e5)},
};

static void the_published_vectors_come_out(void **state)
{
	unsigned char message[64];

	(void)state;
	for (size_t i = 0; i < sizeof(message); i++)
		message[i] = (unsigned char)i;
	for (size_t i = 0; i < sizeof(vectors) / sizeof(*vectors); i++)
		assert_int_equal(siphash(key, message, vectors[i].length) ==
					 vectors[i].hash,
			1);
}

static void the_address_of_a_message_does_not_matter(void **state)
{
	char room[32];

	(void)state;
	for (size_t i = 0; i < 8; i++) {
		for (size_t j = 0; j < 15; j++)
			room[i + j] = (char)j;
		assert_true(siphash(key, room + i, 15) == vectors[9].hash);
	}
}

static void pieces_come_to_the_whole(void **state)
{
	char message[40];

	(void)state;
	for (size_t i = 0; i < sizeof(message); i++)
		message[i] = (char)(7 * i);
	for (size_t first = 0; first <= 20; first++)
		for (size_t next = 0; next <= 20; next++) {
			struct siphash_stream s = siphash_begin(key);

			siphash_add(&s, message, first);
			siphash_add(&s, message + first, next);
			siphash_add(&s, message + first + next,
				sizeof(message) - first - next);
			assert_true(siphash_end(s) ==
				    siphash(key, message, sizeof(message)));
			s = siphash_begin(key);
			siphash_add(&s, message, first);
			assert_true(
				siphash_end(s) == siphash(key, message, first));
		}
}

static void either_half_of_the_key_matters(void **state)
{
	const struct siphash_key first = {key.k0 + 1, key.k1};
	const struct siphash_key second = {key.k0, key.k1 + 1};
	const uint64_t hash = siphash(key, "item", 4);

	(void)state;
	assert_true(siphash(first, "item", 4) != hash);
	assert_true(siphash(second, "item", 4) != hash);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_published_vectors_come_out),
		cmocka_unit_test(the_address_of_a_message_does_not_matter),
		cmocka_unit_test(pieces_come_to_the_whole),
		cmocka_unit_test(either_half_of_the_key_matters),
	};

	return cmocka_run_group_tests_name("siphash", tests, NULL, NULL);
}
