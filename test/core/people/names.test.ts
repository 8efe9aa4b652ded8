// Names in a text. Fixtures are the texts themselves; what is expected are the names in reading order, joined by number.
import assert from 'node:assert/strict';
import { namesIn } from '../../../server/core/people/names';
import { joinPeople } from '../../../server/core/people/joinPeople';
import type { EntityKind, Names } from '../../../server/core/people/mention';
import { markdownDocument } from '../../../server/core/markdown/markdownDocument';
import { plainDocument } from '../../../server/core/text/plainDocument';
import { textSource } from './textSource';

function names(text: string): Names {
  return namesIn(plainDocument(text));
}

/** The mentions of a kind, each as `form=fullest form` where the two differ. */
function mentioned(text: string, kind: EntityKind = 'person', found = names(text)): string[] {
  return found.mentions
    .filter((mention) => mention.kind === kind)
    .map((mention) => {
      assert.equal(mention.text, text.slice(mention.start, mention.end));
      const full = found.entities[mention.entity]?.name;
      return (full === mention.text ? mention.text : `${mention.text}=${full}`) + (mention.credit ? '*' : '');
    });
}

function roles(text: string, name: string): readonly string[] {
  return names(text)
    .entities.filter((entity) => entity.name === name)
    .flatMap((entity) => entity.roles.map((role) => role.text));
}

describe('names of persons', () => {
  it('leave titles and possessives out', () => {
    assert.deepEqual(mentioned('He met Mr Blinken’s aides and Secretary of State Antony Blinken.'), [
      'Blinken=Antony Blinken',
      'Antony Blinken',
    ]);
    assert.deepEqual(
      mentioned("Singapore's Minister for Foreign Affairs Vivian Balakrishnan spoke to Dr. Swaine's office."),
      ['Vivian Balakrishnan', 'Swaine'],
    );
    assert.deepEqual(mentioned('President-elect Joe Biden called Lt. Gov. Dan Patrick.'), ['Joe Biden', 'Dan Patrick']);
  });
  it('join the forms of one person', () => {
    const text = 'Antony J. Blinken left. Tony Blinken came back, Blinken said. “Secretary Blinken is here,” he said.';
    assert.equal(new Set(names(text).mentions.map((mention) => mention.entity)).size, 1);
  });
  it('take the family name first where the language does', () => {
    assert.deepEqual(mentioned('Qin Gang and Xi Jinping talked. Later Qin met Xi, and Mr Qin Gang left.'), [
      'Qin Gang',
      'Xi Jinping',
      'Qin=Qin Gang',
      'Xi=Xi Jinping',
      'Qin Gang',
    ]);
    assert.deepEqual(mentioned('Moon Jae-in met Kim Jong Un. Moon smiled at Kim.'), [
      'Moon Jae-in',
      'Kim Jong Un',
      'Moon=Moon Jae-in',
      'Kim=Kim Jong Un',
    ]);
    assert.deepEqual(mentioned('The envoy saw Wang Yi in May. He met with Yi in Vienna.'), ['Wang Yi', 'Yi=Wang Yi']);
  });
  it('never join two who share a family name', () => {
    const text =
      'Bill Clinton and Hillary Clinton came. “No,” Clinton said. Mrs. Clinton left. George W. Bush met George H. W. Bush.';
    assert.deepEqual(mentioned(text), [
      'Bill Clinton',
      'Hillary Clinton',
      'Clinton',
      'Clinton=Hillary Clinton',
      'George W. Bush',
      'George H. W. Bush',
    ]);
  });
  it('take a given name only where one person bears it', () => {
    assert.deepEqual(mentioned('Bernie Sanders spoke. The crowd loves Bernie.'), [
      'Bernie Sanders',
      'Bernie=Bernie Sanders',
    ]);
    assert.deepEqual(mentioned('Bernie Sanders met Bernie Ecclestone. The crowd loves Bernie.'), [
      'Bernie Sanders',
      'Bernie Ecclestone',
    ]);
  });
  it('are not headings, weekdays or sentence openers', () => {
    assert.deepEqual(mentioned('STAYING IN TOUCH'), []);
    assert.deepEqual(
      mentioned('But Blinken said Friday that it was over. Meanwhile Foreign investment fell. Sources said no.'),
      ['Blinken'],
    );
    assert.deepEqual(
      mentioned('The Cold War ended. The State Department and the Justice Department agreed with General Motors.'),
      [],
    );
  });
  it('win over places of the same name', () => {
    const text = 'Lloyd Austin flew to Singapore. Austin said he was confident. He was born in Austin.';
    assert.deepEqual(mentioned(text), ['Lloyd Austin', 'Austin=Lloyd Austin']);
    assert.deepEqual(mentioned(text, 'place'), ['Singapore', 'Austin']);
  });
  it('keep particles, initials and generations', () => {
    assert.deepEqual(
      mentioned('Bill de Blasio met J. B. Pritzker and Robert F. Kennedy Jr. on Monday, and de Blasio said so.'),
      ['Bill de Blasio', 'J. B. Pritzker', 'Robert F. Kennedy Jr', 'de Blasio=Bill de Blasio'],
    );
  });
  it('know a byline, a photo credit and a contributor line for what they are', () => {
    assert.deepEqual(mentioned('The visit begins.(Leah Millis/Pool Photo via AP)'), ['Leah Millis*']);
    assert.deepEqual(
      mentioned(
        'Information for this article was contributed by Matthew Lee and Seung Min Kim of The Associated Press.',
      ),
      ['Matthew Lee*', 'Seung Min Kim*'],
    );
    assert.deepEqual(mentioned('By Ana Swanson'), ['Ana Swanson*']);
    assert.deepEqual(mentioned('WASHINGTON (AP) - Joe Biden left.', 'place'), ['WASHINGTON*']);
  });
});

