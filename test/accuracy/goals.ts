// What is measured, and what it must reach: the one list. The measurements deliver rows by these names, the terminal's table
// and docs/accuracy.md show them in this order. Shares are from 0 to 1, speeds in seconds for each MB of text.

/** What a figure must reach, or must not pass. */
export type Goal = { readonly atLeast: number } | { readonly atMost: number };

/** One line of the table. */
export interface Line {
  readonly what: string;
  /** Absent: told for information. */
  readonly goal?: Goal;
  readonly unit?: 's/MB';
}

const atLeast = (share: number): { readonly goal: Goal } => ({ goal: { atLeast: share } });
const atMost = (share: number): { readonly goal: Goal } => ({ goal: { atMost: share } });

/** The lines of each measurement (a file of this folder), by the names under which they are delivered. */
export const LINES = {
  labelled: {
    found: { what: 'labelled drafts: quotations found, and nothing else' },
    verdicts: { what: 'labelled drafts: verdicts', ...atLeast(0.99) },
    precision: { what: 'labelled drafts: checks, precision', ...atLeast(0.98) },
    recall: { what: 'labelled drafts: checks, recall', ...atLeast(0.95) },
    accused: { what: 'labelled drafts: right quotations called altered or not found' },
    passages: { what: 'labelled drafts: passages' },
    meaning: { what: 'labelled drafts: whether an alteration can turn the sense' },
    kinds: { what: 'labelled drafts: kinds of edits' },
    texts: { what: 'labelled drafts: words of edits' },
  },
  people: {
    spans: { what: 'persons in the five reports, exact spans: F1', ...atLeast(0.98) },
    seedsJoined: { what: 'forms of a name joined, the five reports: B-cubed F1', ...atLeast(0.95) },
    allJoined: { what: 'forms of a name joined, reports and 30 news articles: B-cubed F1', ...atLeast(0.95) },
  },
  seedsSpeakers: {
    speakers: { what: 'speakers of the quotations in the five reports', ...atLeast(1) },
  },
  quotations: {
    exact: { what: 'real quotations, the same words: judged verbatim or edited', ...atLeast(0.99) },
    altered: { what: 'real quotations, altered: judged altered', ...atLeast(0.95) },
    acceptable: { what: 'real quotations, acceptable edits: not judged altered', ...atLeast(0.93) },
    everywhere: { what: 'the same, all sources: the right passage, or one no further off', ...atLeast(0.99) },
    ocrExact: {
      what: 'clean prints against bad text recognition, the same words: found, not accused',
      ...atLeast(0.998),
    },
    ocrDamaged: { what: 'the same, damaged: the right place found, not called not found', ...atLeast(0.98) },
    absent: { what: 'quotations that no source has: called verbatim, edited or altered', ...atMost(0.005) },
  },
  markdown: {
    quotations: { what: 'Markdown as Pandoc reads it: quotations in double marks', ...atLeast(0.99) },
    blocks: { what: 'Markdown as Pandoc reads it: block quotations', ...atLeast(0.99) },
    keys: { what: 'Markdown as Pandoc reads it: citation keys' },
    groups: { what: 'Markdown as Pandoc reads it: citations, grouped' },
    inText: { what: 'Markdown as Pandoc reads it: citations, in text or not' },
    footnotes: { what: 'Markdown as Pandoc reads it: footnotes' },
    headings: { what: 'Markdown as Pandoc reads it: headings' },
  },
  retrieval: {
    news: { what: 'the place among the first ten that the index offers: real quotations' },
    ocr: { what: 'the place among the first ten that the index offers: bad text recognition' },
  },
  speakers: {
    recall: { what: 'speakers in news articles, overlap: recall', ...atLeast(0.9) },
    precision: { what: 'the same: precision', ...atLeast(0.93) },
    direct: { what: 'the same, direct speech: precision', ...atLeast(0.96) },
    soundRecall: { what: 'speakers, without the labels that name the verb for the speaker: recall' },
    soundPrecision: { what: 'the same: precision' },
    soundDirect: { what: 'the same, direct speech: precision' },
    spoken: { what: 'spoken, or a title or scare quotes: balanced accuracy', ...atLeast(0.8) },
  },
  wrongSpeaker: {
    alarms: { what: '`wrong-speaker` where the draft names the right one: false alarms', ...atMost(0.005) },
    found: { what: '`wrong-speaker` where it names another person of the article: found', ...atLeast(0.6) },
  },
  speed: {
    analysing: { what: 'reading and analysing sources, in one worker', ...atMost(1.2), unit: 's/MB' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Line>>>>;

/** A file of this folder that measures. */
export type Measurement = keyof typeof LINES;

/** The names of a measurement's lines. */
export type LineName<M extends Measurement> = keyof (typeof LINES)[M] & string;
