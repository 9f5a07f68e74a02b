/** How long a stopping process waits for the work in its hands; what is cut off is claimed again when its lease is over. */
const BOUND_MS = 20_000;

/** Waits for `close`, but no longer than the bound: then calls `cutOff` and waits no more. */
export async function closeWithin(
  close: () => Promise<void> | undefined,
  cutOff: () => void,
  boundMs = BOUND_MS,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const bound = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      cutOff();
      resolve();
    }, boundMs);
  });
  try {
    await Promise.race([close(), bound]);
  } finally {
    clearTimeout(timer);
  }
}
