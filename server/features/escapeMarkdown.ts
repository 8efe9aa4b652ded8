// The one gate through which text from sources, drafts and settings enters Markdown.
//
// Such text is data and may be hostile: a picture in a hover is fetched by the editor, and nothing may leave the machine.
// So every mark that could begin a construct is escaped by a backslash (CommonMark 0.31, 2.4), also what makes the bare
// addresses of GitHub's dialect, and `$`, which begins the editor's icons. Marks that begin something at a line's start only
// are escaped there, so that ordinary prose stays readable in an editor that shows Markdown as it is written.

// `!`, `(` and `)` do nothing once the brackets are escaped. A colon at the end counts: what follows may begin with slashes.
const SPECIAL = /[\\`*_[\]<>|~&@$^]|(?<=[\p{L}\p{N}]):(?=\S|$)/gu;
/** Lists, headings, rules and underlines. */
const AT_START = /^( ?)(?=[#+\-=])/;
// C0 and C1 controls, and the bidirectional controls with which a text can be made to read otherwise than it is.
const UNSEEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** The text as literal Markdown on one line: white space becomes single blanks, controls go, no construct is left. */
export function escapeMarkdown(text: string): string {
  return (
    plainText(text)
      .replace(SPECIAL, '\\$&')
      .replace(AT_START, '$1\\')
      // A number with a point begins a list item; `www.` begins a bare address.
      .replace(/^( ?\d{1,9})([.)])/, '$1\\$2')
      .replace(/(^|www)\./gi, '$1\\.')
  );
}

/** The text on one line without control characters, for places that are shown as they are. */
export function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSEEN, '');
}

/** A `file:` address made safe for a link destination; undefined for any other scheme, so that no text becomes a way out. */
export function escapeLink(uri: string): string | undefined {
  if (!/^file:\/\//i.test(uri)) return undefined;
  return uri.replace(/[\s<>()\\"'`\u0000-\u001F\u007F]/g, percentEncoded);
}

function percentEncoded(character: string): string {
  return Array.from(new TextEncoder().encode(character), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}
