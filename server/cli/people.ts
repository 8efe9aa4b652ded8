// `verbatim people`: every person, organisation and place in the sources.
import type { Library } from '../core/library';
import type { EntityKind } from '../core/people/mention';
import type { Person, SourcePlace } from '../core/people/people';
import { SCHEMA } from './formatJson';
import { printable } from './printable';

/** The contract's JSON. */
export function peopleJson({ people }: Library): string {
  const value = {
    schema: SCHEMA,
    people: people.all.map(({ id, kind, name, aliases, roles, mentions }) => ({
      id,
      kind,
      name,
      aliases,
      roles: roles.map(({ text, source, start, end }) => ({ text, source, start, end })),
      mentions: mentions.map(({ source, start, end, text }) => ({ source, start, end, text })),
    })),
  };
  return JSON.stringify(value, undefined, 2) + '\n';
}

const HEADINGS: readonly (readonly [EntityKind, string])[] = [
  ['person', 'Persons'],
  ['organisation', 'Organisations'],
  ['place', 'Places'],
];

/** A line a name, the most mentioned first. */
export function peopleText({ people }: Library): string {
  return HEADINGS.map(([kind, heading]) => {
    const those = people.all.filter((person) => person.kind === kind);
    const sorted = those.toSorted((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1));
    return [`${heading} (${those.length})`, ...sorted.map(line)].join('\n') + '\n';
  }).join('\n');
}

function line({ name, aliases, roles, mentions }: Person): string {
  const also = aliases.length > 0 ? ` (also ${aliases.join(', ')})` : '';
  const role = roles[0] ? `, ${roles[0].text}` : '';
  return printable(`  ${name}${also}${role}: ${times(mentions)}`);
}

function times(mentions: readonly SourcePlace[]): string {
  const sources = new Set(mentions.map((mention) => mention.source)).size;
  const count = mentions.length === 1 ? 'once' : `${mentions.length} times`;
  return sources === 1 ? `${count} in 1 source` : `${count} in ${sources} sources`;
}
