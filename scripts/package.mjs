// `npm run package`: makes the .vsix from a folder that holds only what runs, and checks what went into it.
// Usage: node scripts/package.mjs [--out FILE]      default: verbatim-<version>.vsix in the checkout
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { run } from './process.mjs';
import { zipEntries } from './zip.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Copied as they are; the programs are built into the same folder. */
const FILES = [
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'media/icon.png',
  'syntaxes/verbatim.tmLanguage.json',
  'schemas/verbatim.schema.json',
];
const PROGRAMS = ['client.js', 'server.js', 'libraryWorker.js', 'cli.js'];

/** A writer installs this over a slow line; more means that something came along that does not belong. */
const LIMIT_BYTES = 1_500_000;

/** What the packager makes of FILES, PROGRAMS and the manifest. */
const EXPECTED = [
  ...['[Content_Types].xml', 'extension.vsixmanifest', 'extension/package.json'],
  ...['extension/readme.md', 'extension/changelog.md', 'extension/LICENSE.txt', 'extension/media/icon.png'],
  ...['extension/syntaxes/verbatim.tmLanguage.json', 'extension/schemas/verbatim.schema.json'],
  ...PROGRAMS.map((name) => `extension/dist/${name}`),
];

try {
  await makePackage();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function makePackage() {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const at = process.argv.indexOf('--out');
  const vsix = path.resolve(
    (at >= 0 ? process.argv[at + 1] : undefined) ?? path.join(root, `verbatim-${manifest.version}.vsix`),
  );
  const stage = path.join(root, 'out/package', String(process.pid));
  mkdirSync(path.dirname(vsix), { recursive: true });
  try {
    await fill(stage, manifest);
    await createVSIX({ cwd: stage, packagePath: vsix, dependencies: false });
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  check(vsix);
}

/**
 * @param {string} stage
 * @param {Record<string, unknown>} manifest
 */
async function fill(stage, manifest) {
  const { code, output } = await run(
    process.execPath,
    ['esbuild.mjs', '--minify', '--outdir', path.join(stage, 'dist')],
    { cwd: root },
  );
  if (code !== 0) throw new Error(`the build failed:\n${output}`);
  for (const file of FILES) {
    if (!existsSync(path.join(root, file))) throw new Error(`${file} is missing`);
    cpSync(path.join(root, file), path.join(stage, file), { recursive: true });
  }
  writeFileSync(path.join(stage, '.vscodeignore'), ''); // says that everything here is meant to ship
  // What only builds and tests is no business of the editor.
  const { scripts: _scripts, devDependencies: _devDependencies, private: _private, ...shipped } = manifest;
  writeFileSync(path.join(stage, 'package.json'), JSON.stringify(shipped, null, 2));
}

/** @param {string} vsix @throws {Error} when it is too large or holds other files than it should */
function check(vsix) {
  const { size } = statSync(vsix);
  const names = zipEntries(readFileSync(vsix));
  const surplus = names.filter((name) => !EXPECTED.includes(name));
  const missing = EXPECTED.filter((name) => !names.includes(name));
  if (surplus.length > 0) throw new Error(`these do not belong into the package: ${surplus.join(', ')}`);
  if (missing.length > 0) throw new Error(`these are missing in the package: ${missing.join(', ')}`);
  if (size > LIMIT_BYTES) throw new Error(`the package has ${size} bytes, over the limit of ${LIMIT_BYTES}`);
  console.log(`${path.relative(process.cwd(), vsix)}: ${(size / 1024).toFixed(0)} KB, ${names.length} files`);
}
