// docs/accuracy.md is written by `npm run accuracy`: its tables are those of the kept figures, its goals those of the code.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { LINES, type Line } from './accuracy/goals';
import { pageWith, rowsOf, type Figures } from './accuracy/page';
import { goalOf, isMet, reachedOf, row } from './accuracy/row';

const page = readFileSync('docs/accuracy.md', 'utf8');
const figures = JSON.parse(readFileSync('test/accuracy/figures.json', 'utf8')) as Figures;

describe('docs/accuracy.md', () => {
  it('shows the figures as they were measured, and no others', () => {
    assert.ok(page === pageWith(page, figures), 'written by hand, or not written anew: npm run accuracy -- page');
  });

  it('has a row for every goal, with the goal of the code', () => {
    const rows = rowsOf(figures);
    for (const [measurement, lines] of Object.entries(LINES)) {
      for (const [name, line] of Object.entries<Line>(lines)) {
        const found = rows.find((one) => one.measurement === measurement && one.name === name);
        if (!found) assert.fail(`${measurement} ${name} was not measured`);
        const cells = page
          .split('\n')
          .map((text) => text.split('|').map((cell) => cell.trim()))
          .find(([, what]) => what === line.what);
        assert.ok(cells, `${line.what} is not on the page`);
        if (line.goal) assert.equal(cells[2], goalOf(found));
      }
    }
  });

  it('rounds towards the miss', () => {
    const figure = (name: 'alarms' | 'found', reached: number) => row('wrongSpeaker', name, { reached, n: 100_000 });
    assert.equal(isMet(figure('alarms', 0.00501)), false);
    assert.equal(reachedOf(figure('alarms', 0.00501)), '0.51 %');
    assert.equal(isMet(figure('found', 0.59999)), false);
    assert.equal(reachedOf(figure('found', 0.59999)), '59.99 %');
    assert.equal(reachedOf(figure('found', 0.6)), '60.00 %');
  });
});
