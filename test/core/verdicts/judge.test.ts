// Verdicts as a good editor would give them: every line of cases.ts.
import assert from 'node:assert/strict';
import { markdownDocument } from '../../../server/core/markdown/markdownDocument';
import { quotationsIn } from '../../../server/core/quotes/quotations';
import { judge } from '../../../server/core/verdicts/judge';
import type { Edit, Judgement } from '../../../server/core/verdicts/verdict';
import { libraryOf } from '../library';
import { CASES } from './cases';

describe('what a good editor says', () => {
  for (const group of CASES.split(/^# /m).slice(1)) {
    const [sourceLine = '', ...lines] = group.trim().split('\n');
    const library = libraryOf({ 'source.txt': sourceLine.replaceAll('\\n', '\n') });
    for (const line of lines.filter((one) => one.trim() !== '')) {
      const [quotation = '', verdict = '', edits = ''] = line.split('|').map((cell) => cell.trim());
      it(`${quotation}: ${verdict}`, () => {
        const draft = markdownDocument(`He said “${quotation}”`).document;
        const [first] = quotationsIn(draft);
        assert.ok(first, 'the draft has a quotation');
        const judgement = judge(draft, first, library, { minimumWords: 3 });
        assert.equal(verdictOf(judgement), verdict, told(judgement));
        if (edits !== '' || verdict === 'verbatim') compare(judgement.matches[0]?.edits ?? [], edits);
      });
    }
  }
});

function compare(found: readonly Edit[], expected: string): void {
  const list = expected === '' ? [] : expected.split(' + ').map((one) => one.trim());
  const shown = found.map((edit, index) => shownLike(edit, list[index] ?? ''));
  assert.deepEqual(shown, list.map(normalised));
}

// As much of an edit as the expectation speaks of.
function shownLike(edit: Edit, expected: string): string {
  const meaning = edit.meaning === undefined ? '' : ` (${edit.meaning})`;
  const words = expected.includes('<')
    ? ` ${edit.text} < ${edit.sourceText ?? ''}`
    : /^\S+ [^(]/.test(expected)
      ? ` ${edit.text}`
      : '';
  return normalised(`${edit.kind}${words}${meaning}`);
}

function normalised(text: string): string {
  return text.replaceAll('\\n', '\n').replace(/\s+/g, ' ').trim();
}

function verdictOf({ verdict, unchecked }: Judgement): string {
  return unchecked === undefined ? verdict : `${verdict} ${unchecked}`;
}

function told({ matches }: Judgement): string {
  return matches
    .map(({ edits }) => edits.map((edit) => `${edit.kind} ${edit.text} < ${edit.sourceText ?? ''}`).join('; '))
    .join('\n');
}

it('the passage of two parts in the wrong order is no page between them', () => {
  const filler = 'The committee sat until noon and the members left. '.repeat(30);
  const library = libraryOf({
    'source.txt': `“The river will not wait for us,” said Ann Berg. ${filler}“Nobody here has seen the plan,” said Tom Cole.`,
  });
  const draft = markdownDocument('He said “Nobody here has seen the plan … The river will not wait for us”').document;
  const [quotation] = quotationsIn(draft);
  assert.ok(quotation);
  const [match] = judge(draft, quotation, library, { minimumWords: 3 }).matches;
  assert.ok(match && match.end - match.start < 60, `${match?.start} to ${match?.end}`);
});
