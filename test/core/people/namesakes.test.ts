// Who is not who: namesakes, titles, words before a name, and words with a capital that are no name.
import assert from 'node:assert/strict';
import type { EntityKind } from '../../../server/core/people/mention';
import { joinPeople } from '../../../server/core/people/joinPeople';
import { namesIn } from '../../../server/core/people/names';
import { plainDocument } from '../../../server/core/text/plainDocument';
import { textSource } from './textSource';

/** Each mention as `form=number of its entity`. */
function joined(text: string, kind: EntityKind = 'person'): string {
  const { mentions } = namesIn(plainDocument(text));
  return mentions.flatMap((one) => (one.kind === kind ? `${one.text}=${one.entity}` : [])).join(' ');
}

describe('namesakes', () => {
  it('a bare family name is not that of a namesake who is named only later', () => {
    const text = 'Mei-Ling Chao spoke. “We broke no laws,” Chao said.\n\nLisa Chao said it would rain.';
    assert.equal(joined(text), 'Mei-Ling Chao=0 Chao=0 Lisa Chao=1');
    assert.deepEqual(
      joinPeople([textSource('a', text)]).all.map(({ name }) => name),
      ['Mei-Ling Chao', 'Lisa Chao'],
    );
  });
  it('May is a given name before a family name that speaks, and a month elsewhere', () => {
    assert.equal(
      joined('May Stone said no. “It is,” Stone said. Lisa Stone left.'),
      'May Stone=0 Stone=0 Lisa Stone=1',
    );
    assert.equal(joined('In May Congress met. May Trump resign?', 'organisation'), 'Congress=0');
  });
  it('either word of a name can be the family name where both are', () => {
    assert.equal(joined('Bao Tran left. Tran said no.'), 'Bao Tran=0 Tran=0');
  });
  it('an office tells two bearers of a name apart', () => {
    const text =
      'Mayor Ellen Marsh spoke. Councilman Peter Marsh, the mayor’s cousin, voted no.\n\nMarsh, the mayor, left. Councilman Marsh stayed. Marsh ate.';
    assert.equal(joined(text), 'Ellen Marsh=0 Peter Marsh=1 Marsh=0 Marsh=1 Marsh=2');
  });
  it('the family name stays with whom it was used for, but not next to the full name of another', () => {
    const text =
      'Ann Lee ran. Lee won.\n\nHer brother, Tom Lee, cheered. Lee ate.\n\nIt rained.\n\nLee smiled. Tom Lee left.';
    assert.equal(joined(text), 'Ann Lee=0 Lee=0 Tom Lee=1 Lee=2 Lee=0 Tom Lee=1');
  });
  it('in a heading the family name is that of the first who is named, if the text calls that one so', () => {
    assert.equal(
      joined('Lee wins again.\n\nAnn Lee ran. Lee won.\n\nTom Lee cheered.'),
      'Lee=0 Ann Lee=0 Lee=0 Tom Lee=1',
    );
    assert.equal(joined('Lee wins again.\n\nAnn Lee ran.\n\nTom Lee cheered.'), 'Lee=0 Ann Lee=1 Tom Lee=2');
  });
  it('a woman never takes the mentions of a Mr', () => {
    assert.equal(
      joined('Mr. Sleary laughed. Josephine Sleary rode. ‘No,’ said Sleary. Mr. Sleary left.'),
      'Sleary=0 Josephine Sleary=1 Sleary=0 Sleary=0',
    );
  });
  it('Mr and Mrs are two', () => {
    const text = 'Mr. Gradgrind sat. Mrs. Gradgrind wept. Thomas Gradgrind came.';
    assert.equal(joined(text), 'Gradgrind=0 Gradgrind=1 Thomas Gradgrind=0');
    assert.equal(joinPeople([textSource('a', text)]).all.length, 2);
  });
  it('who is Mrs before any woman of the name is named in full is none of them', () => {
    const met = 'Mrs. Gradgrind sat. Mrs. Gradgrind wept. Mrs. Gradgrind slept. ';
    const text = `Thomas Gradgrind came. ${met}Jane Gradgrind ran. Mrs. Gradgrind woke.`;
    assert.equal(joined(text), 'Thomas Gradgrind=0 Gradgrind=1 Gradgrind=1 Gradgrind=1 Jane Gradgrind=2 Gradgrind=1');
    assert.equal(
      joined('Mrs. Clinton ran.\n\nHillary Clinton and Bill Clinton left. Mrs. Clinton won.'),
      'Clinton=0 Hillary Clinton=0 Bill Clinton=1 Clinton=0',
    );
  });
  it('a short given name is another person where the text tells them apart by age', () => {
    const text = 'Thomas Gradgrind sat. Tom Gradgrind, young Tom, laughed.';
    assert.equal(joined(text), 'Thomas Gradgrind=0 Tom Gradgrind=1');
    assert.equal(joined('Antony Blinken sat. Tony Blinken laughed.'), 'Antony Blinken=0 Tony Blinken=0');
  });
});

