/**
 * How Node runs the service and the worker: a file of ten thousand people passes through both in pieces, and V8 would let what is
 * left of them lie about for long. Collecting earlier keeps each process under 300 MB (tests/bench/import.bench.mjs tells
 * their peaks), without a limit at which it would die. The images start them with the same.
 */
export const MEMORY_FLAGS = ['--heap-growing-percent=20', '--max-semi-space-size=4'];
