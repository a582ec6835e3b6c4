/*
 * slack: share out the white space that is left on a page.
 */
#ifndef LAYOUT_SLACK_H
#define LAYOUT_SLACK_H

#include "layout/pages/flow.h"

/*
 * Place rows `from` to `to` - 1 in a slot.
 *
 * White space at its foot becomes lines to write on, for answers whose number
 * of lines we chose; then it widens the gaps between items, and at last those
 * within them, each within limits.  In the last slot only essays grow.
 */
void slack_share(struct flow *flow, size_t from, size_t to, int slot);

#endif
