// The passage index: nothing that a source holds may be missed, and what was removed is gone.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  candidates,
  emptyIndex,
  hasSource,
  withoutSource,
  withSegment,
  withSource,
  type PassageIndex,
} from '../../../server/core/passages/passageIndex';
import { buildSegment } from '../../../server/core/passages/segment';
import { wordKey, words } from '../../../server/core/text/words';

const BOATS =
  'The harbour was quiet when the last of the fishing boats came in, an hour after dark. Nobody on the quay spoke. ' +
  'The master of the first boat said that they had seen no fish for nine days, that the nets were torn, and that he ' +
  'would not go out again before the spring. His brother, who mends the nets, said nothing at all and went home.';
const RAIN =
  'It rained for nine days in the hills above the town. On the tenth the river rose over the old bridge and took the ' +
  'mill, the miller said, but not the miller. We were lucky, he said. We had an hour.';

function keysOf(text: string): Uint32Array {
  return Uint32Array.from(words(text), (word) => wordKey(word.form));
}

function indexOf(sources: Readonly<Record<string, string>>): PassageIndex {
  let index = emptyIndex();
  for (const [source, text] of Object.entries(sources)) index = withSource(index, source, { keys: keysOf(text) });
  return index;
}

/** The text of the best window for a quotation, or undefined. */
function best(
  sources: Readonly<Record<string, string>>,
  quotation: string,
  effort: 'quick' | 'thorough' = 'quick',
): string | undefined {
  const [first] = candidates(indexOf(sources), keysOf(quotation), 8, { effort });
  if (!first) return undefined;
  const text = sources[first.source] ?? '';
  const found = words(text).slice(first.from, first.to);
  return `${first.source}: ${text.slice(found.at(0)?.start, found.at(-1)?.end)}`;
}

describe('passage index', () => {
  const sources = { boats: BOATS, rain: RAIN };

  for (const quotation of [
    'would not go out again before the spring',
    'nine days in the hills',
    'no fish for nine days',
    'lucky, he said',
    'the miller',
    'quay',
    'spring. His brother',
  ]) {
    it(`finds “${quotation}” where it stands`, () => {
      assert.ok(best(sources, quotation)?.includes(quotation), best(sources, quotation));
    });
  }

  for (const [quotation, passage] of [
    [
      'they had seen no cod for nine weeks, that the nets were torn',
      'they had seen no fish for nine days, that the nets were torn',
    ],
    ['the river came over the new bridge and took a mill', 'the river rose over the old bridge and took the mill'],
    ['The master of one boat told us they saw no fish in nine long days', 'seen no fish for nine days'],
    ['Rained nine whole days on hills near town', 'It rained for nine days in the hills above the town'],
  ] as const) {
    it(`finds “${passage}” for “${quotation}”`, () => {
      assert.ok(best(sources, quotation)?.includes(passage), best(sources, quotation));
    });
  }

  it('covers both parts of a quotation with words left out', () => {
    const window = best(sources, 'The harbour was quiet … said nothing at all and went home');
    assert.ok(window?.includes('The harbour was quiet') && window.includes('went home'), window);
  });

  it('finds nothing where no word is shared', () => {
    assert.equal(best(sources, 'quantum chromodynamics predicts asymptotic freedom', 'thorough'), undefined);
    assert.equal(best({}, 'the miller'), undefined);
    assert.equal(best(sources, ''), undefined);
  });

  it('searches in some sources only when asked to', () => {
    const found = candidates(indexOf(sources), keysOf('for nine days'), 8, { only: new Set(['rain']) });
    assert.deepEqual([...new Set(found.map(({ source }) => source))], ['rain']);
  });

  it('replaces a source of the same key', () => {
    const index = withSource(indexOf(sources), 'boats', { keys: keysOf(RAIN) });
    assert.deepEqual(
      candidates(index, keysOf('the fishing boats came in')).filter(({ votes }) => votes > 2),
      [],
    );
    assert.equal(candidates(index, keysOf('but not the miller')).length, 2);
  });

  it('finds a phrase of the commonest words in a source of its own among very many', () => {
    const filler = Array.from({ length: 400 }, (_, at) => `of the and of a ${at} in the of it and the`).join(' ');
    const texts = { filler, needle: 'Here it is: and the of a in the end.' };
    assert.ok(best(texts, 'and the of a in the')?.startsWith('needle'), best(texts, 'and the of a in the'));
  });
});

