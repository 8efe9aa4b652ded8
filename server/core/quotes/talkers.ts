// Who asks and who answers in an interview whose turns are only marked Q and A: whom its title or introduction names.
import { documentSpan, type Document } from '../document';
import type { Mention, Names } from '../people/mention';
import { mentionsIn } from './resolve';

/** A person, and whether nobody else comes into question. */
export interface Talker {
  /** Index into the document's entities. */
  readonly person: number;
  readonly certain: boolean;
}

/** Who answers and who asks, where the introduction tells. */
export interface Talkers {
  readonly answers?: Talker;
  readonly asks?: Talker;
}

// An introduction is not longer.
const LONGEST_INTRODUCTION = 12;
const ASKING = /\b(?:interview(?:ed|er|s)?|asked|asks|spoke|speaks|talk(?:ed|s)?|sat down|conversation|questions)\b/i;

/** The two of an interview whose first turn stands in block `first`. The one person whom the title names answers, else the one whom
 * the introduction names; the only other one asks, where the introduction is about asking. */
export function talkersOf(document: Document, names: Names, first: number): Talkers {
  const introduction = document.blocks.slice(0, Math.min(first, LONGEST_INTRODUCTION));
  const mentions = introduction.map((block) =>
    mentionsIn(names, documentSpan(block, { start: 0, end: block.prose.text.length })).filter(isPerson),
  );
  const introduced = new Set(mentions.flat().flatMap(({ credit, entity }) => (credit === true ? [] : [entity])));
  const titled = new Set((mentions[0] ?? []).map(({ entity }) => entity));
  const [person] = titled.size === 1 ? titled : introduced;
  if (person === undefined || (titled.size !== 1 && introduced.size !== 1)) return {};
  const others = new Set(mentions.flat().flatMap(({ entity }) => (entity === person ? [] : [entity])));
  const [other] = others;
  const answers = { person, certain: others.size === 0 };
  const isAsking = introduction.some(({ prose }) => ASKING.test(prose.text));
  return other !== undefined && others.size === 1 && isAsking
    ? { answers, asks: { person: other, certain: false } }
    : { answers };
}

function isPerson({ kind }: Mention): boolean {
  return kind === 'person';
}
