// The one gate through which text from sources, drafts and settings enters Markdown.
//
// Such text is data and may be hostile: a picture in a hover is fetched by the editor, and nothing may leave the machine.
// So every mark that could begin a construct (CommonMark 0.31, 2.4: any ASCII punctuation may be escaped by a backslash) is
// escaped, also `:` and `@`, which begin the bare addresses of GitHub's dialect, and `$`, which begins the editor's icons.

// Left alone because they begin nothing: , ; ' " ? %
const SPECIAL = /[\\`*_{}[\]()#+\-!<>|~&:@/=$^]/g;
// C0 and C1 controls, and the bidirectional controls with which a text can be made to read otherwise than it is.
const UNSEEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** The text as literal Markdown on one line: white space becomes single blanks, controls go, no construct is left. */
export function escapeMarkdown(text: string): string {
  return (
    plainText(text)
      .replace(SPECIAL, '\\$&')
      // A number with a point begins a list item; `www.` begins a bare address.
      .replace(/^( ?\d{1,9})\./, '$1\\.')
      .replace(/(www)\./gi, '$1\\.')
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
