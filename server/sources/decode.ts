// Bytes to text: a byte order mark, else strict UTF-8, else UTF-16 by the pattern of its zero bytes, else Windows-1252. Says what
// it did, and refuses what is no text. The text is the whole file but for a byte order mark, which an editor hides as well.

/** What the bytes of a file turned out to be. */
export type Decoded =
  | {
      readonly text: string;
      readonly encoding: Encoding;
      /** For a person, where the encoding is not plain UTF-8. */ readonly note?: string;
    }
  | { readonly failure: 'binary' | 'empty' };

/** What a file's bytes were read as. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes looked at for the pattern of zero bytes: enough to see it, little enough to cost nothing. */
const SAMPLE_BYTES = 4096;

/** Characters looked at for control characters. */
const SAMPLE_CHARACTERS = 65_536;

/** More control characters than one in a hundred are no text: a damaged text has a handful, an image has one in ten. */
const MOST_CONTROLS = 0.01;

/** In a short text, a damaged character or two are more than that. */
const FEW_CONTROLS = 2;

/** A file with this many good UTF-8 sequences for each bad byte is damaged UTF-8, and no Windows-1252 (where a good one is chance). */
const GOOD_FOR_EACH_BAD = 4;

/** Decodes a file. Linear in its length. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { failure: 'empty' };
  const decoded = withMark(bytes) ?? withoutMark(bytes);
  if (decoded === undefined || !looksLikeText(decoded.text)) return { failure: 'binary' };
  return decoded.text.trim() === '' ? { failure: 'empty' } : decoded;
}

type Text = Exclude<Decoded, { failure: unknown }>;

function withMark(bytes: Uint8Array): Text | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return unicode(bytes, 'utf-8');
  if (first === 0xff && second === 0xfe) return unicode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return unicode(bytes, 'utf-16be');
  return undefined;
}

function withoutMark(bytes: Uint8Array): Text | undefined {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return wide === 'none' ? undefined : unicode(bytes, wide);
  const text = strictUtf8(bytes);
  if (text !== undefined) return { text, encoding: 'utf-8' };
  const { good, bad } = utf8Sequences(bytes);
  if (good >= bad * GOOD_FOR_EACH_BAD) return unicode(bytes, 'utf-8');
  const note = 'is not UTF-8; read as Windows-1252';
  return { text: windows1252(bytes), encoding: 'windows-1252', note };
}

/** The characters of the bytes 80 to 9F, with U+FFFD for the five that have none. */
const HIGH = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

// Node 20 reads these bytes as control characters in spite of the name; a decoder that is right leaves nothing
// to mend.
function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009F]/g, (character) => HIGH[character.charCodeAt(0) - 0x80] ?? character);
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the decoder's only way to say that it is not
  }
}

// What cannot be decoded becomes U+FFFD, and the note says so.
function unicode(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Text {
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\uFFFD'))
    return { text, encoding, note: `has bytes that are no ${encoding.toUpperCase()}; they read as \uFFFD` };
  return encoding === 'utf-8' ? { text, encoding } : { text, encoding, note: `read as ${encoding.toUpperCase()}` };
}

// Zero bytes: in nearly every second place of a UTF-16 text in a Latin script, anywhere in a binary file, nowhere in other texts.
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'none' | undefined {
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0) return undefined;
  const half = length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be';
  return 'none';
}

function utf8Sequences(bytes: Uint8Array): { readonly good: number; readonly bad: number } {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const more =
      lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    let followers = 0;
    while (followers < more && ((bytes[at + 1 + followers] ?? 0) & 0xc0) === 0x80) followers += 1;
    if (more > 0 && followers === more) good += 1;
    else bad += 1;
    at += followers;
  }
  return { good, bad };
}

function looksLikeText(text: string): boolean {
  const length = Math.min(text.length, SAMPLE_CHARACTERS);
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) return false;
    const isBlank = code === 9 || code === 10 || code === 12 || code === 13;
    if ((code < 32 && !isBlank) || (code >= 0x7f && code < 0xa0) || code === 0xfffd) controls += 1;
  }
  return controls <= Math.max(FEW_CONTROLS, length * MOST_CONTROLS);
}
