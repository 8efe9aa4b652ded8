// Bytes to text: every encoding that reports come in, damage, and what is no text at all.
import assert from 'node:assert/strict';
import { decode } from '../../server/sources/decode';

const TEXT = 'Le ministre a dit : « Nous n’irons pas », à Genève.\nThe rest is silence.\n';

describe('decode', () => {
  it('reads UTF-8, with and without a byte order mark', () => {
    assert.deepEqual(decode(utf8(TEXT)), { text: TEXT, encoding: 'utf-8' });
    assert.deepEqual(decode(utf8(`\uFEFF${TEXT}`)), { text: TEXT, encoding: 'utf-8' });
  });

  it('reads UTF-16 of both byte orders, marked or not', () => {
    for (const marked of [true, false]) {
      const little = Buffer.from((marked ? '\uFEFF' : '') + TEXT, 'utf16le');
      const big = Buffer.from(little).swap16();
      assert.deepEqual(textOf(little), [TEXT, 'utf-16le']);
      assert.deepEqual(textOf(big), [TEXT, 'utf-16be']);
    }
  });

  it('reads Windows-1252 where bytes are no UTF-8, and says so', () => {
    const decoded = decode(Buffer.from('He said \x93no\x94 at the caf\xe9 \x97 twice.', 'latin1'));
    assert.ok('text' in decoded);
    assert.equal(decoded.text, 'He said “no” at the café — twice.');
    assert.match(decoded.note ?? '', /Windows-1252/);
  });

  it('keeps a UTF-8 text with one damaged byte UTF-8', () => {
    const damaged = Buffer.concat([utf8('“One” and “two” and “three”, '), Buffer.from([0xe2, 0x80]), utf8(' cut.')]);
    const decoded = decode(damaged);
    assert.ok('text' in decoded);
    assert.ok(decoded.text.startsWith('“One” and “two” and “three”, \uFFFD'));
    assert.match(decoded.note ?? '', /no UTF-8/);
  });

  it('refuses what is no text', () => {
    const picture = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256);
    const zeros = Buffer.concat([utf8('PK'), new Uint8Array(300), utf8('word/document.xml')]);
    const controls = Uint8Array.from({ length: 400 }, (_, at) => (at % 8 === 0 ? 3 : 65));
    for (const bytes of [picture, zeros, controls]) assert.deepEqual(decode(bytes), { failure: 'binary' });
  });

  it('calls a text without any character empty', () => {
    for (const bytes of [utf8(''), utf8(' \r\n\t\n'), utf8('\uFEFF')])
      assert.deepEqual(decode(bytes), { failure: 'empty' });
  });
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function textOf(bytes: Uint8Array): unknown {
  const decoded = decode(bytes);
  return 'text' in decoded ? [decoded.text, decoded.encoding] : decoded.failure;
}
