/**
 * How the server's process is started, so that the second stage costs less memory: its runtime is compiled by one thread (several keep
 * some 60 MB more, and nothing waits for it), and glibc gives back what compiling has taken (some 110 MB; elsewhere nobody reads this).
 */
export const SERVER_PROCESS = {
  execArgv: ['--wasm-num-compilation-tasks=1', '--v8-pool-size=1'],
  env: { MALLOC_TRIM_THRESHOLD_: String(2 ** 20) },
};
