// Which project governs a file: that of the nearest verbatim.json upward, as far as the workspace folder.
import { PROJECT_FILE } from '../projectFile';
import { unlessRefused, type Files } from '../sources/files';
import { folderOf, isInside } from '../sources/paths';

/** The project's folder for a file in the workspace folder `folder`: the folder itself where no verbatim.json is nearer. */
export async function nearestProject(files: Files, path: string, folder: string): Promise<string> {
  for (let place = folderOf(path); place !== folder && isInside(folder, place); place = folderOf(place)) {
    const stat = await unlessRefused(files.stat(`${place}/${PROJECT_FILE}`));
    if (stat?.kind === 'file') return place;
  }
  return folder;
}
