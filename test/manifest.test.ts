// The manifest says what the product does: its settings are those the server reads, the schema knows and the documentation explains;
// its commands are those the client registers; it asks for no more than it needs.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { Code } from '../server/checks/finding';
import { DEFAULT_SETTINGS, type Settings } from '../server/settings';

interface Property {
  readonly type?: string;
  readonly default?: unknown;
  readonly scope?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownDescription?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Property>>;
}

interface Manifest {
  readonly version: string;
  readonly main: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly icon: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly dependencies?: unknown;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      supported: unknown;
      description: string;
      restrictedConfigurations: readonly string[];
    };
    readonly virtualWorkspaces: { supported: unknown; description: string };
  };
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category?: string }[];
    readonly menus: { readonly commandPalette: readonly { command: string; when: string }[] };
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
    readonly jsonValidation: readonly { fileMatch: string; url: string }[];
    readonly grammars: readonly { path: string; scopeName: string; injectTo: readonly string[] }[];
  };
}

/** Every setting of the server; the type checker complains when one is forgotten or made up. */
const SETTINGS: Readonly<Record<keyof Settings, true>> = {
  sources: true,
  drafts: true,
  bibliography: true,
  rules: true,
  minimumWords: true,
  citations: true,
  style: true,
  people: true,
};

/** Every diagnostic code, likewise. */
const CODES: Readonly<Record<Code, true>> = {
  misquote: true,
  'quote-not-found': true,
  'not-checked': true,
  'wrong-speaker': true,
  'name-misspelt': true,
  'figure-mismatch': true,
  'missing-citation': true,
  'wrong-citation': true,
  'unknown-citation': true,
  'not-spoken': true,
  'unquoted-copy': true,
  'misleading-cut': true,
  'sources-disagree': true,
  'spliced-quote': true,
  'unclosed-quote': true,
};

/** The editor's own setting for a language client: for the client alone, not in the project file. */
const CLIENT_SETTING = 'trace.server';

const manifest = readJson('package.json') as Manifest;
const schema = readJson('schemas/verbatim.schema.json') as Property;
const properties = manifest.contributes.configuration.properties;

describe('manifest', () => {
  it('its settings are those that the server reads', () => {
    sameNames(
      Object.keys(properties),
      [...Object.keys(SETTINGS), CLIENT_SETTING].map((name) => `verbatim.${name}`),
    );
  });

  it('its defaults are those of the server', () => {
    for (const [name, value] of Object.entries({ drafts: [], ...DEFAULT_SETTINGS })) {
      assert.deepEqual(properties[`verbatim.${name}`]?.default, value, name);
    }
  });

  it('the schema of the project file knows the same settings', () => {
    sameNames(
      Object.keys(schema.properties ?? {}).filter((name) => name !== '$schema'),
      Object.keys(SETTINGS),
    );
  });

  it('severities can be set for every check, here and in the project file', () => {
    sameNames(Object.keys(properties['verbatim.rules']?.properties ?? {}), Object.keys(CODES));
    sameNames(Object.keys(schema.properties?.['rules']?.properties ?? {}), Object.keys(CODES));
  });

  it('the documentation explains the same settings with the same defaults', () => {
    const text = readFileSync('docs/settings.md', 'utf8');
    const rows = [...text.matchAll(/^\| `(\w+)` +\| (.*?) +\|/gm)].map(([, name = '', shown = '']) => ({
      name,
      shown,
    }));
    sameNames(
      rows.map(({ name }) => name),
      Object.keys(SETTINGS),
    );
    for (const { name, shown } of rows.filter(({ name }) => name !== 'drafts')) {
      const value = properties[`verbatim.${name}`]?.default;
      assert.equal(shown.replaceAll(/[`\s]/g, ''), typeof value === 'string' ? value : JSON.stringify(value), name);
    }
    assert.ok(text.includes(`\`verbatim.${CLIENT_SETTING}\``));
  });

  it('the documentation explains the same checks', () => {
    const text = readFileSync('docs/checks.md', 'utf8');
    sameNames(
      [...text.matchAll(/^## ([a-z-]+)$/gm)].map(([, code = '']) => code),
      Object.keys(CODES),
    );
  });

  it('every setting is described in a sentence, has a scope, and says what each choice means', () => {
    for (const [name, property] of Object.entries(properties)) {
      assert.match(property.markdownDescription ?? '', /^[A-Z].*\.$/, name);
      assert.match(property.scope ?? '', /^(resource|window)$/, name);
      if (property.enumDescriptions) assert.equal(property.enumDescriptions.length, property.enum?.length, name);
    }
  });

  it('its commands are those that the client registers, each under Verbatim', () => {
    const client = readdirSync('client')
      .map((file) => readFileSync(`client/${file}`, 'utf8'))
      .join('\n');
    const registered = new Set(
      [...client.matchAll(/['"`](verbatim\.\w+)['"`]/g)]
        .map(([, name = '']) => name)
        .filter((name) => !(name in properties)),
    );
    const { commands, menus } = manifest.contributes;
    const names = commands.map(({ command }) => command);
    assert.deepEqual(
      names.filter((name) => !registered.has(name)),
      [],
    );
    for (const { command, category } of commands) assert.equal(category, 'Verbatim', command);
    for (const { command } of menus.commandPalette) assert.ok(names.includes(command), command);
  });

  it('it is activated only where there is Markdown', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown']);
  });

  it('it says what it cannot do', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    assert.equal(untrustedWorkspaces.supported, 'limited');
    for (const name of untrustedWorkspaces.restrictedConfigurations) assert.ok(name in properties, name);
    assert.equal(virtualWorkspaces.supported, false);
    assert.ok(untrustedWorkspaces.description.length > 0 && virtualWorkspaces.description.length > 0);
  });

  it('what it names exists', () => {
    const { jsonValidation, grammars } = manifest.contributes;
    for (const file of [manifest.icon, ...jsonValidation.map(({ url }) => url), ...grammars.map(({ path }) => path)]) {
      assert.ok(existsSync(file), file);
    }
    for (const grammar of grammars) {
      assert.equal((readJson(grammar.path) as { scopeName: string }).scopeName, grammar.scopeName);
    }
    const built = readFileSync('esbuild.mjs', 'utf8');
    for (const program of [manifest.main, ...Object.values(manifest.bin)]) {
      assert.ok(built.includes(`'${program.replace(/^(\.\/)?dist\//, '')}'`), program);
    }
  });

  it('everything is bundled, at one exact version, for the oldest editor that it allows', () => {
    assert.equal(manifest.dependencies, undefined);
    for (const [name, version] of Object.entries(manifest.devDependencies))
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.equal(manifest.engines['vscode'], `^${manifest.devDependencies['@types/vscode'] ?? ''}`);
  });

  it('the change log knows this version', () => {
    assert.ok(readFileSync('CHANGELOG.md', 'utf8').includes(manifest.version));
  });
});

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function sameNames(actual: readonly string[], expected: readonly string[]): void {
  assert.deepEqual([...actual].sort(), [...expected].sort());
}
