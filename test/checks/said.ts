// What the checks say about a fixture's draft, as text that a reader can compare with the draft.
import assert from 'node:assert/strict';
import type { Code, Finding, Fix } from '../../server/checks/finding';
import { fixture, type Fixture } from '../fixture';

/** Two reports that the tests' drafts are written from. */
export const SOURCES = `--- seeds/budget.txt
date 2024-03-05 The government presented its budget on Tuesday.

“We will not raise the tax on bread this year,” Finance Minister Ann Smith told reporters. “Families have paid enough.”

“It is really a dispute over the degree,” said Paul Weber, an economist at the Institute for Public Finance. “I think about 40 per cent of the plan may work, and we should re-start the talks.”
--- seeds/reaction.txt
date 2024-03-06 The opposition answered on Wednesday.

“Nobody believes these figures any more,” said Maria Lopez, the opposition leader, after the debate.
`;

/** The fixture with SOURCES and this draft. */
export function draftFixture(draft: string, more = ''): Promise<Fixture> {
  return fixture(`${SOURCES}${more}--- draft.md\n${draft}`);
}

/** Each finding as `code: words`, in the draft's order. */
export async function said(draft: string, more = ''): Promise<string[]> {
  const { draft: checked, findings } = await draftFixture(draft, more);
  return findings.map(({ code, span }) => `${code}: ${checked.document.text.slice(span.start, span.end)}`);
}

/** The only finding of this code. */
export function only(findings: readonly Finding[], code: Code): Finding {
  const those = findings.filter((finding) => finding.code === code);
  assert.equal(those.length, 1, `${code} is said ${those.length} times`);
  const [first] = those;
  assert.ok(first);
  return first;
}

/** The draft's text after the repair of this title. */
export async function repaired(draft: string, code: Code, title: RegExp, more = ''): Promise<string> {
  const { draft: checked, findings } = await draftFixture(draft, more);
  const { fixes } = only(findings, code);
  const fix = fixes.find((candidate) => title.test(candidate.title));
  assert.ok(fix, `no repair ${String(title)} among: ${fixes.map((one) => one.title).join('; ')}`);
  return applied(checked.document.text, fix).trimEnd();
}

function applied(text: string, { edits }: Fix): string {
  const fromLast = [...edits].sort((a, b) => b.span.start - a.span.start);
  return fromLast.reduce(
    (changed, { span, newText }) => changed.slice(0, span.start) + newText + changed.slice(span.end),
    text,
  );
}
