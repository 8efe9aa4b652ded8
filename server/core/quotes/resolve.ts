// Which person the words for a speaker stand for, where that is certain.
import { documentSpan, type Document } from '../document';
import type { Mention, Names } from '../people/mention';
import type { Phrase } from './nounPhrase';
import { isPronoun } from './nounPhrase';
import type { Attribution } from './quotation';
import type { BlockTokens } from './surroundings';
import { REPORT_NOUNS, SINGULAR_PRONOUNS } from './wordClasses';

/** What the words for a speaker are, and whom they stand for. */
export interface Resolved {
  readonly kind: NonNullable<Attribution['speakerKind']>;
  readonly person?: number;
  readonly certain: boolean;
}

interface Context {
  readonly document: Document;
  readonly names: Names;
}

/** Whom a phrase stands for. */
export function personOf(context: Context, block: BlockTokens, phrase: Phrase): Resolved {
  const last = block.tokens[phrase.last];
  if (isPronoun(last)) return { kind: 'pronoun', certain: false };
  const mention = mentionIn(context, block, phrase);
  if (mention?.kind === 'person') return { kind: 'name', person: mention.entity, certain: true };
  if (REPORT_NOUNS.has(last?.lower ?? '')) return { kind: 'report', certain: false };
  if (last?.capital) return { kind: 'name', certain: false };
  return { kind: /s$/.test(last?.lower ?? '') ? 'group' : 'role', certain: SINGULAR_PRONOUNS.size === 0 };
}

function mentionIn(context: Context, block: BlockTokens, phrase: Phrase): Mention | undefined {
  const whole = context.document.blocks[block.block];
  const first = block.tokens[phrase.first];
  const last = block.tokens[phrase.last];
  if (!whole || !first || !last) return undefined;
  const span = documentSpan(whole, { start: first.start, end: last.end });
  return context.names.mentions.find((mention) => mention.start < span.end && span.start < mention.end);
}
