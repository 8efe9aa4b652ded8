// The project's rules about its own code, as tests: who may import whom, what every file and every export must say of itself,
// how large things may grow, and what must never be committed.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Written by programs or brought in whole: not under the rules for text. */
const FOREIGN_FOLDERS = new Set(['node_modules', 'dist', 'out', '.git', 'images']);
const BINARY = /\.(png|vsix|ico|jpg)$/;

const MAX_LINES = 350;
const MAX_FUNCTION_LINES = 60;
const MAX_PARAMETERS = 4;

/** Files that may be longer than MAX_LINES, each with its reason. */
const LONG_FILES: Readonly<Record<string, string>> = {};

/** Functions (`file name`) that may be longer than MAX_FUNCTION_LINES, each with its reason. */
const LONG_FUNCTIONS: Readonly<Record<string, string>> = {};

/** Test files that may call setTimeout, each with its reason. */
const TIMERS: Readonly<Record<string, string>> = {
  'test/vscode/eventually.ts': 'pauses between two looks at what another process does',
};

/** The reports that everything is measured against, byte for byte. */
const SEEDS: Readonly<Record<string, string>> = {
  '000_758dcf435b3e4454.txt': 'd95346acd9f778ac33c8838261badd5cafc1a0fe634b1cc02a6cae464b55eba1',
  '001_8cdccff222f4c926.txt': '162f268fad8eae9c0d70baeb4d087a1d6d9e7dc471bf7a4887e6c20f27ab8cc7',
  '002_5bccb0d40fa157f6.txt': '1c736f28f02c164699b8bc5db3e08388b83ff460dca8c30647544e58d2d0b501',
  '003_d50ecf63b4e26f54.txt': '8e06fea3a35dabd38e73b5564a6e34f401bb2b72707a7352813803f8fa9fa230',
  '004_dfabb286bcf0aced.txt': '41038491e6c5e7b08a319a44261f779239a2c0cb047f058a76e8b8e35327cbac',
};

