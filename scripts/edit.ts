/** Open the editor's desk beside the site in development: `npm run edit`. */
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { dev } from 'astro'
import { desk } from './desk/integration.ts'

const usage = `Usage: npm run edit [-- --port NUMBER]

  Opens the site in development with the editor's desk, for this machine alone.

  --port NUMBER  the port (else 4321; a taken one: the next that is free)
  CONTENT        the folder of the pages (else content)
  SEEDS          the folder of the articles (else seeds)`

const port = portOf()
const token = randomBytes(16).toString('hex')
const folders = { content: process.env['CONTENT'] ?? 'content', seeds: process.env['SEEDS'] ?? 'seeds' }
const { address } = await dev({
  server: { host: '127.0.0.1', port },
  integrations: [desk(folders, token)],
  logLevel: 'warn',
})
console.log(
  `\nThe desk is at http://127.0.0.1:${address.port}/desk/?token=${token}\nOpen this address in your browser. Ctrl+C stops it; everything is kept.`,
)

function portOf(): number {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' }, help: { type: 'boolean' } } })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const number = Number(values.port)
    if (!Number.isInteger(number) || number < 0 || number > 65_535)
      throw new Error(`Unexpected port \`${values.port}\`, write a number from 0 to 65535`)
    return number
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}