describe('roles of persons', () => {
  it('stand before the name', () => {
    assert.deepEqual(roles('US Secretary of State Antony Blinken left.', 'Antony Blinken'), ['US Secretary of State']);
    assert.deepEqual(roles('He saw the top diplomat Wang Yi.', 'Wang Yi'), ['top diplomat']);
    assert.deepEqual(roles('It was Microsoft Corporation co-founder Bill Gates.', 'Bill Gates'), [
      'Microsoft Corporation co-founder',
    ]);
    assert.deepEqual(roles('His Chinese counterpart, Qin Gang, asked.', 'Qin Gang'), []);
  });
  it('stand behind it', () => {
    assert.deepEqual(
      roles(
        '“No,” said Daniel Kritenbrink, the top U.S. diplomat for East Asia and the Pacific.',
        'Daniel Kritenbrink',
      ),
      ['top U.S. diplomat for East Asia and the Pacific'],
    );
    assert.deepEqual(
      roles('Wendy Cutler, a former diplomat who is now vice president at the Asia Society, said no.', 'Wendy Cutler'),
      ['former diplomat who is now vice president at the Asia Society'],
    );
    assert.deepEqual(roles('Kurt Campbell, who is an adviser to the president, spoke.', 'Kurt Campbell'), [
      'adviser to the president',
    ]);
    assert.deepEqual(roles('Mary Barra of General Motors came.', 'Mary Barra'), ['of General Motors']);
  });
  it('are not the next clause or the next person’s', () => {
    assert.deepEqual(roles('According to Janet Yellen, the president was angry.', 'Janet Yellen'), []);
    assert.deepEqual(roles('He met Qin Gang, top diplomat Wang Yi, and others.', 'Qin Gang'), []);
  });
});

describe('names of organisations and places', () => {
  it('are read to their end', () => {
    const text =
      'The Asia Society Policy Institute, the Center for Strategic and International Studies (CSIS), JPMorgan Chase & Co. and the American Chamber of Commerce in China met CSIS at the Pentagon.';
    assert.deepEqual(mentioned(text, 'organisation'), [
      'Asia Society Policy Institute',
      'Center for Strategic and International Studies',
      'CSIS=Center for Strategic and International Studies',
      'JPMorgan Chase & Co',
      'American Chamber of Commerce in China',
      'CSIS=Center for Strategic and International Studies',
      'Pentagon',
    ]);
  });
  it('join the names of one place', () => {
    assert.deepEqual(
      mentioned('US-China ties worry the U.S. and the United States, not us. The Chinese left Hong Kong.', 'place'),
      ['US=United States', 'China', 'U.S.=United States', 'United States', 'Hong Kong'],
    );
  });
});

describe('names in a draft whose library knows people', () => {
  const people = joinPeople([
    textSource('a', 'Antony Blinken met Ro Khanna. Michael Rice said yes.'),
    textSource('b', 'Blinken left. Robert Lee met Matthew Lee, and Suharto said so.'),
  ]);
  it('are the library’s', () => {
    const text = 'Blinken is here. Rice went home, and Khanna saw Suharto. Lee wept.';
    assert.deepEqual(mentioned(text, 'person', namesIn(plainDocument(text), people)), [
      'Blinken=Antony Blinken',
      'Khanna=Ro Khanna',
      'Suharto',
      'Lee',
    ]);
  });
  it('are nothing else’s without it', () => {
    assert.deepEqual(mentioned('Rice went home, and Khanna slept.'), []);
  });
});

describe('names in Markdown', () => {
  const draft = markdownDocument(
    '# What Blinken Wants From Xi Jinping\n\nIn *Beijing*, **Antony** Blinken met [Xi Jinping](xi.md) [@blinken]. “Blinken’s here,” `Janet Yellen` said.\n\n> Mr. Blinken left on Monday.\n\n## How Big Business Sees Growth\n',
  ).document;
  it('are found through markup, and in title-case headings only when the text has them', () => {
    const found = namesIn(draft).mentions.map(({ text }) => text);
    assert.deepEqual(found, [
      'Blinken',
      'Xi Jinping',
      'Beijing',
      'Antony** Blinken',
      'Xi Jinping',
      'Blinken',
      'Blinken',
    ]);
  });
});
