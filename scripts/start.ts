import { globSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { addressFaultIn, basePath } from '../src/views/routes.ts'
import { countsOf } from './harness/counts.ts'
import { serve } from './harness/serve.ts'
import { take } from './harness/step.ts'
import type { Step } from './harness/step.ts'
import { takeTurn } from './harness/turn.ts'

const usage = `Usage: npm start [-- --no-serve | --help]

  Reads seeds/, writes content/, checks it, builds dist/ and serves it on this machine.

  --no-serve  build and stop
  --help      say this and stop
  PORT        the port to serve on (else 4321; a taken one: the next that is free)`

const content = process.env['CONTENT'] ?? 'content'

async function start(): Promise<void> {
  const { serving, port } = optionsOf()
  const giveBack = takeTurn(join('node_modules', '.cache', 'build.lock'))
  if (!giveBack) {
    console.error(
      'Another build is running in this folder: wait until it has ended, or stop it, and run `npm start` again.',
    )
    process.exit(1)
  }
  const began = performance.now()
  for (const step of stepsTo(content)) {
    const { ok, output } = await take(step)
    if (!ok) stop(step, output)
    if (step.aloud) console.log(output.replaceAll(/^(?=.)/gm, '  '))
  }
  giveBack()
  console.log(`\n${summaryOf((performance.now() - began) / 1000)}`)
  if (serving) await serveUntilStopped(port)
}

/** `aloud`: what the step says is for the editor, even where it went well. */
function stepsTo(folder: string): (Step & { aloud?: boolean })[] {
  const pages = globSync('*/*.mdx', { cwd: folder }).length
  return [
    { says: `Read the articles in seeds/ and write ${folder}/`, command: ['node', 'scripts/ingest.ts'], aloud: true },
    { says: `Check every page of ${folder}/`, command: ['node', 'scripts/check.ts'] },
    {
      says: 'Build the site and its search index in dist/',
      command: ['astro', 'build'],
      marks: { pattern: /[├└]─/, about: pages + 12 },
    },
    { says: 'Check every link and page of dist/', command: ['node', 'scripts/check.ts', '--dist', 'dist'] },
  ]
}

function stop({ says, command }: Step, output: string): never {
  console.error(`\n${output}\n\nStopped at: ${says}. Correct what is said above and run \`npm start\` again.`)
  console.error(`This step alone: npx ${command.join(' ')}`)
  process.exit(1)
}

function summaryOf(seconds: number): string {
  const { articles, passages, claims, accepted, pages, words } = countsOf(content, 'dist')
  const rows: [string, string][] = [
    ['articles', number(articles)],
    ['passages', number(passages)],
    ['claims', `${number(claims)}${accepted < claims ? ` (${number(accepted)} accepted, so shown)` : ''}`],
    ['pages', number(pages)],
    ['words indexed', number(words)],
    ['seconds', seconds.toFixed(1)],
  ]
  return rows.map(([name, value]) => `  ${name.padEnd(15)}${value}`).join('\n')
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}

async function serveUntilStopped(wanted: number): Promise<void> {
  const { address, port, close } = await serve('dist', { base: basePath(process.env['BASE_PATH']), port: wanted })
  if (wanted !== 0 && port !== wanted) console.log(`\nPort ${wanted} is taken, so the site is on ${port}.`)
  console.log(`\nThe site is at ${address} (Ctrl+C to stop)`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      console.log('\nStopped.')
      close().then(() => process.exit(0))
    })
  }
}

function optionsOf(): { serving: boolean; port: number } {
  try {
    const { values } = parseArgs({
      options: { serve: { type: 'boolean', default: true }, help: { type: 'boolean' } },
      allowNegative: true,
    })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const fault = addressFaultIn(process.env)
    if (fault) throw new Error(fault)
    const port = Number(process.env['PORT'] || 4321)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new Error(`Unexpected PORT \`${process.env['PORT']}\`, write a number from 0 to 65535`)
    }
    return { serving: values.serve, port }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}

await start()
