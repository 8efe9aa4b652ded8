// By which forms somebody is looked up.
import { foldName } from './foldName';
import { keyOfOther } from './keyOfOther';
import { otherFamily, partsOfName } from './nameParts';
import type { Person } from './people';

/** Folded form of a name -> indices into `all`: `People.byForm`. Linear. */
export function formIndex(all: readonly Person[]): ReadonlyMap<string, readonly number[]> {
  const byForm = new Map<string, number[]>();
  all.forEach((person, index) => {
    for (const form of lookedUpAs(person)) {
      const entries = byForm.get(form);
      if (entries) entries.push(index);
      else byForm.set(form, [index]);
    }
  });
  return byForm;
}

// Every folded form by which somebody may be called: those met, the family name alone, the name without middle names.
function lookedUpAs(person: Person): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const form of [person.name, ...person.aliases]) {
    const words = foldName(form).split(' ');
    forms.add(words.join(' '));
    if (person.kind !== 'person') forms.add(keyOfOther(person.kind, words));
    const parts = person.kind === 'person' ? partsOfName(form) : undefined;
    if (!parts) continue;
    forms.add(parts.family);
    forms.add(otherFamily(parts) ?? parts.family);
    if (!parts.familyFirst) forms.add(`${parts.given[0] ?? ''} ${parts.family}`);
  }
  return forms;
}