// A small vocabulary, so that words and runs repeat as they do in prose.
const anyWord = fc.integer({ min: 0, max: 60 }).map((n) => `w${Math.floor((n * n) / 60)}`);
const anyText = fc.array(anyWord, { minLength: 1, maxLength: 80 });
const anyLibrary = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), anyText), {
  minLength: 1,
  maxLength: 30,
  selector: ([source]) => source,
});

describe('passage index, whatever the library', () => {
  it('finds every stretch of every source, first among equals', () => {
    fc.assert(
      fc.property(anyLibrary, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 12 }), (library, which, start, length) => {
        const [source, text] = library[which % library.length] ?? ['', []];
        const from = start % text.length;
        const stretch = text.slice(from, from + length);
        const index = indexOf(Object.fromEntries(library.map(([name, own]) => [name, own.join(' ')])));
        const keys = keysOf(stretch.join(' '));
        const [first] = candidates(index, keys);
        assert.equal(first?.votes, stretch.length);
        const own = new Map(library).get(first.source) ?? [];
        assert.ok(` ${own.slice(first.from, first.to).join(' ')} `.includes(` ${stretch.join(' ')} `));
        const all = candidates(index, keys, 1000, { only: new Set([source]) });
        assert.ok(all.some((one) => one.source === source && one.from <= from && from + stretch.length <= one.to));
      }),
      { seed: 7, numRuns: 25 },
    );
  });

  it('does not depend on the order of adding, nor on how sources came together', () => {
    fc.assert(
      fc.property(anyLibrary, anyText, (library, text) => {
        const keyed = library.map(([source, own]) => ({ source, keys: keysOf(own.join(' ')) }));
        const forward = keyed.reduce((index, { source, keys }) => withSource(index, source, { keys }), emptyIndex());
        const backward = keyed.reduceRight(
          (index, { source, keys }) => withSource(index, source, { keys }),
          emptyIndex(),
        );
        const atOnce = withSegment(emptyIndex(), buildSegment(keyed));
        const keys = keysOf(text.slice(0, 9).join(' '));
        const found = (index: PassageIndex): string[] =>
          candidates(index, keys, 1000, { effort: 'thorough' })
            .map((one) => JSON.stringify(one))
            .sort();
        assert.deepEqual(found(backward), found(forward));
        assert.deepEqual(found(atOnce), found(forward));
      }),
      { seed: 8, numRuns: 25 },
    );
  });

  it('forgets a removed source and nothing else', () => {
    fc.assert(
      fc.property(anyLibrary, fc.array(fc.nat(), { maxLength: 25 }), (library, removals) => {
        let index = indexOf(Object.fromEntries(library.map(([name, own]) => [name, own.join(' ')])));
        const left = new Map(library);
        for (const at of removals) {
          const [source] = library[at % library.length] ?? [''];
          index = withoutSource(index, source);
          left.delete(source);
        }
        for (const [source, text] of library) {
          assert.equal(hasSource(index, source), left.has(source));
          const found = candidates(index, keysOf(text.join(' ')), 1000);
          assert.ok(found.every((one) => left.has(one.source)));
          if (left.has(source)) assert.equal(found[0]?.votes, text.length);
        }
      }),
      { seed: 9, numRuns: 25 },
    );
  });

  it('answers any keys with windows inside their sources', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint32Array({ maxLength: 40 }), { maxLength: 6 }),
        fc.uint32Array({ maxLength: 300 }),
        (own, keys) => {
          let index = emptyIndex();
          own.forEach((words, at) => (index = withSource(index, `s${at}`, { keys: words })));
          for (const one of candidates(index, keys, 5, { effort: 'thorough' })) {
            const length = own[Number(one.source.slice(1))]?.length ?? 0;
            assert.ok(0 <= one.from && one.from < one.to && one.to <= length && one.votes <= keys.length);
          }
        },
      ),
      { seed: 10, numRuns: 50 },
    );
  });
});
