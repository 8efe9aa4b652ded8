// Runs the suites of a bundle that scripts/unit.mjs made: those that $TEST_FILES names, a line each. Writes {"passed", "failed"}
// to the file that $TEST_COUNTS names.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

const [bundle = ''] = process.argv.slice(2);
const mocha = new Mocha({ ui: 'bdd', timeout: 10_000, reporter: 'dot', forbidOnly: true, forbidPending: true });
mocha.addFile(bundle);
const runner = mocha.run((failures) => {
  const passed = runner.stats?.passes ?? 0;
  process.exitCode = failures > 0 || passed === 0 ? 1 : 0;
  const counts = process.env['TEST_COUNTS'];
  if (counts !== undefined) writeFileSync(counts, JSON.stringify({ passed, failed: failures }));
});
