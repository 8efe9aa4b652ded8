// What must hold for every quotation, tried on many: of the reports in seeds/ and of noise.
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { markdownDocument } from '../../../server/core/markdown/markdownDocument';
import { quotationsIn } from '../../../server/core/quotes/quotations';
import { words } from '../../../server/core/text/words';
import { judge } from '../../../server/core/verdicts/judge';
import type { Judgement } from '../../../server/core/verdicts/verdict';
import { libraryOf } from '../library';

const LIBRARY = libraryOf(
  Object.fromEntries(readdirSync('seeds').map((name) => [name, readFileSync(`seeds/${name}`, 'utf8')])),
);
const SOURCES = [...LIBRARY.sources.values()];
const RUNS = { numRuns: 20, seed: 20230618 };

const MARKS = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
  ['``', "''"],
] as const;

/** Any characters, lone surrogates too. (fc.string takes 0.8 s to set up.) */
const anything = fc.array(fc.nat(0xffff), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes));

/** A stretch of a report: 6 to 30 words without quotation marks, apostrophes or brackets, within one paragraph. */
const stretch = fc
  .tuple(fc.nat(SOURCES.length - 1), fc.nat(1_000_000), fc.integer({ min: 6, max: 30 }))
  .map(([source, at, length]) => {
    const blocks = (SOURCES[source]?.document.blocks ?? []).map(({ prose }) => prose.text);
    const plain = blocks.filter((text) => words(text).length >= 8);
    const text = plain[at % plain.length] ?? '';
    const list = words(text);
    const from = at % Math.max(1, list.length - 6);
    const [first, last] = [list[from], list[Math.min(list.length, from + length) - 1]];
    return text.slice(first?.start ?? 0, last?.end ?? 0);
  })
  .filter((text) => words(text).length >= 6 && !/["“”‘’'«»[\]()*_`]|\.\.\.|…|--/.test(text));

describe('judging any quotation', () => {
  it('finds a verbatim stretch in any marks, wrapped anywhere', () => {
    fc.assert(
      fc.property(
        stretch,
        fc.constantFrom(...MARKS),
        fc.integer({ min: 10, max: 60 }),
        (text, [open, close], width) => {
          const { judgement } = judged(`He said, ${open}${wrapped(text, width)}${close} on Monday.`);
          assert.equal(judgement.verdict, 'verbatim', JSON.stringify([text, judgement]));
        },
      ),
      RUNS,
    );
  });

  it('never lets a changed word pass', () => {
    fc.assert(
      fc.property(stretch, fc.nat(), (text, at) => {
        const list = words(text);
        const word = list[at % list.length];
        if (!word) return;
        const changed = `${text.slice(0, word.start)}xylophone${text.slice(word.end)}`;
        const { judgement } = judged(`He said, “${changed}” on Monday.`);
        assert.ok(judgement.verdict === 'altered' || judgement.verdict === 'not-found', changed);
      }),
      RUNS,
    );
  });

  it('never lets a word pass that was left out inside', () => {
    fc.assert(
      fc.property(stretch, fc.nat(), (text, at) => {
        const list = words(text);
        const index = 1 + (at % (list.length - 2));
        const [word, next] = [list[index], list[index + 1]];
        // A repeated word leaves the same words behind, and “10 million” may lose its “million” to the next one.
        if (!word || !next || list[index - 1]?.form === word.form || next.form === word.form) return;
        const cut = text.slice(0, word.start) + text.slice(next.start);
        const { judgement } = judged(`He said, “${cut}” on Monday.`);
        assert.ok(judgement.verdict === 'altered' || judgement.verdict === 'not-found', cut);
      }),
      RUNS,
    );
  });

  it('takes words left out at an ellipsis, and names them', () => {
    fc.assert(
      fc.property(stretch, fc.constantFrom('…', '...', '[...]', '[…]', '. . .'), (text, mark) => {
        const list = words(text);
        const [before, after] = [list[2], list[4]];
        if (!before || !after || list[3]?.form === after.form) return;
        const cut = `${text.slice(0, before.end)} ${mark} ${text.slice(after.start)}`;
        const { judgement } = judged(`He said, “${cut}” on Monday.`);
        assert.equal(judgement.verdict, 'edited', cut);
        assert.ok(judgement.matches[0]?.edits.some(({ kind, text: words }) => kind === 'ellipsis' && words === mark));
      }),
      RUNS,
    );
  });

  it('places every edit and passage where its text stands', () => {
    fc.assert(
      fc.property(stretch, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...NOISE)), { maxLength: 4 }), (text, noise) => {
        let quotation = text;
        for (const [at, insert] of noise) {
          const place = words(quotation)[at % words(quotation).length]?.start ?? 0;
          quotation = `${quotation.slice(0, place)}${insert} ${quotation.slice(place)}`;
        }
        const { draft, judgement } = judged(`He said, “${quotation}” on Monday.`);
        assertSpans(draft, judgement);
      }),
      RUNS,
    );
  });

  it('never throws, whatever stands between the marks', () => {
    const noise = fc.array(
      fc.constantFrom(...NOISE, 'China', 'the', '\n', '>', '*', '“', '”', '[', ']', '.', '\u0000', '我'),
    );
    fc.assert(
      fc.property(noise, anything, (parts, text) => {
        const { draft, judgement } = judged(`He said, “${parts.join(' ')}${text} ${parts.join('')}” on Monday.`);
        assertSpans(draft, judgement);
      }),
      { ...RUNS, numRuns: 40 },
    );
  });

  it('takes time in proportion to the length, whatever is quoted', () => {
    const source = numbered(1500, 1);
    const library = libraryOf({ 'long.txt': source });
    const shapes: Readonly<Record<string, (words: string[]) => string>> = {
      verbatim: (list) => list.join(' '),
      changed: (list) => list.map((word, i) => (i % 20 === 7 ? 'other' : word)).join(' '),
      elided: (list) => list.map((word, i) => (i % 11 === 7 ? '…' : word)).join(' '),
      absent: (list) => list.map((word) => `no${word}`).join(' '),
    };
    for (const [name, shape] of Object.entries(shapes)) {
      const cost = (length: number): number => {
        const { document } = markdownDocument(`He said "${shape(source.split(' ').slice(0, length))}" then.`);
        const [quotation] = quotationsIn(document);
        assert.ok(quotation);
        const times = [0, 1].map(() => {
          const start = process.cpuUsage();
          judge(document, quotation, library, { minimumWords: 3 });
          const { user, system } = process.cpuUsage(start);
          return user + system;
        });
        return Math.min(...times);
      };
      // Eight times the words: eight times the time, and twice as much again for a busy machine; the square would be 64.
      const [small, large] = [cost(150), cost(1200)];
      assert.ok(large < small * 24 + 20_000, `${name}: ${small} µs, ${large} µs`);
    }
  });
});

