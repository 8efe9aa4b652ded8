// What a name must stand for by where it stands: behind “the newspaper”, before “, Connecticut,”, behind “her sister”.
import { isGivenName } from './givenNames';
import type { NameToken } from './nameTokens';
import { placeNamed } from './places';

// What publishes, sells and carries: directly before its name, without article.
const OUTLETS = new Set(
  (
    'newspaper daily weekly tabloid magazine journal website site blog broadcaster network channel station outlet company ' +
    'firm airline carrier startup brand publisher retailer carmaker automaker drugmaker manufacturer contractor nonprofit ' +
    'charity platform app conglomerate subsidiary'
  ).split(' '),
);

const KIN = new Set('sister brother daughter son wife husband mother father niece nephew cousin aunt uncle'.split(' '));

/** Whether tokens `from` to `end` stand behind the noun for an organisation: “the Portuguese newspaper Correio de Manhã”. */
export function standsForOrganisation(tokens: readonly NameToken[], from: number, end: number): boolean {
  const before = tokens[from - 1];
  const first = tokens[from];
  if (!before || first?.gap !== 'blank' || before.shape !== 'lower' || before.possessive) return false;
  return OUTLETS.has(before.folded) && !(end - from > 1 && isGivenName(first.folded));
}

/** Whether the word at `at` is a town: “at the Sharon, Connecticut, home of …”. */
export function standsForPlace(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  const state = tokens[at + 1];
  if (!token || token.possessive || state?.gap !== 'comma' || state.possessive) return false;
  if (state.shape === 'lower' || placeNamed(state.folded) === undefined) return false;
  const next = tokens[at + 2];
  const isClosed = next === undefined || next.gap !== 'blank' || next.opens;
  return isClosed && /^(?:in|at|from|of|to|near|the|outside|around)$/.test(tokens[at - 1]?.folded ?? '');
}

/** Whether token `at` is a given name behind “her sister”, “his wife”: nobody but a person. */
export function isKinBefore(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  return token?.gap === 'blank' && before?.shape === 'lower' && KIN.has(before.folded) && isGivenName(token.folded);
}
