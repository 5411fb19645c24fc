import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './harness/browser.ts'
import { take } from './harness/step.ts'
import type { Step } from './harness/step.ts'

/** A step of the tests: one test in itself, or as many as its report counts; `browser` where it opens one. */
type TestStep = Step & { rerun: string; report?: string; needs?: string; browser?: true }
type Tally = { passed: number; failed: number }

const reports = mkdtempSync(join(tmpdir(), 'tests-'))

/** Run every test there is and go on after a failure; the last line is `N passed, N failed`. */
async function test(): Promise<void> {
  const tally: Tally = { passed: 0, failed: 0 }
  const failed: TestStep[] = []
  const each = async (some: TestStep[]) => {
    for (const step of some) {
      const { passed, failed: wrong } = await tallyOf(step, failed)
      tally.passed += passed
      tally.failed += wrong
      if (wrong > 0) failed.push(step)
    }
  }
  await Promise.all([each(ofText.map((step) => ({ ...step, quiet: true }))), each([ofUnits])])
  await each(ofSite)
  rmSync(reports, { recursive: true })
  if (failed.length > 0)
    console.log(`\nFailed:\n${failed.map(({ says, rerun }) => `  ${says}\n    again: ${rerun}`).join('\n')}`)
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`)
  process.exitCode = tally.failed > 0 ? 1 : 0
}

function vitest(project: string, says: string, usual: number): TestStep {
  const report = join(reports, `${project}.json`)
  const command = ['vitest', 'run', '--project', project]
  const output = ['--reporter=default', '--reporter=json', `--outputFile=${report}`]
  return {
    says,
    command: [...command, ...output],
    rerun: `npx ${command.join(' ')}`,
    report,
    usual,
  }
}

async function tallyOf(step: TestStep, failed: TestStep[]): Promise<Tally> {
  if (failed.some(({ says }) => says === step.needs)) {
    console.log(`✗ ${step.says}: not run, for it needs the step "${step.needs}"`)
    return { passed: 0, failed: 1 }
  }
  try {
    if (step.browser) process.env['CHROME_PATH'] = findBrowser(console.log)
  } catch (error) {
    console.log(`✗ ${step.says}: ${error instanceof Error ? error.message : error}`)
    return { passed: 0, failed: 1 }
  }
  const { ok, output } = await take(step)
  if (!ok) console.log(`\n${output}\n`)
  const counted = step.report ? countsIn(step.report) : { passed: ok ? 1 : 0, failed: 0 }
  return { ...counted, failed: ok ? counted.failed : Math.max(1, counted.failed) }
}

function countsIn(report: string): Tally {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** What reads the code and runs none of it; the unit tests run beside it. */
const ofText: TestStep[] = [
  { says: 'Format', command: ['prettier', '--check', '.'], rerun: 'npm run format' },
  { says: 'Lint', command: ['biome', 'lint', '--error-on-warnings'], rerun: 'npm run lint' },
  { says: 'Types', command: ['astro', 'check'], rerun: 'npm run types' },
  { says: 'Borders', command: ['depcruise', 'src', 'scripts'], rerun: 'npm run borders' },
  { says: 'Unused code', command: ['knip'], rerun: 'npm run unused' },
]

const ofUnits = vitest('unit', 'Unit tests', 60)

/** What needs the built site, one after another. */
const ofSite: TestStep[] = [
  { says: 'Build', command: ['astro', 'build'], usual: 15, rerun: 'npm run build' },
  {
    says: 'Checks of content/ and dist/, spelling',
    command: ['node', 'scripts/check.ts', '--dist', 'dist', '--prose'],
    usual: 4,
    rerun: 'npm run check -- --dist dist --prose',
    needs: 'Build',
  },
  { ...vitest('browser', 'Tests in a real browser', 300), needs: 'Build', browser: true },
  { ...vitest('start', 'npm start: the same bytes again, the next free port', 60), needs: 'Build' },
]

await test()
