/*
 * supply_report: what a worksheet asks for and what the banks have, told
 * without drawing.
 */
#ifndef COMMAND_SUPPLY_REPORT_H
#define COMMAND_SUPPLY_REPORT_H

#include "base/buffer.h"
#include "command/command.h"
#include "worksheet/worksheet.h"

/*
 * Write each cell of the blueprint with what is asked for, what may be drawn
 * and how many forms that would do for, and how many forms the whole can
 * carry.
 *
 * STATUS_INFEASIBLE where the forms asked for cannot be drawn: standard error
 * then says why.  STATUS_IO where a solver is needed and there is none.
 */
enum status supply_report(
	struct buffer *out, const struct worksheet *worksheet);

#endif