describe('what shows a person', () => {
  const shown: Record<string, string> = {
    'kin before the name': 'She lost her sister Victoria. She lives in Victoria.',
    'a noun before the comma': 'Her manager, Robby Mook, left. The lake, Robby Mook, froze.',
    'an age': 'Geert Supre, 56.',
    'two initials': 'It was George H.W. Bush who won.',
    'an initial at the beginning': 'I. Charles McCullough left. I Charles McCullough.',
    'a particle at the beginning': 'Mayor Bill de Blasio left.\n\nDe Blasio slept.',
  };
  const expected: Record<string, string> = {
    'kin before the name': 'Victoria=0',
    'a noun before the comma': 'Robby Mook=0 Robby Mook=0',
    'an age': 'Geert Supre=0',
    'two initials': 'George H.W. Bush=0',
    'an initial at the beginning': 'I. Charles McCullough=0 Charles McCullough=0',
    'a particle at the beginning': 'Bill de Blasio=0 De Blasio=0',
  };
  for (const [what, text] of Object.entries(shown)) it(what, () => assert.equal(joined(text), expected[what]));
});

describe('namesakes in several sources', () => {
  const people = (...texts: string[]): string =>
    joinPeople(texts.map((text, at) => textSource(`s${at}`, text)))
      .all.map(({ name, mentions }) => `${name}=${mentions.map(({ source }) => source).join('')}`)
      .join(' ');
  const named = ['Ann Lee ran.', 'Ann Lee sat.', 'Ann Lee won.', 'Ann Lee ate.', 'Ann Lee met Tom Lee.'];

  it('the family name alone is that of whom many sources name, and one in all names another', () => {
    assert.equal(people(...named, 'No, Lee said.'), 'Ann Lee=s0s1s2s3s4s5 Tom Lee=s4');
    assert.equal(people(...named.slice(1), 'No, Lee said.'), 'Ann Lee=s0s1s2s3 Tom Lee=s3 Lee=s4');
  });
  it('an office says who is meant, unless the source names another in full', () => {
    const texts = ['President Ann Lee ran.', 'Ann Lee met Tom Lee.'];
    assert.equal(people(...texts, 'President Lee won.'), 'Ann Lee=s0s1s2 Tom Lee=s1');
    assert.equal(people(...texts, 'Senator Lee won.'), 'Ann Lee=s0s1 Tom Lee=s1 Lee=s2');
    assert.equal(
      people(...texts, 'Max Lee and Bob Lee greeted President Lee.'),
      'Ann Lee=s0s1 Tom Lee=s1 Max Lee=s2 Bob Lee=s2 Lee=s2',
    );
  });
});

describe('what is no part of a name', () => {
  it('cries and adjectives', () => {
    assert.equal(joined('Tom Lee sat. ‘O Tom,’ he said. Old Tom wept. “Oh Tom!”'), 'Tom Lee=0 Tom=0 Tom=0 Tom=0');
  });
  it('contractions', () => {
    assert.equal(joined('‘Don’t go,’ said Bitzer. ‘You’ll see. They’re here. Thou’lt go.’'), 'Bitzer=0');
  });
  it('towns, acts and halls', () => {
    const text =
      'He lived in Coketown. In Coketown it rained. ‘No,’ said Coketown. The Cauliflower Act failed at Lafter Hall.';
    assert.equal(joined(text), '');
    assert.equal(joined(text, 'place'), 'Coketown=0 Coketown=0 Coketown=0');
  });
  it('firms and outlets, by a capital inside or the noun before', () => {
    const text = 'EgyptAir said so. The newspaper Correio de Manha reported it. Danny DeVito left.';
    assert.equal(joined(text), 'Danny DeVito=2');
    assert.equal(joined(text, 'organisation'), 'EgyptAir=0 Correio de Manha=1');
  });
  it('statements and polls that bear a given name; towns with their state', () => {
    assert.equal(joined('They signed the Sharon Statement at the Sharon, Connecticut, home of Ann Lee.'), 'Ann Lee=2');
  });
  it('emphasis in capitals and datelines', () => {
    assert.equal(joined('I NEVER eat SOUP. The NRA said so.', 'organisation'), 'NRA=0');
    assert.equal(joined('HARROW BAY — The council met. See 412 N.E.3d 122. The M.P. left.', 'organisation'), '');
    assert.equal(joined('James Mortimer, M.R.C.S., came. He is a Roman Catholick.', 'organisation'), '');
    assert.equal(joined('James Mortimer, M.R.C.S., came. He is a Roman Catholick.'), 'James Mortimer=0');
  });
});

describe('roles', () => {
  const roles = (text: string): string =>
    namesIn(plainDocument(text))
      .entities.flatMap((entity) => entity.roles.map((role) => role.text))
      .join('; ');

  it('are nouns, not what somebody does', () => {
    assert.equal(
      roles('Sherlock Holmes, pushing back his chair, rose. Ann Lee, obstinately shaking her head, sat.'),
      '',
    );
    assert.equal(roles('Tom Lee, for the general good of the chair, left. I suspect Tom Lee.'), '');
    assert.equal(roles('Mary Ross, acting director of the museum, left.'), 'acting director of the museum');
  });
  it('stand before a comma too, with whose they are', () => {
    assert.equal(roles('A spokesman for the mayor, Dan Whitcomb, declined.'), 'spokesman for the mayor');
    assert.equal(roles('The former owner of the mill, Ann Lee, left.'), 'former owner of the mill');
    assert.equal(roles('After the talk of the mayor, Dan Whitcomb, a lawyer, slept.'), 'lawyer');
    assert.equal(roles('She saw the mayor of Riga. Later, Dan Whitcomb, at last, spoke.'), '');
  });
  it('keep the point of an abbreviation and the whole name of the organisation', () => {
    assert.equal(roles('Sen. Bob Dole met Lt. Col. Mary Ross.'), 'Sen.; Lt. Col.');
    assert.equal(roles('Friends of the Library president Ann Lee left.'), 'Friends of the Library president');
  });
});
