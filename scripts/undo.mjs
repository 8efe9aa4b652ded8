// What a script has to put right before it ends: folders to delete, programs to stop. Done in reverse order, once,
// at the end or when somebody interrupts.
import { endRunning, SIGNALS } from './process.mjs';

/** The exit status of a program that was interrupted, as shells give it for Ctrl+C. */
const INTERRUPTED = 130;

export class Undo {
  /** @type {(() => unknown)[]} */
  #steps = [];

  /** From now on an interruption runs the steps, then ends the process. */
  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.#interrupt);
  }

  /** @param {() => unknown} step may be asynchronous */
  add(step) {
    this.#steps.push(step);
  }

  /** Runs the steps that were added, the last one first; one that fails does not keep the others from running. */
  async run() {
    await endRunning();
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        console.error(error);
      }
    }
    for (const signal of SIGNALS) process.off(signal, this.#interrupt);
  }

  #interrupt = async () => {
    await this.run();
    process.exit(INTERRUPTED);
  };
}
