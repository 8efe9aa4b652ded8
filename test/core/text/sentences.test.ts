// Sentences: the fixture marks every expected end with `|`.
import assert from 'node:assert/strict';
import { OBJECT } from '../../../server/core/text/prose';
import { sentences } from '../../../server/core/text/sentences';

function check(fixture: string): void {
  const expected = fixture.split('|').map((sentence) => sentence.trim());
  const text = fixture.replaceAll('|', '');
  assert.deepEqual(
    sentences(text).map(({ start, end }) => text.slice(start, end)),
    expected,
  );
}

describe('sentences', () => {
  it('end at a stop before a capital', () => {
    check('Blinken arrived in Beijing.| He stays two days!| Will it help?| Nobody knows.');
  });
  it('hold their closing marks', () => {
    check('“If we want to make sure.”| “That is the place you start,” he said.| (He left.)| "Done."| Then what?');
  });
  it('do not end after titles, initials and abbreviations', () => {
    check(
      'Mr. Blinken met Gov. J. B. Pritzker of the U.S. Treasury on Jan. 5.| Dr. Swaine, e.g. Michael, spoke at 5 p.m. Friday.',
    );
  });
  it('end after an abbreviation before a word that opens sentences', () => {
    check(
      'He flew to the U.S. in May.| He flew to the U.S.| The visit was short.| It works for Acme Inc.| But it left.',
    );
  });
  it('go on after a quoted question with its reporting clause', () => {
    check('“How accommodating are you?” Lewis said.| “Are you?” asked Ms Glaser.| “Why?” he said.| “No!”| James left.');
  });
  it('do not end inside numbers, ellipses and lists', () => {
    check('It fell 3.5 per cent … to get along.| He said ... nothing.| See No. 5 and p. 7.| I said no.| Then he left.');
    check('1. First point.| 2. Second point.');
  });
  it('take line breaks for white space', () => {
    check('He said\nthat it fell.|\nThen it rose.');
  });
  it('keep a footnote call and a citation behind the stop', () => {
    check(`He left.${OBJECT}| She stayed. ${OBJECT}| They came. ${OBJECT}`);
    check(`He left.| ${OBJECT} says that she stayed.`);
  });
  it('end at full stops of scripts without blanks', () => {
    check('他来了。|我走了。');
  });
  it('are none in nothing', () => {
    assert.deepEqual(sentences(''), []);
    assert.deepEqual(sentences(' \n '), []);
  });
});
