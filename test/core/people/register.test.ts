// The people register of several sources: who is joined with whom, who is found by which words, and what a card shows.
import assert from 'node:assert/strict';
import type { Source } from '../../../server/core/library';
import { findPeople, samePerson } from '../../../server/core/people/findPeople';
import { joinPeople } from '../../../server/core/people/joinPeople';
import { personCard } from '../../../server/core/people/personCard';
import { attributionsOf } from '../../../server/core/quotes/attribution';
import { quotationsIn } from '../../../server/core/quotes/quotations';
import { textSource } from './textSource';

const SOURCES: readonly Source[] = [
  source(
    'june',
    ' date 2023-06 US secretary of state Antony Blinken flew to China with Treasury Secretary Janet Yellen. “It is a start,” Mr Blinken said. Photo by Vivian Wang/Pool',
  ),
  source(
    'july',
    ' date 2023-07-02 “If we want peace,” Blinken said, “we must talk.” Secretary of State Antony J. Blinken met Wang Yi in the United States.\n\nBonnie Glaser, director of the Asia Programme at the German Marshall Fund, disagreed.',
  ),
  source(
    'may',
    ' date 2023-05 The deal failed, Glaser said. Robert Lee and Matthew Lee of the Pentagon left the U.S. on Monday.',
  ),
  source('april', ' date 2023-04 The deal failed, Lee said.'),
];
const PEOPLE = joinPeople(SOURCES);

function source(key: string, text: string): Source {
  const read = textSource(key, text);
  const quotations = quotationsIn(read.document);
  return { ...read, quotations, attributions: attributionsOf(read.document, quotations, read.names) };
}

function named(name: string): string[] {
  return findPeople(PEOPLE, name).map((person) => person.name);
}

describe('joinPeople', () => {
  it('joins full names, and a family name that one person bears', () => {
    const [blinken] = findPeople(PEOPLE, 'Antony Blinken');
    assert.deepEqual(blinken?.aliases, ['Antony Blinken', 'Blinken']);
    assert.deepEqual(
      blinken.mentions.map((place) => `${place.source} ${place.text}`),
      ['june Antony Blinken', 'june Blinken', 'july Blinken', 'july Antony J. Blinken'],
    );
    assert.deepEqual(
      findPeople(PEOPLE, 'Glaser')[0]?.mentions.map((place) => place.source),
      ['july', 'may'],
    );
  });
  it('points each mention and role to its words', () => {
    for (const person of PEOPLE.all) {
      for (const place of [...person.mentions, ...person.roles]) {
        const text = SOURCES.find(({ key }) => key === place.source)?.text;
        assert.equal(text?.slice(place.start, place.end), place.text);
      }
    }
  });
  it('leaves a name that two people share by itself', () => {
    assert.deepEqual(named('Lee').sort(), ['Lee', 'Matthew Lee', 'Robert Lee']);
  });
  it('joins places by their other names', () => {
    assert.deepEqual(
      findPeople(PEOPLE, 'US').map((place) => place.name),
      ['United States'],
    );
    assert.equal(findPeople(PEOPLE, 'u.s.')[0]?.kind, 'place');
  });
  it('leaves out who made the report', () => {
    assert.deepEqual(named('Vivian Wang'), []);
    assert.deepEqual(named('Wang'), ['Wang Yi']);
  });
  it('gives every entry an id of its own', () => {
    assert.equal(new Set(PEOPLE.all.map(({ id }) => id)).size, PEOPLE.all.length);
    assert.equal(findPeople(PEOPLE, 'Wang Yi')[0]?.id, 'person:wang-yi');
  });
});

describe('findPeople', () => {
  it('finds by any form', () => {
    for (const form of [
      'Blinken',
      'Mr Blinken',
      'antony blinken’s',
      'US Secretary of State Antony Blinken',
      'Tony Blinken',
      'A. Blinken',
      'Secretary Blinken',
    ]) {
      assert.deepEqual(named(form), ['Antony J. Blinken'], form);
    }
  });
  it('finds nobody by a name that is somebody else’s', () => {
    assert.deepEqual(named('Donald Blinken'), []);
    assert.deepEqual(named('Suharto'), []);
    assert.deepEqual(named(''), []);
  });
});

describe('samePerson', () => {
  it('is certain or silent', () => {
    assert.equal(samePerson(PEOPLE, 'Mr Blinken', 'Antony Blinken'), true);
    assert.equal(samePerson(PEOPLE, 'Blinken', 'Janet Yellen'), false);
    assert.equal(samePerson(PEOPLE, 'Lee', 'Matthew Lee'), null);
    assert.equal(samePerson(PEOPLE, 'Robert Lee', 'Matthew Lee'), false);
    assert.equal(samePerson(PEOPLE, 'Lee', 'Janet Yellen'), false);
    assert.equal(samePerson(PEOPLE, 'Blinken', 'Kerry'), null);
  });
  it('tells an unknown full name from all that are nothing like it', () => {
    assert.equal(samePerson(PEOPLE, 'John Kerry', 'Blinken'), false);
    assert.equal(samePerson(PEOPLE, 'Anthony Blinkin', 'Blinken'), null);
    assert.equal(samePerson(PEOPLE, 'Antony Smith', 'Blinken'), false);
    assert.equal(samePerson(PEOPLE, 'Blinken Antony', 'Blinken'), null);
    assert.equal(samePerson(PEOPLE, 'John Kerry', 'Colin Powell'), null);
  });
  it('says nothing of organisations', () => {
    assert.equal(samePerson(PEOPLE, 'Blinken', 'Pentagon'), null);
    assert.equal(samePerson(PEOPLE, 'Human Rights Watch', 'Blinken'), null);
  });
  it('keeps silent about two spellings of one name', () => {
    const people = joinPeople([
      textSource('a', 'President Emmanuel Macron left.'),
      textSource('b', 'President Emmanual Macron left.'),
    ]);
    assert.equal(samePerson(people, 'Emmanuel Macron', 'Emmanual Macron'), null);
  });
});

describe('personCard', () => {
  const cardOf = (name: string) => {
    const [person] = findPeople(PEOPLE, name);
    assert.ok(person);
    return personCard(PEOPLE, new Map(SOURCES.map((one) => [one.key, one])), person);
  };
  it('has each role once and the newest source first', () => {
    const card = cardOf('Blinken');
    assert.deepEqual(
      card.roles.map(({ text, date, count }) => [text, date, count]),
      [['US secretary of state', '2023-07-02', 2]],
    );
    assert.deepEqual(
      card.sources.map(({ source: key, count }) => [key, count]),
      [
        ['july', 2],
        ['june', 2],
      ],
    );
  });
  it('has what was said, an interrupted utterance whole', () => {
    assert.deepEqual(
      cardOf('Blinken').said.map(({ text, date }) => [text, date]),
      [
        ['If we want peace,” Blinken said, “we must talk.', '2023-07-02'],
        ['It is a start,', '2023-06'],
      ],
    );
  });
  it('has the sentence that tells who it is', () => {
    assert.match(cardOf('Glaser').sentences[0]?.text ?? '', /^Bonnie Glaser, director of .* disagreed\.$/);
  });
  it('connects an organisation with its people', () => {
    assert.deepEqual(
      cardOf('Pentagon').members.map(({ person }) => person.name),
      ['Matthew Lee'],
    );
    assert.deepEqual(cardOf('Pentagon').said, []);
  });
});
