// A long draft as a reporter might have it in hand: quotations out of the sources, some of them with a word changed, between
// sentences that nobody wrote for anything else.
import type { NamedText } from './corpus';
import { randomFrom } from './measure';

const FILLER = [
  'The committee met twice that week, and both times the doors stayed shut until the evening.',
  'Nothing of this was on paper when the delegation left for the airport.',
  'Three people who were in the room remember the pause that followed.',
  'It had rained since the morning and the flags hung straight down.',
  'A spokeswoman would not be drawn on the dates, which had moved before.',
  'By Thursday the wording had been passed around every desk on the floor.',
  'The older hands had seen such weeks and went home for dinner.',
  'Whether the market believed it is another matter, and was another matter then.',
];

/** A draft of about so many words over these texts, always the same for the same seed. Before each opening mark stands
 * a sentence of the writer's own, in the same paragraph. */
export function longDraft(texts: readonly NamedText[], words: number, seed = 1): string {
  const random = randomFrom(seed);
  const paragraphs: string[] = ['# The week in brief'];
  let count = 0;
  while (count < words) {
    const sentences = [0, 1, 2].map(() => FILLER[Math.floor(random() * FILLER.length)] ?? '');
    const day = paragraphs.length;
    const quotation = `“${quotationFrom(texts, random)},” the official said on day ${day} [@k${day % 7}].`;
    const paragraph = [...sentences, quotation].join(' ');
    paragraphs.push(paragraph);
    count += paragraph.split(' ').length;
  }
  return `${paragraphs.join('\n\n')}\n`;
}

function quotationFrom(texts: readonly NamedText[], random: () => number): string {
  const { text } = texts[Math.floor(random() * texts.length)] ?? { text: '' };
  const all = text.replace(/["“”\n]+/g, ' ').split(' ');
  const length = 10 + Math.floor(random() * 20);
  const from = Math.floor(random() * Math.max(1, all.length - length));
  const chosen = all.slice(from, from + length);
  if (random() < 0.3) chosen[5] = 'certainly';
  return chosen.join(' ');
}
