import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { builtFor } from '../src/copy/built.ts'
import { layEdition, switchBack, switchTo } from './deploy/edition.ts'
import { verify } from './deploy/verify.ts'

const usage = `Usage: npm run deploy -- FOLDER | FOLDER --back | FOLDER --to ID | --verify ADDRESS

  FOLDER            lay dist/ into FOLDER as an edition, compressed, and put it into use (docs/deploy.md)
  FOLDER --back     put the edition before into use again
  FOLDER --to ID    put an edition into use by the name of its folder
  --verify ADDRESS  look whether a host sends what it should: https://example.org/
  In the environment: DIST, another folder than dist`

async function deploy(): Promise<void> {
  const { folder, back, to, address } = optionsOf()
  if (address !== undefined) await verifyAt(address)
  else if (back) console.log(`In use again: ${switchBack(folder)}`)
  else if (to !== undefined) {
    switchTo(folder, to)
    console.log(`In use: ${to}`)
  } else {
    const dist = process.env['DIST'] ?? 'dist'
    const { id, files, same } = await layEdition(dist, folder, builtFor(dist))
    switchTo(folder, id)
    console.log(`In use: ${join(folder, 'editions', id)}, ${files} files, ${files - same} of them new or changed`)
  }
}

async function verifyAt(address: string): Promise<void> {
  const faults = await verify(address)
  for (const fault of faults) console.log(fault)
  console.log(
    faults.length === 0 ? 'All as it should be.' : `\n${faults.length} faults; docs/deploy.md says what each is for.`,
  )
  process.exitCode = faults.length === 0 ? 0 : 1
}

function optionsOf(): { folder: string; back: boolean; to: string | undefined; address: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      options: {
        back: { type: 'boolean' },
        to: { type: 'string' },
        verify: { type: 'string' },
        help: { type: 'boolean' },
      },
      allowPositionals: true,
    })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const { verify: address, to, back = false } = values
    const [folder = '', ...more] = positionals
    if (more.length > 0 || (folder === '') === (address === undefined))
      throw new Error('Unexpected arguments, name one folder, or an address behind --verify')
    if (address !== undefined && !/^https?:\/\/.*\/$/.test(address))
      throw new Error(`Unexpected address \`${address}\`, write one such as https://example.org/`)
    return { folder, back, to, address }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}

await deploy().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
