// Texts to measure on: a tar.gz of text files, read without unpacking it.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A text by its file name. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

const BLOCK = 512;

/** The regular files of a tar.gz, in its order. Throws when the file cannot be read or is no gzip. */
export function readTar(file: string): NamedText[] {
  const bytes = gunzipSync(readFileSync(file));
  const texts: NamedText[] = [];
  for (let at = 0; at + BLOCK <= bytes.length;) {
    const name = field(bytes, at, 100);
    const size = parseInt(field(bytes, at + 124, 12), 8) || 0;
    const type = bytes[at + 156];
    const isFile = type === 0x30 || type === 0;
    if (isFile && name !== '') {
      texts.push({ name: name.replace(/^.*\//, ''), text: bytes.toString('utf8', at + BLOCK, at + BLOCK + size) });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return texts;
}

function field(bytes: Buffer, at: number, length: number): string {
  const end = bytes.indexOf(0, at);
  return bytes.toString('latin1', at, Math.min(at + length, end < 0 ? at + length : end)).trim();
}
