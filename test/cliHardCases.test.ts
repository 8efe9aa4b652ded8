// What the command line says of the ten hardest cases, examples/hard-cases/. Needs a build (dist/cli.js).
//
// Each draft with its findings, as the place in its text, the code and the words that differ; then how the draft stands.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const FOLDER = 'examples/hard-cases';

const EXPECTED = `
01-dropped-not.md
  5 misquote [-do-]{+don’t+}
  6 misleading-cut
  8 misquote {+not+}
  9 misquote {+never+}
  1 questioned · 3 misquoted
02-interrupted.md
  5 sources-disagree
  5 verified
03-paragraphs.md
  16 misquote [-harm-]{+benefit+}
  1 verified · 1 misquoted
04-block-quotation.md
  13 misquote {+and three quarters+}
  1 verified · 1 misquoted
05-nested.md
  9 misquote [-dream-]{+sleep+}
  2 verified · 1 misquoted
06-two-speakers.md
  5 spliced-quote
  1 misquoted
07-an-editors-hand.md
  8 verified
08-sources-disagree.md
  5 sources-disagree
  6 sources-disagree
  2 verified
09-who-spoke.md
  8 wrong-speaker
  2 verified · 1 questioned
10-marks.md
  9 misquote [-end-]{+start+}
  4 verified · 1 misquoted
`;

describe('the ten hardest cases', function () {
  this.timeout(30_000);

  it('says what an editor would say of each, and nothing else', () => {
    const { stdout, stderr } = spawnSync(process.execPath, [path.resolve('dist/cli.js'), 'check', '--allow-outside'], {
      cwd: FOLDER,
      encoding: 'utf8',
    });
    assert.equal(summary(stdout), EXPECTED.trim(), stderr);
  });
});

// The findings without their sentences, which tests of their own look at, and without the sources.
function summary(out: string): string {
  const lines: string[] = [];
  let draft = '';
  for (const line of out.split('\n')) {
    const finding = /^(\S+\.md):(\d+):\d+ .* (\S+)$/.exec(line);
    const standing = /^(\S+\.md): (\d.*)$/.exec(line);
    const [, name = '', ...told] = finding ?? standing ?? [];
    if (name !== '' && name !== draft) lines.push((draft = name));
    if (name !== '') lines.push(`  ${told.join(' ')}`);
    const differing = line.match(/\[-.*?-\]|\{\+.*?\+\}/g);
    if (differing && !finding) lines.push(`${lines.pop() ?? ''} ${differing.join('')}`);
  }
  return lines.join('\n');
}
