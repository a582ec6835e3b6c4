#include "layout/timeline/pins.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	PINS_MAX = 24,
	RUNS = 4000
};

static const struct pin_room room = {
	.axis = 1000, .gap = 5, .bar = 8, .hair = 3, .pole = 10};

/* A rectangle; out is how far it begins from the axis. */
struct box {
	mpt x, out, width, height;
};

static struct box flag_of(const struct pin *pin)
{
	return (struct box){pin->left ? pin->pole - pin->width : pin->pole,
		pin->flag, pin->width, pin->height};
}

static struct box bar_of(const struct pin *pin)
{
	return (struct box){pin->from, pin->lane, pin->to - pin->from, 8};
}

/* All of a pole, along its flag as well. */
static struct box pole_of(const struct pin *pin)
{
	return (struct box){
		pin->pole, pin->foot, 0, pin->flag + pin->height - pin->foot};
}

/* Whether two overlap by more than an edge. */
static bool overlap(struct box a, struct box b)
{
	return a.x < b.x + b.width && b.x < a.x + a.width &&
	       a.out < b.out + b.height && b.out < a.out + a.height;
}

static void assert_apart(const struct pin *one, const struct pin *other)
{
	if (one->below != other->below)
		return;
	assert_false(overlap(flag_of(one), flag_of(other)));
	assert_false(overlap(flag_of(one), pole_of(other)));
	assert_false(overlap(pole_of(one), flag_of(other)));
	if (one->bar)
		assert_false(overlap(bar_of(one), flag_of(other)));
	if (other->bar)
		assert_false(overlap(flag_of(one), bar_of(other)));
	if (one->bar && other->bar)
		assert_false(overlap(bar_of(one), bar_of(other)));
}

static void assert_placed(
	const struct pin *pins, size_t count, struct pin_reach reach)
{
	for (size_t i = 0; i < count; i++) {
		const struct pin *pin = &pins[i];
		const struct box flag = flag_of(pin);

		assert_true(flag.x >= 0 && flag.x + flag.width <= room.axis);
		assert_true(pin->pole >= pin->from && pin->pole <= pin->to);
		assert_true(pin->flag >= pin->foot + room.pole);
		assert_true(pin->flag + pin->height <=
			    (pin->below ? reach.below : reach.above));
		for (size_t k = 0; k < i; k++)
			assert_apart(&pins[k], pin);
	}
}

static uint32_t next(uint32_t *chance, uint32_t below)
{
	*chance = *chance * 1664525u + 1013904223u;
	return (*chance >> 8) % below;
}

/* Spread, or in clusters down to all on one day. */
static struct pin random_pin(uint32_t *chance, uint32_t spread, size_t i)
{
	const mpt middle = (mpt)next(chance, 1001);
	mpt from = middle + (mpt)next(chance, spread);
	mpt length = next(chance, 3) == 0 ? (mpt)next(chance, 200) : 0;

	if (from > room.axis)
		from = room.axis - (mpt)next(chance, spread) % room.axis;
	if (from + length > room.axis)
		length = room.axis - from;
	return (struct pin){.number = (int)i,
		.from = from,
		.to = from + length,
		.bar = length > 0,
		.width = 20 + (mpt)next(chance, 230),
		.height = 10 * (1 + (mpt)next(chance, 4))};
}

typedef struct pin_reach placer(
	struct pin *pins, size_t count, const struct pin_room *room);

static void assert_all_apart(placer *place, int runs)
{
	uint32_t chance = 5;

	for (int run = 0; run < runs; run++) {
		const size_t count = 2 + next(&chance, PINS_MAX - 1);
		const uint32_t spread = 1 + next(&chance, 300);
		struct pin pins[PINS_MAX];
		struct pin all = random_pin(&chance, 1, 0);

		for (size_t i = 0; i < count; i++) {
			pins[i] = random_pin(&chance, spread, i);
			if (run % 4 == 0) {
				pins[i].from = all.from;
				pins[i].to = all.to;
				pins[i].bar = all.bar;
			}
		}
		assert_placed(pins, count, place(pins, count, &room));
	}
}

