// `verbatim quotes`: every quotation in the sources, with its speaker.
import type { Library, Source } from '../core/library';
import { findPeople } from '../core/people/findPeople';
import type { Attribution, Quotation } from '../core/quotes/quotation';
import { SCHEMA } from './formatJson';
import { printable } from './printable';

/** The contract's JSON. */
export function quotesJson(sources: readonly Source[], library: Library): string {
  const value = {
    schema: SCHEMA,
    sources: sources.map((source) => ({
      key: source.key,
      path: source.path,
      quotations: source.quotations.map((quotation, index) =>
        entry(source, quotation, source.attributions[index], library),
      ),
    })),
  };
  return JSON.stringify(value, undefined, 2) + '\n';
}

/** A line a quotation: speaker and words. */
export function quotesText(sources: readonly Source[], library: Library): string {
  return sources.map((source) => sourceText(source, library)).join('\n');
}

function sourceText(source: Source, library: Library): string {
  const title = source.metadata.title ? `  ${source.metadata.title}` : '';
  const lines = source.quotations.map((quotation, index) => {
    const attribution = source.attributions[index];
    const words = source.text.slice(quotation.span.start, quotation.span.end);
    return `  ${printable(who(source, attribution, library))}: ${printable(words)}`;
  });
  return [printable(source.key + title), ...lines].join('\n') + '\n';
}

// Whoever names a work does not say its title; whoever holds a term at arm's length may quote another.
function who(source: Source, attribution: Attribution | undefined, library: Library): string {
  if (attribution?.kind === 'title') return '(a title)';
  const name = attribution && (personOf(source, attribution, library) ?? attribution.speaker?.text);
  if (attribution?.kind === 'scare') return name === undefined ? '(a term)' : `${name} (a term)`;
  return name ?? '(nobody named)';
}

function entry(source: Source, { span }: Quotation, attribution: Attribution | undefined, library: Library): object {
  const speaker = attribution?.speaker;
  const cue = attribution?.cue;
  return {
    start: span.start,
    end: span.end,
    text: source.text.slice(span.start, span.end),
    kind: attribution?.kind ?? 'scare',
    speaker: speaker
      ? {
          start: speaker.start,
          end: speaker.end,
          text: speaker.text,
          person: personOf(source, attribution, library) ?? null,
        }
      : null,
    cue: cue ? { start: cue.start, end: cue.end, text: cue.text } : null,
  };
}

// The fullest name that any source has for the person.
function personOf(source: Source, { person }: Attribution, library: Library): string | undefined {
  const name = person === undefined ? undefined : source.names.entities[person]?.name;
  if (name === undefined) return undefined;
  const known = findPeople(library.people, name);
  return known.length === 1 && known[0] ? known[0].name : name;
}
