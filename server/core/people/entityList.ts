// The entities of a document while they are being joined, and the Names made of them in the end.
import type { Span } from '../text/span';
import type { Candidate } from './candidate';
import type { Entity, EntityKind, Mention, Names, Role } from './mention';
import { foldName } from './foldName';

/** A candidate with its place in the document and the entity it was joined to. */
export interface Joined {
  readonly candidate: Candidate;
  readonly span: Span;
  readonly roles: readonly Span[];
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
    const members: Joined[][] = [];
    const mentions: Mention[] = [];
    for (const item of found) {
      if (item.entity === undefined) continue;
      const number = numbers.get(item.entity) ?? members.length;
      numbers.set(item.entity, number);
      (members[number] ??= []).push(item);
      mentions.push(this.mention(item, number, this.kinds[item.entity] ?? 'person'));
    }
    return { mentions, entities: members.map((items) => this.entity(items)) };
  }

  private mention(item: Joined, entity: number, kind: EntityKind): Mention {
    const { start, end } = item.span;
    const mention = { start, end, text: this.text.slice(start, end), kind, entity };
    return item.candidate.credit ? { ...mention, credit: true } : mention;
  }

  private entity(items: readonly Joined[]): Entity {
    const forms = formsOf(items.map(({ span }) => this.text.slice(span.start, span.end)));
    const kind = this.kinds[items[0]?.entity ?? 0] ?? 'person';
    return { kind, name: forms[0] ?? '', forms, roles: items.flatMap((item) => this.rolesOf(item)) };
  }

  private rolesOf(item: Joined): Role[] {
    return item.roles.map(({ start, end }) => ({ start, end, text: this.text.slice(start, end) }));
  }
}

/** The different forms among `texts`, the fullest first: the most words, then the longest, then the most frequent. */
export function formsOf(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const form = text.replace(/\s+/g, ' ');
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const rank = (form: string): readonly number[] => [
    foldName(form).split(' ').length,
    isShouted(form) ? 0 : 1,
    form.length,
    counts.get(form) ?? 0,
  ];
  return [...counts.keys()].sort((a, b) => compare(rank(b), rank(a)));
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
