// Waiting for what another process works out: asked again and again until it holds, and at the end told why it does not.

/** How often is asked: often enough that a limit of a second means something. */
const PAUSE_MS = 25;

/**
 * Waits until an assertion holds and answers what it answers.
 * @param holds throws while it does not hold
 * @param limitMs how long it may take; then its last error is thrown
 */
export async function eventually<T>(holds: () => T | PromiseLike<T>, limitMs = 30_000): Promise<T> {
  const end = performance.now() + limitMs;
  for (;;) {
    try {
      return await holds();
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
