// `npm test`: set-up, checks, tests, build, packaging, the real app; then one line that sums everything up.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { runAllChecks } from './check.mjs';
import { projectNode, root, run } from './run.mjs';
import { setUp } from './setup.mjs';
import { onVirtualDisplay } from './virtual-display.mjs';

const reports = join(root, 'test-results');

const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

const sum = (tallies) =>
  tallies.reduce((total, next) => ({
    passed: total.passed + next.passed,
    failed: total.failed + next.failed,
    skipped: total.skipped + next.skipped,
  }));

/** Runs a suite that leaves a JSON report. One that fails without naming a failed test counts as one failure. */
async function runSuite(command, env, reportFile, read) {
  rmSync(reportFile, { force: true });
  const code = await run(projectNode(), command, { env });
  const tally = existsSync(reportFile) ? read(JSON.parse(readFileSync(reportFile, 'utf8'))) : one(false);
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function runUnitTests() {
  const report = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runSuite(['node_modules/vitest/vitest.mjs', 'run', ...reporters], {}, report, (result) => ({
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
  }));
}

function runAppTests(project, workers = 1) {
  return onVirtualDisplay((display) => runPlaywright(project, workers, display), workers);
}

function runPlaywright(project, workers, display = {}) {
  const report = join(reports, `${project}.json`);
  const command = [
    'node_modules/@playwright/test/cli.js',
    'test',
    `--project=${project}`,
    `--workers=${workers}`,
  ];
  const output = ['--reporter=list,json', `--output=${join(reports, project)}`];
  const env = { ...display, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return runSuite([...command, ...output], env, report, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

async function packageAndTest() {
  const { packageApp } = await import('./package.mjs');
  await packageApp();
  return sum([one(true), await runAppTests('packaged')]);
}

/** Most tests wait for the screen most of the time, so two run at once; those that keep a scanner's pace run alone. */
async function buildAndTest() {
  await buildIfChanged();
  return sum([await runAppTests('e2e', 2), await runAppTests('scanning')]);
}

/** Head office's page, in a browser that needs no screen. */
async function buildAndTestOffice() {
  await buildIfChanged();
  return runPlaywright('office', 1);
}

const suites = {
  check: async () => sum((await runAllChecks()).map((check) => one(check.passed))),
  unit: runUnitTests,
  build: async () => one((await buildIfChanged()) !== undefined),
  e2e: buildAndTest,
  office: buildAndTestOffice,
  packaged: packageAndTest,
};

async function runNamed(name) {
  console.log(`\n=== ${name}`);
  try {
    return await suites[name]();
  } catch (error) {
    console.error(error.message);
    return one(false);
  }
}

/** `npm test -- unit e2e` runs only what is named; without names, everything. */
async function testEverything(names) {
  await setUp();
  mkdirSync(reports, { recursive: true });
  const tallies = [];
  for (const name of names.length > 0 ? names : Object.keys(suites)) tallies.push(await runNamed(name));
  return sum(tallies);
}

const tally = await testEverything(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  return one(false);
});
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
// Said at the very end: the packager leaves a handler behind that would end the process with 0.
process.exit(tally.failed === 0 ? 0 : 1);
