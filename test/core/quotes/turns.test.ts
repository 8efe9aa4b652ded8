// Transcripts: whose turn it is, told from the labels before the words.
import assert from 'node:assert/strict';
import { markdownDocument } from '../../../server/core/markdown/markdownDocument';
import { namesIn } from '../../../server/core/people/names';
import { attributionsOf } from '../../../server/core/quotes/attribution';
import { quotationsIn } from '../../../server/core/quotes/quotations';
import { isQuotedInTurn, turnsIn, withTurns } from '../../../server/core/quotes/turns';
import { plainDocument } from '../../../server/core/text/plainDocument';
import type { Document } from '../../../server/core/document';

const BRIEFING = `Press availability of Secretary of State Antony Blinken

SECRETARY BLINKEN: Good afternoon. We spoke of “small yard, high fence” rules.

I want to thank our hosts.

QUESTION: Will the leaders meet?

BLINKEN: I expect that they will.

MR. McCAIN (via translator):
We have time for one more.

[00:12:31] BLINKEN: Thank you.`;

const INTERVIEW = `# An interview

**Q:** What do you expect?

**A:** Not much. The two sides want calm.

It will come up.

## Part two

**Q:** And then?

**A:**

Nothing at all.`;

describe('Turns of a transcript', () => {
  it('are the words from one name to the next, over paragraphs', () => {
    assert.deepEqual(spoken(plainDocument(BRIEFING)), [
      'SECRETARY BLINKEN, Antony Blinken: Good afternoon. We spoke of “small yard, high fence” rules.\n\nI want to thank our hosts.',
      'QUESTION: Will the leaders meet?',
      'BLINKEN, Antony Blinken: I expect that they will.',
      'MR. McCAIN, McCAIN: We have time for one more.',
      'BLINKEN, Antony Blinken: Thank you.',
    ]);
  });

  it('are questions and answers, in Markdown too; a heading ends them', () => {
    assert.deepEqual(spoken(markdownDocument(INTERVIEW).document), [
      'Q: What do you expect?',
      'A: Not much. The two sides want calm.\n\nIt will come up.',
      'Q: And then?',
      'A: Nothing at all.',
    ]);
  });

  it('have names in small letters only where the names are persons and come back', () => {
    const talk = `Note: recorded.\n\nBonnie Glaser: It is calm.\n\nMichael Swaine: Is it?\n\nBonnie Glaser: Yes.\n\nMichael Swaine: Good.`;
    assert.deepEqual(labels(plainDocument(talk)), [
      'Bonnie Glaser',
      'Michael Swaine',
      'Bonnie Glaser',
      'Michael Swaine',
    ]);
    const list = `Bonnie Glaser: director.\n\nMichael Swaine: fellow.\n\nThe plan: none.\n\nThe plan: none.`;
    assert.deepEqual(labels(plainDocument(list)), []);
  });

  it('are answered by the one person whom the title or the introduction names', () => {
    const interview = `Bonnie Glaser on the visit\n\nSam Lee asked the questions.\n\nQ. Is it calm?\nA. It is.\nQ. And now?\nA. Yes.`;
    assert.deepEqual(spoken(plainDocument(interview)), [
      'Q, Sam Lee: Is it calm?',
      'A, Bonnie Glaser: It is.',
      'Q, Sam Lee: And now?',
      'A, Bonnie Glaser: Yes.',
    ]);
    const two = `Bonnie Glaser and Michael Swaine spoke with us.\n\nQ: Is it calm?\n\nA: It is.\n\nQ: And now?\n\nA: Yes.`;
    assert.deepEqual(spoken(plainDocument(two)), ['Q: Is it calm?', 'A: It is.', 'Q: And now?', 'A: Yes.']);
  });

  it('are also those of whom nobody knows, beside known persons; a list has none', () => {
    const talk = `Bonnie Glaser came.\n\n**Sam:** Is it calm?\n\n**Glaser:** It is.\n\n**Sam:** And now?\n\n**Glaser:** Yes.`;
    assert.deepEqual(spoken(markdownDocument(talk).document), [
      'Sam: Is it calm?',
      'Glaser, Bonnie Glaser: It is.',
      'Sam: And now?',
      'Glaser, Bonnie Glaser: Yes.',
    ]);
    const list = `**Location:** Beijing.\n\n**Next Steps:** None.\n\n**Location:** Paris.\n\n**Next Steps:** None.`;
    assert.deepEqual(labels(markdownDocument(list).document), []);
  });

  it('have labels in capitals on a line of their own, or with the time', () => {
    const briefing = `Antony Blinken met the press.\n\nMR. BLINKEN\n\nGood afternoon.\n\nQUESTION\n\nIs it calm?\n\nMR. BLINKEN\n\nIt is.\n\nQUESTION\n\nThanks.`;
    assert.deepEqual(spoken(plainDocument(briefing)), [
      'MR. BLINKEN, Antony Blinken: Good afternoon.',
      'QUESTION: Is it calm?',
      'MR. BLINKEN, Antony Blinken: It is.',
      'QUESTION: Thanks.',
    ]);
    const headings = `BACKGROUND\n\nIt is calm.\n\nOUTLOOK\n\nIt stays calm.\n\nSOURCES\n\nNone.\n\nTHANKS\n\nNone.`;
    assert.deepEqual(labels(plainDocument(headings)), []);
    const machine = `Bonnie Glaser  00:01\nIt is calm.\n\nSam Lee  00:05\nIs it?\n\nBonnie Glaser  00:09\nYes.\n\nSam Lee  00:12\nGood.`;
    assert.deepEqual(labels(plainDocument(machine)), ['Bonnie Glaser', 'Sam Lee', 'Bonnie Glaser', 'Sam Lee']);
  });

  it('change at >>, with a name or without', () => {
    const captions = `>> BONNIE GLASER: It is calm.\n>> Is it?\n>> SAM LEE: Yes.\n>> Good.`;
    assert.deepEqual(spoken(plainDocument(captions)), [
      'BONNIE GLASER: It is calm.',
      ': Is it?',
      'SAM LEE: Yes.',
      ': Good.',
    ]);
  });

  it('leave out what happens in the room', () => {
    const talk = `CHAO: (Through translator) It is calm. (Laughter.)\n\n[Applause]\n\nLEE: It is (so they say).\n\nCHAO: Yes. [Laughter] [Applause]`;
    assert.deepEqual(spoken(plainDocument(talk)), ['CHAO: It is calm.', 'LEE: It is (so they say).', 'CHAO: Yes.']);
  });

  it('give a family name that two persons bear to neither', () => {
    const two = `Hillary Clinton met Bill Clinton.\n\nCLINTON: Hello.\n\nTRUMP: Hello.`;
    assert.deepEqual(spoken(plainDocument(two)), ['CLINTON: Hello.', 'TRUMP: Hello.']);
  });

  it('know what their speaker quotes', () => {
    const document = plainDocument(BRIEFING);
    const [turn] = turns(document).quotations;
    assert.ok(turn);
    assert.equal(isQuotedInTurn(document, turn, placeOf('small yard')), true);
    assert.equal(isQuotedInTurn(document, turn, placeOf('I want to thank')), false);
  });
});

function turns(document: Document) {
  const names = namesIn(document);
  const quotations = quotationsIn(document);
  return withTurns(document, names, { quotations, attributions: attributionsOf(document, quotations, names) });
}

function spoken(document: Document): string[] {
  const { entities } = namesIn(document);
  const { quotations, attributions } = turns(document);
  return quotations.map(({ inner }, index) => {
    const { speaker, person } = attributions[index] ?? {};
    const name = person === undefined ? [] : [entities[person]?.name];
    return `${[speaker?.text, ...name].join(', ')}: ${document.text.slice(inner.start, inner.end)}`;
  });
}

function labels(document: Document): string[] {
  return turnsIn(document, namesIn(document)).map(
    ({ block, label }) => document.blocks[block]?.prose.text.slice(label.start, label.end) ?? '',
  );
}

function placeOf(words: string) {
  const start = BRIEFING.indexOf(words);
  return { start, end: start + words.length };
}
