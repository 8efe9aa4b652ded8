// Reading names takes time in proportion to the text, also where every word could begin one.
import assert from 'node:assert/strict';
import { namesIn } from '../../../server/core/people/names';
import { plainDocument } from '../../../server/core/text/plainDocument';

describe('time for names', () => {
  it('grows in step with the text', () => {
    const line = 'A. B. C. “(Mr. President Photo by Al-Al-Al of the State for and the Bank of & Co ';
    // The processor's time, and the best of some tries: the machine may have other work.
    const time = (times: number): number => {
      const text = line.repeat(times);
      const tries = [1, 2, 3, 4, 5].map(() => {
        const before = process.cpuUsage();
        namesIn(plainDocument(text));
        return process.cpuUsage(before).user / 1000;
      });
      return Math.min(...tries);
    };
    time(400);
    const small = time(100);
    const large = time(400);
    assert.ok(large < 12 * small, `${large} ms for four times the text of ${small} ms`);
  });
});
