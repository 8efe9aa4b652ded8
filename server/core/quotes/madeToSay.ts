// Whom somebody has say something: “the play had the doctor cry, “…””, “it lets the mayor announce that “…””. The words are
// ascribed to the one who is made to speak, not to whoever makes him.
import { cueKind } from './cues';
import { phraseEndingAt, type Phrase } from './nounPhrase';
import type { Token } from './tokens';

/** Verbs that take a person and a bare infinitive. */
const MAKING = /^(?:has|have|had|having|lets?|letting|makes?|made|making)$/;

/** What a bare infinitive is not: said, says, saying. */
const INFLECTED = /(?:ed|ing|[^s]s)$|^(?:said|told|wrote|swore|sang)$/;

/** The person whom another verb makes the subject of the infinitive at `at`; `undefined` where none does so. */
export function madeToSay(tokens: readonly Token[], at: number, floor: number): Phrase | undefined {
  const verb = tokens[at];
  if (verb?.kind !== 'word' || verb.capital || cueKind(verb.lower) !== 'speech' || INFLECTED.test(verb.lower))
    return undefined;
  const phrase = phraseEndingAt(tokens, at - 1, floor);
  // “had a sharp reply”, “has no answer”: in small letters, it is the noun that somebody has.
  if (!phrase || tokens[phrase.last]?.capital !== true) return undefined;
  // “The film let Blinken”: in small letters, some of these verbs are nouns as well.
  for (let making = phrase.last - 1; making >= Math.max(floor, phrase.first - 1); making--) {
    const token = tokens[making];
    if (token && !token.capital && MAKING.test(token.lower)) return { first: making + 1, last: phrase.last };
  }
  return undefined;
}