/** Which layers a layer may import. A layer is a folder of server/, the files beside them, or the client. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  sources: ['core', 'sources'],
  library: ['core', 'sources', 'library', 'workspace'],
  workspace: ['core', 'sources', 'library', 'checks', 'workspace'],
  checks: ['core', 'workspace', 'checks'],
  features: ['core', 'library', 'workspace', 'checks', 'features'],
  lsp: ['core', 'sources', 'library', 'workspace', 'checks', 'features', 'lsp', 'protocol'],
  cli: ['core', 'sources', 'library', 'workspace', 'checks', 'features', 'lsp', 'cli', 'entry'],
  entry: ['lsp', 'entry'],
  protocol: ['protocol'],
  client: ['client', 'protocol'],
};

/** Which packages a layer may import beside relative files; `node:` stands for Node's own modules. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: ['@lezer/', 'yaml', 'diff'],
  sources: ['node:', 'yaml', 'vscode-uri'],
  library: ['node:', 'vscode-uri'],
  workspace: ['node:', 'yaml', '@lezer/', 'vscode-uri'],
  checks: [],
  features: ['fuse.js', 'diff'],
  lsp: ['node:', 'vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-uri'],
  cli: ['node:', 'vscode-uri'],
  entry: ['node:', 'vscode-languageserver/'],
  protocol: [],
  client: ['node:', 'vscode', 'vscode-languageclient', 'vscode-uri'],
};

interface Code {
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly string[];
}

const allFiles = listFiles('.');
const product = allFiles.filter((file) => /^(client|server)\/.*\.ts$/.test(file)).map(readCode);
const tests = allFiles.filter((file) => /^test\/.*\.ts$/.test(file)).map(readCode);

describe('tidy', () => {
  it('finds the code', () => {
    assert.ok(product.length > 20 && tests.length > 0);
  });

  it('imports go one way', () => {
    none(product.flatMap(wrongImports));
  });

  it('no file imports itself by way of others', () => {
    none(cycles(product));
  });

  it('every file opens with a comment that says its idea', () => {
    none([...product, ...tests].filter(({ text }) => !/^(\/\/ |\/\*\*? )\S/.test(text)).map(({ file }) => file));
  });

  it('every export of the server has a docstring', () => {
    none(product.filter(({ file }) => file.startsWith('server/')).flatMap(undocumentedExports));
  });

  it('no file only passes on what others export', () => {
    const isExportFrom = (statement: ts.Statement): boolean =>
      ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
    none(product.filter(({ tree }) => tree.statements.every(isExportFrom)).map(({ file }) => file));
  });

  it('names say what is inside', () => {
    none(
      allFiles.filter(
        (file) =>
          /(^|\/)(utils?|helpers?|common|misc|index)(\.|\/)/i.test(file) && file !== 'test/vscode/suite/index.ts',
      ),
    );
  });

  it(`files have at most ${MAX_LINES} lines, or a reason`, () => {
    const long = product.filter(({ text }) => text.split('\n').length - 1 > MAX_LINES).map(({ file }) => file);
    none(long.filter((file) => !(file in LONG_FILES)));
    none(Object.keys(LONG_FILES).filter((file) => !long.includes(file)));
  });

  it(`functions have at most ${MAX_FUNCTION_LINES} lines, or a reason`, () => {
    const long = product.flatMap(longFunctions);
    none(long.filter((name) => !(name in LONG_FUNCTIONS)));
    none(Object.keys(LONG_FUNCTIONS).filter((name) => !long.includes(name)));
  });

  it(`functions take at most ${MAX_PARAMETERS} parameters`, () => {
    none(
      product.flatMap(({ file, tree }) =>
        functionsIn(tree)
          .filter((f) => f.parameters.length > MAX_PARAMETERS)
          .map((f) => place(file, tree, f)),
      ),
    );
  });

  it('nothing goes around the type checker', () => {
    none(
      [...product, ...tests].flatMap(({ file, tree, text }) => [
        ...holesIn(file, tree),
        ...(/@ts-(ignore|expect-error|nocheck)/.test(text) && file !== 'test/tidy.test.ts' ? [file] : []),
      ]),
    );
  });

  it('no test is left out, alone, or waits for time to pass', () => {
    none(
      tests.flatMap(({ file, tree }) =>
        callsIn(tree)
          .filter(({ name }) => /^(x(it|describe)|.*\.(skip|only))$/.test(name))
          .map(({ name }) => `${file}: ${name}`),
      ),
    );
    const timers = tests
      .filter(({ tree }) =>
        callsIn(tree).some(({ name }) => /^(setTimeout|setInterval|sleep|.*\.waitForTimeout)$/.test(name)),
      )
      .map(({ file }) => file);
    none(timers.filter((file) => !(file in TIMERS)));
    none(Object.keys(TIMERS).filter((file) => !timers.includes(file)));
  });

  it('the five reports are as they came', () => {
    assert.deepEqual(readdirSync('seeds').sort(), Object.keys(SEEDS).sort());
    for (const [name, hash] of Object.entries(SEEDS)) {
      assert.equal(
        createHash('sha256')
          .update(readFileSync(`seeds/${name}`))
          .digest('hex'),
        hash,
        name,
      );
    }
  });

  it('every link and picture in the documentation leads somewhere', () => {
    const pages = allFiles.filter((file) => /^[^/]*\.md$|^docs\/.*\.md$/.test(file));
    assert.ok(pages.length > 0);
    none(pages.flatMap(deadLinks));
  });

  it('no committed file names a machine', () => {
    // Written apart, so that this file does not find itself.
    const places = new RegExp(
      String.raw`(^|[\s"'\x60(=:,])/(wo` +
        String.raw`rk|ro` +
        String.raw`ot|tmp/pl` +
        String.raw`an)\b|regis` +
        String.raw`try\.npmjs|deb\.debi` +
        String.raw`an\.org`,
      'm',
    );
    none(allFiles.filter((file) => !BINARY.test(file) && places.test(readFileSync(file, 'utf8'))));
  });
});

/** Fails with the list when it is not empty. */
function none(offenders: readonly string[]): void {
  assert.deepEqual(offenders, []);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return FOREIGN_FOLDERS.has(entry.name) ? [] : listFiles(file);
    return entry.isFile() ? [file] : [];
  });
}

