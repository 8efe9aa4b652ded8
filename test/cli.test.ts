// The command line as a process: what it prints, where, and with which exit status. Needs a build (dist/cli.js).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const CLI = path.resolve('dist/cli.js');
const EXAMPLES = path.resolve('examples');

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function verbatim(folder: string, ...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

interface JsonSpan {
  start: number;
  end: number;
}
interface JsonQuotation {
  text: string;
  words: number;
  verdict: string;
  meaning?: boolean;
  unchecked?: string;
  edits: { kind: string; draft: JsonSpan; text: string; source?: JsonSpan; sourceText?: string }[];
  speaker: { draft: string | null; source: string | null; agree: boolean | null };
  passages: { source: string; start: number; end: number; text: string; spoken: boolean; speaker: string | null }[];
  citations: string[];
  codes: string[];
}
interface JsonReport {
  schema: number;
  sources: { key: string; path: string; date?: string; title?: string; status: string; reason?: string }[];
  drafts: {
    path: string;
    quotations: JsonQuotation[];
    diagnostics: { severity: string; code: string; message: string; quotation: number | null }[];
  }[];
}

function report(folder: string, ...args: string[]): JsonReport {
  const { out, err, status } = verbatim(folder, 'check', '--format', 'json', ...args);
  assert.notEqual(status, 2, err);
  return JSON.parse(out) as JsonReport;
}

describe('command line', function () {
  this.timeout(30_000);
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'verbatim-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
  }

  const SOURCE = 'The minister spoke at noon.\n\n“We will not raise the tax on bread this year,” Ann Smith said.\n';

  describe('examples', () => {
    const codesOf = (draft: string) =>
      report(EXAMPLES, '--allow-outside', draft).drafts[0]?.diagnostics.map(({ code }) => code) ?? [];

    it('has nothing against the clean report', () => {
      assert.deepEqual(codesOf('a-clean-report.md'), []);
      assert.equal(verbatim(EXAMPLES, 'check', '--allow-outside', 'a-clean-report.md').status, 0);
    });

    it('finds every kind of mistake that this version knows in the other drafts', () => {
      const found = new Set([...codesOf('first-draft.md'), ...codesOf('seminar-paper.md')]);
      const all = ['misquote', 'quote-not-found', 'not-checked', 'wrong-speaker', 'wrong-citation', 'unknown-citation'];
      assert.deepEqual([...found].sort(), [...all, 'missing-citation', 'unclosed-quote', 'sources-disagree'].sort());
    });

    it('prints the words that differ, and how each draft stands', () => {
      const { out } = verbatim(EXAMPLES, 'check', '--allow-outside', 'first-draft.md');
      assert.match(out, /first-draft\.md:\d+:\d+ error .*misquote/);
      assert.match(out, /\[-does-\]\{\+doesn.t\+\}/);
      assert.match(out, /first-draft\.md: \d+ verified · \d+ questioned · \d+ misquoted · 2 not found · 1 not checked/);
    });

    it('gives passages and edits that slice to their texts', () => {
      const result = report(EXAMPLES, '--allow-outside');
      assert.equal(result.schema, 1);
      assert.equal(result.sources.length, 5);
      for (const { path: name, quotations } of result.drafts) {
        const draft = readFileSync(path.join(EXAMPLES, name), 'utf8');
        for (const { edits, passages } of quotations) {
          for (const { source, start, end, text } of passages) {
            const listed = result.sources.find(({ key }) => key === source);
            assert.equal(readFileSync(path.join(EXAMPLES, listed?.path ?? ''), 'utf8').slice(start, end), text);
          }
          for (const edit of edits) assert.equal(draft.slice(edit.draft.start, edit.draft.end), edit.text);
        }
      }
    });
  });

  describe('check', () => {
    it('tells a dropped “not” from the source’s words', () => {
      write({ 'sources/a.txt': SOURCE, 'd.md': '“We will raise the tax on bread this year,” Ann Smith said.\n' });
      const [quotation] = report(folder).drafts[0]?.quotations ?? [];
      assert.equal(quotation?.verdict, 'altered');
      assert.equal(quotation.meaning, true);
      assert.deepEqual(
        quotation.edits.map(({ kind, sourceText }) => [kind, sourceText?.trim()]),
        [['dropped', 'not']],
      );
      assert.deepEqual(quotation.codes, ['misquote']);
    });

    it('counts a verbatim quotation, with speaker and passage', () => {
      write({ 'sources/a.txt': SOURCE, 'd.md': '"We will not raise the tax on bread this year," Smith said.\n' });
      const [quotation] = report(folder).drafts[0]?.quotations ?? [];
      assert.equal(quotation?.verdict, 'verbatim');
      assert.deepEqual(quotation.speaker, { draft: 'Ann Smith', source: 'Ann Smith', agree: true });
      assert.equal(quotation.passages[0]?.spoken, true);
      assert.equal(quotation.words, 10);
    });

    it('exits 1 on findings at or above --fail-on, 0 below', () => {
      write({ 'sources/a.txt': SOURCE, 'd.md': '“Nobody said these words in any source,” Ann Smith said.\n' });
      assert.equal(verbatim(folder, 'check').status, 1);
      assert.equal(verbatim(folder, 'check', '--fail-on', 'error').status, 0);
      assert.equal(verbatim(folder, 'check', '--fail-on', 'never').status, 0);
    });

    it('follows the rules of verbatim.json and comments in the draft', () => {
      write({ 'sources/a.txt': SOURCE, 'd.md': '“Nobody said these words in any source,” Ann Smith said.\n' });
      write({ 'verbatim.json': '{ "rules": { "quote-not-found": "off" } }' });
      assert.equal(verbatim(folder, 'check').status, 0);
      write({ 'verbatim.json': '{ "rules": { "quote-not-found": "hint" } }' });
      assert.equal(report(folder).drafts[0]?.diagnostics[0]?.severity, 'hint');
      write({
        'verbatim.json': '{}',
        'd.md':
          '<!-- verbatim-ignore quote-not-found: my notes -->\n“Nobody said these words anywhere,” Ann Smith said.\n',
      });
      assert.deepEqual(report(folder).drafts[0]?.diagnostics, []);
    });

    it('takes the project file that lies nearest above the draft', () => {
      write({ 'book/texts/a.txt': SOURCE, 'book/verbatim.json': '{ "sources": ["texts/**"] }' });
      write({ 'book/d.md': '“We will not raise the tax on bread this year,” Ann Smith said.\n' });
      assert.equal(report(folder, 'book/d.md').drafts[0]?.quotations[0]?.verdict, 'verbatim');
    });

    it('does not call not found what an unread document may hold', () => {
      write({
        'sources/a.txt': SOURCE,
        'sources/b.pdf': '%PDF-1.7',
        'd.md': '“Nobody said these words in it,” Smith said.\n',
      });
      const result = report(folder);
      const [quotation] = result.drafts[0]?.quotations ?? [];
      assert.equal(quotation?.unchecked, 'source-unreadable');
      assert.equal(result.sources.find(({ key }) => key === 'b')?.reason, 'format-not-yet-read');
    });

    it('writes SARIF that names rules and places', () => {
      write({
        'sources/a.txt': SOURCE,
        'd.md': 'So.\n\n“We will raise the tax on bread this year,” Ann Smith said.\n',
      });
      const sarif = JSON.parse(verbatim(folder, 'check', '--format', 'sarif').out);
      const [result] = sarif.runs[0].results;
      assert.equal(sarif.version, '2.1.0');
      assert.equal(sarif.runs[0].tool.driver.rules[result.ruleIndex].id, 'misquote');
      assert.equal(result.locations[0].physicalLocation.region.startLine, 3);
    });

    it('writes workflow commands with percent-encoding', () => {
      write({
        'sources/a.txt': SOURCE.replace('tax', '5% tax'),
        'd, 1.md': '“We will not raise the 6% tax on bread this year,” Smith said.\n',
      });
      const { out } = verbatim(folder, 'check', '--format', 'github');
      assert.match(out, /^::error file=d%2C 1\.md,line=1,/);
      assert.doesNotMatch(out, /%(?![0-9A-F]{2})/);
    });
  });

  describe('wrong usage', () => {
    const cases: Record<string, { args: string[]; says: RegExp; files?: Record<string, string> }> = {
      'a draft that does not exist': { args: ['check', 'x.md'], says: /x\.md does not exist/ },
      'a pattern for sources that matches nothing': { args: ['check', '--sources', 'nowhere/**'], says: /nowhere/ },
      'a bibliography that does not exist': { args: ['check', '--bibliography', 'x.bib'], says: /x\.bib/ },
      'a project file that does not exist': { args: ['check', '--config', 'x.json'], says: /x\.json does not exist/ },
      'a broken project file': {
        args: ['check'],
        says: /verbatim\.json:1:\d+/,
        files: { 'verbatim.json': '{ "sources": [' },
      },
      'an unknown option': { args: ['check', '--frob'], says: /--frob/ },
    };
    for (const [what, { args, says, files }] of Object.entries(cases)) {
      it(`${what}: exit status 2, a message, no output`, () => {
        write({ 'sources/a.txt': SOURCE, 'd.md': 'Hello.\n', ...files });
        const { status, out, err } = verbatim(folder, ...args);
        assert.equal(status, 2);
        assert.match(err, says);
        assert.equal(out, '');
      });
    }

    it('no source at all: exit status 2, and how to name some', () => {
      write({ 'd.md': 'Hello.\n' });
      const { status, err } = verbatim(folder, 'check');
      assert.equal(status, 2);
      assert.match(err, /no source found.*verbatim\.json/);
    });

    it('an unknown setting is told and does not stop the check', () => {
      write({ 'sources/a.txt': SOURCE, 'd.md': 'Hello.\n', 'verbatim.json': '{ "source": ["x/**"] }' });
      const { status, err } = verbatim(folder, 'check');
      assert.equal(status, 0);
      assert.match(err, /verbatim\.json:1:3.*source/);
    });
  });

  describe('a pattern for drafts that matches nothing', () => {
    it('is told of, and is no wrong usage where the project file has it', () => {
      write({ 'sources/a.txt': SOURCE, 'verbatim.json': '{ "drafts": ["nowhere/**"] }', 'd.md': 'Hello.\n' });
      const { status, err } = verbatim(folder, 'check');
      assert.equal(status, 0);
      assert.match(err, /warning: drafts: “nowhere\/\*\*” matches no file/);
      assert.equal(verbatim(folder, 'check', 'nowhere/**').status, 2);
    });
  });

  describe('empty files', () => {
    it('are no texts to quote from, and drafts without quotations', () => {
      write({ 'sources/a.txt': SOURCE, 'sources/b.txt': '', 'd.md': '' });
      const { status, out, err } = verbatim(folder, 'check');
      assert.equal(status, 0);
      assert.match(out, /d\.md: no quotations/);
      assert.match(err, /sources\/b\.txt is empty/);
    });
  });

  describe('drafts of several projects', () => {
    it('are checked with none of their project files, and that is said', () => {
      const draft = '“We will not raise the tax on bread this year,” Ann Smith said.\n';
      write({ 'sources/a.txt': SOURCE, 'one/verbatim.json': '{}', 'one/d.md': draft, 'two/d.md': draft });
      const { out, err } = verbatim(folder, 'check', 'one/d.md', 'two/d.md');
      assert.match(err, /no project file in common, so one\/verbatim\.json is not read; choose one with --config/);
      assert.match(out, /one\/d\.md: 1 verified\n[^]*two\/d\.md: 1 verified/);
    });
  });

  describe('security', () => {
    it('reads nothing outside the folder that a project file or a link names, unless told to', () => {
      write({
        'in/sources/a.txt': SOURCE,
        'in/d.md': 'Hello.\n',
        'secret/b.txt': 'A secret text that stays unread.\n',
      });
      symlinkSync(path.join(folder, 'secret'), path.join(folder, 'in/sources/link'));
      write({ 'in/verbatim.json': JSON.stringify({ sources: ['sources/**', '../secret/**', '/etc/hostname'] }) });
      const inside = path.join(folder, 'in');
      const refused = verbatim(inside, 'check', '--format', 'json');
      assert.deepEqual(
        (JSON.parse(refused.out) as JsonReport).sources.map(({ key }) => key),
        ['a'],
      );
      assert.match(refused.err, /\.\.\/secret\/\*\*.*outside/);
      const allowed = report(inside, '--allow-outside');
      assert.ok(allowed.sources.some(({ key, status }) => key === 'b' && status === 'indexed'));
    });

    it('keeps escape sequences of sources, drafts and names off the terminal', () => {
      write({
        'sources/a\u001b[31m.txt': SOURCE.replace('Ann', 'A\u001b]0;owned\u0007nn'),
        'd.md': '“We will \u001b[2Jraise the tax on bread this year,” Ann Smith said.\n',
      });
      for (const args of [['check'], ['quotes'], ['people'], ['check', '--format', 'github']]) {
        const { out, err } = verbatim(folder, ...args);
        assert.doesNotMatch(out + err, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      }
    });
  });

  describe('quotes and people', () => {
    it('lists the quotations of the sources with their speakers', () => {
      write({ 'sources/a.txt': SOURCE });
      const { sources } = JSON.parse(verbatim(folder, 'quotes', '--format', 'json').out);
      const [quotation] = sources[0].quotations;
      assert.equal(quotation.text, '“We will not raise the tax on bread this year,”');
      assert.equal(SOURCE.slice(quotation.start, quotation.end), quotation.text);
      assert.equal(quotation.kind, 'speech');
      assert.equal(quotation.speaker.person, 'Ann Smith');
      assert.equal(quotation.cue.text, 'said');
    });

    it('lists the people of the sources named', () => {
      write({ 'sources/a.txt': SOURCE, 'other/b.txt': 'Bob Jones, the mayor of Riga, slept. Jones snored.\n' });
      const { people } = JSON.parse(verbatim(folder, 'people', 'other/b.txt', '--format', 'json').out);
      const [person] = people.filter(({ kind }: { kind: string }) => kind === 'person');
      assert.equal(person.name, 'Bob Jones');
      assert.deepEqual(person.aliases, ['Jones']);
      assert.equal(person.roles[0].text, 'mayor of Riga');
      assert.equal(person.mentions.length, 2);
    });
  });
});
