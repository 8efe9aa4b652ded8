// Text from drafts, sources and file names on a terminal. It is data and may be hostile: an escape sequence in a source
// could otherwise recolour, erase or retitle the terminal of whoever checks a draft against it.

/** C0 and C1 control characters, the byte order mark and the marks that turn the direction of writing. */
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** The text without control characters; tabs and line ends become blanks, so that one message is one line. */
export function printable(text: string): string {
  return text.replace(/[\t\r\n\u2028\u2029]+/g, ' ').replace(CONTROL, '');
}