const NOISE = [
  '[sic]',
  '[...]',
  '…',
  '[the]',
  '[T]he',
  'not',
  '“x”',
  '**bold**',
  '&amp;',
  '\\[',
  '2',
  'per cent',
  '—',
  "can't",
  '%',
  '^1',
  '`code`',
];

function judged(draft: string): { draft: string; judgement: Judgement } {
  const { document } = markdownDocument(draft);
  const [quotation] = quotationsIn(document);
  if (!quotation) return { draft, judgement: { verdict: 'unchecked', words: 0, matches: [] } };
  return { draft, judgement: judge(document, quotation, LIBRARY, { minimumWords: 3 }) };
}

function assertSpans(draft: string, { matches }: Judgement): void {
  for (const match of matches) {
    const text = LIBRARY.sources.get(match.source)?.text ?? '';
    assert.ok(match.start < match.end && match.end <= text.length);
    for (const edit of match.edits) {
      assert.equal(edit.text, draft.slice(edit.draft.start, edit.draft.end));
      if (edit.source) assert.equal(edit.sourceText, text.slice(edit.source.start, edit.source.end));
    }
  }
}

// Breaks lines at blanks, as an editor does.
function wrapped(text: string, width: number): string {
  let column = 0;
  return text
    .split(' ')
    .map((word) => {
      column += word.length + 1;
      // A number and a point at the beginning of a line, a dash or a plus would begin a list.
      const breaks = column > width && /^[A-Za-z]/.test(word);
      if (breaks) column = word.length;
      return breaks ? `\n${word}` : word;
    })
    .join(' ')
    .replaceAll(' \n', '\n');
}

function numbered(count: number, seed: number): string {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state % 3 === 0 ? 'the' : `word${state % 5000}`;
  }).join(' ');
}
