// How far the reading of sources has come: one line on a terminal, nothing elsewhere.

/** Files from which on a progress line is worth its flicker: fewer are read in the blink of an eye. */
const WORTH_SHOWING = 50;

/** A line on standard error that is written over and over. */
export interface Progress {
  readonly show: (read: number, total: number) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** The progress line; silent where standard error is no terminal. */
export function progress(): Progress {
  const isTerminal = process.stderr.isTTY;
  return {
    show: (read, total) => {
      if (isTerminal && total >= WORTH_SHOWING) process.stderr.write(`\rreading sources: ${read} of ${total}`);
    },
    clear: () => {
      if (isTerminal) process.stderr.write('\r\u001b[K');
    },
  };
}