static void nothing_is_on_anything_else(void **state)
{
	(void)state;
	assert_all_apart(pins_place, RUNS);
	assert_all_apart(pins_pack, RUNS / 20);
}

/* Of many dates near the end, flags that all hang to the left are high stairs.
 */
static void a_packed_stack_is_lower_than_stairs(void **state)
{
	struct pin stairs[10], packed[10];
	struct pin_reach high, low;

	(void)state;
	for (size_t i = 0; i < LENGTH(stairs); i++) {
		const mpt at = 500 + 40 * (mpt)i;

		stairs[i] = (struct pin){.number = (int)i,
			.from = at,
			.to = at,
			.width = 120,
			.height = 10};
		packed[i] = stairs[i];
	}
	high = pins_place(stairs, LENGTH(stairs), &room);
	low = pins_pack(packed, LENGTH(packed), &room);
	assert_true(low.above + low.below < high.above + high.below);
}

static void more_pins_than_are_packed_are_stairs(void **state)
{
	struct pin pins[60];
	struct pin_reach reach;

	(void)state;
	for (size_t i = 0; i < LENGTH(pins); i++)
		pins[i] = (struct pin){.number = (int)i,
			.from = 10 * (mpt)i,
			.to = 10 * (mpt)i,
			.width = 30,
			.height = 10};
	reach = pins_pack(pins, LENGTH(pins), &room);
	assert_placed(pins, LENGTH(pins), reach);
	for (size_t i = 0; i < LENGTH(pins); i++)
		assert_int_equal(pins[i].left, pins[i].below);
}

/* The order in which pins come in plays no part. */
static void places_depend_on_the_pins_alone(void **state)
{
	uint32_t chance = 8;

	(void)state;
	for (int run = 0; run < 200; run++) {
		struct pin pins[PINS_MAX], turned[PINS_MAX];

		for (size_t i = 0; i < PINS_MAX; i++) {
			pins[i] = random_pin(&chance, 20, i);
			turned[PINS_MAX - 1 - i] = pins[i];
		}
		pins_place(pins, PINS_MAX, &room);
		pins_place(turned, PINS_MAX, &room);
		for (size_t i = 0; i < PINS_MAX; i++) {
			assert_int_equal(pins[i].number, turned[i].number);
			assert_int_equal(pins[i].flag, turned[i].flag);
			assert_int_equal(pins[i].lane, turned[i].lane);
			assert_int_equal(pins[i].below, turned[i].below);
		}
	}
}

static void flags_go_by_turns_but_never_over_an_end(void **state)
{
	struct pin pins[] = {
		{.number = 1, .from = 10, .to = 10, .width = 50, .height = 10},
		{.number = 2,
			.from = 300,
			.to = 300,
			.width = 50,
			.height = 10},
		{.number = 3,
			.from = 500,
			.to = 500,
			.width = 50,
			.height = 10},
		{.number = 4,
			.from = 960,
			.to = 960,
			.width = 50,
			.height = 10},
	};
	const struct pin_reach reach = pins_place(pins, 4, &room);

	(void)state;
	assert_false(pins[0].below);
	assert_true(pins[1].below);
	assert_false(pins[2].below);
	assert_true(pins[3].below);
	assert_int_equal(reach.above, 20);
	assert_int_equal(reach.below, 20);
}

static void no_pins_reach_nowhere(void **state)
{
	struct pin_reach reach = pins_place(NULL, 0, &room);

	(void)state;
	assert_int_equal(reach.above, 0);
	assert_int_equal(reach.below, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_on_anything_else),
		cmocka_unit_test(a_packed_stack_is_lower_than_stairs),
		cmocka_unit_test(more_pins_than_are_packed_are_stairs),
		cmocka_unit_test(places_depend_on_the_pins_alone),
		cmocka_unit_test(flags_go_by_turns_but_never_over_an_end),
		cmocka_unit_test(no_pins_reach_nowhere),
	};

	return cmocka_run_group_tests_name("pins", tests, NULL, NULL);
}
