// The texts that the fixes of a misquotation put into a draft.
import assert from 'node:assert/strict';
import { markdownDocument } from '../../../server/core/markdown/markdownDocument';
import { quotationsIn } from '../../../server/core/quotes/quotations';
import { judge } from '../../../server/core/verdicts/judge';
import { markedWording, sourceWording, type WordingEdit } from '../../../server/core/verdicts/repair';
import { libraryOf } from '../library';

const SOURCE =
  'Mr. Cole, who “never” lies, spoke. “If we want to make sure, as we do, that the competition we have with China ' +
  'doesn’t veer into conflict, we must act [now] at 5_000 *feet* <b>or lose it all,” he said. “Talk is not all, of course, but it helps.”';

/** A quotation, and the same after `Use the source’s words`. */
const SOURCES_WORDS = `
“the competition we have with China does veer into conflict” => “the competition we have with China doesn’t veer into conflict”
"the competition we have with China does veer into conflict" => "the competition we have with China doesn't veer into conflict"
“the competition we had with [the country] doesn’t … into conflict” => “the competition we have with [the country] doesn’t … into conflict”
“the competition we have with China doesn’t really veer into conflict” => “the competition we have with China doesn’t veer into conflict”
“really the competition we have with China doesn’t veer into conflict” => “that the competition we have with China doesn’t veer into conflict”
“competition we have China doesn’t veer into conflict” => “competition we have with China doesn’t veer into conflict”
“If we want to make sure that the competition we have” => “If we want to make sure, as we do, that the competition we have”
“the *competition we had* with China doesn’t veer” => “the *competition we have* with China doesn’t veer”
“we must go today on 5_000 feet” => “we must act \\[now\\] at 5_000 feet”
“we must act [now] at 5_000 steps and lose it” => “we must act [now] at 5_000 feet\\* \\<b\\>or lose it”
“Mr. Cole, who “always” lies, spoke” => “Mr. Cole, who “never” lies, spoke”
“Mr. Cole, who always lies, spoke” => “Mr. Cole, who never lies, spoke”
“Mr. Cole never lies, spoke” => “Mr. Cole, who never lies, spoke”
“Talk is all, of course, but it helps” => “Talk is not all, of course, but it helps”
“Talk is not all but it helps” => “Talk is not all, of course, but it helps”
`;

/** A quotation, and the same after `Mark the change`; nothing where no mark would be honest. */
const MARKED = `
“the competition we have with China doesn’t really veer into conflict” => “the competition we have with China doesn’t [really] veer into conflict”
“the competition we had with China doesn’t veer into conflict” => “the competition we [had] with China doesn’t veer into conflict”
“If we want to make sure that the competition we have” => “If we want to make sure … that the competition we have”
“competition we have China doesn’t veer into conflict” => “competition we have … China doesn’t veer into conflict”
“the competition we have with China does veer into conflict” =>
“Talk is all, of course, but it helps” =>
“the competition we have with Russia doesn’t veer into conflict” =>
`;

const LIBRARY = libraryOf({ 'source.txt': SOURCE });

describe('repairing a misquotation', () => {
  for (const [before, after] of pairs(SOURCES_WORDS)) {
    it(`uses the source’s words: ${before}`, () => {
      const { draft, edits } = repaired(before, sourceWording);
      assert.equal(applied(draft, edits), `He said ${after}.`);
      assert.notEqual(verdictOf(applied(draft, edits)), 'altered');
    });
  }
  for (const [before, after] of pairs(MARKED)) {
    it(`marks the change: ${before}`, () => {
      const { draft, edits } = repaired(before, markedWording);
      assert.equal(applied(draft, edits), `He said ${after === '' ? before : after}.`);
      if (after !== '') assert.equal(verdictOf(applied(draft, edits)), 'edited');
    });
  }
});

function repaired(quotation: string, repair: typeof sourceWording): { draft: string; edits: readonly WordingEdit[] } {
  const draft = `He said ${quotation}.`;
  const { document } = markdownDocument(draft);
  const [first] = quotationsIn(document);
  const source = LIBRARY.sources.get('source');
  assert.ok(first && source);
  const judgement = judge(document, first, LIBRARY, { minimumWords: 3 });
  const [match] = judgement.matches;
  assert.ok(match, `a match for ${quotation}`);
  assert.equal(judgement.verdict, 'altered');
  return { draft, edits: repair(document, first, match, source) };
}

function verdictOf(draft: string): string {
  const { document } = markdownDocument(draft);
  const [first] = quotationsIn(document);
  assert.ok(first);
  return judge(document, first, LIBRARY, { minimumWords: 3 }).verdict;
}

function applied(draft: string, edits: readonly WordingEdit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), draft);
}

function pairs(table: string): readonly (readonly [string, string])[] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [before = '', after = ''] = line.split('=>').map((cell) => cell.trim());
      return [before, after] as const;
    });
}
