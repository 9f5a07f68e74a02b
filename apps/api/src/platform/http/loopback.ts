const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a host's name, without port, means this very computer. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.includes(hostname);
