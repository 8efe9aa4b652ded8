// A long draft as a reporter might have it in hand: quotations out of the sources, some of them with a word changed, between
// sentences that nobody wrote for anything else.
import { randomFrom } from './measure';
import type { NamedText } from './corpus';

/** A draft, and places in it to type at. */
export interface LongDraft {
  readonly text: string;
  /** Offsets inside quotations, and in the prose between them. */
  readonly quoted: readonly number[];
  readonly prose: readonly number[];
}

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

/** A draft of about so many words over these texts, always the same for the same seed. */
export function longDraft(texts: readonly NamedText[], words: number, seed = 1): LongDraft {
  const random = randomFrom(seed);
  const parts: string[] = ['# The week in brief\n\n'];
  const quoted: number[] = [];
  const prose: number[] = [];
  let length = parts[0]?.length ?? 0;
  let count = 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
    count += part.split(' ').length;
  };
  for (let paragraph = 1; count < words; paragraph++) {
    for (let sentence = 0; sentence < 3; sentence++) {
      prose.push(length + 12);
      add(`${FILLER[Math.floor(random() * FILLER.length)] ?? ''} `);
    }
    quoted.push(length + 15);
    add(`“${quotationFrom(texts, random)},” the official said on day ${paragraph} [@k${paragraph % 7}].\n\n`);
  }
  return { text: parts.join(''), quoted, prose };
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
