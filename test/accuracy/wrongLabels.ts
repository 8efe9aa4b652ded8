// Misses on data made by others where the label is wrong, each read in its text by hand. They count as misses all the same;
// the page says why they are none.
import type { Measurement } from './goals';

interface WrongLabel {
  readonly measurement: Measurement;
  /** How the miss begins. */
  readonly miss: string;
  readonly reason: string;
}

const WRONG_LABELS: readonly WrongLabel[] = [
  {
    measurement: 'quotations',
    miss: 'n28: edited (trump_speech_2015-06-16)',
    reason:
      'the speech has these words; the quotation has a letter of its own in brackets, so that no run of five is shared.',
  },
  {
    measurement: 'quotations',
    miss: 'usa-today_2016-04-06_sanders-winning-streak-continues 1083: edited (debate_2016-10-19_Pres)',
    reason: 'the transcript has these five words, one of them without its apostrophe.',
  },
  {
    measurement: 'quotations',
    miss: 'wash-post_2016-07-22_republican-assails-elites-as-he- 7230: altered (wash-post_2016-06-13',
    reason: 'the same speaker says it there in nearly the same words.',
  },
  {
    measurement: 'quotations',
    miss: 'huff-post_2015-12-20_hillary-clinton-s-claim-that-don 351: altered (west-journal_2015-12-21',
    reason: 'the same sentence of the same debate, whose genitive that article writes otherwise.',
  },
  {
    measurement: 'quotations',
    miss: 'wash-post_2015-12-20_democratic-candidates-pivot-shar 1256: altered (west-journal_2015-12-21',
    reason: 'the same sentence of the same debate, whose genitive that article writes otherwise.',
  },
  {
    measurement: 'quotations',
    miss: 'n148: altered (usa-today_2016-02-11_sanders-faces-test-on-appeal-to-',
    reason: 'the same words of the same speech, which that article heard otherwise.',
  },
];

/** Why the label behind a miss is wrong; `undefined` where it is not known to be. */
export function reasonFor(measurement: Measurement, miss: string): string | undefined {
  return WRONG_LABELS.find((one) => one.measurement === measurement && miss.startsWith(one.miss))?.reason;
}
