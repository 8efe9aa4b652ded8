// The file list of a zip archive, from its central directory (APPNOTE.TXT 4.3.12 and 4.3.16).

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

/**
 * @param {Buffer} zip without a comment at its end, as packagers write it
 * @returns {readonly string[]} the names of its files
 * @throws {Error} when it is no such archive
 */
export function zipEntries(zip) {
  const end = zip.length - END_LENGTH;
  if (end < 0 || zip.readUInt32LE(end) !== END_SIGNATURE) throw new Error('not a zip archive');
  const names = [];
  let at = zip.readUInt32LE(end + 16);
  for (let rest = zip.readUInt16LE(end + 10); rest > 0; rest--) {
    if (zip.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('a zip archive with a broken file list');
    const nameLength = zip.readUInt16LE(at + 28);
    names.push(zip.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    at += ENTRY_LENGTH + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return names;
}
