// Whom one source names, prepared for the register: names folded and taken apart once for a source, however often the library is
// joined anew because another one changed.
import type { Source } from '../library';
import { foldName } from './foldName';
import { keyOfOther } from './keyOfOther';
import type { Entity } from './mention';
import { partsOfName, type NameParts } from './nameParts';
import type { SourcePlace } from './people';

/** An entity of one source. */
export interface Member {
  readonly source: string;
  readonly entity: Entity;
  readonly mentions: readonly SourcePlace[];
  readonly roles: readonly SourcePlace[];
  /** The folded name. */
  readonly folded: string;
  /** Of a person: its full names, the fullest first. None: known by a family name (or given name) alone. */
  readonly names: readonly NameParts[];
  /** Of an organisation or a place: what its forms are joined by. */
  readonly keys: readonly string[];
  /** A person without a form of two words. */
  readonly isShort: boolean;
}

const remembered = new WeakMap<Source, readonly Member[]>();

/** The entities of a source in order. Persons who only made the report (credits) are left out. Kept with the source. */
export function membersOf(source: Source): readonly Member[] {
  const known = remembered.get(source);
  if (known) return known;
  const made = readMembers(source);
  remembered.set(source, made);
  return made;
}

function readMembers({ key, names }: Source): readonly Member[] {
  const mentions: SourcePlace[][] = names.entities.map(() => []);
  for (const mention of names.mentions) {
    if (!mention.credit || mention.kind !== 'person') mentions[mention.entity]?.push(placeOf(key, mention));
  }
  return names.entities.flatMap((entity, index): Member[] => {
    const own = mentions[index] ?? [];
    if (own.length === 0) return [];
    const isPerson = entity.kind === 'person';
    const folded = entity.forms.map(foldName);
    return [
      {
        source: key,
        entity,
        mentions: own,
        roles: entity.roles.map((role) => placeOf(key, role)),
        folded: foldName(entity.name),
        names: isPerson ? entity.forms.flatMap((form) => partsOfName(form) ?? []) : [],
        keys: isPerson ? [] : folded.map((form) => `${entity.kind} ${keyOfOther(entity.kind, form.split(' '))}`),
        isShort: isPerson && folded.every((form) => !form.includes(' ')),
      },
    ];
  });
}

function placeOf(
  source: string,
  { start, end, text }: { readonly start: number; readonly end: number; readonly text: string },
): SourcePlace {
  return { source, start, end, text };
}
