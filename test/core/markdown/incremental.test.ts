// A draft from version to version: the same as read anew, unchanged blocks keep their prose, and the work grows with the text.
import assert from 'node:assert/strict';
import { markdownDocument, type MarkdownVersion } from '../../../server/core/markdown/markdownDocument';

/** A version with the first `before` replaced, both as parsed from the version before it and as parsed anew. */
function edited(
  version: MarkdownVersion,
  before: string,
  after: string,
): { next: MarkdownVersion; anew: MarkdownVersion } {
  const start = version.document.text.indexOf(before);
  assert.ok(start >= 0, `no “${before}”`);
  const end = start + before.length;
  const text = version.document.text.slice(0, start) + after + version.document.text.slice(end);
  const change = { start, end, inserted: after.length };
  return { next: markdownDocument(text, version, [change]), anew: markdownDocument(text) };
}

/** Blocks of `next` whose prose is not an object of `version`. */
function renewed(version: MarkdownVersion, next: MarkdownVersion): string[] {
  const kept = new Set(version.document.blocks.map(({ prose }) => prose));
  return next.document.blocks.filter(({ prose }) => !kept.has(prose)).map(({ prose }) => prose.text);
}

/** Pieces that interact: openings and closings of every construct, at line starts and inside lines. */
const PIECES =
  'a|word |“q” |"|\n|\n\n|\r\n|> |- |1. |    |# |[^1]: |[^1]|^[|[|](u)|[@a, p. 3]|@b |*|**|_|`|``|```\n|<!--|-->|<div>\n|</div>|$|$$|\\|&amp;|[r]: u\n|![x](y)|{#i}|~~|===\n|---\n|:::\n'
    .split('|')
    .concat(['|a|b|\n|-|-|\n']);

describe('markdownDocument: versions', () => {
  const TEXT =
    '# Head\n\nOne “a”.\n\n> Two [@k].\n> More.\n\n- three\n- four\n\nFive[^1].\n\n[^1]: Note.\n\nSix [link].\n\n[link]: http://x\n';

  it('reads only the edited block anew', () => {
    const version = markdownDocument(TEXT);
    const { next, anew } = edited(version, 'a”', 'an “inner”');
    assert.deepEqual(renewed(version, next), ['One “an “inner”.']);
    assert.deepEqual(next.document, anew.document);
  });

  it('keeps all prose where a block is added, taken out or moved', () => {
    const version = markdownDocument(TEXT);
    const added = edited(version, '# Head\n', '# Head\n\nNew.\n');
    assert.deepEqual(renewed(version, added.next), ['New.']);
    const removed = edited(added.next, 'New.\n\n', '');
    assert.deepEqual(renewed(version, removed.next), []);
    assert.deepEqual(removed.next.document, version.document);
  });

  it('reads links anew when a definition changes', () => {
    const version = markdownDocument(TEXT);
    const { next, anew } = edited(version, '[link]: http://x', '[other]: http://x');
    assert.deepEqual(next.document, anew.document);
    assert.deepEqual(next.document.links, []);
    assert.ok(renewed(version, next).includes('Six [link].'));
  });

  it('sees what a new fence, comment or front matter does to the blocks after it', () => {
    for (const [before, after] of [
      ['One', '```\nOne'],
      ['One', '<!-- One'],
      ['# Head', '---\na: b\n---\n# Head'],
      ['- three', '<div>\n- three'],
    ] as const) {
      const { next, anew } = edited(markdownDocument(TEXT), before, after);
      assert.deepEqual(next.document, anew.document, after);
      const back = edited(next, after, before);
      assert.deepEqual(back.next.document, back.anew.document, `${after} taken back`);
    }
  });

  it('does without the changes, and with wrong ones', () => {
    const version = markdownDocument(TEXT);
    const text = TEXT.replace('Five', 'Fünf');
    const wrong = [{ start: 0, end: 3, inserted: 3 }];
    assert.deepEqual(markdownDocument(text, version).document, markdownDocument(text).document);
    assert.deepEqual(markdownDocument(text, version, wrong).document, markdownDocument(text).document);
  });

  it('is the same as read anew after any edit', () => {
    const random = numbers(20231118);
    for (let round = 0; round < 15; round++) {
      let version = markdownDocument(pieces(random, 80));
      for (let step = 0; step < 6; step++) {
        const { text } = version.document;
        const start = random(text.length + 1);
        const end = Math.min(text.length, start + random(6));
        const inserted = pieces(random, random(3));
        const now = text.slice(0, start) + inserted + text.slice(end);
        const next = markdownDocument(now, version, [{ start, end, inserted: inserted.length }]);
        assert.deepEqual(next.document, markdownDocument(now).document, JSON.stringify({ text, start, end, inserted }));
        version = next;
      }
    }
  });
});

describe('markdownDocument: growth', () => {
  // Only the growth is looked at: eight times the text may take some eight times the work; quadratic work would be 64 times.
  const HOSTILE =
    '[|[a](|[a](b "|]|![|^[|*a |a* |_a* |`|``a`|$5 |$a|<!--|<a b="|<?|&amp|@a [b] |{#a |> |- |[^a]: |“q” |"|~|http://a('.split(
      '|',
    );

  for (const piece of HOSTILE) {
    it(`is in proportion for a line of ${piece.trim()}`, () => {
      const time = (size: number) => fastest(() => markdownDocument(piece.repeat(Math.ceil(size / piece.length))));
      // A busy machine may spoil one measurement, not three in a row.
      const ratios: number[] = [];
      do ratios.push(time(10_000) / Math.max(time(1_250), 0.1));
      while ((ratios.at(-1) ?? 0) > 28 && ratios.length < 3);
      assert.ok(Math.min(...ratios) <= 28, ratios.join(', '));
    });
  }
});

// The processor's time, in milliseconds: other programs do not count.
function fastest(work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < 2; round++) {
    const start = process.cpuUsage();
    work();
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}

// Numbers below a limit from a linear congruential generator (Numerical Recipes' constants): the same in every run.
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function pieces(random: (limit: number) => number, count: number): string {
  return Array.from({ length: count }, () => PIECES[random(PIECES.length)] ?? '').join('');
}
