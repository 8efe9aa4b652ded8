// The entities of a document while they are being joined, and the Names made of them in the end.
import { documentSpan, type Block } from '../document';
import type { Span } from '../text/span';
import type { Candidate } from './candidate';
import type { EntityKind, Mention, Names, Role } from './mention';
import { foldName } from './foldName';

/** A candidate with its place in the document and the entity it was joined to. */
export interface Joined {
  readonly candidate: Candidate;
  readonly block: Block;
  readonly entity: number | undefined;
}

/** Numbers entities while their mentions are being joined. */
export class EntityList {
  private readonly kinds: EntityKind[] = [];

  constructor(private readonly text: string) {}

  /** The number of a new entity. */
  add(kind: EntityKind): number {
    this.kinds.push(kind);
    return this.kinds.length - 1;
  }

  /** The finished names: entities that have a mention, in the order of their first. */
  names(found: readonly Joined[]): Names {
    const numbers = new Map<number, number>();
    const kinds: EntityKind[] = [];
    const texts: string[][] = [];
    const roles: Role[][] = [];
    const mentions: Mention[] = [];
    for (const { candidate, block, entity } of found) {
      if (entity === undefined) continue;
      const kind = this.kinds[entity] ?? 'person';
      const number = numbers.get(entity) ?? kinds.push(kind) - 1;
      numbers.set(entity, number);
      const { start, end } = documentSpan(block, candidate);
      const text = this.text.slice(start, end);
      mentions.push(
        candidate.credit
          ? { start, end, text, kind, entity: number, credit: true }
          : { start, end, text, kind, entity: number },
      );
      (texts[number] ??= []).push(text);
      for (const role of candidate.roles) (roles[number] ??= []).push(this.role(documentSpan(block, role)));
    }
    const entities = kinds.map((kind, number) => {
      const forms = formsOf(texts[number] ?? []);
      return { kind, name: forms[0] ?? '', forms, roles: roles[number] ?? [] };
    });
    return { mentions, entities };
  }

  private role({ start, end }: Span): Role {
    return { start, end, text: this.text.slice(start, end) };
  }
}

/** The different forms among `texts`, the fullest first: the most words, then the longest, then the most frequent. */
export function formsOf(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const form = /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  if (counts.size === 1) return [...counts.keys()];
  const ranked = [...counts].map(([form, count]) => ({
    form,
    rank: [foldName(form).split(' ').length, isShouted(form) ? 0 : 1, form.length, count],
  }));
  return ranked.sort((a, b) => compare(b.rank, a.rank)).map(({ form }) => form);
}

// BLINKEN at the head of a transcript's turn is no form to show when Blinken is there.
function isShouted(form: string): boolean {
  return form.length > 5 && !/\p{Ll}/u.test(form);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