function readCode(file: string): Code {
  const text = readFileSync(file, 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  // Parsing knows every import, type imports and `import()` included.
  // JSON (the version in package.json) is data, not code.
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return { file, text, tree, imports: imports.filter((name) => !name.endsWith('.json')) };
}

/** Links of a Markdown page to files that are not there. */
function deadLinks(page: string): string[] {
  const text = readFileSync(page, 'utf8').replaceAll(/^```.*?^```/gms, '');
  return [...text.matchAll(/\]\(([^)#\s:]+)(?:#[^)\s]*)?\)/g)]
    .map(([, target = '']) => path.posix.join(path.posix.dirname(page), target))
    .filter((target) => !existsSync(target))
    .map((target) => `${page} -> ${target}`);
}

/** The layer of a file or module path without extension. */
function layerOf(file: string): string {
  if (file.startsWith('client/')) return 'client';
  const [, second = '', third] = file.replace(/\.ts$/, '').split('/');
  if (third !== undefined) return second;
  if (second === 'node' || second === 'browser') return 'entry';
  return second === 'protocol' ? 'protocol' : 'workspace';
}

function wrongImports({ file, imports }: Code): string[] {
  const layer = layerOf(file);
  const layers = LAYERS[layer] ?? [];
  const packages = PACKAGES[layer] ?? [];
  return imports
    .filter((name) =>
      name.startsWith('.')
        ? !layers.includes(layerOf(path.posix.join(path.posix.dirname(file), name)))
        : !packages.some(
            (allowed) => name === allowed || name.startsWith(/[:/]$/.test(allowed) ? allowed : `${allowed}/`),
          ),
    )
    .map((name) => `${file} (${layer}) imports ${name}`);
}

/** Chains of files that lead back to their beginning, one for each way back that a walk in depth meets. */
function cycles(codes: readonly Code[]): string[] {
  const targets = new Map(
    codes.map(({ file, imports }) => [
      file,
      imports.filter((name) => name.startsWith('.')).map((name) => resolveImport(file, name)),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, chain: readonly string[]): void => {
    if (chain.includes(file)) {
      found.push([...chain.slice(chain.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const next of targets.get(file) ?? []) walk(next, [...chain, file]);
    done.add(file);
  };
  for (const { file } of codes) walk(file, []);
  return found;
}

function resolveImport(file: string, name: string): string {
  const target = `${path.posix.join(path.posix.dirname(file), name)}.ts`;
  assert.ok(existsSync(target), `${file} imports ${name}, which is no file`);
  return target;
}

function undocumentedExports({ file, tree }: Code): string[] {
  return tree.statements
    .filter(
      (statement) =>
        ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword),
    )
    .filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
    .map((statement) => place(file, tree, statement));
}

function place(file: string, tree: ts.SourceFile, node: ts.Node): string {
  return `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}

function descendants(node: ts.Node): ts.Node[] {
  const all: ts.Node[] = [];
  const visit = (child: ts.Node): void => {
    all.push(child);
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return all;
}

function functionsIn(tree: ts.SourceFile): ts.FunctionLikeDeclaration[] {
  return descendants(tree).filter(
    (node): node is ts.FunctionLikeDeclaration => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined,
  );
}

function longFunctions({ file, tree }: Code): string[] {
  return functionsIn(tree)
    .filter(
      (f) =>
        tree.getLineAndCharacterOfPosition(f.end).line - tree.getLineAndCharacterOfPosition(f.getStart(tree)).line + 1 >
        MAX_FUNCTION_LINES,
    )
    .map((f) => `${file} ${f.name?.getText(tree) ?? 'anonymous'}`);
}

function holesIn(file: string, tree: ts.SourceFile): string[] {
  return descendants(tree)
    .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword || ts.isNonNullExpression(node))
    .map((node) => place(file, tree, node));
}

function callsIn(tree: ts.SourceFile): { name: string }[] {
  return descendants(tree)
    .filter(ts.isCallExpression)
    .map((call) => ({ name: call.expression.getText(tree) }));
}
