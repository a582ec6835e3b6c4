#include "layout/pages/slack.h"

#include <limits.h>

enum {
	STRETCH_PART = 40, /* a gap grows by at most this part of a slot */
	INNER_PART = 300,  /* and one inside an item */
	GROW_PART = 2      /* an answer, by this part of its lines */
};

/* A slot that is being filled. */
struct filling {
	struct flow *flow;
	size_t from, to;
	mpt room; /* that is left */
	bool last;
};

static const struct galley *galley_at(const struct flow *flow, size_t i)
{
	return &flow->galleys[flow->rows[i].galley];
}

static bool ruled(const struct flow *flow, size_t i)
{
	return flow->rows[i].row->ruled;
}

/* Does a run of answer lines end with this row, in this slot? */
static bool ends_run(const struct filling *filling, size_t i)
{
	const struct flow *flow = filling->flow;

	return ruled(flow, i) &&
	       (i + 1 == filling->to || !ruled(flow, i + 1) ||
		       flow->rows[i + 1].galley != flow->rows[i].galley);
}

/* The lines of the run that ends here, on all pages. */
static int run_length(const struct flow *flow, size_t i)
{
	int count = 0;

	for (size_t k = i + 1; k > 0 && ruled(flow, k - 1) &&
			       flow->rows[k - 1].galley == flow->rows[i].galley;
		k--)
		count++;
	return count;
}

/* How many lines the answer that ends here may get.  One that goes on overleaf
 * gets all that the room holds. */
static int most_lines(const struct filling *filling, size_t i)
{
	const struct flow *flow = filling->flow;
	const int length = run_length(flow, i);

	if (i + 1 < flow->count && ruled(flow, i + 1) &&
		flow->rows[i + 1].galley == flow->rows[i].galley)
		return INT_MAX;
	if (galley_at(flow, i)->lines > 0)
		return length;
	return filling->last ? 0 : (length + 1) / GROW_PART;
}

/* Give lines in turn to all answers, so that none gets all. */
static void add_lines(struct filling *filling)
{
	struct flow *flow = filling->flow;
	bool added = true;

	for (int round = 0; added; round++) {
		added = false;
		for (size_t i = filling->from; i < filling->to; i++) {
			const mpt height = flow->rows[i].row->height;

			if (!ends_run(filling, i) || height > filling->room ||
				flow->more[i] > round ||
				flow->more[i] >= most_lines(filling, i))
				continue;
			flow->more[i]++;
			filling->room -= height;
			added = true;
		}
	}
}

/* White space may go between two items, but not between a heading and its
 * section. */
static bool between_items(const struct flow *flow, size_t i)
{
	return flow->rows[i].galley != flow->rows[i - 1].galley &&
	       !galley_at(flow, i - 1)->heading;
}

static bool inside_item(const struct flow *flow, size_t i)
{
	return flow->rows[i].galley == flow->rows[i - 1].galley &&
	       flow->rows[i].row->above > 0;
}

typedef bool gap_test(const struct flow *flow, size_t i);

/* How much each gap of a kind grows, up to a limit.  The room shrinks. */
static mpt widen(struct filling *filling, gap_test *widens, mpt most)
{
	mpt each;
	int gaps = 0;

	for (size_t i = filling->from + 1; i < filling->to; i++)
		gaps += widens(filling->flow, i);
	if (gaps == 0 || filling->room <= 0)
		return 0;
	each = filling->room / gaps < most ? filling->room / gaps : most;
	filling->room -= each * gaps;
	return each;
}

static mpt room_in(const struct flow *flow, size_t from, size_t to, int slot)
{
	mpt room = flow_height(flow, slot) - flow_over(flow, from, slot).height;

	for (size_t i = from; i < to; i++) {
		room -= flow->rows[i].row->height;
		if (i > from)
			room -= flow->rows[i].row->above;
	}
	return room;
}

void slack_share(struct flow *flow, size_t from, size_t to, int slot)
{
	const mpt height = flow_height(flow, slot);
	struct filling filling = {flow, from, to, room_in(flow, from, to, slot),
		flow_is_fresh(flow, to)};
	mpt y = flow_over(flow, from, slot).height, outer = 0, inner = 0;

	add_lines(&filling);
	if (!filling.last) {
		outer = widen(&filling, between_items, height / STRETCH_PART);
		inner = widen(&filling, inside_item, height / INNER_PART);
	}
	for (size_t i = from; i < to; i++) {
		struct placed *placed = &flow->rows[i];

		if (i > from)
			y += placed->row->above +
			     (between_items(flow, i) ? outer : 0) +
			     (inside_item(flow, i) ? inner : 0);
		placed->slot = slot;
		placed->y = y;
		y += placed->row->height * (1 + flow->more[i]);
	}
}
