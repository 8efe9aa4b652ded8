// Attributions of the version before that still hold.
//
// Who speaks is read from the quotation's block, the two before it and the one after, from whom the document names, and from
// the attributions just before. Where none of these changed, the attribution did not either; so after an edit they are
// worked out anew from there on until they are what they were, and from there kept.
import type { Entity, Names } from '../people/mention';
import { Unchanged, type QuotedVersion } from '../unchanged';
import type { Attribution, Words } from './quotation';

/** A version of a document whose quotations are ascribed. */
export interface AttributedVersion extends QuotedVersion {
  readonly names: Names;
  readonly attributions: readonly Attribution[];
}

/** Blocks that an attribution looks at before its own, and one for a mark or title at the end of the one before these. */
const BLOCKS_LOOKED_AT = 3;

/** Tells for one quotation after the other, in order, whether its attribution can be kept. */
export class KeptAttributions {
  private readonly unchanged: Unchanged;
  private readonly isKept: boolean;
  /** The last block so far, from the edit on, in which something differs from the version before. */
  private changed: number;

  constructor(
    private readonly before: AttributedVersion,
    private readonly now: QuotedVersion & { readonly names: Names },
  ) {
    this.unchanged = new Unchanged(before, now);
    this.changed = this.unchanged.edited.to - 1;
    this.isKept = sameNames(before.names, now.names, this.unchanged);
  }

  /** The attribution of quotation `index`, where it is sure to be the one that it had; and which it was then. */
  of(index: number): { readonly attribution: Attribution; readonly index: number } | undefined {
    const same = this.isKept ? this.unchanged.quotation(index) : undefined;
    if (!same) return undefined;
    const { from } = this.unchanged.edited;
    const pieces = this.now.quotations[index]?.pieces ?? [];
    const first = pieces[0]?.block ?? 0;
    const last = pieces.at(-1)?.block ?? 0;
    const isAway = last < from ? last + BLOCKS_LOOKED_AT < from : first - BLOCKS_LOOKED_AT > this.changed;
    const attribution = isAway ? this.moved(same.index) : undefined;
    return attribution && { attribution, index: same.index };
  }

  /** Hears what a quotation whose attribution was not kept was ascribed to. */
  found(index: number, attribution: Attribution): void {
    const same = this.unchanged.quotation(index);
    const before = same && this.moved(same.index);
    const block = this.now.quotations[index]?.pieces.at(-1)?.block ?? 0;
    if (!before || !isEqual(before, attribution)) this.changed = Math.max(this.changed, block);
  }

  private moved(index: number): Attribution | undefined {
    const before = this.before.attributions[index];
    if (!before) return undefined;
    const speaker = before.speaker && this.words(before.speaker);
    const cue = before.cue && this.words(before.cue);
    if (speaker === before.speaker && cue === before.cue) return before;
    if ((before.speaker && !speaker) || (before.cue && !cue)) return undefined;
    return { ...before, ...(speaker && { speaker }), ...(cue && { cue }) };
  }

  private words(before: Words): Words | undefined {
    const span = this.unchanged.span(before);
    if (!span) return undefined;
    return span.start === before.start ? before : { ...span, text: before.text };
  }
}

function isEqual(a: Attribution, b: Attribution): boolean {
  return (
    a.kind === b.kind &&
    a.certain === b.certain &&
    a.person === b.person &&
    a.speakerKind === b.speakerKind &&
    sameWords(a.speaker, b.speaker) &&
    sameWords(a.cue, b.cue)
  );
}

function sameWords(a: Words | undefined, b: Words | undefined): boolean {
  return a === b || (a?.start === b?.start && a?.end === b?.end && a?.text === b?.text);
}

// Everybody is called what he or she was, and stands where he or she stood, the edited blocks excepted.
function sameNames(before: Names, now: Names, unchanged: Unchanged): boolean {
  if (before.entities.length !== now.entities.length) return false;
  if (!before.entities.every((entity, at) => sameEntity(entity, now.entities[at]))) return false;
  const [old, mentions] = [before.mentions, now.mentions];
  const shorter = Math.min(old.length, mentions.length);
  const isSame = (a: number, b: number): boolean => {
    const [then, here] = [old[a], mentions[b]];
    if (!then || !here || then.entity !== here.entity || then.credit !== here.credit) return false;
    const span = unchanged.span(then);
    return span?.start === here.start && span.end === here.end;
  };
  let head = 0;
  while (head < shorter && isSame(head, head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(old.length - 1 - tail, mentions.length - 1 - tail)) tail += 1;
  return (
    old.slice(head, old.length - tail).every((mention) => unchanged.span(mention) === undefined) &&
    mentions.slice(head, mentions.length - tail).every((mention) => unchanged.isEdited(mention))
  );
}

function sameEntity(before: Entity, now: Entity | undefined): boolean {
  if (before === now) return true;
  return (
    before.kind === now?.kind &&
    before.name === now.name &&
    before.roles.length === now.roles.length &&
    before.roles.every(({ text }, at) => text === now.roles[at]?.text)
  );
}
