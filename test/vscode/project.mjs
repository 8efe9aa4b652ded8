// The folders that the editor tests open: a copy of the examples over the five reports, and beside it a second workspace folder.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A source of the second folder alone: no report in seeds/ has these words. */
const MINUTES =
  'date 2024-05-02 The bridge will reopen on Monday, the mayor said. "We have tested every cable twice," Ana Ruiz told the council.\n';

/**
 * @typedef {object} Project
 * @property {string} examples folder of the examples
 * @property {string} second a folder with its own sources
 * @property {string} workspace a .code-workspace file with both
 */

/**
 * @param {string} root the checkout
 * @param {string} folder an existing, empty folder
 * @returns {Project}
 */
export function makeProject(root, folder) {
  const examples = path.join(folder, 'examples');
  const second = path.join(folder, 'second');
  const workspace = path.join(folder, 'both.code-workspace');
  for (const name of ['examples', 'seeds']) cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  mkdirSync(path.join(second, 'sources'), { recursive: true });
  writeFileSync(path.join(second, 'sources/minutes.txt'), MINUTES);
  writeFileSync(path.join(second, 'draft.md'), '“We have tested every cable once,” Ana Ruiz told the council.\n');
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'examples' }, { path: 'second' }] }));
  return { examples, second, workspace };
}

/**
 * Takes a sentence out of all reports but one. The others word it otherwise, which would be said of every draft that quotes it.
 * @param {string} seeds a copy of seeds/
 * @param {string} words of the sentence
 * @param {string} key of the report that keeps it
 */
export function leaveOneWording(seeds, words, key) {
  for (const name of readdirSync(seeds).filter((file) => !file.startsWith(key))) {
    const file = path.join(seeds, name);
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, lines.map((line) => (line.includes(words) ? '' : line)).join('\n'));
  }
}
