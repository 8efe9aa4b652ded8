// The hover on a name: who it is, as the sources say it.
import { findPeople } from '../core/people/findPeople';
import type { Person } from '../core/people/people';
import { touches, type Span } from '../core/text/span';
import type { CheckedDraft } from '../draft';
import type { Hover } from './richText';

/** A name in the draft and who it stands for. */
export interface NamedPerson {
  readonly span: Span;
  readonly person: Person;
}

/** The person, organisation or place that the name at an offset stands for; undefined where the sources do not know it or
 * know several. */
export function personAt(draft: CheckedDraft, offset: number): NamedPerson | undefined {
  const mention = draft.names.mentions.find((candidate) => touches(candidate, offset));
  if (!mention) return undefined;
  const { people } = draft.library;
  const fullest = draft.names.entities[mention.entity]?.name ?? mention.text;
  for (const name of [fullest, mention.text]) {
    const found = findPeople(people, name);
    const [person] = found;
    if (person && found.length === 1) return { span: { start: mention.start, end: mention.end }, person };
  }
  return undefined;
}

/** The hover on the name at an offset. */
export function hoverName(draft: CheckedDraft, offset: number): Hover | undefined {
  const named = personAt(draft, offset);
  return (
    named && {
      span: named.span,
      content: [{ kind: 'heading', content: [{ text: named.person.name, style: 'strong' }] }],
    }
  );
}
