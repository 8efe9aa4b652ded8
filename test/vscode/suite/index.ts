// What the editor loads as its tests: runs the suite with mocha inside the extension host and leaves the report beside this bundle,
// because hosts differ in what becomes of a printed line.
import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';

/** The editor itself may take seconds to answer on a loaded machine. */
const TEST_LIMIT_MS = 60_000;

/** Called by the editor; a rejection is a failed run. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: TEST_LIMIT_MS, color: false, forbidOnly: true, forbidPending: true });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./extension.test');
  const lines: string[] = [];
  Mocha.reporters.Base.consoleLog = (...values: unknown[]) => lines.push(format(...values));
  mocha.reporter('spec');
  const { passed, failed } = await new Promise<{ passed: number; failed: number }>((resolve) => {
    const runner = mocha.run((failures) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed: failures });
    });
  });
  writeFileSync(path.join(__dirname, 'report.txt'), lines.join('\n'));
  writeFileSync(path.join(__dirname, 'counts.json'), JSON.stringify({ passed, failed }));
  if (failed > 0 || passed === 0) throw new Error(`${failed} failed, ${passed} passed`);
}
