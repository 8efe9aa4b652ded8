// Whether the speaker of each quotation in the five reports is the one that a reader finds: seeds-speakers.txt, a name or the
// words of the report a line, in the order of the files and of the quotations in them.
import { readFileSync, readdirSync } from 'node:fs';
import { namesIn } from '../../server/core/people/names';
import { attributionsOf } from '../../server/core/quotes/attribution';
import { quotationsIn } from '../../server/core/quotes/quotations';
import { plainDocument } from '../../server/core/text/plainDocument';
import { deliver, row } from './row';

const labels = readFileSync('test/accuracy/seeds-speakers.txt', 'utf8').split('\n').filter(Boolean);
const found = readdirSync('seeds').sort().flatMap(speakersIn);
const misses = labels.flatMap((label, at) => {
  const said = found[at];
  return said?.speaker === label
    ? []
    : [`${said?.place ?? `quotation ${at + 1}`}: ${said?.speaker ?? 'none'}; labelled ${label}`];
});
const tooMany = found.slice(labels.length).map(({ place }) => `${place}: a quotation that is not labelled`);
deliver([
  row('seedsSpeakers', 'speakers', {
    right: labels.length - misses.length,
    n: Math.max(labels.length, found.length),
    misses: [...misses, ...tooMany],
  }),
]);

function speakersIn(file: string): readonly { readonly place: string; readonly speaker: string }[] {
  const document = plainDocument(readFileSync(`seeds/${file}`, 'utf8'));
  const names = namesIn(document);
  const quotations = quotationsIn(document);
  return attributionsOf(document, quotations, names).map((one, at) => ({
    place: `${file} ${quotations[at]?.span.start ?? 0}`,
    speaker: names.entities[one.person ?? -1]?.name ?? one.speaker?.text ?? '-',
  }));
}
