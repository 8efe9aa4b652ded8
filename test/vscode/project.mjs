// The folders that the editor tests open: a copy of the examples over the five reports, and beside it a second workspace folder.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
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
