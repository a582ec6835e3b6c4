/*
 * out_of_memory: the end of a program that gets no more memory.
 *
 * The functions that allocate are the program's own, so that a lack of memory
 * is noticed wherever it is, in libraries too; see out_of_memory.c.
 */
#ifndef COMMAND_OUT_OF_MEMORY_H
#define COMMAND_OUT_OF_MEMORY_H

/* Write out what was printed, say why, and end the process: STATUS_IO. */
_Noreturn void out_of_memory_end(const char *why);

#endif
