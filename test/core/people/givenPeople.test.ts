// What a project says about its people holds over what was read from the sources.
import assert from 'node:assert/strict';
import { definitionAt } from '../../../server/features/definition';
import { hoverAt } from '../../../server/features/hover';
import { findPeople } from '../../../server/core/people/findPeople';
import type { People } from '../../../server/core/people/people';
import { fixture, type Fixture } from '../../fixture';

const SOURCES = `--- seeds/one.txt
date 2023-06-18 Wang Yi, a senior diplomat, came to Beijing. “We agree on most of it,” Wang Yi said.
--- seeds/two.txt
date 2023-06-19 “Nothing was signed at the meeting,” Mr Yi said. Ann Lee and Tom Lee left early.
`;

function withPeople(people: object[], draft: string): Promise<Fixture> {
  return fixture(`${SOURCES}--- verbatim.json\n${JSON.stringify({ people })}\n--- draft.md\n${draft}\n`);
}

function names(people: People, name: string): string[] {
  return findPeople(people, name).map((person) => person.name);
}

describe('people of the project', () => {
  it('join what the sources leave apart', async () => {
    const { draft } = await withPeople([{ name: 'Wang Yi', aliases: ['Yi'] }], 'Nothing.');
    const { people } = draft.library;
    assert.deepEqual(names(people, 'Mr Yi'), ['Wang Yi']);
    assert.deepEqual(
      people.all.filter(({ name }) => name === 'Yi'),
      [],
    );
    const sources = new Set(findPeople(people, 'Wang')[0]?.mentions.map(({ source }) => source));
    assert.deepEqual([...sources], ['one', 'two']);
  });

  it('give roles that hold over those of the sources, and definitions lead into a source still', async () => {
    const given = [{ name: 'Wang Yi', roles: ['top diplomat of the party'] }];
    const { draft, caret } = await withPeople(given, 'Then Wang Y|i left.');
    const shown = JSON.stringify(hoverAt(draft, caret));
    assert.match(shown, /top diplomat of the party/);
    assert.deepEqual(
      definitionAt(draft, caret)?.targets.map((target) => target.kind),
      ['source'],
    );
  });

  it('decide whom a shared form stands for', async () => {
    const { draft } = await withPeople([{ name: 'Ann Lee', aliases: ['Lee'] }], 'Nothing.');
    assert.deepEqual(names(draft.library.people, 'Lee'), ['Ann Lee']);
    assert.deepEqual(names(draft.library.people, 'Tom Lee'), ['Tom Lee']);
  });

  it('are known where no source names them', async () => {
    const { draft, findings } = await withPeople([{ name: 'Wilhelmina Oakenfold' }], 'Then Wilhelmina Oakenfald left.');
    assert.deepEqual(names(draft.library.people, 'Oakenfold'), ['Wilhelmina Oakenfold']);
    assert.deepEqual(
      findings.map(({ code, fixes }) => `${code}: ${fixes[0]?.title ?? ''}`),
      ['name-misspelt: Write Oakenfold'],
    );
  });
});
