// Whether a quotation that a draft ascribes to one person is certainly the utterance of another that a source has. Two people
// say “Which is it?” and “We need a big change” without quoting each other; what a misquote is a misquote of may be another
// sentence; and a block quotation is credited to the author of the work, whoever speaks in it.
import { samePerson } from '../core/people/findPeople';
import type { Source } from '../core/library';
import { textOf } from '../core/text/span';
import { foldedForm, words } from '../core/text/words';
import { isFunctionWord } from '../core/verdicts/functionWords';
import type { CheckedDraft, CheckedQuotation } from '../draft';
import { namesIn } from './reportersProse';

/** Words with a meaning of their own that a quotation must have: where the draft cites the source or quotes something
 * else from it, where the source names the draft's person, and where nothing ties the two together but the words. Of
 * 1,027 quotations in newspapers whose own sources were not in the library, six shorter ones were somebody else's by
 * chance. */
const TIED = 1;
const NAMED = 2;
const STRANGERS = 3;

/** Words with a meaning of their own that show that a draft is written from a source: so many in one quotation, or more in
 * several that have some each. */
const SHOWING = 4;
const SHOWING_TOGETHER = { each: 3, all: 6 };

/** The part of a misquoted quotation's telling words that another utterance must have to be as near as a near miss. */
const NEAR = 0.5;

/** True where the passage, and no other utterance, is what the draft quotes. */
export function stemsFromThere(draft: CheckedDraft, checked: CheckedQuotation): boolean {
  const { library, document } = draft;
  const { judgement, speaker, quotation } = checked;
  const source = library.sources.get(judgement.matches[0]?.source ?? '');
  if (!source || speaker.draft === null || isCredited(draft, checked, source)) return false;
  const telling = tellingForms(textOf(document.text, quotation.inner));
  if (telling.size < leastTelling(draft, checked, source)) return false;
  return judgement.verdict !== 'altered' || !saysNearly(draft, source, { name: speaker.draft, telling });
}

function leastTelling(draft: CheckedDraft, { cited, speaker }: CheckedQuotation, source: Source): number {
  if (cited.includes(source.key) || usedSources(draft).has(source.key)) return TIED;
  return namesIn(source, speaker.draft ?? '') ? NAMED : STRANGERS;
}

const used = new WeakMap<CheckedDraft, ReadonlySet<string>>();

// The sources that the draft certainly quotes, whoever it has say it.
function usedSources(draft: CheckedDraft): ReadonlySet<string> {
  const known = used.get(draft);
  if (known) return known;
  const found = new Set<string>();
  const sums = new Map<string, number>();
  for (const { judgement, quotation, speaker } of draft.quotations) {
    const [match] = judgement.matches;
    if (!match || match.verdict === 'altered' || speaker.agree === false) continue;
    const { size } = tellingForms(textOf(draft.document.text, quotation.inner));
    const sum = (sums.get(match.source) ?? 0) + (size >= SHOWING_TOGETHER.each ? size : 0);
    sums.set(match.source, sum);
    if (size >= SHOWING || sum >= SHOWING_TOGETHER.all) found.add(match.source);
  }
  used.set(draft, found);
  return found;
}

// “— Charles Dickens, *Hard Times*”: no person of the text.
function isCredited({ document, library }: CheckedDraft, checked: CheckedQuotation, { names }: Source): boolean {
  const { quotation, attribution, speaker } = checked;
  if (quotation.kind !== 'block' || attribution.cue) return false;
  if (/["“”«»„]|(?:^|\s)['‘]/m.test(textOf(document.text, quotation.inner))) return true;
  const name = speaker.draft ?? '';
  return !names.mentions.some(
    ({ entity, credit }) =>
      credit !== true && samePerson(library.people, name, names.entities[entity]?.name ?? '') === true,
  );
}

interface Said {
  readonly name: string;
  readonly telling: ReadonlySet<string>;
}

// Whether the draft's person says something in the source that has as many of the words.
function saysNearly({ library }: CheckedDraft, source: Source, { name, telling }: Said): boolean {
  return source.quotations.some(({ inner }, index) => {
    const person = source.attributions[index]?.person;
    const other = person === undefined ? undefined : source.names.entities[person]?.name;
    if (other === undefined || samePerson(library.people, name, other) === false) return false;
    const found = tellingForms(textOf(source.text, inner));
    return [...telling].filter((form) => found.has(form)).length >= telling.size * NEAR;
  });
}

function tellingForms(text: string): ReadonlySet<string> {
  return new Set(
    words(text).flatMap(({ form }) => (form.length < 3 || isFunctionWord(form) ? [] : [foldedForm(form)])),
  );
}
