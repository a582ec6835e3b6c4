/*
 * dry_run_report: compare a worksheet's demand with the banks' supply, without
 * drawing.
 */
#ifndef COMMAND_DRY_RUN_REPORT_H
#define COMMAND_DRY_RUN_REPORT_H

#include "base/buffer.h"
#include "command/command.h"
#include "worksheet/worksheet.h"

/*
 * For each cell of the blueprint, write the demand, the supply and the number
 * of forms for which it would last.  Then write the number of forms that the
 * banks can supply in all.
 *
 * Returns STATUS_INFEASIBLE if the requested forms cannot be drawn, with the
 * reason on standard error, and STATUS_IO if a solver is needed but missing.
 */
enum status dry_run_report(
	struct buffer *out, const struct worksheet *worksheet);

#endif
