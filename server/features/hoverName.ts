// The hover on a name: who it is, as the sources say it, where they say it, and what that person said.
import { findPeople } from '../core/people/findPeople';
import type { Person, SourcePlace } from '../core/people/people';
import { personCard, type CardPlace, type PersonCard } from '../core/people/personCard';
import type { Library } from '../core/library';
import { touches, type Span } from '../core/text/span';
import type { CheckedDraft } from '../draft';
import { hrefOf, lineLink, linkTo } from './places';
import type { Hover, Inline, RichBlock } from './richText';

/** A name in the draft and who it stands for. */
export interface NamedPerson {
  readonly span: Span;
  readonly person: Person;
}

/** Longest sentence or utterance shown: about four lines of a narrow popup. */
const LONGEST_TEXT = 220;
/** Sources named one by one; the others are a count. */
const MOST_SOURCES = 5;
/** Roles and forms listed at most. */
const MOST_ROLES = 3;
const MOST_FORMS = 6;

/** The person, organisation or place that the name at an offset stands for; undefined where the sources do not know it or
 * know several. */
export function personAt(draft: CheckedDraft, offset: number): NamedPerson | undefined {
  const mention = draft.names.mentions.find((candidate) => touches(candidate, offset));
  if (!mention) return undefined;
  const { people } = draft.library;
  const fullest = draft.names.entities[mention.entity]?.name ?? mention.text;
  for (const name of [fullest, mention.text]) {
    const found = findPeople(people, name);
    const [person] = found;
    if (person && found.length === 1) return { span: { start: mention.start, end: mention.end }, person };
  }
  return undefined;
}

/** The hover on the name at an offset. */
export function hoverName(draft: CheckedDraft, offset: number): Hover | undefined {
  const named = personAt(draft, offset);
  if (!named) return undefined;
  const { library } = draft;
  return { span: named.span, content: cardContent(library, personCard(library.people, library.sources, named.person)) };
}

function cardContent(library: Library, card: PersonCard): RichBlock[] {
  return [
    heading(card),
    ...earlierRoles(card),
    ...formsBlock(card),
    ...membersBlock(library, card),
    mentionsBlock(library, card),
    ...card.sentences.map((place) => quote(library, place, shortened(place.text))),
    ...saidBlocks(library, card),
  ].filter((block) => block.content.length > 0);
}

// “Antony Blinken — US secretary of state”; “Pentagon — organisation”
function heading({ person, roles }: PersonCard): RichBlock {
  const told = isChange(roles) ? roles.slice(0, 1) : roles.slice(0, MOST_ROLES);
  const date = isChange(roles) ? dated(roles[0]?.date) : '';
  const what = told.length > 0 ? `${told.map((role) => role.text).join('; ')}${date}` : person.kind;
  const isTold = told.length > 0 || person.kind !== 'person';
  return { kind: 'heading', content: [{ text: person.name, style: 'strong' }, isTold ? ` — ${what}` : ''] };
}

// “Before: senator (2019-03)”: what the sources call the person at other dates.
function earlierRoles({ roles }: PersonCard): RichBlock[] {
  if (!isChange(roles)) return [];
  const earlier = roles.slice(1, MOST_ROLES).map((role) => `${role.text}${dated(role.date)}`);
  return [{ kind: 'paragraph', content: [`Before: ${earlier.join('; ')}`] }];
}

function isChange(roles: PersonCard['roles']): boolean {
  return roles.length > 1 && roles.some(({ date }) => date !== undefined && date !== roles[0]?.date);
}

function dated(date: string | undefined): string {
  return date === undefined ? '' : ` (${date})`;
}

function formsBlock({ person, forms }: PersonCard): RichBlock[] {
  const others = forms.filter((form) => form !== person.name).slice(0, MOST_FORMS);
  return others.length > 0 ? [{ kind: 'paragraph', content: [`Also: ${others.join(', ')}`] }] : [];
}

function membersBlock(library: Library, { members }: PersonCard): RichBlock[] {
  if (members.length === 0) return [];
  const content: Inline[] = [];
  for (const { person, role } of members) {
    content.push(content.length > 0 ? '; ' : 'With it: ', { text: person.name, style: 'strong' }, `, ${role.text}`);
    content.push(...placeLink(library, role));
  }
  return [{ kind: 'paragraph', content }];
}

function placeLink({ sources }: Library, place: SourcePlace): Inline[] {
  const source = sources.get(place.source);
  return source ? [' (', lineLink(source, place), ')'] : [];
}

// The date stands first: at the end of a line a narrow popup would break it.
function quote({ sources }: Library, place: CardPlace, text: string): RichBlock {
  const source = sources.get(place.source);
  const date = place.date === undefined ? '' : `${place.date}: `;
  return { kind: 'quote', content: [`${date}${text}`, ...(source ? [' (', linkTo(source, place), ')'] : [])] };
}

function saidBlocks(library: Library, { said, saidMore }: PersonCard): RichBlock[] {
  if (said.length === 0) return [];
  const more = saidMore > 0 ? ` (newest first, and ${saidMore} more)` : said.length > 1 ? ' (newest first)' : '';
  return [
    { kind: 'paragraph', content: [{ text: 'Said', style: 'strong' }, more] },
    ...said.map((place): RichBlock => {
      const { content } = quote(library, place, `“${shortened(place.text.replace(/[\s,;:]+$/, ''))}”`);
      return { kind: 'item', content };
    }),
  ];
}

// “Mentioned 16 times: 000_report (12), 001_report (4)”: each leads to the first mention there.
function mentionsBlock(library: Library, { person, sources }: PersonCard): RichBlock {
  const content: Inline[] = [];
  const count = person.mentions.length;
  for (const { source: key, count: times, first } of sources.slice(0, MOST_SOURCES)) {
    const source = library.sources.get(key);
    if (!source) continue;
    content.push(content.length > 0 ? ', ' : `Mentioned ${count === 1 ? 'once' : `${count} times`}: `);
    content.push({ text: key, href: hrefOf(source, first) }, sources.length > 1 ? ` (${times})` : '');
  }
  const more = sources.length - MOST_SOURCES;
  if (more > 0) content.push(`, and in ${more} more`);
  return { kind: 'paragraph', content };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_TEXT) return line;
  const blank = line.lastIndexOf(' ', LONGEST_TEXT);
  return `${line.slice(0, blank > LONGEST_TEXT / 2 ? blank : LONGEST_TEXT)} …`;
}
