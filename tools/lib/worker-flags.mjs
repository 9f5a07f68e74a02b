/**
 * How Node runs the worker: a file of ten thousand people passes through it in pieces, and V8 would let what is left of them
 * lie about for long. Collecting earlier keeps the process under 300 MB (tests/bench/import.bench.mjs tells its peak), without
 * a limit at which it would die. `docker/compose.yaml` starts it with the same.
 */
export const WORKER_FLAGS = ['--heap-growing-percent=20', '--max-semi-space-size=4'];
