import { spawn } from 'node:child_process'

/** What one run of a command took. */
export interface Run {
  /** Wall time and processor time of all threads, in seconds. */
  seconds: number
  processor: number
  /** The most memory it held, in megabytes. */
  megabytes: number
}

/** Reports what it used when it ends; peak memory is that of the process, threads included. */
const sayUsage =
  'data:text/javascript,process.on("exit",()=>{' +
  'const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();' +
  'process.send?.({processor:(u+s)/1e6,megabytes:m/1024})})'

/**
 * Run a script of Node and measure it. Rejects with what it complained of where it ends with another code than `codes`.
 */
export function measureRun(command: string[], env: NodeJS.ProcessEnv = process.env, codes = [0]): Promise<Run> {
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', sayUsage, ...command], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env,
  })
  return new Promise((resolve, reject) => {
    let used = { processor: Number.NaN, megabytes: Number.NaN }
    let complaint = ''
    child.stderr?.on('data', (text) => (complaint += text))
    child.on('message', (message) => (used = message as typeof used))
    child.on('error', reject)
    child.on('close', (code) =>
      codes.includes(code ?? -1)
        ? resolve({ seconds: (performance.now() - started) / 1000, ...used })
        : reject(new Error(`\`${command.join(' ')}\` ended with ${code}: ${complaint}`)),
    )
  })
}
