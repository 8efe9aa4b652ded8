// Opens a file that was named on the command line.
import { readFile } from 'node:fs/promises';
import { UsageError } from './usage';

/**
 * The bytes of a file.
 * @param shown the name as the person knows it
 * @throws UsageError where it cannot be read
 */
export async function readBytes(path: string, shown: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : 'cannot be read';
    throw new UsageError(`${shown} ${reason}`);
  }
}
