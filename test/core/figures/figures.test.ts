// Figures in a text: each with what it is worth, what it measures, and how exact it claims to be.
import assert from 'node:assert/strict';
import { figuresIn } from '../../../server/core/figures/figures';

const readings: Record<string, string[]> = {
  'an 18-year low': ['18 = 18 year'],
  'within 150 yards of it': ['150 = 150 yard'],
  'two days, or 2 days': ['two = 2 day', '2 = 2 day'],
  'twenty-five hundred people and 1,200 others': ['twenty-five hundred = 2500', '1,200 = 1200'],
  'It cost $5 million, not $5bn.': ['$5 million = 5000000 $', '$5bn = 5000000000 $'],
  'Some 2.5 million voted': ['2.5 million = 2500000 about'],
  'more than 40 per cent, fewer than 30% or nearly 7 percent': ['40 = 40 % more', '30 = 30 % less', '7 = 7 % less'],
  'on June 18 and on 19 June': ['18 = 18 june', '19 = 19 june'],
  'in 2018': ['2018 = 2018 year'],
  'an F-16, a Boeing 747 and 10–15 men': ['16 = 16 vague', '747 = 747 vague', '10 = 10 vague', '15 = 15 vague'],
  'one of them, the first, at 10:30': [],
};

describe('figuresIn', () => {
  for (const [text, expected] of Object.entries(readings)) {
    it(`reads “${text}”`, () => {
      const found = figuresIn(text).map(({ start, end, value, unit, exactness, vague }) =>
        [`${text.slice(start, end)} =`, value, unit?.name, exactness === 'exact' ? '' : exactness, vague ? 'vague' : '']
          .filter((part) => part !== '' && part !== undefined)
          .join(' '),
      );
      assert.deepEqual(found, expected);
    });
  }
});
