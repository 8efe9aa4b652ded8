// Names of organisations by their build: words with capitals up to a noun that organisations end in (Asia Society Policy
// Institute), with “of …” or “for …” behind it where that noun takes it (Center for Strategic and International Studies).
import type { NameToken } from './nameTokens';
import { isOrganisationHead, takesComplement } from './organisations';
import { placeNamed } from './places';
import { isAddress, isOffice } from './titles';
import { isDay } from './calendar';

// The longest names have about ten words; the limit bounds the look ahead.
const LIMIT = 12;

/** The token after the organisation's name that begins at token `at`, or undefined. */
export function organisationPhrase(tokens: readonly NameToken[], at: number): number | undefined {
  let head = -1;
  let next = at;
  for (; next < tokens.length && next - at < LIMIT; next++) {
    const token = tokens[next];
    if (!token || !isCapital(token) || isDay(token.folded)) break;
    if (next > at && token.gap !== 'blank' && token.gap !== 'hyphen' && token.gap !== 'ampersand') break;
    if (next > at && tokens[next - 1]?.possessive === true) break;
    if (stopsHere(tokens, next)) break;
    if (isOrganisationHead(token.folded) || (token.gap === 'ampersand' && next > at)) head = next;
    else if (next === at && takesComplement(token.folded)) head = next;
  }
  if (head < 0) return undefined;
  const end = afterComplement(tokens, head);
  return end - at >= 2 ? end : undefined;
}

// A title ends the name, unless it is part of one: “Attorney General” against “General Assembly”.
function stopsHere(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  if (!token || isOrganisationHead(token.folded)) return false;
  if (!isAddress(token.folded) && !isOffice(token.folded)) return false;
  const following = tokens[at + 1];
  return !(following && following.gap === 'blank' && isCapital(following) && isOrganisationHead(following.folded));
}

function afterComplement(tokens: readonly NameToken[], head: number): number {
  const noun = tokens[head];
  const joint = tokens[head + 1];
  if (!noun || noun.possessive || !joint || joint.gap !== 'blank' || !takesComplement(noun.folded)) return head + 1;
  if (joint.folded !== 'of' && joint.folded !== 'for' && joint.folded !== 'on') return head + 1;
  let next = head + 2;
  if (tokens[next]?.folded === 'the') next += 1;
  const first = next;
  while (next < tokens.length && next - head < LIMIT) {
    const token = tokens[next];
    if (!token || (token.gap !== 'blank' && token.gap !== 'hyphen')) break;
    const joins = token.folded === 'and' && joint.folded !== 'of' && isPlainCapital(tokens[next + 1]);
    if (!joins && token.shape !== 'number' && !isPlainCapital(token)) break;
    next += 1;
    // “Court of Queen's Bench”.
    if ((token.possessive && !isOffice(token.folded)) || token.shape === 'number') break;
  }
  if (next === first) return head + 1;
  const tail = tokens[next - 1];
  return tail?.folded === 'commerce' ? afterPlace(tokens, next - 1) : next;
}

// “American Chamber of Commerce in China”.
function afterPlace(tokens: readonly NameToken[], last: number): number {
  const place = tokens[last + 2];
  const isPlace = tokens[last + 1]?.folded === 'in' && place !== undefined && placeNamed(place.folded) !== undefined;
  return isPlace ? last + 3 : last + 1;
}

function isPlainCapital(token: NameToken | undefined): boolean {
  return token !== undefined && isCapital(token) && !isDay(token.folded);
}

function isCapital(token: NameToken): boolean {
  return token.shape === 'capital' || token.shape === 'capitals' || token.shape === 'initial';
}
