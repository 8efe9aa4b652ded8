// A workspace in one string, so that a test shows what a writer would see.
//
//     --- seeds/report.txt            a file begins; the last Markdown file outside seeds/ is the draft under test
//     “We stay,” said Ana Ruiz.
//     --- draft.md
//     “We |leave,” Ruiz said.         `|` is the caret (where the draft has one only)
//      ^^^^^^^^^ said                 a stretch of the line above, by a name
import assert from 'node:assert/strict';
import type { Finding } from '../server/checks/finding';
import type { Span } from '../server/core/text/span';
import type { CheckedDraft } from '../server/draft';
import type { Settings } from '../server/settings';
import { Workspace } from '../server/workspace';
import { memoryFiles } from './memoryFiles';

/** The folder that the files of a fixture stand in. */
const ROOT = '/project';

/** A workspace made from a text, all sources read, the draft open. */
export interface Fixture {
  readonly workspace: Workspace;
  readonly uri: string;
  readonly draft: CheckedDraft;
  readonly findings: readonly Finding[];
  readonly settings: Settings;
  /** The caret's offset. Fails where the fixture has none. */
  readonly caret: number;
  /** The stretch that `^^^ name` marks. Fails where there is none. */
  mark(name: string): Span;
}

/** Reads the fixture and waits until its sources are read. */
export async function fixture(text: string): Promise<Fixture> {
  const files = new Map<string, string | Uint8Array>();
  let draftPath: string | undefined;
  for (const [path, content] of filesIn(text)) {
    files.set(`${ROOT}/${path}`, content);
    if (path.endsWith('.md') && !path.startsWith('seeds/')) draftPath = `${ROOT}/${path}`;
  }
  assert.ok(draftPath !== undefined, 'the fixture has no draft');
  const marked = readMarks(String(files.get(draftPath)));
  // Several bars are a table's.
  const caret = marked.text.split('|').length === 2 ? marked.text.indexOf('|') : -1;
  const draftText = caret < 0 ? marked.text : marked.text.slice(0, caret) + marked.text.slice(caret + 1);
  files.set(draftPath, draftText);
  const workspace = workspaceOf(files, draftPath);
  const uri = `file://${draftPath}`;
  workspace.openDraft(uri, draftText, 1);
  await workspace.ready();
  const draft = workspace.checked(uri);
  assert.ok(draft, 'the draft is not checked');
  return {
    workspace,
    uri,
    draft,
    findings: workspace.findings(uri),
    settings: workspace.settings(uri),
    get caret() {
      assert.ok(caret >= 0, 'the fixture has no caret');
      return caret;
    },
    mark: (name) => {
      const span = marked.marks.get(name);
      assert.ok(span, `the fixture marks no ${name}`);
      return span;
    },
  };
}

// Many tests of one suite look at the same sources: they are read once.
const workspaces = new Map<string, Workspace>();

function workspaceOf(files: Map<string, string | Uint8Array>, draftPath: string): Workspace {
  const others = JSON.stringify([...files].filter(([path]) => path !== draftPath));
  const known = workspaces.get(others);
  if (known) return known;
  const workspace = new Workspace(memoryFiles(files));
  workspace.setFolders([{ uri: `file://${ROOT}`, name: 'project' }], true);
  workspaces.set(others, workspace);
  return workspace;
}

function filesIn(text: string): [string, string][] {
  return text
    .split(/^--- /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end).trim(), part.slice(end + 1)];
    });
}

function readMarks(text: string): { text: string; marks: Map<string, Span> } {
  const marks = new Map<string, Span>();
  const kept: string[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const mark = /^( *)(\^+) (\S.*)$/.exec(line);
    if (mark) {
      const start = lineStart + (mark[1] ?? '').length;
      marks.set((mark[3] ?? '').trim(), { start, end: start + (mark[2] ?? '').length });
      continue;
    }
    lineStart = kept.length === 0 ? 0 : kept.join('\n').length + 1;
    kept.push(line);
  }
  return { text: kept.join('\n'), marks };
}
