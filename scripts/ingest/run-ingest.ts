import { acceptClaims } from './commands/accept-claims.ts'
import { accept } from './commands/accept.ts'
import { explainLines } from './commands/explain.ts'
import { type Io, UsageFault } from './commands/io.ts'
import { type Arguments, readArguments, usage } from './commands/options.ts'
import { run } from './commands/run.ts'
import { watch } from './commands/watch.ts'
import { DiskFault } from './read/disk-fault.ts'

/** Do what `npm run ingest` is asked for by the words behind it; returns the exit code. */
export function runIngest(words: string[], io: Io): number {
  try {
    const args = argumentsOf(words)
    return commandOf(args)(args, io)
  } catch (error) {
    if (!(error instanceof DiskFault || error instanceof UsageFault)) throw error
    io.stderr(error.message)
    return error instanceof UsageFault ? 2 : 1
  }
}

function argumentsOf(words: string[]): Arguments {
  try {
    return readArguments(words)
  } catch (error) {
    throw new UsageFault(`${error instanceof Error ? error.message : error}\n\n${usage}`)
  }
}

function commandOf({ values, lines, accepted }: Arguments): (args: Arguments, io: Io) => number {
  if (values.help) return help
  if (accepted.length > 0) return accept
  if (values['accept-claims']) return acceptClaims
  if (lines.length > 0) return explainLines
  return values.watch ? watch : run
}

function help(_: Arguments, io: Io): number {
  io.stdout(usage)
  return 0
}
