// Which keys a mistyped one may have meant.
import assert from 'node:assert/strict';
import { nearKeys } from '../../../server/core/citations/nearKeys';

const KNOWN = ['003_d50ecf63b4e26f54', '004_dfabb286bcf0aced', 'smith2019', 'smith2020', 'Jones:1999'];

describe('near keys', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['two letters swapped', '003_d50ecf63b4e26f45', ['003_d50ecf63b4e26f54']],
    ['a letter missing', 'smth2019', ['smith2019']],
    ['another case', 'jones:1999', ['Jones:1999']],
    ['a part of the key', 'd50ecf63b', ['003_d50ecf63b4e26f54']],
    ['two that are as near', 'smith2029', ['smith2019', 'smith2020']],
    ['nothing near', 'kissinger1994', []],
    ['too short to mean one of them', '00', []],
  ];
  for (const [what, key, expected] of cases) {
    it(what, () => assert.deepEqual(nearKeys(key, KNOWN), expected));
  }
});
